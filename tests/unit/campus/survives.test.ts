/** The campus under what may be thrown at it: bodies, paths, other sites, a busy file, a class. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/campus/database.ts';
import { type Campus, startCampus } from '../../../src/campus/server.ts';
import { folders, scoZip } from './fixture.ts';

let campus: Campus | undefined;
afterEach(async () => {
  await campus?.close();
  campus = undefined;
});

const start = async (where: ReturnType<typeof folders>) =>
  (campus = await startCampus({ port: 0, ...where }));
const stop = async () => {
  await campus!.close();
  campus = undefined;
};
const raw = (path: string, init: RequestInit = {}) => fetch(campus!.url + path, init);
const text = async (path: string) => (await raw(path)).text();
const both = () => folders({ 'a.zip': scoZip('scorm12'), 'b.zip': scoZip('scorm2004-4th') });

interface Facts {
  launch: number;
  elements: Record<string, string>;
  content: string;
}
async function take(learner: string, edition: string): Promise<Facts> {
  const page = await text(`/tomar/${learner}/${edition}`);
  return JSON.parse(/id="facts">(.*?)<\/script>/s.exec(page)![1]!) as Facts;
}
const commit = (launch: number, elements: Record<string, string>, more = {}) =>
  raw(`/api/launches/${launch}/commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sequence: 1, terminate: false, whole: true, elements, ...more }),
  });

describe('what comes from outside', () => {
  it('a body without end is refused before it is read', async () => {
    await start(both());
    const { launch } = await take('ana.ortega', 'scorm12');
    const answer = await raw(`/api/launches/${launch}/commit`, {
      method: 'POST',
      body: 'x'.repeat(5 * 2 ** 20),
    });
    expect(answer.status).toBe(413);
  });

  it.each([1e300, 2 ** 60, Number.MAX_SAFE_INTEGER, -1, 0.5])(
    'a sequence of %d is refused, and the gradebook goes on',
    async (sequence) => {
      await start(both());
      const { launch } = await take('ana.ortega', 'scorm12');
      expect((await commit(launch, { 'cmi.suspend_data': 'a' }, { sequence })).status).toBe(400);
      expect((await raw('/calificaciones')).status).toBe(200);
    },
  );

  it('a path that is no text is not found', async () => {
    await start(both());
    const { content } = await take('ana.ortega', 'scorm12');
    const folder = content.slice(0, content.lastIndexOf('/'));
    for (const name of ['%E0%A4%A', '%', '%ff'])
      expect((await raw(`${folder}/${name}`)).status).toBe(404);
  });

  it('a launch that another site asks for does not happen', async () => {
    await start(both());
    const asked = (site: string) =>
      raw('/tomar/luis.nunez/scorm12', { headers: { 'sec-fetch-site': site } });
    expect([(await asked('cross-site')).status, (await asked('same-site')).status]).toEqual([
      403, 403,
    ]);
    expect((await raw('/api/attempts/luis.nunez/scorm12')).status).toBe(404);
    expect((await asked('same-origin')).status).toBe(200);
  });
});

describe('a class', () => {
  const enrol = (nombre: string, apellidos: string) =>
    raw('/estudiantes', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ nombre, apellidos }).toString(),
    });

  it('is added learner by learner, and each has an attempt of their own', async () => {
    const where = both();
    await start(where);
    await enrol('  María José ', 'Núñez & Peña');
    await enrol('María José', 'Núñez & Peña');
    expect(await text('/')).toContain('María José Núñez &amp; Peña');
    const { launch, elements } = await take('maria-jose.nunez-pena', 'scorm12');
    expect(elements['cmi.core.student_name']).toBe('Núñez & Peña, María José');
    await commit(launch, { 'cmi.suspend_data': 'mío' });
    await stop();
    await start(where);
    expect((await take('maria-jose.nunez-pena', 'scorm12')).elements['cmi.suspend_data']).toBe(
      'mío',
    );
    const second = await take('maria-jose.nunez-pena.2', 'scorm12');
    expect(second.elements['cmi.suspend_data']).toBeUndefined();
  });

  it('takes no empty and no endless name', async () => {
    await start(both());
    for (const [first, last] of [
      ['', 'Peña'],
      ['Ana', ' \u0000 '],
      ['x'.repeat(61), 'Peña'],
    ] as const)
      expect(await (await enrol(first, last)).text()).toContain('No se agregó');
  });
});

describe('the file of the attempts', () => {
  const fileIn = ({ dataDir }: { dataDir: string }) => join(dataDir, 'campus.sqlite');

  it('that another program holds is neither set aside nor emptied', async () => {
    const where = both();
    await start(where);
    const { launch } = await take('ana.ortega', 'scorm12');
    await commit(launch, { 'cmi.suspend_data': 'de Ana' });
    await stop();
    const other = new DatabaseSync(fileIn(where));
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    await expect(startCampus({ port: 0, ...where })).rejects.toMatchObject({ errcode: 5 });
    other.close();
    expect(readdirSync(where.dataDir).filter((name) => name.includes('damaged'))).toEqual([]);
    await start(where);
    expect((await take('ana.ortega', 'scorm12')).elements['cmi.suspend_data']).toBe('de Ana');
  }, 20_000);

  it('of the version before is brought forward, and its attempts are there', async () => {
    const where = both();
    await start(where);
    const { launch } = await take('ana.ortega', 'scorm12');
    await commit(launch, { 'cmi.suspend_data': 'de Ana' });
    await stop();
    const old = new DatabaseSync(fileIn(where));
    old.exec('DROP TABLE learners; PRAGMA user_version = 1');
    old.exec('UPDATE launches SET sequence = 9007199254740993');
    old.close();
    await start(where);
    expect((await raw('/calificaciones')).status).toBe(200);
    expect((await take('ana.ortega', 'scorm12')).elements['cmi.suspend_data']).toBe('de Ana');
  });

  it('is full, locked or corrupt by what SQLite and the system say', () => {
    const raised = (more: object) => Object.assign(new Error('x'), more);
    expect(
      [{ errcode: 13 }, { code: 'ENOSPC' }, { errcode: 5 }, { errcode: 267 }, { errcode: 1 }].map(
        (more) => faultOf(raised(more)),
      ),
    ).toEqual(['full', 'full', 'locked', 'corrupt', undefined]);
  });
});
