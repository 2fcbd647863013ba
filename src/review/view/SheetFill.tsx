import { useMemo, useState } from 'preact/hooks';
import { giveBackMessages as tell } from '../../messages/give-back.ts';
import { download } from '../../ui/download.ts';
import type { Feedback } from '../give-back/feedback.ts';
import { filledSheet, planSheet } from '../give-back/plan.ts';
import type { Cut, SheetOptions } from '../give-back/planned-row.ts';
import { givenOf, keptOf } from '../give-back/people.ts';
import type { GradeColumn, Sheet } from '../give-back/sheet.ts';
import type { Row } from '../store/list.ts';
import { ScaleCuts } from './ScaleCuts.tsx';
import { SheetPreview } from './SheetPreview.tsx';

/** What the instructor decides about a sheet, and what comes of it, always up to date. */
export function SheetFill({
  name,
  sheet,
  feedback,
  rows,
}: {
  name: string;
  sheet: Sheet;
  feedback(): Feedback[];
  rows: readonly Row[];
}) {
  const all = useMemo(feedback, [rows]);
  const documents = [...new Set(all.map(({ document }) => document))];
  const [column, setColumn] = useState<GradeColumn>(sheet.columns[0]!);
  const [picked, setPicked] = useState('');
  const [most, setMost] = useState<number>();
  const [cuts, setCuts] = useState<readonly Cut[]>();
  const [comments, setComments] = useState(true);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [downloaded, setDownloaded] = useState<number>();
  const document = documents.includes(picked) ? picked : (documents[0] ?? '');
  const options: SheetOptions = {
    column,
    comments,
    confirmed,
    ...(most === undefined ? {} : { most }),
    ...(cuts ? { cuts } : {}),
  };
  const plan = useMemo(
    () =>
      planSheet(
        sheet,
        all.filter((one) => one.document === document).map(givenOf),
        keptOf(rows, all, document),
        options,
      ),
    [sheet, all, document, column, most, cuts, comments, confirmed],
  );
  const fill = () => {
    download(name, filledSheet(sheet, plan), 'application/octet-stream');
    setDownloaded(plan.rows.length);
  };
  const confirm = (id: string, isSure: boolean) => {
    const next = new Set(confirmed);
    if (isSure) next.add(id);
    else next.delete(id);
    setConfirmed(next);
  };
  return (
    <div class="flow sheet-fill">
      <p>
        <strong>{tell.kinds[sheet.kind]}</strong>, {name}
      </p>
      <div class="sheet-options">
        {sheet.columns.length > 1 && (
          <label class="field">
            {tell.column}
            <select
              onChange={({ currentTarget }) => {
                setColumn(sheet.columns[currentTarget.selectedIndex]!);
                setMost(undefined);
              }}
            >
              {sheet.columns.map(({ index, title }) => (
                <option key={index}>{title}</option>
              ))}
            </select>
          </label>
        )}
        {documents.length > 1 && (
          <label class="field">
            {tell.document}
            <select
              value={document}
              onChange={({ currentTarget }) => setPicked(currentTarget.value)}
            >
              {documents.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
        {!column.words && <FullMarks column={column} most={most} onMost={setMost} />}
      </div>
      {column.words && <ScaleCuts words={column.words} cuts={cuts} onCuts={setCuts} />}
      {sheet.comment === undefined ? (
        <p class="hint">{tell.noComments}</p>
      ) : (
        <label class="tick">
          <input
            type="checkbox"
            checked={comments}
            onChange={({ currentTarget }) => setComments(currentTarget.checked)}
          />
          {tell.comments}
        </label>
      )}
      <SheetPreview sheet={sheet} plan={plan} confirmed={confirmed} onConfirm={confirm} />
      <button type="button" class="button primary" disabled={plan.rows.length === 0} onClick={fill}>
        {tell.fill}
      </button>
      <p role="status">{downloaded !== undefined && tell.filled(downloaded)}</p>
    </div>
  );
}

/** Read from the file where it leaves no doubt; else asked for, with what it may mean. */
function FullMarks({
  column: { most: marks },
  most,
  onMost,
}: {
  column: GradeColumn;
  most: number | undefined;
  onMost(most: number | undefined): void;
}) {
  if (marks.value !== undefined && marks.isSure)
    return <p class="sheet-most">{tell.fullMarks(marks.value, marks.text)}</p>;
  const why =
    marks.text === ''
      ? tell.mostUnsaid
      : marks.value === undefined
        ? tell.mostUnread(marks.text)
        : tell.mostUnsure(marks.text);
  return (
    <label class="field">
      {tell.mostField}
      <input
        type="number"
        min="1"
        value={most ?? marks.value ?? ''}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          onMost(valueAsNumber > 0 ? valueAsNumber : undefined)
        }
      />
      <span class="hint">{why}</span>
    </label>
  );
}
