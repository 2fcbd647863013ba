/** Keys where one question of all learners is judged. */
import { reviewWorkMessages as say } from '../../messages/review-work.ts';
import { $content } from '../store/content.ts';
import { $groupAt, $grouping, judge, questionsIn } from '../store/questions.ts';
import { $submissions, undo } from '../store/review.ts';
import { $said } from '../store/screen.ts';

/** `j` and `k` move, a digit judges the group and goes on, Enter shows whose answers they are. */
export function onGroupKey(event: KeyboardEvent): boolean {
  const [grouping, content] = [$grouping.get(), $content.get()];
  if (grouping.at !== 'found' || !content) return false;
  const at = $groupAt.get();
  const move = (to: number) => $groupAt.set(Math.max(0, Math.min(to, grouping.groups.length - 1)));
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') move(at + (key === 'j' ? 1 : -1));
  else if (key === 'enter' && !(event.target as Element).closest('button, summary'))
    document.querySelector<HTMLElement>('.group[aria-current] summary')?.click();
  else if (/^\d$/.test(key)) {
    const question = questionsIn(content, $submissions.get()).find(
      (one) => one.key === grouping.key,
    );
    const members = grouping.groups[at];
    if (!question || !members || !judge(question, members, key)) return false;
    $said.set(say.question.marked(members.length));
    move(at + 1);
  } else return false;
  return true;
}

/** The last judgement, wherever it was given; the view stays. */
export function takeBackGroup(): void {
  if (undo() !== undefined) $said.set(say.question.undone);
}
