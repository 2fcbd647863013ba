/** The campus through its front door: HTTP only. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { type Campus, startCampus } from '../../../src/campus/server.ts';
import { folders, scoZip } from './fixture.ts';

let campus: Campus;
afterEach(() => campus.close());

const start = async (where: ReturnType<typeof folders>) =>
  (campus = await startCampus({ port: 0, ...where }));
const text = async (path: string) => (await fetch(campus.url + path)).text();
const post = (path: string, body: unknown, headers = {}) =>
  fetch(campus.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

interface Facts {
  launch: number;
  elements: Record<string, string>;
  content: string;
}
async function take(learner: string, edition: string, query = ''): Promise<Facts> {
  const page = await text(`/tomar/${learner}/${edition}${query}`);
  return JSON.parse(/id="facts">(.*?)<\/script>/s.exec(page)![1]!) as Facts;
}
const commit = (launch: number, elements: Record<string, string>, more = {}) =>
  post(`/api/launches/${launch}/commit`, {
    sequence: 1,
    terminate: false,
    whole: true,
    elements,
    ...more,
  });
const both = () => folders({ 'a.zip': scoZip('scorm12'), 'b.zip': scoZip('scorm2004-4th') });

describe('taking the course', () => {
  it('plays the package by what its manifest says, under a nested address without directory index', async () => {
    await start(both());
    const { content } = await take('ana.ortega', 'scorm2004-4th');
    expect(content).toMatch(/^\/pluginfile\.php\/\d+\/mod_scorm\/content\/1\/index\.html\?x=1$/);
    expect(await text(content)).toContain('Hola');
    expect((await fetch(campus.url + content.replace(/index.*/, ''))).status).toBe(404);
  });

  it('plays one of two zips of the same edition and says so', async () => {
    await start(
      folders({
        'a.zip': scoZip('scorm12'),
        'b.zip': scoZip('scorm12', { 'index.html': '<p>Otro</p>' }),
      }),
    );
    const { content } = await take('ana.ortega', 'scorm12');
    expect(await text(content)).toContain('Hola');
    expect(await text('/')).toContain('Aquí se toma a.zip; b.zip no');
  });

  it('calls the topics in the gradebook what the course calls them', async () => {
    const outline = JSON.stringify({
      topics: [{ id: 't16', label: 'Tema 16', title: 'Qué es una cuenta clave' }],
    });
    await start(
      folders({
        'a.zip': scoZip('scorm12', {
          'index.html': `<script type="application/json" id="outline">${outline}</script>`,
        }),
      }),
    );
    const { launch } = await take('ana.ortega', 'scorm12');
    await commit(launch, {
      'cmi.objectives.0.id': 't16',
      'cmi.objectives.0.status': 'completed',
      'cmi.objectives.1.id': 'otro',
    });
    const page = await text('/calificaciones');
    expect(page).toContain('<span>Tema 16. Qué es una cuenta clave</span>');
    expect(page).toContain('<span>otro</span>');
  });

  it('keeps each learner and each package apart', async () => {
    await start(both());
    const ana = await take('ana.ortega', 'scorm12');
    expect((await commit(ana.launch, { 'cmi.suspend_data': 'de Ana' })).status).toBe(204);
    expect((await take('luis.nunez', 'scorm12')).elements).not.toHaveProperty('cmi.suspend_data');
    expect((await take('ana.ortega', 'scorm2004-4th')).elements).not.toHaveProperty(
      'cmi.suspend_data',
    );
    expect((await take('ana.ortega', 'scorm12')).elements['cmi.suspend_data']).toBe('de Ana');
  });

  it('survives a restart and adds up the time of the sessions', async () => {
    const where = both();
    await start(where);
    const first = await take('ana.ortega', 'scorm12');
    await commit(
      first.launch,
      {
        'cmi.core.session_time': '00:10:00',
        'cmi.core.exit': 'suspend',
        'cmi.core.lesson_status': 'incomplete',
      },
      { terminate: true },
    );
    await campus.close();
    await start(where);
    const second = await take('ana.ortega', 'scorm12');
    expect(second.elements).toMatchObject({
      'cmi.core.entry': 'resume',
      'cmi.core.total_time': '0000:10:00.00',
    });
    await commit(second.launch, { 'cmi.core.session_time': '00:05:00' });
    const attempt = (await (
      await fetch(`${campus.url}/api/attempts/ana.ortega/scorm12`)
    ).json()) as { totalSeconds: number };
    expect(attempt.totalSeconds).toBe(900);
  });

  it('shows status, score, topics and answers, escaped', async () => {
    await start(both());
    const { launch } = await take('ana.ortega', 'scorm2004-4th');
    await commit(launch, {
      'cmi.completion_status': 'completed',
      'cmi.score.raw': '87',
      'cmi.objectives.0.id': 't16',
      'cmi.objectives.0.description': 'Tema 16: KAM',
      'cmi.objectives.0.progress_measure': '0.5',
      'cmi.interactions.0.id': 'a1',
      'cmi.interactions.0.learner_response': '<script>alert(1)</script>',
    });
    const gradebook = await text('/calificaciones');
    for (const shown of ['Ana Sofía Ortega', 'Completado', '87', 'Tema 16: KAM', '50 %'])
      expect(gradebook).toContain(shown);
    expect(await text('/intento/ana.ortega/scorm2004-4th')).toContain('&lt;script&gt;alert(1)');
  });

  it('refuses what is no commit, an older one, and a stranger', async () => {
    await start(both());
    const { launch } = await take('ana.ortega', 'scorm12');
    expect((await commit(launch, { '__proto__.x': 'a' })).status).toBe(400);
    expect((await commit(launch, { 'cmi.suspend_data': 'a' }, { sequence: 2 })).status).toBe(204);
    expect((await commit(launch, { 'cmi.suspend_data': 'b' }, { sequence: 1 })).status).toBe(409);
    expect(
      (await post(`/api/launches/${launch}/commit`, {}, { origin: 'https://example.com' })).status,
    ).toBe(403);
  });
});

it('the guides stand beside the packages, each on its page', async () => {
  await start(both());
  const addresses = [...(await text('/paquetes')).matchAll(/href="(\/guias\/[^"]+)"/g)].map(
    ([, href]) => href!,
  );
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(await text(address)).toMatch(/<h2[^>]*>/);
  expect((await fetch(`${campus.url}/guias/otra`)).status).toBe(404);
});

it('the review page opens from the menu', async () => {
  await start(folders({ 'revision.html': '<!doctype html><title>Revisión</title>' }));
  expect(await text('/')).toContain('href="/revision"');
  const response = await fetch(`${campus.url}/revision`);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await response.text()).toContain('<title>Revisión</title>');
});

describe('what can be wrong', () => {
  it('no review page: says which command makes it', async () => {
    await start(both());
    expect(await (await fetch(`${campus.url}/revision`)).text()).toContain('npm run package');
  });

  it('no package: says which command makes one', async () => {
    await start(folders({}));
    expect(await text('/')).toContain('npm run package');
  });

  it('a damaged zip and one that leaves its folder: named, and the others still play', async () => {
    await start(
      folders({
        'good.zip': scoZip('scorm12'),
        'cut.zip': scoZip('scorm12').slice(0, 200),
        'evil.zip': zipSync({ '../evil.html': strToU8('x') }),
      }),
    );
    const home = await text('/');
    expect(home).toContain('cut.zip no se puede abrir');
    expect(home).toContain('evil.zip no se puede abrir');
    expect((await take('ana.ortega', 'scorm12')).content).toContain('index.html');
  });

  it('a damaged database: set aside under a name that is told, and a new one started', async () => {
    const where = both();
    mkdirSync(where.dataDir);
    writeFileSync(join(where.dataDir, 'campus.sqlite'), 'no es una base de datos'.repeat(500));
    await start(where);
    const aside = readdirSync(where.dataDir).find((name) => name.startsWith('campus-damaged-'))!;
    expect(await text('/')).toContain(aside);
    expect((await take('ana.ortega', 'scorm12')).launch).toBe(1);
  });

  it('a busy port is said, not hidden', async () => {
    await start(both());
    await expect(
      startCampus({ port: Number(new URL(campus.url).port), ...both() }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
