/** What the LMS's yes is worth, and a copy of it that comes late. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession, kept } from './keeping.ts';

const START = new Date(2026, 10, 24, 9, 0).getTime();
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const gaps = (saves: { at: number }[]) =>
  saves.map(({ at }, n) => at - (n === 0 ? START : saves[n - 1]!.at));

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a yes of the LMS', () => {
  it('is no proof: where the server is not seen, the line says so, and it is sent again', async () => {
    const { type, saves, line, setReaches, gave } = kept();
    setReaches(false);
    type('hola');
    await after(3100);
    expect(line()).toBe('Enviado al LMS; aquí queda copia · 09:00');
    await after(4000 + 8000);
    expect(gaps(saves)).toEqual([3000, 4000, 8000]);
    setReaches(true);
    await after(15_000);
    expect([line(), saves.length]).toEqual([
      'Guardado en el LMS · 09:00; lo verás en cualquier equipo',
      4,
    ]);
    expect(gave.map(({ known }) => known)).toEqual(['answered', 'answered', 'answered', 'reached']);
    await after(600_000);
    expect(saves).toHaveLength(4);
  });

  it('does not slow the saves of who goes on writing', async () => {
    const { type, saves, setReaches } = kept();
    setReaches(false);
    type('a');
    await after(60_000);
    const before = saves.length;
    type('b');
    await after(3100);
    expect(saves.slice(before).map(({ text }) => text)).toEqual(['b']);
  });

  it('is none where the LMS does not give back what it just took', async () => {
    const lms = fakeSession();
    lms.session.readAgain = () => '';
    const { type, line } = kept({ lms });
    type('hola');
    await after(3100);
    expect(line()).toBe('Enviado al LMS; aquí queda copia · 09:00');
  });

  it('counts for nothing in an LMS that once kept less than it said', async () => {
    const { type, line, keep } = kept();
    keep.doubt(true);
    type('hola');
    await after(3100);
    expect(line()).toBe('Enviado al LMS; aquí queda copia · 09:00');
  });

  it('never answers for a value that was sent before', async () => {
    const { type, values, fail, setReaches } = kept();
    fail('lms-refused');
    type('hola');
    await after(30_000);
    fail();
    setReaches(false);
    await after(300_000);
    expect(values.length).toBeGreaterThan(6);
    expect(new Set(values).size).toBe(values.length);
  });
});

describe('a copy of the LMS that comes late', () => {
  it('is waited for before the first write', async () => {
    let arrive: (isRead: boolean) => void = () => {};
    const { type, saves, keep } = kept({
      lookAgain: () => new Promise((resolve) => (arrive = resolve)),
    });
    type('hola');
    await after(5000);
    keep.hidden();
    expect(saves).toEqual([]);
    arrive(true);
    await after(0);
    expect(saves.map(({ text }) => text)).toEqual(['hola']);
  });

  it('that could not be read is not written over', async () => {
    const { type, saves, keep } = kept({ lookAgain: async () => false });
    type('hola');
    await after(5000);
    keep.leave();
    expect(saves).toEqual([]);
  });
});
