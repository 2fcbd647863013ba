/**
 * An attempt that seems empty at launch may only not have arrived: some LMSs answer Initialize and
 * fetch the data after it. Before the first write of a session it is asked for once more, and where
 * nothing says that the attempt is new, for some seconds.
 */
import type { LaunchData, LmsSession } from '../model/lms.ts';
import { isNothing, isNoValue } from './evidence.ts';
import { parted } from './trailer.ts';

/** Milliseconds. */
const PATIENCE = 10_000;
const BETWEEN = 500;

/** The copy that came late, '' where none did; at once where that is known. */
export function lateCopy(
  { suspendData, said }: LaunchData,
  session: Pick<LmsSession, 'readAgain'>,
  opened: number,
): '' | Promise<string> {
  const again = () => {
    const content = session.readAgain?.() ?? '';
    // What the launch's own commit left is no copy (`scorm-session.ts`).
    return isNoValue(parted(content).text) ? '' : content;
  };
  if (!isNoValue(suspendData) || !session.readAgain) return '';
  const now = again();
  if (now !== '') return Promise.resolve(now);
  if (isNothing(said)) return '';
  return (async () => {
    while (Date.now() < opened + PATIENCE) {
      await new Promise((done) => setTimeout(done, BETWEEN));
      const content = again();
      if (content !== '') return content;
    }
    return '';
  })();
}
