/**
 * The course's outline, put together at build from the front matter of the topics and the
 * exercises' files.
 */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { isPractice } from '../exercises/index.ts';
import type { Outline } from '../model/course.ts';

export async function topicsInOrder(): Promise<CollectionEntry<'topics'>[]> {
  return (await getCollection('topics')).sort((a, b) => a.data.order - b.data.order);
}

export async function courseOutline(): Promise<Outline> {
  const course = (await getEntry('course', 'course'))!.data;
  const topics = await topicsInOrder();
  const exercises = (await getCollection('exercises')).map(({ id, data }) => ({
    file: id,
    ...data,
  }));
  const steps = new Set(topics.flatMap(({ data }) => data.steps.map(({ id }) => id)));
  for (const { file, id, step } of exercises) {
    if (id !== file)
      throw new Error(
        `content/exercises/${file}.yaml: its id is "${id}"; expected "${file}", the file's ` +
          'name. Rename the file: ids never change.',
      );
    if (!steps.has(step))
      throw new Error(
        `content/exercises/${file}.yaml: step "${step}" is in no topic; expected one of ${[...steps].join(', ')}.`,
      );
  }
  return {
    id: course.id,
    iri: course.iri,
    ...(course.masteryScore === undefined ? {} : { masteryScore: course.masteryScore }),
    topics: topics.map(({ id: page, data }) => ({
      id: data.id,
      page,
      label: data.label,
      title: data.title,
      steps: data.steps.map(({ id, title, minutes, optional }) => ({
        id,
        title,
        minutes,
        optional,
        exercises: exercises
          .filter(({ step }) => step === id)
          .map(({ id: exercise, required, type }) => ({
            id: exercise,
            required,
            practice: isPractice({ type }),
          })),
      })),
    })),
  };
}
