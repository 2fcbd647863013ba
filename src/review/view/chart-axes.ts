/** What the charts' axes have in common: the room of names, names in lines, counts of learners. */
import { chartsMessages as say } from '../../messages/charts.ts';

/** Pixels to the left of a chart, for the names of its axis. */
export const labels = (isNarrow: boolean) => (isNarrow ? 122 : 210);

/** Whole numbers only, five at most: a learner has no half. */
export const counted = (most: number) => ({
  ticks: Math.max(1, Math.min(5, most)),
  tickFormat: 'd',
  grid: true,
  label: say.learners,
  labelAnchor: 'center' as const,
  labelArrow: 'none' as const,
});

/**
 * A name in lines of an axis of so many characters; what does not fit in two (three where it is
 * narrow) is cut.
 */
export function wrapped(name: string, isNarrow: boolean): string {
  const [characters, most] = isNarrow ? [15, 3] : [30, 2];
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    if (lines.at(-1) !== '' && lines.at(-1)!.length + word.length >= characters) lines.push('');
    lines.push(`${lines.pop()!} ${word}`.trim());
  }
  return lines.length > most ? `${lines.slice(0, most).join('\n')}…` : lines.join('\n');
}
