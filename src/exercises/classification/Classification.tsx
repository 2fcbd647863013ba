import { useMemo, useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import { outlineIfAny } from '../../record/page-outline.ts';
import { Finish } from '../../ui/Finish.tsx';
import { Unreachable } from '../../ui/Unreachable.tsx';
import type { FactSheet } from '../account-facts.ts';
import { useKey } from '../key.ts';
import { useExercise } from '../use-exercise.ts';
import { useFocus } from '../use-focus.ts';
import { Company } from './Company.tsx';
import type { ClassificationKey } from './key-of.ts';
import { Overview } from './Overview.tsx';
import { Result } from './Result.tsx';
import { tallyOf, type Tally } from './result.ts';
import { classificationRules, nextOpen } from './rules.ts';
import {
  offered,
  type Classification as Definition,
  type CompanyText,
  type GroupText,
  type Method,
} from './schema.ts';
import { Turn } from './Turn.tsx';

interface ClassificationProps {
  definition: Definition;
  company: CompanyText;
  /** Every account of the company, those asked and the worked examples. */
  sheet: FactSheet;
  method: Method;
  /** All four. */
  groups: GroupText[];
  editorialNote: string;
}

export function Classification({
  definition,
  company,
  sheet,
  method,
  groups: all,
  editorialNote,
}: ClassificationProps) {
  const groups = offered(all, outlineIfAny()?.fourthGroup === true);
  const answers = useKey<ClassificationKey>(definition.id);
  const key = answers.at === 'ready' ? answers.key : undefined;
  const rules = useMemo(() => classificationRules(key), [key]);
  const exercise = useExercise(definition, rules);
  const [picked, pick] = useState<string>();
  const focus = useFocus();
  const current = picked ?? nextOpen(definition, exercise.work, key) ?? definition.accounts[0]!;
  const account = sheet.accounts.find(({ id }) => id === current)!;
  const goTo = (id: string) => {
    pick(id);
    focus(`${definition.id}.nombre`, 'top');
  };
  return (
    <fieldset role="presentation" class="exercise classification" disabled={!exercise.open}>
      <Company
        definition={definition}
        exercise={exercise}
        company={company}
        sheet={sheet}
        current={current}
      />
      <p class="hint">{say.note}</p>
      <Rule />
      {answers.at === 'unreachable' && (
        <Unreachable said={say.unreachable} retry={say.retry} onRetry={answers.retry} />
      )}
      {/* Who cannot answer it reads the accounts in the table; the page is 2 kB lighter. */}
      {exercise.open && (
        <Turn
          key={current}
          definition={definition}
          exercise={exercise}
          sheet={sheet}
          method={method}
          account={account}
          answers={answers}
          groups={all}
          offered={groups}
          onChosen={() => pick(current)}
          onGo={goTo}
          onSeeResult={() => focus(`${definition.id}.resultado`, 'top')}
        />
      )}
      <details class="callout classification-groups">
        <summary>{say.groups}</summary>
        <dl>
          {groups.map(({ id, label, strategy, resources }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <strong>{say.strategy}</strong> {strategy}
              </dd>
              <dd>
                <strong>{say.resources}</strong> {resources}
              </dd>
            </div>
          ))}
        </dl>
        <p class="hint">{editorialNote}</p>
      </details>
      <Overview
        definition={definition}
        sheet={sheet}
        groups={groups}
        work={exercise.work}
        classificationKey={key}
        current={current}
        onGo={goTo}
      />
      {key && (
        <Score tally={tallyOf(definition, exercise.work, key)} percent={exercise.outcome.score} />
      )}
      {key && <Result definition={definition} work={exercise.work} answers={key} />}
      <Finish
        progress={Math.max(exercise.progress, exercise.outcome.progress)}
        finished={exercise.outcome.finished}
        missing={[]}
      />
    </fieldset>
  );
}

/** How the score is made and where it counts, before there is any. */
function Rule() {
  const { how, told, inLms, passes } = say.rule;
  const outline = outlineIfAny();
  const isTold = outline && document.documentElement.dataset['package'] !== 'web';
  const { masteryScore } = outline ?? {};
  const counts = masteryScore === undefined ? inLms : passes(masteryScore);
  return (
    <p class="hint">
      {how} {isTold ? `${counts} ` : ''}
      {told}
    </p>
  );
}

/** How the practice score is made, as soon as there is one. */
function Score({ tally, percent }: { tally: Tally; percent: number | undefined }) {
  if (percent === undefined || tally.final === 0) return null;
  return <p>{say.score(percent, tally.first, tally.final, tally.of)}</p>;
}
