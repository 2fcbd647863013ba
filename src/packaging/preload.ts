/**
 * Names in each page the chunks that its scripts import, so that a browser asks for them at once
 * instead of finding them one import after another: on a slow network every level of imports costs
 * a round trip.
 */
import { posix } from 'node:path';
import { textOf, type Files } from '../model/files.ts';

const SCRIPT = /<script type="module" src="\.\/([^"]+)"/g;
const ISLAND = /<astro-island\b[^>]*?\bcomponent-url="\.\/[^"]*\/([^"]+)"[^>]*?>/g;
const RENDERER = /\brenderer-url="\.\/[^"]*\/([^"]+)"/;
const STATIC_IMPORT = /\b(?:from|import)\s*"\.\/([^"]+\.js)"/g;

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** The files and what they import, however deep. */
function withImports(files: readonly string[], source: (file: string) => string): Set<string> {
  const seen = new Set(files);
  for (const file of seen)
    for (const imported of all(source(file), STATIC_IMPORT)) seen.add(imported);
  return seen;
}

/** The file that a module does nothing but import. */
export function onlyImport(module: string): string | undefined {
  return /^import\s*"\.\/([^"]+\.js)";?\s*$/.exec(module)?.[1];
}

/** Where all of a page's own script went into a chunk, the page asks for that one at once. */
function withDirectScripts(html: string, source: (file: string) => string): string {
  return html.replace(SCRIPT, (tag, path: string) => {
    const [folder, file] = [posix.dirname(path), posix.basename(path)];
    const imported = onlyImport(source(file));
    return imported === undefined ? tag : tag.replace(path, `${folder}/${imported}`);
  });
}

/**
 * The page with a `modulepreload` link for its module scripts, which stand at its end, and for every
 * chunk that they import; each island
 * has in `data-preload` what it needs besides, for whoever opens it. `source` gives the text of a
 * file in `assets/`.
 */
export function withPreloads(built: string, source: (file: string) => string): string {
  const html = withDirectScripts(built, source);
  const entries = all(html, SCRIPT).map((path) => path.split('/'));
  const folder = entries[0]?.slice(0, -1).join('/');
  const own = entries.map((path) => path.at(-1)!);
  const loaded = withImports(own, source);
  const links = [...loaded].map((file) => `<link rel="modulepreload" href="./${folder}/${file}">`);
  return html
    .replace('</head>', `${links.join('')}</head>`)
    .replace(ISLAND, (tag, component: string) => {
      const renderer = RENDERER.exec(tag)?.[1];
      const needed = [
        ...withImports(renderer ? [component, renderer] : [component], source),
      ].filter((file) => !loaded.has(file));
      return needed.length === 0
        ? tag
        : `${tag.slice(0, -1)} data-preload="${needed.map((file) => `./${folder}/${file}`).join(' ')}">`;
    });
}

/**
 * The cover, whose script nothing waits for: every link on it works by itself, and so do the
 * contents (a popover). Other pages' scripts run in the order in which they stand.
 */
export function withScriptAside(cover: string): string {
  return cover.replaceAll('<script type="module" src', '<script type="module" async src');
}

const STYLES = /<link rel="stylesheet" href="([^"]+)"/g;

/**
 * The cover with the addresses, in `data-ahead`, of the styles that it lacks and other pages have:
 * every learner goes on to a lesson and to the report, and with them in the browser a page is drawn
 * as soon as it comes.
 */
export function withStylesAhead(cover: string, pages: readonly string[]): string {
  const own = all(cover, STYLES);
  const ahead = new Set(
    pages.flatMap((page) => all(page, STYLES)).filter((file) => !own.includes(file)),
  );
  return ahead.size === 0
    ? cover
    : cover.replace('<body', `<body data-ahead="${[...ahead].join(' ')}"`);
}

/**
 * The cover with its styles in it, for a first paint after one round trip. Each names its file, so
 * that pages that come after do not ask for it (`frame/router.ts`). `source` gives the text of a
 * file by its address.
 */
export function withStylesInside(cover: string, source: (address: string) => string): string {
  return cover.replace(
    /<link rel="stylesheet" href="([^"]+)">/g,
    (_, address: string) => `<style data-file="${address}">${source(address)}</style>`,
  );
}

/** The file of `assets/` that opens the session in each package. */
const EDITION: Record<string, RegExp> = {
  scorm12: /^scorm12\.[^.]+\.js$/,
  scorm2004: /^scorm2004\.[^.]+\.js$/,
  cmi5: /^open\.[^.]+\.js$/,
};

/** Names ahead, in every page of a package, the code of the session that its LMS opens. */
export function preloadsOf(kind: string, folder: string, files: Files): string[] {
  const found = [...files.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
    .filter((name) => EDITION[kind]?.test(name));
  return [...withImports(found, (file) => textOf(files.get(folder + file)!))].map(
    (file) => `./${folder}${file}`,
  );
}
