import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as v from 'valibot';
import { TopicSchema, type Topic } from '../../../src/model/course.ts';

/** A file of `content/` as data, not yet checked. */
export const contentFile = (name: string): unknown =>
  parse(readFileSync(`content/${name}`, 'utf8'));

export interface Lesson {
  file: string;
  topic: Topic;
  /** MDX under the front matter. */
  body: string;
}

export const lessons: Lesson[] = readdirSync('content/topics').map((file) => {
  const [, matter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(
    readFileSync(`content/topics/${file}`, 'utf8'),
  )!;
  return { file, topic: v.parse(TopicSchema, parse(matter!)), body: body! };
});
