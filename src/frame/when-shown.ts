/**
 * `client:shown`: an exercise's code is fetched and run when its step comes on screen, or what it
 * is folded in is opened, so that a page with five exercises costs a phone one at a time. Until
 * then the exercise is there to be read, with its fields closed. The event `astro-shown` on the
 * island opens it sooner (`open-ahead.ts`).
 */
import type { ClientDirective } from 'astro';

/** The data of all exercises, once for a visit: some LMSs let no browser keep a file. */
const files = new Map<string, Promise<Map<string, string>>>();

async function fileAt(address: string): Promise<Map<string, string>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const data = Object.entries((await response.json()) as object);
  return new Map(data.map(([key, value]) => [key, JSON.stringify(value)]));
}

/** `props`: a file with the data of exercises, and in its fragment which of them. */
async function dataAt(props: string): Promise<string> {
  const [address, key] = props.split('#') as [string, string];
  const asked = files.get(address) ?? fileAt(address);
  files.set(address, asked);
  const file = await asked.catch((fault) => {
    files.delete(address);
    throw fault;
  });
  return file.get(key)!;
}

/** As Astro tells of code that cannot be fetched; `away.ts` listens. */
const tellAway = (island: HTMLElement) =>
  island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));

const whenShown: ClientDirective = (load, _options, island) => {
  let isOpen = false;
  const open = async () => {
    if (isOpen) return;
    isOpen = true;
    // Named at build: what the exercise's code imports, asked for all at once instead of one level
    // after another.
    const { preload, props } = island.dataset;
    for (const href of preload?.split(' ') ?? [])
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
      );
    try {
      // Before the code: Astro hydrates at once an island with code whose data change.
      if (props) island.setAttribute('props', await dataAt(props));
    } catch {
      tellAway(island);
      return;
    }
    await (
      await load()
    )();
  };
  island.addEventListener('astro-shown', () => void open(), { once: true });
  const folded = island.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) return folded.addEventListener('toggle', () => void open(), { once: true });
  const step = island.closest('.step');
  if (!step) return void open();
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void open();
  });
  seen.observe(step);
};

export default whenShown;
