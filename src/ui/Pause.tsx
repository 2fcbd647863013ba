/** A comma that is only heard, between words that stand apart on the screen. */
export function Pause() {
  return <span class="visually-hidden">, </span>;
}
