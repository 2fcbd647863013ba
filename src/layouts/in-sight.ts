/**
 * Some LMSs give the course a frame that is taller than the window (Moodle on a laptop): a field that
 * takes the focus scrolls the frame's top away, and with it the line. Then it stands at the field,
 * too; only for the eye, and nothing moves for it.
 */
const FIELDS = 'textarea, input:not([type=radio], [type=checkbox], [type=range]), select';

/** From now on; the line is away at this moment. */
export function keepInSight(line: () => HTMLElement | null): void {
  let isAway = false;
  let copy: HTMLElement | undefined;
  const place = () => {
    const field = document.activeElement;
    const text = line();
    if (!isAway || !text || !field?.matches(FIELDS)) return copy?.remove();
    copy ??= Object.assign(document.createElement('p'), { className: 'bar-status near' });
    copy.setAttribute('aria-hidden', 'true');
    copy.textContent = text.textContent;
    copy.dataset['tone'] = text.dataset['tone'];
    if (copy.parentNode !== document.body) document.body.append(copy);
    const { bottom, right } = field.getBoundingClientRect();
    // On the field's edge, where neither its words nor its hint are.
    copy.style.insetBlockStart = `${bottom - copy.offsetHeight / 2}px`;
    copy.style.insetInlineEnd = `${document.documentElement.clientWidth - right}px`;
  };
  const bar = new IntersectionObserver((seen) => {
    isAway = !seen.at(-1)!.isIntersecting;
    place();
  });
  const said = new MutationObserver(place);
  const watch = () => {
    const text = line();
    if (!text) return;
    bar.disconnect();
    bar.observe(text);
    said.observe(text, { childList: true, attributes: true });
    place();
  };
  watch();
  document.addEventListener('astro:after-swap', watch);
  for (const event of ['focusin', 'focusout', 'input'])
    document.addEventListener(event, () => isAway && requestAnimationFrame(place));
  document.addEventListener('scroll', () => isAway && place(), { capture: true, passive: true });
}
