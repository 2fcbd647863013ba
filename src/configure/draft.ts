/**
 * What the form holds, and the course.yaml that says it. The page and the command read the same
 * text, so that both refuse and make the same.
 */
import { stringify } from 'yaml';
import type { OwnExercise } from '../course/own.ts';
import type { Course } from '../model/course.ts';

interface Task {
  name: string;
  link: string;
}

export interface Draft extends Pick<
  Course,
  | 'title'
  | 'subject'
  | 'module'
  | 'week'
  | 'description'
  | 'institution'
  | 'author'
  | 'rights'
  | 'completion'
  | 'fourthGroup'
> {
  /** Of the course's catalogue entry, a line each. */
  keywords: string;
  logo?: { name: string; bytes: Uint8Array } | undefined;
  /** Undefined: the course's own colour. */
  accent?: { light: string; dark: string } | undefined;
  /** '' asks for none. */
  masteryScore: string;
  required: Record<string, boolean>;
  minimums: Record<string, string>;
  /** Local date, `2026-12-04`, or ''. */
  due: string;
  tasks: Record<string, Task>;
  room: { scorm12: string; scorm2004: string };
}

/** `course`: as the opened package asks. */
export function draftOf(
  course: Course,
  exercises: readonly OwnExercise[],
  documents: readonly { id: string }[],
  logo: Draft['logo'],
): Draft {
  const { title, subject, module, week, description, institution, author, rights } = course;
  const { completion, fourthGroup, accent, masteryScore, handIn } = course;
  const tasks = documents.map(({ id }) => {
    const task = handIn?.tasks?.[id];
    return [id, { name: task?.name ?? '', link: task?.link ?? '' }] as const;
  });
  return {
    title,
    subject,
    module,
    week,
    description,
    institution,
    author,
    rights,
    keywords: course.keywords.join('\n'),
    completion,
    fourthGroup,
    logo,
    accent,
    masteryScore: masteryScore === undefined ? '' : String(masteryScore),
    required: Object.fromEntries(
      exercises.map((one) => [one.id, course.required[one.id] ?? one.required]),
    ),
    minimums: Object.fromEntries(
      exercises.flatMap(({ id, minimum }) =>
        minimum === undefined ? [] : [[id, String(course.minimums[id] ?? minimum)]],
      ),
    ),
    due: handIn?.due ?? '',
    tasks: Object.fromEntries(tasks),
    room: {
      scorm12: numberText(course.suspendData?.scorm12),
      scorm2004: numberText(course.suspendData?.scorm2004),
    },
  };
}

const numberText = (value: number | undefined) => (value === undefined ? '' : String(value));

/** A number where it is one: what is none is told by the schema, with its line. */
const written = (text: string): number | string => {
  const trimmed = text.trim().replace(',', '.');
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
};

/** Only what differs from the course's own; `id`, `iri` and `lang` never change. */
export function yamlOf(draft: Draft, course: Course, exercises: readonly OwnExercise[]): string {
  const { title, subject, module, week, description, institution, author, rights } = draft;
  const required = Object.fromEntries(
    exercises.flatMap(({ id, required: own }) =>
      draft.required[id] === own ? [] : [[id, draft.required[id]]],
    ),
  );
  const minimums = Object.fromEntries(
    exercises.flatMap(({ id, minimum }) => {
      const asked = draft.minimums[id];
      return asked === undefined || asked.trim() === String(minimum) ? [] : [[id, written(asked)]];
    }),
  );
  const tasks = Object.fromEntries(
    Object.entries(draft.tasks).flatMap(([id, { name, link }]) =>
      name.trim() === '' && link.trim() === ''
        ? []
        : [[id, { name: name.trim(), ...(link.trim() ? { link: link.trim() } : {}) }]],
    ),
  );
  const handIn = {
    ...(draft.due ? { due: draft.due } : {}),
    ...(Object.keys(tasks).length > 0 ? { tasks } : {}),
  };
  const room = Object.fromEntries(
    Object.entries(draft.room).flatMap(([api, text]) =>
      text.trim() === '' ? [] : [[api, written(text)]],
    ),
  );
  const some = (name: string, value: object) =>
    Object.keys(value).length > 0 ? { [name]: value } : {};
  return stringify(
    {
      id: course.id,
      iri: course.iri,
      title,
      subject,
      module,
      week,
      description,
      lang: course.lang,
      institution,
      author,
      rights,
      keywords: draft.keywords
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
      ...(draft.logo ? { logo: draft.logo.name } : {}),
      ...(draft.accent ? { accent: draft.accent } : {}),
      ...(draft.masteryScore.trim() === '' ? {} : { masteryScore: written(draft.masteryScore) }),
      ...(draft.completion === 'exercises' ? { completion: draft.completion } : {}),
      ...some('required', required),
      ...some('minimums', minimums),
      ...(draft.fourthGroup ? { fourthGroup: true } : {}),
      ...some('handIn', handIn),
      ...some('suspendData', room),
    },
    { lineWidth: 0 },
  );
}
