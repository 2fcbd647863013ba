/** What the packager changes in a built page. Everything else stays as Astro wrote it, byte by byte. */
import type { Course } from '../model/course.ts';
import { brandCss } from './brand.ts';
import { bytesOf, textOf, type Files } from './files.ts';
import type { Format } from './formats.ts';

const PACKAGE = /(<html\b[^>]*\bdata-package=")[^"]*(")/;
const DESCRIPTION = /(<meta name="description" content=")[^"]*(")/;
const OUTLINE = /(<script\b[^>]*\bid="outline"[^>]*>)(.*?)(<\/script>)/s;
const BRAND = 'assets/brand.css';

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!);

function withPages(site: Files, change: (html: string) => string): Map<string, Uint8Array> {
  return new Map([...site].map(([path, bytes]) => [path, path.endsWith('.html') ? bytesOf(change(textOf(bytes))) : bytes]));
}

/** The course's files with every page told which package it is in. */
export function forPackage(site: Files, kind: Format['package']): Files {
  return withPages(site, (html) => html.replace(PACKAGE, `$1${kind}$2`));
}

/** The pages with the course's own words, score and colour: what carries `data-course`, the description and the outline. */
export function forCourse(site: Files, course: Course): Files {
  const words = { title: course.title, place: `${course.subject} · ${course.module} · ${course.week}` };
  const pages = withPages(site, (html) => {
    let page = html.replace(DESCRIPTION, (_, before: string, after: string) => before + escaped(course.description) + after);
    for (const [name, text] of Object.entries(words)) {
      page = page.replace(new RegExp(`(<[a-z0-9]+\\b[^>]*\\bdata-course="${name}"[^>]*>)[^<]*`, 'g'), (_, tag: string) => tag + escaped(text));
    }
    page = page.replace(OUTLINE, (_, open: string, json: string, close: string) => open + outlineOf(json, course) + close);
    return course.accent ? page.replace('</head>', `<link rel="stylesheet" href="./${BRAND}"></head>`) : page;
  });
  if (course.accent) pages.set(BRAND, bytesOf(brandCss(course.accent)));
  return pages;
}

/** The outline as the page carries it, with the address and the score of this variant. */
function outlineOf(json: string, { iri, masteryScore }: Course): string {
  const { id, iri: _, masteryScore: __, ...rest } = JSON.parse(json) as { id: string; iri?: string; masteryScore?: number };
  return JSON.stringify({ id, iri, ...(masteryScore === undefined ? {} : { masteryScore }), ...rest }).replaceAll('<', '\\u003c');
}
