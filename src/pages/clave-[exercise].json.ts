/**
 * Right answers and explanations of one exercise, beside the pages, so that they are not in the
 * lesson's HTML before an attempt.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { keyOf } from '../exercises/index.ts';

export const getStaticPaths = (async () => {
  const company = (await getEntry('sampleCompany', 'sample-company'))!.data;
  const categories = (await getEntry('categories', 'categories'))!.data;
  const exercises = await getCollection('exercises');
  return exercises
    .map(({ id, data }) => ({
      params: { exercise: id },
      props: { key: keyOf(data, { company, categories }) },
    }))
    .filter(({ props }) => props.key !== undefined);
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['key']));
