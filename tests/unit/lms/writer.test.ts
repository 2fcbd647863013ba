/** What a session sets: once, in another form where the first is refused, and no more in vain. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunTime } from '../../../src/lms/run-time.ts';
import { writer, type Writer } from '../../../src/lms/writer.ts';

/** Refuses what is outside ASCII, and everything of `never`. */
function plainLms(never: string[] = []): RunTime & { sets: [string, string][] } {
  const sets: [string, string][] = [];
  return {
    sets,
    initialize: () => {},
    terminate: () => 'yes',
    commit: () => 'yes',
    set(element, value) {
      sets.push([element, value]);
      return /^[\x20-\x7e]*$/.test(value) && !never.includes(element) ? 'yes' : 'no';
    },
    get: () => '',
    lastError: () => '406',
  };
}

describe('what a save does not depend on', () => {
  let lms: ReturnType<typeof plainLms>;
  let to: Writer;
  beforeEach(() => {
    lms = plainLms(['cmi.location']);
    to = writer(lms);
  });

  it('goes in its second form where the LMS refuses the first', () => {
    to.may('cmi.interactions.0.learner_response', 'Qué', 'Que');
    expect(lms.sets.map(([, value]) => value)).toEqual(['Qué', 'Que']);
    expect(to.refused).toEqual([]);
    expect(to.changed()).toEqual(['cmi.interactions.0.learner_response']);
  });

  it('is not sent again while it is the same', () => {
    to.may('cmi.progress_measure', '0.5');
    to.may('cmi.progress_measure', '0.5');
    to.may('cmi.progress_measure', '0.6');
    expect(lms.sets.map(([, value]) => value)).toEqual(['0.5', '0.6']);
  });

  it('is asked no more in this launch once every form was refused, and told once', () => {
    to.may('cmi.location', 'tema-16#a', 'tema-16');
    to.may('cmi.location', 'tema-16#b', 'tema-16');
    expect(lms.sets).toHaveLength(2);
    expect(to.refused).toEqual(['cmi.location (406)']);
  });
});

it('what a save depends on is tried again every time, and throws its fault', () => {
  const lms = plainLms();
  const to = writer(lms);
  for (let time = 0; time < 2; time++)
    expect(() => to.must('cmi.suspend_data', 'ñ')).toThrow('lms-refused cmi.suspend_data 406');
  expect(lms.sets).toHaveLength(2);
});
