/**
 * Statements on their way, in order. Sent again under the same id until the LRS has them, which it
 * takes as one (xAPI 2.2, "Duplicate").
 */
import { bytes, LEAVING_ROOM, LrsFailed, type Lrs } from './lrs.ts';
import type { Statement } from './statements.ts';

export interface Outbox {
  add(statement: Statement): void;
  /** Rejects with `LrsFailed`; what was not taken stays. */
  deliver(): Promise<void>;
  /**
   * One request, which outlives the page. `beside`: what else is sent with the little room that
   * there is then.
   */
  deliverLeaving(beside: string): Promise<void>;
  /** Takes back the one that was added last, if it is still here. */
  withdrawLast(): void;
}

/**
 * Without these the LMS knows neither the session nor its end; what is only good to have may be
 * refused.
 */
const NEEDED = /\/(initialized|completed|passed|failed|terminated)$/;

/** `refused`: for support, `verb (status)`. */
export function outbox(lrs: Lrs, refused: string[]): Outbox {
  let waiting: Statement[] = [];
  let last: Statement | undefined;
  const taken = (statements: Statement[]) => {
    waiting = waiting.filter((one) => !statements.includes(one));
  };
  const post = async (statements: Statement[]): Promise<void> => {
    try {
      await lrs({ method: 'POST', resource: 'statements', body: JSON.stringify(statements) });
    } catch (thrown) {
      if (!(thrown instanceof LrsFailed) || thrown.fault.code !== 'lms-refused') throw thrown;
      const [one, ...others] = statements as [Statement, ...Statement[]];
      // An LRS refuses a list whole: each by itself finds out which.
      if (others.length > 0) return each(statements);
      const { lmsError = '' } = thrown.fault;
      if (lmsError === '409') return taken(statements);
      const verb = one.verb.id.split('/').at(-1)!;
      refused.push(`${verb} (${lmsError})`);
      if (NEEDED.test(one.verb.id))
        throw new LrsFailed({ code: 'lms-refused', element: verb, lmsError });
    }
    taken(statements);
  };
  const each = async (statements: Statement[]) => {
    for (const one of statements) await post([one]);
  };
  return {
    add(statement) {
      waiting.push(statement);
      last = statement;
    },
    async deliver() {
      if (waiting.length > 0) await post([...waiting]);
    },
    async deliverLeaving(beside) {
      const fits = bytes(JSON.stringify(waiting)) + bytes(beside) < LEAVING_ROOM;
      const sent = fits ? waiting : waiting.filter(({ verb }) => NEEDED.test(verb.id));
      if (sent.length > 0) await post([...sent]);
    },
    withdrawLast: () => taken(last ? [last] : []),
  };
}
