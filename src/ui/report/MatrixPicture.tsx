import { numbersAt, pointOf, type Point } from '../../model/plane.ts';
import type { MatrixFigure } from '../../model/report.ts';

const SIDE = 320;
const EDGE = 36;

/** The matrix as the report's page shows and prints it; the table after it says the same. */
export function MatrixPicture({ figure }: { figure: MatrixFigure }) {
  const { cut, axes, quadrants, points } = figure;
  const x = (point: Point) => EDGE + (point.x / 100) * SIDE;
  const y = (point: Point) => SIDE - (point.y / 100) * SIDE;
  const middle = pointOf({ up: cut, across: cut });
  const numbers = numbersAt(points.map(({ a, r }) => ({ up: a, across: r })));
  return (
    <figure>
      <svg
        class="report-matrix"
        viewBox={`0 0 ${SIDE + EDGE} ${SIDE + EDGE}`}
        role="img"
        aria-label={figure.alt}
      >
        <rect x={EDGE} y={0.5} width={SIDE - 0.5} height={SIDE} />
        <path d={`M${x(middle)} 0V${SIDE}M${EDGE} ${y(middle)}H${EDGE + SIDE}`} />
        {quadrants.map(({ label, attractiveness, relationship }) => (
          <text
            key={label}
            class="report-quadrant"
            x={relationship === 'debil' ? (EDGE + x(middle)) / 2 : (x(middle) + EDGE + SIDE) / 2}
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
        {numbers
          .filter(({ isMoved }) => isMoved)
          .map(({ place, number }, i) => (
            <line key={i} x1={x(place)} y1={y(place)} x2={x(number)} y2={y(number)} />
          ))}
        {points.map(({ number }, i) => (
          <g
            key={number}
            transform={`translate(${x(numbers[i]!.number)} ${y(numbers[i]!.number)})`}
          >
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
