/**
 * A storage of this browser that is never waited for in vain. A database that does not answer
 * gives way to a spare one for as long as the page lives; what was written there is joined to the
 * first at the next start at which that answers.
 */
import type { UseStore } from 'idb-keyval';
import { database } from './database.ts';
import { isUnanswered, patient, whenLeftWaiting } from './patient.ts';

/**
 * Milliseconds that each is waited for, in which a slow phone opens it even for the first time; both
 * together stay under the time after which `start.js` says that the course does not open.
 */
const PATIENCE = { first: 3500, spare: 1500, joining: 1500 };

/** Takes what the spare database holds into the first one. */
type Join = (first: UseStore, spare: UseStore) => Promise<unknown>;

export interface Storage {
  store: UseStore;
  /** The spare database is used, since the start or since a question that had no answer. */
  isSpare(): boolean;
  moved: Promise<void>;
  /**
   * What was kept before answers, and was not there at the start: the storage that holds it. Nothing
   * is to be written to it.
   */
  late: Promise<UseStore>;
  /** Lets go of the connections; a page that comes back opens others. */
  close(): void;
}

interface Asked {
  name: string;
  objects: string;
  join: Join;
}

/** Remembers by name that a spare database holds something; where that is forbidden, so is it. */
function mark(name: string) {
  return {
    isSet(): boolean {
      try {
        return localStorage.getItem(name) !== null;
      } catch {
        return false;
      }
    },
    set() {
      try {
        localStorage.setItem(name, '');
      } catch {}
    },
    remove() {
      try {
        localStorage.removeItem(name);
      } catch {}
    },
  };
}

export function openStorage({ name, objects, join }: Asked): Storage {
  const spareName = `${name}-2`;
  const [first, spare] = [database(name, objects), database(spareName, objects)];
  const inSpare = mark(spareName);
  let isSpare = false;
  let move!: () => void;
  const moved = new Promise<void>((resolve) => {
    move = resolve;
  });
  let tellLate!: (store: UseStore) => void;
  const late = new Promise<UseStore>((resolve) => {
    tellLate = resolve;
  });

  let joined: Promise<unknown> | undefined;
  const rejoin = async () => {
    await join(first.use, spare.use);
    inSpare.remove();
  };
  const whole: UseStore = async (mode, work) => {
    joined ??= inSpare.isSet() ? inTime(rejoin(), () => tellLate(first.use)) : Promise.resolve();
    await joined;
    return first.use(mode, work);
  };
  const askFirst = patient(whole, PATIENCE.first, { isMute: false });
  const askSpare = patient(spare.use, PATIENCE.spare, { isMute: false });

  const goOver = () => {
    if (isSpare) return;
    isSpare = true;
    move();
    // The question waits on behind the one that has no answer.
    first.use('readonly', () => tellLate(first.use)).catch(() => undefined);
  };
  const store: UseStore = async (mode, work) => {
    if (!isSpare)
      try {
        return await askFirst(mode, work);
      } catch (fault) {
        if (!isUnanswered(fault)) throw fault;
        goOver();
      }
    // Each time: another window may have joined it meanwhile.
    if (mode === 'readwrite') inSpare.set();
    return askSpare(mode, work);
  };
  return {
    store,
    isSpare: () => isSpare,
    moved,
    late,
    close() {
      first.close();
      spare.close();
    },
  };
}

/** Waits for `work` so long and no longer; what comes later is told. */
async function inTime(work: Promise<unknown>, later: () => void): Promise<void> {
  let isOver = false;
  const done = work.then(
    () => isOver && later(),
    () => undefined,
  );
  await new Promise<void>((resolve) => {
    const stop = whenLeftWaiting(PATIENCE.joining, resolve);
    void done.then(() => {
      stop();
      resolve();
    });
  });
  isOver = true;
}
