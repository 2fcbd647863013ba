/**
 * Reads the course that is to be packaged from `content/`, without Astro. Each fault names the
 * file, the line, the field and what is wrong.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parse as parseYaml, parseDocument, type Document } from 'yaml';
import { packagingMessages } from '../messages/packaging.ts';
import { TopicSchema, type Course, type Topic } from '../model/course.ts';
import type { FileFault } from '../model/packaging.ts';
import { err, ok, type Result } from '../model/result.ts';
import { brandedCourse } from './brand.ts';

export interface CourseFiles {
  course: Course;
  topics: Topic[];
  /** By exercise: whether completing the course needs it. */
  required: Record<string, boolean>;
  /**
   * Exercises that ask for another number than their own files say; `says`: the learner is told,
   * because the source's words name the old one.
   */
  minimums: { id: string; minimum: number; says?: string }[];
  /** Path inside the package. */
  logo?: { path: string; bytes: Uint8Array };
}

export async function readCourse(
  content: string,
  config = join(content, 'course.yaml'),
): Promise<Result<CourseFiles, FileFault[]>> {
  const course = checked(await brandedCourse(), config, await readFile(config, 'utf8'), 1);
  const names = (await readdir(join(content, 'topics')))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const topics = await Promise.all(
    names.map(async (name) => {
      const file = join(content, 'topics', name);
      const matter = /^---\r?\n(.*?)\r?\n---\r?\n/s.exec(await readFile(file, 'utf8'))?.[1] ?? '';
      return checked(TopicSchema, file, matter, 2);
    }),
  );
  const faults = [course, ...topics].flatMap((one) => (one.ok ? [] : one.error));
  if (!course.ok || faults.length > 0) return err(faults);
  const exercises = await readExercises(content);
  const logo = await readLogo(config, course.value);
  const wrong = [
    ...unknownExercises(course.value, exercises),
    ...(logo && !logo.bytes
      ? [{ field: 'logo', rule: 'logo', expected: '', found: logo.path }]
      : []),
  ];
  if (wrong.length > 0) return err(await located(config, wrong));
  const required = {
    ...Object.fromEntries(Object.entries(exercises).map(([id, one]) => [id, one.required])),
    ...course.value.required,
  };
  const minimums = Object.entries(course.value.minimums).flatMap(([id, minimum]) =>
    minimum === exercises[id]!.minimum
      ? []
      : [{ id, minimum, ...told(exercises[id]!.type, minimum) }],
  );
  if (course.value.completion === 'exercises' && !Object.values(required).includes(true))
    return err(
      await located(config, [{ field: 'completion', rule: 'completion', expected: '', found: '' }]),
    );
  return ok({
    course: course.value,
    required,
    minimums,
    ...(logo?.bytes ? { logo: { path: logo.path, bytes: logo.bytes } } : {}),
    topics: topics.flatMap((one) => (one.ok ? [one.value] : [])).sort((a, b) => a.order - b.order),
  });
}

/** `firstLine`: the line of the file at which the YAML begins, from 1. */
function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  text: string,
  firstLine: number,
): Result<v.InferOutput<Schema>, FileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ pos, message }) => ({
        file,
        line: lineAt(pos[0]),
        field: '',
        rule: 'yaml',
        expected: 'YAML',
        found: message.split('\n')[0]!,
      })),
    );
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return ok(parsed.output);
  return err(
    parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key);
      return {
        file,
        line: lineAt(offsetOf(document, path)),
        field: path.join('.'),
        rule: issue.type,
        expected: String(('requirement' in issue && issue.requirement) || issue.expected),
        found: issue.received,
      };
    }),
  );
}

type Wrong = Omit<FileFault, 'file' | 'line'>;

async function located(file: string, wrong: Wrong[]): Promise<FileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
  return wrong.map((one) => ({
    ...one,
    file,
    line: lines.linePos(offsetOf(document, one.field.split('.'))).line,
  }));
}

/** What each exercise says of itself. */
interface OwnFile {
  type: string;
  required: boolean;
  /** Only where it asks for so many of something. */
  minimum?: number;
}

async function readExercises(content: string): Promise<Record<string, OwnFile>> {
  const names = (await readdir(join(content, 'exercises'))).sort();
  const read = names.map(
    async (name) =>
      [
        parse(name).name,
        parseYaml(await readFile(join(content, 'exercises', name), 'utf8')) as OwnFile,
      ] as const,
  );
  return Object.fromEntries(
    (await Promise.all(read)).map(([id, { type, required = false, minimum }]) => [
      id,
      { type, required, ...(minimum === undefined ? {} : { minimum }) },
    ]),
  );
}

function unknownExercises(
  { required, minimums }: Course,
  exercises: Record<string, OwnFile>,
): Wrong[] {
  const among = (field: string, ids: string[], known: string[]) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id) => ({
        field: `${field}.${id}`,
        rule: 'exercise',
        expected: known.join(', '),
        found: id,
      }));
  const all = Object.keys(exercises);
  return [
    ...among('required', Object.keys(required), all),
    ...among(
      'minimums',
      Object.keys(minimums),
      all.filter((id) => exercises[id]!.minimum !== undefined),
    ),
  ];
}

/** What the learner is told where the source's own words name another number. */
function told(type: string, minimum: number): { says?: string } {
  const says = packagingMessages.asks[type]?.(minimum);
  return says ? { says } : {};
}

/** At most 100 kB; without bytes where it is not there, too big or not what its name says. */
async function readLogo(
  config: string,
  { logo }: Course,
): Promise<{ path: string; bytes?: Uint8Array } | undefined> {
  if (!logo) return undefined;
  const bytes = await readFile(join(dirname(config), logo)).catch(() => undefined);
  const isSvg = /\.svg$/i.test(logo);
  const sound =
    bytes &&
    bytes.length <= 100_000 &&
    (isSvg
      ? /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b/s.test(
          bytes.toString('utf8'),
        )
      : bytes.subarray(0, 4).toString('latin1') === '\x89PNG');
  return sound
    ? { path: `assets/logo.${isSvg ? 'svg' : 'png'}`, bytes: new Uint8Array(bytes) }
    : { path: logo };
}

/** Where the field is written, or the nearest thing around it that is. */
function offsetOf(document: Document.Parsed, path: readonly unknown[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && node.range)
      return (node.range as [number, number, number])[0];
  }
  return 0;
}
