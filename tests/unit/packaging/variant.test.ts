import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagingMessages } from '../../../src/messages/packaging.ts';
import { contrast, readTokens } from '../../../src/packaging/brand.ts';
import { readCourse } from '../../../src/packaging/course-files.ts';
import { bytesOf, textOf } from '../../../src/packaging/files.ts';
import { forCourse } from '../../../src/packaging/page.ts';

const base = await readFile('content/course.yaml', 'utf8');

async function read(text: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'variant-')), 'course.yaml');
  await writeFile(file, text);
  return readCourse('content', file);
}

async function told(text: string): Promise<string> {
  const outcome = await read(text);
  if (outcome.ok) throw new Error('expected a fault');
  return packagingMessages.fault({ code: 'bad-files', faults: outcome.error });
}

const html =
  '<html data-package="web"><head><meta name="description" content="x"><title data-course="title">A</title></head><body><p data-course="place">B</p><h1 class="c" data-course="title">A</h1>' +
  '<h2>A</h2><script type="application/json" id="outline">{"id":"cuentas-clave","iri":"urn:uuid:2f1171f2-e080-4861-beaa-11fa1c750b53","topics":[]}</script></body></html>';

describe('variant', () => {
  it('puts title, place, description, score and colour into the pages and leaves the rest', async () => {
    const outcome = await read(`${base.replace(/^title: .*$/m, 'title: "Cuentas & <clave>"')}masteryScore: 70\naccent: { light: "#7a1f4b", dark: "#f0a3c4" }\n`);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const files = forCourse(new Map([['index.html', bytesOf(html)]]), outcome.value.course);
    const page = textOf(files.get('index.html')!);
    expect(page).toContain('<title data-course="title">Cuentas &amp; &lt;clave&gt;</title>');
    expect(page).toContain('<h1 class="c" data-course="title">Cuentas &amp; &lt;clave&gt;</h1><h2>A</h2>');
    expect(page).toContain('>Ventas · Módulo 2 · Semana 5</p>');
    expect(page).toContain('"masteryScore":70,"topics":[]}');
    expect(page).toContain('<link rel="stylesheet" href="./assets/brand.css"></head>');
    expect(textOf(files.get('assets/brand.css')!)).toContain('--key: light-dark(#7a1f4b, #f0a3c4)');
  });

  it('changes no page of the course as it is', async () => {
    const outcome = await read(base);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const { title, description } = outcome.value.course;
    const built = html.replaceAll('"title">A', `"title">${title}`).replace('"place">B', '"place">Ventas · Módulo 2 · Semana 5').replace('content="x"', `content="${description}"`);
    expect(textOf(forCourse(new Map([['index.html', bytesOf(built)]]), outcome.value.course).get('index.html')!)).toBe(built);
  });

  it.each([
    ['an unknown field', `${base}colour: red\n`, base.split('\n').length, ['no hay ningún campo']],
    ['a score over 100', `${base}masteryScore: 170\n`, base.split('\n').length, ['«masteryScore»', 'un número de 100 o menos']],
    ['a title too long', base.replace(/^title: .*$/m, `title: ${'a'.repeat(201)}`), base.split('\n').findIndex((line) => line.startsWith('title:')) + 1, ['«title»', 'como máximo 200']],
    ['a missing institution', base.replace(/^institution: .*\n/m, ''), 1, ['«institution»', 'falta este campo']],
    ['YAML that cannot be read', `${base}masteryScore: a: b\n`, base.split('\n').length, ['YAML', 'comillas']],
  ])('explains %s with its line and its cure', async (_, text, line, says) => {
    const message = await told(text);
    for (const part of says) expect(message).toContain(part);
    expect(message).toMatch(new RegExp(`course\\.yaml:${line}\\b`));
  });

  it('refuses a colour that cannot be read and offers the nearest that can', async () => {
    const text = (light: string) => `${base}accent:\n  light: "${light}"\n  dark: "#7fd1c6"\n`;
    const offered = /es (#[0-9a-f]{6})/.exec(await told(text('#f5c542')))![1]!;
    expect((await read(text(offered))).ok).toBe(true);
    const tokens = await readTokens();
    for (const ground of ['paper', 'surface', 'sunken']) expect(contrast(offered, tokens[ground]!.light)).toBeGreaterThanOrEqual(4.5);
  });
});
