/**
 * Whatever becomes of the calls, an LMS as strict as ADL CATAPULT's player finds nothing to object
 * to, and once it is well again it has all: the newest text, one `initialized`, one `completed`.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LmsSession } from '../../../src/model/lms.ts';
import { decode } from '../../../src/lms/suspend-data/codec.ts';
import { startLrs, type Lrs } from '../../e2e/lrs.ts';
import { verbOf } from '../../e2e/statement-rules.ts';
import { factsOf, tab } from './cmi5-tab.ts';

type Fate = ReturnType<Lrs['meet']>;
const fates = fc.constantFrom<Fate>(
  undefined,
  undefined,
  'lose-answer',
  'lose-request',
  { status: 503 },
  { status: 500, body: '<h1>Error</h1>' },
  { wait: 5 },
);
const steps = fc.array(fc.constantFrom('save', 'save', 'finish', 'reload', 'away', 'two at once'), {
  minLength: 1,
  maxLength: 8,
});

const isMereWait = (fate: Fate) => typeof fate === 'object' && 'wait' in fate;

/** No call is on its way, nor follows. */
async function quiet({ calls }: Lrs): Promise<void> {
  for (let seen = -1; seen !== calls.length;) {
    seen = calls.length;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

test('nothing is lost, told twice or told out of order', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fates, { maxLength: 25 }), async (does, lot) => {
      const lrs = await startLrs();
      const query = lrs.launch({ masteryScore: 0.5 });
      const queue = [...lot];
      let failedAskings = 0;
      // The token is given once: what is lost of it is another test's. So is an LMS that never says
      // what the preferences are, which after three askings is told all the same.
      lrs.meet = ({ resource }) => {
        if (resource === 'fetch') return undefined;
        if (resource === 'agents/profile' && failedAskings === 2) return undefined;
        const fate = queue.shift();
        if (resource === 'agents/profile' && fate && !isMereWait(fate)) failedAskings++;
        return fate;
      };
      const here = tab();
      let session: LmsSession = here.open(query);
      let isDone = false;
      let text = '';
      const facts = () =>
        factsOf((text = `${text}.`), isDone ? { completed: true, progress: 1, score: 0.9 } : {});
      try {
        for (const one of does) {
          await session.launchData;
          // A page stops where it is when it goes; here it comes to its end.
          if (one === 'reload') {
            await session.away!();
            await quiet(lrs);
            session = here.open();
          } else if (one === 'away') await session.away!(facts());
          else if (one === 'two at once')
            await Promise.all([session.save(facts()), session.save(facts())]);
          else {
            isDone ||= one === 'finish';
            await session.save(facts());
          }
        }
        lrs.meet = () => undefined;
        await session.launchData;
        await session.save(facts());
        expect(await session.save(facts())).toEqual({ saved: true, reached: true });
        expect(await session.terminate()).toEqual({ saved: true, reached: true });
        const { suspendData } = JSON.parse(lrs.document()!) as { suspendData: string };
        const kept = await decode(suspendData);
        expect(kept.ok && kept.value.answers['t16-diagnostico.evidencia']!.text).toBe(text);
        const verbs = lrs.statements().map(verbOf);
        const defined = verbs.filter((verb) => verb !== 'progressed');
        expect(defined[0]).toBe('initialized');
        expect(defined.slice(1, -1).sort()).toEqual(isDone ? ['completed', 'passed'] : []);
        expect(defined.at(-1)).toBe('terminated');
        expect(lrs.violations).toEqual([]);
      } finally {
        await lrs.close();
      }
    }),
    {
      numRuns: 40,
      examples: [
        // The page goes while the LRS is asked whether it has `initialized`, and does not say.
        [
          ['save', 'away', 'save'],
          [undefined, undefined, undefined, 'lose-answer', { status: 500, body: '<h1>Error</h1>' }],
        ],
      ],
    },
  );
});
