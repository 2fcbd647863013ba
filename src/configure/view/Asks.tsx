import { configureMessages as say } from '../../messages/configure.ts';
import type { FileFault } from '../../model/packaging.ts';
import type { CourseData } from '../../packaging/course-data.ts';
import type { Draft } from '../draft.ts';
import { change } from '../store.ts';
import { Check, Choice, TextField } from './fields.tsx';

interface Props {
  draft: Draft;
  faults: readonly FileFault[];
  data: CourseData;
}

/** What the course asks of learners, and when it is done. */
export function Asks({ draft, faults, data }: Props) {
  return (
    <section class="configure-part" aria-labelledby="se-pide">
      <h2 id="se-pide">{say.asks}</h2>
      <Choice
        name="completion"
        legend={say.completion}
        options={say.completions}
        value={draft.completion}
        onChoose={(id) => change({ completion: id === 'exercises' ? 'exercises' : 'all' })}
      />
      {faults.some(({ field }) => field === 'completion') && (
        <p class="feedback bad" role="alert">
          {say.noneRequired}
        </p>
      )}
      <TextField
        name="masteryScore"
        label={say.fields.masteryScore}
        hint={say.masteryHint}
        mode="numeric"
        unit={say.of100}
        faults={faults}
        value={draft.masteryScore}
        onChange={(masteryScore) => change({ masteryScore })}
      />
      <fieldset class="choice">
        <legend class="field-label">{say.required}</legend>
        {data.exercises.map(({ id, title, step }) => (
          <Check
            key={id}
            label={title}
            hint={say.where(topicOf(data, step))}
            checked={draft.required[id] ?? false}
            onChange={(checked) => change({ required: { ...draft.required, [id]: checked } })}
          />
        ))}
      </fieldset>
      {data.exercises
        .filter(({ minimum }) => minimum !== undefined)
        .map(({ id, type, title, minimum }) => (
          <TextField
            key={id}
            name={`minimums.${id}`}
            label={say.minimum(title)}
            hint={say.minimumHint(type, minimum!)}
            mode="numeric"
            faults={faults}
            value={draft.minimums[id] ?? ''}
            onChange={(value) => change({ minimums: { ...draft.minimums, [id]: value } })}
          />
        ))}
      <Check
        label={say.fourthGroup}
        hint={say.fourthGroupHint}
        checked={draft.fourthGroup}
        onChange={(fourthGroup) => change({ fourthGroup })}
      />
    </section>
  );
}

const topicOf = ({ topics }: CourseData, step: string) =>
  topics.find(({ steps }) => steps.some(({ id }) => id === step))?.label ?? '';
