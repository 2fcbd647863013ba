/** How a session ends, is followed by another, or is kept from writing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession, kept } from './keeping.ts';

const START = new Date(2026, 10, 24, 9, 0).getTime();
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page', () => {
  it('that goes out of sight is kept in both at once', async () => {
    const { type, saves, journal, keep } = kept();
    await keep.warm();
    type('hola');
    keep.hidden();
    expect(saves.map(({ text }) => text)).toEqual(['hola']);
    await after(0);
    expect(journal.map(({ text }) => text)).toEqual(['hola']);
    await after(10_000);
    expect([saves.length, journal.length]).toEqual([1, 1]);
  });

  it('that goes away ends the session once, with the newest text', async () => {
    const { type, saves, ends, journal, keep } = kept();
    type('hola');
    await after(400);
    type('hola, hasta aquí');
    keep.leave();
    expect(ends).toEqual(['hola, hasta aquí']);
    await after(60_000);
    expect([saves, journal.at(-1)!.text]).toEqual([[], 'hola, hasta aquí']);
  });

  it(
    'that goes away saved ends the session with nothing to save, and says that the ' +
      'session is over when it comes back',
    async () => {
      const { type, saves, ends, keep, line } = kept();
      type('hola');
      await after(3100);
      keep.leave();
      expect(ends).toEqual([undefined]);
      type('después');
      await after(120_000);
      expect([saves.map(({ text }) => text), line()]).toEqual([
        ['hola', 'después'],
        'Guardado aquí; la sesión terminó: reabre el curso',
      ]);
    },
  );
});

describe('«Guardar y salir»', () => {
  it('saves, then ends the session when whoever asked has said so', async () => {
    const { type, saves, ends, journal, keep } = kept();
    type('hola');
    expect([await keep.saveAll(), ends]).toEqual([{ saved: true }, []]);
    await keep.end();
    expect([saves.map(({ text }) => text), ends, journal.map(({ text }) => text)]).toEqual([
      ['hola'],
      [undefined],
      ['hola'],
    ]);
    await after(60_000);
    expect(saves).toHaveLength(1);
  });

  it('leaves nothing to write after it, though what the LMS acknowledged was noted in the record', async () => {
    const { type, saves, journal, keep, saving } = kept({ notes: true });
    type('hola', 'step');
    expect(await keep.saveAll()).toEqual({ saved: true });
    expect([saving().at, saves.length, journal.length]).toEqual(['in-lms', 2, 2]);
    await after(60_000);
    keep.leave();
    await after(60_000);
    expect([saves.length, journal.length]).toEqual([2, 2]);
  });

  it('does not call it saved where nothing shows that it arrived, and goes on trying', async () => {
    const { type, saves, keep, line, setReaches } = kept();
    setReaches(false);
    type('hola');
    expect(await keep.saveAll()).toEqual({ saved: false, code: 'unproven' });
    expect(line()).toBe('Enviado al LMS; aquí queda copia · 09:00');
    const before = saves.length;
    setReaches(true);
    await after(60_000);
    expect(saves).toHaveLength(before + 1);
    expect(await keep.saveAll()).toEqual({ saved: true });
  });

  it('calls the work saved though a page that just opened notes something at each save', async () => {
    const lms = fakeSession();
    const { type, saves, keep, line } = kept({ lms });
    const { save } = lms.session;
    let noted = 0;
    lms.session.save = (facts) => {
      if (noted++ < 8) keep.changed('place');
      return save(facts);
    };
    type('hola');
    expect(await keep.saveAll()).toEqual({ saved: true });
    expect(line()).toBe('Guardado en el LMS · 09:00; lo verás en cualquier equipo');
    const before = saves.length;
    await after(120_000);
    expect(saves.length).toBeGreaterThan(before);
    lms.session.save = (facts) => {
      keep.changed('typed');
      return save(facts);
    };
    type('hola, otra ventana escribe');
    expect(await keep.saveAll()).toEqual({ saved: false, code: 'unproven' });
  });

  it('sends what the page noted since before it ends the session', async () => {
    const { type, saves, ends, keep } = kept();
    type('hola');
    expect(await keep.saveAll()).toEqual({ saved: true });
    keep.changed('place');
    const before = saves.length;
    await keep.end();
    expect([saves.length, ends]).toEqual([before + 1, [undefined]]);
  });

  it('leaves the session open where the LMS does not take it, and goes on trying', async () => {
    const { type, saves, ends, fail, keep } = kept();
    fail('lms-threw');
    type('hola');
    expect(await keep.saveAll()).toMatchObject({ saved: false, code: 'lms-threw' });
    expect([saves.length, ends]).toEqual([1, []]);
    fail();
    await after(4000);
    expect(saves).toHaveLength(2);
    expect(await keep.saveAll()).toEqual({ saved: true });
  });

  it('waits for what was typed while it encoded', async () => {
    const { type, saves, keep } = kept({ denseTakes: 800 });
    type('uno');
    const outcome = keep.saveAll();
    await after(500);
    type('dos');
    await after(2000);
    expect([await outcome, saves.at(-1)!.text]).toEqual([{ saved: true }, 'dos']);
  });
});

describe('another session', () => {
  it('gets everything, though nothing changed since the one that ended', async () => {
    const { type, ends, keep, line } = kept();
    type('hola');
    await after(3100);
    keep.leave();
    const next = fakeSession();
    keep.use(next.session);
    await after(100);
    expect([ends.length, next.saves.map(({ text }) => text), line()]).toEqual([
      1,
      ['hola'],
      'Guardado en el LMS · 09:00; lo verás en cualquier equipo',
    ]);
  });

  it('is not held to have what the last one saves late', async () => {
    const first = fakeSession();
    first.session.save = async () => {
      await new Promise((done) => setTimeout(done, 2000));
      return { saved: true };
    };
    const { type, keep } = kept({ lms: first });
    type('hola');
    await after(3500);
    const next = fakeSession();
    next.fail('lms-refused');
    keep.use(next.session);
    await after(2000);
    next.fail();
    await after(4000);
    expect(next.saves.map(({ text }) => text)).toEqual(['hola', 'hola']);
  });
});

describe('while a copy that nobody could read is in the LMS', () => {
  it('nothing is written over it, until it is released', async () => {
    const { type, saves, ends, keep, line, journal } = kept();
    keep.hold(true);
    type('hola');
    await after(120_000);
    keep.hidden();
    await keep.retry();
    expect([saves, journal.at(-1)!.text, line()]).toEqual([
      [],
      'hola',
      'Guardado aquí; falta descargar la copia del LMS',
    ]);
    expect([await keep.saveAll(), ends]).toEqual([{ saved: false, code: 'lms-refused' }, []]);
    keep.hold(false);
    await after(100);
    expect([saves.map(({ text }) => text), line()]).toEqual([
      ['hola'],
      'Guardado en el LMS · 09:02; lo verás en cualquier equipo',
    ]);
  });

  it('a launch that the LMS refused is still told, and tried again, once it is released', async () => {
    const lms = fakeSession({ launched: { saved: false, code: 'lms-refused' } });
    const { saves, keep } = kept({ lms });
    keep.hold(true);
    keep.hold(false);
    await after(100);
    expect(saves).toHaveLength(1);
  });

  it('the session ends without writing', async () => {
    const { type, ends, keep } = kept();
    keep.hold(true);
    type('hola');
    await after(400);
    keep.leave();
    expect(ends).toEqual([undefined]);
  });
});
