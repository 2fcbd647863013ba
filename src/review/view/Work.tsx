import { useEffect, useMemo, useRef } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import { Block } from '../../ui/report/Block.tsx';
import type { ReviewContent } from '../content.ts';
import { documentOf, sectionsOf } from '../grade/submission-content.ts';
import type { Submission } from '../open/submission.ts';
import { $reviews, reviewOf } from '../store/review.ts';
import { $mode, type Mode } from '../store/screen.ts';
import { AnswerScores } from './AnswerScores.tsx';
import { PassageButton, usePassages } from './passages.tsx';
import { useStore } from './use-store.ts';
import { Versions } from './Versions.tsx';
import { WorkHead } from './WorkHead.tsx';

const MODES: [Mode, string][] = [
  ['read', say.work.read],
  ['question', say.work.byQuestion],
  ['criterion', say.work.byCriterion],
];

export function Work({ content, submission }: { content: ReviewContent; submission: Submission }) {
  const mode = useStore($mode);
  const document = documentOf(content, submission);
  const byAnswer = content.rubrics.some(
    ({ topic, criteria }) =>
      document.topics.includes(topic) && criteria.some(({ kind }) => kind === 'answers'),
  );
  const box = useRef<HTMLElement>(null);
  useEffect(() => void box.current?.scrollTo(0, 0), [submission.id]);
  useStore($reviews, [submission.id]);
  const review = reviewOf(submission.id);
  usePassages(box, { submission, review, mode });
  return (
    <article class="work" ref={box} aria-label={submission.name}>
      <WorkHead submission={submission} document={document.label} />
      <Versions content={content} submission={submission} review={review} />
      {byAnswer && (
        <div class="modes" role="group" aria-label={say.work.modes}>
          {MODES.map(([one, label]) => (
            <button
              key={one}
              type="button"
              aria-pressed={mode === one}
              onClick={() => $mode.set(one)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {byAnswer && mode !== 'read' ? (
        <AnswerScores content={content} submission={submission} by={mode} />
      ) : (
        <Sections content={content} submission={submission} />
      )}
      <PassageButton box={box} submission={submission} />
    </article>
  );
}

function Sections({ content, submission }: { content: ReviewContent; submission: Submission }) {
  const sections = useMemo(() => sectionsOf(content, submission), [content, submission]);
  return (
    <div class="report">
      {sections.map((section) => (
        <section key={section.exercise} data-exercise={section.exercise}>
          <h3>{section.title}</h3>
          {section.missing.length > 0 && (
            <details class="work-missing">
              <summary>{say.work.missing(section.missing.length)}</summary>
              <ul>
                {section.missing.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          )}
          {section.blocks.map((block, i) => (
            <Block key={i} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}
