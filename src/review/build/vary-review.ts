/**
 * The review page of a variant: the same page, whose content asks what a course.yaml asks, in the
 * institution's colour. Pure, for Node and for a browser, and only text: the program inside is never
 * looked into.
 */
import { asAsked } from '../../course/asked.ts';
import { rubricAsAsked } from '../../model/minimum.ts';
import { brandCss } from '../../course/brand.ts';
import { outlineAsAsked } from '../../course/outline.ts';
import type { Course } from '../../model/course.ts';
import type { ReviewContent } from '../content.ts';
import { CONTENT_CLOSE, CONTENT_OPEN, contentText, STYLE_END } from './marks.ts';

/** `html`: as the build wrote it, not of another variant. */
export function varyReview(html: string, course: Course): string {
  const from = html.indexOf(CONTENT_OPEN) + CONTENT_OPEN.length;
  const to = html.indexOf(CONTENT_CLOSE, from);
  const own = JSON.parse(html.slice(from, to)) as ReviewContent;
  const varied = html.slice(0, from) + contentText(contentAsAsked(own, course)) + html.slice(to);
  // A function: the style's text is no pattern.
  return varied.replace(
    STYLE_END,
    () => (course.accent ? brandCss(course.accent) : '') + STYLE_END,
  );
}

function contentAsAsked(content: ReviewContent, course: Course): ReviewContent {
  const { title, subject, module, week } = course;
  return {
    ...content,
    course: { title, subject, module, week },
    outline: outlineAsAsked(content.outline.topics, course),
    exercises: content.exercises.map((one) => asAsked(one, course)),
    rubrics: content.rubrics.map((one) => rubricAsAsked(one, course.minimums)),
  };
}
