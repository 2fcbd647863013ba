/**
 * What an LMS is told beside the record, in groups, and what becomes of a group that an LMS cannot
 * take: some fail a whole commit because of one element (ILIAS, a column too short), and the record
 * must not fail with it. What was learned is remembered for the LMS (`lms-memory.ts`).
 */
import type { LmsFacts } from '../model/lms.ts';
import { after, type Later } from './later.ts';
import { OPTIONAL, type LmsMemory, type Optional } from './lms-memory.ts';
import type { CallFault } from './run-time.ts';
import type { Elements, Writer } from './writer.ts';

export type Report = Record<Optional, (to: Elements, facts: LmsFacts) => void>;

export interface OptionalGroups {
  /** Those that have something to tell and that this LMS takes, in the order in which they go. */
  of(facts: LmsFacts): Optional[];
  /** This LMS has committed them before, so they may go with the record. */
  areTrusted(groups: Optional[]): boolean;
  /** In commits of their own, after the record's: those in doubt one by one. */
  tellApart(facts: LmsFacts, groups: Optional[]): Later<void>;
  /**
   * A commit failed with these groups, of which `elements` were set. Free texts are what columns
   * refuse, so they are taken back, and it is committed again. Where that passes, or the group was
   * in doubt before, the LMS does without the group from now on. True where it passed.
   */
  blame(groups: Optional[], elements: string[]): Later<boolean>;
}

export function optionalGroups({
  to,
  memory,
  report,
  note,
}: {
  to: Writer;
  memory: LmsMemory;
  report: Report;
  note(fault: CallFault): void;
}): OptionalGroups {
  const { learned } = memory;
  const isTrusted = (group: Optional) =>
    learned.takes.includes(group) && !learned.doubts.includes(group);
  const trust = (groups: Optional[]) => {
    if (groups.every(isTrusted)) return;
    learned.takes = OPTIONAL.filter((one) => learned.takes.includes(one) || groups.includes(one));
    learned.doubts = learned.doubts.filter((one) => !groups.includes(one));
    memory.keep();
  };
  const blame = (groups: Optional[], elements: string[]): Later<boolean> => {
    for (const element of elements)
      if (/\.(description|(student|learner)_response)$|location$/.test(element))
        to.attempt(element, '');
    return after(to.call('commit'), (fault) => {
      const isGuilty = (group: Optional) =>
        groups.length === 1 && (fault === undefined || learned.doubts.includes(group));
      learned.lacks.push(...groups.filter(isGuilty));
      learned.doubts = OPTIONAL.filter(
        (one) => learned.doubts.includes(one) || groups.includes(one),
      );
      memory.keep();
      return fault === undefined;
    });
  };
  const tellApart = (facts: LmsFacts, groups: Optional[]): Later<void> => {
    const [first] = groups;
    if (!first) return undefined;
    const together = groups.filter((one) => !learned.doubts.includes(one));
    const now = together.length > 0 ? together : [first];
    const rest = groups.filter((one) => !now.includes(one));
    to.changed();
    for (const group of now) report[group](to, facts);
    const elements = to.changed();
    if (elements.length === 0) return tellApart(facts, rest);
    return after(to.call('commit'), (fault) => {
      if (!fault) {
        trust(now);
        return tellApart(facts, rest);
      }
      note({ ...fault, element: now.map((group) => `cmi.${group}`).join(' ') });
      const next = now.length > 1 ? groups : rest;
      return after(blame(now, elements), (isOn) => (isOn ? tellApart(facts, next) : undefined));
    });
  };

  return {
    of: (facts) =>
      OPTIONAL.filter(
        (group) =>
          !learned.lacks.includes(group) &&
          (group === 'standing' || group === 'place' || facts[group].length > 0),
      ),
    areTrusted: (groups) => groups.every(isTrusted),
    tellApart,
    blame,
  };
}
