import { useStore } from './use-store.ts';
import { useEffect, useRef } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import { $keysOn, $keysOpen } from '../store/screen.ts';

export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useStore($keysOpen);
  const on = useStore($keysOn);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-title"
      onClose={() => $keysOpen.set(false)}
    >
      <h2 id="keys-title">{say.keys.title}</h2>
      <label class="option">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => $keysOn.set(currentTarget.checked)}
        />
        {say.keys.on}
      </label>
      <dl>
        {say.keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="button primary">{say.keys.close}</button>
      </form>
    </dialog>
  );
}
