/** Reads the course that is to be packaged from `content/`, without Astro. Each fault names the file, the line, the field and what is wrong. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parse as parseYaml, parseDocument, type Document } from 'yaml';
import { TopicSchema, type Course, type Topic } from '../model/course.ts';
import type { FileFault } from '../model/packaging.ts';
import { err, ok, type Result } from '../model/result.ts';
import { brandedCourse } from './brand.ts';

export interface CourseFiles {
  course: Course;
  topics: Topic[];
  /** By exercise: whether completing the course needs it. */
  required: Record<string, boolean>;
  /** Path inside the package. */
  logo?: { path: string; bytes: Uint8Array };
}

export async function readCourse(content: string, config = join(content, 'course.yaml')): Promise<Result<CourseFiles, FileFault[]>> {
  const course = checked(await brandedCourse(), config, await readFile(config, 'utf8'), 1);
  const names = (await readdir(join(content, 'topics'))).filter((name) => name.endsWith('.mdx')).sort();
  const topics = await Promise.all(
    names.map(async (name) => {
      const file = join(content, 'topics', name);
      const matter = /^---\r?\n(.*?)\r?\n---\r?\n/s.exec(await readFile(file, 'utf8'))?.[1] ?? '';
      return checked(TopicSchema, file, matter, 2);
    }),
  );
  const faults = [course, ...topics].flatMap((one) => (one.ok ? [] : one.error));
  if (!course.ok || faults.length > 0) return err(faults);
  const own = await requiredByFile(content);
  const logo = await readLogo(config, course.value);
  const wrong = [...unknownExercises(course.value, own), ...(logo && !logo.bytes ? [{ field: 'logo', rule: 'logo', expected: '', found: logo.path }] : [])];
  if (wrong.length > 0) return err(await located(config, wrong));
  const required = { ...own, ...course.value.required };
  if (course.value.completion === 'exercises' && !Object.values(required).includes(true)) return err(await located(config, [{ field: 'completion', rule: 'completion', expected: '', found: '' }]));
  return ok({ course: course.value, required, ...(logo?.bytes ? { logo: { path: logo.path, bytes: logo.bytes } } : {}), topics: topics.flatMap((one) => (one.ok ? [one.value] : [])).sort((a, b) => a.order - b.order) });
}

/** `firstLine`: the line of the file at which the YAML begins, from 1. */
function checked<Schema extends v.GenericSchema>(schema: Schema, file: string, text: string, firstLine: number): Result<v.InferOutput<Schema>, FileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return err(document.errors.map(({ pos, message }) => ({ file, line: lineAt(pos[0]), field: '', rule: 'yaml', expected: 'YAML', found: message.split('\n')[0]! })));
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return ok(parsed.output);
  return err(
    parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key);
      return { file, line: lineAt(offsetOf(document, path)), field: path.join('.'), rule: issue.type, expected: String(('requirement' in issue && issue.requirement) || issue.expected), found: issue.received };
    }),
  );
}

type Wrong = Omit<FileFault, 'file' | 'line'>;

async function located(file: string, wrong: Wrong[]): Promise<FileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
  return wrong.map((one) => ({ ...one, file, line: lines.linePos(offsetOf(document, one.field.split('.'))).line }));
}

/** What each exercise says of itself. */
async function requiredByFile(content: string): Promise<Record<string, boolean>> {
  const names = (await readdir(join(content, 'exercises'))).sort();
  const read = names.map(async (name) => [parse(name).name, parseYaml(await readFile(join(content, 'exercises', name), 'utf8')) as { required?: boolean }] as const);
  return Object.fromEntries((await Promise.all(read)).map(([id, { required = false }]) => [id, required]));
}

function unknownExercises({ required }: Course, own: Record<string, boolean>): Wrong[] {
  const unknown = Object.keys(required).filter((id) => !(id in own));
  return unknown.map((id) => ({ field: `required.${id}`, rule: 'exercise', expected: Object.keys(own).join(', '), found: id }));
}

/** At most 100 kB; without bytes where it is not there, too big or not what its name says. */
async function readLogo(config: string, { logo }: Course): Promise<{ path: string; bytes?: Uint8Array } | undefined> {
  if (!logo) return undefined;
  const bytes = await readFile(join(dirname(config), logo)).catch(() => undefined);
  const isSvg = /\.svg$/i.test(logo);
  const sound = bytes && bytes.length <= 100_000 && (isSvg ? /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b/s.test(bytes.toString('utf8')) : bytes.subarray(0, 4).toString('latin1') === '\x89PNG');
  return sound ? { path: `assets/logo.${isSvg ? 'svg' : 'png'}`, bytes: new Uint8Array(bytes) } : { path: logo };
}

/** Where the field is written, or the nearest thing around it that is. */
function offsetOf(document: Document.Parsed, path: readonly unknown[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && node.range) return (node.range as [number, number, number])[0];
  }
  return 0;
}
