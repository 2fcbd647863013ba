/**
 * Widths of a table's columns, which sum `width`: each as wide as it wants where that fits; else in
 * proportion to the root of what it holds, so that long texts wrap. `measure`: a line's width in
 * the same unit, with what stands beside it in the cell.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  width: number,
  measure: (text: string) => number,
): number[] {
  const columns = rows[0]!.map((_, column) => rows.map((one) => one[column] ?? ''));
  const widest = (texts: readonly string[]) => Math.max(...texts.map(measure));
  const wanted = columns.map((texts) => widest(texts.flatMap((text) => text.split('\n'))));
  const total = sum(wanted);
  if (total <= width) return wanted.map((one) => (one * width) / total);
  const longest = columns.map((texts) =>
    Math.min(width / 2, widest(texts.flatMap((text) => text.split(/\s+/)))),
  );
  const taken = sum(longest);
  if (taken >= width) return longest.map((one) => (one * width) / taken);
  const extra = wanted.map((one, i) => Math.sqrt(Math.max(0, one - longest[i]!)));
  const extras = sum(extra) || 1;
  return longest.map((one, i) => one + ((width - taken) * extra[i]!) / extras);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
