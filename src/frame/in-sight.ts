/**
 * Some LMSs give the course a frame that is taller than the window (Moodle on a laptop): a field that
 * takes the focus scrolls the frame's top away, and with it the line. Then it stands at the field,
 * too; only for the eye, and nothing moves for it.
 */
const FIELDS = 'textarea, input:not([type=radio], [type=checkbox], [type=range]), select';

/** Of the line's height, by which an LMS's scrolling is noticed. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Whether what stands at the middle of `element` is the element, for whoever looks at the window. An
 * LMS's own bar over the frame hides it (Moodle's, at 1366×768), which no observer tells; frames of
 * another origin cannot be asked.
 */
function isSeen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  try {
    for (let { frameElement: frame } = window; frame;) {
      const at = frame.getBoundingClientRect();
      x += at.left + frame.clientLeft;
      y += at.top + frame.clientTop;
      if (frame.ownerDocument.elementFromPoint(x, y) !== frame) return false;
      frame = frame.ownerDocument.defaultView!.frameElement;
    }
  } catch {}
  return true;
}

/** From now on. */
export function keepInSight(line: () => HTMLElement | null): void {
  let isOut = false;
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
  const look = () => {
    const text = line();
    isAway = isOut || (text !== null && !isSeen(text));
    place();
  };
  /** With the next frame, which is laid out anyway: asked at once, a key would pay for it twice. */
  const lookSoon = () => requestAnimationFrame(look);
  const bar = new IntersectionObserver(
    (seen) => {
      isOut = seen.at(-1)!.intersectionRatio < 0.5;
      lookSoon();
    },
    { threshold: STEPS },
  );
  const said = new MutationObserver(lookSoon);
  const watch = () => {
    const text = line();
    if (!text) return;
    bar.disconnect();
    bar.observe(text);
    said.observe(text, { childList: true, attributes: true });
    lookSoon();
  };
  watch();
  document.addEventListener('astro:after-swap', watch);
  // An LMS scrolls its page for the field once it has the focus.
  document.addEventListener('focusin', lookSoon);
  for (const event of ['focusout', 'input'])
    document.addEventListener(event, () => isAway && requestAnimationFrame(place));
  document.addEventListener('scroll', () => isAway && place(), { capture: true, passive: true });
}
