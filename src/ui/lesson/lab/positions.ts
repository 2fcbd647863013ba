/** Where each account of a moving matrix falls. */
import { isHigh, weightedIndex, weightsOf } from '../../../model/portfolio.ts';

export type Side = 'vertical' | 'horizontal';
type End = 'low' | 'high';

export interface LabCriterion {
  id: string;
  name: string;
  /** Importance before the learner moves it; an axis sums 100. */
  points: number;
}

interface LabAccount {
  id: string;
  name: string;
  story: string;
  /** By criterion id, 1 to 5. */
  scores: Record<string, number>;
}

interface LabCell {
  vertical: End;
  horizontal: End;
  name: string;
  strategy: string;
}

export interface LabMatrix {
  id: string;
  title: string;
  /** From this index on, an axis is high. */
  cut: number;
  axes: Record<Side, { name: string; low: string; high: string; criteria: LabCriterion[] }>;
  cells: LabCell[];
  accounts: LabAccount[];
}

export interface Position {
  account: LabAccount;
  /** Its number in the drawing, from 1. */
  number: number;
  /** Index of each axis, 1 to 5. */
  vertical: number;
  horizontal: number;
  cell: LabCell;
}

/** What the learner moved: importance by criterion, scores by account. */
export interface Moved {
  points: Record<string, number>;
  scores: Record<string, Record<string, number>>;
}

/** The criteria of an axis with the weights that their importance gives them; they sum 100. */
export function weighted(
  criteria: readonly LabCriterion[],
  points: Moved['points'],
): { id: string; name: string; weight: number }[] {
  const weights = weightsOf(criteria.map(({ id, points: own }) => points[id] ?? own));
  return criteria.map(({ id, name }, i) => ({ id, name, weight: weights[i]! }));
}

/** Every account with its indices and its cell. */
export function positions(
  { cut, axes, cells, accounts }: LabMatrix,
  { points, scores }: Moved,
): Position[] {
  const criteria = {
    vertical: weighted(axes.vertical.criteria, points),
    horizontal: weighted(axes.horizontal.criteria, points),
  };
  return accounts.map((account, i) => {
    const now = { ...account.scores, ...scores[account.id] };
    const vertical = weightedIndex(criteria.vertical, now);
    const horizontal = weightedIndex(criteria.horizontal, now);
    const end = (index: number): End => (isHigh(index, cut) ? 'high' : 'low');
    const cell = cells.find(
      (one) => one.vertical === end(vertical) && one.horizontal === end(horizontal),
    )!;
    return { account, number: i + 1, vertical, horizontal, cell };
  });
}
