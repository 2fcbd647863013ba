import { useEffect, useRef } from 'preact/hooks';
import { plot, type PlotOptions } from '@observablehq/plot';
import { chartsMessages as say } from '../../messages/charts.ts';

interface Props {
  title: string;
  /** Without width: the chart takes what there is. */
  options: (isNarrow: boolean) => Omit<PlotOptions, 'width'>;
  head: string[];
  rows: string[][];
}

/**
 * Narrower, names take less and more lines; under `LEAST` the chart scrolls, and the table is
 * there.
 */
const NARROW = 460;
const LEAST = 280;

/** A plot that keeps to its column's width, and its numbers as a table (WCAG 1.1.1). */
export function Chart({ title, options, head, rows }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current: element } = box;
    if (!element) return undefined;
    const draw = () => {
      const width = Math.max(LEAST, element.clientWidth);
      const drawing = plot({
        ...options(width < NARROW),
        width,
        style: {
          background: 'none',
          fontSize: width < NARROW ? '11.5px' : '13px',
          fontFamily: 'inherit',
          overflow: 'visible',
        },
      });
      // The table below says it all; the drawing's own text would be read mark by mark.
      drawing.setAttribute('aria-hidden', 'true');
      element.replaceChildren(drawing);
    };
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [options, title]);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div ref={box} class="chart-box" role="img" aria-label={title} tabindex={0} />
      <details>
        <summary>
          {say.table}
          <span class="visually-hidden">: {title}</span>
        </summary>
        <div class="report-table" role="region" aria-label={title} tabindex={0}>
          <table>
            <thead>
              <tr>
                {head.map((one) => (
                  <th key={one} scope="col">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, i) =>
                    i === 0 ? (
                      <th key={i} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={i}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
