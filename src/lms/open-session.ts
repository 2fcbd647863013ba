/** Chooses, at launch, who keeps the learner's work. */
import type { LmsSession, NoSession } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import { browserSession } from './browser-session.ts';
import { editions } from './editions.ts';
import { runTimesOf, type Found } from './find-api.ts';
import { requestsFrom } from './requests.ts';
import { AnswersLater, CallFailed } from './run-time.ts';
import type { ScormOptions } from './scorm-session.ts';
import { waitingSession } from './waiting-session.ts';

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
  const launch = editions.cmi5?.findLaunch(page);
  if (Array.isArray(launch))
    return {
      session: browserSession(),
      none: { reason: 'refused', lmsError: `launch: ${launch.join(', ')}` },
    };
  if (launch)
    return {
      session: editions.cmi5!.cmi5Session(launch, {
        ...options,
        page,
        lang: page.document.documentElement.lang,
      }),
    };
  for (const found of runTimesOf(page, built)) {
    const edition = editions[found.name];
    // It came this moment: `late-api.ts` finds it.
    if (!edition) continue;
    try {
      return { session: edition.open(found.api, optionsOf(options, found)) };
    } catch (thrown) {
      if (thrown instanceof AnswersLater) return { session: openLater(found, options) };
      const lmsError = thrown instanceof CallFailed ? thrown.fault.lmsError : undefined;
      return {
        session: browserSession(),
        none: { reason: 'refused', ...(lmsError ? { lmsError } : {}) },
      };
    }
  }
  return { session: browserSession(), none: { reason: 'no-lms' } };
}

/** The session of a run-time that answers promises. */
function openLater(found: Found, options: SessionOptions): LmsSession {
  const { open, names } = editions[found.name]!;
  const all = optionsOf(options, found);
  return waitingSession(
    found.name === 'API' ? 'scorm12' : 'scorm2004',
    import('./promised-api.ts')
      .then(({ promisedApi }) => promisedApi(found.api, names, (api) => open(api, all)))
      .then((api) => open(api, all)),
  );
}

function optionsOf(options: SessionOptions, { name, up, from, home }: Found): ScormOptions {
  return {
    ...options,
    foundAt: { name, up, from },
    hasSent: requestsFrom(home),
    isGone: () => {
      try {
        return home.closed === true;
      } catch {
        return true;
      }
    },
  };
}
