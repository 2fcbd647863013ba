import { useStore } from './use-store.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { ReviewContent } from '../content.ts';
import { $rows, go } from '../store/rows.ts';
import { $current, $submissions } from '../store/review.ts';
import { $pane, type Pane } from '../store/screen.ts';
import { List } from './List.tsx';
import { Rubrics } from './Rubrics.tsx';
import { Work } from './Work.tsx';

const PANES: [Pane, string][] = [
  ['list', say.list.title],
  ['text', say.work.text],
  ['rubric', say.work.rubric],
];

export function Grade({ content }: { content: ReviewContent }) {
  const pane = useStore($pane);
  const current = useStore($current);
  const submission = useStore($submissions).find(({ id }) => id === current);
  return (
    <div class="grade" data-pane={pane}>
      <List />
      <div class="walk">
        <Walk />
        <div class="panes">
          {PANES.map(([one, label]) => (
            <button
              key={one}
              type="button"
              class={`pane-${one}`}
              aria-pressed={pane === one}
              onClick={() => $pane.set(one)}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      {submission && <Work content={content} submission={submission} />}
      {submission && <Rubrics content={content} submission={submission} />}
    </div>
  );
}

function Walk() {
  const rows = useStore($rows);
  const current = useStore($current);
  const at = rows.findIndex(({ submission }) => submission.id === current);
  return (
    <div class="walk-acts">
      <button type="button" class="button small" onClick={() => go(-1)}>
        <span aria-hidden="true">‹</span>
        <span class="walk-word">{say.list.previous}</span>
      </button>
      <span class="walk-place">{at >= 0 ? say.list.position(at + 1, rows.length) : ''}</span>
      <button type="button" class="button small" onClick={() => go(1)}>
        <span class="walk-word">{say.list.next}</span>
        <span aria-hidden="true">›</span>
      </button>
    </div>
  );
}
