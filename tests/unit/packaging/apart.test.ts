import { describe, expect, it } from 'vitest';
import { apart } from '../../../src/packaging/apart.ts';
import { bytesOf, textOf, type Files } from '../../../src/model/files.ts';

const long = `[0,&quot;${'á &amp; &lt;b&gt; '.repeat(600)}&quot;]`;
const island = (props: string, client = 'shown') =>
  `<astro-island component-export="Criteria" props="{&quot;text&quot;:${props}}" client="${client}"></astro-island>`;
const astro = '<script>(()=>{first()})();</script><script>(()=>{second()})();</script>';
const outline =
  '<script type="application/json" id="outline">{"id":"x","title":"Ventas \\u003c 5"}</script>';
const page = (body: string) =>
  bytesOf(
    '<!doctype html><html lang="es-MX"><body>' +
      `${body}${outline}<script id="start">begin();</script>` +
      '<script>(function(){notice()})();</script></body></html>',
  );
const built: Files = new Map([
  ['index.html', page('')],
  [
    'tema-18.html',
    page(astro + island(long) + island('[0,&quot;breve&quot;]') + island(long, 'load')),
  ],
  ['tema-17.html', page(astro)],
  ['assets/boot.js', bytesOf('export {};')],
]);
const made = apart(built);
const text = (path: string) => textOf(made.get(path)!);
const named = (start: string) => [...made.keys()].filter((path) => path.startsWith(start));

describe('what a page leaves to files of its own', () => {
  it('is the long data of its exercises, word for word, for who opens one', () => {
    const [data, ...more] = named('assets/ejercicios.');
    expect(more).toEqual([]);
    expect(JSON.parse(text(data!))).toEqual({ 1: { text: [0, 'á & <b> '.repeat(600)] } });
    expect(text('tema-18.html')).toContain(
      `<astro-island component-export="Criteria" client="shown" data-props="./${data}#1">`,
    );
  });

  it('is one file for all pages, in which each exercise has its number', () => {
    const both = apart(new Map([['tema-16.html', page(island(long))], ...built]));
    const [data, ...more] = [...both.keys()].filter((path) =>
      path.startsWith('assets/ejercicios.'),
    );
    expect(more).toEqual([]);
    expect(Object.keys(JSON.parse(textOf(both.get(data!)!)) as object)).toEqual(['1', '2']);
    expect(textOf(both.get('tema-16.html')!)).toContain(`data-props="./${data}#1"`);
    expect(textOf(both.get('tema-18.html')!)).toContain(`data-props="./${data}#2"`);
  });

  it('is what a later step has, all in one file, and not what is as long in the first', () => {
    const some = `[0,&quot;${'á'.repeat(1600)}&quot;]`;
    const step = (inner: string) => `<section class="step">${inner}</section>`;
    const body = step(island(some)) + step(island(some)) + step(island(long));
    const steps = apart(new Map([['tema-16.html', page(body)]]));
    const [data, ...more] = [...steps.keys()].filter((path) => path.startsWith('assets/'));
    expect(more).toEqual([]);
    expect(Object.keys(JSON.parse(textOf(steps.get(data!)!)) as object)).toEqual(['1', '2']);
    expect(textOf(steps.get('tema-16.html')!)).toContain(step(island(some)));
  });

  it('is neither short data nor that of islands that open with the page', () => {
    expect(text('tema-18.html')).toContain(island('[0,&quot;breve&quot;]'));
    expect(text('tema-18.html')).toContain(island(long, 'load'));
  });

  it(
    'is Astro’s script for islands, once for all pages and beside them, for its imports ' +
      'are relative to itself',
    () => {
      const [script, ...more] = named('islands.');
      expect(more).toEqual([]);
      expect(text(script!)).toBe('begin();(()=>{first()})();(()=>{second()})();');
      for (const name of ['tema-17.html', 'tema-18.html'])
        expect(text(name)).toMatch(new RegExp(`<script src="./${script}" defer onerror=`));
      expect(text('tema-17.html')).not.toContain('begin()');
      expect(text('index.html')).toContain('<script id="start">begin();</script>');
      expect(text('tema-17.html')).toContain('<script>(function(){notice()})();</script>');
    },
  );

  it('is the outline, as it stood, but on the page that an LMS opens', () => {
    const [script] = named('outline.');
    expect(text('index.html')).toBe(textOf(built.get('index.html')!));
    expect(text('tema-17.html')).not.toContain('id="outline"');
    let put = '';
    const document = {
      currentScript: {
        insertAdjacentHTML: (where: string, html: string) => {
          put = `${where} ${html}`;
        },
      },
    };
    new Function('document', text(script!))(document);
    expect(put).toBe(`afterend ${outline}`);
  });

  it('is the outline before the islands, which may fetch the program that reads it', () => {
    const files = [...text('tema-17.html').matchAll(/<script src="\.\/(\w+)\./g)];
    expect(files.map(([, name]) => name)).toEqual(['outline', 'islands']);
  });

  it('has another name when it is another, and the same when it is the same', () => {
    const names = (files: Files) => [...apart(files).keys()];
    expect(names(built)).toEqual(names(built));
    expect(
      names(new Map([...built, ['tema-17.html', page(astro.replace('first', 'other'))]])),
    ).not.toEqual(names(built));
  });

  it('leaves every other file as it is', () => {
    expect(made.get('assets/boot.js')).toBe(built.get('assets/boot.js'));
  });
});
