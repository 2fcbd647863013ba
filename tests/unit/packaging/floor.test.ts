/** What students and teachers download needs no browser newer than `src/model/floor.ts` says. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { newerInCss, newerInScript } from './newer.ts';

/** Newer, and yet harmless: why. */
const HARMLESS: Record<string, string> = {
  'CSS.highlights': 'review/view/passages.tsx asks first; without it the quote is shown',
  Highlight: 'as above',
  ':highlight': 'a browser that does not know it leaves out this one rule',
  '.startViewTransition()': 'Astro’s router asks first whether it is there',
  '.skipTransition()': 'as above',
  '.moveBefore()': 'Astro’s router asks first whether it is there',
  'URL.canParse': 'valibot asks first whether it is there',
  '.hidePopover()': 'frame/panel.ts asks first whether there are popovers',
  requestIdleCallback: 'lms/suspend-data/dense-client.ts asks first; Safari has none',
  'Error.captureStackTrace': 'libraries ask first whether it is there',
  '.captureStackTrace()': 'as above',
  'Uint8Array.fromHex': '@noble/hashes asks first whether it is there',
  '.toHex()': 'as above',
  'Uint8Array.fromBase64': 'a library asks first whether it is there',
  'Symbol.dispose': 'rolldown’s helper asks first whether it is there',
  'Symbol.asyncDispose': 'zip.js makes its own where there is none',
  'Intl.Segmenter': 'report/pdf-page.ts asks first whether it is there',
  '.bytes()': 'the codec’s own',
  '.restore()': 'pdfkit’s own',
  '.estimate()': 'my-work/my-work.ts asks first whether it is there',

  'text-wrap': 'lines end elsewhere',
  'field-sizing': 'fields get a scroll bar instead of growing',
  '@page': 'margins on paper are the browser’s',
  'break-after: avoid': 'pages on paper end elsewhere',
  'print-color-adjust: exact': 'its older name stands before it',
  'forced-color-adjust': 'only where colours can be forced',
  'align-content: start': 'Safari has it in grids, where it is used',
  ':popover-open': 'stands in :is(), beside the class that frame/panel.ts sets',
  '@container': 'packaging/container-fallback.ts says it of the window',
  'color-mix()': 'a plain colour stands before it',
  container: 'as above',
  'container-type': 'as above',
};

interface Part {
  name: string;
  code: string;
  kind: 'css' | 'module' | 'script';
}

function partsOfPage(name: string, html: string): Part[] {
  const page = parse(html, { blockTextElements: { script: true, style: true } });
  const scripts = page.querySelectorAll('script:not([src])').flatMap((one, i): Part[] => {
    const type = one.getAttribute('type') ?? '';
    if (type === 'application/json') return [];
    const kind = type === 'module' ? 'module' : 'script';
    return [{ name: `${name}, script ${i}`, code: one.rawText, kind }];
  });
  const styles = page
    .querySelectorAll('style')
    .map((one): Part => ({ name: `${name}, style`, code: one.rawText, kind: 'css' }));
  return [...scripts, ...styles];
}

const web = unzipSync(readFileSync('packages/cuentas-clave-web.zip'));
const parts = [
  ...Object.entries(web).flatMap(([name, bytes]): Part[] => {
    const text = strFromU8(bytes);
    if (name.endsWith('.html')) return partsOfPage(name, text);
    if (name.endsWith('.css')) return [{ name, code: text, kind: 'css' }];
    if (!name.endsWith('.js')) return [];
    return [{ name, code: text, kind: /\b(?:import|export)\b/.test(text) ? 'module' : 'script' }];
  }),
  ...partsOfPage('revision.html', readFileSync('packages/revision.html', 'utf8')),
];

const newerIn = ({ code, kind }: Part) =>
  kind === 'css' ? newerInCss(code) : newerInScript(code, kind);

describe('the floor', () => {
  it('is measured in every script and style', () => {
    const count = (kind: Part['kind']) => parts.filter((one) => one.kind === kind).length;
    expect(count('module')).toBeGreaterThan(20);
    expect(count('css')).toBeGreaterThan(4);
    expect(parts.filter(({ name }) => name.startsWith('revision.html')).length).toBe(4);
  });

  it.each(parts)('holds in $name', { timeout: 60_000 }, (part) => {
    expect([...newerIn(part)].filter((one) => !(one in HARMLESS))).toEqual([]);
  });

  it.each([
    ['[].toSorted()', '.toSorted()'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['AbortSignal.timeout(1)', 'AbortSignal.timeout'],
    ['/(?<=a)b/', 'syntax: /(?<=a)b/'],
    ['class A { static { f() } }', 'syntax: static block'],
  ])('%s is seen', (code, said) => {
    expect([...newerInScript(code, 'script')]).toEqual([said]);
  });

  it.each([
    ['a { color: light-dark(red, blue) }', 'light-dark()'],
    ['@media (width >= 30rem) { a { color: red } }', 'media range'],
    ['a { float: inline-start }', 'float: inline-start'],
    ['a:has(b) { color: red }', ':has'],
    ['a { grid-template-columns: subgrid }', 'grid-template-columns: subgrid'],
  ])('%s is seen', (code, said) => {
    expect([...newerInCss(code)]).toEqual([said]);
  });

  it('leaves to @supports what stands in it', () => {
    expect([...newerInCss('@supports selector(:has(a)) { a:has(b) { color: red } }')]).toEqual([]);
  });
});

describe('the script that says that a page does not start', () => {
  it.each(parts.filter(({ code }) => code.includes('course:ready') && code.length < 6000))(
    'is read by the browsers of 2009 in $name',
    async ({ code }) => {
      const { parse: read } = await import('acorn');
      expect(() => read(code, { ecmaVersion: 5 })).not.toThrow();
    },
  );
});
