import { useState } from 'preact/hooks';
import type { AccountFacts, FactSheet } from '../account-facts.ts';
import type { KeyState } from '../key.ts';
import type { Exercise } from '../use-exercise.ts';
import { AccountCard } from './AccountCard.tsx';
import { Choice } from './Choice.tsx';
import { helpFor } from './help.ts';
import type { ClassificationKey } from './key-of.ts';
import { Place } from './Place.tsx';
import { placementOf } from './placement.ts';
import { attemptsOf, standingOf } from './rules.ts';
import type { Classification, GroupText, Method } from './schema.ts';

interface TurnProps {
  definition: Classification;
  exercise: Exercise;
  sheet: FactSheet;
  method: Method;
  account: AccountFacts;
  answers: KeyState<ClassificationKey>;
  /** All four, and those that the practice offers. */
  groups: readonly GroupText[];
  offered: GroupText[];
  onChosen: () => void;
  onGo: (id: string) => void;
  /** From the last account on. */
  onSeeResult: () => void;
}

/** One account from its facts to its group, facts and matrix in one view. */
export function Turn({ sheet, method, groups, offered, ...rest }: TurnProps) {
  const { definition, exercise, account, answers } = rest;
  const { work } = exercise;
  const key = answers.at === 'ready' ? answers.key : undefined;
  const isRight = standingOf(definition, account.id, work, key) === 'right';
  // Found just now, its place stays on the page, so that nothing jumps; come back to, only the
  // answer is told.
  const [cameRight] = useState(isRight);
  // Attempts of who answered before there was a matrix to place on go without it.
  const mayChoose =
    attemptsOf(definition, account.id, work).length > 0 ||
    placementOf(definition, account.id, work) !== undefined;
  return (
    <>
      <div class={cameRight ? 'judge found' : 'judge'}>
        <AccountCard
          definition={definition}
          sheet={sheet}
          method={method}
          account={account}
          help={helpFor(definition, account.id, work, key)}
          onGo={rest.onGo}
        />
        {!cameRight && (
          <Place
            definition={definition}
            exercise={exercise}
            account={account}
            cut={method.cut}
            groups={groups}
            offered={offered}
            frozen={isRight}
          />
        )}
      </div>
      {mayChoose && (
        <Choice
          {...rest}
          groups={offered}
          names={Object.fromEntries(sheet.accounts.map(({ id, name }) => [id, name]))}
        />
      )}
    </>
  );
}
