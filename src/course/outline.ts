/** The course's outline, for its pages, its packages and the review page: made here and only here. */
import type { Course, Outline, Topic } from '../model/course.ts';
import type { OwnExercise } from './own.ts';

/** A topic and the page that shows it, without extension. */
export type TopicPage = Topic & { page: string };

/** `exercises`: as their own files say; the course's `required` has the last word. */
export function outlineOf(
  course: Course,
  topics: readonly TopicPage[],
  exercises: readonly OwnExercise[],
): Outline {
  return outlineAsAsked(
    topics.map((topic) => ({
      id: topic.id,
      page: topic.page,
      label: topic.label,
      title: topic.title,
      steps: topic.steps.map(({ id, title, minutes, optional }) => ({
        id,
        title,
        minutes,
        optional,
        exercises: exercises
          .filter(({ step }) => step === id)
          .map(({ id: exercise, required, practice, asks }) => ({
            id: exercise,
            required,
            practice,
            ...(asks ? { asks } : {}),
          })),
      })),
    })),
    course,
  );
}

/** `topics`: with exercises as their own files say. */
export function outlineAsAsked(topics: Outline['topics'], course: Course): Outline {
  const { id, iri, title, subject, module, week } = course;
  const { masteryScore, completion, suspendData, minimums, required } = course;
  const { fourthGroup, handIn } = course;
  return {
    id,
    iri,
    course: { title, subject, module, week },
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(completion === 'exercises' ? { completion } : {}),
    ...(suspendData ? { suspendData } : {}),
    ...(Object.keys(minimums).length > 0 ? { minimums } : {}),
    ...(handIn ? { handIn } : {}),
    ...(fourthGroup ? { fourthGroup } : {}),
    topics: topics.map((topic) => ({
      ...topic,
      steps: topic.steps.map((step) => ({
        ...step,
        exercises: step.exercises.map((one) => ({
          ...one,
          required: required[one.id] ?? one.required,
        })),
      })),
    })),
  };
}
