/** The package that was opened, what the form asks of it, and what becomes of that. */
import { atom, computed } from 'nanostores';
import { readVariant, type Variant } from '../course/variant.ts';
import { bytesOf, textOf, type Files } from '../model/files.ts';
import type { FileFault, Finding } from '../model/packaging.ts';
import type { Result } from '../model/result.ts';
import { zipName } from '../packaging/contents.ts';
import { courseDataOf, type CourseData } from '../packaging/course-data.ts';
import { vary } from '../packaging/vary.ts';
import { readEntries } from '../packaging/verify/entries.ts';
import { verify, type Verdict } from '../packaging/verify/verify.ts';
import { zipped } from '../packaging/zip.ts';
import { varyReview } from '../review/build/vary-review.ts';
import { draftOf, yamlOf, type Draft } from './draft.ts';
import { payload } from './payload.ts';

export const CONFIG = 'mi-curso.yaml';

/** A package of ours, as it was opened. */
interface Opened {
  files: Files;
  data: CourseData;
  /** The review page that this one carries is of the same build. */
  hasReview: boolean;
}

/** Any zip: what it is called, what the verifier says, and the course where it is one of ours. */
export interface Looked {
  name: string;
  verdict: Verdict;
  isOurs: boolean;
}

export interface Made {
  name: string;
  zip: Uint8Array;
  /** Absent where the package is of another build than this page. */
  review: string | undefined;
  yaml: string;
  findings: Finding[];
}

export const $busy = atom(false);
export const $looked = atom<Looked | undefined>();
export const $opened = atom<Opened | undefined>();
export const $draft = atom<Draft | undefined>();

/** The course.yaml that the form says. */
const $yaml = computed([$opened, $draft], (opened, draft) =>
  opened && draft ? yamlOf(draft, opened.data.course, opened.data.exercises) : '',
);

/** What the form asks, or what is wrong with it. */
export const $variant = computed(
  [$opened, $draft, $yaml],
  (opened, draft, yaml): Result<Variant, FileFault[]> | undefined =>
    opened && draft
      ? readVariant(
          { file: CONFIG, bytes: bytesOf(yaml), logo: () => draft.logo?.bytes },
          opened.data.exercises,
          opened.data.documents,
        )
      : undefined,
);

/** The cover as learners would see it: the page and its styles, alone. */
export const $cover = computed([$opened, $variant], (opened, variant) => {
  if (!opened || !variant?.ok) return undefined;
  const needed = new Map(
    [...opened.files].filter(([path]) => path === 'index.html' || path.endsWith('.css')),
  );
  return vary(needed, opened.data, variant.value);
});

export async function open(name: string, zip: Uint8Array): Promise<void> {
  $busy.set(true);
  const entries = readEntries(zip);
  const files = typeof entries === 'object' ? entries.files : new Map<string, Uint8Array>();
  const data = courseDataOf(files);
  const opened = data && {
    files,
    data,
    hasReview: data.build === textOf(payload().get('build')!),
  };
  $looked.set({ name, verdict: await verify(zip), isOurs: data !== undefined });
  $opened.set(opened);
  $draft.set(opened && draftIn(opened));
  $busy.set(false);
}

function draftIn({ files, data }: Opened): Draft {
  const { course, exercises, documents } = data;
  const packed = course.logo && [...files].find(([path]) => path.startsWith('assets/logo.'));
  return draftOf(
    course,
    exercises,
    documents,
    packed ? { name: course.logo!, bytes: packed[1] } : undefined,
  );
}

export function change(part: Partial<Draft>): void {
  const draft = $draft.get();
  if (draft) $draft.set({ ...draft, ...part });
}

/** Back to what the package says. */
export function reset(): void {
  const opened = $opened.get();
  if (opened) $draft.set(draftIn(opened));
}

/** Undefined where the form has something to correct. */
export async function make(): Promise<Made | undefined> {
  const [opened, variant] = [$opened.get(), $variant.get()];
  if (!opened || !variant?.ok) return undefined;
  const zip = zipped(vary(opened.files, opened.data, variant.value));
  const review = opened.hasReview
    ? varyReview(textOf(payload().get('revision.html')!), variant.value.course)
    : undefined;
  return {
    name: zipName(opened.data),
    zip,
    review,
    yaml: $yaml.get(),
    findings: (await verify(zip)).findings,
  };
}
