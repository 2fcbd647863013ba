/**
 * The one file that knows both the record and what keeps it: introduces them to each other, and
 * listens. Which copy is whose is decided in `lms/opening.ts`.
 */
import { followPage } from './boot/page-events.ts';
import { copyJoiner } from './boot/join-copies.ts';
import { areOthers, covers, isNoValue, isProven } from './lms/evidence.ts';
import { keepAbout, keepGiven } from './lms/held-copies.ts';
import { openJournal } from './lms/journal.ts';
import { keeper, type Keeper, type Taken } from './lms/keeper.ts';
import { lastWords } from './lms/last-words.ts';
import { lateCopy } from './lms/late-copy.ts';
import { lazyCodec } from './lms/lazy-codec.ts';
import { openSession } from './lms/open-session.ts';
import { openCopies } from './lms/opening.ts';
import { drawnReplica, ownReplica } from './lms/replica.ts';
import { openStore } from './lms/store.ts';
import { copyOfThisLaunch, isHosted, rememberCopy } from './lms/this-launch.ts';
import { trustIn } from './lms/trust.ts';
import { parted } from './lms/trailer.ts';
import { otherWindows } from './lms/windows.ts';
import { savingMessages } from './messages/saving.ts';
import type { LmsSession } from './model/lms.ts';
import { parseLater } from './model/new-record.ts';
import { changeFrom } from './record/change.ts';
import { factsOf } from './record/facts.ts';
import { $glance } from './record/glance.ts';
import { $interactions, checksumOf, untold } from './record/interactions.ts';
import { dismiss, notify } from './record/notices.ts';
import { pageOutline } from './record/page-outline.ts';
import { $isPrivate, $saving } from './record/saving.ts';
import { $ready, $record, adopt, markTold, openRecord, publish } from './record/store.ts';
import { $keeping } from './record/work.ts';
import { looksPrivate } from './storage/private.ts';

type Told = [string, number][];

async function joinLast({ store }: ReturnType<typeof openStore>): Promise<void> {
  if (lastWords().length === 0) return;
  const fetched = await import('./lms/join-last.ts').catch(() => undefined);
  await fetched?.joinLast(store);
}

/** Where something can be written, before it is. */
function warmCodec(keep: Keeper): void {
  if ($keeping.get()?.session.kind !== 'browser' && document.querySelector('astro-island'))
    setTimeout(() => {
      void keep.warm();
      void lazyCodec.warm($record.get());
    }, 500);
}

/** An LMS that came late: the launch begins anew with it and finds what was written meanwhile. */
async function beginWithLateApi(built: string, keep: Keeper): Promise<void> {
  const { lateApi } = await import('./lms/late-api.ts');
  await lateApi(window, built);
  await keep.saveAll();
  location.reload();
}

/** Opens the course in this page; once, after the code of its edition has come. */
export function boot(): void {
  const outline = pageOutline();
  const built = document.documentElement.dataset['package'] ?? 'web';
  const drawn = drawnReplica();
  const opened = Date.now();

  function open(): ReturnType<typeof openSession> {
    return openSession(window, built, {
      mark: drawn,
      now: () => new Date(),
      isOffline: () => navigator.onLine === false,
      cutMark: savingMessages.cutMark,
      iri: outline.iri,
      suspendData: outline.suspendData,
      adopt,
    });
  }

  const { session, none } = open();
  /** There is an LMS, or something that may be one, and it opened no session. */
  const isApart =
    none?.reason === 'refused' || (none !== undefined && built !== 'web' && isHosted(window));
  const storage = openStore();
  const { store } = storage;
  const trust = trustIn(session, store);
  const copiesIn = (place: typeof store) =>
    openCopies({
      session,
      isApart,
      store: place,
      decode: (value) => {
        void showGlance(value);
        return lazyCodec.decode(value);
      },
      before: copyOfThisLaunch(window),
      drawn,
    });
  /** Place and steps come first: the text may take a phone seconds. */
  async function showGlance(value: string): Promise<void> {
    const seen = await lazyCodec.glance(value).catch(() => undefined);
    if (seen && !$ready.get()) $glance.set(seen);
  }
  const opening = joinLast(storage).then(() => copiesIn(store));
  const journal = openJournal(
    opening.then(({ key }) => key),
    store,
    opening.then(({ isUnlisted, isUnreadable }) => isUnlisted || isUnreadable),
  );
  let mark = drawn;

  function take(): Taken<Told> {
    const pending = untold(outline.topics);
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

  const keep: Keeper = keeper<Told>(
    session,
    {
      journal,
      codec: lazyCodec,
      peek: () => $record.get(),
      take,
      acknowledge: (told) => told.forEach(([exercise, checksum]) => markTold(exercise, checksum)),
      show: (saving) => $saving.set(saving),
      // With the codec, which a save has fetched before it asks this.
      reaches: async () => (await import('./lms/reach.ts')).reachesServer(document.baseURI),
      lookAgain,
      mark: () => mark,
      gave: (given, { knows }, known) =>
        void opening.then(({ key }) => keepGiven(key, given, { knows, known }, store)),
    },
    none?.reason === 'refused' ? 'lms-closed' : undefined,
  );
  $saving.set({ at: 'opening' });
  const { join, keepUnread, adoptHere } = copyJoiner(journal, (isHeld) => keep.hold(isHeld));

  /** A copy of the LMS that was not there at launch is joined before anything is written over it. */
  function lookAgain(asked: LmsSession): true | Promise<boolean> {
    const data = asked.launchData;
    if (data instanceof Promise) return true;
    const late = lateCopy(data, asked, opened);
    return late === '' ? true : late.then((content) => content === '' || join(content));
  }

  /** What this browser kept before and could not tell at launch. */
  async function adoptLate(place: typeof store): Promise<void> {
    const { mine } = await copiesIn(place);
    for (const { record } of mine) await adoptHere(record);
    dismiss('kept-before');
  }

  async function start(): Promise<void> {
    const { fault } = await session.launchData;
    if (none?.reason === 'refused' || fault === 'lms-refused' || fault === 'session-lost')
      notify({ code: 'lms-closed' });
    const found = await opening;
    const { key, about, theirs, unread, value } = found;
    if (found.isUnreadable && session.kind === 'browser') notify({ code: 'kept-unread' });
    else if (storage.isSpare() || found.isUnreadable) notify({ code: 'kept-before' });
    mark = await ownReplica(found.marks);
    // Another window that is open saves after this one was launched: that is nobody's loss.
    const lost = mark === found.marks[0] ? found.lost : undefined;
    openRecord({ replica: mark });
    if (unread) {
      session.damaged?.(unread.content);
      await keepUnread(unread);
    }
    if (theirs) adopt(theirs);
    const inLms = $record.get();
    for (const { record } of found.mine) await adoptHere(record);
    const marks = [...new Set([...about.marks, mark])];
    const whole = { ...about, marks, ...(value ? { value } : {}) };
    void keepAbout(key, whole, store);
    void storage.moved.then(() => keepAbout(key, whole, store));
    void storage.late.then(adoptLate);
    if (theirs) void journal.write($record.get());
    if (value) keep.gaveBack();
    void trust.after({ lost, value }).then(keep.doubt);
    const isBehind = theirs ? $record.get() !== inLms : !covers(value?.knows ?? {}, $record.get());
    const isLess = session.saysLess?.(factsOf($record.get(), outline, [])) ?? false;
    // Whether anything can be kept beside what cannot be read is tried at once, and told.
    listen(isBehind || isLess || fault !== undefined || found.isUnreadable, key);
    // SCORM's LMSs launch every finished course for review (seen in Moodle) and take what is written.
    if (session.kind === 'cmi5' && session.mode !== 'normal')
      notify({ code: `mode-${session.mode}` });
    $ready.set(true);
    rememberCopy(window, key);
    if (lost && isProven(lost, false)) notify({ code: 'lms-older' });
    if (found.toAsk.length === 0) return;
    const { offerCopies } = await import('./lms/offers.ts');
    await offerCopies(found.toAsk, {
      store,
      mark,
      peek: () => $record.get(),
      adopt,
      show: (offer) => (offer ? notify({ code: 'found-here', ...offer }) : dismiss('found-here')),
    });
  }

  /** `isBehind`: this browser has what the LMS lacks, or the LMS has not been reached. */
  function listen(isBehind: boolean, key: string): void {
    let fromWindow = false;
    const windows = otherWindows(key, async (found) => {
      const parsed = await parseLater(found);
      if (!parsed.ok) return;
      fromWindow = true;
      adopt(parsed.value);
      fromWindow = false;
    });
    $record.listen((now, before) => {
      keep.changed(changeFrom(before, now));
      if (!fromWindow) windows.soon(publish);
    });
    $interactions.listen(() => untold(outline.topics).length > 0 && keep.changed('place'));
    if (isBehind) keep.changed('step');
    else keep.tell();

    const warm = () => warmCodec(keep);
    document.addEventListener('astro:page-load', warm);
    warm();
    followPage(keep, {
      close: storage.close,
      // A page that comes back from the back/forward cache has terminated its session, or (cmi5) has not.
      back: () => (session.away ? void keep.retry() : reopen()),
    });
  }

  /**
   * Asks the LMS for another session after one ended; SCORM 2004 grants none to the same launch (RTE
   * 3.1.3.1, error 104).
   */
  function reopen(): boolean {
    const next = open().session;
    const { kind, launched, learner } = next;
    if (kind === 'browser' || (!launched.saved && launched.code === 'session-over')) return false;
    if (areOthers(learner.id, session.learner.id)) return false;
    void goOn(next);
    return true;
  }

  /**
   * What another device left in the LMS since the last session is joined before anything is written
   * over it.
   */
  async function goOn(next: LmsSession): Promise<void> {
    const { suspendData } = await next.launchData;
    if (!isNoValue(parted(suspendData).text)) await join(suspendData);
    keep.use(next);
  }

  $keeping.set({
    session,
    none,
    journal,
    reopen,
    saveAll: keep.saveAll,
    end: keep.end,
    retry: keep.retry,
    release: () => {
      dismiss('held');
      keep.hold(false);
    },
  });
  void looksPrivate().then((is) => {
    $isPrivate.set(is);
    if (is && session.kind === 'browser') notify({ code: 'private-window' });
  });
  if (none?.reason === 'no-lms' && isHosted(window)) void beginWithLateApi(built, keep);
  void start();
}
