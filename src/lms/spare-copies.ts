/**
 * What was kept in the spare database while the first one did not answer (`storage/storage.ts`),
 * joined to what the first one holds under the same keys (see `held-copies.ts` and `journal.ts`).
 */
import type { UseStore } from 'idb-keyval';
import type { SetAside } from '../model/journal.ts';
import { mergeRecords } from '../model/merge.ts';
import { parseRecord } from '../model/record.ts';
import { mergeDatabases } from '../storage/merge-databases.ts';
import type { About } from './evidence.ts';

export function join(first: UseStore, spare: UseStore): Promise<void> {
  return mergeDatabases(first, spare, (key, kept, news) => {
    if (key.endsWith('/record')) return recordOf(kept, news);
    if (key.endsWith('/about')) return aboutOf(kept as Partial<About>, news as Partial<About>);
    if (key.endsWith('/asides')) return [...(kept as SetAside[]), ...(news as SetAside[])];
    return news;
  });
}

function recordOf(kept: unknown, news: unknown): unknown {
  const [mine, theirs] = [parseRecord(kept), parseRecord(news)];
  return mine.ok && theirs.ok ? mergeRecords(mine.value, theirs.value) : undefined;
}

function aboutOf(kept: Partial<About>, news: Partial<About>): Partial<About> {
  const marks = [...new Set([...(kept.marks ?? []), ...(news.marks ?? [])])];
  return { ...kept, ...news, marks };
}
