/**
 * Names in each page the chunks that its scripts import, so that a browser asks for them at once
 * instead of finding them one import after another: on a slow network every level of imports costs
 * a round trip.
 */
import { parse } from 'es-module-lexer/js';
import { textOf, type Files } from '../model/files.ts';
import { escaped } from '../xml/escaped.ts';
import { attribute, Page, type Element } from './html.ts';

/** The text of a file by its name in `assets/`. */
type Source = (file: string) => string;

/** What a module imports at once; what it asks for later is left out (`d`: where `import(` is). */
const importsOf = (module: string) => parse(module)[0].filter(({ d }) => d === -1);
const fileOf = (address: string | undefined) => address?.slice(address.lastIndexOf('/') + 1) ?? '';
const isNamed = (file: string | undefined): file is string => !!file;

/** The files and what they import, however deep. */
function withImports(files: readonly string[], source: Source): Set<string> {
  const seen = new Set(files);
  for (const file of seen) for (const { n } of importsOf(source(file))) seen.add(fileOf(n));
  return seen;
}

/** The file that a module does nothing but import, and of it nothing by name. */
export function onlyImport(module: string): string | undefined {
  const [one, ...more] = importsOf(module);
  if (!one || more.length > 0) return undefined;
  // The specifier's quotes stand before `s` and after `e`.
  const rest = module.slice(0, one.s - 1) + module.slice(one.e + 1);
  return /^import[\s;]*$/.test(rest.trim()) ? fileOf(one.n) : undefined;
}

interface HandedOn {
  file: string;
  /** The names in that file, by the module's own. */
  names: Map<string, string>;
}

/** What a module does nothing but hand on from one other, as an entry whose code is in a chunk. */
export function handedOn(module: string): HandedOn | undefined {
  const [one, ...more] = importsOf(module);
  if (!one || more.length > 0) return undefined;
  const [, list] = /^export\s*\{([^}]*)\}\s*from/.exec(module.slice(one.ss, one.se)) ?? [];
  const rest = module.slice(0, one.ss) + module.slice(one.se);
  if (list === undefined || !/^[\s;]*$/.test(rest)) return undefined;
  const pairs = list.split(',').map((pair): [string, string] => {
    const [name, own = name] = pair.trim().split(/\s+as\s+/) as [string, string?];
    return [own, name];
  });
  return { file: fileOf(one.n), names: new Map(pairs) };
}

const moduleScripts = (page: Page): Element[] =>
  page.all(
    (element) =>
      element.tagName === 'script' &&
      attribute(element, 'type') === 'module' &&
      attribute(element, 'src') !== undefined,
  );

const styleSheets = (page: Page): Element[] =>
  page.tagged('link').filter((link) => attribute(link, 'rel') === 'stylesheet');

/**
 * The page with a `modulepreload` link for its module scripts, which stand at its end, and for every
 * chunk that they import; each island has in `data-preload` what it needs besides, for whoever opens
 * it. Where all of a script or of an island went into a chunk, the page asks for that one at once.
 */
export function withPreloads(built: string, source: Source): string {
  const page = new Page(built);
  const scripts = moduleScripts(page);
  if (scripts.length === 0) return built;
  const first = attribute(scripts[0]!, 'src')!;
  const address = (file: string) => first.slice(0, first.lastIndexOf('/') + 1) + file;
  const own = scripts.map((script) => {
    const file = fileOf(attribute(script, 'src'));
    const direct = onlyImport(source(file)) ?? file;
    page.setAttributes(script, { src: address(direct) });
    return direct;
  });
  const loaded = withImports(own, source);
  page.appendToHead(
    [...loaded].map((file) => `<link rel="modulepreload" href="${address(file)}">`).join(''),
  );
  for (const island of page.tagged('astro-island')) {
    const [entry, renderer] = ['component-url', 'renderer-url'].map((name) =>
      fileOf(attribute(island, name)),
    );
    const direct = entry ? handedOn(source(entry)) : undefined;
    const modules = [direct?.file ?? entry, renderer].filter(isNamed);
    const needed = [...withImports(modules, source)].filter((file) => !loaded.has(file));
    page.setAttributes(island, {
      ...(direct && {
        'component-url': address(direct.file),
        'component-export': direct.names.get(attribute(island, 'component-export')!),
      }),
      ...(needed.length > 0 && { 'data-preload': needed.map(address).join(' ') }),
    });
  }
  return page.toString();
}

/**
 * The cover, whose script nothing waits for: every link on it works by itself, and so do the
 * contents (a popover). Other pages' scripts run in the order in which they stand.
 */
export function withScriptAside(cover: string): string {
  const page = new Page(cover);
  for (const script of moduleScripts(page)) page.setAttributes(script, { async: '' });
  return page.toString();
}

/**
 * The cover with the addresses, in `data-ahead`, of the styles that it lacks and other pages have:
 * every learner goes on to a lesson and to the report, and with them in the browser a page is drawn
 * as soon as it comes.
 */
export function withStylesAhead(cover: string, pages: readonly string[]): string {
  const stylesOf = (page: Page) => styleSheets(page).map((link) => attribute(link, 'href')!);
  const page = new Page(cover);
  const own = stylesOf(page);
  const others = pages.flatMap((other) => stylesOf(new Page(other)));
  const ahead = new Set(others.filter((file) => !own.includes(file)));
  if (ahead.size > 0)
    page.setAttributes(page.tagged('body')[0]!, { 'data-ahead': [...ahead].join(' ') });
  return page.toString();
}

/**
 * The cover with its styles in it, for a first paint after one round trip. Each names its file, so
 * that pages that come after do not ask for it (`frame/router.ts`). `source` gives the text of a
 * file by its address.
 */
export function withStylesInside(cover: string, source: (address: string) => string): string {
  const page = new Page(cover);
  for (const link of styleSheets(page)) {
    const address = attribute(link, 'href')!;
    page.replace(link, `<style data-file="${escaped(address)}">${source(address)}</style>`);
  }
  return page.toString();
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
