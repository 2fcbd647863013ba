/** The search for texts that are nearly the same, off the main thread. */
import { atom } from 'nanostores';
import type { ReviewContent } from '../content.ts';
import type { Answer } from '../similar/find.ts';
import type { Submission } from '../open/submission.ts';
import { start } from '../worker/client.ts';
import { $submissions } from './review.ts';

export interface Shared {
  /** Of the answers, with whose they are. */
  a: { submission: Submission; id: string; text: string };
  b: { submission: Submission; id: string; text: string } | { where: string; text: string };
  share: number;
}

export interface Couple {
  key: string;
  /** Ids of both submissions. */
  ids: [string, string];
  names: [string, string];
  shared: Shared[];
}

export type Similarity =
  | { at: 'idle' }
  | { at: 'busy'; share: number }
  | { at: 'failed' }
  | { at: 'found'; couples: Couple[]; course: Shared[]; milliseconds: number };
export const $similarity = atom<Similarity>({ at: 'idle' });

/** One work a learner: every document holds the whole record. */
function works(): Submission[] {
  return [
    ...new Map(
      $submissions.get().map((one) => [one.id.slice(0, one.id.lastIndexOf(':')), one]),
    ).values(),
  ];
}

function answersOf(all: readonly Submission[]): Answer[] {
  return all.flatMap(({ record }, who) =>
    Object.entries(record.answers).flatMap(([id, { text }]) =>
      id.startsWith('reporte.') || text.trim() === '' ? [] : [{ who, id, text }],
    ),
  );
}

export async function search({ passages }: ReviewContent): Promise<void> {
  const all = works();
  const answers = answersOf(all);
  const began = performance.now();
  $similarity.set({ at: 'busy', share: 0 });
  const side = (index: number) => ({
    submission: all[answers[index]!.who]!,
    id: answers[index]!.id,
    text: answers[index]!.text,
  });
  const { over } = start({ kind: 'similar', answers, passages }, (reply) => {
    if (reply.kind === 'compared') $similarity.set({ at: 'busy', share: reply.share });
    if (reply.kind !== 'similar') return;
    const shared = reply.pairs.map(({ a, b, share }) => ({ a: side(a), b: side(b), share }));
    const course = reply.course.map(({ answer, passage, share }) => ({
      a: side(answer),
      b: passages[passage]!,
      share,
    }));
    $similarity.set({
      at: 'found',
      couples: couplesOf(shared),
      course,
      milliseconds: performance.now() - began,
    });
  });
  await over.catch(() => $similarity.set({ at: 'failed' }));
}

/** Those who share most answers first. */
function couplesOf(shared: readonly (Shared & { b: { submission: Submission } })[]): Couple[] {
  const couples = new Map<string, Couple>();
  for (const one of shared) {
    const [a, b] = [one.a.submission, one.b.submission];
    const key = `${a.id} ${b.id}`;
    const couple = couples.get(key) ?? {
      key,
      ids: [a.id, b.id],
      names: [a.name, b.name],
      shared: [],
    };
    couple.shared.push(one);
    couples.set(key, couple);
  }
  return [...couples.values()].sort(
    (x, y) => y.shared.length - x.shared.length || y.shared[0]!.share - x.shared[0]!.share,
  );
}
