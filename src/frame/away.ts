/** Milliseconds until code that did not come, either, is asked for again. */
const AGAIN = 4000;

/** An exercise that the connection did not bring, told to `islands-away.ts` once that is here. */
const tell = (island: EventTarget): Promise<unknown> =>
  import('./islands-away.ts').then(
    ({ askAgain }) => askAgain(island as HTMLElement),
    () => setTimeout(() => void tell(island), AGAIN),
  );

document.addEventListener('astro:hydration-error', ({ target }) => void tell(target!));
