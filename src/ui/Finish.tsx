import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { exerciseMessages as say } from '../messages/exercise.ts';
import type { Missing } from '../model/exercise.ts';
import { Feedback } from './Feedback.tsx';

interface FinishProps {
  /** Whole percent. */
  progress: number;
  finished: boolean;
  missing: readonly Missing[];
  /** Absent where the exercise finishes by itself. */
  onFinish?: () => void;
  /**
   * Where a part may be folded away: brings it to the page and the focus to it. False when it
   * stands there anyway.
   */
  onGo?: (item: string) => boolean;
}

/**
 * The foot of an exercise: how far it is now, what is missing (told only when asked, or when
 * something of a finished one was erased), and the mark that it is finished.
 */
export function Finish({ progress, finished, missing, onFinish, onGo }: FinishProps) {
  const [asked, ask] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  const wasMarked = useRef(false);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (finished && wasMarked.current) told.current?.focus();
    wasMarked.current = false;
  }, [finished]);
  const lacks = finished && missing.length > 0;
  const share = finished && !lacks ? 100 : progress;
  const listed = missing.length > 0 && (lacks || asked);
  const title = () => {
    if (lacks) return say.finishedLacks(missing.length);
    if (finished) return say.finished;
    return listed ? say.missingTitle : undefined;
  };
  const finish = () => {
    ask(true);
    wasMarked.current = missing.length === 0;
    if (missing.length === 0) onFinish?.();
  };
  return (
    <div class="exercise-foot">
      <div class="progress">
        <div class="track" aria-hidden="true">
          <span style={{ inlineSize: `${share}%` }} />
        </div>
        <span>{say.progress(share)}</span>
      </div>
      {!finished && onFinish && (
        <button type="button" class="button primary" onClick={finish}>
          {say.finish}
        </button>
      )}
      <div ref={told} tabIndex={-1} class="exercise-told">
        <Feedback tone={finished && !lacks ? 'good' : 'bad'} {...titled(title())}>
          {finished && !lacks && say.finishedDetail}
          {listed && (
            <ul>
              {missing.slice(0, 6).map((one) => (
                <li key={one.item}>
                  <a
                    href={`#${one.item}`}
                    onClick={(event) =>
                      onGo?.(one.item) ? event.preventDefault() : focusItem(event, one.item)
                    }
                  >
                    {say.missing[one.code](one.label)}
                  </a>
                </li>
              ))}
              {missing.length > 6 && <li>{say.more(missing.length - 6)}</li>}
            </ul>
          )}
        </Feedback>
      </div>
    </div>
  );
}

const titled = (title: string | undefined) => (title === undefined ? {} : { title });

/** Goes to the field without changing the address, which names the step. */
function focusItem(event: Event, id: string): void {
  event.preventDefault();
  const item = document.getElementById(id) ?? document.getElementsByName(id)[0];
  item?.focus();
  item?.scrollIntoView({ block: 'center' });
}
