import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import { packagingMessages } from '../../../src/messages/packaging.ts';
import { contrast, readTokens } from '../../../src/packaging/brand.ts';
import { readCourse } from '../../../src/packaging/course-files.ts';
import { bytesOf, textOf } from '../../../src/packaging/files.ts';
import { forCourse } from '../../../src/packaging/page.ts';
import { readReviewContent } from '../../../src/review/build/read-content.ts';

const base = await readFile('content/course.yaml', 'utf8');

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'variant-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function read(text: string, beside: Record<string, string> = {}) {
  const folder = await newFolder();
  const file = join(folder, 'course.yaml');
  for (const [name, content] of Object.entries({ ...beside, 'course.yaml': text }))
    await writeFile(join(folder, name), content);
  return readCourse('content', file);
}

async function told(text: string): Promise<string> {
  const outcome = await read(text);
  if (outcome.ok) throw new Error('expected a fault');
  return packagingMessages.fault({ code: 'bad-files', faults: outcome.error });
}

const html =
  '<html data-package="web"><head><meta name="description" content="x"><title ' +
  'data-course="title">A</title></head><body><p data-course="place">B</p><h1 class="c" ' +
  'data-course="title">A</h1>' +
  '<h2>A</h2><script type="application/json" ' +
  'id="outline">{"id":"cuentas-clave",' +
  '"iri":"urn:uuid:2f1171f2-e080-4861-beaa-11fa1c750b53","topics":[]}</script></body></html>';

describe('variant', () => {
  it('puts title, place, description, score and colour into the pages and leaves the rest', async () => {
    const outcome = await read(
      `${base.replace(/^title: .*$/m, 'title: "Cuentas & <clave>"')}masteryScore: ` +
        `70\naccent: { light: "#7a1f4b", dark: "#f0a3c4" }\n`,
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const files = forCourse(new Map([['index.html', bytesOf(html)]]), outcome.value);
    const page = textOf(files.get('index.html')!);
    expect(page).toContain('<title data-course="title">Cuentas &amp; &lt;clave&gt;</title>');
    expect(page).toContain(
      '<h1 class="c" data-course="title">Cuentas &amp; &lt;clave&gt;</h1><h2>A</h2>',
    );
    expect(page).toContain('>Ventas · Módulo 2 · Semana 5</p>');
    expect(page).toContain('"masteryScore":70,"topics":[]}');
    expect(page).toContain('<link rel="stylesheet" href="./assets/brand.css"></head>');
    expect(textOf(files.get('assets/brand.css')!)).toContain('--key: light-dark(#7a1f4b, #f0a3c4)');
  });

  it('changes no page of the course as it is', async () => {
    const outcome = await read(base);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const { title, description } = outcome.value.course;
    const built = html
      .replaceAll('"title">A', `"title">${title}`)
      .replace('"place">B', '"place">Ventas · Módulo 2 · Semana 5')
      .replace('content="x"', `content="${description}"`);
    expect(
      textOf(
        forCourse(new Map([['index.html', bytesOf(built)]]), outcome.value).get('index.html')!,
      ),
    ).toBe(built);
  });

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
  ])('explains %s with its line and its cure', async (_, text, line, says) => {
    const message = await told(text);
    for (const part of says) expect(message).toContain(part);
    expect(message).toMatch(new RegExp(`course\\.yaml:${line}\\b`));
  });

  it('puts the institution and its logo on the cover', async () => {
    const outcome = await read(`${base}logo: logo.svg\n`, {
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const cover = '<p class="cover-institution" data-course="institution">X</p>';
    const files = forCourse(
      new Map([['index.html', bytesOf(html.replace('<h2>', `${cover}<h2>`))]]),
      outcome.value,
    );
    expect(textOf(files.get('index.html')!)).toContain(
      'data-course="institution"><img class="cover-logo" src="./assets/logo.svg" alt="">Tecmilenio</p>',
    );
    expect(textOf(files.get('assets/logo.svg')!)).toContain('<svg');
  });

  it('decides which exercises are needed and what completes the course', async () => {
    const outcome = await read(
      `${base}completion: exercises\nrequired:\n  t18-aplica: true\n  t16-diagnostico: false\n`,
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const exercise = (id: string, required: boolean) => ({ id, required, practice: false });
    const topics = [
      {
        id: 't18',
        steps: [
          {
            id: 's',
            exercises: [
              exercise('t18-aplica', false),
              exercise('t16-diagnostico', true),
              exercise('t17-parte-1', true),
            ],
          },
        ],
      },
    ];
    const island =
      `<astro-island uid="a" ` +
      `props="{&quot;definition&quot;:[0,{&quot;id&quot;:[0,&quot;t18-aplica&quot;],&quot;title&quot;:[0,&quot;A ` +
      `&amp; B&quot;],&quot;required&quot;:[0,false]}]}" ssr></astro-island>`;
    const page = html
      .replace('"topics":[]', `"topics":${JSON.stringify(topics)}`)
      .replace('<h2>', `${island}<h2>`);
    const made = textOf(
      forCourse(new Map([['index.html', bytesOf(page)]]), outcome.value).get('index.html')!,
    );
    const outline = JSON.parse(/id="outline">(.*?)<\/script>/s.exec(made)![1]!) as Outline;
    expect(outline.completion).toBe('exercises');
    expect(outline.topics[0]!.steps[0]!.exercises.map(({ required }) => required)).toEqual([
      true,
      false,
      true,
    ]);
    expect(made).toContain(
      '&quot;title&quot;:[0,&quot;A &amp; B&quot;],&quot;required&quot;:[0,true]',
    );
  });

  it(
    'asks for as many criteria, reasons and accounts as it says, and tells the learner ' +
      'where the source’s words say another number',
    async () => {
      const outcome = await read(
        `${base}minimums: { t18-criterios: 2, t17-parte-2: 20, t18-aplica: 1 }\n`,
      );
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      const props = (id: string, more: string) =>
        '<astro-island ' +
        `props="{&quot;definition&quot;:[0,{&quot;id&quot;:[0,&quot;${id}&quot;],${more}}]}"></astro-island>`;
      const place = (id: string) =>
        `<section class="exercise-place" data-exercise="${id}"><header ` +
        'class="exercise-head"><h3>T</h3></header></section>';
      const body = ['t18-criterios', 't17-parte-2', 't18-aplica']
        .map(
          (id) => place(id) + props(id, '&quot;minimum&quot;:[0,7],&quot;hintsAfter&quot;:[0,3]'),
        )
        .join('');
      const made = textOf(
        forCourse(new Map([['tema-18.html', bytesOf(body)]]), outcome.value).get('tema-18.html')!,
      );
      expect(
        [...made.matchAll(/minimum&quot;:\[0,(\d+)\],&quot;hintsAfter&quot;:\[0,(\d+)\]/g)].map(
          ([, minimum, after]) => [minimum, after],
        ),
      ).toEqual([
        ['2', '2'],
        ['7', '3'],
        ['1', '1'],
      ]);
      expect(made).toContain(
        '<h3>T</h3><p>En este curso se piden 2 criterios por eje; los números del texto del ' +
          'tema son los de la indicación original.</p></header>',
      );
      expect(made.match(/En este curso/g)).toHaveLength(1);
    },
  );

  it('offers the fourth group and assumes another room of the LMS where it says so', async () => {
    const outcome = await read(`${base}fourthGroup: true\nsuspendData: { scorm12: 64000 }\n`);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const island =
      '<astro-island ' +
      'props="{&quot;definition&quot;:[0,{&quot;id&quot;:[0,&quot;t18-clasifica&quot;]}],' +
      '&quot;fourthGroup&quot;:[0,false]}"></astro-island>';
    const made = textOf(
      forCourse(
        new Map([['index.html', bytesOf(html.replace('<h2>', `${island}<h2>`))]]),
        outcome.value,
      ).get('index.html')!,
    );
    expect(made).toContain('&quot;fourthGroup&quot;:[0,true]');
    expect(made).toContain('"suspendData":{"scorm12":64000}');
  });

  it('grades by the number that it asks for', async () => {
    const folder = await newFolder();
    await writeFile(
      join(folder, 'course.yaml'),
      `${base}minimums: { t18-criterios: 5, t17-parte-2: 10 }\nrequired: { t18-aplica: true }\n`,
    );
    const { rubrics, exercises } = await readReviewContent('content', join(folder, 'course.yaml'));
    const criteria = rubrics.flatMap((rubric) => rubric.criteria);
    expect(criteria.flatMap((one) => (one.kind === 'answers' ? [one.best] : []))).toEqual([
      5, 5, 5, 5,
    ]);
    expect(criteria.flatMap((one) => (one.kind === 'count' ? [one.most] : []))).toEqual([10]);
    expect(
      exercises
        .filter((one) => 'minimum' in one)
        .map((one) => [one.id, 'minimum' in one && one.minimum, one.required]),
    ).toEqual([
      ['t17-parte-2', 10, true],
      ['t18-aplica', 3, true],
      ['t18-criterios', 5, true],
    ]);
  });

  it('tells the report the variant’s title', async () => {
    const outcome = await read(base.replace(/^title: .*$/m, 'title: Cuentas «A»'));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const island =
      '<astro-island ' +
      'props="{&quot;course&quot;:[0,{&quot;title&quot;:[0,&quot;Viejo&quot;],' +
      '&quot;subject&quot;:[0,&quot;S&quot;],&quot;module&quot;:[0,&quot;M&quot;],' +
      '&quot;week&quot;:[0,&quot;W&quot;]}]}"></astro-island>';
    const made = textOf(
      forCourse(new Map([['reporte.html', bytesOf(island)]]), outcome.value).get('reporte.html')!,
    );
    expect(made).toContain(
      '&quot;title&quot;:[0,&quot;Cuentas «A»&quot;],&quot;subject&quot;:[0,&quot;Ventas&quot;]',
    );
  });

  it('refuses a colour that cannot be read and offers the nearest that can', async () => {
    const text = (light: string) => `${base}accent:\n  light: "${light}"\n  dark: "#7fd1c6"\n`;
    const offered = /es (#[0-9a-f]{6})/.exec(await told(text('#f5c542')))![1]!;
    expect((await read(text(offered))).ok).toBe(true);
    const tokens = await readTokens();
    for (const ground of ['paper', 'surface', 'sunken'])
      expect(contrast(offered, tokens[ground]!.light)).toBeGreaterThanOrEqual(4.5);
  });
});
