import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { groupMessages as tell } from '../../messages/group.ts';
import { groupsOf, readRoster, type Attendance, type Roster } from '../roster/roster.ts';
import { $attendance, $due, $late, $otherDocument, $roster, takeRoster } from '../store/roster.ts';
import { $group } from '../store/picks.ts';
import { $content } from '../store/content.ts';
import { $all, type Row } from '../store/list.ts';
import { scaled } from '../grade/score.ts';
import { FileButton } from './Opener.tsx';
import { Shares } from './Shares.tsx';

/** Who is in the group and who is not here: from a list that the instructor gives. */
export function Group() {
  const roster = useStore($roster);
  const found = useStore($attendance);
  const [isUnread, setIsUnread] = useState(false);
  const take = (next: Roster | undefined) => {
    takeRoster(next);
    $group.set(undefined);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const next = readRoster(new Uint8Array(await file.arrayBuffer()));
    setIsUnread(!next);
    if (next) take(next);
  };
  return (
    <section class="card flow group" aria-labelledby="group-title">
      <h3 id="group-title">{tell.title}</h3>
      {!roster && <p>{tell.lead}</p>}
      {isUnread && (
        <p class="feedback bad" role="alert">
          {tell.unread}
        </p>
      )}
      {roster && found && <Groups roster={roster} found={found} />}
      <div class="card-acts">
        <FileButton
          label={roster ? tell.chooseOther : tell.choose}
          className="button"
          accept=".csv,.txt,.tsv,.xls"
          onFiles={([file]) => void read(file)}
        />
        {roster && (
          <button type="button" class="button quiet" onClick={() => take(undefined)}>
            {tell.drop}
          </button>
        )}
      </div>
      <Late />
      <OtherDocument />
      <Shares />
    </section>
  );
}

function Groups({ roster, found }: { roster: Roster; found: Attendance }) {
  const rows = useStore($all);
  const picked = useStore($group);
  const groups = groupsOf(roster);
  const names = new Map(rows.map(({ submission }) => [submission.id, submission.name]));
  return (
    <>
      <p>
        {tell.summary(
          roster.learners.length,
          roster.learners.length - found.absent.length - found.notOpen.length,
        )}
      </p>
      {groups.length > 1 && (
        <label class="field narrow">
          {tell.filter}
          <select
            value={picked ?? '*'}
            onChange={({ currentTarget: { value } }) =>
              $group.set(value === '*' ? undefined : value)
            }
          >
            <option value="*">{tell.all}</option>
            {groups.map((one) => (
              <option key={one} value={one}>
                {one || tell.noGroup}
              </option>
            ))}
          </select>
        </label>
      )}
      <table class="group-table">
        <thead>
          <tr>
            {tell.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group} group={group} roster={roster} found={found} rows={rows} />
          ))}
        </tbody>
      </table>
      <Names title={tell.absent} names={found.absent.map(labelled)} />
      <Names title={tell.notOpen} names={found.notOpen.map(labelled)} />
      <Names title={tell.strangers} names={found.strangers.map((id) => names.get(id) ?? id)} />
    </>
  );
}

const labelled = ({ name, group, ids }: Roster['learners'][number]) =>
  [name || ids[0] || '', group].filter(Boolean).join(', ');

function GroupRow({
  group,
  roster,
  found,
  rows,
}: {
  group: string;
  roster: Roster;
  found: Attendance;
  rows: readonly Row[];
}) {
  const listed = roster.learners.filter((one) => one.group === group);
  const own = rows.filter(({ submission }) => found.learnerOf.get(submission.id)?.group === group);
  const done = own.filter(({ standing }) => standing === 'done');
  const present = new Set(own.map(({ submission }) => found.learnerOf.get(submission.id)));
  const mean = done.reduce((sum, { grade }) => sum + scaled(grade, 100), 0) / done.length;
  return (
    <tr>
      <th scope="row">{group || tell.noGroup}</th>
      <td>{listed.length}</td>
      <td>{present.size}</td>
      <td>{done.length}</td>
      <td>{done.length > 0 ? tell.mean(mean) : '–'}</td>
    </tr>
  );
}

function Names({ title, names }: { title(n: number): string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title(names.length)}</summary>
      <ul class="group-names">
        {names.map((name, i) => (
          <li key={i} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Late() {
  const { names, unknown } = useStore($late);
  const due = useStore($due);
  return (
    <>
      <label class="field narrow">
        {tell.due}
        <input
          type="datetime-local"
          value={due}
          onInput={({ currentTarget: { value } }) => takeRoster($roster.get(), value)}
        />
      </label>
      {due !== '' && unknown > 0 && <p class="hint">{tell.lateUnknown(unknown)}</p>}
      <Names title={tell.late} names={names} />
    </>
  );
}

function OtherDocument() {
  const { expected, names } = useStore($otherDocument);
  const content = useStore($content);
  const label = content?.documents.find(({ id }) => id === expected)?.label ?? '';
  return <Names title={(n) => tell.otherDocument(n, label)} names={names} />;
}
