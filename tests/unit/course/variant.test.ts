/** A course.yaml read against the course: what is refused, how it is told, what it asks. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  GROUNDS,
  isReadable,
  nearestReadable,
  OWN_ACCENT,
  THEMES,
} from '../../../src/course/brand.ts';
import { ownExercise } from '../../../src/course/own.ts';
import { readVariant } from '../../../src/course/variant.ts';
import { packagingMessages } from '../../../src/messages/packaging.ts';
import { bytesOf } from '../../../src/model/files.ts';
import { courseOf } from '../content/read-content.ts';

const base = readFileSync('content/course.yaml', 'utf8');

const { own } = courseOf();
const exercises = own.exercises.map(ownExercise);

function read(yaml: string | Uint8Array, logo: Record<string, Uint8Array> = {}) {
  const bytes = typeof yaml === 'string' ? bytesOf(yaml) : yaml;
  return readVariant(
    { file: 'mi-curso/course.yaml', bytes, logo: (path) => logo[path] },
    exercises,
  );
}

function told(yaml: string | Uint8Array): string {
  const outcome = read(yaml);
  if (outcome.ok) throw new Error('expected a fault');
  return packagingMessages.fault({ code: 'bad-files', faults: outcome.error });
}

describe('a course.yaml', () => {
  it.each([
    ['an unknown field', `${base}colour: red\n`, base.split('\n').length, ['no hay ningún campo']],
    [
      'a score over 100',
      `${base}masteryScore: 170\n`,
      base.split('\n').length,
      ['«masteryScore»', 'un número de 100 o menos'],
    ],
    [
      'a title too long',
      base.replace(/^title: .*$/m, `title: ${'a'.repeat(201)}`),
      base.split('\n').findIndex((line) => line.startsWith('title:')) + 1,
      ['«title»', 'como máximo 200'],
    ],
    [
      'a missing institution',
      base.replace(/^institution: .*\n/m, ''),
      1,
      ['«institution»', 'falta este campo'],
    ],
    [
      'an exercise that does not exist',
      `${base}required:\n  t18-aplicar: true\n`,
      base.split('\n').length + 1,
      ['«required.t18-aplicar»', 't18-aplica,'],
    ],
    [
      'a minimum of an exercise that asks for no number',
      `${base}minimums:\n  t18-clasifica: 5\n`,
      base.split('\n').length + 1,
      ['«minimums.t18-clasifica»', 'pueden ir t17-parte-2, t18-aplica, t18-criterios'],
    ],
    [
      'a minimum of none',
      `${base}minimums: { t18-criterios: 0 }\n`,
      base.split('\n').length,
      ['«minimums.t18-criterios»', 'un número de 1 o más'],
    ],
    [
      'half a criterion',
      `${base}minimums: { t18-criterios: 2.5 }\n`,
      base.split('\n').length,
      ['«minimums.t18-criterios»', 'un número entero'],
    ],
    [
      'a fourth group that is no yes or no',
      `${base}fourthGroup: cuatro\n`,
      base.split('\n').length,
      ['«fourthGroup»', 'true o false'],
    ],
    [
      'a room that no LMS has',
      `${base}suspendData: { scorm12: 100 }\n`,
      base.split('\n').length,
      ['«suspendData.scorm12»', 'un número de 1000 o más'],
    ],
    [
      'a logo that is not there',
      `${base}logo: no.svg\n`,
      base.split('\n').length,
      ['«logo»', 'junto a este archivo'],
    ],
    [
      'a rule of completion that does not exist',
      `${base}completion: todo\n`,
      base.split('\n').length,
      ['«completion»', 'all o exercises'],
    ],
    [
      'a course that would be complete at once',
      `${base}completion: exercises\nrequired: { t16-diagnostico: false, t17-parte-1: ` +
        `false, t17-parte-2: false, t18-criterios: false, t18-clasifica: false }\n`,
      base.split('\n').length,
      ['«completion»', 'al menos un ejercicio'],
    ],
    [
      'YAML that cannot be read',
      `${base}masteryScore: a: b\n`,
      base.split('\n').length,
      ['YAML', 'comillas'],
    ],
  ])('explains %s with its line and its cure', (_, text, line, says) => {
    const message = told(text);
    for (const part of says) expect(message).toContain(part);
    expect(message).toMatch(new RegExp(`course\\.yaml:${line}\\b`));
  });

  it('that is not UTF-8 is refused with the line and the cure, and no letter is guessed', () => {
    const latin1 = new Uint8Array(Buffer.from(base, 'latin1'));
    expect(told(latin1)).toMatch(/mi-curso\/course\.yaml:2 .*UTF-8.*Guardar como/s);
    expect(told(bytesOf(base).subarray(0, bytesOf(base).indexOf(0xc3) + 1))).toContain('UTF-8');
    for (const mark of ['\uFEFF', ''])
      expect(read(mark + base.replaceAll('\n', '\r\n')).ok).toBe(true);
    expect(told(new Uint8Array(Buffer.from(`\uFEFF${base}`, 'utf16le')))).toContain('UTF-8');
  });

  it('says the letter that is wrong by its line, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(30), (line) => {
        const text = Array.from({ length: 31 }, (_, i) => `# línea ñ ${i}`).join('\n');
        const bytes = bytesOf(text);
        const at = bytesOf(text.split('\n').slice(0, line).join('\n')).length + (line ? 1 : 0);
        const broken = new Uint8Array(bytes);
        broken[at] = 0xf1;
        expect(told(broken)).toContain(`mi-curso/course.yaml:${line + 1} `);
      }),
    );
  });

  it('takes an image for a logo and nothing that only has its name', () => {
    const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const logoOf = (name: string, bytes: Uint8Array) => {
      const outcome = read(`${base}logo: ${name}\n`, { [name]: bytes });
      return outcome.ok ? outcome.value.logo?.path : outcome.error[0]!.rule;
    };
    expect(logoOf('logo.svg', svg)).toBe('assets/logo.svg');
    expect(logoOf('img/Logo.PNG', png)).toBe('assets/logo.png');
    expect(logoOf('logo.png', svg)).toBe('logo');
    expect(logoOf('logo.svg', png)).toBe('logo');
    expect(logoOf('logo.svg', new Uint8Array([...svg, ...new Uint8Array(100_000)]))).toBe('logo');
  });

  it('is followed by rubrics and exercises', () => {
    const { rubrics, exercises: asked } = courseOf(
      `${base}minimums: { t18-criterios: 5, t17-parte-2: 10 }
required: { t18-aplica: true }
`,
    );
    const criteria = rubrics.flatMap((rubric) => rubric.criteria);
    expect(criteria.flatMap((one) => (one.kind === 'answers' ? [one.best] : []))).toEqual([
      5, 5, 5, 5,
    ]);
    expect(criteria.flatMap((one) => (one.kind === 'count' ? [one.most] : []))).toEqual([10]);
    expect(
      asked
        .filter((one) => 'minimum' in one)
        .map((one) => [one.id, 'minimum' in one && one.minimum, one.required]),
    ).toEqual([
      ['t17-parte-2', 10, true],
      ['t18-aplica', 3, true],
      ['t18-criterios', 5, true],
    ]);
  });

  it('with a colour that cannot be read is refused and the nearest that can is offered', () => {
    const text = (light: string) => `${base}accent:\n  light: "${light}"\n  dark: "#7fd1c6"\n`;
    const offered = /es (#[0-9a-f]{6})/.exec(told(text('#f5c542')))![1]!;
    expect(read(text(offered)).ok).toBe(true);
    for (const ground of Object.values(GROUNDS.light))
      expect(contrast(offered, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('is always offered a colour that can be read', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), fc.constantFrom(...THEMES), (number, theme) => {
        const hex = `#${number.toString(16).padStart(6, '0')}`;
        expect(isReadable(nearestReadable(hex, theme), theme)).toBe(true);
        expect(isReadable(hex, theme)).toBe(nearestReadable(hex, theme) === hex);
      }),
    );
  });

  it('stands on the colours of the design', () => {
    const css = readFileSync('src/ui/tokens.css', 'utf8');
    for (const name of ['paper', 'surface', 'sunken'] as const)
      expect(css).toContain(`--${name}: light-dark(${GROUNDS.light[name]}, ${GROUNDS.dark[name]})`);
    expect(css).toContain(`--key: light-dark(${OWN_ACCENT.light}, ${OWN_ACCENT.dark})`);
  });
});
