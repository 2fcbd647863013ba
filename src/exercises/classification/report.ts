import type { ReportBlock } from '../../model/report.ts';
import { reportMessages as say } from '../../messages/report.ts';
import type { SectionOf } from '../report-section.ts';
import type { ClassificationKey } from './key-of.ts';
import { attemptsOf, classificationRules, standingOf } from './rules.ts';
import type { Classification } from './schema.ts';

export const classificationSection: SectionOf<Classification> = (
  definition,
  work,
  { groups, accounts, keys },
) => {
  const key = keys[definition.id] as ClassificationKey | undefined;
  const judged = (account: string, group: string | undefined) => {
    if (group === undefined) return say.practice.none;
    const label = groups.find(({ id }) => id === group)?.label ?? group;
    if (!key) return label;
    return key.accounts[account]?.right === group
      ? say.practice.right(label)
      : say.practice.wrong(label);
  };
  const table: ReportBlock = {
    kind: 'table',
    caption: say.practice.caption,
    head: [say.practice.account, say.practice.first, say.practice.last],
    rows: definition.accounts.map((id) => {
      const attempts = attemptsOf(definition, id, work);
      return [accounts[id] ?? id, judged(id, attempts[0]), judged(id, attempts.at(-1))];
    }),
  };
  const score = classificationRules(key).score?.(definition, work);
  const begun = definition.accounts.some((id) => attemptsOf(definition, id, work).length > 0);
  const open = (id: string) =>
    ['untouched', 'trying'].includes(standingOf(definition, id, work, key));
  return {
    blocks: [
      ...(score !== undefined && begun ? [{ kind: 'note' as const, text: say.score(score) }] : []),
      begun ? table : { kind: 'note', text: say.practice.none },
    ],
    missing: definition.accounts.filter(open).map((id) => ({
      item: `${definition.id}.${id}`,
      code: 'unplaced',
      label: accounts[id] ?? id,
    })),
  };
};
