/** The course's topics and outline, of what the collections hold. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { outlineOf } from './outline.ts';
import { ownExercise } from './own.ts';
import type { Outline } from '../model/course.ts';

export async function topicsInOrder(): Promise<CollectionEntry<'topics'>[]> {
  return (await getCollection('topics')).sort((a, b) => a.data.order - b.data.order);
}

export async function courseOutline(): Promise<Outline> {
  return outlineOf(
    (await getEntry('course', 'course'))!.data,
    (await topicsInOrder()).map(({ id: page, data }) => ({ ...data, page })),
    (await getCollection('exercises')).map(({ data }) => ownExercise(data)),
  );
}
