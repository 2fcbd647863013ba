/** A keeper between stand-ins that write down what reaches them, and say when. */
import { vi } from 'vitest';
import type { Known } from '../../../src/lms/evidence.ts';
import '../../../src/lms/lms-writer.ts';
import { keeper } from '../../../src/lms/keeper.ts';
import { parted } from '../../../src/lms/trailer.ts';
import type { JournalFault } from '../../../src/model/journal.ts';
import type { LmsFacts, LmsSession, SaveOutcome } from '../../../src/model/lms.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import type { Saving } from '../../../src/model/saving.ts';
import { savingMessages } from '../../../src/messages/saving.ts';

export type Failed = Exclude<SaveOutcome, { saved: true }>['code'];

export function fakeSession(
  given: Partial<Pick<LmsSession, 'kind' | 'launched' | 'suspendLimit'>> = {},
  /** Milliseconds for which each save holds the page. */
  holds = 0,
) {
  const saves: { at: number; text: string }[] = [];
  /** As they were sent, with their trailers. */
  const values: string[] = [];
  const ends: (string | undefined)[] = [];
  let failure: Failed | undefined;
  let over = false;
  const outcome = (): SaveOutcome =>
    over
      ? { saved: false, code: 'session-over' }
      : failure
        ? { saved: false, code: failure }
        : { saved: true };
  const session: LmsSession = {
    kind: 'scorm12',
    learner: { id: 'ana', name: 'Ana' },
    mode: 'normal',
    suspendLimit: 4096,
    launched: { saved: true },
    launchData: { suspendData: '' },
    diagnosis: { refused: [], faults: [] },
    save: async ({ suspendData }) => {
      saves.push({ at: Date.now(), text: parted(suspendData).text });
      values.push(suspendData);
      vi.spyOn(performance, 'now').mockReturnValueOnce(performance.now() + holds);
      return outcome();
    },
    terminate: async (facts) => {
      ends.push(facts && parted(facts.suspendData).text);
      const answer = outcome();
      over = true;
      return answer;
    },
    ...given,
  };
  return { session, saves, values, ends, fail: (code?: Failed) => (failure = code) };
}

interface Given {
  lms?: ReturnType<typeof fakeSession>;
  /** How long the costly encoding takes; without it every record is encoded at once. */
  denseTakes?: number;
  left?: string[];
  /** What the LMS acknowledged is noted in the record, as the course does. */
  notes?: boolean;
  lookAgain?: () => true | Promise<boolean>;
}

const TEXT = 'r1';

/**
 * Its codec writes the answer itself, so that what the LMS holds can be read. `type` is a
 * keystroke.
 */
export function kept({
  lms = fakeSession(),
  denseTakes,
  left = [],
  notes = false,
  lookAgain = () => true,
}: Given = {}) {
  let noted = false;
  let record: LearnerRecord = emptyRecord();
  let unreachable = false;
  let reaches = true;
  let journalFault: JournalFault | undefined;
  const journal: { at: number; text: string }[] = [];
  const taken: string[] = [];
  const acknowledged: string[] = [];
  const gave: { text: string; known: Known }[] = [];
  const shown: Saving[] = [];
  const textOf = ({ answers }: LearnerRecord) => answers[TEXT]?.text ?? '';
  const none = async () => undefined;
  const facts: Omit<LmsFacts, 'suspendData'> = {
    location: 'tema-16#t16-1',
    completed: false,
    progress: 0,
    objectives: [],
    interactions: [],
  };
  const write = async (copy: LearnerRecord) => {
    if (journalFault === undefined) journal.push({ at: Date.now(), text: textOf(copy) });
    return journalFault;
  };
  const keep = keeper<string>(lms.session, {
    journal: {
      write,
      writeLast: write,
      setAside: none,
      asides: async () => [],
      feedbacks: async () => ({}),
      keepFeedback: none,
      clear: none,
      setting: async () => '',
      keepSetting: none,
    },
    codec: {
      encodeCheap: (copy) =>
        unreachable || denseTakes !== undefined
          ? undefined
          : { text: textOf(copy), left, wire: 0, fill: 0, isCheapest: true },
      encode: async (copy) => {
        await new Promise((done) => setTimeout(done, denseTakes ?? 0));
        if (unreachable) throw new TypeError('Failed to fetch dynamically imported module');
        return { text: textOf(copy), left, wire: 0, fill: 0, isCheapest: true };
      },
    },
    peek: () => record,
    take: () => {
      taken.push(textOf(record));
      return { record, facts, told: textOf(record) };
    },
    acknowledge: (told) => {
      acknowledged.push(told);
      if (!notes || noted) return;
      noted = true;
      keep.changed('step');
    },
    show: (saving) => shown.push(saving),
    reaches: async () => reaches,
    lookAgain,
    mark: () => 'aaaa',
    gave: (_, given, known) => gave.push({ text: textOf(given), known }),
  });
  const type = (text: string, urgency: 'typed' | 'step' = 'typed') => {
    record = { ...record, answers: { [TEXT]: { text, at: ['aaaa', Date.now()] } } };
    keep.changed(urgency);
  };
  return {
    ...lms,
    keep,
    journal,
    /** The text of each record that was asked for to be encoded. */
    taken,
    acknowledged,
    gave,
    type,
    /** A keystroke every `every` ms for `lasting` ms; the texts are their number. */
    async typeFor(lasting: number, every = 150) {
      for (let time = 0, n = 1; time < lasting; time += every, n++) {
        type(String(n));
        await vi.advanceTimersByTimeAsync(every);
      }
    },
    line: () => savingMessages.line(shown.at(-1)!).text,
    saving: () => shown.at(-1)!,
    /** Whether the server behind the LMS is there. */
    setReaches: (is: boolean) => (reaches = is),
    setUnreachable: (is: boolean) => (unreachable = is),
    setJournalFault: (fault?: JournalFault) => (journalFault = fault),
  };
}
