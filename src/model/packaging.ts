/** What can be wrong with a package before it is made. The sentences are in `src/messages/packaging.ts`. */

/**
 * One mistake in a file that a person wrote. `rule` is valibot's name of the broken rule (`max_length`, `regex`, `strict_object`…), `yaml` for a
 * file that cannot be read as YAML; `expected` is what the rule asks for; `field` is a dotted path, '' for the whole file.
 */
export interface FileFault {
  file: string;
  /** From 1. */
  line: number;
  field: string;
  rule: string;
  expected: string;
  found: string;
}

/**
 * Why no package was made:
 * - `no-site`: the built site is not in `folder`, or has no `index.html`.
 * - `no-file`: a file that was named cannot be read.
 * - `bad-option`: the command line has an option that does not exist or lacks its value.
 * - `bad-files`: mistakes in the course's files.
 */
export type PackagingFault =
  | { code: 'no-site'; folder: string }
  | { code: 'no-file'; file: string }
  | { code: 'bad-option'; option: string }
  | { code: 'bad-files'; faults: FileFault[] };
