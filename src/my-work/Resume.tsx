import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { resumeMessages as say } from '../messages/resume.ts';
import { NAME_ID } from '../model/name-answer.ts';
import { $ready, $record, adopt } from '../record/store.ts';
import { FileField } from '../ui/FileField.tsx';
import { bring } from './dropped.ts';
import { joinedAnswers } from './joined.ts';
import type { OpenedFile } from './open-file.ts';

type State =
  | { at: 'idle' }
  | { at: 'reading' }
  | { at: 'asking'; file: OpenedFile }
  | { at: 'said'; tone: 'good' | 'bad'; text: string; edited?: OpenedFile['edited'] | undefined };

const same = (one: string, other: string) =>
  one.localeCompare(other, 'es', { sensitivity: 'base' }) === 0;

/**
 * Goes on from a report or a copy that was made on another device. One in somebody else's name is
 * asked about first.
 */
export function Resume() {
  const open = useStore($ready);
  const [state, setState] = useState<State>({ at: 'idle' });
  const join = ({ record, edited }: OpenedFile) => {
    const before = $record.get();
    adopt(record);
    setState({
      at: 'said',
      tone: 'good',
      text: say.joined(joinedAnswers(before, $record.get())),
      edited,
    });
  };
  const read = async (file: File) => {
    setState({ at: 'reading' });
    const reader = await import('./open-file.ts').catch(() => undefined);
    if (!reader) return setState({ at: 'said', tone: 'bad', text: say.notLoaded });
    const opened = await reader.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!opened.ok) {
      const { code } = opened.error;
      if (code !== 'feedback') return setState({ at: 'said', tone: 'bad', text: say.errors[code] });
      setState({ at: 'idle' });
      return bring(file);
    }
    const { name } = opened.value;
    const mine = ($record.get().answers[NAME_ID]?.text ?? '').trim();
    if (mine !== '' && name !== '' && !same(mine, name.trim()))
      return setState({ at: 'asking', file: opened.value });
    join(opened.value);
  };
  return (
    <div class="flow">
      <FileField
        id="reporte-abrir"
        label={say.button}
        hint={say.detail}
        isOpen={open}
        onFile={read}
      />
      <div role="status">
        {state.at === 'reading' && <p>{say.reading}</p>}
        {state.at === 'said' && <p class={`feedback ${state.tone}`}>{state.text}</p>}
        {state.at === 'said' && state.edited && <Edits {...state.edited} />}
        {state.at === 'asking' && <p class="feedback bad">{say.otherName(state.file.name)}</p>}
      </div>
      {state.at === 'asking' && (
        <p class="report-acts">
          <button type="button" class="button" onClick={() => join(state.file)}>
            {say.joinAnyway}
          </button>
          <button type="button" class="button" onClick={() => setState({ at: 'idle' })}>
            {say.leave}
          </button>
        </p>
      )}
    </div>
  );
}

function Edits({ added }: NonNullable<OpenedFile['edited']>) {
  if (added.length === 0) return <p class="feedback bad">{say.editedGone}</p>;
  return (
    <div class="feedback bad">
      <p>{say.edited}</p>
      <ul>
        {added.map((line, i) => (
          <li key={i} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
