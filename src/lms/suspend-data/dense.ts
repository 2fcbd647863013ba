/**
 * The dense form: the mixer, and what to leave behind when not even that fits. Loaded only when it
 * is needed.
 */
import type { LearnerRecord, Stamp } from '../../model/record.ts';
import type { Capacity } from './capacity.ts';
import type { Encoded } from './codec.ts';
import type { Ask } from './dense-client.ts';
import { fillOf, fit, roomFor } from './fitting.ts';
import { frame2 } from './format-2/frame.ts';
import { withGlance, withoutGlance } from './format-2/glance.ts';
import { decodeMixed, mixerSink } from './format-2/mixer.ts';
import type { Framed } from './frame-error.ts';
import type { Sink } from './walk/column.ts';
import { answerIds } from './walk/known.ts';
import { inOrder, writeRecord } from './walk/walk-write.ts';

interface Written {
  payload: Uint8Array;
  /** Bytes that each answer took with its earlier versions, by id. */
  costs: Map<string, number>;
}

/**
 * The record in a capacity: progress and choices always, then the answers changed last, as many as
 * fit.
 */
export function encodeDense(record: LearnerRecord, capacity: Required<Capacity>): Encoded {
  const ids = Object.keys(record.answers);
  const nothing: Encoded = { text: '', left: ids, wire: 0, fill: 1, isCheapest: true };
  const all = write(record);
  if (!all) return nothing;
  const whole = packed(all, [], capacity);
  if (whole) return whole;
  const room = roomFor(capacity, all.payload.length);
  const fixed = all.payload.length - [...all.costs.values()].reduce((sum, cost) => sum + cost, 0);
  let budget = room - fixed;
  for (let tries = 0; tries < 6 && budget > 0; tries++) {
    const left = leave(record, all.costs, budget);
    const some = write(without(record, left));
    const short = some && packed(some, left, capacity);
    if (short) return short;
    budget -= (some ? some.payload.length - room : 0) + budget / 50;
  }
  const least = write(without(record, ids));
  return (least && packed(least, ids, capacity)) ?? nothing;
}

/** Throws where the payload is not the mixer's, of whichever format. */
async function decodeDense({ format, payload }: Framed): Promise<unknown> {
  if (format === 2) return decodeMixed(withoutGlance(payload));
  const { decodeMixed1 } = await import('./format-1/mixer.ts');
  return decodeMixed1(payload);
}

/** What `dense-client.ts` asks for, here or in the worker. */
export async function doDensely(ask: Ask): Promise<unknown> {
  return ask.do === 'encode' ? encodeDense(ask.record, ask.capacity) : decodeDense(ask.framed);
}

function packed(
  { payload }: Written,
  left: string[],
  capacity: Required<Capacity>,
): Encoded | undefined {
  const found = fit(payload.length, capacity);
  if (!found) return undefined;
  const text = frame2('mixer', found.packing, found.wide, payload);
  const fill = fillOf(payload.length, capacity);
  return { text, left, wire: found.wire, fill, isCheapest: true };
}

function write(record: LearnerRecord): Written | undefined {
  const sink = mixerSink();
  const sizes: number[] = [];
  const measured: Sink = {
    ...sink,
    prose(kind, value) {
      const before = sink.size();
      sink.prose(kind, value);
      sizes.push(sink.size() - before);
    },
  };
  writeRecord(record, measured);
  const message = sink.finish();
  if (!message) return undefined;
  const costs = new Map<string, number>();
  let at = 0;
  for (const id of inOrder(answerIds, record.answers)) {
    const texts = 1 + (record.answers[id]!.earlier?.length ?? 0);
    costs.set(
      id,
      sizes.slice(at, at + texts).reduce((sum, size) => sum + size, 0),
    );
    at += texts;
  }
  return { payload: withGlance(record, message), costs };
}

/** The answers that do not fit into `budget` bytes, the one changed last first in line. */
function leave({ answers }: LearnerRecord, costs: Map<string, number>, budget: number): string[] {
  let free = budget;
  const newestFirst = Object.keys(answers).sort(
    (a, b) => answers[b]!.at[1] - answers[a]!.at[1] || (a < b ? -1 : 1),
  );
  return newestFirst.filter((id) => {
    const cost = costs.get(id)!;
    if (cost > free) {
      free -= GHOST;
      return true;
    }
    free -= cost;
    return false;
  });
}

/** Bytes that a stamp in `elsewhere` takes, about. */
const GHOST = 2;

/** The record without these answers, which it lists as being elsewhere. */
function without(record: LearnerRecord, left: string[]): LearnerRecord {
  if (left.length === 0) return record;
  const answers = Object.fromEntries(
    Object.entries(record.answers).filter(([id]) => !left.includes(id)),
  );
  const elsewhere: Record<string, Stamp[]> = { ...record.elsewhere };
  for (const id of left) {
    const { at, earlier } = record.answers[id]!;
    elsewhere[id] = [...(elsewhere[id] ?? []), at, ...(earlier ?? []).map((one) => one.at)];
  }
  return { ...record, answers, elsewhere };
}
