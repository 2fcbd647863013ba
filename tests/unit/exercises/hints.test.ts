/** What is hinted at while criteria are written, and above all what is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hintOn } from '../../../src/exercises/criteria/hints.ts';
import { PARTS } from '../../../src/exercises/own-criteria.ts';
import { CRITERIA } from '../../e2e/answers.ts';
import { exerciseFile } from './work.ts';

describe('«¿Qué pretende medir?» without anything to look up', () => {
  it.each([
    'Si el hospital va a ser mejor.',
    'Qué tan bueno es el cliente',
    'Su importancia para nosotros',
    'La lealtad',
    'Lo atractivo que es',
    'Mide si la empresa es atractiva',
    'Que tanto nos conviene',
    'El potencial',
    'Ventas',
    'La relación que llevamos con ellos',
    'Si nos quieren',
    'Qué tan estratégico es para la compañía',
    'La confianza que hay entre los dos',
  ])('«%s» asks for a datum', (text) => {
    expect(hintOn('medida', text)).toBe('no-datum');
  });

  it.each([
    '% anual a tres años',
    'Días de pago reales',
    'Cuántas líneas nos compra',
    'Ventas de los últimos doce meses',
    'El margen después del costo de servir',
    'Número de quejas',
    'Reporte de cartera de contraloría',
    '$ facturados',
    'Encuesta semestral',
    'Si entrega pronósticos y si avisa de cambios.',
    'Lo que diga su área de compras',
    'Quejas cerradas a tiempo en el sistema',
    'Años como cliente',
    'Se pregunta a compras y a almacén',
    'Existencia de un contrato firmado',
    'NPS',
  ])('«%s» is left alone', (text) => {
    expect(hintOn('medida', text)).toBeUndefined();
  });
});

describe('«¿De qué manera diferenciará…?» without its two ends', () => {
  it.each([
    'Unas saldrán más altas que otras.',
    'Las mejores quedan arriba y las peores abajo',
    'Unos son buenos y otros malos',
    'Permite comparar clientes',
    'Una cuenta que compra de todo',
    'Las que pagan rápido',
    'Se verá en la calificación',
    'Con el puntaje',
    'Porque compran bastante',
    'Los clientes leales tendrán más puntos',
  ])('«%s» asks for both', (text) => {
    expect(hintOn('diferencia', text)).toBe('one-side');
  });

  it.each([
    'De 10 a 35 %',
    'Unas pagan a 30 días, otras a 90',
    'Alta: abre quirófanos; baja: cierra áreas',
    'El que pide urgencias queda abajo y el que planea, arriba',
    'Quien comparte pronóstico frente a quien solo manda la orden',
    'No es lo mismo tener el 80 % de una chica que el 10 % de una gigante',
    'Los leales repiten pedido mientras los demás cotizan cada vez',
    'Separa a los que pagan de contado de los que piden plazo',
    'Una cuenta grande compra tráileres; una chica, camionetas',
    'Con más de cinco contactos arriba, con menos de dos abajo',
    'Unos nos dejan entrar a su almacén, otros ni contestan',
    'Si abre su inventario sube; si no, baja',
  ])('«%s» is left alone', (text) => {
    expect(hintOn('diferencia', text)).toBeUndefined();
  });
});

describe('an importance that only says that it is important', () => {
  it.each([
    'Porque es muy importante',
    'Es importante para la empresa',
    'Porque es clave para el negocio',
    'Es un criterio fundamental y muy importante para la empresa vendedora',
  ])('«%s» asks for an effect', (text) => {
    expect(hintOn('importancia', text)).toBe('circular');
  });

  it.each([
    'Sin margen no hay servicio',
    'Es importante porque baja el costo de atención',
    'Porque es muy importante vender más.',
    'Da flujo',
    'Es clave para abrir otra plaza',
  ])('«%s» is left alone', (text) => {
    expect(hintOn('importancia', text)).toBeUndefined();
  });
});

describe('a letter or two', () => {
  it.each(['x', 'xx', '.', '...', '—', '?', '1', ' n '])(
    '«%s» is no answer to anything',
    (text) => {
      for (const part of PARTS.filter((one) => one !== 'nombre'))
        expect(hintOn(part, text)).toBe('too-short');
    },
  );

  it('is a name only with two', () => {
    expect(hintOn('nombre', 'x')).toBe('too-short');
    expect(hintOn('nombre', 'HP')).toBeUndefined();
  });

  it('and nothing at all is not remarked on', () => {
    for (const part of PARTS) expect(hintOn(part, '  \n')).toBeUndefined();
  });
});

/** The parts of a criterion as the fixtures name them. */
const WRITTEN = {
  nombre: 'name',
  objetivo: 'objective',
  medida: 'measures',
  diferencia: 'differentiates',
  importancia: 'importance',
} as const;

describe('good work is not remarked on', () => {
  it.each(['carton', 'empaques'])('of a whole work, %s', (file) => {
    const { tema18 } = JSON.parse(
      readFileSync(`tests/fixtures/learner-works/${file}.json`, 'utf8'),
    ) as { tema18: { criteria: Record<(typeof WRITTEN)[keyof typeof WRITTEN], string>[] } };
    const remarked = tema18.criteria.flatMap((criterion) =>
      PARTS.flatMap((part) => {
        const hint = hintOn(part, criterion[WRITTEN[part]]);
        return hint ? [`${hint}: ${criterion[WRITTEN[part]]}`] : [];
      }),
    );
    expect(tema18.criteria.length).toBeGreaterThanOrEqual(14);
    expect(remarked).toEqual([]);
  });

  it('the better examples of the exercise, nor the short answers that the tests type', () => {
    const { questions } = exerciseFile('t18-criterios') as {
      questions: { item: (typeof PARTS)[number]; example: { weak: string; good: string } }[];
    };
    for (const { item, example } of questions)
      expect(hintOn(item, example.good), example.good).toBeUndefined();
    for (const criterion of [...CRITERIA.a, ...CRITERIA.r])
      for (const part of PARTS)
        expect(hintOn(part, criterion[part]), criterion[part]).toBeUndefined();
  });

  it('and of the flat examples, those that a rule can tell are', () => {
    const { questions } = exerciseFile('t18-criterios') as {
      questions: { item: (typeof PARTS)[number]; example: { weak: string } }[];
    };
    expect(questions.flatMap(({ item, example }) => hintOn(item, example.weak) ?? [])).toContain(
      'one-side',
    );
  });
});
