/**
 * What a class costs its LMS: `npm run bench:traffic` plays an hour of one learner against the
 * course's own sessions, codec and pace, on a clock that is only counted, and prints what Moodle's
 * client would POST for it: changes only in SCORM 1.2, the whole data model at each commit in 2004,
 * url-encoded. Beside it, in the same run, a bare page that keeps its text as it is, and commits
 * three seconds after the last key, at least every ten, and at each step.
 */
import { readFileSync } from 'node:fs';
import { pace } from '../../src/lms/pace.ts';
import { openScorm12 } from '../../src/lms/scorm12.ts';
import { openScorm2004 } from '../../src/lms/scorm2004.ts';
import { encode } from '../../src/lms/suspend-data/codec.ts';
import type { LmsFacts, LmsSession } from '../../src/model/lms.ts';
import type { LearnerRecord } from '../../src/model/record.ts';
import { cutTo, recordOf, textLength, type Work } from './work-to-record.ts';

const WORK = 'tests/fixtures/learner-works/empaques.json';
const CLASS = 1000;
const HOUR = 3_600_000;
const STANDARDS = ['1.2', '2004'] as const;
type Standard = (typeof STANDARDS)[number];

interface Happening {
  at: number;
  what: 'key' | 'step';
}
const keys = (from: number, to: number, gap: number): Happening[] =>
  Array.from({ length: Math.floor((to - from) / gap) }, (_, i) => ({
    at: from + i * gap,
    what: 'key',
  }));

/** Writing: sentences of 60 letters at five a second, then half a minute of thought. */
const HOURS: Record<string, Happening[]> = {
  'writing, with pauses': Array.from({ length: 85 }, (_, i) =>
    keys(i * 42_000, i * 42_000 + 12_000, 200),
  ).flat(),
  'typing without a pause': keys(0, HOUR, 250),
  'reading, a step each 25 s': Array.from({ length: HOUR / 25_000 }, (_, i) => ({
    at: i * 25_000,
    what: 'step',
  })),
};

/** A run-time that remembers what it was given, and what each commit would POST. */
function lmsOf(standard: Standard) {
  const is12 = standard === '1.2';
  const data = new Map<string, string>();
  const posted = new Map<string, string>();
  const bodies: number[] = [];
  const name = (method: string) => (is12 ? `LMS${method}` : method);
  const commit = () => {
    const sent = [...data].filter(([key, value]) => !is12 || posted.get(key) !== value);
    for (const [key, value] of sent) posted.set(key, value);
    const body = sent.map(
      ([key, value]) => `${key.replaceAll('.', '__')}=${encodeURIComponent(value)}`,
    );
    bodies.push(body.join('&').length);
    return 'true';
  };
  const api = {
    [name('Initialize')]: () => 'true',
    [is12 ? 'LMSFinish' : 'Terminate']: commit,
    [name('Commit')]: commit,
    [name('GetValue')]: (element: string) =>
      data.get(element) ?? (element.endsWith('_count') ? '0' : ''),
    [name('SetValue')]: (element: string, value: string) => {
      data.set(element, String(value));
      return 'true';
    },
    [name('GetLastError')]: () => '0',
    [name('GetErrorString')]: () => '',
    [name('GetDiagnostic')]: () => '',
  };
  return { api, data, bodies, commit };
}

function factsOf(record: LearnerRecord, suspendData: string): LmsFacts {
  const long = Object.entries(record.answers).filter(([, { text }]) => text.length > 60);
  return {
    location: `tema-18#${record.place?.step ?? ''}`,
    suspendData,
    completed: false,
    progress: 0.6,
    score: 0.9,
    objectives: ['t16', 't17', 't18'].map((id) => ({ id, description: id, progress: 0.6 })),
    interactions: long.slice(0, 20).map(([id, { text }]) => ({
      id,
      objective: id.slice(0, 3),
      type: 'long-fill-in',
      response: text,
      description: id,
    })),
  };
}

/** The moments at which the pace commits, where each commit weighs so much. */
function momentsOf(hour: Happening[], bytes: number): number[] {
  const own = pace();
  const moments: number[] = [];
  const until = (moment: number, from: number) => {
    for (let now = from; ;) {
      const wait = own.wait({ now, isKeptHere: true });
      if (wait === undefined || now + wait > moment) return;
      now += wait;
      own.committed(now, bytes);
      moments.push(now);
    }
  };
  let before = 0;
  for (const { at, what } of hour) {
    until(at, before);
    if (what === 'key') own.typed(at);
    else own.stepped(at);
    before = at;
  }
  until(HOUR, before);
  return moments;
}

function bareMomentsOf(hour: Happening[]): number[] {
  const moments: number[] = [];
  let first: number | undefined;
  hour.forEach(({ at, what }, index) => {
    if (what === 'step') return void moments.push(at);
    first ??= at;
    const next = hour[index + 1]?.at ?? HOUR;
    const due = Math.min(at + 3000, first + 10_000);
    if (due > next) return;
    moments.push(due);
    first = undefined;
  });
  return moments;
}

/** Mean bytes of a commit with so much text, of the course and of the bare page. */
async function weigh(
  standard: Standard,
  record: LearnerRecord,
): Promise<[own: number, bare: number]> {
  const lms = lmsOf(standard);
  const options = {
    now: () => new Date(0),
    isOffline: () => false,
    cutMark: '[…]',
    mark: 'k3x9',
  };
  const session: LmsSession =
    standard === '1.2' ? openScorm12(lms.api, options) : openScorm2004(lms.api, options);
  // Twice: what the first commit says once is not what a commit costs.
  for (const cut of [0, 40]) {
    const now = cutTo(record, textLength(record) - 40 + cut);
    const { text } = await encode(now, session.suspendLimit);
    await session.save(factsOf(now, text));
  }
  const bare = lmsOf(standard);
  const text = Object.values(record.answers).map((answer) => answer.text);
  bare.data.set('cmi.suspend_data', JSON.stringify(text));
  bare.commit();
  return [lms.bodies.at(-1)!, bare.bodies.at(-1)!];
}

const whole = recordOf(JSON.parse(readFileSync(WORK, 'utf8')) as Work);
console.log(`A class of ${CLASS}, each in the same hour; bytes as Moodle sends them`);
const rate = (commits: number) => (CLASS * commits) / 3600;
for (const [hour, happenings] of Object.entries(HOURS)) {
  const bare = bareMomentsOf(happenings).length;
  console.log(`\n${hour}; the bare page commits ${bare} times, ${rate(bare).toFixed(1)} POST/s`);
  for (const characters of [5000, 10_000, 20_000])
    for (const standard of STANDARDS) {
      const [bytes, bareBytes] = await weigh(standard, cutTo(whole, characters));
      const own = momentsOf(happenings, bytes).length;
      const [mb, bareMb] = [(rate(own) * bytes) / 1e6, (rate(bare) * bareBytes) / 1e6];
      console.log(
        `  ${String(characters).padStart(6)} characters, ${standard.padEnd(4)} ` +
          `${rate(own).toFixed(1).padStart(4)} POST/s (at most 25), ratio ${(own / bare).toFixed(2)}; ` +
          `${(bytes / 1000).toFixed(1).padStart(4)} kB each, ${mb.toFixed(2)} MB/s (at most 0.4), ` +
          `bare ${(bareBytes / 1000).toFixed(1)} kB, ${bareMb.toFixed(2)} MB/s, ` +
          `ratio ${(mb / bareMb).toFixed(2)}`,
      );
    }
}
