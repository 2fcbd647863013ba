/**
 * Passages of the learner's text on the screen: which element shows which answer, what is selected
 * in it, and where the commented passages are marked. The marks are drawn by the CSS Custom
 * Highlight API, which leaves the text as it is; a browser without it (Firefox before 140) shows
 * the comments with their quotes alone.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { reviewWorkMessages as say } from '../../messages/review-work.ts';
import type { LearnerRecord } from '../../model/record.ts';
import { passagesOf, type Passage, type Review } from '../grade/marks.ts';
import { placedIn } from '../grade/restamp.ts';
import type { Submission } from '../open/submission.ts';
import { $current, commentPassage } from '../store/review.ts';
import { showRubric } from '../store/screen.ts';
import { whenDrawn } from './keyboard.ts';

/** Elements that show one answer and nothing else. */
const TEXTS = '[data-exercise] :is(.report-text, li, td, th)';
/** A passage is a sentence or two; a comment on a page is the general comment. */
const MOST_CHARS = 2000;
const HIGHLIGHT = 'passage';

/** The answers that are on the screen, each once, by the elements that show them. */
function shownAnswers(root: Element, record: LearnerRecord): Map<Element, string> {
  const ids = new Map<string, string[]>();
  for (const [id, { text }] of Object.entries(record.answers)) {
    const key = `${id.split('.')[0]} ${text.trim()}`;
    if (text.trim() !== '') ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const found = new Map<Element, string>();
  for (const element of root.querySelectorAll(TEXTS)) {
    const exercise = element.closest<HTMLElement>('[data-exercise]')!.dataset['exercise'];
    const same = ids.get(`${exercise} ${(element.textContent ?? '').trim()}`);
    // The same words twice are two answers, in their order; the last may be shown more than once.
    const id = same && same.length > 1 ? same.shift() : same?.[0];
    if (id !== undefined) found.set(element, id);
  }
  return found;
}

/** The text nodes of an element as one range between two offsets of its text. */
function rangeIn(element: Element, start: number, end: number): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return undefined;
}

/** What the element leaves out of the answer's beginning. */
const shiftOf = (element: Element, text: string) =>
  Math.max(0, text.indexOf(element.textContent ?? ''));

/** Where a passage stands on the screen; undefined where its answer is not shown. */
export function shownRange(root: Element, record: LearnerRecord, passage: Passage) {
  const placed = placedIn(record, passage);
  if (!placed) return undefined;
  for (const [element, id] of shownAnswers(root, record)) {
    if (id !== placed.answer) continue;
    const shift = shiftOf(element, record.answers[id]!.text);
    return rangeIn(element, placed.start - shift, placed.end - shift);
  }
  return undefined;
}

export function usePassages(
  box: RefObject<HTMLElement>,
  { submission, review, mode }: { submission: Submission; review: Review; mode: string },
): void {
  useLayoutEffect(() => {
    if (!('highlights' in CSS) || !box.current) return undefined;
    const root = box.current;
    const ranges = passagesOf(review).flatMap(
      (passage) => shownRange(root, submission.record, passage) ?? [],
    );
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [submission, review.passages, mode]);
}

/** What is selected, as a passage of one answer; undefined where it is of none or of several. */
function selectedPassage(root: Element, record: LearnerRecord): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const holder =
    range.commonAncestorContainer instanceof Element
      ? range.commonAncestorContainer
      : range.commonAncestorContainer.parentElement;
  const element = holder?.closest(TEXTS);
  if (!element || !root.contains(element)) return undefined;
  const answer = shownAnswers(root, record).get(element);
  if (answer === undefined) return undefined;
  const { text } = record.answers[answer]!;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const quote = raw.trim();
  if (quote === '' || quote.length > MOST_CHARS) return undefined;
  const start = shiftOf(element, text) + before.toString().length + raw.indexOf(quote);
  return { answer, start, end: start + quote.length, quote, text: '' };
}

/** Begins a comment on what is selected. False where nothing is. */
function commentSelected(): boolean {
  const root = document.querySelector('.work');
  const id = $current.get();
  const record = root && shown.get(root);
  if (!root || id === undefined || record?.id !== id) return false;
  const passage = selectedPassage(root, record.record);
  if (!passage) return false;
  const key = commentPassage(id, passage);
  getSelection()?.removeAllRanges();
  showRubric();
  whenDrawn(() => document.querySelector<HTMLElement>(`[data-passage="${key}"] textarea`)?.focus());
  return true;
}

/** The submission that an article shows. */
const shown = new WeakMap<Element, Submission>();

/** Stands beside a selection in the text. */
export function PassageButton({
  box,
  submission,
}: {
  box: RefObject<HTMLElement>;
  submission: Submission;
}) {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    if (box.current) shown.set(box.current, submission);
  }, [submission]);
  useEffect(() => {
    const look = () => {
      const root = box.current;
      if (!root || !selectedPassage(root, submission.record)) return setPlace(undefined);
      const rect = getSelection()!.getRangeAt(0).getBoundingClientRect();
      const top = rect.bottom + 8 > innerHeight - 56 ? rect.top - 52 : rect.bottom + 8;
      setPlace({ left: Math.max(8, Math.min(rect.left, innerWidth - 240)), top });
    };
    document.addEventListener('selectionchange', look);
    box.current?.addEventListener('scroll', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      box.current?.removeEventListener('scroll', look);
    };
  }, [submission]);
  if (!place) return null;
  return (
    <button
      type="button"
      class="button small primary passage-add"
      style={{ left: place.left, top: place.top }}
      // A press would take the selection away before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={commentSelected}
    >
      {say.passages.add}
    </button>
  );
}
