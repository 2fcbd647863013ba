/** What the line claims, for every state of the copies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Copies } from '../../../src/lms/copies.ts';
import { isProven } from '../../../src/lms/evidence.ts';
import { savingOf } from '../../../src/lms/saving-of.ts';
import { savingMessages } from '../../../src/messages/saving.ts';

const AT = new Date(2026, 10, 24, 9, 5);

interface Given extends Partial<Pick<Copies, 'lms' | 'version' | 'isWeak'>> {
  journal?: Partial<Copies['journal']>;
  inLms?: Partial<Copies['inLms']>;
}

const copies = ({ lms = true, version = 3, isWeak = false, journal, inLms }: Given): Copies => ({
  lms,
  version,
  journal: { version, fault: undefined, at: AT, ...journal },
  inLms: {
    version,
    known: 'reached',
    at: AT,
    left: 0,
    roomFor: undefined,
    failure: undefined,
    ...inLms,
  },
  held: false,
  givesBack: false,
  isWeak,
});
const lineOf = (given: Copies) => savingMessages.line(savingOf(given));

describe('the line', () => {
  it.each<[string, Given, string, 'calm' | 'warn']>([
    [
      'before anything changed, with an LMS',
      { version: 0 },
      'Tu trabajo se guarda solo en el LMS',
      'calm',
    ],
    [
      'before anything changed, without an LMS',
      { lms: false, version: 0 },
      'Sin LMS: se guarda solo, en este navegador',
      'calm',
    ],
    [
      'typed a moment ago',
      { journal: { version: 2 }, inLms: { version: 2 } },
      'Guardando…',
      'calm',
    ],
    [
      'typed a moment ago, without an LMS',
      { lms: false, journal: { version: 2 }, inLms: { version: 0 } },
      'Guardando…',
      'calm',
    ],
    ['in this browser alone, on its way', { inLms: { version: 2 } }, 'Guardando…', 'calm'],
    ['in both', {}, 'Guardado en el LMS · 09:05', 'calm'],
    [
      'in the LMS, which is nearly full',
      { inLms: { roomFor: 1200 } },
      'Guardado en el LMS · 09:05 · queda lugar para unas 1,200 letras',
      'calm',
    ],
    [
      'in the LMS before this browser had it',
      { journal: { version: 2 } },
      'Guardado en el LMS · 09:05',
      'calm',
    ],
    [
      'that the LMS said to have, unproven',
      { inLms: { known: 'answered' } },
      'Enviado al LMS; aquí queda copia · 09:05',
      'calm',
    ],
    [
      'that an LMS said to have that once had not',
      { isWeak: true },
      'Enviado al LMS; aquí queda copia · 09:05',
      'calm',
    ],
    [
      'that the LMS said to have, unproven, and this browser keeps none',
      { inLms: { known: 'answered' }, journal: { version: 2, fault: 'blocked' } },
      'Enviado al LMS, sin comprobar; este navegador no guarda copia',
      'warn',
    ],
    [
      'not whole in the LMS',
      { inLms: { left: 2 } },
      'En el LMS no cupo todo: 2 respuestas solo en este navegador · 09:05',
      'warn',
    ],
    [
      'not whole in the LMS, one answer',
      { inLms: { left: 1 } },
      'En el LMS no cupo todo: 1 respuesta solo en este navegador · 09:05',
      'warn',
    ],
    [
      'not whole in the LMS, and not yet in this browser',
      { journal: { version: 2 }, inLms: { left: 2 } },
      'Guardando…',
      'calm',
    ],
    [
      'refused by the LMS',
      { inLms: { version: 2, failure: 'lms-refused' } },
      'Guardado en este navegador; el LMS no lo aceptó, reintento · 09:05',
      'warn',
    ],
    [
      'not answered by the LMS',
      { inLms: { version: 2, failure: 'lms-threw' } },
      'Guardado en este navegador; el LMS no responde, reintento · 09:05',
      'warn',
    ],
    [
      'offline',
      { inLms: { version: 2, failure: 'lms-offline' } },
      'Guardado en este navegador; sin conexión con el LMS · 09:05',
      'warn',
    ],
    [
      'after the session',
      { inLms: { version: 2, failure: 'session-over' } },
      'Guardado en este navegador; la sesión del LMS ya terminó: vuelve a abrir el curso desde el LMS · 09:05',
      'warn',
    ],
    [
      'while the LMS is held',
      { inLms: { version: 2, failure: 'held' } },
      'Guardado en este navegador; el LMS espera a que descargues su copia · 09:05',
      'warn',
    ],
    [
      'where the LMS never opened',
      { lms: false, inLms: { version: 0, failure: 'lms-closed' } },
      'Guardado solo en este navegador: el LMS no abrió la sesión · 09:05',
      'warn',
    ],
    [
      'without an LMS',
      { lms: false, inLms: { version: 0 } },
      'Guardado en este navegador, sin LMS · 09:05',
      'calm',
    ],
    [
      'in the LMS alone',
      { journal: { version: 2, fault: 'blocked' } },
      'Guardado en el LMS · 09:05; este navegador no permite guardar una copia',
      'calm',
    ],
    [
      'in the LMS alone, which is full',
      { journal: { version: 2, fault: 'full' }, inLms: { left: 1 } },
      'Sin guardar: 1 respuesta no cupo en el LMS y este navegador no guarda copia. Descarga una en «Mi trabajo»',
      'warn',
    ],
    [
      'nowhere, before the LMS is asked',
      { journal: { version: 2, fault: 'blocked' }, inLms: { version: 2 } },
      'Este navegador no permite guardar; enviando al LMS…',
      'calm',
    ],
    [
      'nowhere, after the LMS refused',
      { journal: { version: 2, fault: 'full' }, inLms: { version: 2, failure: 'lms-refused' } },
      'Sin guardar: ni el LMS ni este navegador lo aceptan. No cierres esta ventana y copia tu texto',
      'warn',
    ],
    [
      'nowhere, without an LMS',
      { lms: false, journal: { version: 2, fault: 'blocked' }, inLms: { version: 0 } },
      'Sin guardar: ni el LMS ni este navegador lo aceptan. No cierres esta ventana y copia tu texto',
      'warn',
    ],
  ])('of a text %s', (_, given, text, tone) => {
    expect(lineOf(copies(given))).toEqual({ text, tone });
  });
});

describe('whatever the copies are', () => {
  const versions = fc.integer({ min: 1, max: 4 });
  const states: fc.Arbitrary<Copies> = fc.record({
    lms: fc.boolean(),
    version: versions,
    journal: fc.record({
      version: fc.nat({ max: 4 }),
      fault: fc.constantFrom(undefined, 'blocked', 'full'),
      at: fc.constant(AT),
    }),
    held: fc.boolean(),
    givesBack: fc.boolean(),
    isWeak: fc.boolean(),
    inLms: fc.record({
      version: fc.integer({ min: -1, max: 4 }),
      known: fc.constantFrom('nothing', 'sent', 'answered', 'reached', 'seen-again'),
      at: fc.constant(AT),
      left: fc.nat({ max: 2 }),
      roomFor: fc.constantFrom(undefined, 300),
      failure: fc.constantFrom(
        undefined,
        'lms-refused',
        'lms-threw',
        'lms-offline',
        'session-over',
        'lms-closed',
        'held',
      ),
    }),
  });
  const has = (given: Copies) => ({
    browser: given.journal.version === given.version && given.journal.fault === undefined,
    lms:
      given.lms &&
      given.inLms.version === given.version &&
      given.inLms.failure === undefined &&
      isProven(given.inLms.known, given.isWeak),
  });
  const always = (claim: (given: Copies) => boolean) =>
    fc.assert(fc.property(states, claim), { numRuns: 2000 });

  it('what the LMS lacks is never called saved in the LMS', () => {
    always(
      (given) => has(given).lms || !/Guardado en el LMS|En el LMS no cupo/.test(lineOf(given).text),
    );
  });

  it('what this browser lacks is never called saved in it', () => {
    always(
      (given) =>
        has(given).browser ||
        !/Guardado (solo )?en este navegador|solo en este navegador|aquí queda copia/.test(
          lineOf(given).text,
        ),
    );
  });

  it('what neither has is never called saved', () => {
    always(
      (given) => has(given).browser || has(given).lms || !lineOf(given).text.startsWith('Guardado'),
    );
  });

  it('an LMS that had no room for all is never called whole', () => {
    always((given) => given.inLms.left === 0 || savingOf(given).at !== 'in-lms');
  });

  it('a text that both have, whole, is said to be in the LMS', () => {
    always(
      (given) =>
        !(has(given).lms && has(given).browser && given.inLms.left === 0) ||
        savingOf(given).at === 'in-lms',
    );
  });
});
