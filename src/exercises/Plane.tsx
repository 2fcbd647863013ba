import type { ComponentChildren } from 'preact';
import type { Axis } from './own-criteria.ts';

interface AxisText {
  title: string;
  low: string;
  high: string;
}

interface QuadrantText {
  label: string;
  attractiveness: 'alto' | 'bajo';
  relationship: 'fuerte' | 'debil';
}

interface PlaneProps {
  axes: Record<Axis, AxisText>;
  /** From this index on (1–5) an axis is high. */
  cut: number;
  quadrants: readonly QuadrantText[];
  /** What the drawing shows, in words (WCAG 1.1.1). */
  described: string;
  children: ComponentChildren;
}

const SIZE = 400;
const EDGE = 44;
/** Free space inside the frame, so that a large bubble at an end of the scale is whole. */
const INSET = 18;
const PLAIN = SIZE - EDGE;
const SCALE = PLAIN - 2 * INSET;

/**
 * From an index of 1–5 to the drawing's units; attractiveness grows upwards, relationship to the
 * right.
 */
export const across = (index: number) => EDGE + INSET + ((index - 1) / 4) * SCALE;
export const down = (index: number) => PLAIN - INSET - ((index - 1) / 4) * SCALE;

/**
 * The matrix as a drawing: its frame, the cut, the ends of the axes in words; `children` are svg
 * marks, placed with `across` and `down`.
 */
export function Plane({ axes, cut, quadrants, described, children }: PlaneProps) {
  return (
    <svg class="plot" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={described}>
      <rect class="plot-plain" x={EDGE} y={0} width={PLAIN} height={PLAIN} />
      <path class="plot-cut" d={`M${across(cut)} 0V${PLAIN}M${EDGE} ${down(cut)}H${SIZE}`} />
      {quadrants.map((quadrant) => (
        <QuadrantName key={quadrant.label} quadrant={quadrant} />
      ))}
      <AxisEnds axes={axes} />
      {children}
    </svg>
  );
}

/** In the outer corner, where accounts fall least. */
function QuadrantName({ quadrant }: { quadrant: QuadrantText }) {
  const left = quadrant.relationship === 'debil';
  return (
    <text
      class="plot-quadrant"
      x={left ? EDGE + 8 : SIZE - 8}
      y={quadrant.attractiveness === 'alto' ? 19 : PLAIN - 9}
      text-anchor={left ? 'start' : 'end'}
    >
      {quadrant.label}
    </text>
  );
}

function AxisEnds({ axes }: Pick<PlaneProps, 'axes'>) {
  return (
    <g class="plot-ends">
      <text x={EDGE} y={SIZE - 24}>
        {axes.r.low}
      </text>
      <text x={SIZE} y={SIZE - 24} text-anchor="end">
        {axes.r.high}
      </text>
      <text class="plot-axis" x={EDGE + PLAIN / 2} y={SIZE - 6} text-anchor="middle">
        {axes.r.title} →
      </text>
      <text transform={`translate(${EDGE - 10} ${PLAIN}) rotate(-90)`}>{axes.a.low}</text>
      <text transform={`translate(${EDGE - 10} 0) rotate(-90)`} text-anchor="end">
        {axes.a.high}
      </text>
      <text
        class="plot-axis"
        transform={`translate(${EDGE - 28} ${PLAIN / 2}) rotate(-90)`}
        text-anchor="middle"
      >
        {axes.a.title} →
      </text>
    </g>
  );
}
