/**
 * The questions from memory as a report tells them: beside the pages, because most reports are of
 * learners who have not tried them.
 */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { isReportedOnceBegun, reported } from '../exercises/index.ts';

export const GET: APIRoute = async () => {
  const exercises = (await getCollection('exercises')).map(({ data }) => data);
  return new Response(JSON.stringify(exercises.filter(isReportedOnceBegun).map(reported)));
};
