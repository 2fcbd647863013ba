/** Where this browser keeps the review; what was kept apart while it did not answer is joined. */
import { get, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { openStorage } from '../../storage/storage.ts';
import { mergeDatabases } from '../../storage/merge-databases.ts';
import { ReviewSchema } from '../grade/marks.ts';
import { joinedKnows, mergeReviews } from '../grade/merge.ts';
import type { Submission } from '../open/submission.ts';
import { REVIEW, SUBMISSION } from './restore.ts';

export const place = openStorage({ name: 'cuentas-clave-revision', objects: 'todo', join });

type Numbers = Record<string, number>;
type Texts = readonly string[];

async function join(first: UseStore, spare: UseStore): Promise<void> {
  const [knowsFirst, knowsSpare] = await Promise.all(
    [first, spare].map(async (one) => (await get<Numbers>('knows', one)) ?? {}),
  );
  const reviewOf = (kept: unknown, news: unknown) => {
    const [mine, theirs] = [kept, news].map((one) => v.safeParse(ReviewSchema, one));
    return mine!.success && theirs!.success
      ? mergeReviews([mine!.output, knowsFirst!], [theirs!.output, knowsSpare!])
      : undefined;
  };
  await mergeDatabases(first, spare, (key, kept, news) => {
    if (key.startsWith(REVIEW)) return reviewOf(kept, news);
    // Another version of a text is in the LMS's zip.
    if (key.startsWith(SUBMISSION))
      return (kept as Submission).version === (news as Submission).version ? kept : undefined;
    // Who judges here keeps the key under which it was done.
    if (key === 'me') return kept;
    if (key === 'knows') return joinedKnows(kept as Numbers, news as Numbers);
    if (key === 'bank' || key === 'seen')
      return [...new Set([...(kept as Texts), ...(news as Texts)])];
    if (key === 'roster') return news;
    return { ...(kept as object), ...(news as object) };
  });
}
