/** A rubric's criteria as bars: how many learners reached which share of the points. */
import { barX, ruleX } from '@observablehq/plot';
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { chartsMessages as say } from '../../messages/charts.ts';
import type { Rubric } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import { slotsIn } from '../give-back/feedback.ts';
import { criterionCounts } from '../grade/counts.ts';
import { rubricsOf } from '../grade/submission-content.ts';
import type { Row } from '../store/list.ts';
import { $reviews } from '../store/review.ts';
import { Chart } from './Chart.tsx';
import { counted, labels, wrapped } from './chart-axes.ts';

/**
 * Class of share from none to nearly all: one hue that grows, so that the order shows without
 * colours' names.
 */
const RAMP = [
  'var(--share-0)',
  'var(--share-1)',
  'var(--share-2)',
  'var(--share-3)',
  'var(--share-4)',
];

/** Counts also what is graded in part; nothing is drawn while no criterion has a mark. */
export function CriteriaChart({
  content,
  rubric,
  rows,
}: {
  content: ReviewContent;
  rubric: Rubric;
  rows: readonly Row[];
}) {
  const reviews = useStore($reviews);
  const counts = useMemo(
    () =>
      criterionCounts(
        rubric,
        rows
          .filter(({ submission }) => rubricsOf(content, submission).includes(rubric))
          .flatMap(({ submission }) =>
            reviews[submission.id]
              ? [{ review: reviews[submission.id]!, slots: slotsIn(content, submission) }]
              : [],
          ),
      ),
    [content, rubric, rows, reviews],
  );
  const options = useMemo(
    () => (isNarrow: boolean) => ({
      height: 60 + counts.length * 48,
      marginLeft: labels(isNarrow),
      marginBottom: 44,
      x: counted(
        Math.max(...counts.map(({ counts: some }) => some.reduce((sum, one) => sum + one, 0))),
      ),
      y: { label: null, domain: counts.map(({ label }) => wrapped(label, isNarrow)) },
      color: { legend: true, domain: [...say.bins], range: RAMP },
      marks: [
        barX(
          counts.flatMap(({ label, counts: some }) =>
            some.map((count, i) => ({
              label: wrapped(label, isNarrow),
              count,
              bin: say.bins[i]!,
            })),
          ),
          { y: 'label', x: 'count', fill: 'bin', order: [...say.bins], insetRight: 1 },
        ),
        ruleX([0]),
      ],
    }),
    [counts],
  );
  if (counts.every(({ counts: some }) => some.every((one) => one === 0))) return null;
  return (
    <Chart
      title={say.criteria(rubric.title)}
      options={options}
      head={[say.criterion, ...say.bins]}
      rows={counts.map(({ label, counts: some }) => [label, ...some.map(String)])}
    />
  );
}
