/** Remarks on the learner's criteria: names that are alike, and answers that say nothing. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allHard, notesOn } from '../../../src/exercises/criteria/notes.ts';
import { idsOn } from '../../../src/exercises/criteria/rules.ts';
import { AXES } from '../../../src/exercises/own-criteria.ts';
import { normalized } from '../../../src/exercises/similar.ts';
import { CatalogueSchema } from '../../../src/model/catalogue.ts';
import { definition, EX, full, workWith } from './criteria-work.ts';

describe('remarks', () => {
  const codes = (extra: Record<string, string>) => {
    const work = workWith({ ...full, ...extra });
    return AXES.flatMap((axis) => idsOn(definition, axis, work))
      .map((id) => [id, notesOn(definition, id, work).map(({ code }) => code)] as const)
      .filter(([, notes]) => notes.length > 0);
  };

  it('has none for criteria that differ', () => {
    expect(codes({})).toEqual([]);
  });

  it('points at names that only differ in case, accents or punctuation', () => {
    expect(normalized('  Volúmen   de COMPRA. ')).toBe('volumen de compra');
    expect(
      codes({ [`${EX}.a1.nombre`]: 'Días de pago', [`${EX}.r4.nombre`]: 'dias de pago.' }),
    ).toEqual([
      ['a1', ['same-name']],
      ['r4', ['same-name']],
    ]);
  });

  it('points at names that are nearly the same', () => {
    expect(
      codes({
        [`${EX}.a1.nombre`]: 'Puntualidad de pago',
        [`${EX}.a2.nombre`]: 'La puntualidad en sus pagos',
      }),
    ).toEqual([
      ['a1', ['alike-name']],
      ['a2', ['alike-name']],
    ]);
  });

  it('says when every known criterion of an axis is one that figures show', () => {
    const { criteria } = v.parse(
      CatalogueSchema,
      parse(readFileSync('content/criteria-catalogue.yaml', 'utf8')),
    );
    const hints = criteria.filter(({ axis }) => axis === 'atractivo');
    const names = (kinds: string[]) =>
      Object.fromEntries(
        kinds.map((kind, i) => [
          `${EX}.a${i + 1}.nombre`,
          hints.filter((one) => one.kind === kind)[i]!.name,
        ]),
      );
    expect(allHard(definition, 'a', hints, workWith(names(['duro', 'duro', 'duro', 'duro'])))).toBe(
      true,
    );
    expect(
      allHard(definition, 'a', hints, workWith(names(['duro', 'duro', 'duro', 'blando']))),
    ).toBe(false);
    expect(allHard(definition, 'a', hints, workWith(names(['duro', 'duro', 'duro'])))).toBe(false);
  });

  it('points at volume on both axes', () => {
    expect(
      codes({ [`${EX}.a1.nombre`]: 'Volumen anual', [`${EX}.r4.nombre`]: 'Volúmenes pedidos' }),
    ).toEqual([['r4', ['volume-twice']]]);
    expect(codes({ [`${EX}.a1.nombre`]: 'Volumen anual' })).toEqual([]);
  });

  it('points at an answer that only repeats the name', () => {
    expect(codes({ [`${EX}.a1.nombre`]: 'Confianza', [`${EX}.a1.medida`]: '¡Confianza!' })).toEqual(
      [['a1', ['repeats-name']]],
    );
  });
});
