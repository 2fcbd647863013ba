/**
 * The one file that knows both the record and what keeps it: opens the session, reads the copies,
 * and listens.
 */
import { isUnknown, journalKey, WITHOUT_LMS } from './lms/journal-key.ts';
import { openJournal } from './lms/journal.ts';
import { keeper, type Keeper, type Taken } from './lms/keeper.ts';
import { lazyCodec } from './lms/lazy-codec.ts';
import { lateApi, openSession } from './lms/open-session.ts';
import { drawnReplica, ownReplica } from './lms/replica.ts';
import { openStore } from './lms/store.ts';
import { otherWindows } from './lms/windows.ts';
import { savingMessages } from './messages/saving.ts';
import type { SetAside } from './model/journal.ts';
import type { LmsSession } from './model/lms.ts';
import { parseRecord, type LearnerRecord } from './model/record.ts';
import { factsOf } from './record/facts.ts';
import { $interactions, checksumOf, untold } from './record/interactions.ts';
import { dismiss, notify } from './record/notices.ts';
import { pageOutline } from './record/page-outline.ts';
import { $saving } from './record/saving.ts';
import { $ready, $record, adopt, markTold, openRecord, publish } from './record/store.ts';
import { $keeping } from './record/work.ts';

type Told = [exercise: string, checksum: number][];

const outline = pageOutline();
const built = document.documentElement.dataset['package'] ?? 'web';
const options = {
  now: () => new Date(),
  isOffline: () => navigator.onLine === false,
  cutMark: savingMessages.cutMark,
  iri: outline.iri,
  suspendData: outline.suspendData,
  adopt,
};

function take(): Taken<Told> {
  const pending = untold();
  const record = publish();
  return {
    record,
    facts: factsOf(
      record,
      outline,
      pending.flatMap(([, interactions]) => interactions),
    ),
    told: pending.map(([exercise, interactions]) => [exercise, checksumOf(interactions)]),
  };
}

function open(): ReturnType<typeof openSession> {
  return openSession(window, built, options);
}

const { session, none } = open();
const store = openStore('cuentas-clave', 'copies');
let knowKey: (key: string) => void;
const key = new Promise<string>((resolve) => {
  knowKey = resolve;
});
const journal = openJournal(key, store, (found) => {
  const before = $record.get();
  const parsed = parseRecord(found);
  if (parsed.ok) adopt(parsed.value);
  else void keepUnreadHere(found, parsed.error.code);
  return $record.get() !== before;
});
const keep: Keeper = keeper<Told>(
  session,
  {
    journal,
    codec: lazyCodec,
    peek: () => $record.get(),
    take,
    acknowledge: (told) => told.forEach(([exercise, checksum]) => markTold(exercise, checksum)),
    show: (saving) => $saving.set(saving),
  },
  none?.reason === 'refused' ? 'lms-closed' : undefined,
);
$saving.set({ at: 'opening' });

/** The LMS's copy, or one that cannot be read. */
async function fromLms({
  launchData,
  damaged,
}: LmsSession): Promise<{ theirs?: LearnerRecord; unread?: SetAside }> {
  const { suspendData: content, fault } = await launchData;
  if (fault === 'lms-refused' || fault === 'session-lost') notify({ code: 'lms-closed' });
  if (content === '') return {};
  const decoded = await lazyCodec.decode(content);
  if (decoded.ok) return { theirs: decoded.value };
  damaged?.(content);
  return { unread: { at: Date.now(), from: 'lms', code: decoded.error.code, content } };
}

/** Sets a copy of the LMS aside, or holds the LMS where nothing else can keep it. */
async function keepUnread(copy: SetAside): Promise<void> {
  // `unreadable` may only be a part of the course that did not load: the next launch may read it,
  // so it is not written over either.
  if (copy.code !== 'unreadable' && (await journal.setAside(copy)) === undefined)
    return notify({ code: 'set-aside', copy });
  keep.hold(true);
  return notify({ code: 'held', copy });
}

async function fromJournal(): Promise<LearnerRecord | undefined> {
  const found = await journal.read();
  if (found === undefined) return undefined;
  const parsed = parseRecord(found);
  if (parsed.ok) return parsed.value;
  await keepUnreadHere(found, parsed.error.code);
  return undefined;
}

async function keepUnreadHere(found: unknown, code: SetAside['code']): Promise<void> {
  const copy: SetAside = { at: Date.now(), from: 'browser', code, content: JSON.stringify(found) };
  await journal.setAside(copy);
  notify({ code: 'set-aside', copy });
}

async function start(): Promise<void> {
  if (none?.reason === 'refused') notify({ code: 'lms-closed' });
  const [replica, { theirs, unread }] = await Promise.all([
    isUnknown(session) ? drawnReplica() : ownReplica(),
    fromLms(session),
  ]);
  openRecord({ replica });
  knowKey(await journalKey(session, { replica, theirs, store }));
  if (unread) await keepUnread(unread);
  const local = await fromJournal();
  if (theirs) adopt(theirs);
  const inLms = $record.get();
  if (local) adopt(local);
  const isUnopened = (await session.launchData).fault !== undefined;
  // SCORM's LMSs launch every finished course for review (seen in Moodle) and take what is written.
  if (session.kind === 'cmi5' && session.mode !== 'normal')
    notify({ code: `mode-${session.mode}` });
  listen($record.get() !== inLms || isUnopened, await key);
  $ready.set(true);
  if (session.kind !== 'browser') await offerFoundHere();
}

/**
 * What was written here while the LMS did not open, and so did not say whose it was: only the
 * learner can tell.
 */
async function offerFoundHere(): Promise<void> {
  const found = openJournal(WITHOUT_LMS, store);
  const parsed = parseRecord(await found.read());
  if (!parsed.ok) return;
  const { answers } = $record.get();
  const fresh = Object.entries(parsed.value.answers).filter(
    ([id, { text }]) => text.trim() !== '' && answers[id]?.text !== text,
  );
  const join = async () => {
    adopt(parsed.value);
    dismiss('found-here');
    if ((await journal.write($record.get())) === undefined) await found.clear();
  };
  if (fresh.length > 0)
    notify({ code: 'found-here', answers: fresh.length, join: () => void join() });
}

/** `isBehind`: this browser has what the LMS lacks, or the LMS has not been reached. */
function listen(isBehind: boolean, learner: string): void {
  let fromWindow = false;
  const windows = otherWindows(learner, (found) => {
    const parsed = parseRecord(found);
    if (!parsed.ok) return;
    fromWindow = true;
    adopt(parsed.value);
    fromWindow = false;
  });
  $record.listen((now, before) => {
    keep.changed(stepsDone(now) === stepsDone(before) ? 'typed' : 'step');
    if (!fromWindow) tellWindows(() => windows.tell(publish()));
  });
  $interactions.listen(() => untold().length > 0 && keep.changed('step'));
  if (isBehind) keep.changed('step');
  else keep.tell();

  document.addEventListener('astro:page-load', warmCodec);
  warmCodec();
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'hidden' && keep.hidden(),
  );
  addEventListener('pagehide', () => keep.leave());
  addEventListener('online', () => void keep.retry());
  // A page that comes back from the back/forward cache has terminated its session, or (cmi5) has not.
  addEventListener(
    'pageshow',
    ({ persisted }) => persisted && (session.away ? void keep.retry() : reopen()),
  );
}

/** Where something can be written, before it is. */
function warmCodec(): void {
  if ($keeping.get()?.session.kind !== 'browser' && document.querySelector('astro-island'))
    setTimeout(() => void lazyCodec.warm($record.get()), 500);
}

/** Steps seen and exercises finished, counted: what is rare and worth keeping at once. */
function stepsDone(record: Readonly<LearnerRecord> | undefined): number {
  if (!record) return 0;
  return record.steps.length + Object.values(record.exercises).filter((one) => one.finished).length;
}

let telling: ReturnType<typeof setTimeout> | undefined;
/** Other windows hear of it a moment later, once for many keystrokes. */
function tellWindows(tell: () => void): void {
  clearTimeout(telling);
  telling = setTimeout(tell, 500);
}

/**
 * Asks the LMS for another session after one ended; SCORM 2004 grants none to the same launch (RTE
 * 3.1.3.1, error 104).
 */
function reopen(): boolean {
  const next = open();
  const { kind, launched } = next.session;
  if (kind === 'browser' || (!launched.saved && launched.code === 'session-over')) return false;
  void goOn(next.session);
  return true;
}

/**
 * What another device left in the LMS since the last session is joined before anything is written
 * over it.
 */
async function goOn(next: LmsSession): Promise<void> {
  const { theirs, unread } = await fromLms(next);
  if (theirs) adopt(theirs);
  if (unread) await keepUnread(unread);
  keep.use(next);
}

$keeping.set({
  session,
  none,
  journal,
  reopen,
  saveAndLeave: keep.saveAndLeave,
  retry: keep.retry,
  release: () => {
    dismiss('held');
    keep.hold(false);
  },
});
void start();
// An LMS that came late: the launch begins anew with it, and offers what was written meanwhile.
if (none?.reason === 'no-lms')
  void lateApi(window, built).then(async () => {
    await keep.saveAndLeave();
    location.reload();
  });
