import { useStore } from '@nanostores/preact';
import { chartsMessages as say } from '../../messages/charts.ts';
import type { ReviewContent } from '../content.ts';
import { rubricsOf } from '../grade/submission-content.ts';
import { $all } from '../store/list.ts';
import { $picked } from '../store/picks.ts';
import { AccountsCharts } from './AccountsCharts.tsx';
import { CriteriaChart } from './CriteriaChart.tsx';
import { GradesChart } from './GradesChart.tsx';
import { Group } from './Group.tsx';

/** Of the group that is picked alone; a rubric that none of its submissions has gets no chart. */
export function Charts({ content }: { content: ReviewContent }) {
  const rows = useStore($picked);
  if (useStore($all).length === 0) return <p class="page-part">{say.none}</p>;
  const rubrics = content.rubrics.filter((rubric) =>
    rows.some(({ submission }) => rubricsOf(content, submission).includes(rubric)),
  );
  return (
    <section class="page-part flow" aria-labelledby="charts-title">
      <h2 id="charts-title">{say.title}</h2>
      <Group />
      <GradesChart rows={rows} />
      {rubrics.map((rubric) => (
        <CriteriaChart key={rubric.id} content={content} rubric={rubric} rows={rows} />
      ))}
      <AccountsCharts content={content} rows={rows} />
    </section>
  );
}
