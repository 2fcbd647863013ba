/**
 * Takes out of the pages what they need later, or share: the data of the exercises, which Astro
 * prints into the pages, become one file that is fetched when the first of their steps comes on
 * screen; Astro's own script for islands and the course's outline, the same in every lesson, become
 * files that the browser keeps. The launch keeps its outline: it is the one page that every learner
 * opens, and a request costs it more than the bytes.
 */
import { courseMessages as say } from '../messages/course.ts';
import { bytesOf, textOf, type Files } from '../model/files.ts';
import { LAUNCH } from './contents.ts';
import { hashOf } from './hash.ts';
import { escaped } from '../xml/escaped.ts';
import { attribute, Page, type Element } from './html.ts';

const FOLDER = 'assets';
/** Characters of data from which a file of its own is worth it, as they stand in the page. */
const WORTH = 6000;
/** Of those of a step after the first, which are there before the learner is. */
const LATER_WORTH = 1500;

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
  const pages = new Map(
    [...site.keys()]
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, new Page(textOf(site.get(path)!))] as const),
  );
  withoutIslandData([...pages.values()], taken);
  for (const [path, page] of pages) {
    if (path !== LAUNCH) withoutOutline(page, taken);
    withoutIslandScripts(page, taken);
  }
  const shared = [...taken.files.keys()].filter((path) => path.startsWith('islands.'));
  return new Map(
    [...site, ...taken.files].map(([path, bytes]) => {
      const page = pages.get(path);
      if (path === LAUNCH && page) withAhead(page, shared);
      return [path, page ? bytesOf(page.toString()) : bytes] as const;
    }),
  );
}

/**
 * The cover fetches them in a quiet moment with what else all lessons have (`preload.ts`). Not the
 * outline, which has another name in a variant of the course (`vary.ts`).
 */
function withAhead(cover: Page, files: readonly string[]): void {
  for (const body of cover.marked('data-ahead')) {
    const ahead = [attribute(body, 'data-ahead'), ...files.map((file) => `./${file}`)];
    cover.setAttributes(body, { 'data-ahead': ahead.join(' ') });
  }
}

/**
 * The exercises' data of all pages are one file, each under its number: a learner reads on to all of
 * them, and a request costs a phone and an LMS more than the bytes. What a page opens with stays
 * where it is short.
 */
function withoutIslandData(pages: readonly Page[], taken: Apart): void {
  const islands = pages.flatMap((page) => laterIslands(page).map((island) => ({ page, island })));
  if (islands.length === 0) return;
  const data = islands.map(({ island }, i) => `"${i + 1}":${attribute(island, 'props')}`);
  const path = taken.put(`${FOLDER}/ejercicios`, 'json', `{${data.join()}}`);
  islands.forEach(({ page, island }, i) =>
    page.setAttributes(island, { props: undefined, 'data-props': `./${path}#${i + 1}` }),
  );
}

/** Whose data are not needed as the page opens. */
function laterIslands(page: Page): Element[] {
  const [, second] = page.tagged('section').filter(isStep);
  const begin = second?.sourceCodeLocation!.startOffset ?? Infinity;
  return page.tagged('astro-island').filter((island) => {
    const isFirst = island.sourceCodeLocation!.startOffset < begin;
    const { length } = escaped(attribute(island, 'props') ?? '');
    return attribute(island, 'client') === 'shown' && length >= (isFirst ? WORTH : LATER_WORTH);
  });
}

const isStep = (element: Element) =>
  attribute(element, 'class')?.split(' ').includes('step') ?? false;

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
    const script = `<script src="./${path}" defer data-once="outline"></script>`;
    // Scripts that wait run in the order in which they stand: whatever reads it comes after it, also
    // by way of an island, which fetches the program by itself.
    const [first] = page
      .tagged('script')
      .filter((one) => attribute(one, 'type') === 'module' || isIslandScript(page, one));
    if (first) page.before(first, script);
    page.replace(outline, first ? '' : script);
  }
}

/** A script that puts the outline where it stands. */
export const outlineScript = (element: string): string =>
  `document.currentScript.insertAdjacentHTML('afterend', ${JSON.stringify(element)});`;
