import type { ComponentChildren } from 'preact';
import { numbersAt, percentOf, pointOf, type Place, type Point } from '../model/plane.ts';

interface AxisWords {
  /** Name of the axis; left out where its ends already say it. */
  title?: string;
  low: string;
  high: string;
}

/** A quarter of the matrix; `isUp`: in its upper half, `isAcross`: in its right half. */
export interface Quarter {
  label: string;
  isUp: boolean;
  isAcross: boolean;
}

interface PlaneProps {
  /** `up` grows upwards, `across` to the right. */
  axes: { up: AxisWords; across: AxisWords };
  /** From this index on (1–5) an axis is high. */
  cut: number;
  /** How near the cut an index is on the border; drawn as a band. */
  border?: number;
  quarters: readonly Quarter[];
  /** What the drawing shows, in words (WCAG 1.1.1); absent where its marks are controls. */
  described?: string;
  onClick?: (event: MouseEvent) => void;
  children: ComponentChildren;
}

/**
 * The matrix as a drawing: its frame, the cut, the words of the axes along them. Its letters keep
 * the size of the text however small it is drawn.
 */
export function Plane({
  axes,
  cut,
  border = 0,
  quarters,
  described,
  onClick,
  children,
}: PlaneProps) {
  const line = percentOf(cut);
  const band = percentOf(cut + border) - line;
  return (
    <div
      class={axes.up.title ? 'plane titled' : 'plane'}
      style={{ '--cut': `${line}%`, '--band': `${band}%` }}
      {...(described === undefined ? {} : { role: 'img', 'aria-label': described })}
    >
      <Words axis={axes.up} side="up" />
      <div class="plane-field" onClick={onClick}>
        {quarters.map(({ label, isUp, isAcross }) => (
          <span
            key={label}
            class="plane-quarter"
            style={{
              [isUp ? 'insetBlockStart' : 'insetBlockEnd']: 0,
              [isAcross ? 'insetInlineEnd' : 'insetInlineStart']: 0,
              textAlign: isAcross ? 'end' : 'start',
            }}
          >
            {label}
          </span>
        ))}
        {children}
      </div>
      <Words axis={axes.across} side="across" />
    </div>
  );
}

function Words({ axis: { title, low, high }, side }: { axis: AxisWords; side: 'up' | 'across' }) {
  return (
    <div class={`plane-words ${side}`} aria-hidden="true">
      {title && <span class="plane-title">{title} →</span>}
      <span>{low}</span>
      <span>{high}</span>
    </div>
  );
}

interface MarkProps extends Place {
  class: string;
  /** 0–1 of the width of the largest, where the class draws marks of several sizes. */
  share?: number;
  children?: ComponentChildren;
}

export function Mark({ up, across, class: kind, share, children }: MarkProps) {
  return (
    <span
      class={`plane-mark ${kind}`}
      style={{
        ...styleAt(pointOf({ up, across })),
        ...(share === undefined ? {} : { '--share': share }),
      }}
    >
      {children}
    </span>
  );
}

const styleAt = ({ x, y }: Point) => ({ insetInlineStart: `${x}%`, insetBlockEnd: `${y}%` });

/** Points by their numbers; those that would cover one another stand apart, tied to their places. */
export function Numbers({
  points,
}: {
  points: readonly (Place & { id: string; number: number; class: string })[];
}) {
  const numbers = numbersAt(points);
  const ties = numbers.filter(({ isMoved }) => isMoved);
  return (
    <>
      <Lines
        class="plane-tie"
        lines={ties.map(({ place, number }) => ({ from: place, to: number }))}
      />
      {points.map(({ id, number, class: kind }, i) => (
        <span key={id} class={`plane-mark ${kind}`} style={styleAt(numbers[i]!.number)}>
          {number}
        </span>
      ))}
    </>
  );
}

function Lines({ class: kind, lines }: { class: string; lines: { from: Point; to: Point }[] }) {
  return (
    <svg
      class={`plane-lines ${kind}`}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ from, to }, i) => (
        <line key={i} x1={from.x} y1={100 - from.y} x2={to.x} y2={100 - to.y} />
      ))}
    </svg>
  );
}

/** Where something was before it moved, and the way from there. */
export function Ghost({ from, to }: { from: Place; to: Place }) {
  return (
    <>
      <Lines class="plane-trail" lines={[{ from: pointOf(from), to: pointOf(to) }]} />
      <Mark {...from} class="ghost" />
    </>
  );
}
