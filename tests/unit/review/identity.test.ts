import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/report/envelope.ts';
import { alarmsIn, tellingApart } from '../../../src/review/open/identity.ts';
import { decided, joined, pairKey } from '../../../src/review/open/submission.ts';
import { bulkZip, file, fullName, LEARNERS, NAMES, opened, recordOf, reportOf } from './class.ts';

const fixture = (name: string) =>
  new Blob([readFileSync(`tests/fixtures/review/${name}`) as BlobPart]);
const from = async (...names: string[]) =>
  (await opened(names.map((name) => ({ path: name, file: fixture(name) })))).submissions;
const zipped = (files: Record<string, Uint8Array>) => new Blob([zipSync(files) as BlobPart]);

describe('who a submission is of', () => {
  it('is in Brightspace the folder’s first number', async () => {
    const all = joined([], await from('brightspace-two-students-one-folder-id.zip'));
    expect(all.map(({ id }) => id)).toEqual([
      'brightspace:397060:tema-18',
      'brightspace:397061:tema-18',
    ]);
    expect(all.map(({ wrapper }) => wrapper.receivedAt)).toEqual([
      '2026-11-24 21:26',
      '2026-11-24 21:30',
    ]);
  });

  it('is in Blackboard the whole user name, underscores and all', async () => {
    const all = joined([], await from('blackboard-usernames-with-underscore.zip'));
    expect(all.map(({ wrapper }) => wrapper.id)).toEqual(['a_perez', 'b_perez']);
  });

  it.each([
    ['Tarea_1_a_perez', 'Tarea_1_b_perez', ['a_perez', 'b_perez']],
    ['Tema 18_al_001', 'Tema 18_al_002', ['al_001', 'al_002']],
    ['Tema 18 final_x', 'Tema 18 final_y', ['x', 'y']],
  ])('is told by all names of a Blackboard zip: %s, %s', async (one, other, users) => {
    const names = [one, other].map((head) => `${head}_attempt_2026-11-24-22-29-43_r.json`);
    const files = Object.fromEntries(names.map((name, i) => [name, file(LEARNERS[i]!)]));
    const { submissions } = await opened(zipped(files));
    expect(submissions.map(({ wrapper }) => wrapper.id)).toEqual(users);
  });

  it('has in Blackboard the name that its own text file gives, which is no unreadable file', async () => {
    const head = 'Tarea_1_a_b_c_attempt_2026-11-24-22-29-43';
    const { submissions, rejected } = await opened(
      zipped({
        [`${head}.txt`]: strToU8('Nombre: Ana Lucía Pérez Núñez (b_c)\r\nActividad: Tarea 1\r\n'),
        [`${head}_r.json`]: file(LEARNERS[0]!),
      }),
    );
    expect(submissions[0]).toMatchObject({
      name: fullName(LEARNERS[0]!),
      mismatch: false,
      wrapper: { id: 'b_c' },
    });
    expect(rejected.map(({ code }) => code)).toEqual(['attempt-note']);
  });

  it('stays hidden under blind marking, and nothing alarms', async () => {
    const all = joined([], await from('moodle-blind-marking.zip'));
    expect(all.map(({ name }) => name)).toEqual(['Participante 101', 'Participante 102']);
    expect(alarmsIn(all).size).toBe(0);
    const others = ['Teilnehmer-in', 'Partecipante', 'Desconocida'].map(async (word) => {
      const files = LEARNERS.map(
        (one) => [`${word}_${one.participant}_assignsubmission_file/r.json`, file(one)] as const,
      );
      return (await opened(zipped(Object.fromEntries(files)))).submissions;
    });
    for (const some of await Promise.all(others))
      expect(some.every(({ wrapper, name }) => wrapper.blind && !name.includes('Pérez'))).toBe(
        true,
      );
  });

  it('is asked where two works are signed by one name, and both can be told apart', async () => {
    const all = joined([], await from('homonimo-a.json', 'homonimo-b.json'));
    expect(all).toHaveLength(2);
    expect(all[0]!.doubts).toEqual([all[1]!.id]);
    expect(all[1]!.doubts).toEqual([all[0]!.id]);
    expect(new Set(tellingApart(all).values()).size).toBe(2);
    // Whatever is opened first, each has the same id.
    const other = joined([], await from('homonimo-b.json', 'homonimo-a.json'));
    expect(other.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('is what the instructor said, also when the files are opened again', async () => {
    const some = await from('homonimo-a.json', 'homonimo-b.json');
    const all = joined([], some);
    const pair = [all[0]!.id, all[1]!.id] as const;
    const one = decided(all, pair, true);
    expect(one.map(({ earlier }) => earlier.length)).toEqual([1]);
    expect(joined(one, some, { [pairKey(...pair)]: 'same' })).toHaveLength(1);
    const two = decided(all, pair, false);
    expect(two.flatMap(({ doubts }) => doubts)).toEqual([]);
    const again = joined(two, some, { [pairKey(...pair)]: 'other' });
    expect(again.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(again).toHaveLength(2);
  });

  it('is asked where a folder holds another person’s work beside the learner’s own', async () => {
    const folder = `${fullName(LEARNERS[0]!)}_101_assignsubmission_file`;
    const all = joined(
      [],
      (
        await opened(
          zipped({
            [`${folder}/a.json`]: file(LEARNERS[1]!),
            [`${folder}/b.json`]: file(LEARNERS[0]!),
          }),
        )
      ).submissions,
    );
    expect(all).toHaveLength(2);
    expect(all.find(({ id }) => id === 'moodle:101:tema-18')?.meta.name).toBe(
      fullName(LEARNERS[0]!),
    );
    expect(all.every(({ doubts }) => doubts.length === 1)).toBe(true);
  });

  it('is each of a team whose members hand in one work, without an alarm', async () => {
    const files = ['Equipo Norte_7', 'Equipo Sur_8'].map(
      (team, i) => [`${team}_assignsubmission_file/r.json`, file(LEARNERS[i]!)] as const,
    );
    const { submissions } = await opened(zipped(Object.fromEntries(files)));
    expect(submissions.map(({ name }) => name)).toEqual(['Equipo Norte', 'Equipo Sur']);
    expect(alarmsIn(submissions).size).toBe(0);
  });

  it('of both reports in one PDF is told', async () => {
    const all = joined([], await from('two-reports-in-one.pdf'));
    expect(all).toHaveLength(2);
    expect(new Set(all.map(({ name }) => name)).size).toBe(2);
  });
});

describe('versions', () => {
  it('of one learner are kept, the newer on top, whichever is opened first', async () => {
    const [first, second] = [await from('first-submission.zip'), await from('resubmission.zip')];
    for (const all of [joined(joined([], first), second), joined(joined([], second), first)]) {
      expect(all).toHaveLength(1);
      expect(all[0]!.meta.date).toBe('2026-12-05');
      expect(all[0]!.earlier.map(({ meta }) => meta.date)).toEqual(['2026-11-24']);
    }
  });

  it('are none where the same answers come in another file, or the same zip again', async () => {
    const folder = `${fullName(LEARNERS[0]!)}_101_assignsubmission_file`;
    const { submissions } = await opened(
      zipped({
        [`${folder}/v2.json`]: file(LEARNERS[0]!, { revision: 2000 }),
        [`${folder}/v1.json`]: file(LEARNERS[0]!, { revision: 1000 }),
      }),
    );
    const all = joined([], submissions);
    expect(all.map(({ earlier }) => earlier.length)).toEqual([0]);
    const { submissions: again } = await opened(bulkZip(NAMES['Moodle, folders']));
    const once = joined([], again);
    expect(joined(once, again)).toEqual(once);
  });

  it('of Blackboard go by the attempt where the records do not tell', async () => {
    const own = recordOf(LEARNERS[0]!);
    const text = (words: string) => ({
      ...own,
      answers: {
        ...own.answers,
        't18-criterios.a1.medida': { text: words, at: ['k3x9', 1000] as [string, number] },
      },
    });
    const name = fullName(LEARNERS[0]!);
    const attempt = (day: string) => `Tema 18_al1_attempt_2026-11-${day}-10-00-00_r.json`;
    const { submissions } = await opened(
      zipped({
        [attempt('25')]: strToU8(seal(reportOf(name), text('La segunda vez lo medí en pesos.'))),
        [attempt('20')]: strToU8(seal(reportOf(name), text('La primera vez no lo medí.'))),
      }),
    );
    const [one] = joined([], submissions);
    expect(one!.path).toBe(attempt('25'));
    expect(one!.earlier.map(({ path }) => path)).toEqual([attempt('20')]);
  });
});
