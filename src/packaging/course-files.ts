/** Reads the course that is to be packaged from `content/`, without Astro. Each fault names the file, the line, the field and what is wrong. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { TopicSchema, type Course, type Topic } from '../model/course.ts';
import type { FileFault } from '../model/packaging.ts';
import { err, ok, type Result } from '../model/result.ts';
import { brandedCourse } from './brand.ts';

export interface CourseFiles {
  course: Course;
  topics: Topic[];
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
  return ok({ course: course.value, topics: topics.flatMap((one) => (one.ok ? [one.value] : [])).sort((a, b) => a.order - b.order) });
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

/** Where the field is written, or the nearest thing around it that is. */
function offsetOf(document: Document.Parsed, path: readonly unknown[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && node.range) return (node.range as [number, number, number])[0];
  }
  return 0;
}
