/** What the line claims, for every state of the copies. */
import { describe, expect, it } from 'vitest';
import type { Copies } from '../../../src/lms/copies.ts';
import { savingOf } from '../../../src/lms/saving-of.ts';
import { savingMessages } from '../../../src/messages/saving.ts';

const AT = new Date(2026, 10, 24, 9, 5);

interface Given extends Partial<Pick<Copies, 'lms' | 'version' | 'work' | 'isWeak'>> {
  journal?: Partial<Copies['journal']>;
  inLms?: Partial<Copies['inLms']>;
}

const copies = ({
  lms = true,
  version = 3,
  work = version,
  isWeak = false,
  journal,
  inLms,
}: Given): Copies => ({
  lms,
  version,
  work,
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
      'Tu trabajo se guarda automáticamente en el LMS',
      'calm',
    ],
    [
      'before anything changed, without an LMS',
      { lms: false, version: 0 },
      'Sin LMS: se guarda en este navegador',
      'calm',
    ],
    [
      'when only a page was opened, with an LMS',
      { work: 0, journal: { version: 2 }, inLms: { version: 0 } },
      'Tu trabajo se guarda automáticamente en el LMS',
      'calm',
    ],
    [
      'when only a page was opened, without an LMS',
      { lms: false, work: 0, journal: { version: 2 }, inLms: { version: 0 } },
      'Sin LMS: se guarda en este navegador',
      'calm',
    ],
    [
      'in both, when a page was opened since',
      { version: 5, work: 3, journal: { version: 4 }, inLms: { version: 3 } },
      'Guardado en el LMS · 09:05; lo verás en cualquier equipo',
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
    ['in both', {}, 'Guardado en el LMS · 09:05; lo verás en cualquier equipo', 'calm'],
    [
      'in the LMS, which is nearly full',
      { inLms: { roomFor: 1200 } },
      'Guardado en el LMS · 09:05; caben unas 1,200 letras más',
      'calm',
    ],
    [
      'in the LMS before this browser had it',
      { journal: { version: 2 } },
      'Guardado en el LMS · 09:05; lo verás en cualquier equipo',
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
      'Enviado sin comprobar; aquí no hay copia',
      'warn',
    ],
    [
      'not whole in the LMS',
      { inLms: { left: 2 } },
      'En el LMS no cupo todo: 2 respuestas solo aquí',
      'warn',
    ],
    [
      'not whole in the LMS, one answer',
      { inLms: { left: 1 } },
      'En el LMS no cupo todo: 1 respuesta solo aquí',
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
      'Guardado aquí; el LMS no lo aceptó, reintento',
      'warn',
    ],
    [
      'not answered by the LMS',
      { inLms: { version: 2, failure: 'lms-threw' } },
      'Guardado aquí; el LMS no responde, reintento',
      'warn',
    ],
    [
      'offline',
      { inLms: { version: 2, failure: 'lms-offline' } },
      'Guardado aquí; sin conexión con el LMS',
      'warn',
    ],
    [
      'after the session',
      { inLms: { version: 2, failure: 'session-over' } },
      'Guardado aquí; la sesión terminó: reabre el curso',
      'warn',
    ],
    [
      'while the LMS is held',
      { inLms: { version: 2, failure: 'held' } },
      'Guardado aquí; falta descargar la copia del LMS',
      'warn',
    ],
    [
      'where the LMS never opened',
      { lms: false, inLms: { version: 0, failure: 'lms-closed' } },
      'Guardado solo aquí: el LMS no abrió la sesión',
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
      'Guardado en el LMS · 09:05; aquí no queda copia',
      'calm',
    ],
    [
      'in the LMS alone, which is full',
      { journal: { version: 2, fault: 'full' }, inLms: { left: 1 } },
      'Sin guardar: 1 respuesta. Descárgala en «Mi trabajo»',
      'warn',
    ],
    [
      'nowhere, before the LMS is asked',
      { journal: { version: 2, fault: 'blocked' }, inLms: { version: 2 } },
      'Aquí no se puede guardar; enviando al LMS…',
      'calm',
    ],
    [
      'nowhere, after the LMS refused',
      { journal: { version: 2, fault: 'full' }, inLms: { version: 2, failure: 'lms-refused' } },
      'Sin guardar, ni aquí ni en el LMS: copia tu texto',
      'warn',
    ],
    [
      'nowhere, without an LMS',
      { lms: false, journal: { version: 2, fault: 'blocked' }, inLms: { version: 0 } },
      'Sin guardar, ni aquí ni en el LMS: copia tu texto',
      'warn',
    ],
  ])('of a text %s', (_, given, text, tone) => {
    expect(lineOf(copies(given))).toEqual({ text, tone });
  });
});
