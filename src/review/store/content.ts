/** The course as the page carries it; set once, before the first render. */
import { atom } from 'nanostores';
import type { ReviewContent } from '../content.ts';
import type { Documents } from '../open/read-submissions.ts';

export const $content = atom<ReviewContent | undefined>(undefined);

/** The exercises of each document, without practice: what a version of it is told by. */
export function documentsOf({ documents, outline }: ReviewContent): Documents {
  return Object.fromEntries(
    documents.map(({ id, topics }) => [
      id,
      outline.topics
        .filter((topic) => topics.includes(topic.id))
        .flatMap(({ steps }) => steps.flatMap(({ exercises }) => exercises))
        .filter(({ practice }) => !practice)
        .map((exercise) => exercise.id),
    ]),
  );
}
