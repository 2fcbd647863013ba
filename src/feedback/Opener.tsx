import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { $ready } from '../record/store.ts';
import { $dropped } from '../my-work/dropped.ts';
import { FileField } from '../ui/FileField.tsx';
import { labelOf } from './labels.ts';
import type { Read } from './read-file.ts';

type State =
  | { at: 'idle' }
  | { at: 'reading' }
  | { at: 'asking'; read: Read }
  | { at: 'said'; tone: 'good' | 'bad' | 'plain'; text: string };

/** Opens a feedback file that is chosen here or was dropped on the course; in doubt it asks first. */
export function Opener() {
  const open = useStore($ready);
  const dropped = useStore($dropped);
  const [state, setState] = useState<State>({ at: 'idle' });
  const tell = (tone: 'good' | 'bad' | 'plain', text: string) =>
    setState({ at: 'said', tone, text });
  const take = async (read: Read) => {
    const { takeAsMine } = await import('./read-file.ts');
    const isKept = await takeAsMine(read);
    const said = say.taken(labelOf(read.file.document), read.count);
    tell(isKept ? 'good' : 'bad', isKept ? said : `${said} ${say.notStored}`);
  };
  const bring = async (file: File) => {
    setState({ at: 'reading' });
    const reader = await import('./read-file.ts').catch(() => undefined);
    if (!reader) return tell('bad', say.notLoaded);
    const read = await reader.readFile(file);
    if (!read.ok) return tell('bad', say.errors[read.error.code]);
    if (read.value.doubts.length > 0) return setState({ at: 'asking', read: read.value });
    return take(read.value);
  };
  useEffect(() => {
    if (!open || !dropped) return;
    $dropped.set(undefined);
    void bring(dropped);
  }, [open, dropped]);
  return (
    <div class="flow">
      <FileField
        id="retro-abrir"
        label={say.open}
        hint={say.openHint}
        isOpen={open}
        onFile={bring}
      />
      <div role="status">
        {state.at === 'reading' && <p>{say.reading}</p>}
        {state.at === 'said' && <p class={`feedback ${state.tone}`}>{state.text}</p>}
        {state.at === 'asking' && <Doubts {...state.read} />}
      </div>
      {state.at === 'asking' && (
        <p class="report-acts">
          <button type="button" class="button" onClick={() => void take(state.read)}>
            {say.isMine}
          </button>
          <button type="button" class="button" onClick={() => tell('plain', say.left)}>
            {say.notMine}
          </button>
        </p>
      )}
    </div>
  );
}

function Doubts({ file, doubts }: Read) {
  return (
    <div class="feedback bad">
      <strong>{say.ask}</strong>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>
            {doubt === 'name' ? say.doubts.name(file.name || say.unnamed) : say.doubts[doubt]}
          </li>
        ))}
      </ul>
    </div>
  );
}
