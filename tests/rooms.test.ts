/**
 * The direction in which code may look, as a law: every import of every file in `src/`, whatever
 * its language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS: Record<string, string[]> = {
  model: ['model'],
  record: ['model', 'record'],
  messages: ['messages', 'model', 'record'],
  storage: ['storage'],
  lms: ['lms', 'model', 'storage'],
  report: ['report', 'model', 'messages'],
  ui: ['ui', 'model', 'messages'],
  exercises: ['exercises', 'model', 'record', 'ui', 'messages'],
  frame: [
    'frame',
    'feedback',
    'hand-in',
    'course',
    'model',
    'record',
    'ui',
    'messages',
    'exercises',
    'boot',
  ],
  'hand-in': ['hand-in', 'feedback', 'report', 'model', 'record', 'ui', 'messages', 'exercises'],
  feedback: ['feedback', 'my-work', 'report', 'model', 'record', 'ui', 'messages', 'exercises'],
  'my-work': ['my-work', 'report', 'model', 'record', 'ui', 'messages'],
  'look-back': ['look-back', 'report', 'model', 'record', 'ui', 'messages', 'exercises'],
  pages: [
    'pages',
    'frame',
    'hand-in',
    'feedback',
    'my-work',
    'look-back',
    'course',
    'ui',
    'messages',
    'exercises',
    'model',
  ],
  boot: ['boot', 'model', 'record', 'lms', 'messages', 'storage'],
  configure: ['configure', 'packaging', 'review', 'course', 'model', 'ui', 'messages'],
  package: ['packaging', 'configure', 'review', 'course', 'messages', 'model'],
  guides: ['guides', 'course'],
  course: ['course', 'model', 'exercises', 'messages'],
  packaging: ['packaging', 'course', 'model', 'messages', 'guides', 'xml'],
  campus: ['campus', 'course', 'model', 'messages', 'guides', 'xml'],
  xml: ['xml'],
  content: ['course', 'model', 'messages'],
  review: [
    'review',
    'course',
    'packaging',
    'report',
    'model',
    'exercises',
    'ui',
    'messages',
    'storage',
    'xml',
  ],
};

/** Packages that a room may name; the rooms that are not here may name any. */
const PACKAGES: Record<string, RegExp> = {
  model: /^valibot$/,
  record: /^nanostores$/,
  messages: /^$/,
  boot: /^$/,
  guides: /^marked$/,
  storage: /^idb-keyval$/,
  xml: /^xmlbuilder2$/,
  course: /^(valibot|yaml|astro:content|node:(fs\/promises|path))$/,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|tsx|astro|mdx)$/.test(name),
);
const IMPORT = new RegExp(
  [
    /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/,
    /import\(\s*['"]([^'"]+)['"]/,
    /new URL\(\s*['"](\.[^'"]+)['"]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const roomOf = (path: string) => (path.includes('/') ? path.split('/')[0]! : path.split('.')[0]!);

function importsOf(file: string): string[] {
  return [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map(
    (match) => (match[1] ?? match[2] ?? match[3])!,
  );
}

describe('rooms', () => {
  it('finds the files and their imports', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(importsOf('exercises/use-exercise.ts')).toContain('../record/store.ts');
  });

  it.each(files.filter((file) => roomOf(file) !== 'env'))('%s looks only where it may', (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) {
        expect.soft(target, `package named in ${file}`).toMatch(PACKAGES[room] ?? /./);
        continue;
      }
      const path = relative('src', normalize(join('src', dirname(file), target)));
      if (path.startsWith('..')) continue;
      expect.soft(ROOMS[room], `${file} imports ${target}`).toContain(roomOf(path));
      const [, type] = file.split('/');
      const [, other] = path.split('/');
      const inType = room === 'exercises' && file.split('/').length > 2;
      if (inType && roomOf(path) === 'exercises' && path.split('/').length > 2)
        expect.soft(other, `${file} imports another exercise type`).toBe(type);
    }
  });

  it('no lesson imports code', () => {
    for (const name of readdirSync('content/topics'))
      expect(readFileSync(join('content/topics', name), 'utf8')).not.toMatch(
        /^\s*(import|export)\s/m,
      );
  });
});
