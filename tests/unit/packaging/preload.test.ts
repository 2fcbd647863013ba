import { describe, expect, it } from 'vitest';
import { attribute, Page } from '../../../src/packaging/html.ts';
import {
  handedOn,
  onlyImport,
  withPreloads,
  withStylesAhead,
} from '../../../src/packaging/preload.ts';

const files: Record<string, string> = {
  'page.js':
    'import{a as b}from"./shared.js";import"./effects.js";const later=()=>import("./later.js");',
  'other.js': 'import{c}from"./shared.js";',
  'shared.js': 'export{d as a}from"./deep.js";import{e}from"./page.js";',
  'effects.js': 'const said=`import"./said.js"`,one=/import"\\.\\/two.js"/;',
  'deep.js': '',
};
const page =
  '<head><script type="module" src="./assets/page.js"></script><script type="module" ' +
  'src="./assets/other.js"></script></head>';
const of = (html: string, name: string, one: string) =>
  new Page(html).tagged(name).flatMap((element) => attribute(element, one) ?? []);

describe('the chunks that a page asks for at once', () => {
  const made = withPreloads(page, (file) => files[file]!);

  it('are its scripts and all that they import, however deep, each once', () => {
    expect(of(made, 'link', 'href')).toEqual([
      './assets/page.js',
      './assets/other.js',
      './assets/shared.js',
      './assets/effects.js',
      './assets/deep.js',
    ]);
  });

  it('are the chunk alone where a script only imports it', () => {
    const only = '<head><script type="module" src="./assets/only.js"></script></head>';
    expect(withPreloads(only, (file) => (file === 'only.js' ? 'import"./deep.js";' : ''))).toBe(
      '<head><script type="module" src="./assets/deep.js"></script>' +
        '<link rel="modulepreload" href="./assets/deep.js"></head>',
    );
  });

  it('leave for later what is loaded on demand', () => {
    expect(made).not.toContain('later.js');
  });

  it('are none where there are no scripts', () => {
    expect(withPreloads('<head></head>', () => '')).toBe('<head></head>');
  });

  it('are not looked for in a script that stands in the page, nor in its words', () => {
    const said =
      '<head></head><p title="&lt;script type=&quot;module&quot; src=&quot;./a.js&quot;">' +
      '<!-- <script type="module" src="./b.js"></script> --></p>' +
      '<script>const it = \'<script type="module" src="./c.js">\'</script>';
    expect(withPreloads(said, () => '')).toBe(said);
  });
});

describe('a module that does nothing but import', () => {
  it.each([
    ['import"./a.js";', 'a.js'],
    ['import "./a.js"\n', 'a.js'],
    ['import{a}from"./a.js";', undefined],
    ['import"./a.js";import"./b.js";', undefined],
    ['import"./a.js";start();', undefined],
    ['import("./a.js")', undefined],
    ['', undefined],
  ])('%j: %s', (module, file) => expect(onlyImport(module)).toBe(file));
});

describe('a module that does nothing but hand on', () => {
  it.each([
    ['export{t as Worked}from"./a.js";', 'a.js', [['Worked', 't']]],
    [
      'export { r as One, Two } from "./a.js"\n',
      'a.js',
      [
        ['One', 'r'],
        ['Two', 'Two'],
      ],
    ],
    ['export{a}from"./a.js";export{b}from"./b.js";', undefined, undefined],
    ['export{a}from"./a.js";start();', undefined, undefined],
    ['import{a}from"./a.js";export{a};', undefined, undefined],
    ['export*from"./a.js";', undefined, undefined],
    ['import"./a.js";', undefined, undefined],
    ['', undefined, undefined],
  ])('%j: %s', (module, file, names) => {
    const found = handedOn(module);
    expect(found?.file).toBe(file);
    expect(found && [...found.names]).toEqual(names);
  });
});

describe('the chunks that an island asks for when it is opened', () => {
  const island =
    '<astro-island component-url="./assets/other.js" renderer-url="./assets/renderer.js" ssr>' +
    '</astro-island>';
  const made = withPreloads(
    `<head><script type="module" src="./assets/effects.js"></script></head>${island}`,
    (file) => (file === 'renderer.js' ? 'import"./effects.js";' : files[file]!),
  );

  it('are its own, its renderer’s and what they import, without what the page has', () => {
    expect(of(made, 'astro-island', 'data-preload')[0]!.split(' ')).toEqual(
      ['other.js', 'renderer.js', 'shared.js', 'deep.js', 'page.js'].map(
        (file) => `./assets/${file}`,
      ),
    );
  });
});

it('an island whose code went into a chunk asks for that one at once', () => {
  const made = withPreloads(
    '<head><script type="module" src="./assets/deep.js"></script></head>' +
      '<astro-island component-url="./assets/entry.js" component-export="Worked" ssr></astro-island>',
    (file) => (file === 'entry.js' ? 'export{t as Worked}from"./chunk.js";' : ''),
  );
  expect(of(made, 'astro-island', 'component-url')).toEqual(['./assets/chunk.js']);
  expect(of(made, 'astro-island', 'component-export')).toEqual(['t']);
  expect(of(made, 'astro-island', 'data-preload')).toEqual(['./assets/chunk.js']);
});

describe('the styles that the cover brings ahead', () => {
  const link = (file: string) => `<link rel="stylesheet" href="./assets/${file}">`;
  const pageWith = (...styles: string[]) =>
    `<head>${styles.map(link).join('')}</head><body data-page="x"></body>`;

  it('are those of the other pages that it has not, each once', () => {
    const cover = pageWith('frame.css');
    const made = withStylesAhead(cover, [
      cover,
      pageWith('frame.css', 'lesson.css'),
      pageWith('frame.css', 'lesson.css'),
      pageWith('report.css'),
    ]);
    expect(of(made, 'body', 'data-ahead')).toEqual(['./assets/lesson.css ./assets/report.css']);
  });

  it('are none where all is its own', () => {
    const cover = pageWith('frame.css');
    expect(withStylesAhead(cover, [cover])).toBe(cover);
  });
});
