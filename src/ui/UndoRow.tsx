interface UndoRowProps {
  /** Where the focus goes after the change that it takes back. */
  id: string;
  said: string;
  undo: string;
  onUndo: () => void;
}

/** In the place of what went away: what happened, and the way back. */
export function UndoRow({ id, said, undo, onUndo }: UndoRowProps) {
  return (
    <div class="undo-row">
      <span>{said}</span>
      <button type="button" id={id} class="button small" onClick={onUndo}>
        {undo}
      </button>
    </div>
  );
}
