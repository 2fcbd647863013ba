/** How the group classified each account, as a map, and where it tripped most, as bars. */
import { barX, cell, ruleX, text } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { chartsMessages as say } from '../../messages/charts.ts';
import type { ReviewContent } from '../content.ts';
import { accountCounts } from '../grade/counts.ts';
import type { Row } from '../store/list.ts';
import { Chart } from './Chart.tsx';
import { labels, wrapped } from './chart-axes.ts';

/** First attempts alone; the accounts with the greatest share of wrong ones come first. */
export function AccountsCharts({
  content,
  rows,
}: {
  content: ReviewContent;
  rows: readonly Row[];
}) {
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
        label: say.trippedShare,
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
  if (counts.length === 0) return <p>{say.mapNone}</p>;
  return (
    <>
      <Chart
        title={say.map}
        options={map}
        head={[say.account, say.answer, ...groups.map(({ label }) => label)]}
        rows={counts.map(({ account, right, first }) => [
          account,
          names.get(right) ?? right,
          ...groups.map(({ id }) => String(first[id] ?? 0)),
        ])}
      />
      <Chart
        title={say.tripped}
        options={tripped}
        head={[say.account, say.trippedShare]}
        rows={counts.map(({ account, wrong, tried }) => [
          account,
          `${wrong} / ${tried} (${say.percent(wrong / tried)})`,
        ])}
      />
    </>
  );
}
