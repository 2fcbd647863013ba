/**
 * Marks the passages that were commented inside the learner's own field: a text field marks
 * nothing, so the same words are laid over it, unseen but for what is marked.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MarkedPlace {
  start: number;
  end: number;
}

/** What decides where a line breaks. */
const SHARED = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'textIndent',
  'padding',
  'direction',
  'textAlign',
  'tabSize',
] as const;

interface Box {
  style: Record<string, string>;
  scroll: number;
}

function boxOf(field: HTMLTextAreaElement): Box {
  const from = getComputedStyle(field);
  const style: Record<string, string> = {};
  for (const name of SHARED) style[name] = from[name];
  return {
    style: {
      ...style,
      left: `${field.offsetLeft + field.clientLeft}px`,
      top: `${field.offsetTop + field.clientTop}px`,
      width: `${field.clientWidth}px`,
      height: `${field.clientHeight}px`,
    },
    scroll: field.scrollTop,
  };
}

export function PassageMarks({
  id,
  text,
  places,
}: {
  /** Of the field. */
  id: string;
  /** As it stands in the field. */
  text: string;
  places: readonly MarkedPlace[];
}) {
  const [box, measure] = useState<Box>();
  const layer = useRef<HTMLDivElement>(null);
  const look = () => {
    const field = document.getElementById(id);
    if (field instanceof HTMLTextAreaElement) measure(boxOf(field));
  };
  useLayoutEffect(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return undefined;
    const observer = new ResizeObserver(look);
    // What it stands in, too: a wider window, or a line more above, moves it and leaves its size.
    for (let one: Element | null = field; one; one = one.parentElement) observer.observe(one);
    field.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      field.removeEventListener('scroll', look);
    };
  }, [id]);
  useLayoutEffect(look, [text]);
  if (!box || places.length === 0) return null;
  return (
    <div class="said-marks" aria-hidden="true" style={box.style} ref={layer}>
      <div style={{ transform: `translateY(${-box.scroll}px)` }}>{marked(text, places)}</div>
    </div>
  );
}

function marked(text: string, places: readonly MarkedPlace[]) {
  const parts = [];
  let at = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(
      text.slice(at, start),
      <mark key={start}>
        <span>{text.slice(start, end)}</span>
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Takes the learner to a passage of their text: the field has the focus, the words are selected. */
export function selectPassage(id: string, { start, end }: MarkedPlace): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.focus();
  field.setSelectionRange(start, end);
  field.scrollIntoView({ block: 'center' });
  // Browsers bring the caret into sight when something is typed, not when it is put somewhere.
  const share = start / Math.max(1, field.value.length);
  field.scrollTop = share * field.scrollHeight - field.clientHeight / 2;
}
