import { percentOf } from '../../model/plane.ts';
import type { MatrixFigure } from '../../model/report.ts';

const SIDE = 320;
const EDGE = 36;

/** The matrix as the report's page shows and prints it; the table after it says the same. */
export function MatrixPicture({ figure }: { figure: MatrixFigure }) {
  const { cut, axes, quadrants, points } = figure;
  const across = (index: number) => EDGE + (percentOf(index) / 100) * SIDE;
  const down = (index: number) => SIDE - (percentOf(index) / 100) * SIDE;
  return (
    <figure>
      <svg
        class="report-matrix"
        viewBox={`0 0 ${SIDE + EDGE} ${SIDE + EDGE}`}
        role="img"
        aria-label={figure.alt}
      >
        <rect x={EDGE} y={0.5} width={SIDE - 0.5} height={SIDE} />
        <path d={`M${across(cut)} 0V${SIDE}M${EDGE} ${down(cut)}H${EDGE + SIDE}`} />
        {quadrants.map(({ label, attractiveness, relationship }) => (
          <text
            key={label}
            class="report-quadrant"
            x={
              relationship === 'debil' ? (EDGE + across(cut)) / 2 : (across(cut) + EDGE + SIDE) / 2
            }
            y={attractiveness === 'alto' ? 18 : SIDE - 10}
          >
            {label}
          </text>
        ))}
        <text class="report-axis" x={EDGE + SIDE / 2} y={SIDE + 24}>
          {axes.r.low} ← {axes.r.title} → {axes.r.high}
        </text>
        <text class="report-axis" transform={`translate(20 ${SIDE / 2}) rotate(-90)`}>
          {axes.a.low} ← {axes.a.title} → {axes.a.high}
        </text>
        {points.map(({ number, a, r }) => (
          <g key={number} transform={`translate(${across(r)} ${down(a)})`}>
            <circle r="11" />
            <text class="report-number" dy="0.35em">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{figure.caption}</figcaption>
    </figure>
  );
}
