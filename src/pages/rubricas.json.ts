/**
 * The rubrics as learners read them, beside the pages: they are fetched when «Cómo se califica» is
 * opened. What only the person who grades reads is not in them.
 */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import type { LearnerRubric } from '../model/rubric.ts';

export const GET: APIRoute = async () => {
  const rubrics = (await getCollection('rubrics')).map(
    ({ data: { note: _note, ...rubric } }): LearnerRubric => rubric,
  );
  return new Response(JSON.stringify(rubrics));
};
