/**
 * Everything a teacher edits, as content collections. `src/course/read-content.ts` reads and checks
 * it; a mistake stops the build and names the file, the line, the field and what to do.
 */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readFolder } from './course/folder.ts';
import { readContent, type CourseContent } from './course/read-content.ts';
import { contentMessages as say } from './messages/content.ts';
import type { Topic } from './model/course.ts';

const FOLDER = './content';

let reading: Promise<CourseContent> | undefined;

/** Read once for all collections, and again after a change. */
const content = (): Promise<CourseContent> => (reading ??= readNow());

async function readNow(): Promise<CourseContent> {
  const read = readContent(await readFolder(FOLDER));
  if (read.ok) return read.value;
  throw new Error([say.broken, ...read.error.map((one) => `  ${say.fault(one)}`)].join('\n'));
}

/** What the reader found, as entries; read again whenever a file of the folder changes. */
function of<T extends object>(pick: (read: CourseContent) => Record<string, T>) {
  const loader: Loader = {
    name: 'course',
    load: async ({ store, watcher }) => {
      const load = async () => {
        const entries = Object.entries(pick(await content()));
        store.clear();
        for (const [id, data] of entries)
          store.set({ id, data: { ...data } as Record<string, unknown> });
      };
      await load();
      watcher?.on('all', (_, path) => {
        if (!path.includes('/content/')) return;
        reading = undefined;
        load().catch((error: Error) => console.error(error.message));
      });
    },
  };
  return defineCollection({ loader, schema: z.custom<T>() });
}

const markdown = (pattern: string) =>
  glob({
    base: FOLDER,
    pattern,
    generateId: ({ entry }) => entry.replace(/^.*\/|\.\w+$/g, ''),
  });

const byId = <T extends { id: string }>(all: readonly T[]) =>
  Object.fromEntries(all.map((one) => [one.id, one]));

export const collections = {
  course: of(({ course }) => ({ course })),
  /** Their bodies are Astro's; what stands over them was checked by the reader. */
  topics: defineCollection({ loader: markdown('topics/*.mdx'), schema: z.custom<Topic>() }),
  exercises: of(({ own }) => byId(own.exercises)),
  rubrics: of(({ own }) => byId(own.rubrics)),
  sampleCompany: of(({ company }) => ({ 'sample-company': company })),
  categories: of(({ categories }) => ({ categories })),
  criteriaCatalogue: of(({ catalogue }) => ({ 'criteria-catalogue': catalogue })),
  glossary: of(({ glossary }) => ({ glossary })),
  figures: of(({ figures }) => byId(figures.figures)),
  matrices: of(({ matrices }) => ({ matrices })),
  reportDocuments: of(({ reports }) => ({ report: reports })),
  accessibility: defineCollection({ loader: markdown('accessibility.md') }),
  editionNotes: of(({ editionNotes }) => ({ 'edition-notes': editionNotes })),
};
