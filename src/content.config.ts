/**
 * Everything a teacher edits, as content collections. Shapes are the schemas of `src/model/` and of
 * each exercise type; a mistake stops the build and names the file, the field, what was expected
 * and what to do.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import * as v from 'valibot';
import { ExerciseSchema } from './exercises/index.ts';
import { CatalogueSchema } from './model/catalogue.ts';
import { CategoriesSchema } from './model/categories.ts';
import { ChainSchema } from './model/chain.ts';
import { CompanySchema } from './model/company.ts';
import { CourseSchema, TopicSchema } from './model/course.ts';
import { EditionNotesSchema } from './model/edition.ts';
import { GlossarySchema } from './model/glossary.ts';
import { MatricesSchema } from './model/matrices.ts';
import { ReportDocumentsSchema } from './model/report.ts';

/**
 * A schema of the model as Astro wants it: the message says the field, what was expected and what
 * was found.
 */
function authored<Schema extends v.GenericSchema>(schema: Schema) {
  return z.unknown().transform((data, context): v.InferOutput<Schema> => {
    const parsed = v.safeParse(schema, data);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues) {
      const where = v.getDotPath(issue);
      context.addIssue({
        code: 'custom',
        path: where ? where.split('.') : [],
        message: `${issue.message}. Correct it in this file and build again.`,
      });
    }
    return z.NEVER;
  });
}

const file = (pattern: string) =>
  glob({
    base: './content',
    pattern,
    generateId: ({ entry }) => entry.replace(/^.*\/|\.\w+$/g, ''),
  });

export const collections = {
  course: defineCollection({ loader: file('course.yaml'), schema: authored(CourseSchema) }),
  topics: defineCollection({ loader: file('topics/*.mdx'), schema: authored(TopicSchema) }),
  exercises: defineCollection({
    loader: file('exercises/*.yaml'),
    schema: authored(ExerciseSchema),
  }),
  sampleCompany: defineCollection({
    loader: file('sample-company.yaml'),
    schema: authored(CompanySchema),
  }),
  categories: defineCollection({
    loader: file('categories.yaml'),
    schema: authored(CategoriesSchema),
  }),
  criteriaCatalogue: defineCollection({
    loader: file('criteria-catalogue.yaml'),
    schema: authored(CatalogueSchema),
  }),
  glossary: defineCollection({ loader: file('glossary.yaml'), schema: authored(GlossarySchema) }),
  chain: defineCollection({ loader: file('chain.yaml'), schema: authored(ChainSchema) }),
  matrices: defineCollection({ loader: file('matrices.yaml'), schema: authored(MatricesSchema) }),
  reportDocuments: defineCollection({
    loader: file('report.yaml'),
    schema: authored(ReportDocumentsSchema),
  }),
  accessibility: defineCollection({ loader: file('accessibility.md') }),
  editionNotes: defineCollection({
    loader: file('edition-notes.yaml'),
    schema: authored(EditionNotesSchema),
  }),
};
