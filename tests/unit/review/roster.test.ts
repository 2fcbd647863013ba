import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/review/give-back/match.ts';
import { wrapperOf } from '../../../src/review/open/wrapper.ts';
import { isLate } from '../../../src/review/roster/late.ts';
import {
  attendance,
  expectedDocument,
  groupsOf,
  readRoster,
} from '../../../src/review/roster/roster.ts';
import { shared } from '../../../src/review/roster/shares.ts';
import { PACKS, worksheet } from './language-packs.ts';
import { bytesOf, given } from './sheet-filling.ts';

const person = (lms: string, learner: string, name: string): Person => given(lms, learner, name);

describe('the list of a group', () => {
  it('is the grading sheet: who is here, who did not hand in, whose file is missing', () => {
    const roster = readRoster(bytesOf(worksheet(PACKS['es_mx']!)))!;
    const found = attendance(roster, [
      person('moodle', '101', 'Ana'),
      person('moodle', '900', 'Otra'),
    ]);
    expect([...found.learnerOf.values()].map(({ name }) => name)).toEqual([
      'Ana Lucía Pérez Núñez',
    ]);
    expect(found.notOpen.map(({ name }) => name)).toEqual(['Jorge Villalpando Ruiz']);
    expect(found.absent.map(({ name }) => name)).toEqual(['Mary-Ann Smith']);
    expect(found.strangers).toEqual([person('moodle', '900', 'Otra').id]);
  });

  it('counts one learner’s two documents once', () => {
    const roster = readRoster(bytesOf('Nombre,Grupo\nAna Pérez,B\nJorge Ruiz,A10\nEva,A2\n'))!;
    const two = ['x', 'y'].map((id) => ({ ...person('plain', '', 'Pérez, Ana'), id }));
    const found = attendance(roster, two);
    expect(found.learnerOf.size).toBe(2);
    expect(found.absent.map(({ name }) => name)).toEqual(['Jorge Ruiz', 'Eva']);
    expect(groupsOf(roster)).toEqual(['A2', 'A10', 'B']);
  });

  it('takes nobody for sure where a name is there twice', () => {
    const roster = readRoster(bytesOf('Nombre;Apellidos;Grupo\nAna;Ruiz;1\nAna;Ruiz;2\n'))!;
    const found = attendance(roster, [person('plain', '', 'Ana Ruiz')]);
    expect(found.strangers).toHaveLength(1);
    expect(found.absent).toHaveLength(2);
  });

  it('counts every member of a team that handed in', () => {
    const roster = readRoster(bytesOf('Nombre,Grupo\nAna,Norte\nLuis,Norte\nEva,Sur\n'))!;
    const found = attendance(roster, [person('plain', '', 'Norte')]);
    expect(found.absent.map(({ name }) => name)).toEqual(['Eva']);
    expect(found.strangers).toEqual([]);
    expect([...found.learnerOf.values()].map(({ group }) => group)).toEqual(['Norte']);
  });

  it('is not any table', () => {
    expect(readRoster(bytesOf('a,b,c\n1,2,3\n'))).toBeUndefined();
    expect(readRoster(bytesOf('Nombre,Grupo\n'))).toBeUndefined();
    expect(readRoster(new Uint8Array())).toBeUndefined();
  });
});

describe('a submission', () => {
  it.each([
    ['perezana_LATE_4321_98_r.pdf', '', true],
    ['perezana_4321_98_r.pdf', '', false],
    ['T_a_perez_attempt_2026-11-24-22-29-43_r.pdf', '2026-11-24T22:29', false],
    ['T_a_perez_attempt_2026-11-24-22-30-00_r.pdf', '2026-11-24T22:29', true],
    ['T_a_perez_attempt_2026-11-24-22-30-00_r.pdf', '', undefined],
    ['123-456 - Ana Pérez - Nov 24, 2026 1031 PM/r.pdf', '2026-11-24T22:30', true],
    ['123-456 - Ana Pérez - Nov 24, 2026 1030 PM/r.pdf', '2026-11-24T22:30', false],
    ['123-456 - Ana Pérez - 24 nov 2026 1030 PM/r.pdf', '2026-11-24T22:30', undefined],
    ['Ana_1_assignsubmission_file/r.pdf', '2026-11-24T22:29', undefined],
  ] as const)('%s, due «%s», is late: %s', (path, due, expected) => {
    expect(isLate({ wrapper: wrapperOf(path) }, due)).toBe(expected);
  });

  it('of another document is told only where nearly all agree', () => {
    expect(expectedDocument([...Array(9).fill('tema-18'), 'tema-17'])).toBe('tema-18');
    expect(expectedDocument(['tema-18', 'tema-17'])).toBeUndefined();
    expect(expectedDocument([])).toBeUndefined();
  });
});

describe('shares', () => {
  it('give everybody to somebody, nearly as many to each, and the sample to two', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
    const instructors = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        ids,
        instructors,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, who, share) => {
          const shares = [...shared(all, who, share).values()];
          const graders = (id: string) => shares.filter(({ own }) => own.includes(id)).length;
          const twice = all.filter((id) => graders(id) === 2);
          expect(all.every((id) => graders(id) >= 1 && graders(id) <= 2)).toBe(true);
          expect(twice).toHaveLength(Math.round(share * all.length));
          const sizes = shares.map(({ own }) => own.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
          expect(shared([...all].sort(), who, share)).toEqual(shared(all, who, share));
        },
      ),
    );
  });
});
