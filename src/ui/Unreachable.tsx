import { Feedback } from './Feedback.tsx';

/** Right answers did not come: what that means, and another try. */
export function Unreachable({
  said,
  retry,
  onRetry,
}: {
  said: string;
  retry: string;
  onRetry: () => void;
}) {
  return (
    <Feedback tone="bad">
      <p>{said}</p>
      <button type="button" class="button small" onClick={onRetry}>
        {retry}
      </button>
    </Feedback>
  );
}
