/** When the learner's text reaches this browser and the LMS, and what the line says meanwhile. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession, kept } from './keeping.ts';

const START = new Date(2026, 10, 24, 9, 0).getTime();
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const times = (saves: { at: number }[]) => saves.map(({ at }) => at - START);
const gaps = (saves: { at: number }[]) =>
  saves.map(({ at }, n) => at - (n === 0 ? START : saves[n - 1]!.at));

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('this browser', () => {
  it('has a change within 300 ms', async () => {
    const { type, journal } = kept();
    type('hola');
    await after(300);
    expect(journal.map(({ text }) => text)).toEqual(['hola']);
  });

  it('is never more than 300 ms behind somebody who does not stop typing', async () => {
    const { typeFor, journal } = kept();
    await typeFor(20_000, 50);
    expect(Math.max(...gaps(journal))).toBeLessThanOrEqual(300);
    await after(300);
    expect(journal.at(-1)!.text).toBe('400');
  });

  it('that keeps nothing is said to, and is tried again with the next change', async () => {
    const { type, journal, line, setJournalFault } = kept();
    setJournalFault('blocked');
    type('hola');
    await after(300);
    expect(line()).toBe('Aquí no se puede guardar; enviando al LMS…');
    await after(3000);
    expect(line()).toBe('Guardado en el LMS · 09:00; aquí no queda copia');
    setJournalFault();
    type('hola, otra vez');
    await after(3300);
    expect([journal.at(-1)?.text, line()]).toEqual([
      'hola, otra vez',
      'Guardado en el LMS · 09:00; lo verás en cualquier equipo',
    ]);
  });

  it('alone keeps the work where there is no LMS', async () => {
    const { type, saves, journal, line, keep } = kept({ lms: fakeSession({ kind: 'browser' }) });
    type('hola');
    expect(line()).toBe('Guardando…');
    await after(60_000);
    expect([saves, journal.length, line()]).toEqual([
      [],
      1,
      'Guardado en este navegador, sin LMS · 09:00',
    ]);
    expect(await keep.saveAll()).toEqual({ saved: true });
  });
});

describe('the LMS', () => {
  it('has a text about 3 s after its last keystroke, in one save', async () => {
    const { typeFor, saves, line } = kept();
    await typeFor(1500);
    expect(line()).toBe('Guardando…');
    await after(10_000);
    expect(saves).toEqual([{ at: START + 1350 + 3000, text: '10' }]);
    expect(line()).toBe('Guardado en el LMS · 09:00; lo verás en cualquier equipo');
  });

  it.each([undefined, 800])(
    'is never more than about 10 s behind somebody who does not stop typing (dense encoding: %s ms)',
    async (denseTakes) => {
      const { typeFor, saves } = kept(denseTakes === undefined ? {} : { denseTakes });
      await typeFor(60_000);
      expect(saves.length).toBeGreaterThanOrEqual(5);
      expect(saves.length).toBeLessThanOrEqual(7);
      expect(Math.max(...gaps(saves))).toBeLessThanOrEqual(10_000 + 2 * (denseTakes ?? 0) + 150);
      // The last words, too few to hurry for, follow within a minute.
      await after(62_000);
      expect(saves.at(-1)!.text).toBe('400');
    },
  );

  it('is given a record that was taken once, in whatever form it is written', async () => {
    const { typeFor, taken, saves } = kept({ denseTakes: 800 });
    await typeFor(1500);
    await after(10_000);
    expect(saves.at(-1)!.text).toBe('10');
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('whose calls hold the page is asked in Firefox where typing pauses', async () => {
    vi.stubGlobal('navigator', { userAgent: FIREFOX });
    const { typeFor, saves, keep } = kept({ lms: fakeSession({}, 400) });
    const pauses: number[] = [];
    for (let sentence = 0; sentence < 4; sentence++) {
      await typeFor(15_000);
      pauses.push(Date.now());
      await after(2000);
    }
    // The last letter came one gap before the pause.
    expect(saves.map(({ at }) => at)).toEqual(pauses.map((at) => at - 150 + 2000));

    keep.changed('step');
    await typeFor(5000);
    expect(saves).toHaveLength(4);
    keep.hidden();
    expect(saves).toHaveLength(5);
  });

  it('has a finished step half a second later', async () => {
    const { type, saves } = kept();
    type('paso', 'step');
    await after(600);
    expect(times(saves)).toEqual([500]);
  });

  it('is not asked while nothing changes', async () => {
    const { keep, saves, line } = kept();
    keep.tell();
    await after(120_000);
    keep.hidden();
    await keep.retry();
    expect([saves, line()]).toEqual([[], 'Tu trabajo se guarda automáticamente en el LMS']);
  });

  it('that has no room for all is said to', async () => {
    const { type, line, saving } = kept({ left: ['t16-a', 't16-b'] });
    type('mucho');
    await after(3500);
    expect(saving()).toMatchObject({ at: 'lms-part', left: 2 });
    expect(line()).toBe('En el LMS no cupo todo: 2 respuestas solo aquí');
  });

  it('gets what changed while it answered', async () => {
    const lms = fakeSession();
    const { save } = lms.session;
    lms.session.save = async (facts) => {
      const outcome = await save(facts);
      await new Promise((done) => setTimeout(done, 2000));
      return outcome;
    };
    const { type, saves, line } = kept({ lms });
    type('uno');
    await after(4000);
    type('dos');
    await after(1100);
    expect(line()).toBe('Guardando…');
    await after(10_000);
    expect([saves.map(({ text }) => text), line()]).toEqual([
      ['uno', 'dos'],
      'Guardado en el LMS · 09:00; lo verás en cualquier equipo',
    ]);
  });
});

describe('an LMS that does not take it', () => {
  it('is asked again after 4, 8, 15, 30, 60 and 120 s, then every five minutes, and the line says so', async () => {
    const { type, saves, fail, line } = kept();
    fail('lms-refused');
    type('hola');
    await after(3000 + 4000 + 8000 + 15_000 + 30_000 + 60_000 + 120_000 + 100);
    expect(gaps(saves)).toEqual([3000, 4000, 8000, 15_000, 30_000, 60_000, 120_000]);
    expect(line()).toBe('Guardado aquí; el LMS no lo aceptó, reintento');
    fail();
    await after(300_000);
    expect(line()).toBe('Guardado en el LMS · 09:09; lo verás en cualquier equipo');
    await after(900_000);
    expect(saves).toHaveLength(8);
  });

  it('is not asked for every word, and gets the newest text when it takes it', async () => {
    const { type, typeFor, saves, fail } = kept();
    fail('lms-threw');
    type('a');
    await after(3100);
    await typeFor(3600);
    expect(saves).toHaveLength(1);
    fail();
    await after(4000);
    expect(saves.at(-1)!.text).toBe('24');
  });

  it('is asked at once when the connection is back', async () => {
    const { type, saves, fail, line, keep } = kept();
    fail('lms-offline');
    type('hola');
    await after(3100);
    expect(line()).toBe('Guardado aquí; sin conexión con el LMS');
    fail();
    await keep.retry();
    expect([saves.length, line()]).toEqual([
      2,
      'Guardado en el LMS · 09:00; lo verás en cualquier equipo',
    ]);
    await after(60_000);
    expect(saves).toHaveLength(2);
  });

  it('is not asked again after its session is over', async () => {
    const { type, saves, fail, line } = kept();
    fail('session-over');
    type('hola');
    await after(300_000);
    expect([saves.length, line()]).toEqual([
      1,
      'Guardado aquí; la sesión terminó: reabre el curso',
    ]);
  });

  it('at launch is told, and asked again once the copies have been read', async () => {
    const { saves, line, keep } = kept({
      lms: fakeSession({ launched: { saved: false, code: 'lms-refused' } }),
    });
    await after(20_000);
    expect(saves).toEqual([]);
    keep.tell();
    expect(line()).toBe('Guardado aquí; el LMS no lo aceptó, reintento');
    await after(4000);
    expect([saves.length, line()]).toEqual([1, 'Tu trabajo se guarda automáticamente en el LMS']);
  });
});

describe('interactions', () => {
  it('are acknowledged when the LMS has them, not before', async () => {
    const { type, fail, acknowledged } = kept();
    fail('lms-refused');
    type('hola');
    await after(7100);
    expect(acknowledged).toEqual([]);
    fail();
    await after(8000);
    expect(acknowledged).toEqual(['hola']);
  });
});

describe('a codec that cannot be fetched', () => {
  it('counts as a lost connection: nothing is sent, and it is tried again', async () => {
    const { type, saves, line, setUnreachable } = kept();
    setUnreachable(true);
    type('hola');
    await after(3500);
    expect([saves, line()]).toEqual([[], 'Guardado aquí; sin conexión con el LMS']);
    setUnreachable(false);
    await after(4000);
    expect([saves.map(({ text }) => text), line()]).toEqual([
      ['hola'],
      'Guardado en el LMS · 09:00; lo verás en cualquier equipo',
    ]);
  });

  it('does not let the session end as if it were saved', async () => {
    const { type, ends, keep, setUnreachable } = kept();
    setUnreachable(true);
    type('hola');
    const outcome = keep.saveAll();
    await after(100);
    expect([await outcome, ends]).toEqual([{ saved: false, code: 'lms-offline' }, []]);
  });
});
