/**
 * The groups that accounts are sorted into, as `content/categories.yaml` writes them. Lessons,
 * practice and matrices read them from there.
 */
import * as v from 'valibot';
import { isHigh } from './portfolio.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
const CATEGORIES = ['estrella', 'estatus', 'estable', 'estrategico'] as const;

/**
 * Learners' records hold these words: they are never renamed. What the learner reads is each
 * group's `label`.
 */
export const CategoryId = v.picklist(CATEGORIES, `expected one of ${CATEGORIES.join(', ')}`);

const Category = v.strictObject({
  id: CategoryId,
  /** As the lesson shows it: "Clientes estrella". */
  label: Text,
  /**
   * Among the three that the source names; the others are offered by the practice only where
   * `course.yaml` says `fourthGroup: true`.
   */
  base: v.boolean(),
  /** Vertical half of the matrix. */
  attractiveness: v.picklist(['alto', 'bajo'], 'expected alto or bajo'),
  /** Horizontal half of the matrix. */
  relationship: v.picklist(['fuerte', 'debil'], 'expected fuerte or debil'),
  definition: Text,
  strategy: Text,
  /** What the company spends on such accounts: people, time, conditions. */
  resources: Text,
  /** What the definition rests on, for the reader who wants to check. */
  source: Text,
});

const quadrant = (category: v.InferOutput<typeof Category>) =>
  `${category.attractiveness}-${category.relationship}`;

export const CategoriesSchema = v.pipe(
  v.strictObject({
    /** Told beside the definitions: where they come from and what remains unconfirmed. */
    editorialNote: Text,
    categories: v.array(Category),
  }),
  v.check(
    ({ categories }) =>
      new Set(categories.map(({ id }) => id)).size === CATEGORIES.length &&
      categories.length === CATEGORIES.length,
    `expected each of ${CATEGORIES.join(', ')} once; add the missing group or remove the repeated one`,
  ),
  v.check(
    ({ categories }) => new Set(categories.map(quadrant)).size === categories.length,
    'two groups share a quadrant; expected each pair of attractiveness and relationship once. Correct one of them',
  ),
  v.check(
    ({ categories }) => categories.filter(({ base }) => base).length === 3,
    'expected exactly three groups with base: true, the three that the source names. Correct the others',
  ),
);

export type CategoryId = v.InferOutput<typeof CategoryId>;
export type Category = v.InferOutput<typeof Category>;
export type Categories = v.InferOutput<typeof CategoriesSchema>;

/** The group of the quadrant where two indices fall. */
export function categoryAt(
  { categories }: Categories,
  indices: { atractivo: number; relacion: number },
  cut: number,
): CategoryId {
  const attractiveness = isHigh(indices.atractivo, cut) ? 'alto' : 'bajo';
  const relationship = isHigh(indices.relacion, cut) ? 'fuerte' : 'debil';
  return categories.find(
    (one) => one.attractiveness === attractiveness && one.relationship === relationship,
  )!.id;
}
