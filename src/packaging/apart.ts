/**
 * Takes out of the pages what they need later, or share: the data of an exercise, which Astro
 * prints into the page, becomes a file that is fetched when its step comes on screen; Astro's own
 * script for islands and the course's outline, the same in every lesson, become files that the
 * browser keeps. The launch keeps its outline: it is the one page that every learner opens, and a
 * request costs it more than the bytes.
 */
import { courseMessages as say } from '../messages/course.ts';
import { bytesOf, textOf, type Files } from '../model/files.ts';
import { LAUNCH } from './contents.ts';
import { hashOf } from './hash.ts';
import { attribute, escaped, Page, type Element } from './html.ts';

const FOLDER = 'assets';
/** Characters of data from which a request of its own is worth it, as they stand in the page. */
const WORTH = 6000;

/** What comes out of the pages, by its path. */
class Apart {
  readonly files = new Map<string, Uint8Array>();

  /** The path of a file with this text, named after it so that caches never hold an older one. */
  put(name: string, extension: string, text: string): string {
    const path = `${name}.${hashOf(text, 8)}.${extension}`;
    this.files.set(path, bytesOf(text));
    return path;
  }
}

/** The same course, with more files and lighter pages. */
export function apart(site: Files): Files {
  const taken = new Apart();
  const pages = [...site].map(([path, bytes]) => {
    if (!path.endsWith('.html')) return [path, bytes] as const;
    const page = new Page(textOf(bytes));
    withoutIslandData(page, taken);
    withoutIslandScripts(page, taken);
    if (path !== LAUNCH) withoutOutline(page, taken);
    return [path, bytesOf(page.toString())] as const;
  });
  return new Map([...pages, ...taken.files]);
}

function withoutIslandData(page: Page, taken: Apart): void {
  for (const island of page.tagged('astro-island')) {
    const props = attribute(island, 'props') ?? '';
    if (attribute(island, 'client') !== 'shown' || escaped(props).length < WORTH) continue;
    const path = taken.put(`${FOLDER}/${attribute(island, 'component-export')}`, 'json', props);
    page.setAttributes(island, { props: undefined, 'data-props': `./${path}` });
  }
}

/** Only Astro's begin so. */
const isIslandScript = (page: Page, script: Element) =>
  script.attrs.length === 0 && page.text(script).startsWith('(()=>{');

/**
 * One after another they are one, with what the page does before its program starts; where it does
 * not come, the page says so by itself. It stands beside the pages: what it imports it names relative
 * to them, and a script's imports are relative to the script.
 */
function withoutIslandScripts(page: Page, taken: Apart): void {
  const [first, ...more] = page.tagged('script').filter((script) => isIslandScript(page, script));
  if (!first) return;
  const start = page.marked('id', 'start');
  const text = [...start, first, ...more].map((script) => page.text(script)).join('');
  const away = `document.body.insertAdjacentHTML('afterbegin','<p class=notice>${say.start.away}')`;
  page.replace(
    first,
    `<script src="./${taken.put('islands', 'js', text)}" defer onerror="${away}"></script>`,
  );
  for (const script of [...start, ...more]) page.replace(script, '');
}

function withoutOutline(page: Page, taken: Apart): void {
  for (const outline of page.marked('id', 'outline')) {
    const path = taken.put('outline', 'js', outlineScript(page.outer(outline)));
    const script = `<script src="./${path}" defer></script>`;
    // Scripts that wait run in the order in which they stand: whatever reads it comes after it.
    const [first] = page.tagged('script').filter((one) => attribute(one, 'type') === 'module');
    if (first) page.before(first, script);
    page.replace(outline, first ? '' : script);
  }
}

/** A script that puts the outline where it stands. */
export const outlineScript = (element: string): string =>
  `document.currentScript.insertAdjacentHTML('afterend', ${JSON.stringify(element)});`;
