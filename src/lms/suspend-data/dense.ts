/**
 * The dense rung: the mixer, and what to leave behind when not even that fits. Loaded only when it
 * is needed.
 */
import type { LearnerRecord, Stamp } from '../../model/record.ts';
import type { Encoded } from './codec.ts';
import { frame, frameUnits } from './frame.ts';
import type { Sink } from './column.ts';
import { answerIds } from './known.ts';
import { mixerSink, mixerSource } from './mixer.ts';
import { readRecord, Unreadable } from './walk-read.ts';
import { inOrder, writeRecord } from './walk-write.ts';

interface Written {
  text: string;
  /** Bytes that each answer took with its earlier versions, by id. */
  costs: Map<string, number>;
}

/**
 * The record in at most `limit` UTF-16 units: progress and choices always, then the answers changed
 * last, as many as fit.
 */
export function encodeDense(record: LearnerRecord, limit: number): Encoded {
  const all = write(record);
  if (all.text.length <= limit) return { text: all.text, left: [] };
  const { costs } = all;
  const room = ((limit - frameUnits('M')) * 15) / 8;
  const fixed =
    ((all.text.length - frameUnits('M')) * 15) / 8 -
    [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  let budget = room - fixed;
  for (let tries = 0; tries < 6 && budget > 0; tries++) {
    const left = leave(record, costs, budget);
    const { text } = write(without(record, left));
    if (text.length <= limit) return { text, left };
    budget -= ((text.length - limit) * 15) / 8 + budget / 50;
  }
  const left = Object.keys(record.answers);
  const { text } = write(without(record, left));
  return text.length <= limit ? { text, left } : { text: '', left };
}

/** Throws where the payload is not the mixer's. */
export function decodeDense(payload: Uint8Array): unknown {
  const source = mixerSource(payload);
  const value = readRecord(source);
  if (!source.sealed()) throw new Unreadable();
  return value;
}

function write(record: LearnerRecord): Written {
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
  sink.seal();
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
  return { text: frame('M', sink.bytes()), costs };
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
