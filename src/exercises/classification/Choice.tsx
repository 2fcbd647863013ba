import { useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import { Attempt } from '../../ui/Attempt.tsx';
import { Feedback } from '../../ui/Feedback.tsx';
import type { AccountFacts } from '../account-facts.ts';
import { afterAttempt, markOf } from '../attempts.ts';
import type { KeyState } from '../key.ts';
import type { Exercise } from '../use-exercise.ts';
import { useInView } from '../use-in-view.ts';
import type { ClassificationKey } from './key-of.ts';
import { Reveal } from './Reveal.tsx';
import { attemptsOf, nextOpen, standingOf } from './rules.ts';
import type { Classification, GroupText } from './schema.ts';

interface ChoiceProps {
  definition: Classification;
  exercise: Exercise;
  account: AccountFacts;
  answers: KeyState<ClassificationKey>;
  groups: GroupText[];
  /** Account names by id. */
  names: Record<string, string>;
  onChosen: () => void;
  onGo: (id: string) => void;
  /** From the last account on. */
  onSeeResult: () => void;
}

/**
 * Second step: the groups as large buttons, each with its definition.
 * Buttons and not radios: with radios an arrow key would spend an attempt. Those already tried stay
 * in the tab order, so that the focus is not lost under the finger.
 */
export function Choice({
  definition,
  exercise,
  account,
  answers,
  groups,
  names,
  onChosen,
  onGo,
  onSeeResult,
}: ChoiceProps) {
  const [unjudged, setUnjudged] = useState(false);
  const key = answers.at === 'ready' ? answers.key : undefined;
  const attempts = attemptsOf(definition, account.id, exercise.work);
  const verdict = useInView<HTMLDivElement>(attempts.join());
  const standing = standingOf(definition, account.id, exercise.work, key);
  const right = key?.accounts[account.id]?.right;
  const choose = (group: string) => {
    verdict.show();
    exercise.choose(
      `${definition.id}.${account.id}`,
      afterAttempt(attempts, group, right, unjudged && !key),
    );
    setUnjudged(!key);
    onChosen();
  };
  const next = nextOpen(definition, exercise.work, key, account.id);
  return (
    <section class="choice" aria-labelledby={`${definition.id}.pregunta`}>
      <h4 id={`${definition.id}.pregunta`}>{say.ask(account.name)}</h4>
      {answers.at === 'loading' && <p class="hint">{say.opening}</p>}
      <div class="attempts" role="group" aria-labelledby={`${definition.id}.pregunta`}>
        {groups.map((group) => (
          <Attempt
            key={group.id}
            label={group.label}
            detail={group.definition}
            mark={markOf(group.id, attempts, right, standing === 'answered')}
            spent={standing === 'right' || (key !== undefined && attempts.includes(group.id))}
            waiting={answers.at === 'loading'}
            detailId={`${definition.id}.${group.id}.definicion`}
            onChoose={() => choose(group.id)}
          />
        ))}
      </div>
      <div ref={verdict.ref}>
        <Verdict account={account} attempts={attempts} answers={answers} groups={groups} />
      </div>
      {standing === 'right' && key && (
        <Reveal definition={definition} work={exercise.work} account={account.id} answers={key} />
      )}
      {standing === 'right' && next && (
        <button type="button" class="button primary" onClick={() => onGo(next)}>
          {say.goOn(names[next] ?? next)}
        </button>
      )}
      {standing === 'right' && !next && (
        <button type="button" class="button primary" onClick={onSeeResult}>
          {say.seeResult}
        </button>
      )}
      <p class="hint">{say.reading}</p>
    </section>
  );
}

function Verdict({
  account,
  attempts,
  answers,
  groups,
}: Pick<ChoiceProps, 'account' | 'answers' | 'groups'> & { attempts: string[] }) {
  const last = attempts.at(-1);
  const label = groups.find(({ id }) => id === last)?.label ?? '';
  if (!last || answers.at === 'loading') return <Feedback tone="plain" />;
  if (answers.at === 'unreachable') return <Feedback tone="plain">{say.stored(label)}</Feedback>;
  const { wrong, accounts } = answers.key;
  const { right, why, trap } = accounts[account.id]!;
  if (last !== right)
    return (
      <Feedback tone="bad" title={say.wrongTitle(label)}>
        {wrong[`${right}>${last}`]}
      </Feedback>
    );
  return (
    <Feedback tone="good" title={say.rightTitle(label)}>
      <div class="flow">
        <p>{why}</p>
        {trap && (
          <p>
            <strong>{say.trap}</strong> {trap}
          </p>
        )}
      </div>
    </Feedback>
  );
}
