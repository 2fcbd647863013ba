/**
 * An Astro integration that makes the build play from any folder of any server: an LMS serves it
 * from an unknown nested path, without directory index, often with a query string. Pages are flat,
 * every address is relative to the page, and an address that is left absolute stops the build.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FLOOR_TARGETS } from '../model/floor.ts';
import { containerFallback } from './container-fallback.ts';
import { LAUNCH } from './contents.ts';
import { Page } from './html.ts';
import {
  onlyImport,
  withPreloads,
  withScriptAside,
  withStylesAhead,
  withStylesInside,
} from './preload.ts';

/** No leading underscore: some hosts drop folders that begin with one. */
const ASSETS = 'assets';
const ADDRESS_ATTRIBUTES = new Set([
  'href',
  'src',
  'poster',
  'component-url',
  'renderer-url',
  'before-hydration-url',
]);
/** An address from the server's root; `//` would name another server. */
const FROM_ROOT = /^\/(?!\/)/;
const URL_FROM_ROOT = /url\((["']?)\/(?!\/)/g;

/** Of `src/exercises/`: what the report and the registry need, and entries of the build. */
const NOT_OF_ISLANDS =
  /index|report|types|definitions|without-help|HowJudged|look-back|use-beside|\w+-islands/;

/**
 * Small shared files cost a request each, which on a phone is dearer than their bytes: what every
 * page loads is one file, what every exercise loads another, and what opens the learner's files a
 * third.
 */
const GROUPS = [
  // Read where there is a record to be read: by the codec, a file, a copy of this browser.
  {
    name: 'record',
    priority: 3,
    test: anyOf(/node_modules\/valibot\//, /src\/model\/record\.ts$/),
  },
  {
    name: 'frame',
    // First: what it shares with the record's own is the frame's.
    priority: 4,
    test: anyOf(
      /node_modules\/idb-keyval\//,
      /node_modules\/nanostores\/(atom|map|clean-stores|lifecycle|task|index)/,
      /src\/record\/(answers|change|facts|interactions|later|notices|page-outline)\.ts$/,
      /src\/record\/(glance|progress|saving|setback|store|work)\.ts$/,
      /src\/model\/(merge|new-record|optional|result|text)\.ts$/,
      /src\/lms\/(editions|fetch-edition|find-api|evidence|trailer|later|faults|fingerprint)\.ts$/,
      /src\/lms\/(held-copies|last-words|lazy-codec|replica|requests|run-time|timer)\.ts$/,
      /src\/lms\/(answers|browser-session|copies|journal|journal-writer|keeper|late-copy)\.ts$/,
      /src\/lms\/(lazy-writer|open-session|opening|saving-of|store)\.ts$/,
      /src\/lms\/(this-launch|trailer|trust|windows)\.ts$/,
      /src\/boot\/(join-copies|page-events)\.ts$/,
      /src\/storage\/(commit|database|patient|private|storage)\.ts$/,
      /src\/boot\/launch\.ts$/,
      /src\/boot\.ts$/,
      /src\/feedback\/arrival\.ts$/,
      /src\/frame\/(ahead|announcer|away|contents|cover|exit|notices)\.ts$/,
      /src\/frame\/(panel|reading|router|started|status|steps)\.ts$/,
      /src\/hand-in\/rows-asked\.ts$/,
      /messages\/(progress|saving)\.ts$/,
      /vite\/preload-helper/,
    ),
  },
  // Fetched when a launch has all that it needs (`frame/ahead.ts`), or by who needs one sooner.
  {
    name: 'aside',
    priority: 2,
    test: anyOf(
      /src\/frame\/(fetch-ahead|leaving|notice-card|offline|panel-by-script|written)\.ts$/,
      /src\/my-work\/(work-file|dropped)\.ts$/,
      /src\/ui\/download\.ts$/,
      /src\/messages\/(exit|notices)\.ts$/,
      /src\/record\/edits\.ts$/,
    ),
  },
  // What a launch rarely meets: copies that do not agree, an LMS that is late or too full.
  {
    name: 'setback',
    priority: 2,
    test: /src\/lms\/(join-last|joined|late-api|offers|profile-names|promised-api|spare-copies)\.ts$/,
  },
  // Nothing of a first launch: there is nothing to hand in yet.
  {
    name: 'hand-in',
    priority: 1,
    test: anyOf(
      /src\/(record|model)\/(hand-in|feedback|dated-mark)/,
      /src\/hand-in\/row-standing\.ts$/,
      /src\/messages\/hand-in\.ts$/,
    ),
  },
  {
    name: 'island',
    priority: 1,
    test: anyOf(
      /node_modules\/(preact|@preact|@nanostores)\//,
      /src\/ui\/[A-Z]\w+\.tsx$/,
      new RegExp(`src/exercises/(?!${NOT_OF_ISLANDS.source})[\\w-]+\\.tsx?$`),
      /src\/exercises\/(questions|recall|classification|reasons)\/rules\.ts$/,
      /src\/exercises\/classification\/result\.ts$/,
      // Asked for once a field has the focus.
      /src\/frame\/in-sight\.ts$/,
      /messages\/(exercise|account)\.ts$/,
    ),
  },
  // The report's, and how one judges oneself, which the report shows, too.
  {
    name: 'reporting',
    test: anyOf(
      /src\/hand-in\/(HandInSteps|SelfAssessment)\.tsx$/,
      /src\/(exercises\/use-beside|ui\/use-save)\.ts$/,
      /src\/report\/(look-back-blocks|make|missing)\.ts$/,
      /src\/ui\/report\/Block\.tsx$/,
      /src\/(model|record)\/self-assessment\.ts$/,
    ),
  },
  // What is said of an answer is there once a feedback has come; its words are on its page before.
  {
    name: 'feedback-words',
    priority: 1,
    test: anyOf(/src\/feedback\/labels\.ts$/, /src\/messages\/feedback\.ts$/),
  },
  {
    name: 'feedback',
    test: anyOf(
      /src\/feedback\/\w+Said\.tsx$/,
      /src\/feedback\/(Comment|Overview|PassageMarks|show)\.tsx$/,
      /src\/feedback\/(doubts|held|placed|reach|second-version|read-file)\.ts$/,
    ),
  },
  // By who keeps a PDF, of the report or to look back.
  { name: 'write-pdf', test: /src\/report\/(write-pdf|write-look-back|pdf-matrix)\.ts$/ },
  // The state that an LMS keeps: as it is written now, with what asks whether it arrived, and what
  // reads and writes the dense one. Reports are packed by the same library.
  {
    name: 'codec',
    priority: 1,
    test: anyOf(
      /node_modules\/fflate\//,
      /src\/lms\/(suspend-data\/codec|encoder|lms-writer|pace|reach|room-of|typing-pause)\.ts$/,
    ),
  },
  { name: 'dense', test: /src\/lms\/suspend-data\/(dense|format-1\/mixer)\.ts$/ },
  // Loaded on demand: by who opens a file, and by who makes one.
  {
    name: 'files',
    priority: 1,
    test: anyOf(
      /@noble\/hashes/,
      /src\/report\/(envelope|docx-(part|lines)|column-widths|xml-text|file-name)\.ts$/,
      /src\/report\/(fonts|errors|inflate|read[\w-]*)\.ts$/,
      /src\/messages\/report-file\.ts$/,
      /src\/my-work\/open-file\.ts$/,
    ),
  },
  { name: 'aes', priority: 1, test: anyOf(/@noble\/ciphers/, /src\/report\/pdf-decrypt\.ts$/) },
];

function anyOf(...parts: RegExp[]): RegExp {
  return new RegExp(parts.map(({ source }) => source).join('|'));
}

/**
 * Pages name ahead what they need soon (`preload.ts`), so that what Vite does for it is left out of
 * the launch. Astro takes this from plugins alone.
 */
const withoutPreloads = {
  name: 'without-preloads',
  enforce: 'pre' as const,
  configEnvironment: (name: string) =>
    name === 'client' ? { build: { modulePreload: false as const } } : undefined,
  load: (id: string) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

export function relocatable(): AstroIntegration {
  return {
    name: 'relocatable',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          build: { format: 'file', inlineStylesheets: 'never', assets: ASSETS },
          vite: {
            plugins: [withoutPreloads],
            css: { postcss: { plugins: [containerFallback] } },
            build: {
              assetsInlineLimit: 0,
              target: FLOOR_TARGETS,
              cssTarget: FLOOR_TARGETS,
            },
            environments: {
              client: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } },
              },
            },
            experimental: {
              renderBuiltUrl: (file: string, { hostType }: { hostType: string }) =>
                // Astro builds css in its server environment, where only a string is taken.
                hostType === 'css' ? posix.relative(ASSETS, file) : { relative: true },
            },
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = new Map<string, string>();
        for (const name of (await readdir(root)).filter((one) => one.endsWith('.html'))) {
          const page = relativePage(await readFile(root + name, 'utf8'));
          const left = absoluteAddresses(page);
          if (left.length > 0)
            throw new Error(
              `${name}: absolute address ${left[0]}; an LMS serves the course from a nested ` +
                'folder. Give it relative to the page.',
            );
          pages.set(
            name,
            withPreloads(page, (file) => readFileSync(`${root}${ASSETS}/${file}`, 'utf8')),
          );
        }
        const cover = withScriptAside(pages.get(LAUNCH)!);
        pages.set(
          LAUNCH,
          withStylesInside(withStylesAhead(cover, [...pages.values()]), (address) =>
            styleText(readFileSync(root + address, 'utf8'), address),
          ),
        );
        for (const [name, page] of pages) await writeFile(root + name, page);
        for (const name of (await readdir(root + ASSETS)).filter((one) => one.endsWith('.js')))
          if (onlyImport(readFileSync(`${root}${ASSETS}/${name}`, 'utf8')) !== undefined)
            await rm(`${root}${ASSETS}/${name}`);
      },
    },
  };
}

/** As it may stand in a page; addresses in it would be relative to another folder then. */
function styleText(css: string, address: string): string {
  if (/url\((?!["']?data:)/.test(css))
    throw new Error(`${address}: an address in the styles of the cover, which stand in the page.`);
  return css.replaceAll('</', '<\\/').trim();
}

/** The attribute with the addresses in it that begin at the server's root made relative. */
function relativeValue(name: string, value: string): string {
  if (ADDRESS_ATTRIBUTES.has(name)) return value.replace(FROM_ROOT, './');
  if (name === 'srcset')
    return value
      .split(',')
      .map((one) => one.trim().replace(FROM_ROOT, './'))
      .join(', ');
  // What an island is given, as JSON.
  return name === 'props'
    ? value.replaceAll(`"/${ASSETS}/`, `"./${ASSETS}/`)
    : value.replace(URL_FROM_ROOT, 'url($1./');
}

/**
 * The page with its root-absolute addresses made relative. Astro names each island after the folder
 * that it was built in, for its development server alone; here the same sources give the same pages
 * wherever they stand.
 */
function relativePage(html: string): string {
  const page = new Page(html);
  const islands = page.tagged('astro-island');
  for (const element of page.all(() => true)) {
    const values = element.attrs.map(({ name, value }) => [name, relativeValue(name, value)]);
    const island = islands.indexOf(element);
    page.setAttributes(element, {
      ...Object.fromEntries(values),
      ...(island < 0 ? {} : { uid: String(island + 1) }),
    });
    if (element.tagName === 'style')
      page.setInner(element, page.inner(element).replace(URL_FROM_ROOT, 'url($1./'));
  }
  return page.toString();
}

/** Addresses that begin at the server's root. */
function absoluteAddresses(html: string): string[] {
  const page = new Page(html);
  return page
    .all(() => true)
    .flatMap((element) => [
      ...element.attrs.flatMap(({ name, value }) =>
        relativeValue(name, value) === value ? [] : [`${name}="${value}"`],
      ),
      ...(element.tagName === 'style' ? (page.inner(element).match(URL_FROM_ROOT) ?? []) : []),
    ]);
}
