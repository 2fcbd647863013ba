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
import { CHUNKS, STYLES } from './chunks.ts';
import { containerFallback } from './container-fallback.ts';
import { LAUNCH } from './contents.ts';
import { takeHelpersAlong } from './helpers-along.ts';
import { Page } from './html.ts';
import {
  handedOn,
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

/**
 * Pages name ahead what they need soon (`preload.ts`), so that what Vite does for it is left out of
 * the launch. Astro takes this from plugins alone.
 */
const withoutPreloads = (importHelper: string) => ({
  name: 'without-preloads',
  enforce: 'pre' as const,
  configEnvironment: (name: string) =>
    name === 'client' ? { build: { modulePreload: false as const } } : undefined,
  load: (id: string) =>
    id === '\0vite/preload-helper.js'
      ? `export { importAgain as __vitePreload } from ${JSON.stringify(importHelper)};`
      : undefined,
});

/** `importHelper`: path of the module whose `importAgain` stands around every `import()`. */
export function relocatable(importHelper: string): AstroIntegration {
  return {
    name: 'relocatable',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          build: { format: 'file', inlineStylesheets: 'never', assets: ASSETS },
          vite: {
            plugins: [withoutPreloads(importHelper)],
            css: { postcss: { plugins: [containerFallback] } },
            build: {
              assetsInlineLimit: 0,
              target: FLOOR_TARGETS,
              cssTarget: FLOOR_TARGETS,
            },
            environments: {
              client: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } },
              },
              // Astro builds css where it makes the pages.
              prerender: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: STYLES } } } },
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
        takeHelpersAlong(root + ASSETS);
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
        for (const name of (await readdir(root + ASSETS)).filter((one) => one.endsWith('.js'))) {
          const module = readFileSync(`${root}${ASSETS}/${name}`, 'utf8');
          if (onlyImport(module) !== undefined || handedOn(module))
            await rm(`${root}${ASSETS}/${name}`);
        }
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
