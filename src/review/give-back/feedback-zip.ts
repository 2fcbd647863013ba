/**
 * The zip that an LMS hands out to each learner. Moodle (`feedback/file/importziplib.php`) wants
 * the download's folder names, Canvas the names of the files themselves, and Brightspace its
 * folders; the others get a name a learner.
 */
import { zip, type AsyncZippable } from 'fflate';
import { backMessages as say } from '../../messages/back.ts';
import { reportFileName } from '../../report/file-name.ts';
import type { Submission } from '../open/submission.ts';
import type { Feedback } from './feedback.ts';

export type FeedbackKind = 'pdf' | 'docx';

/**
 * Where a learner's feedback goes in the zip and what it must be; undefined where the LMS takes
 * none back for this submission.
 */
function placeOf(
  { wrapper, name, meta }: Submission,
  kind: FeedbackKind,
): { path: string; kind: FeedbackKind } | undefined {
  const { lms, back } = wrapper;
  // Canvas keeps the name that the learner gave, so what goes back must be of the same type
  // (`Assignment#generate_comments_from_files`).
  if (lms === 'canvas')
    return back !== '' && meta.kind !== 'json' ? { path: back, kind: meta.kind } : undefined;
  const document = meta.document.replace(/[^A-Za-z0-9]/g, '') || 'entrega';
  if (lms === 'moodle')
    return { path: `${safe(back)}/${say.feedbackName}-${document}.${kind}`, kind };
  if (lms === 'brightspace')
    return { path: `${safe(back)}/${say.feedbackName}-${document}.${kind}`, kind };
  const own = reportFileName({ learner: name, document: { file: document } }, kind);
  return { path: lms === 'blackboard' ? `${safe(wrapper.id)}_${own}` : own, kind };
}

/** The folder as the LMS wrote it, without what would leave it or what no file system takes. */
// oxlint-disable-next-line no-control-regex
const safe = (part: string) => part.replace(/[\u0000-\u001f/\\:*?"<>|]/g, ' ').replace(/^\.+/, '');

export interface FeedbackZip {
  bytes: Uint8Array;
  made: number;
  /** Learners whose LMS takes nothing back. */
  left: Submission[];
}

export async function feedbackZip(
  all: readonly Feedback[],
  kind: FeedbackKind,
  make: (feedback: Feedback, kind: FeedbackKind) => Promise<Uint8Array>,
  onProgress: (done: number) => void | Promise<void> = () => {},
): Promise<FeedbackZip> {
  const files: AsyncZippable = Object.create(null) as AsyncZippable;
  const left: Submission[] = [];
  let made = 0;
  for (const feedback of all) {
    const place = placeOf(feedback.submission, kind);
    if (!place) left.push(feedback.submission);
    else files[unused(place.path, files)] = [await make(feedback, place.kind), { level: 0 }];
    if (place) made++;
    await onProgress(made);
  }
  const bytes = await new Promise<Uint8Array>((resolve, reject) =>
    zip(files, { consume: false }, (error, data) => (error ? reject(error) : resolve(data))),
  );
  return { bytes, made, left };
}

function unused(path: string, files: AsyncZippable): string {
  if (!(path in files)) return path;
  const dot = path.lastIndexOf('.');
  for (let n = 2; ; n++) {
    const other = `${path.slice(0, dot)}-${n}${path.slice(dot)}`;
    if (!(other in files)) return other;
  }
}
