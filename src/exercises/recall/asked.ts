import type { Recall } from './schema.ts';

/** What the lesson may hold of it before an attempt. */
export type AskedRecall = Pick<Recall, 'id' | 'title'> & {
  questions: { item: string; ask: string; options: { id: string; label: string }[] }[];
};

/** The exercise without its answers. */
export function asked({ id, title, questions }: Recall): AskedRecall {
  return {
    id,
    title,
    questions: questions.map(({ item, ask, options }) => ({
      item,
      ask,
      options: options.map((option) => ({ id: option.id, label: option.label })),
    })),
  };
}
