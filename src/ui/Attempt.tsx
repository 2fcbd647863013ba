import { exerciseMessages as say } from '../messages/exercise.ts';

interface AttemptProps {
  label: string;
  /** A second, smaller text, read as the description. */
  detail?: string;
  detailId?: string;
  mark: keyof typeof say.marks | undefined;
  /**
   * Nothing more can come of choosing it. It stays in the tab order, so that the focus is not lost
   * under the finger.
   */
  spent: boolean;
  /** Its right answer is not here yet. */
  waiting: boolean;
  onChoose: () => void;
}

const SIGNS = { right: '✓', tried: '✗', chosen: '●' } as const;

/**
 * An option that is an attempt as soon as it is chosen: a button and not a radio, since with radios
 * an arrow key would spend one.
 */
export function Attempt({ label, detail, detailId, mark, spent, waiting, onChoose }: AttemptProps) {
  return (
    <button
      type="button"
      class={`attempt ${mark ?? ''}`}
      aria-disabled={spent || undefined}
      aria-describedby={detailId}
      disabled={waiting}
      onClick={() => !spent && onChoose()}
    >
      <span class="attempt-label">
        {label}
        {mark && (
          <span class="attempt-mark">
            <span aria-hidden="true">{SIGNS[mark]}</span> {say.marks[mark]}
          </span>
        )}
      </span>
      {detail && (
        <span class="attempt-detail" id={detailId} aria-hidden="true">
          {detail}
        </span>
      )}
    </button>
  );
}
