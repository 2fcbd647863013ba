import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import { keyOf, markOf, noteOf, type MarkValue, type Review, type Said } from '../grade/marks.ts';
import { markText } from '../grade/mark-text.ts';
import { MOST_POINTS } from '../grade/weights.ts';
import { pointsOf, shareOf, slotsFor, type Slot, type Weights } from '../grade/score.ts';
import { evidenceOf, suggestedCount } from '../grade/submission-content.ts';
import type { Submission } from '../open/submission.ts';
import { mark, note, weigh } from '../store/review.ts';
import { $mode, $pane, $question } from '../store/screen.ts';
import { nextLevel } from '../grade/next-level.ts';
import { Digits } from './Digits.tsx';
import { OwnView } from './OwnView.tsx';
import { PhraseText } from './PhraseText.tsx';

interface Props {
  content: ReviewContent;
  rubric: Rubric;
  criterion: RubricCriterion;
  submission: Submission;
  review: Review;
  /** What was said of the version before, while nothing is said of this one. */
  former: Said | undefined;
  weights: Weights;
  slots: readonly Slot[];
  editing: boolean;
}

export function Criterion(props: Props) {
  const { content, rubric, criterion, submission, review, former, weights, slots, editing } = props;
  const key = keyOf(rubric, criterion);
  const value = markOf(review, key);
  const points = pointsOf(rubric, criterion, weights);
  const share = value && shareOf(rubric, criterion, value, slots);
  return (
    <section
      class={`criterion ${share === undefined ? '' : 'marked'}`}
      aria-label={criterion.label}
    >
      <div class="criterion-head">
        <h4>{criterion.label}</h4>
        {editing ? (
          <input
            class="criterion-points"
            type="number"
            min="0"
            max={MOST_POINTS}
            step="any"
            aria-label={say.rubric.pointsFor(criterion.label)}
            value={points}
            onInput={({ currentTarget }) =>
              weigh(
                key,
                currentTarget.value === ''
                  ? undefined
                  : Math.min(MOST_POINTS, Math.max(0, currentTarget.valueAsNumber || 0)),
              )
            }
          />
        ) : (
          <span class="criterion-points">
            {share === undefined
              ? `– / ${say.number(points)}`
              : `${say.number(points * share)} / ${say.number(points)}`}
          </span>
        )}
      </div>
      <ul class="evidence">
        {evidenceOf(content, criterion, submission.record).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <OwnView record={submission.record} rubric={rubric} criterion={criterion} />
      {former && <Former rubric={rubric} said={former} markKey={key} />}
      <Marking {...props} markKey={key} value={value} />
      <div class="criterion-foot">
        <details class="note" open={noteOf(review, key) !== ''}>
          <summary>{say.rubric.note}</summary>
          <PhraseText
            rows={2}
            label={say.rubric.noteOf(criterion.label)}
            value={noteOf(review, key)}
            next={nextLevel(rubric, criterion, value)}
            onChange={(text) => note(submission.id, key, text)}
          />
        </details>
        {value && (
          <button
            type="button"
            class="button small quiet"
            onClick={() => mark(submission.id, key, undefined)}
          >
            {say.rubric.clear}
            <span class="visually-hidden"> {criterion.label}</span>
          </button>
        )}
      </div>
    </section>
  );
}

function Former({ rubric, said, markKey }: { rubric: Rubric; said: Said; markKey: string }) {
  const value = markOf(said, markKey);
  const text = noteOf(said, markKey).trim();
  if (!value && text === '') return null;
  return (
    <div class="former">
      {value && <p>{sayWork.versions.formerMark(markText(rubric, value))}</p>}
      {text !== '' && (
        <p dir="auto">
          {sayWork.versions.formerNote}: {text}
        </p>
      )}
    </div>
  );
}

type MarkingProps = Props & { markKey: string; value: MarkValue | undefined };

function Marking(props: MarkingProps) {
  if (props.criterion.kind === 'levels')
    return <Levels {...props} descriptors={props.criterion.descriptors} />;
  if (props.criterion.kind === 'count')
    return <Count {...props} most={props.criterion.most} descriptor={props.criterion.descriptor} />;
  return <Answers {...props} item={props.criterion.item} descriptor={props.criterion.descriptor} />;
}

function Levels({
  rubric,
  criterion,
  submission,
  markKey,
  value,
  descriptors,
}: MarkingProps & { descriptors: Record<string, string> }) {
  const isChosen = (id: string) => value?.kind === 'level' && value.level === id;
  return (
    <fieldset class="levels" data-target={markKey}>
      <legend class="visually-hidden">{criterion.label}</legend>
      {rubric.levels.map(({ id, label, percent }) => (
        <label key={id} class={isChosen(id) ? 'chosen' : undefined}>
          <input
            type="radio"
            name={markKey}
            checked={isChosen(id)}
            onChange={() => mark(submission.id, markKey, { kind: 'level', level: id })}
          />
          <span class="level-name">
            {label}
            <span class="level-percent">{percent} %</span>
          </span>
          {descriptors[id] && <span class="level-text">{descriptors[id]}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function Count({
  content,
  criterion,
  submission,
  markKey,
  value,
  most,
  descriptor,
}: MarkingProps & { most: number; descriptor: string }) {
  const suggested = Math.min(most, suggestedCount(content, criterion, submission.record));
  const set = (count: number) => mark(submission.id, markKey, { kind: 'count', count });
  return (
    <div class="count">
      <p class="hint">{descriptor}</p>
      <div class="count-acts" data-target={markKey}>
        <input
          type="number"
          min="0"
          max={most}
          aria-label={say.rubric.count(criterion.label)}
          value={value?.kind === 'count' ? value.count : ''}
          onInput={({ currentTarget }) =>
            currentTarget.value !== '' &&
            set(Math.min(most, Math.max(0, Math.round(currentTarget.valueAsNumber || 0))))
          }
        />
        <button type="button" class="button small" onClick={() => set(suggested)}>
          {say.rubric.useCount(suggested)}
        </button>
      </div>
    </div>
  );
}

function Answers({
  rubric,
  criterion,
  submission,
  markKey,
  value,
  slots,
  item,
  descriptor,
}: MarkingProps & { item: string; descriptor: string }) {
  const own = slotsFor(criterion, slots);
  const scored =
    value?.kind === 'answers'
      ? own.filter(({ slot }) => value.scores[slot] !== undefined).length
      : 0;
  const readThem = () => {
    $question.set(item);
    $mode.set('question');
    $pane.set('text');
  };
  return (
    <div class="count">
      <p class="hint">{descriptor}</p>
      <Digits
        name={markKey}
        label={`${criterion.label}: ${say.rubric.quick}`}
        options={rubric.scale.map((sentence, score) => ({
          digit: String(score),
          label: String(score),
          title: sentence,
        }))}
        value={value?.kind === 'quick' ? String(value.score) : undefined}
        onPick={(digit) => mark(submission.id, markKey, { kind: 'quick', score: Number(digit) })}
      />
      <div class="count-acts">
        <button type="button" class="button small quiet" onClick={readThem}>
          {say.rubric.goEach}
        </button>
        {value?.kind === 'answers' && (
          <span class="hint">{say.rubric.answersDone(scored, own.length)}</span>
        )}
      </div>
    </div>
  );
}
