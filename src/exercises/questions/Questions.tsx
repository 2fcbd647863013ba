import { exerciseMessages as say } from '../../messages/exercise.ts';
import { readNumber } from '../../model/read-number.ts';
import { Checklist } from '../../ui/Checklist.tsx';
import { Field } from '../../ui/Field.tsx';
import { Finish } from '../../ui/Finish.tsx';
import { Options } from '../../ui/Options.tsx';
import { checkedOf } from '../checklist.ts';
import { useExercise, type Exercise } from '../use-exercise.ts';
import { askedItems, isAnswered, questionsRules } from './rules.ts';
import type { Question, Questions as Definition } from './schema.ts';

export function Questions({ definition }: { definition: Definition }) {
  const exercise = useExercise(definition, questionsRules);
  const asked = askedItems(definition, exercise.work);
  const needed = asked.map((item) => ({
    item: item.item,
    done: isAnswered(definition, item, exercise.work),
  }));
  return (
    <fieldset class="exercise" disabled={!exercise.open}>
      {asked.map((question) => (
        <Item
          key={question.item}
          exercise={exercise}
          id={`${definition.id}.${question.item}`}
          question={question}
        />
      ))}
      {definition.checklist && (
        <Checklist
          title={definition.checklist.title}
          entries={checkedOf(definition.checklist, needed, exercise.work)}
        />
      )}
      <Finish
        progress={exercise.progress}
        finished={exercise.outcome.finished}
        missing={exercise.missing}
        onFinish={exercise.finish}
      />
    </fieldset>
  );
}

/** How a number in words is understood, or that none is. */
function readAs(text: string): string {
  const read = readNumber(text);
  if (read.as === 'words') return say.numberAsWords(read.value);
  return read.as === 'unread' ? say.numberUnread : '';
}

function Item({ exercise, id, question }: { exercise: Exercise; id: string; question: Question }) {
  const { label, hint, kind } = question;
  if (kind !== 'choice')
    return (
      <Field
        {...exercise.field(id)}
        kind={kind}
        label={label}
        hint={hint}
        count={kind === 'long'}
        read={kind === 'number' ? readAs(exercise.work.text(id)) : undefined}
      />
    );
  return (
    <Options
      name={id}
      legend={label}
      hint={hint}
      options={question.options}
      stacked={question.stacked}
      value={exercise.work.choice(id)}
      onChoose={(option) => exercise.choose(id, option)}
    />
  );
}
