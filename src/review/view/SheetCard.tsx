import { useState } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import { asText, type Feedback } from '../give-back/feedback.ts';
import {
  fillSheet,
  readSheet,
  type Filled,
  type Given,
  type GradeColumn,
  type Sheet,
} from '../give-back/sheet.ts';
import { download } from './files.ts';
import { FileButton } from './Opener.tsx';

interface Chosen {
  name: string;
  sheet: Sheet | undefined;
}

const givenOf = (one: Feedback): Given => ({
  id: one.submission.id,
  lms: one.submission.wrapper.lms,
  learner: one.submission.wrapper.id,
  name: one.submission.name,
  share: one.share,
  comment: asText(one),
});

/** The LMS's own file, read and filled. */
export function SheetCard({ feedback }: { feedback(): Feedback[] }) {
  const [chosen, setChosen] = useState<Chosen>();
  const read = async (file: File | undefined) =>
    file &&
    setChosen({ name: file.name, sheet: readSheet(new Uint8Array(await file.arrayBuffer())) });
  return (
    <div class="card flow">
      <h3>{say.back.sheet}</h3>
      <p>{say.back.sheetLead}</p>
      <FileButton
        label={say.back.sheetChoose}
        className="button primary"
        accept=".csv,.txt,.tsv,.xls"
        onFiles={([file]) => void read(file)}
      />
      {chosen && !chosen.sheet && (
        <p class="feedback bad" role="alert">
          {say.back.notASheet}
        </p>
      )}
      {chosen?.sheet &&
        (chosen.sheet.columns.length === 0 ? (
          <p class="feedback bad" role="alert">
            {say.back.noColumn}
          </p>
        ) : (
          <Fill key={chosen.name} name={chosen.name} sheet={chosen.sheet} feedback={feedback} />
        ))}
      <details>
        <summary>{say.back.help}</summary>
        <dl class="helps">
          {say.back.helps.map(([lms, how]) => (
            <div key={lms}>
              <dt>{lms}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Fill({ name, sheet, feedback }: { name: string; sheet: Sheet; feedback(): Feedback[] }) {
  const all = feedback();
  const documents = [...new Set(all.map(({ document }) => document))];
  const [column, setColumn] = useState<GradeColumn>(sheet.columns[0]!);
  const [document, setDocument] = useState(documents[0] ?? '');
  const [most, setMost] = useState(100);
  const [filled, setFilled] = useState<Filled>();
  const fill = () => {
    const done = fillSheet(sheet, all.filter((one) => one.document === document).map(givenOf), {
      column,
      most,
    });
    setFilled(done);
    download(name, done.bytes);
  };
  return (
    <div class="flow sheet-fill">
      <p>
        <strong>{say.back.sheets[sheet.kind]}</strong>, {name}
      </p>
      {sheet.columns.length > 1 && (
        <label class="field">
          {say.back.column}
          <select
            onChange={({ currentTarget }) => setColumn(sheet.columns[currentTarget.selectedIndex]!)}
          >
            {sheet.columns.map(({ index, title }) => (
              <option key={index}>{title}</option>
            ))}
          </select>
        </label>
      )}
      {documents.length > 1 && (
        <label class="field">
          {say.back.document}
          <select
            value={document}
            onChange={({ currentTarget }) => setDocument(currentTarget.value)}
          >
            {documents.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {column.most === undefined && (
        <label class="field narrow">
          {say.back.most}
          <input
            type="number"
            min="1"
            value={most}
            onInput={({ currentTarget }) => setMost(currentTarget.valueAsNumber || 100)}
          />
        </label>
      )}
      <button type="button" class="button primary" disabled={all.length === 0} onClick={fill}>
        {say.back.fill}
      </button>
      {filled && (
        <div role="status">
          <p>{say.back.filled(filled.filled, filled.left.length)}</p>
          {filled.left.length > 0 && (
            <ul>
              {filled.left.map(({ name: who, code }) => (
                <li key={who}>
                  {who}: {say.back.left[code]}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
