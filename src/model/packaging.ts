/**
 * What can be wrong with a package before it is made. The sentences are in
 * `src/messages/packaging.ts`.
 */

/**
 * One mistake in a file that a person wrote. `rule` is valibot's name of the broken rule
 * (`max_length`, `regex`, `strict_object`…), `yaml` for a file that cannot be read as YAML, `utf8`
 * for one in another encoding; `expected` is what the rule asks for; `field` is a dotted path, ''
 * for the whole file; `message` is the schema's own sentence, where it has one.
 */
export interface FileFault {
  file: string;
  /** From 1. */
  line: number;
  field: string;
  rule: string;
  expected: string;
  found: string;
  message?: string;
}

/**
 * Why no package was made:
 * - `no-site`: the built site is not in `folder`, or has no `index.html`.
 * - `other-site`: the built site was made of other sources; `changed` names their paths.
 * - `no-file`: a file that was named cannot be read.
 * - `bad-option`: the command line has an option that does not exist or lacks its value.
 * - `bad-files`: mistakes in the course's files.
 * - `unsound`: the verifier finds something in what was made.
 */
export type PackagingFault =
  | { code: 'no-site'; folder: string }
  | { code: 'other-site'; folder: string; changed: string[] }
  | { code: 'no-file'; file: string }
  | { code: 'bad-option'; option: string }
  | { code: 'bad-files'; faults: FileFault[] }
  | { code: 'unsound'; packages: { name: string; findings: Finding[] }[] };

/**
 * What an LMS would trip over in a zip. `path` is the file it is about ('' for the whole zip),
 * `detail` what was found there. `error` stops an import or a learner; `warning` works in some LMSs
 * only.
 */
export interface Finding {
  code: FindingCode;
  level: 'error' | 'warning';
  path: string;
  detail: string;
}

/** Each code has its sentence and its cure in `src/messages/verify.ts`. */
export type FindingCode =
  | 'not-a-zip'
  | 'no-manifest'
  | 'manifest-deeper'
  | 'manifest-broken'
  | 'manifest-invalid'
  | 'manifest-entities'
  | 'cmi5-invalid'
  | 'cmi5-order'
  | 'cmi5-url'
  | 'other-kind'
  | 'edition-unknown'
  | 'no-launch'
  | 'no-organization'
  | 'default-nowhere'
  | 'mastery-invalid'
  | 'duplicate-id'
  | 'reference-nowhere'
  | 'missing-file'
  | 'case-differs'
  | 'unlisted-file'
  | 'leftover-file'
  | 'listed-twice'
  | 'duplicate-entry'
  | 'unsafe-path'
  | 'difficult-name'
  | 'module-extension'
  | 'absolute-address'
  | 'directory-address'
  | 'external-request'
  | 'broken-link'
  | 'too-big'
  | 'too-many-files';
