/**
 * Right answers and explanations by exercise, beside the pages, so that they are not in a lesson's
 * HTML before an attempt.
 */
import type { APIRoute } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { keyOf } from '../exercises/index.ts';

export const GET: APIRoute = async () => {
  const company = (await getEntry('sampleCompany', 'sample-company'))!.data;
  const categories = (await getEntry('categories', 'categories'))!.data;
  const exercises = await getCollection('exercises');
  const keys = exercises.map(({ id, data }) => [id, keyOf(data, { company, categories })] as const);
  return new Response(JSON.stringify(Object.fromEntries(keys)));
};
