import { useState } from 'preact/hooks';
import { backMessages as say } from '../../messages/back.ts';
import { giveBackMessages as tell } from '../../messages/give-back.ts';
import type { Feedback } from '../give-back/feedback.ts';
import { readSheet } from '../give-back/read-sheet.ts';
import type { Sheet } from '../give-back/sheet.ts';
import { listOf } from '../roster/roster.ts';
import type { Row } from '../store/list.ts';
import { $roster, takeRoster } from '../store/roster.ts';
import { FileButton } from './Opener.tsx';
import { SheetFill } from './SheetFill.tsx';

/** `number` tells two files of one name apart. */
interface Chosen {
  name: string;
  number: number;
  sheet: Sheet | undefined;
}

/** The LMS's own file, read, shown as it will be, and filled. */
export function SheetCard({ feedback, rows }: { feedback(): Feedback[]; rows: readonly Row[] }) {
  const [chosen, setChosen] = useState<Chosen>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const sheet = readSheet(new Uint8Array(await file.arrayBuffer()));
    // The sheet is a list of the group, too.
    if (sheet && !$roster.get()) takeRoster(listOf(sheet));
    setChosen((before) => ({ name: file.name, number: (before?.number ?? 0) + 1, sheet }));
  };
  const isFilling = chosen?.sheet !== undefined && chosen.sheet.columns.length > 0;
  return (
    <div class={`card flow ${isFilling ? 'wide' : ''}`}>
      <h3>{say.sheet}</h3>
      <p>{say.sheetLead}</p>
      <FileButton
        label={isFilling ? tell.fileAgain : say.sheetChoose}
        className={isFilling ? 'button' : 'button primary'}
        accept=".csv,.txt,.tsv,.xls"
        onFiles={([file]) => void read(file)}
      />
      {chosen && !isFilling && (
        <p class="feedback bad" role="alert">
          {chosen.sheet ? say.noColumn : say.notASheet}
        </p>
      )}
      {isFilling && (
        <SheetFill
          key={chosen.number}
          name={chosen.name}
          sheet={chosen.sheet!}
          feedback={feedback}
          rows={rows}
        />
      )}
      <details>
        <summary>{say.help}</summary>
        <dl class="helps">
          {say.helps.map(([lms, how]) => (
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
