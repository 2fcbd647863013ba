/** The editions whose code is here; `fetch-edition.ts` brings what a launch needs. */
import type { LmsSession } from '../model/lms.ts';
import type { ApiName } from './find-api.ts';
import type { Names } from './run-time.ts';
import type { ScormOptions } from './scorm-session.ts';

export interface Edition {
  /** Throws `CallFailed` when the LMS does not open the session, or `AnswersLater`. */
  open(api: object, options: ScormOptions): LmsSession;
  names: Names;
}

export const editions: { [name in ApiName]?: Edition } & {
  cmi5?: typeof import('./cmi5/open.ts');
} = {};
