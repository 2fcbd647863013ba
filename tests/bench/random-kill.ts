/**
 * Kills a learner's browser at random moments and counts what is gone: `npm run bench:kill --
 * --kills 200 [--devices 24] [--lies 24] [--seed 1]`. Half of each session type's kills begin with
 * nothing written, half with a work of real size. `--devices`: launches on another device, where
 * only the LMS's copy is. `--lies`: half in the same browser, half on another device once the line
 * said that the text is in the LMS, each sitting with an LMS that says "true" and does otherwise,
 * or one that tells the truth. POSIX only.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileOf } from '../../src/my-work/work-file.ts';
import type { Fault } from '../../src/campus/faults.ts';
import { drawer, killOften, noKills, type Ending, type Tally } from './kills.ts';
import { openVenue, SESSIONS, type Session, type Venue } from './venue.ts';
import { recordOf, type Work } from './work-to-record.ts';

const WORK = 'tests/fixtures/learner-works/empaques.json';
const PROMISES: Record<Ending, string> = {
  'same-browser': '300 ms',
  'other-device': '10 s',
  left: '«Guardar y salir»',
  claimed: '«Guardado en el LMS»',
};
const LIES = [
  'like-moodle',
  'moodle-server-down',
  'like-forma',
  'cuts-at-4000',
  'latin1-only',
  'commit-false',
] as const satisfies Fault[];
/**
 * Says "true" and keeps nothing, behind a server that answers: only the next launch can tell, so
 * only the same browser has the text.
 */
const KEEPS_NOTHING = 'offline-true' satisfies Fault;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    devices: { type: 'string', default: '24' },
    lies: { type: 'string', default: '24' },
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
      claims: all.claims + one.claims,
      oldest: Math.max(all.oldest, one.oldest),
    }),
    noKills(),
  );
}

function print(
  session: string,
  { name, ending }: Pick<Plan, 'name' | 'ending'>,
  { kills, typed, lost, unpromised, claims, oldest }: Tally,
): void {
  const claimed = ending === 'claimed' ? `, claimed ${claims}` : '';
  console.log(
    `${session.padEnd(14)} ${name.padEnd(13)} kills ${kills}${claimed}, typed ${typed}, lost ` +
      `beyond ${PROMISES[ending]}: ${lost} (not promised: ${unpromised}; oldest that is gone: ` +
      `${oldest} ms)`,
  );
}

const parts = (total: number, into: number) =>
  Array.from({ length: into }, (_, i) => Math.floor((total + i) / into));
const seed = Number(values.seed);

/** One learner in one session type, whose browser is killed again and again. */
interface Plan {
  name: string;
  session: Session;
  ending: Ending;
  learner: string;
  kills: number;
  isBegun: boolean;
  faults?: readonly Fault[];
}

async function run(venue: Venue, { name, isBegun, ...plan }: Plan): Promise<Tally> {
  const { session, kills } = plan;
  const begins = isBegun ? 'real work' : 'from nothing';
  return killOften({
    ...plan,
    venue,
    random: drawer(seed + 7919 * SESSIONS.indexOf(session) + kills),
    prose,
    // A long run says how far it is, apart from what it found.
    tell: (tally, said) =>
      process.stderr.write(
        `${session} ${name}, ${begins}: ${tally.kills} of ${kills}, lost ${tally.lost} ${said}\n`,
      ),
    ...(isBegun ? { copy } : {}),
  });
}

function plansFor(session: Session, kills: number, devices: number): Plan[] {
  const [empty, full] = parts(kills, 2);
  const [away, left] = parts(devices, 2);
  const same = { name: 'same-browser', session, ending: 'same-browser' } as const;
  return [
    { ...same, learner: 'ana.ortega', kills: empty!, isBegun: false },
    { ...same, learner: 'luis.nunez', kills: full!, isBegun: true },
    {
      name: 'other-device',
      session,
      ending: 'other-device',
      learner: 'citlali.pech',
      kills: away!,
      isBegun: true,
    },
    { name: 'left', session, ending: 'left', learner: 'diego.ibarra', kills: left!, isBegun: true },
  ];
}

function lyingPlansFor(session: Session, kills: number): Plan[] {
  const [here, elsewhere] = parts(kills, 2);
  const lying = { session, isBegun: true } as const;
  return [
    {
      ...lying,
      name: 'lies, here',
      ending: 'same-browser',
      learner: 'ana.ortega',
      kills: here!,
      faults: [...LIES, KEEPS_NOTHING],
    },
    {
      ...lying,
      name: 'lies, away',
      ending: 'claimed',
      learner: 'luis.nunez',
      kills: elsewhere!,
      faults: LIES,
    },
  ];
}

const kills = parts(Number(values.kills), SESSIONS.length);
const devices = parts(Number(values.devices), 2);
const lies = parts(Number(values.lies), 2);
const venues = await Promise.all([openVenue(), openVenue()]);
const done: (Pick<Plan, 'name' | 'ending'> & { tally: Tally })[] = [];

/** One after the other: the sessions themselves run side by side. */
async function inSession(session: Session, at: number): Promise<void> {
  const honest = plansFor(session, kills[at]!, devices[at] ?? 0);
  const lying = lyingPlansFor(session, lies[at] ?? 0);
  for (const [venue, plans] of [
    [venues[0], honest],
    [venues[1], lying],
  ] as const)
    for (const plan of plans.filter((one) => one.kills > 0)) {
      const tally = await run(venue, plan);
      print(session, plan, tally);
      done.push({ ...plan, tally });
    }
}

try {
  await Promise.all(SESSIONS.map(inSession));
  for (const name of new Set(done.map((one) => one.name))) {
    const rows = done.filter((one) => one.name === name);
    print('total', rows[0]!, sum(rows.map(({ tally }) => tally)));
  }
  if (done.some(({ tally }) => tally.lost > 0)) process.exitCode = 1;
} finally {
  await Promise.all(venues.map((venue) => venue.close()));
}
