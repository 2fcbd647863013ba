import { readdirSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CompanySchema } from '../../../src/model/company.ts';
import { MatricesSchema } from '../../../src/model/matrices.ts';
import { contentFile, lessons } from './read-content.ts';

const COMPONENTS = [
  'Categorias',
  'Cuenta',
  'Edicion',
  'Ejercicio',
  'En',
  'Figura',
  'Matriz',
  'Paso',
  'LoQueHiciste',
  'Respiracion',
  'Video',
];
const idsOf = (body: string, component: string) =>
  [...body.matchAll(new RegExp(`<${component} id="([^"]+)"`, 'g'))].map(([, id]) => id!);
const stepsOf = (body: string) =>
  [...body.matchAll(/<Paso id="([^"]+)">(.*?)<\/Paso>/gs)].map(([, id, text]) => ({
    id: id!,
    text: text!,
  }));
/** Words on screen when the step opens: what is folded is not. */
const readable = (text: string) =>
  text
    .replace(/<Edicion [^>]*plegable>.*?<\/Edicion>/gs, '')
    .replace(/<[^>]+>|\]\([^)]*\)|[*#[\]]/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word));
const exercises = readdirSync('content/exercises').map(
  (file) => contentFile(`exercises/${file}`) as { id: string; step: string },
);

describe.each(lessons)('$file', ({ file, topic, body }) => {
  it('has a step in the body for each step of its front matter, in the same order', () => {
    expect(stepsOf(body).map(({ id }) => id)).toEqual(topic.steps.map(({ id }) => id));
  });

  it('opens only components that lessons may use', () => {
    for (const [, name] of body.matchAll(/<([A-Z]\w*)/g)) expect(COMPONENTS).toContain(name);
  });

  it.each(stepsOf(body))('$id is short enough to read in one go', ({ text }) => {
    expect(readable(text).length).toBeLessThanOrEqual(160);
  });

  it('promises minutes in which its words can be read, 180 a minute', () => {
    for (const { id, text } of stepsOf(body))
      expect
        .soft(topic.steps.find((step) => step.id === id)!.minutes, id)
        .toBeGreaterThanOrEqual(Math.floor(readable(text).length / 180));
  });

  it('names only matrices and accounts that there are, and only solved accounts', () => {
    const matrices = v
      .parse(MatricesSchema, contentFile('matrices.yaml'))
      .matrices.map(({ id }) => id);
    const solved = v
      .parse(CompanySchema, contentFile('sample-company.yaml'))
      .cuentas.filter(({ usoEnModulo }) => usoEnModulo === 'ejemplo-resuelto');
    for (const id of idsOf(body, 'Matriz')) expect(matrices).toContain(id);
    for (const id of idsOf(body, 'Cuenta')) expect(solved.map((one) => one.id)).toContain(id);
  });

  it('shows each exercise in the step that the exercise names', () => {
    for (const step of stepsOf(body))
      for (const id of idsOf(step.text, 'Ejercicio'))
        expect.soft(exercises.find((one) => one.id === id)?.step, `${file}: ${id}`).toBe(step.id);
  });

  it('links only to steps and pages of the course', () => {
    const steps = lessons.flatMap((one) =>
      one.topic.steps.map(({ id }) => `./${one.file.replace('.mdx', '')}.html#${id}`),
    );
    for (const [, address] of body.matchAll(/\]\(([^)]+)\)/g))
      expect([...steps, './notas-de-la-edicion.html', './reporte.html']).toContain(address);
  });
});

describe('the lessons', () => {
  it('are in the order of the course, with steps and exercises that stand once', () => {
    expect(
      [...lessons].sort((a, b) => a.topic.order - b.topic.order).map(({ topic }) => topic.id),
    ).toEqual(['t16', 't17', 't18', 'cierre']);
    for (const ids of [
      lessons.flatMap(({ topic }) => topic.steps.map(({ id }) => id)),
      lessons.flatMap(({ body }) => idsOf(body, 'Ejercicio')),
    ])
      expect(new Set(ids).size).toBe(ids.length);
  });

  it('show every exercise that there is', () => {
    const placed = lessons.flatMap(({ body }) => idsOf(body, 'Ejercicio'));
    for (const { id } of exercises) expect(placed).toContain(id);
  });

  it('keep the wellbeing activity optional and its address exact', () => {
    const [step] = lessons.find(({ topic }) => topic.id === 't16')!.topic.steps;
    expect(step).toMatchObject({ id: 't16-atencion-plena', optional: true });
    expect(
      lessons.flatMap(({ body }) =>
        [...body.matchAll(/<Video href="([^"]+)"/g)].map(([, href]) => href),
      ),
    ).toEqual(['https://youtu.be/lrsaUmq2l1w']);
  });
});
