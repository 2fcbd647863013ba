/**
 * A run-time whose calls answer promises (LMSs that put another window or the network between the
 * course and themselves: Chamilo, the Moodle app) as one that answers at once.
 */
import { textOf, yesOrNo } from './answers.ts';
import { CallFailed, type Names } from './run-time.ts';

type Api = Record<string, (...args: string[]) => unknown>;
/** More rows than a course of ours ever wrote are not asked for, one round trip each. */
const MOST_ROWS = 60;

/**
 * Initializes, and fetches what `open` reads at launch. Rejects with `CallFailed` where the LMS does
 * not open the session. Sets are answered "true" at once; what became of them comes with the next
 * commit, which answers a promise.
 */
export async function promisedApi(
  given: object,
  names: Names,
  open: (api: object) => unknown,
): Promise<object> {
  const api = given as Api;
  if (yesOrNo(await api[names.initialize]!('')) === 'no')
    throw new CallFailed({ code: 'lms-refused', lmsError: textOf(await api[names.lastError]!()) });
  const known = new Map<string, string>();
  const missing = new Set<string>();
  const fetch = async (element: string) =>
    known.set(element, textOf(await Promise.resolve(api[names.get]!(element)).catch(() => '')));
  let sent: Promise<unknown>[] = [];
  const call = (name: string) => async () => {
    const before = sent;
    sent = [];
    // Called before anything is waited for: the page may be going away.
    const answer = api[name]!('');
    const isRefused = (await Promise.all(before)).some((one) => yesOrNo(one) === 'no');
    return isRefused ? 'false' : await answer;
  };
  const reads = {
    [names.initialize]: () => 'true',
    [names.get]: (element: string) => {
      if (!known.has(element)) missing.add(element);
      return known.get(element) ?? '';
    },
    [names.lastError]: () => '',
  };
  const settled = {
    ...reads,
    [names.set]: (element: string, value: string) => {
      known.set(element, value);
      const answer = Promise.resolve(api[names.set]!(element, value)).catch(() => 'false');
      // Only the record's own decides: an LMS may lack the others.
      sent.push(element === 'cmi.suspend_data' ? answer : answer.then(() => 'true'));
      return 'true';
    },
    [names.commit]: call(names.commit),
    [names.terminate]: call(names.terminate),
  };
  const yes = () => 'true';
  const trial = { ...reads, [names.set]: yes, [names.commit]: yes, [names.terminate]: yes };
  for (const rows of ['cmi.objectives', 'cmi.interactions']) {
    await fetch(`${rows}._count`);
    const count = Math.min(Number.parseInt(known.get(`${rows}._count`)!, 10) || 0, MOST_ROWS);
    for (let n = 0; n < count; n++) await fetch(`${rows}.${n}.id`);
  }
  for (let round = 0; round < 3; round++) {
    missing.clear();
    open(trial);
    await Promise.all([...missing].map(fetch));
  }
  return settled;
}
