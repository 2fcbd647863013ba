import { useState } from 'preact/hooks';
import { labMessages as say } from '../../../messages/lab.ts';
import { LabPlane } from './LabPlane.tsx';
import { LabTable } from './LabTable.tsx';
import {
  positions,
  weighted,
  type LabMatrix,
  type Moved,
  type Position,
  type Side,
} from './positions.ts';
import { Slider } from './Slider.tsx';

const SIDES: Side[] = ['vertical', 'horizontal'];
const UNMOVED: Moved = { points: {}, scores: {} };

/**
 * A matrix whose weights and scores can be moved; nothing of it is recorded. It is of no use
 * without script, so the page does not carry it drawn.
 */
export function Lab({ matrix }: { matrix: LabMatrix }) {
  return import.meta.env.SSR ? <div class="lab-body lab-coming" /> : <Opened matrix={matrix} />;
}

function Opened({ matrix }: { matrix: LabMatrix }) {
  const [moved, setMoved] = useState(UNMOVED);
  const [chosen, setChosen] = useState(matrix.accounts.at(-1)!.id);
  const placed = positions(matrix, moved);
  const here = placed.find(({ account }) => account.id === chosen)!;
  const score = (criterion: string, value: number) =>
    setMoved(({ points, scores }) => ({
      points,
      scores: { ...scores, [chosen]: { ...scores[chosen], [criterion]: value } },
    }));
  const weigh = (criterion: string, value: number) =>
    setMoved(({ points, scores }) => ({ points: { ...points, [criterion]: value }, scores }));
  return (
    <div class="lab-body">
      <div class="lab-view">
        <LabPlane
          matrix={matrix}
          placed={placed}
          unmoved={positions(matrix, UNMOVED)}
          chosen={chosen}
        />
        <p role="status" class="lab-here">
          {here.account.name}: <strong>{here.cell.name}.</strong>{' '}
          <span class="lab-advice">{here.cell.strategy}</span>
        </p>
      </div>
      <div class="lab-controls">
        <Chooser matrix={matrix} placed={placed} chosen={chosen} choose={setChosen} />
        <div>
          <p>{here.account.story}</p>
          <p class="hint">
            {say.indices(
              matrix.axes.vertical.name,
              here.vertical,
              matrix.axes.horizontal.name,
              here.horizontal,
            )}
          </p>
        </div>
        <details>
          <summary>{say.moveScores(here.account.name)}</summary>
          {SIDES.map((side) => (
            <fieldset key={side} class="lab-sliders">
              <legend>
                {say.scoresOf(matrix.axes[side].name)}
                <span class="visually-hidden"> {say.ofMatrix(matrix.title)}</span>
              </legend>
              {matrix.axes[side].criteria.map(({ id, name }) => {
                const value = moved.scores[chosen]?.[id] ?? here.account.scores[id]!;
                return (
                  <Slider
                    key={id}
                    id={`${matrix.id}-s-${id}`}
                    label={name}
                    min={1}
                    max={5}
                    value={value}
                    told={say.score(value)}
                    onMove={(next) => score(id, next)}
                  />
                );
              })}
            </fieldset>
          ))}
        </details>
        <details>
          <summary>{say.moveWeights}</summary>
          <p class="hint">{say.weightsHint}</p>
          {SIDES.map((side) => (
            <fieldset key={side} class="lab-sliders">
              <legend>
                {say.weightsOf(matrix.axes[side].name)}
                <span class="visually-hidden"> {say.ofMatrix(matrix.title)}</span>
              </legend>
              {weighted(matrix.axes[side].criteria, moved.points).map(({ id, name, weight }, i) => (
                <Slider
                  key={id}
                  id={`${matrix.id}-w-${id}`}
                  label={name}
                  min={0}
                  max={60}
                  value={moved.points[id] ?? matrix.axes[side].criteria[i]!.points}
                  told={say.weight(weight)}
                  onMove={(next) => weigh(id, next)}
                />
              ))}
            </fieldset>
          ))}
        </details>
        <button type="button" class="button small" onClick={() => setMoved(UNMOVED)}>
          {say.reset}
        </button>
      </div>
      <LabTable matrix={matrix} placed={placed} />
    </div>
  );
}

interface ChooserProps {
  matrix: LabMatrix;
  placed: readonly Position[];
  chosen: string;
  choose: (account: string) => void;
}

/** The legend of the drawing, and the way to take an account in hand. */
function Chooser({ matrix, placed, chosen, choose }: ChooserProps) {
  return (
    <fieldset class="lab-accounts">
      <legend>
        {say.choose}
        <span class="visually-hidden"> {say.ofMatrix(matrix.title)}</span>
      </legend>
      {placed.map(({ account, number, cell }) => (
        <label key={account.id} class={account.id === chosen ? 'option chosen' : 'option'}>
          <input
            type="radio"
            name={`${matrix.id}-account`}
            value={account.id}
            checked={account.id === chosen}
            onChange={() => choose(account.id)}
          />
          <span>
            {number}. {account.name} <span class="lab-cell">{cell.name}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
