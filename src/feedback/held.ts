/**
 * The feedback whose words this device has: what this browser kept of the files that the learner
 * opened, and what was opened since the page was, where it keeps nothing.
 */
import { map } from 'nanostores';
import { documentsWithFeedback, feedbackIn, noteFeedback } from '../record/feedback.ts';
import { $record } from '../record/store.ts';
import { $keeping } from '../record/work.ts';
import { commentsOf, type FeedbackComment } from '../report/feedback-comments.ts';
import {
  printOf,
  sealFeedback,
  unsealFeedback,
  type FeedbackFile,
} from '../report/feedback-envelope.ts';

export interface Held {
  file: FeedbackFile;
  print: string;
  /** In the order by which the record names them. */
  comments: readonly FeedbackComment[];
}

/** By document; the words of the very feedback that the record names. */
export const $held = map<Record<string, Held>>({});

const isNamed = (document: string, print: string | undefined) =>
  print !== undefined && print === feedbackIn($record.get(), document)?.print;

// Another window or device opened a newer one: what was attended to is of that one's comments.
$record.listen((now, before) => {
  if (now.choices === before?.choices) return;
  for (const [document, { print }] of Object.entries($held.get()))
    if (!isNamed(document, print)) $held.setKey(document, undefined as never);
});

const asHeld = (file: FeedbackFile): Held => ({
  file,
  print: printOf(file),
  comments: commentsOf(file),
});

export const heldOf = (document: string): Held | undefined => $held.get()[document];

/** What the record knows of and this device does not have is left out. */
export async function lookForHeld(): Promise<void> {
  const missing = () =>
    documentsWithFeedback($record.get()).filter((document) => !heldOf(document));
  if (missing().length === 0) return;
  const kept = (await $keeping.get()?.journal.feedbacks()) ?? {};
  for (const document of missing()) {
    if (!Object.hasOwn(kept, document)) continue;
    const opened = unsealFeedback(String(kept[document]));
    const held = opened.ok ? asHeld(opened.value) : undefined;
    if (held && isNamed(document, held.print)) $held.setKey(document, held);
  }
}

/** The learner took it as theirs. False where this browser does not keep it. */
export async function hold(file: FeedbackFile): Promise<boolean> {
  const held = asHeld(file);
  noteFeedback(file.document, {
    day: file.date,
    print: held.print,
    comments: held.comments.length,
  });
  $held.setKey(file.document, held);
  const fault = await $keeping.get()?.journal.keepFeedback(file.document, sealFeedback(file));
  return fault === undefined;
}
