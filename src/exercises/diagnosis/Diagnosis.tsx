import { Field } from '../../ui/Field.tsx';
import { Finish } from '../../ui/Finish.tsx';
import { Options } from '../../ui/Options.tsx';
import { useExercise } from '../use-exercise.ts';
import { diagnosisRules, openFields } from './rules.ts';
import type { Diagnosis as Definition } from './schema.ts';

export function Diagnosis({ definition }: { definition: Definition }) {
  const exercise = useExercise(definition, diagnosisRules);
  const { question } = definition;
  const questionId = `${definition.id}.${question.item}`;
  const chosen = exercise.work.choice(questionId);
  return (
    <fieldset class="exercise" disabled={!exercise.open}>
      <Options name={questionId} legend={question.label} options={question.options} value={chosen} onChoose={(id) => exercise.choose(questionId, id)} />
      {chosen !== '' &&
        openFields(definition, exercise.work).map((field) => (
          <Field key={field.item} {...exercise.field(`${definition.id}.${field.item}`)} label={field.label} hint={field.hint} count />
        ))}
      <Finish progress={exercise.progress} finished={exercise.outcome.finished} missing={exercise.missing} onFinish={exercise.finish} />
    </fieldset>
  );
}
