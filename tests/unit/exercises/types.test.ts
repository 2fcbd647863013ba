import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { ExerciseType } from '../../../src/exercises/exercise-type.ts';
import * as definitions from '../../../src/exercises/definitions.ts';
import { ExerciseSchema, keyOf, reported } from '../../../src/exercises/index.ts';
import type { ReportedExercise } from '../../../src/exercises/reported.ts';
import * as types from '../../../src/exercises/types.ts';
import { CategoriesSchema } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';

const yaml = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const content = {
  company: v.parse(CompanySchema, yaml('sample-company.yaml')),
  categories: v.parse(CategoriesSchema, yaml('categories.yaml')),
};
const exercises = readdirSync('content/exercises').map((file) =>
  v.parse(ExerciseSchema, yaml(`exercises/${file}`)),
);
const nothing = { text: () => '', choice: () => '' };

describe('an exercise type', () => {
  it.each(Object.keys(types))('%s stands under the word of its folder and of its files', (name) => {
    expect(existsSync(`src/exercises/${name}/type.ts`)).toBe(true);
    const { schema } = definitions[name as keyof typeof definitions];
    const issues = v.safeParse(schema, { type: name }).issues ?? [];
    expect(issues.map((issue) => v.getDotPath(issue))).not.toContain('type');
  });

  it.each(exercises.map((one) => [one.id, one] as const))(
    'holds for %s: untouched it is at 0, lacks something and tells nothing of its own',
    (_, definition) => {
      const type = types[definition.type] as unknown as ExerciseType<ReportedExercise>;
      const asked = reported(definition);
      const rules = type.rules(keyOf(definition, content));
      expect(rules.progress(asked, nothing)).toBe(0);
      expect(rules.missing(asked, nothing)).not.toEqual([]);
      // Parts of one response have their names, and nothing after them.
      for (const { response } of rules.interactions(asked, nothing))
        expect(response).toMatch(/^(?:[\w-]+: (?:\n|$))*$/);
      expect(type.questionOf(asked, 'no-such-item')).not.toBe('');
    },
  );

  it.each(exercises.map((one) => [one.id, one] as const))(
    'gives the report page nothing of %s that says what is right',
    (_, definition) => {
      const text = JSON.stringify(reported(definition));
      expect(text).not.toMatch(/"(right|why|example|intro)":/);
    },
  );
});
