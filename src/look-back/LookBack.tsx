import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { lookBackMessages as say } from '../messages/look-back.ts';
import { NAME_ID } from '../model/name-answer.ts';
import { localDay } from '../record/dated-mark.ts';
import { nameInLms } from '../record/learner-name.ts';
import { pageOutline } from '../record/page-outline.ts';
import { $ready, $record } from '../record/store.ts';
import { lookBackBlocks } from '../report/look-back-blocks.ts';
import { makeLookBack } from '../report/make.ts';
import { Block } from '../ui/report/Block.tsx';
import { useSave } from '../ui/use-save.ts';
import { useLookBack, type LookBackContent } from './use-look-back.ts';

type State = { at: 'idle' | 'making' | 'failed' } | { at: 'made'; name: string; url: string };

/** The learner's own way through the course; it is theirs, and no certificate. */
export function LookBack(content: LookBackContent) {
  const open = useStore($ready);
  const record = useStore($record);
  const { back, whole } = useLookBack(content, record);
  const [state, setState] = useState<State>({ at: 'idle' });
  const save = useSave();
  const blocks = lookBackBlocks(back);
  if (!open || blocks.length === 0) return <p>{say.nothing}</p>;
  const make = async () => {
    if (state.at === 'making') return;
    setState({ at: 'making' });
    try {
      const file = await makeLookBack({
        back: await whole(),
        course: pageOutline().course,
        learner: (record.answers[NAME_ID]?.text ?? nameInLms()).trim(),
        date: localDay(),
      });
      setState({ at: 'made', name: file.name, url: save(file) });
    } catch {
      setState({ at: 'failed' });
    }
  };
  return (
    <div class="report look-back">
      <p>{say.lead}</p>
      {blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
      <div class="flow">
        <p class="report-acts">
          <button
            type="button"
            class="button primary"
            aria-disabled={state.at === 'making'}
            onClick={() => void make()}
          >
            {say.pdf}
          </button>
        </p>
        <div role="status">
          {state.at === 'making' && <p>{say.making}</p>}
          {state.at === 'made' && <p class="feedback good">{say.made(state.name)}</p>}
          {state.at === 'failed' && <p class="feedback bad">{say.failed}</p>}
        </div>
        {state.at === 'made' && (
          <p>
            <a class="button small" href={state.url} target="_blank" rel="noopener">
              {say.open}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
