import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EditionNotesSchema } from '../../../src/model/edition.ts';
import { compare, type Extra } from './compare.ts';
import { builtPage, pageText } from './page-text.ts';
import { COVERS, linesOf, PAGES, sentencesOf, type Page } from './seed.ts';

const seed = readFileSync('tests/fixtures/seed.txt', 'utf8');
const notes = v.parse(
  EditionNotesSchema,
  parse(readFileSync('content/edition-notes.yaml', 'utf8')),
);
const pages = Object.keys(PAGES) as Page[];
const placeOf: Record<Page, string> = {
  'tema-16': 't16',
  'tema-17': 't17',
  'tema-18': 't18',
  cierre: 'cierre',
};

const EXTRAS: Record<Page, Extra[]> = {
  'tema-16': [
    {
      before: 28,
      text: 'Actividad de atención plena (se abre en otra pestaña)',
      why: 'names the link, whose text in the source is its address',
    },
  ],
  'tema-17': [
    { before: 154, text: 'Ejercicio', why: 'the second step of one exercise says its kind again' },
  ],
  'tema-18': [],
  cierre: [
    { before: 255, text: 'Fuentes', why: 'the kind of a slide that has none in the source' },
  ],
};

const sentences = (page: Page) => sentencesOf(seed, page, notes.corrections);
const faultsOf = (page: Page, html: string) =>
  compare(sentences(page), pageText(html), EXTRAS[page]);

describe('the source in the course', () => {
  it('is compared with the source as it was received', () => {
    expect(createHash('sha256').update(seed).digest('hex').slice(0, 16)).toBe('2bab246e255b2e14');
  });

  it.each(pages)('%s says every sentence, in its order, and nothing unmarked besides', (page) => {
    expect(sentences(page).length).toBeGreaterThan(5);
    expect(faultsOf(page, builtPage(page))).toEqual([]);
  });

  it.each(COVERS)(
    'the cover of $page is in its heading and in the course’s cover',
    ({ page, subject, heading, when }) => {
      const lines = linesOf(seed);
      expect(pageText(builtPage(page), 'h1')).toBe(
        heading.map((line) => lines[line - 1]).join(' '),
      );
      for (const part of [lines[subject - 1]!, ...lines[when - 1]!.split(' / ')])
        expect(pageText(builtPage('index'))).toContain(part);
    },
  );

  it.each(pages)('each note on %s stands where the source says so', (page) => {
    const [first, last] = PAGES[page];
    const listed = [
      ...notes.corrections.map(({ place, line, original }) => ({ place, line, text: original })),
      ...notes.kept,
    ];
    for (const { line, text } of listed.filter(({ place }) => place === placeOf[page])) {
      expect.soft(linesOf(seed)[line - 1], `line ${line}`).toContain(text);
      expect.soft(line).toBeGreaterThanOrEqual(first);
      expect.soft(line).toBeLessThanOrEqual(last);
    }
  });
});

describe('the comparison', () => {
  const html = () => builtPage('tema-17');
  const change = (from: string, to: string) => {
    expect(html().split(from)).toHaveLength(2);
    return faultsOf('tema-17', html().replace(from, to));
  };
  const globalization = 'La globalización ha llevado a estos procesos a nivel mundial.';

  it('names the line of a sentence that was deleted', () => {
    expect(change(globalization, '')).toEqual([
      { line: 139, message: expect.stringContaining(globalization) },
    ]);
  });

  it('names the line of a sentence that was reworded', () => {
    const [fault] = change('sin lugar a dudas', 'sin duda');
    expect(fault).toEqual({
      line: 127,
      message: expect.stringContaining(
        'line 127 of the source is not in its place: «El más importante, sin lugar a dudas',
      ),
    });
  });

  it('names the line of a sentence that lost its accent or its comma', () => {
    expect(change('Quizá no sean rentables', 'Quiza no sean rentables')[0]?.line).toBe(115);
    expect(change('A pesar de su importancia, el', 'A pesar de su importancia el')[0]?.line).toBe(
      125,
    );
  });

  it('names the line of a sentence that was moved', () => {
    const moved = html()
      .replace(globalization, '')
      .replace(
        'Cuando estamos con los clientes,',
        `${globalization} Cuando estamos con los clientes,`,
      );
    const [outOfPlace, found] = faultsOf('tema-17', moved);
    expect(outOfPlace).toEqual({
      line: 137,
      message: expect.stringContaining('is not in its place: «Cuando estamos con los clientes'),
    });
    expect(found).toEqual({
      line: 143,
      message: expect.stringContaining('the page says «Cuando estamos con los clientes'),
    });
  });

  it('does not take a sentence from inside a box of the edition', () => {
    expect(change(globalization, `<aside data-added>${globalization}</aside>`)[0]?.line).toBe(139);
  });

  it('shows words that the edition added without a mark', () => {
    const added = 'Esto lo escribió la edición.';
    expect(change(globalization, `${globalization} ${added}`)).toEqual([
      { line: 143, message: expect.stringContaining(added) },
    ]);
  });

  it('knows the place of each listed correction: undone, the line is named', () => {
    for (const { line, place } of notes.corrections) {
      const page = pages.find((one) => placeOf[one] === place)!;
      const uncorrected = sentencesOf(
        seed,
        page,
        notes.corrections.filter((one) => one.line !== line),
      );
      expect
        .soft(
          compare(uncorrected, pageText(builtPage(page)), EXTRAS[page])[0]?.line,
          `line ${line}`,
        )
        .toBe(line);
    }
  });

  it.each(pages)('misses any one sentence of %s, by its line', (page) => {
    const all = sentences(page);
    all.forEach((gone, i) => {
      const without = all
        .filter((_, j) => j !== i)
        .map(({ text }) => text)
        .join(' ');
      expect.soft(compare(all, without)[0]?.line, gone.text).toBe(gone.line);
    });
  });

  it('refuses a correction that is not in the source', () => {
    const [first] = notes.corrections;
    expect(() =>
      sentencesOf(seed, 'tema-16', [{ ...first!, original: 'nadie escribió esto' }]),
    ).toThrow('expected «nadie escribió esto» once in line 36');
  });
});
