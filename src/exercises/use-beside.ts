/**
 * What the report needs from files beside the pages, fetched once the learner has begun what they
 * tell of.
 */
import { useEffect, useState } from 'preact/hooks';
import { fetchBeside } from './beside.ts';

/**
 * By the file's name. One that does not arrive is left out, so that nothing keeps a learner from
 * handing in: the report then tells less of the practice.
 */
export type Beside = Record<string, unknown>;

/** What has arrived until now. */
export function useBeside(files: readonly string[]): Beside {
  const [beside, add] = useState<Beside>({});
  useEffect(() => {
    for (const file of files.filter((one) => !(one in beside)))
      fetchBeside(file).then(
        (found) => add((had) => ({ ...had, [file]: found })),
        () => {},
      );
  }, [files.join(' ')]);
  return beside;
}

/** Waits for each to arrive or fail. */
export async function arrived(files: readonly string[]): Promise<Beside> {
  const all = await Promise.all(
    files.map((file) =>
      fetchBeside(file).then(
        (found) => [[file, found] as const],
        () => [],
      ),
    ),
  );
  return Object.fromEntries(all.flat());
}
