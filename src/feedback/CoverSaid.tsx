import { useStore } from '@nanostores/preact';
import { feedbackMessages as say } from '../messages/feedback.ts';
import { documentsWithFeedback, feedbackIn } from '../record/feedback.ts';
import { $record } from '../record/store.ts';
import { labelOf } from './labels.ts';
import { $held, heldOf } from './held.ts';

/** On the cover: what came back, how much of it is open, and what to do next. */
export function CoverSaid() {
  const record = useStore($record);
  useStore($held);
  return (
    <>
      {documentsWithFeedback(record).map((document) => {
        const { day, comments, open } = feedbackIn(record, document)!;
        const held = heldOf(document);
        const label = labelOf(document);
        return (
          <section key={document} class="said cover-said">
            <h2>{say.heading(label)}</h2>
            {held && <p>{say.grade(held.file.outOf100, day)}</p>}
            <p>{held ? say.summary(comments, open) : say.elsewhere(label, day)}</p>
            <p>
              <a class="button" href={`./retroalimentacion.html#${document}`}>
                {held ? say.see : say.openAgain}
              </a>
            </p>
          </section>
        );
      })}
    </>
  );
}
