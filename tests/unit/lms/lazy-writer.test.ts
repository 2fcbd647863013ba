/** The LMS's writer, while its code is on its way, or does not come. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { after, atLaunch, type Happening } from '../../../src/lms/copies.ts';
import { lazyWriter } from '../../../src/lms/lazy-writer.ts';
import type { LmsWriter } from '../../../src/lms/lms-writer.ts';
import { fakeSession } from './keeping.ts';

const asked: string[] = [];
const writer = (): LmsWriter => {
  const told = (what: string) => () => void asked.push(what);
  return {
    soon: (urgency) => void asked.push(`soon ${urgency}`),
    makeGood: told('makeGood'),
    hidden: told('hidden'),
    leave: told('leave'),
    use: told('use'),
    end: async () => void asked.push('end'),
    retry: async () => void asked.push('retry'),
    all: async () => {
      asked.push('all');
      return { saved: true };
    },
  };
};
let fetched: () => { lmsWriter: typeof writer };
vi.mock('../../../src/lms/lms-writer.ts', () => ({
  get lmsWriter() {
    return fetched().lmsWriter;
  },
}));

function begun() {
  let copies = atLaunch(true, undefined);
  const told: Happening[] = [];
  const tell = (happening: Happening) => {
    told.push(happening);
    copies = after(copies, happening);
  };
  const lms = fakeSession();
  const lazy = lazyWriter(lms.session, () => copies, tell, {} as never);
  return { lazy, lms, told, type: () => tell({ what: 'changed', isWork: true }) };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  fetched = () => ({ lmsWriter: writer });
});
afterEach(() => vi.useRealTimers());

describe('before its code is here', () => {
  it('what changed waits for it, in order, and is asked once', async () => {
    const { lazy, type } = begun();
    type();
    lazy.soon('typed');
    lazy.soon('step');
    await lazy.warm();
    lazy.soon('place');
    expect(asked).toEqual(['soon typed', 'soon step', 'soon place']);
  });

  it('leaving ends the session, without a value and once', async () => {
    const { lazy, lms, told } = begun();
    lazy.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect([lms.ends, asked]).toEqual([[undefined], []]);
    expect(told).toEqual([{ what: 'not-taken', why: 'session-over' }]);
  });

  it('a page out of sight asks for nothing where there is nothing to write', async () => {
    const { lazy, type } = begun();
    lazy.hidden();
    await lazy.retry();
    expect(asked).toEqual([]);
    type();
    lazy.hidden();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['hidden']);
  });

  it('«Guardar y salir» waits for it', async () => {
    const { lazy } = begun();
    expect(await lazy.all()).toEqual({ saved: true });
    expect(asked).toEqual(['all']);
  });
});

describe('code that cannot be fetched', () => {
  const gone = () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  };

  it('is a lost connection, asked for again until it comes', async () => {
    fetched = gone;
    const { lazy, told, type } = begun();
    type();
    lazy.soon('typed');
    await vi.advanceTimersByTimeAsync(4000);
    expect(told.filter(({ what }) => what === 'not-taken')).toEqual([
      { what: 'not-taken', why: 'lms-offline' },
      { what: 'not-taken', why: 'lms-offline' },
    ]);
    expect(asked).toEqual([]);
    fetched = () => ({ lmsWriter: writer });
    await vi.advanceTimersByTimeAsync(4000);
    expect(asked).toEqual(['soon typed', 'retry']);
  });

  it('lets nobody leave as if it were saved', async () => {
    fetched = gone;
    const { lazy, lms, type } = begun();
    type();
    expect(await lazy.all()).toEqual({ saved: false, code: 'lms-offline' });
    expect(lms.ends).toEqual([]);
  });
});
