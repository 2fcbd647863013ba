/**
 * Kills a learner's browser at random moments and counts what is gone: `npm run bench:kill --
 * --kills 200 [--devices 24] [--seed 1]`. Half of each session type's kills begin with nothing
 * written, half with a work of real size. `--devices`: launches on another device, where only the
 * LMS's copy is. POSIX only.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileOf } from '../../src/layouts/work-file.ts';
import { drawer, killOften, noKills, type Ending, type Tally } from './kills.ts';
import { openVenue, SESSIONS, type Session } from './venue.ts';
import { recordOf, type Work } from './work-to-record.ts';

const WORK = 'tests/fixtures/learner-works/empaques.json';
const PROMISES: Record<Ending, string> = {
  'same-browser': '300 ms',
  'other-device': '10 s',
  left: '«Guardar y salir»',
};

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    devices: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
  },
});
const work = JSON.parse(readFileSync(WORK, 'utf8')) as Work;
const copy = fileOf(recordOf(work));
const prose = `${work.tema17!.reflection} ${work.tema16!.a} ${work.tema16!.b} `.replace(
  /\s+/g,
  ' ',
);

function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      kills: all.kills + one.kills,
      typed: all.typed + one.typed,
      lost: all.lost + one.lost,
      unpromised: all.unpromised + one.unpromised,
      oldest: Math.max(all.oldest, one.oldest),
    }),
    noKills(),
  );
}

function print(
  name: string,
  ending: Ending,
  { kills, typed, lost, unpromised, oldest }: Tally,
): void {
  console.log(
    `${name.padEnd(14)} ${ending.padEnd(13)} kills ${kills}, typed ${typed}, lost beyond ` +
      `${PROMISES[ending]}: ${lost} (younger than that: ${unpromised}; oldest that is ` +
      `gone: ${oldest} ms)`,
  );
}

const parts = (total: number, into: number) =>
  Array.from({ length: into }, (_, i) => Math.floor((total + i) / into));
const venue = await openVenue();
const seed = Number(values.seed);
const done: Record<Ending, Tally[]> = { 'same-browser': [], 'other-device': [], left: [] };

async function run(
  session: Session,
  ending: Ending,
  learner: string,
  kills: number,
  begun: boolean,
): Promise<Tally> {
  const random = drawer(seed + 7919 * SESSIONS.indexOf(session) + kills);
  // A long run says how far it is, apart from what it found.
  const tell = (tally: Tally) =>
    process.stderr.write(
      `${session} ${ending} ${begun ? 'real work' : 'from nothing'}: ${tally.kills} of ${kills}, lost ${tally.lost}\n`,
    );
  return killOften({
    venue,
    session,
    learner,
    kills,
    ending,
    random,
    prose,
    tell,
    ...(begun ? { copy } : {}),
  });
}

async function inSession(session: Session, kills: number, devices: number): Promise<void> {
  const [empty, full] = parts(kills, 2);
  const tallies: [Ending, Tally][] = [
    [
      'same-browser',
      sum([
        await run(session, 'same-browser', 'ana.ortega', empty!, false),
        await run(session, 'same-browser', 'luis.nunez', full!, true),
      ]),
    ],
  ];
  const [away, left] = parts(devices, 2);
  if (away)
    tallies.push(['other-device', await run(session, 'other-device', 'citlali.pech', away, true)]);
  if (left) tallies.push(['left', await run(session, 'left', 'diego.ibarra', left, true)]);
  for (const [ending, tally] of tallies) {
    print(session, ending, tally);
    done[ending].push(tally);
  }
}

try {
  const kills = parts(Number(values.kills), SESSIONS.length);
  const [first, second] = parts(Number(values.devices), 2);
  await Promise.all(
    SESSIONS.map((session, i) => inSession(session, kills[i]!, [first!, second!, 0][i]!)),
  );
  for (const ending of ['same-browser', 'other-device', 'left'] as const)
    if (done[ending].length > 0) print('total', ending, sum(done[ending]));
  if (
    Object.values(done)
      .flat()
      .some(({ lost }) => lost > 0)
  )
    process.exitCode = 1;
} finally {
  await venue.close();
}
