/** The group's grades as a histogram of tens. */
import { binX, rectY, ruleY } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { chartsMessages as say } from '../../messages/charts.ts';
import { scaled } from '../grade/score.ts';
import type { Row } from '../store/list.ts';
import { Chart } from './Chart.tsx';
import { counted } from './chart-axes.ts';

const TENS = Array.from({ length: 11 }, (_, i) => 10 * i);

/** Only submissions that are graded whole count, each as of 100, whatever its rubrics add up to. */
export function GradesChart({ rows }: { rows: readonly Row[] }) {
  const grades = useMemo(
    () => rows.filter(({ standing }) => standing === 'done').map(({ grade }) => scaled(grade, 100)),
    [rows],
  );
  const table = useMemo(
    () =>
      Array.from({ length: 10 }, (_, i) => ({
        range: `${i * 10} a ${i * 10 + 10}`,
        count: grades.filter((one) => Math.min(9, Math.floor(one / 10)) === i).length,
      })),
    [grades],
  );
  const options = useMemo(
    () => () => ({
      height: 230,
      marginBottom: 44,
      marginLeft: 50,
      x: {
        domain: [0, 100],
        label: say.range,
        labelAnchor: 'center' as const,
        labelArrow: 'none' as const,
      },
      y: counted(Math.max(...table.map(({ count }) => count))),
      marks: [
        rectY(grades, {
          ...binX({ y: 'count' }, { x: (one: number) => Math.min(one, 99.99), thresholds: TENS }),
          fill: 'var(--key)',
        }),
        ruleY([0]),
      ],
    }),
    [grades, table],
  );
  if (grades.length === 0) return <p>{say.gradesNone}</p>;
  return (
    <Chart
      title={say.grades}
      options={options}
      head={[say.range, say.learners]}
      rows={table.map(({ range, count }) => [range, String(count)])}
    />
  );
}
