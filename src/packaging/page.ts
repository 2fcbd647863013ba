/**
 * What the packager changes in a built page. Everything else stays as Astro wrote it, byte by byte.
 */
import type { Course, Outline } from '../model/course.ts';
import { brandCss } from './brand.ts';
import type { CourseFiles } from './course-files.ts';
import { bytesOf, textOf, type Files } from './files.ts';
import type { Format } from './formats.ts';
import { changeProps } from './island-props.ts';

const PACKAGE = /(<html\b[^>]*\bdata-package=")[^"]*(")/;
const DESCRIPTION = /(<meta name="description" content=")[^"]*(")/;
const OUTLINE = /(<script\b[^>]*\bid="outline"[^>]*>)(.*?)(<\/script>)/s;
const BRAND = 'assets/brand.css';

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!,
  );

function withPages(site: Files, change: (html: string) => string): Map<string, Uint8Array> {
  return new Map(
    [...site].map(([path, bytes]) => [
      path,
      path.endsWith('.html') ? bytesOf(change(textOf(bytes))) : bytes,
    ]),
  );
}

/** The course's files with every page told which package it is in. */
export function forPackage(site: Files, kind: Format['package']): Files {
  return withPages(site, (html) => html.replace(PACKAGE, `$1${kind}$2`));
}

/**
 * The pages with the course's own words, logo, rules and colour: what carries `data-course`, the
 * description, the outline and the islands' data.
 */
export function forCourse(
  site: Files,
  {
    course,
    required,
    minimums,
    logo,
  }: Pick<CourseFiles, 'course' | 'required' | 'minimums' | 'logo'>,
): Files {
  const { title, subject, module, week, institution } = course;
  const words = { title, institution, place: `${subject} · ${module} · ${week}` };
  const pages = withPages(site, (html) => {
    let page = html.replace(
      DESCRIPTION,
      (_, before: string, after: string) => before + escaped(course.description) + after,
    );
    for (const [name, text] of Object.entries(words)) {
      page = page.replace(
        new RegExp(`(<[a-z0-9]+\\b[^>]*\\bdata-course="${name}"[^>]*>)[^<]*`, 'g'),
        (_, tag: string) => tag + escaped(text),
      );
    }
    page = page.replace(
      OUTLINE,
      (_, open: string, json: string, close: string) =>
        open + outlineOf(json, course, required) + close,
    );
    for (const { id, says } of minimums)
      page = page.replace(
        new RegExp(`<section\\b[^>]*\\bdata-exercise="${id}".*?(?=</header>)`, 's'),
        (head) => (says ? `${head}<p>${escaped(says)}</p>` : head),
      );
    page = changeProps(page, (object) => {
      const { id, title: its, subject: about } = object;
      const asked = id && minimums.find((one) => one.id === id[1])?.minimum;
      if (asked && object['minimum']) object['minimum'] = [0, asked];
      // The catalogue of hints opens after some criteria of one's own, never after more than are
      // asked for.
      if (asked && object['hintsAfter'])
        object['hintsAfter'] = [0, Math.min(Number(object['hintsAfter'][1]), asked)];
      if (object['fourthGroup']) object['fourthGroup'] = [0, course.fourthGroup];
      if (object['required'] && id && String(id[1]) in required)
        object['required'] = [0, required[String(id[1])]!];
      if (its && about)
        Object.assign(object, {
          title: [0, title],
          subject: [0, subject],
          module: [0, module],
          week: [0, week],
        });
    });
    if (logo)
      page = page.replace(
        /<p\b[^>]*\bdata-course="institution"[^>]*>/,
        (tag) => `${tag}<img class="cover-logo" src="./${logo.path}" alt="">`,
      );
    return course.accent
      ? page.replace('</head>', `<link rel="stylesheet" href="./${BRAND}"></head>`)
      : page;
  });
  if (course.accent) pages.set(BRAND, bytesOf(brandCss(course.accent)));
  if (logo) pages.set(logo.path, logo.bytes);
  return pages;
}

/** The outline as the page carries it, with what this variant wants. */
function outlineOf(
  json: string,
  { iri, masteryScore, completion, suspendData }: Course,
  required: CourseFiles['required'],
): string {
  const { id, topics } = JSON.parse(json) as Outline;
  const asked = topics.map((topic) => ({
    ...topic,
    steps: topic.steps.map((step) => ({
      ...step,
      exercises: step.exercises.map((one) => ({
        ...one,
        required: required[one.id] ?? one.required,
      })),
    })),
  }));
  const outline: Outline = {
    id,
    iri,
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(completion === 'exercises' ? { completion } : {}),
    ...(suspendData ? { suspendData } : {}),
    topics: asked,
  };
  return JSON.stringify(outline).replaceAll('<', '\\u003c');
}
