/** A private window's storage ends with it: nothing there is said to be kept for longer. */
import { afterEach, expect, it, vi } from 'vitest';
import { savingMessages } from '../../../src/messages/saving.ts';
import type { NotInLms } from '../../../src/model/saving.ts';
import { looksPrivate } from '../../../src/storage/private.ts';

afterEach(() => vi.unstubAllGlobals());

const browser = (getDirectory?: () => Promise<unknown>) =>
  vi.stubGlobal('navigator', getDirectory ? { storage: { getDirectory } } : {});
const refuses = (name: string) => () => Promise.reject(new DOMException('', name));

it('is told by a refused directory of files, in Firefox’s words and in Safari’s', async () => {
  browser(refuses('SecurityError'));
  expect(await looksPrivate()).toBe(true);
  browser(refuses('UnknownError'));
  expect(await looksPrivate()).toBe(true);
  browser(() => Promise.resolve({}));
  expect(await looksPrivate()).toBe(false);
  browser();
  expect(await looksPrivate()).toBe(false);
});

it('says until when, whatever keeps the work from the LMS', () => {
  const since = new Date(2026, 10, 24, 9, 5);
  const reasons: NotInLms[] = [
    'no-lms',
    'lms-refused',
    'lms-threw',
    'lms-offline',
    'session-lost',
    'session-over',
    'lms-closed',
    'held',
  ];
  for (const why of reasons) {
    const { text, tone } = savingMessages.line({ at: 'in-browser', why, since }, true);
    expect(text).toContain('ventana privada');
    expect(text).not.toContain('aquí');
    expect(tone).toBe('warn');
    expect(text.length).toBeLessThanOrEqual(57);
  }
});
