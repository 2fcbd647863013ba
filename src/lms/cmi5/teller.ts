/** Which statements follow from the facts: what changed, once, and never what would go back. */
import type { Interaction, LmsFacts } from '../../model/lms.ts';
import type { Outbox } from './outbox.ts';
import type { Kept } from './state.ts';
import { newId, type Scribe, type Statement } from './statements.ts';

type Once = keyof Kept['once'];

export interface Teller {
  tell(facts: LmsFacts): void;
  /**
   * A session may say `failed` or `passed`, one of them and once (cmi5 9.3): `passed` is said at
   * once, `failed` only when the session ends.
   */
  judge(facts: LmsFacts): void;
  /** The LRS has it: only now does the work's document say so. */
  taken(statement: Statement): void;
  /** What another device told of the same registration. */
  join(theirs: Kept): void;
}

interface Parts {
  kept: Kept;
  out: Pick<Outbox, 'add' | 'withdraw'>;
  writes: Scribe;
  /** 0–1, as the LMS says; it may differ from the package's (cmi5 10.2.4). */
  masteryScore: number | undefined;
  /** Since the session began. */
  seconds(): number;
}

export function teller({ kept, out, writes, masteryScore, seconds }: Parts): Teller {
  /** By this page; the rest was told by an earlier one or is told again. */
  const said = { answers: new Set<string>(), standing: { ...kept.told }, once: new Set<Once>() };
  const whenTaken = new Map<string, () => void>();
  let judged = false;

  const answer = (interaction: Interaction) => {
    const key = JSON.stringify(interaction);
    if (said.answers.has(key)) return;
    said.answers.add(key);
    const statement = writes.answered(interaction);
    whenTaken.set(statement.id, () => {
      kept.owed = kept.owed.filter((one) => JSON.stringify(one) !== key);
    });
    out.add(statement);
  };
  const passes = ({ completed, passed, score }: LmsFacts): boolean | undefined => {
    if (!completed || masteryScore === undefined) return passed;
    return score === undefined ? undefined : score >= masteryScore;
  };
  /** Under the id that it was given first: the LRS may have it though no answer came. */
  const once = (verb: Once, more: { score?: number } = {}) => {
    const mark = (kept.once[verb] ??= { id: newId(), sure: false });
    if (mark.sure || said.once.has(verb)) return;
    said.once.add(verb);
    out.add(writes.defined(verb, { id: mark.id, seconds: seconds(), masteryScore, ...more }));
  };
  const scoreOf = ({ score }: LmsFacts) => (score === undefined ? {} : { score });
  const stands = (id: string, value: string, make: () => Statement) => {
    if (said.standing[id] === value) return;
    said.standing[id] = value;
    const statement = make();
    whenTaken.set(statement.id, () => {
      kept.told[id] = value;
    });
    out.add(statement);
  };
  /** Progress is not told any more once the course is completed (cmi5 9.5.5.1). */
  const progress = (facts: LmsFacts) => {
    for (const topic of facts.objectives.filter((one) => one.progress > 0))
      stands(topic.id, `${topic.progress} ${topic.score ?? ''}`, () =>
        writes.progressed(topic.progress, topic.score, topic),
      );
    stands('', `${facts.progress} ${facts.score ?? ''}`, () =>
      writes.progressed(facts.progress, facts.score),
    );
  };

  return {
    tell(facts) {
      for (const interaction of [...kept.owed, ...facts.interactions]) answer(interaction);
      if (!kept.once.completed) progress({ ...facts, progress: Math.min(facts.progress, 1) });
      if (facts.completed) once('completed');
      if (passes(facts) && !judged) {
        judged = true;
        once('passed', scoreOf(facts));
      }
    },
    judge(facts) {
      if (judged || kept.once.passed || passes(facts) !== false) return;
      judged = true;
      out.add(writes.defined('failed', { seconds: seconds(), masteryScore, ...scoreOf(facts) }));
    },
    taken({ id }) {
      whenTaken.get(id)?.();
      whenTaken.delete(id);
      for (const mark of Object.values(kept.once)) mark.sure ||= mark.id === id;
    },
    join(theirs) {
      kept.told = { ...theirs.told, ...kept.told };
      for (const verb of ['completed', 'passed'] as const) {
        const [their, our] = [theirs.once[verb], kept.once[verb]];
        if (!their || our?.sure) continue;
        if (our && our.id !== their.id) {
          out.withdraw(our.id);
          said.once.delete(verb);
        }
        kept.once[verb] = their;
      }
    },
  };
}
