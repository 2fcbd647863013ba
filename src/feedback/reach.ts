/**
 * The way from a list of comments to the place of one, which may be on another page, in an exercise
 * whose code has yet to come, in something that is folded away.
 */
const PATIENCE = 15_000;

/** Of what stands under an answer, or in the head of an exercise. */
export const saidId = (id: string): string => `${id}-dicho`;

let wanted: { id: string; until: number } | undefined;

/** To be called as the link to its step is followed. */
export function reachSaid(id: string): void {
  wanted = { id, until: Date.now() + PATIENCE };
  const observer = new MutationObserver(() => {
    if (!wanted || Date.now() > wanted.until || arrive(wanted.id)) {
      observer.disconnect();
      wanted = undefined;
    }
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
}

/** True once the focus is there. */
function arrive(id: string): boolean {
  const place = document.getElementById(saidId(id));
  if (place && place.offsetParent !== null) {
    // After the focus that the move itself sets on the step's heading.
    setTimeout(() => {
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'center' });
    }, 50);
    return true;
  }
  const folded = [...document.querySelectorAll<HTMLElement>('button[aria-expanded=false][id]')];
  const head = folded.find((one) => id.startsWith(`${one.id}.`) && !one.closest('[disabled]'));
  head?.click();
  return false;
}
