/**
 * Keeps values by key, as the course's keeper keeps a record: what changed is dirty until a write
 * of exactly that value succeeded. A write that fails is tried again until it does not, and no
 * success of another key hides it.
 */
export interface Place {
  /** Writes all or none; a value of undefined takes the key away. Rejects where it cannot. */
  write(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
}

export interface Progress {
  /** Keys that are not kept as they are now. */
  dirty: number;
  /** Of those, the keys whose last write failed. */
  failed: readonly string[];
}

export interface DirtyKeys {
  /** These keys have other values now. */
  touch(keys: readonly string[]): void;
  /** Tries at once what failed. */
  retry(): void;
  /** Forgets what is dirty: it was taken out of the place on purpose. */
  drop(): void;
}

/** Milliseconds to the next try of what failed. */
const RETRIES = [1000, 3000, 10_000, 30_000];
/** Keys of one write: a thousand submissions are not a thousand transactions. */
const BATCH = 50;

export function dirtyKeys({
  place,
  value,
  weight,
  show,
}: {
  place: Place;
  /** The value as it is at the moment of writing; undefined where the key is gone. */
  value(key: string): unknown;
  /** Lower goes first and never shares a write with another weight: a grade waits for no text. */
  weight(key: string): number;
  show(progress: Progress): void;
}): DirtyKeys {
  /** The number of the last change, by key. */
  const dirty = new Map<string, number>();
  const failed = new Set<string>();
  let changes = 0;
  let tries = 0;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => show({ dirty: dirty.size, failed: [...failed] });

  const nextBatch = (): string[] => {
    const ready = [...dirty.keys()].filter((key) => !failed.has(key));
    const first = Math.min(...ready.map(weight));
    return ready.filter((key) => weight(key) === first).slice(0, BATCH);
  };

  const written = async (keys: readonly string[]): Promise<boolean> => {
    const versions = keys.map((key) => dirty.get(key));
    try {
      await place.write(keys.map((key) => [key, value(key)]));
    } catch {
      return false;
    }
    keys.forEach((key, i) => {
      if (dirty.get(key) === versions[i]) dirty.delete(key);
      failed.delete(key);
    });
    return true;
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      if (await written(batch)) tries = 0;
      // One that does not fit takes the others of its write with it: each for itself, then.
      else if (batch.length === 1) failed.add(batch[0]!);
      else for (const key of batch) if (!(await written([key]))) failed.add(key);
      tell();
    }
    running = false;
    if (failed.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(retry, RETRIES[Math.min(tries++, RETRIES.length - 1)]);
  };

  const retry = () => {
    failed.clear();
    void run();
  };

  return {
    touch(keys) {
      if (keys.length === 0) return;
      for (const key of keys) {
        dirty.set(key, ++changes);
        // What has changed since may well fit.
        failed.delete(key);
      }
      tell();
      void run();
    },
    retry,
    drop() {
      clearTimeout(timer);
      dirty.clear();
      failed.clear();
    },
  };
}
