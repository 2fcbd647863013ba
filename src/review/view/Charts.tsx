import { barX, cell, rectY, ruleX, ruleY, text, binX } from '@observablehq/plot';
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { reviewMessages as say } from '../../messages/review.ts';
import type { Rubric } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import { slotsIn } from '../give-back/feedback.ts';
import { accountCounts, criterionCounts } from '../grade/counts.ts';
import { scaled } from '../grade/score.ts';
import { rubricsOf } from '../grade/submission-content.ts';
import { $all, type Row } from '../store/list.ts';
import { $reviews } from '../store/review.ts';
import { $picked } from '../store/picks.ts';
import { Chart } from './Chart.tsx';
import { Group } from './Group.tsx';

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
const labels = (isNarrow: boolean) => (isNarrow ? 122 : 210);
/** Whole numbers only, five at most: a learner has no half. */
const counted = (most: number) => ({
  ticks: Math.max(1, Math.min(5, most)),
  tickFormat: 'd',
  grid: true,
  label: say.charts.learners,
  labelAnchor: 'center' as const,
  labelArrow: 'none' as const,
});
const TENS = Array.from({ length: 11 }, (_, i) => 10 * i);

/**
 * A name in lines of an axis of so many characters; what does not fit in two (three where it is
 * narrow) is cut.
 */
function wrapped(name: string, isNarrow: boolean): string {
  const [characters, most] = isNarrow ? [15, 3] : [30, 2];
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    if (lines.at(-1) !== '' && lines.at(-1)!.length + word.length >= characters) lines.push('');
    lines.push(`${lines.pop()!} ${word}`.trim());
  }
  return lines.length > most ? `${lines.slice(0, most).join('\n')}…` : lines.join('\n');
}

export function Charts({ content }: { content: ReviewContent }) {
  const rows = useStore($picked);
  if (useStore($all).length === 0) return <p class="page-part">{say.charts.none}</p>;
  const rubrics = content.rubrics.filter((rubric) =>
    rows.some(({ submission }) => rubricsOf(content, submission).includes(rubric)),
  );
  return (
    <section class="page-part flow" aria-labelledby="charts-title">
      <h2 id="charts-title">{say.charts.title}</h2>
      <Group />
      <Grades rows={rows} />
      {rubrics.map((rubric) => (
        <Criteria key={rubric.id} content={content} rubric={rubric} rows={rows} />
      ))}
      <Accounts content={content} rows={rows} />
    </section>
  );
}

function Grades({ rows }: { rows: readonly Row[] }) {
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
        label: say.charts.range,
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
  if (grades.length === 0) return <p>{say.charts.gradesNone}</p>;
  return (
    <Chart
      title={say.charts.grades}
      options={options}
      head={[say.charts.range, say.charts.learners]}
      rows={table.map(({ range, count }) => [range, String(count)])}
    />
  );
}

function Criteria({
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
      color: { legend: true, domain: [...say.charts.bins], range: RAMP },
      marks: [
        barX(
          counts.flatMap(({ label, counts: some }) =>
            some.map((count, i) => ({
              label: wrapped(label, isNarrow),
              count,
              bin: say.charts.bins[i]!,
            })),
          ),
          { y: 'label', x: 'count', fill: 'bin', order: [...say.charts.bins], insetRight: 1 },
        ),
        ruleX([0]),
      ],
    }),
    [counts],
  );
  if (counts.every(({ counts: some }) => some.every((one) => one === 0))) return null;
  return (
    <Chart
      title={say.charts.criteria(rubric.title)}
      options={options}
      head={[say.charts.criterion, ...say.charts.bins]}
      rows={counts.map(({ label, counts: some }) => [label, ...some.map(String)])}
    />
  );
}

function Accounts({ content, rows }: { content: ReviewContent; rows: readonly Row[] }) {
  const counts = useMemo(
    () =>
      accountCounts(
        content,
        rows.map(({ submission }) => submission),
      )
        .filter(({ tried }) => tried > 0)
        .sort((a, b) => b.wrong / b.tried - a.wrong / a.tried),
    [content, rows],
  );
  const names = new Map(content.material.groups.map(({ id, label }) => [id, label]));
  const groups = content.material.groups.filter(({ id }) =>
    counts.some(({ right, first }) => right === id || first[id]),
  );
  const map = useMemo(() => {
    const cells = counts.flatMap(({ account, right, first, tried }) =>
      groups.map(({ id, label }) => ({
        account,
        label,
        share: (first[id] ?? 0) / tried,
        count: first[id] ?? 0,
        right: right === id,
      })),
    );
    return (isNarrow: boolean) => ({
      height: 80 + counts.length * (isNarrow ? 38 : 30),
      marginLeft: labels(isNarrow),
      marginTop: 48,
      padding: 0.06,
      x: {
        label: null,
        domain: groups.map(({ label }) => label),
        axis: 'top' as const,
        tickFormat: (label: string) =>
          isNarrow ? label.replace(' ', '\n').replace(/ (?=\S{6})/, '\n') : label,
      },
      y: {
        label: null,
        domain: counts.map(({ account }) => account),
        tickFormat: (account: string) => wrapped(account, isNarrow),
      },
      marks: [
        cell(cells, {
          x: 'label',
          y: 'account',
          fill: 'var(--key)',
          fillOpacity: (one: { share: number }) => 0.05 + 0.4 * one.share,
          stroke: (one: { right: boolean }) => (one.right ? 'var(--key)' : 'none'),
          strokeWidth: 2,
          inset: 1,
        }),
        text(cells, {
          x: 'label',
          y: 'account',
          text: (one: { count: number; right: boolean }) => `${one.count}${one.right ? ' ✓' : ''}`,
          fill: 'var(--ink)',
        }),
      ],
    });
  }, [counts]);
  const tripped = useMemo(
    () => (isNarrow: boolean) => ({
      height: 60 + counts.length * (isNarrow ? 36 : 26),
      marginLeft: labels(isNarrow),
      marginBottom: 44,
      x: {
        label: say.charts.trippedShare,
        labelAnchor: 'center' as const,
        labelArrow: 'none' as const,
        domain: [0, 1],
        tickFormat: '%',
        grid: true,
      },
      y: {
        label: null,
        domain: counts.map(({ account }) => account),
        tickFormat: (account: string) => wrapped(account, isNarrow),
      },
      marks: [
        barX(counts, {
          y: 'account',
          x: (one: { wrong: number; tried: number }) => one.wrong / one.tried,
          fill: 'var(--key)',
        }),
        ruleX([0]),
      ],
    }),
    [counts],
  );
  if (counts.length === 0) return <p>{say.charts.mapNone}</p>;
  return (
    <>
      <Chart
        title={say.charts.map}
        options={map}
        head={[say.charts.account, say.charts.answer, ...groups.map(({ label }) => label)]}
        rows={counts.map(({ account, right, first }) => [
          account,
          names.get(right) ?? right,
          ...groups.map(({ id }) => String(first[id] ?? 0)),
        ])}
      />
      <Chart
        title={say.charts.tripped}
        options={tripped}
        head={[say.charts.account, say.charts.trippedShare]}
        rows={counts.map(({ account, wrong, tried }) => [
          account,
          `${wrong} / ${tried} (${say.percent(wrong / tried)})`,
        ])}
      />
    </>
  );
}
