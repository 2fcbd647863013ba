/** Which statements follow from the facts: what changed, once, and never what would go back. */
import type { Interaction, LmsFacts } from '../../model/lms.ts';
import type { Outbox } from './outbox.ts';
import type { Kept } from './state.ts';
import type { Scribe, Statement } from './statements.ts';

export interface Teller {
  tell(facts: LmsFacts): void;
  /** After the session's end: answers wait for the next session. */
  owe(facts: LmsFacts): void;
  /**
   * A session may say `failed` or `passed`, one of them and once (cmi5 9.3): `passed` is said at
   * once, `failed` only when the session ends.
   */
  judge(facts: LmsFacts): void;
  terminated(): Statement;
  /** The LRS has all that was told. */
  delivered(): void;
}

interface Parts {
  kept: Kept;
  out: Outbox;
  writes: Scribe;
  /** 0–1, as the LMS says; it may differ from the package's (cmi5 10.2.4). */
  masteryScore: number | undefined;
  /** Since the session began. */
  seconds(): number;
}

export function teller({ kept, out, writes, masteryScore, seconds }: Parts): Teller {
  const answered = new Set<string>();
  let judged = false;

  const answer = (interaction: Interaction) => {
    const key = JSON.stringify(interaction);
    if (answered.has(key)) return;
    answered.add(key);
    out.add(writes.answered(interaction));
  };
  const passes = ({ completed, passed, score }: LmsFacts): boolean | undefined => {
    if (!completed || masteryScore === undefined) return passed;
    return score === undefined ? undefined : score >= masteryScore;
  };
  const once = (verb: 'completed' | 'passed', more: { score?: number } = {}) => {
    if (kept.once[verb]) return;
    const statement = writes.defined(verb, { seconds: seconds(), masteryScore, ...more });
    kept.once[verb] = { id: statement.id, sure: false };
    out.add(statement);
  };
  const scoreOf = ({ score }: LmsFacts) => (score === undefined ? {} : { score });
  /** Progress is not told any more once the course is completed (cmi5 9.5.5.1). */
  const progress = (facts: LmsFacts) => {
    const told = (id: string, value: string) => {
      if (kept.told[id] === value) return true;
      kept.told[id] = value;
      return false;
    };
    for (const topic of facts.objectives.filter((one) => one.progress > 0)) {
      if (!told(topic.id, `${topic.progress} ${topic.score ?? ''}`))
        out.add(writes.progressed(topic.progress, topic.score, topic));
    }
    if (!told('', `${facts.progress} ${facts.score ?? ''}`))
      out.add(writes.progressed(facts.progress, facts.score));
  };

  return {
    tell(facts) {
      for (const interaction of [...kept.owed, ...facts.interactions]) answer(interaction);
      if (!kept.once.completed) progress({ ...facts, progress: Math.min(facts.progress, 1) });
      if (facts.completed) once('completed');
      if (!judged && passes(facts) && !kept.once.passed) {
        judged = true;
        once('passed', scoreOf(facts));
      }
    },
    owe({ interactions }) {
      const ids = new Set(interactions.map(({ id }) => id));
      kept.owed = [...kept.owed.filter(({ id }) => !ids.has(id)), ...interactions];
    },
    judge(facts) {
      if (judged || kept.once.passed || passes(facts) !== false) return;
      judged = true;
      out.add(writes.defined('failed', { seconds: seconds(), masteryScore, ...scoreOf(facts) }));
    },
    terminated: () => writes.defined('terminated', { seconds: seconds() }),
    delivered() {
      kept.owed = [];
      for (const mark of Object.values(kept.once)) mark.sure = true;
    },
  };
}
