/**
 * What a help desk asks for, as lines of text: how the course reached the LMS, what fits, what
 * failed, and in which browser. No answer is in it.
 */
import { workMessages } from '../messages/work.ts';
import type { Diagnosis } from '../model/lms.ts';
import type { Keeping } from '../record/work.ts';

const { facts } = workMessages;

const clock = (at: number) =>
  new Date(at).toLocaleTimeString('es-MX', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
const size = (bytes = 0) =>
  bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 2 ** 20)} MB`;

function found(at: Diagnosis['foundAt']): string {
  if (!at) return facts.notFound;
  if ('host' in at) return facts.host(at.host);
  return at.from === 'parent' ? facts.up(at.name, at.up) : facts.opener(at.name, at.up);
}

/** `isStored`: this browser kept a copy just now. */
async function storage(isStored: boolean): Promise<string> {
  if (!isStored) return facts.storageStates.no;
  // Absent on http pages, and in old browsers.
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return estimate?.quota
    ? facts.quota(size(estimate.usage), size(estimate.quota))
    : facts.storageStates.yes;
}

export async function diagnosisOf({ session, none }: Keeping, isStored: boolean): Promise<string> {
  const { foundAt, room, refused, without = [], faults } = session.diagnosis;
  const told: [string, string][] = [
    [
      facts.session,
      none?.reason === 'refused' ? facts.refused(none.lmsError ?? '') : facts.kinds[session.kind],
    ],
    [facts.package, document.documentElement.dataset['package'] ?? ''],
    [facts.api, found(foundAt)],
    [facts.mode, session.mode],
    [
      facts.room,
      room
        ? facts.roomOf(session.suspendLimit, room.given, room.taken) +
          (session.suspendAlphabet === 'ascii' ? facts.plain : '')
        : facts.noLimit,
    ],
    [facts.storage, await storage(isStored)],
    [facts.online, navigator.onLine ? facts.onlineStates.yes : facts.onlineStates.no],
    [facts.faults, faults.map(({ at, what }) => `${clock(at)} ${what}`).join('; ') || facts.none],
    [facts.elements, [...new Set(refused)].join(', ') || facts.none],
    [facts.without, without.join(', ') || facts.none],
    [facts.window, facts.size(innerWidth, innerHeight, window !== parent)],
    [facts.time, new Date().toISOString()],
    [facts.browser, navigator.userAgent],
  ];
  return told.map(([name, fact]) => `${name}: ${fact}`).join('\n');
}
