import { giveBackMessages as tell } from '../../messages/give-back.ts';
import type { Plan } from '../give-back/plan.ts';
import type { PlannedRow } from '../give-back/planned-row.ts';
import type { Sheet } from '../give-back/sheet.ts';

/** Old and new of every cell that will change, and whoever gets nothing, with the reason. */
export function SheetPreview({
  sheet,
  plan,
  confirmed,
  onConfirm,
}: {
  sheet: Sheet;
  plan: Plan;
  confirmed: ReadonlySet<string>;
  onConfirm(id: string, isSure: boolean): void;
}) {
  const { rows, doubts, left } = plan;
  const same = rows.filter(({ isSame }) => isSame).length;
  const changed = rows.filter(({ isSame, grade }) => !isSame && grade.before !== '').length;
  const sure = rows.filter(({ person }) => confirmed.has(person.id));
  return (
    <div class="flow">
      <h4>{tell.preview}</h4>
      <p>
        {tell.summary(rows.length - same - changed, changed, same)}{' '}
        {rows.length > 0 && tell.previewLead}
      </p>
      {rows.length > 0 && <Cells rows={rows} />}
      {(doubts.length > 0 || sure.length > 0) && (
        <div class="flow sheet-doubts">
          <p>
            <strong>{tell.doubts(doubts.length)}.</strong> {tell.doubtLead}
          </p>
          <ul>
            {doubts.map(({ person, code, detail }) => (
              <li key={person.id}>
                {tell.doubt[code](person.name, detail)}
                <Sure id={person.id} isSure={false} onConfirm={onConfirm} />
              </li>
            ))}
            {sure.map(({ person }) => (
              <li key={person.id}>
                {person.name}
                <Sure id={person.id} isSure onConfirm={onConfirm} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {left.length > 0 && (
        <>
          <p>
            <strong>{tell.left(left.length)}.</strong>
          </p>
          <Reasons
            all={left.map(({ name, code, detail }) => ({
              name,
              reason: tell.reasons[code](detail),
            }))}
          />
        </>
      )}
      <Untouched plan={plan} />
      {plan.dropsRows && plan.rowsLeft.length > 0 && <p class="hint">{tell.omitted}</p>}
      {plan.needsPermission && <p class="feedback">{tell.permission[sheet.language]}</p>}
      {sheet.table.start > 0 && <p class="hint">{tell.separatorLine}</p>}
      {plan.lost > 0 && <p class="feedback bad">{tell.lost(plan.lost)}</p>}
    </div>
  );
}

function Sure({
  id,
  isSure,
  onConfirm,
}: {
  id: string;
  isSure: boolean;
  onConfirm(id: string, isSure: boolean): void;
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isSure}
        onChange={({ currentTarget }) => onConfirm(id, currentTarget.checked)}
      />
      {tell.doubtWrite}
    </label>
  );
}

function Cells({ rows }: { rows: readonly PlannedRow[] }) {
  const hasComments = rows.some(({ comment }) => comment);
  return (
    <div class="sheet-cells" role="region" aria-label={tell.preview} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{tell.learner}</th>
            <th scope="col">{tell.grade}</th>
            {hasComments && <th scope="col">{tell.asRead}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, by, grade, comment, isSame }) => (
            <tr key={person.id}>
              <th scope="row" dir="auto">
                {person.name}
                {by !== 'id' && <small>{tell.by[by](person.team ?? '')}</small>}
              </th>
              <td class="sheet-grade">
                <Change before={grade.before || tell.empty} after={grade.after} />
                {isSame && <small>{tell.same}</small>}
              </td>
              {hasComments && (
                <td>
                  {comment && (
                    <Change
                      before={excerpt(comment.before) || tell.noComment}
                      after={excerpt(comment.reads)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  return (
    <>
      <del>{before}</del> → <ins>{after}</ins>
    </>
  );
}

/** The beginning, as it stands in the cell. */
const excerpt = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

function Untouched({ plan: { rowsLeft, dropsRows } }: { plan: Plan }) {
  if (rowsLeft.length === 0) return null;
  return (
    <details>
      <summary>{(dropsRows ? tell.rowsOmitted : tell.rows)(rowsLeft.length)}</summary>
      <Reasons all={rowsLeft.map(({ name, code }) => ({ name, reason: tell.rowReasons[code] }))} />
    </details>
  );
}

/** Names under the reason that they share. */
function Reasons({ all }: { all: readonly { name: string; reason: string }[] }) {
  const reasons = [...new Set(all.map(({ reason }) => reason))];
  return (
    <dl class="helps">
      {reasons.map((reason) => {
        const names = all.filter((one) => one.reason === reason).map(({ name }) => name);
        return (
          <div key={reason}>
            <dt>{names.length > 1 ? `${reason} (${names.length})` : reason}</dt>
            <dd>{names.join(' · ')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
