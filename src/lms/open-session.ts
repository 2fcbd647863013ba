/** Chooses, at launch, who keeps the learner's work. */
import type { LmsSession, NoSession } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import { browserSession } from './browser-session.ts';
import { findLaunch } from './cmi5/launch.ts';
import { cmi5Session } from './cmi5/lazy.ts';
import { findApi, type ApiName } from './find-api.ts';
import { CallFailed } from './run-time.ts';
import type { ScormOptions } from './scorm-session.ts';
import { openScorm12 } from './scorm12.ts';
import { openScorm2004 } from './scorm2004.ts';

const OPENERS: Record<ApiName, (api: object, options: ScormOptions) => LmsSession> = {
  API: openScorm12,
  API_1484_11: openScorm2004,
};

export interface SessionOptions extends ScormOptions {
  /** The course's permanent address (cmi5 13.1.1). */
  iri: string;
  /** Takes in what another device left in the LMS while this one was open (cmi5). */
  adopt(record: LearnerRecord): void;
}

/**
 * Where cmi5 launched the page, its session, whatever the package. Else the session of the edition
 * that the package was built for (`data-package` of the page), or of the other one where an LMS
 * offers only that. Where both are offered, the package's own counts: the LMS reads its manifest by
 * it.
 */
export function openSession(
  page: Window,
  built: string,
  options: SessionOptions,
): { session: LmsSession; none?: NoSession } {
  const launch = findLaunch(page);
  if (Array.isArray(launch))
    return {
      session: browserSession(),
      none: { reason: 'refused', lmsError: `launch: ${launch.join(', ')}` },
    };
  if (launch)
    return {
      session: cmi5Session(launch, { ...options, page, lang: page.document.documentElement.lang }),
    };
  const order: ApiName[] = built === 'scorm2004' ? ['API_1484_11', 'API'] : ['API', 'API_1484_11'];
  for (const name of order) {
    const found = findApi(page, name);
    if (!found) continue;
    const { api, up, from } = found;
    try {
      return { session: OPENERS[name](api, { ...options, foundAt: { name, up, from } }) };
    } catch (thrown) {
      const lmsError = thrown instanceof CallFailed ? thrown.fault.lmsError : undefined;
      return {
        session: browserSession(),
        none: { reason: 'refused', ...(lmsError ? { lmsError } : {}) },
      };
    }
  }
  return { session: browserSession(), none: { reason: 'no-lms' } };
}
