import { useStore } from './use-store.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import { scaled } from '../grade/score.ts';
import { documentOf } from '../grade/submission-content.ts';
import { $alarms, $all, $hints, $severalDocuments, type Row } from '../store/list.ts';
import { $group, $instructor, $instructors } from '../store/picks.ts';
import { $attendance, $roster } from '../store/roster.ts';
import { $filter, $rows, $search, $sort, type Filter, type Sort } from '../store/rows.ts';
import { groupsOf } from '../roster/roster.ts';
import { groupMessages as tell } from '../../messages/group.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { $content } from '../store/content.ts';
import { $current } from '../store/review.ts';
import { $pane } from '../store/screen.ts';

/** Pixels of a row; the list draws only the rows that can be seen. */
const HEIGHT = 60;
const BEYOND = 6;

export function List() {
  const all = useStore($all);
  const done = all.filter(({ standing }) => standing === 'done').length;
  const again = all.filter(({ standing }) => standing === 'again').length;
  return (
    <section class="list" aria-label={say.list.title}>
      <div class="list-tools">
        <p class="list-progress">
          {say.list.progress(done, all.length)}
          {again > 0 && ` · ${say.list.again(again)}`}
          <progress max={all.length} value={done} aria-hidden="true" />
        </p>
        <input
          type="search"
          aria-label={say.list.search}
          placeholder={say.list.search}
          value={useStore($search)}
          onInput={({ currentTarget }) => $search.set(currentTarget.value)}
        />
        <div class="list-picks">
          <Pick
            label={say.list.filter}
            options={Object.entries(say.list.filters)}
            value={useStore($filter)}
            onPick={(one) => $filter.set(one as Filter)}
          />
          <Pick
            label={say.list.sort}
            options={Object.entries(say.list.sorts)}
            value={useStore($sort)}
            onPick={(one) => $sort.set(one as Sort)}
          />
          <GroupPick />
          <InstructorPick />
        </div>
      </div>
      <Rows />
    </section>
  );
}

const ALL = '*';

/** Only where there is something to choose. */
function GroupPick() {
  const roster = useStore($roster);
  const found = useStore($attendance);
  const picked = useStore($group);
  const groups = roster && found ? groupsOf(roster) : [];
  if (groups.length < 2) return null;
  return (
    <Pick
      label={tell.group}
      options={[[ALL, tell.every], ...groups.map((one): Option => [one, one || tell.noGroup])]}
      value={picked ?? ALL}
      onPick={(one) => $group.set(one === ALL ? undefined : one)}
    />
  );
}

function InstructorPick() {
  const instructors = useStore($instructors);
  const picked = useStore($instructor);
  if (instructors.length < 2) return null;
  const nameOf = ({ name, isMe }: (typeof instructors)[number]) =>
    name || (isMe ? sayWork.author.me : sayWork.author.unknown);
  return (
    <Pick
      label={tell.instructor}
      options={[[ALL, tell.every], ...instructors.map((one): Option => [one.key, nameOf(one)])]}
      value={picked ?? ALL}
      onPick={(one) => $instructor.set(one === ALL ? undefined : one)}
    />
  );
}

type Option = readonly [id: string, text: string];

function Pick({
  label,
  options,
  value,
  onPick,
}: {
  label: string;
  options: readonly Option[];
  value: string;
  onPick(one: string): void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows() {
  const rows = useStore($rows);
  const current = useStore($current);
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const at = rows.findIndex(({ submission }) => submission.id === current);
  const look = () => {
    if (box.current) setSeen({ top: box.current.scrollTop, height: box.current.clientHeight });
  };
  useEffect(look, []);
  useEffect(() => {
    const { current: element } = box;
    if (!element || at < 0) return;
    const [top, bottom] = [at * HEIGHT, (at + 1) * HEIGHT];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }, [at]);
  if (rows.length === 0) return <p class="list-none">{say.list.none}</p>;
  const first = Math.max(0, Math.floor(seen.top / HEIGHT) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((seen.top + seen.height) / HEIGHT) + BEYOND);
  return (
    <div class="list-rows" ref={box} onScroll={look}>
      <ol style={{ height: rows.length * HEIGHT }}>
        {rows.slice(first, last).map((row, i) => (
          <Entry
            key={row.submission.id}
            row={row}
            place={first + i}
            of={rows.length}
            current={row.submission.id === current}
          />
        ))}
      </ol>
    </div>
  );
}

function Entry({
  row: { submission, standing, grade, words, conflict },
  place,
  of,
  current,
}: {
  row: Row;
  place: number;
  of: number;
  current: boolean;
}) {
  const several = useStore($severalDocuments);
  const content = useStore($content);
  const alarm = useStore($alarms).has(submission.id);
  const hint = useStore($hints).get(submission.id);
  const flagged = alarm || conflict || submission.doubts.length > 0 || submission.meta.edited;
  const choose = () => {
    $current.set(submission.id);
    $pane.set('text');
  };
  return (
    <li
      style={{ transform: `translateY(${place * HEIGHT}px)`, height: HEIGHT }}
      aria-setsize={of}
      aria-posinset={place + 1}
    >
      <button
        type="button"
        class={`entry ${standing}`}
        aria-current={current ? 'true' : undefined}
        onClick={choose}
      >
        <span class="entry-name" dir="auto">
          {submission.name}
        </span>
        {hint && (
          <span class="entry-hint" dir="auto">
            {hint}
          </span>
        )}
        <span class="entry-facts">
          {several && content && `${documentOf(content, submission).label} · `}
          {flagged && <em>{say.list.flagged} · </em>}
          {submission.meta.status === 'draft' && <em>{say.work.draft} · </em>}
          {say.list.standing[standing]}
          {standing === 'untouched' || standing === 'again'
            ? ` · ${say.list.words(words)}`
            : ` · ${say.number(scaled(grade, 100))}`}
        </span>
      </button>
    </li>
  );
}
