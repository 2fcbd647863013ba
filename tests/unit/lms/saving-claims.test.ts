/** What the line never claims, whatever the copies are. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Copies } from '../../../src/lms/copies.ts';
import { isProven } from '../../../src/lms/evidence.ts';
import { savingOf } from '../../../src/lms/saving-of.ts';
import { savingMessages } from '../../../src/messages/saving.ts';

const AT = new Date(2026, 10, 24, 9, 5);
const lineOf = (given: Copies) => savingMessages.line(savingOf(given));

describe('whatever the copies are', () => {
  const versions = fc.integer({ min: 1, max: 4 });
  const states: fc.Arbitrary<Copies> = fc.record({
    lms: fc.boolean(),
    version: versions,
    work: fc.integer({ min: 1, max: 4 }),
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
    browser: given.journal.version >= given.work && given.journal.fault === undefined,
    lms:
      given.lms &&
      given.inLms.version >= given.work &&
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
        !/Guardado (solo )?(aquí|en este navegador)|solo aquí|aquí queda copia/.test(
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
