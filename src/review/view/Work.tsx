import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { reportMessages } from '../../messages/report.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import { Block } from '../../ui/report/Block.tsx';
import type { ReviewContent } from '../content.ts';
import { criteriaExercise, documentOf, sectionsOf } from '../grade/told.ts';
import type { Submission } from '../open/submission.ts';
import { $mode, $view, type Mode } from '../store/screen.ts';
import { $similarity } from '../store/similarity.ts';
import { AnswerScores } from './AnswerScores.tsx';

const MODES: [Mode, string][] = [
  ['read', say.work.read],
  ['question', say.work.byQuestion],
  ['criterion', say.work.byCriterion],
];

export function Work({ content, submission }: { content: ReviewContent; submission: Submission }) {
  const mode = useStore($mode);
  const document = documentOf(content, submission);
  const definition = criteriaExercise(content);
  const byAnswer =
    definition !== undefined &&
    content.rubrics.some(
      ({ topic, criteria }) =>
        document.topics.includes(topic) && criteria.some(({ kind }) => kind === 'answers'),
    );
  const box = useRef<HTMLElement>(null);
  useEffect(() => void box.current?.scrollTo(0, 0), [submission.id]);
  return (
    <article class="work" ref={box} aria-label={submission.name}>
      <Head submission={submission} document={document.label} />
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
        <AnswerScores content={content} definition={definition} submission={submission} by={mode} />
      ) : (
        <Sections content={content} submission={submission} />
      )}
    </article>
  );
}

function Head({ submission, document }: { submission: Submission; document: string }) {
  const { name, meta, wrapper, mismatch } = submission;
  return (
    <header class="work-head">
      <h2 dir="auto" aria-live="polite">
        {name}
      </h2>
      <p class="work-facts">
        {[
          document,
          meta.status === 'draft' ? say.work.draft : say.work.final,
          reportMessages.day(meta.date),
          meta.company,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Alike id={submission.id} />
      {mismatch && (
        <p class="feedback bad">{say.work.mismatch(wrapper.name, meta.name || say.work.noName)}</p>
      )}
      {meta.edited && (
        <div class="feedback bad">
          <p>{say.work.edited(meta.edited.added.length, meta.edited.gone)}</p>
          {meta.edited.added.length > 0 && (
            <details>
              <summary>{say.work.editedShow}</summary>
              <ul>
                {meta.edited.added.map((line, i) => (
                  <li key={i} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </header>
  );
}

/** Once the search was made: that there is something to look at, and where. */
function Alike({ id }: { id: string }) {
  const similarity = useStore($similarity);
  if (similarity.at !== 'found') return null;
  const answers = similarity.couples
    .filter(({ ids }) => ids.includes(id))
    .reduce((sum, { shared }) => sum + shared.length, 0);
  if (answers === 0) return null;
  return (
    <button type="button" class="button small quiet" onClick={() => $view.set('similar')}>
      {say.work.alike(answers)}
    </button>
  );
}

function Sections({ content, submission }: { content: ReviewContent; submission: Submission }) {
  const sections = useMemo(() => sectionsOf(content, submission), [content, submission]);
  return (
    <div class="report">
      {sections.map((section) => (
        <section key={section.exercise}>
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
