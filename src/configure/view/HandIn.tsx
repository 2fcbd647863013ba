import { configureMessages as say } from '../../messages/configure.ts';
import type { FileFault } from '../../model/packaging.ts';
import type { CourseData } from '../../packaging/course-data.ts';
import type { Draft } from '../draft.ts';
import { change } from '../store.ts';
import { TextField } from './fields.tsx';

interface Props {
  draft: Draft;
  faults: readonly FileFault[];
  data: CourseData;
}

/** Where and when the documents are handed in, and how much the LMS keeps. */
export function HandIn({ draft, faults, data }: Props) {
  const set = (id: string, part: Partial<Draft['tasks'][string]>) =>
    change({ tasks: { ...draft.tasks, [id]: { ...draft.tasks[id]!, ...part } } });
  return (
    <>
      <section class="configure-part" aria-labelledby="se-entrega">
        <h2 id="se-entrega">{say.handIn}</h2>
        <p class="hint">{say.handInHint}</p>
        <TextField
          name="handIn.due"
          label={say.fields.due}
          type="date"
          faults={faults}
          value={draft.due}
          onChange={(due) => change({ due })}
        />
        {data.documents.map(({ id, label, title }) => (
          <fieldset key={id} class="choice">
            <legend class="field-label">{say.document(label, title)}</legend>
            <TextField
              name={`handIn.tasks.${id}.name`}
              label={say.fields.taskName}
              faults={faults}
              value={draft.tasks[id]?.name ?? ''}
              onChange={(name) => set(id, { name })}
            />
            <TextField
              name={`handIn.tasks.${id}.link`}
              label={say.fields.taskLink}
              type="url"
              faults={faults}
              value={draft.tasks[id]?.link ?? ''}
              onChange={(link) => set(id, { link })}
            />
          </fieldset>
        ))}
      </section>
      <section class="configure-part" aria-labelledby="tu-lms">
        <h2 id="tu-lms">{say.room}</h2>
        <p class="hint">{say.roomHint}</p>
        {(['scorm12', 'scorm2004'] as const).map((api) => (
          <TextField
            key={api}
            name={`suspendData.${api}`}
            label={say.rooms[api]}
            mode="numeric"
            unit={say.characters}
            faults={faults}
            value={draft.room[api]}
            onChange={(value) => change({ room: { ...draft.room, [api]: value } })}
          />
        ))}
      </section>
    </>
  );
}
