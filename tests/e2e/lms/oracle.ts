/**
 * What is held against every LMS, whatever it does:
 *
 * 1. in the same browser the text is back;
 * 2. where the line said «Guardado en el LMS», another device has it;
 * 3. where it did not, it said so in words that help;
 * 4. nobody sees or receives another learner's text;
 * 5. a finished course stays finished, and a grade never falls.
 */
import type { Expectation } from './behaviour.ts';

/** A learner at the launch page of a small LMS. */
export interface Sitting {
  /** Until something can be written. */
  open(): Promise<void>;
  write(text: string): Promise<void>;
  text(): Promise<string>;
  /** What the saving line says. */
  line(): Promise<string>;
  /** Answers yes to every question whether what was found here is the learner's. */
  claim(): Promise<void>;
  /** So many milliseconds of the page's clock pass. */
  pass(milliseconds: number): Promise<void>;
  leave(): Promise<void>;
}

/** Where one behaviour is played. */
export interface Venue {
  /** Whether the LMS's server holds a work of this learner. */
  holdsWork(learner: string): boolean;
  /** What this learner's finished course was told that is less than it had: nothing. */
  fallen(learner: string): string[];
  /** Requests find nobody. */
  setDown(isDown: boolean): void;
  /** In a browser that has never seen the course. */
  device(): Promise<{ sit(learner: string): Sitting; close(): Promise<void> }>;
}

const SHORT = 'Tenemos una lista «AAA» de dieciocho clientes; nadie revisa si todavía conviene.';
const SAVED = /Guardado en el LMS|cupo todo/;
/** The line while nothing is known yet. */
const WAITING = /^$|Abriendo|Guardando|se guarda solo/;
/** Milliseconds of the page's clock. */
const STEP = 1000;
const PATIENCE = 120_000;
/** As long as a learner looks at the line before they believe it. */
const A_WHILE = 20_000;

/** Figures that hardly compress: about 2,700 bytes, whatever the codec. */
function long(): string {
  let seed = 7;
  const digit = () => (seed = (seed * 16_807) % 2_147_483_647) % 10;
  return Array.from({ length: 6500 }, digit).join('');
}
const TEXTS = { short: SHORT, long: long() };

/** What `look` sees once it is right, or at the end of all patience. */
async function seen(
  sitting: Sitting,
  look: () => Promise<string>,
  isRight: (found: string) => boolean,
): Promise<string> {
  let found = '';
  for (let passed = 0; passed <= PATIENCE; passed += STEP) {
    found = (await look().catch(() => found)).trim();
    if (isRight(found)) break;
    await sitting.pass(STEP);
  }
  return found;
}

async function settled(sitting: Sitting, until?: RegExp): Promise<string> {
  const isRight = (line: string) => (until ? until.test(line) : !WAITING.test(line));
  const line = await seen(sitting, () => sitting.line(), isRight);
  if (!isRight(line)) throw new Error(`the line stays «${line}», not ${until ?? 'settled'}`);
  return line;
}

async function hasText(sitting: Sitting, text: string, where: string): Promise<void> {
  const look = async () => {
    await sitting.claim();
    return sitting.text();
  };
  const held = await seen(sitting, look, (found) => found === text);
  if (held !== text) throw new Error(`${where}, the text is «${held.slice(0, 30)}»`);
}

/** Throws what is wrong. */
export async function holds(behaviour: Expectation, venue: Venue): Promise<void> {
  const text = TEXTS[behaviour.text ?? 'short'];
  const device = await venue.device();
  try {
    const here = device.sit('ana');
    await here.open();
    behaviour.before?.(venue);
    await here.write(text);
    await settled(here, behaviour.heal || behaviour.kept !== 'lms' ? undefined : SAVED);
    behaviour.heal?.(venue);
    if (behaviour.heal) await settled(here, SAVED);
    else if (behaviour.stays || behaviour.kept !== 'lms') await here.pass(A_WHILE);
    const line = await here.line();
    const isClaimed = SAVED.test(line) && !/no cupo/.test(line);
    if (behaviour.kept === 'here' && isClaimed) throw new Error(`the line claims «${line}»`);
    if (behaviour.kept === 'lms' && !isClaimed) throw new Error(`the line says only «${line}»`);
    if (behaviour.told && !behaviour.told.test(line)) throw new Error(`the line says «${line}»`);
    await here.leave();
    venue.setDown(false);

    if (isClaimed) {
      const other = await venue.device();
      const there = other.sit('ana');
      await there.open();
      await hasText(there, text, `on another device, though the line said «${line}»`);
      await there.leave();
      await other.close();
    }
    const again = device.sit('ana');
    await again.open();
    await hasText(again, text, 'in the same browser, at the next launch');
    await again.leave();
    const fallen = behaviour.finished ? venue.fallen('ana') : [];
    if (fallen.length > 0) throw new Error(`a finished course was told ${fallen.join(', ')}`);
    if (behaviour.learner !== undefined) await keepsApart(device.sit('luis'), venue);
  } finally {
    await device.close();
  }
}

/** The next learner at the same computer, whom the LMS calls by the same id. */
async function keepsApart(next: Sitting, venue: Venue): Promise<void> {
  const own = 'Lo mío.';
  await next.open();
  const found = await next.text();
  if (found !== '') throw new Error('the next learner sees the text of the one before');
  await next.write(own);
  await settled(next, SAVED);
  if ((await next.text()) !== own) throw new Error('the next learner’s own text was changed');
  await next.leave();
  if (!venue.holdsWork('luis'))
    throw new Error('the next learner’s text did not reach their attempt');
  if (!venue.holdsWork('ana')) return;
  const fresh = await venue.device();
  const elsewhere = fresh.sit('luis');
  await elsewhere.open();
  await hasText(elsewhere, own, `what the next learner has in the LMS`);
  await fresh.close();
}
