import { useState } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';
import { Pause } from '../../ui/Pause.tsx';
import type { Exercise } from '../use-exercise.ts';
import { OwnWords } from './OwnWords.tsx';
import { isReversed } from './reversed.ts';
import { scoreId, type OwnCriterion } from './rules.ts';
import type { Matrix } from './schema.ts';
import { flipScores, reverse, scoresGiven } from './verbs.ts';

const SCORES = ['1', '2', '3', '4', '5'];

interface ScoreProps {
  definition: Matrix;
  exercise: Exercise;
  account: string;
  criterion: OwnCriterion;
}

/** One criterion of one account: what the learner wrote to judge it by, and a score of 1 to 5. */
export function Score({ definition, exercise, account, criterion }: ScoreProps) {
  const { work } = exercise;
  const id = scoreId(definition, account, criterion.id);
  const value = work.choice(id);
  const isTurned = isReversed(definition, criterion.id, work);
  const ends = say.ends(isTurned);
  const [turn, setTurn] = useState<'asks' | 'turned'>();
  return (
    <div class="score">
      <p class="score-name" id={`${id}.nombre`}>
        {criterion.name}
        {criterion.weight !== undefined && (
          <>
            <Pause />
            <span class="score-weight">{say.weight(criterion.weight)}</span>
          </>
        )}
      </p>
      <button
        type="button"
        class="score-less"
        aria-pressed={isTurned}
        aria-label={say.lessLong(criterion.name)}
        onClick={() => {
          reverse(definition, criterion.id);
          setTurn(scoresGiven(definition, criterion.id).length > 0 ? 'asks' : undefined);
        }}
      >
        {say.less}
      </button>
      <OwnWords
        id={`${id}.propio`}
        text={work.text(`${definition.criteriaFrom}.${criterion.id}.diferencia`).trim()}
        step={definition.criteriaStep}
      />
      <div
        class="score-options"
        role="radiogroup"
        aria-labelledby={`${id}.nombre`}
        aria-describedby={`${id}.propio ${id}.extremos`}
      >
        {SCORES.map((score) => (
          <label class={value === score ? 'option chosen' : 'option'} key={score}>
            <input
              type="radio"
              name={id}
              value={score}
              checked={value === score}
              onChange={() => exercise.choose(id, score)}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <p class="score-ends" id={`${id}.extremos`}>
        <span>{ends.low}</span> <span>{ends.high}</span>
      </p>
      <div role="status" class="score-turn">
        {turn && (
          <div class="undo-row">
            <span>
              {turn === 'turned'
                ? say.flipped
                : say.flipAsk(scoresGiven(definition, criterion.id).length)}
            </span>
            <button
              type="button"
              class="button small"
              onClick={() => {
                flipScores(definition, criterion.id);
                setTurn(turn === 'asks' ? 'turned' : 'asks');
              }}
            >
              {turn === 'turned' ? say.undo : say.flip}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
