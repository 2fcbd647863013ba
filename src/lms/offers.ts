/**
 * Copies of this browser that may be the learner's own, one after another, newest first: only they
 * can tell. Before they have, they hear when and how much was written, never what.
 */
import { get, type UseStore } from 'idb-keyval';
import { EPOCH, parseLater } from '../model/new-record.ts';
import type { LearnerRecord } from '../model/record.ts';
import { keepAbout, type HeldCopy } from './held-copies.ts';

/** On a computer that many use, more questions than these would be noise. */
const MOST = 3;

export interface Offer {
  /** When it was last changed. */
  at: Date;
  /** Answers in it that the learner's record has not. */
  answers: number;
  join(): void;
  decline(): void;
}

interface Ports {
  store: UseStore;
  /** Name of the copy that the learner goes on with. */
  mark: string;
  peek(): LearnerRecord;
  adopt(record: LearnerRecord): void;
  /** undefined: nothing is left to ask. */
  show(offer: Offer | undefined): void;
}

export async function offerCopies(copies: readonly HeldCopy[], ports: Ports): Promise<void> {
  const { store, mark, peek, adopt, show } = ports;
  const read = await Promise.all(
    copies.map(async (copy) => {
      const parsed = await parseLater(
        await get<unknown>(`${copy.key}/record`, store).catch(() => undefined),
      );
      return parsed.ok ? [{ ...copy, record: parsed.value }] : [];
    }),
  );
  const waiting = read.flat().sort((a, b) => lastChange(b.record) - lastChange(a.record));
  let asked = 0;
  const next = () => {
    const copy = waiting.shift();
    if (!copy || asked >= MOST) return show(undefined);
    const answers = freshIn(copy.record, peek());
    if (answers === 0) return next();
    asked++;
    const answer = () => {
      const answered = [...(copy.about.answered ?? []), mark];
      void keepAbout(copy.key, { ...copy.about, answered }, store);
      next();
    };
    return show({
      at: new Date(1000 * (EPOCH + lastChange(copy.record))),
      answers,
      join: () => {
        adopt(copy.record);
        answer();
      },
      decline: answer,
    });
  };
  next();
}

function lastChange({ knows }: LearnerRecord): number {
  return Math.max(0, ...Object.values(knows));
}

function freshIn(record: LearnerRecord, mine: LearnerRecord): number {
  const held = new Set(
    Object.values(mine.answers).flatMap(({ text, earlier }) => [
      text,
      ...(earlier ?? []).map((one) => one.text),
    ]),
  );
  return Object.values(record.answers).filter(({ text }) => text.trim() !== '' && !held.has(text))
    .length;
}
