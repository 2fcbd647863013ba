import { useState } from 'preact/hooks';
import { matrixMessages as say } from '../../messages/matrix.ts';
import { Field } from '../../ui/Field.tsx';
import { Pause } from '../../ui/Pause.tsx';
import type { FactSheet } from '../account-facts.ts';
import { AccountFactsTable } from '../AccountFactsTable.tsx';
import { AXES } from '../own-criteria.ts';
import type { Exercise } from '../use-exercise.ts';
import { groupWords, type Placed } from './placed.ts';
import { criteriaOf, scoreOn, scoresLeft } from './rules.ts';
import type { Matrix } from './schema.ts';
import { Score } from './Score.tsx';

interface AccountProps {
  definition: Matrix;
  exercise: Exercise;
  sheet: FactSheet;
  id: string;
  name: string;
  /** Where it falls, once it has every score. */
  place: Placed | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
}

/**
 * One account: a line that says what it lacks and, when open, its facts and a score for each
 * criterion.
 */
export function Account({
  definition,
  exercise,
  sheet,
  id,
  name,
  place,
  isOpen,
  onToggle,
  onRemove,
}: AccountProps) {
  const own = `${definition.id}.${id}`;
  const left = scoresLeft(definition, id, exercise.work);
  return (
    <li class="scored">
      <h5 class="scored-title">
        <button
          type="button"
          id={own}
          class="scored-head"
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <span class="scored-name">{name}</span>
          <Pause />
          <span class={left === 0 ? 'scored-state whole' : 'scored-state'}>
            {say.scoresLeft(left)}
          </span>
        </button>
      </h5>
      {isOpen && (
        <div class="scored-body">
          {id.startsWith('x') ? (
            <Field {...exercise.field(`${own}.nombre`)} kind="line" label={say.ownName} />
          ) : (
            <Facts sheet={sheet} id={id} />
          )}
          <p class="hint">{say.scale}</p>
          {AXES.map((axis) => (
            <div key={axis} class="scored-axis">
              <h6>{definition.axes[axis].title}</h6>
              {criteriaOf(definition, axis, exercise.work).map((criterion) => (
                <Score
                  key={criterion.id}
                  definition={definition}
                  exercise={exercise}
                  account={id}
                  criterion={criterion}
                />
              ))}
            </div>
          ))}
          <p role="status" class="scored-told">
            {place &&
              (place.border.length > 0
                ? say.fallsOnBorder(groupWords(place), place.a, place.r)
                : say.falls(place.quadrant.label, place.a, place.r))}
          </p>
          {place && place.border.length > 0 && <p class="hint">{say.borderAdvice}</p>}
          <button type="button" class="button small" onClick={onRemove}>
            {say.remove}
          </button>
        </div>
      )}
      <OnPaper definition={definition} exercise={exercise} id={id} />
    </li>
  );
}

function OnPaper({
  definition,
  exercise,
  id,
}: Pick<AccountProps, 'definition' | 'exercise' | 'id'>) {
  const scores = AXES.flatMap((axis) => criteriaOf(definition, axis, exercise.work)).map((one) => ({
    ...one,
    score: scoreOn(definition, id, one.id, exercise.work),
  }));
  const given = scores
    .filter(({ score }) => score !== undefined)
    .map(({ name, score }) => `${name}: ${score}`);
  return given.length > 0 ? <p class="scores-on-paper">{given.join(' · ')}</p> : null;
}

function Facts({ sheet, id }: { sheet: FactSheet; id: string }) {
  const account = sheet.accounts.find((one) => one.id === id);
  const [isOpen, open] = useState(false);
  if (!account) return null;
  return (
    <details
      class="scored-facts"
      open={isOpen}
      onToggle={(event) => open(event.currentTarget.open)}
    >
      <summary>{say.facts}</summary>
      <p class="hint">{account.business}</p>
      <div class="facts-pair">
        {sheet.groups
          .filter(({ labels }) => labels.length > 0)
          .map((group) => (
            <AccountFactsTable key={group.id} group={group} account={account} />
          ))}
      </div>
    </details>
  );
}
