/** The course's content as the review page carries it: as its own files say. */
import { examplesOf, keyOf, reported, sortedBy } from '../../exercises/index.ts';
import { materialOf } from '../../exercises/material.ts';
import { outlineOf } from '../../course/outline.ts';
import { ownExercise } from '../../course/own.ts';
import type { CourseContent, Lesson } from '../../course/read-content.ts';
import type { ReviewContent } from '../content.ts';

/** A lesson's paragraphs without marks or components. */
function passagesOf({ topic, body }: Lesson): ReviewContent['passages'] {
  const paragraphs = body
    .replace(/<[^>]+>/g, '\n\n')
    .replace(/[*_`#>|]/g, ' ')
    .split(/\n\s*\n/);
  return paragraphs
    .map((text) => ({ where: topic.label, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text.length > 40);
}

/** A course.yaml has its word later, in `varyReview`. */
export function reviewContentOf(content: CourseContent): ReviewContent {
  const { course, lessons, company, categories, catalogue, instructorGuide: guide } = content;
  const { exercises, rubrics } = content.own;
  const keys = exercises.flatMap((one) => {
    const key = keyOf(one, { company, categories });
    return key === undefined ? [] : [[one.id, key] as const];
  });
  const { title, subject, module, week } = course;
  return {
    course: { title, subject, module, week },
    outline: outlineOf(
      { ...course, required: {} },
      lessons.map(({ topic }) => topic),
      exercises.map(ownExercise),
    ),
    documents: content.reports.documents,
    exercises: exercises.map(reported),
    rubrics,
    guide,
    material: {
      ...materialOf(company, categories),
      keys: Object.fromEntries(keys),
    },
    practice: exercises.flatMap((one) => {
      const accounts = sortedBy(one, { company, categories });
      return accounts ? [{ exercise: one.id, accounts }] : [];
    }),
    passages: [
      ...lessons.flatMap(passagesOf),
      ...exercises
        .flatMap(examplesOf)
        .map((text) => ({ where: 'ejemplos del taller de criterios', text })),
      ...catalogue.criteria.flatMap(({ name, gloss }) =>
        gloss ? [{ where: 'catálogo de criterios', text: `${name}. ${gloss}` }] : [],
      ),
      ...categories.categories.flatMap(({ definition, strategy, resources }) =>
        [definition, strategy, resources].map((text) => ({ where: 'grupos de cuentas', text })),
      ),
      ...company.cuentas.map(({ nombre, porque }) => ({ where: nombre, text: porque })),
      ...guide.reasons.items.map((text) => ({ where: 'guía de razones', text })),
    ],
  };
}
