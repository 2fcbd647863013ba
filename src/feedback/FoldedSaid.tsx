import { useStore } from '@nanostores/preact';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { isAttended } from '../record/feedback.ts';
import { $record } from '../record/store.ts';
import { $held } from './held.ts';
import { commentsWithin } from './placed.ts';

/** In the head of what is folded away: how much was said in it, and how much of it is open. */
export function FoldedSaid({ beginning }: { beginning: string }) {
  const record = useStore($record);
  const all = commentsWithin(useStore($held), beginning);
  const open = all.filter(({ document, index }) => !isAttended(record, document, index)).length;
  if (all.length === 0) return null;
  return <span class="said-inside">{say.inside(open, all.length)}</span>;
}
