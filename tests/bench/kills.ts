/**
 * Kills the browser of a learner who is typing, opens the course again and counts what is gone.
 * Nothing of it is known to the course: the profile is the browser's own, the package is the built
 * one, and the work is read back through the copy that «Mi trabajo» gives.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchKillable, type Killable } from './killable.ts';
import type { Fault } from '../../src/campus/faults.ts';
import { sitDown, TARGETS } from './sitting.ts';
import type { Session, Venue } from './venue.ts';

/**
 * `same-browser`: the profile lives on. `other-device`: the next launch has an empty one, so only
 * the LMS's copy. `left`: so too, after «Guardar y salir». `claimed`: so too, once the keys rest
 * and the line says that the text is in the LMS, or has not said so for `CLAIM_MS`.
 */
export type Ending = 'same-browser' | 'other-device' | 'left' | 'claimed';

/**
 * Milliseconds before the kill of which nothing is promised: the journal's 300, the LMS's longest
 * wait, and none; where the line claimed nothing, nothing is.
 */
const GRACE: Record<Ending, number> = {
  'same-browser': 300,
  'other-device': 10_000,
  left: 0,
  claimed: 0,
};
/** Milliseconds that the line is given to say that the LMS has the text. */
const CLAIM_MS = 15_000;
/** Shortest and longest time at the keys, in milliseconds. */
const TYPING: Record<Ending, readonly [number, number]> = {
  'same-browser': [100, 4000],
  'other-device': [11_000, 15_000],
  left: [1500, 4000],
  claimed: [1500, 4000],
};
/** Pauses between keys, in milliseconds: 5 to 12 characters a second, in bursts. */
const PAUSE = { key: [30, 100], word: [60, 220] } as const;

export interface Tally {
  kills: number;
  typed: number;
  /** Characters that were promised and are gone: 0. */
  lost: number;
  /** Characters younger than the promise that are gone. */
  unpromised: number;
  /** Kills before which the line said that the LMS had it all. */
  claims: number;
  /** Age at the kill of the oldest character that is gone, in milliseconds. */
  oldest: number;
}

export const noKills = (): Tally => ({
  kills: 0,
  typed: 0,
  lost: 0,
  unpromised: 0,
  claims: 0,
  oldest: 0,
});

export interface Campaign {
  venue: Venue;
  session: Session;
  /** A learner of the campus, whose attempt has not begun. */
  learner: string;
  kills: number;
  ending: Ending;
  /** Draws from 0 to 1: the same draws give the same plan, though not the same milliseconds. */
  random: () => number;
  /** What is typed. */
  prose: string;
  /** Milliseconds, in place of the ending's own promise: of a machine that is busy. */
  grace?: number;
  /** Of the campus, for SCORM: from the second sitting on, each LMS has one of them, or none. */
  faults?: readonly Fault[];
  /** A copy to begin with; without one, the first character typed is the learner's first. */
  copy?: string;
  /**
   * Hears the tally after each kill whose loss has been counted; `said`: what the course says,
   * where something was.
   */
  tell?: (tally: Tally, said: string) => void;
}

/**
 * One key: `at` is when the page had taken it, in Unix milliseconds; undefined where the browser
 * died first.
 */
interface Stroke {
  character: string;
  at: number | undefined;
}
interface Typed {
  id: string;
  strokes: Stroke[];
}
type Texts = Record<string, string>;

export function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Adds to `tally` what is gone between `before` plus `typed` and `found`. */
export function count(
  tally: Tally,
  {
    before,
    typed,
    found,
    killedAt,
    grace,
  }: { before: Texts; typed: Typed[]; found: Texts; killedAt: number; grace: number },
): void {
  for (const id of new Set([...Object.keys(before), ...typed.map((one) => one.id)])) {
    const held = before[id] ?? '';
    const strokes = typed.filter((one) => one.id === id).flatMap((one) => one.strokes);
    const text = held + strokes.map(({ character }) => character).join('');
    const now = found[id] ?? '';
    let same = 0;
    while (same < text.length && text[same] === now[same]) same++;
    tally.typed += strokes.length;
    tally.lost += Math.max(0, held.length - same);
    strokes.forEach(({ at }, i) => {
      if (held.length + i < same || at === undefined) return;
      if (at <= killedAt - grace) tally.lost++;
      else tally.unpromised++;
      tally.oldest = Math.max(tally.oldest, killedAt - at);
    });
  }
}

const between = (random: () => number, [least, most]: readonly [number, number]) =>
  least + random() * (most - least);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const newProfile = () => mkdtempSync(join(tmpdir(), 'kills-profile-'));

export async function killOften({
  venue,
  session,
  learner,
  kills,
  ending,
  random,
  prose,
  grace: promised = GRACE[ending],
  faults = [],
  copy,
  tell,
}: Campaign): Promise<Tally> {
  const tally = noKills();
  const ways = [undefined, ...faults];
  // The first sitting's LMS tells the truth: the copy that is opened in it is in the LMS.
  const address = () =>
    venue.address(session, learner, last && ways[Math.floor(random() * ways.length)]);
  let profile = newProfile();
  let position = 0;
  let before: Texts = {};
  let last: { typed: Typed[]; killedAt: number; grace: number } | undefined;

  let browser: Killable | undefined;
  const sit = async () => {
    browser = await launchKillable(profile);
    const sitting = await sitDown(browser.page, session, address());
    if (!last && copy) await sitting.open(copy);
    // An LMS that kept nothing gives an attempt back that does not know this browser.
    if (last && ending === 'same-browser' && faults.length > 0) await sitting.claimOffers();
    const { answers } = await sitting.record();
    const found = Object.fromEntries(Object.entries(answers).map(([id, { text }]) => [id, text]));
    if (last) {
      const { lost } = tally;
      count(tally, {
        before,
        typed: last.typed,
        found,
        killedAt: last.killedAt,
        grace: last.grace,
      });
      tell?.(tally, tally.lost > lost ? await sitting.said() : '');
    }
    before = found;
    return { ...browser, sitting };
  };

  try {
    for (let round = 0; round < kills; round++) {
      const { page, kill, sitting } = await sit();
      const { keyboard } = page;
      const typed: Typed[] = [];
      const over = { is: false };
      const anyTarget = () => TARGETS[Math.floor(random() * TARGETS.length)]!;
      let target = anyTarget();
      await sitting.sitAt(target);
      const write = async () => {
        for (; !over.is; await sitting.sitAt((target = anyTarget()))) {
          const strokes: Stroke[] = [];
          typed.push({ id: target.id, strokes });
          for (
            const end = Date.now() + between(random, [800, 3000]);
            Date.now() < end && !over.is;
          ) {
            const stroke: Stroke = { character: prose[position++ % prose.length]!, at: undefined };
            strokes.push(stroke);
            await keyboard.type(stroke.character);
            stroke.at = Date.now();
            await pause(between(random, stroke.character === ' ' ? PAUSE.word : PAUSE.key));
          }
        }
      };
      const typing = between(random, TYPING[ending]);
      let grace = promised;
      if (ending === 'left' || ending === 'claimed') {
        setTimeout(() => (over.is = true), typing);
        await write();
        if (ending === 'left') await sitting.saveAndExit();
        else if (await sitting.isInLms(CLAIM_MS)) tally.claims++;
        else grace = Number.POSITIVE_INFINITY;
        last = { typed, killedAt: await kill(), grace };
      } else {
        // The keys stop where the browser dies under them, at whatever they were doing.
        const writing = write().catch((thrown: unknown) => {
          if (!over.is) throw thrown;
        });
        await Promise.race([pause(typing), writing]);
        over.is = true;
        last = { typed, killedAt: await kill(), grace };
        await writing;
      }
      tally.kills++;
      if (ending !== 'same-browser') {
        rmSync(profile, { recursive: true, force: true });
        profile = newProfile();
      }
    }
    await sit();
    return tally;
  } finally {
    await browser?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
