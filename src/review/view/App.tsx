import { useStore } from './use-store.ts';
import { useLayoutEffect, useState } from 'preact/hooks';
import { openingMessages as say } from '../../messages/opening.ts';
import type { ReviewContent } from '../content.ts';
import { $opening, open } from '../store/opening.ts';
import { $submissions } from '../store/review.ts';
import { $said, $view } from '../store/screen.ts';
import { Back } from './Back.tsx';
import { Bar } from './Bar.tsx';
import { Charts } from './Charts.tsx';
import { dropped } from './files.ts';
import { Grade } from './Grade.tsx';
import { Keys } from './Keys.tsx';
import { onFocus, onKey } from './keyboard.ts';
import { Opener } from './Opener.tsx';
import { OpeningNotice } from './OpeningNotice.tsx';
import { Questions } from './Questions.tsx';
import { Similar } from './Similar.tsx';

export function App({ content }: { content: ReviewContent }) {
  const view = useStore($view);
  const empty = useStore($submissions).length === 0;
  const over = useDrop();
  // What the page shows, it takes: an effect would wait for a frame, which a busy machine draws late.
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  const views = {
    grade: <Grade content={content} />,
    question: <Questions content={content} />,
    similar: <Similar content={content} />,
    charts: <Charts content={content} />,
    back: <Back content={content} />,
  };
  return (
    <div class={`app ${empty ? 'at-start' : `at-${view}`}`}>
      <Bar content={content} empty={empty} />
      <OpeningNotice />
      <main id="main">{empty && view !== 'back' ? <Opener /> : views[view]}</main>
      <Keys />
      <Said />
      {over && <div class="drop">{say.drop}</div>}
    </div>
  );
}

function Said() {
  return (
    <p class="visually-hidden" role="status">
      {useStore($said)}
    </p>
  );
}

/** Files may be dropped anywhere, from the first moment: a browser would open them in its place. */
function useDrop(): boolean {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void dropped(event.dataTransfer).then(open, () => $opening.set({ at: 'failed' }));
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
