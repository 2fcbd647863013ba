/** What is missing, short: a line an exercise, with its first things and how many more. */
import { reportMessages as say } from '../messages/report.ts';
import type { Report } from '../model/report.ts';

/** Things of an exercise that are told one by one. */
const FIRST = 2;
/** Letters of each: questions are long, and the learner knows them. */
const LONG = 64;

function short(label: string): string {
  const bare = label.replace(/[.:]$/, '');
  if (bare.length <= LONG) return bare;
  return `${bare.slice(0, bare.lastIndexOf(' ', LONG)).replace(/[,;:]$/, '')}…`;
}

export function missingLines({ missing }: Pick<Report, 'missing'>): string[] {
  const groups = new Map<string, string[]>();
  for (const { exercise, label } of missing)
    groups.set(exercise, [...(groups.get(exercise) ?? []), short(label)]);
  return [...groups].map(([exercise, labels]) =>
    say.missingOf(exercise, labels.slice(0, FIRST), Math.max(0, labels.length - FIRST)),
  );
}
