/** The one reader: what it finds wrong in any file of a content folder, and where. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/course/read-content.ts';
import { contentMessages } from '../../../src/messages/content.ts';
import { bytesOf, textOf } from '../../../src/model/files.ts';
import { courseOf, files } from '../content/read-content.ts';

const swap = (path: string, from: string | RegExp, to: string) => {
  const text = textOf(files.get(path)!);
  expect(text).toMatch(from);
  return new Map([...files, [path, bytesOf(text.replace(from, to))]]);
};
const told = (changed: ReadonlyMap<string, Uint8Array>) => {
  const read = readContent(changed);
  return read.ok ? [] : read.error.map(contentMessages.fault);
};

describe('the reader of content', () => {
  it('finds the course whole', () => {
    const { lessons, exercises, rubrics, guides, outline } = courseOf();
    expect(outline.topics.map(({ page }) => page)).toEqual(lessons.map(({ topic }) => topic.page));
    const placed = outline.topics.flatMap(({ steps }) => steps.flatMap((one) => one.exercises));
    expect(placed.map(({ id }) => id).sort()).toEqual(exercises.map(({ id }) => id).sort());
    expect(rubrics.length).toBeGreaterThan(0);
    expect(guides.map(({ order }) => order)).toEqual(guides.map((_, i) => i + 1));
  });

  it.each([
    [
      'an exercise whose step is nowhere',
      swap('exercises/t18-aplica.yaml', /^step: .*$/m, 'step: t18-nada'),
      /^content\/exercises\/t18-aplica\.yaml:\d+ +«step»: .*t18-aplicacion/,
    ],
    [
      'an exercise under another name',
      new Map([...files, ['exercises/t99.yaml', files.get('exercises/t18-aplica.yaml')!]]),
      /^content\/exercises\/t99\.yaml:\d+ +«id»: se esperaba «t99»/,
    ],
    [
      'front matter, by the line of the file',
      swap('topics/tema-16.mdx', /^order: .*$/m, 'order: uno'),
      /^content\/topics\/tema-16\.mdx:3 +«order»/,
    ],
    [
      'a rubric',
      swap('rubrics/rubrica-17.yaml', /most: 20/, 'most: veinte'),
      /^content\/rubrics\/rubrica-17\.yaml:\d+ +«criteria\.2\.most»: se esperaba un número/,
    ],
    [
      'a guide',
      swap('guides/moodle.md', /^order: .*$/m, 'orden: 2'),
      /^content\/guides\/moodle\.md:\d+ +«order»: falta/,
    ],
    [
      'a schema’s own sentence',
      swap('exercises/t18-criterios.yaml', /^hintsAfter: .*$/m, 'hintsAfter: 9'),
      /^content\/exercises\/t18-criterios\.yaml:\d+ +.*hintsAfter is over minimum/,
    ],
    [
      'a file in another encoding',
      new Map([
        ...files,
        ['glossary.yaml', new Uint8Array(Buffer.from('terms: [ñandú]', 'latin1'))],
      ]),
      /^content\/glossary\.yaml:1 +el archivo no está en UTF-8/,
    ],
    [
      'a file that is not there',
      new Map([...files].filter(([path]) => path !== 'matrices.yaml')),
      /^content\/matrices\.yaml:1 +falta este archivo/,
    ],
  ])('tells %s', (_, changed, says) => {
    const [first = '', ...more] = told(changed);
    expect(first).toMatch(says);
    // A field under another name is one that lacks and one that nobody knows.
    expect(more.length).toBeLessThanOrEqual(1);
  });

  it('tells all faults at once', () => {
    const first = swap('topics/tema-16.mdx', /^order: .*$/m, 'order: uno');
    const both = new Map([...first, ['categories.yaml', bytesOf('categories: []')]]);
    expect(told(both).length).toBeGreaterThan(1);
  });
});
