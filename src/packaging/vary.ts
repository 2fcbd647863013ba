/**
 * A variant of a package: the files of any of ours and what an institution wants, and the files of
 * another. Pure, and the same in Node and in a browser: `npm run package -- --config` and
 * `configurar.html` both go through here. What was a variant before is no matter, because
 * everything that a course.yaml may say is written anew from `curso.json`.
 */
import { outlineOf } from '../course/outline.ts';
import { brandCss } from '../course/brand.ts';
import type { Variant } from '../course/variant.ts';
import { packagingMessages } from '../messages/packaging.ts';
import { bytesOf, sorted, textOf, type Files } from '../model/files.ts';
import { outlineScript } from './apart.ts';
import { LAUNCH } from './contents.ts';
import { control, isBeside } from './control.ts';
import { COURSE_DATA, type CourseData } from './course-data.ts';
import { hashOf } from './hash.ts';
import { escaped } from '../xml/escaped.ts';
import { attribute, Page, type Element } from './html.ts';

const BRAND = 'assets/brand.css';
const LOGO = /^assets\/logo\.(?:svg|png)$/;
/** LOM, which packages of SCORM 2004 held once. */
const FORMER = 'metadata.xml';
const OUTLINE_FILE = /^outline\.[0-9a-f]{8}\.js$/;

/** `data`: what `curso.json` of the same files says. */
export function vary(files: Files, data: CourseData, variant: Variant): Files {
  const { course, logo } = variant;
  const words = wordsOf(data, variant);
  const pages = [...files].flatMap(([path, bytes]) => {
    const isReplaced = OUTLINE_FILE.test(path) || LOGO.test(path) || path === BRAND;
    if (isBeside(path) || isReplaced || path === FORMER) return [];
    return [[path, path.endsWith('.html') ? pageOf(path, bytes, words) : bytes] as const];
  });
  const made = new Map<string, Uint8Array>(pages);
  // A course that is one page has nowhere to share an outline with.
  if ([...files.keys()].some((path) => OUTLINE_FILE.test(path)))
    made.set(words.outline.path, bytesOf(words.outline.script));
  if (course.accent) made.set(BRAND, bytesOf(brandCss(course.accent)));
  if (logo) made.set(logo.path, logo.bytes);
  for (const [path, bytes] of files) if (isBeside(path)) made.set(path, bytes);
  const told: CourseData = { ...data, course };
  made.set(COURSE_DATA, bytesOf(JSON.stringify(told)));
  return sorted(new Map([...made, ...control(told, made)]));
}

interface Words {
  text: Record<string, string>;
  description: string;
  /** What is said over an exercise that asks for another number than the source's words. */
  asks: Record<string, string>;
  outline: { json: string; script: string; path: string };
  hasBrand: boolean;
  logo: string | undefined;
}

function wordsOf({ topics, exercises }: CourseData, { course, logo }: Variant): Words {
  const { title, institution, subject, module, week, description, minimums, accent } = course;
  const json = JSON.stringify(outlineOf(course, topics, exercises)).replaceAll('<', '\\u003c');
  const script = outlineScript(`<script type="application/json" id="outline">${json}</script>`);
  return {
    text: { title, institution, place: `${subject} · ${module} · ${week}` },
    description,
    asks: Object.fromEntries(
      exercises.flatMap(({ id, type, minimum }) => {
        const asked = minimums[id] ?? minimum;
        const says = asked === undefined || asked === minimum ? '' : sentence(type, asked);
        return [[id, says]];
      }),
    ),
    outline: { json, script, path: `outline.${hashOf(script, 8)}.js` },
    hasBrand: accent !== undefined,
    logo: logo?.path,
  };
}

const sentence = (type: string, minimum: number) => packagingMessages.asks[type]?.(minimum) ?? '';

function pageOf(path: string, bytes: Uint8Array, words: Words): Uint8Array {
  const page = new Page(textOf(bytes));
  for (const element of page.tagged('meta'))
    if (attribute(element, 'name') === 'description')
      page.setAttributes(element, { content: words.description });
  for (const [name, text] of Object.entries(words.text))
    for (const element of page.marked('data-course', name))
      page.setInner(element, withLogo(path, element, words.logo) + escaped(text));
  for (const element of page.marked('data-asks')) {
    const says = words.asks[attribute(element, 'data-asks')!] ?? '';
    page.setText(element, says);
    page.setAttributes(element, { hidden: says === '' ? '' : undefined });
  }
  for (const element of page.marked('id', 'outline')) page.setInner(element, words.outline.json);
  for (const element of page.tagged('script'))
    if (OUTLINE_FILE.test(attribute(element, 'src')?.slice('./'.length) ?? ''))
      page.setAttributes(element, { src: `./${words.outline.path}` });
  setBrand(page, words.hasBrand);
  return bytesOf(page.toString());
}

/** On the cover, over the institution's name, which says the same to those who do not see it. */
function withLogo(path: string, { tagName, attrs }: Element, logo: string | undefined): string {
  const isPlace =
    path === LAUNCH &&
    tagName === 'p' &&
    attrs.some(({ name, value }) => name === 'data-course' && value === 'institution');
  return logo && isPlace ? `<img class="cover-logo" src="./${logo}" alt="">` : '';
}

/** The institution's colour comes after the course's own styles. */
function setBrand(page: Page, wanted: boolean): void {
  const [link] = page
    .tagged('link')
    .filter((element) => attribute(element, 'href') === `./${BRAND}`);
  if (wanted && !link) page.appendToHead(`<link rel="stylesheet" href="./${BRAND}">`);
  if (!wanted && link) page.replace(link, '');
}
