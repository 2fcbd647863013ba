/**
 * Quiet hints on the answers of a criterion: by rule, never a grade, and silent where in doubt, so
 * that no good answer is remarked on. A hint asks for what a reader would miss.
 */
import { isAnswer, LEAST_OF_NAME } from '../../model/answer.ts';
import type { Work } from '../../model/exercise.ts';
import { PARTS } from '../own-criteria.ts';
import { normalized } from '../similar.ts';
import type { Criteria } from './schema.ts';

export type Hint =
  /** A letter or two. */
  | 'too-short'
  /** Nothing that could be looked up, counted or asked. */
  | 'no-datum'
  /** What a high account and a low one look like is not told, or only one of them. */
  | 'one-side'
  /** Important because it is important. */
  | 'circular';

const wordsOf = (text: string) => normalized(text).split(' ').filter(Boolean);

/** From so many words on, an answer says enough for a rule to be silent. */
const LONG = 15;

/** A figure, a unit, or a way of counting: stems of words without accents. */
const UNIT = new RegExp(
  '\\b(' +
    'numer|cantidad|cuant|porcent|porcien|proporcion|participacion|tasa|indice|' +
    'promedi|media\\b|monto|importe|' +
    'peso(s)?\\b|dolar|usd|mxn|mdp|millon|mil\\b|miles\\b|tonelad|kilo|litro|metro|' +
    'pieza|unidad|caja|tarima|' +
    'dia(s)?\\b|semana|mes(es)?\\b|mensual|anual|ano(s)?\\b|trimest|semestr|hora|' +
    'minuto|veces\\b|vez\\b|' +
    'persona|contacto|lugar\\b|variacion|frecuen|antiguedad|edad\\b|fecha|encuesta|' +
    'escala|puntaj|puntuac|puntos?\\b|calific|ranking|kpi|nps|ratio|rotacion)',
);

/** What a datum would come from, or be evidence of. */
const EVIDENCE = new RegExp(
  '\\b(' +
    'venta|factur|compra|pedido|orden|ordenes|contrat|precio|costo|gasto|margen|' +
    'utilidad|ingres|ganancia|descuent|plazo|' +
    'saldo|cartera|credito|deuda|pago|paga|inversion|invier|presupuest|balance|' +
    'estados? financ|estado de cuenta|' +
    'report|registr|sistema|base de datos|crm|erp|bitacora|minuta|correo|acta|' +
    'evidenc|dato|cifra|indicador|' +
    'medid|comprob|existenc|entrevist|pregunt|respuesta|buro|historial|' +
    'plan(es)?\\b|public|anunci|pronostic|inventari|' +
    'visita|queja|reclam|incidenc|devolu|retras|atras|entreg|cumpl|audit|certific|' +
    'norma|proyect|sucursal|tienda|planta|' +
    'linea|emplead|area|proceso|nivel|volumen|capacidad|crec|tamano|comparacion|compar)',
);

function lacksDatum(text: string): boolean {
  if (/[\d%$#]/.test(text)) return false;
  const words = wordsOf(text);
  if (words.length >= LONG || UNIT.test(words.join(' '))) return false;
  // «Que se note en las ventas» names where to look; «Las ventas» alone doesn't say how much of what.
  return words.length < 4 || !EVIDENCE.test(words.join(' '));
}

/** Words of comparing that say nothing of what is compared. */
const COMPARING = new RegExp(
  '^(' +
    'un[oa]s?|otr[oa]s?|alt[oa]s?|baj[oa]s?|arriba|abajo|mas|menos|mayor(es)?|' +
    'menor(es)?|mejor(es)?|peor(es)?|buen[oa]?s?|mal[oa]?s?|much[oa]s?|poc[oa]s?|' +
    'medio|diferen\\w*|distin\\w*|compar\\w*|calific\\w*|puntaj\\w*|puntuac\\w*|' +
    'punt\\w*|salir|sal\\w{2,6}|qued\\w*|est[aá]\\w*|ser\\w*|son|hay|habra\\w*|tend\\w*|' +
    'tien\\w*|cuenta\\w*|cliente\\w*|empresa\\w*|criterio\\w*|valor\\w*|resultado\\w*|' +
    'clasific\\w*|separ\\w*|orden\\w*|permit\\w*|saber|ver|sirv\\w*|ayud\\w*|cual\\w*|' +
    'quien\\w*|si|no|asi|se|entre' +
    ')$',
);
const JOINING = new RegExp(
  '^(' +
    'un|el|la|los|las|lo|de|del|a|al|en|y|o|que|con|por|para|es|como|su|sus|este|' +
    'esta|esto|nos|me|le|les|muy|tan|pero|porque' +
    ')$',
);

/** Both ends of a comparison. */
const TWO_SIDES = new RegExp(
  [
    '\\bmientras|\\bcambio\\b|\\bfrente a\\b|\\bcontra\\b|\\bversus\\b|\\bvs\\b|' +
      '\\bsino\\b|\\baunque\\b|\\bpero\\b|\\bsi no\\b',
    '\\balt[oa]s?\\b.*\\bbaj[oa]s?\\b|\\bbaj[oa]s?\\b.*\\balt[oa]s?\\b|' +
      '\\barriba\\b.*\\babajo\\b|\\babajo\\b.*\\barriba\\b',
    '\\bmas\\b.*\\bmenos\\b|\\bmenos\\b.*\\bmas\\b|\\bmayor\\b.*\\bmenor\\b|' +
      '\\bmejor\\b.*\\bpeor\\b|\\bpeor\\b.*\\bmejor\\b',
    '\\bmuch[oa]s?\\b.*\\bpoc[oa]s?\\b|\\bpoc[oa]s?\\b.*\\bmuch[oa]s?\\b|' +
      '\\bgrandes?\\b.*\\b(chic|peque)|\\bmas\\b.*\\bque\\b',
    '\\b(un[oa]s?|algun[oa]s?|hay)\\b.*\\botr[oa]s?\\b|' +
      '\\bquien(es)?\\b.*\\b(quien(es)?|que)\\b|\\b(el|la|los|las) que\\b.*\\b(el|la|' +
      'los|las) (que|de)\\b',
    '\\bo\\b|\\bhay quien\\b|\\bdos\\b|\\bambas\\b|\\bentre\\b.*\\by\\b|' +
      '\\bno es lo mismo\\b|\\bno\\b|\\bdesde\\b.*\\bhasta\\b',
    '\\bde\\b.*\\bde (los|las|aquel|quien)',
  ].join('|'),
);

function tellsOneSide(text: string): boolean {
  if ((text.match(/\d+/g)?.length ?? 0) >= 2) return false;
  const words = wordsOf(text);
  if (words.length >= LONG) return false;
  const telling = words.filter((word) => !COMPARING.test(word) && !JOINING.test(word));
  if (telling.length === 0) return true;
  return !/[;:]/.test(text) && !TWO_SIDES.test(words.join(' '));
}

const EMPTY_OF_REASON = new RegExp(
  '^(' +
    'importan\\w*|relevan\\w*|fundamental\\w*|clave|necesari\\w*|indispensable\\w*|' +
    'criterio|empresa\\w*|vendedor\\w*|negocio\\w*|compan\\w*|nosotros|dato|siempre|' +
    'much[oa]|bastante|sumamente|realmente|ser|seria' +
    ')$',
);

function isCircular(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.some((word) =>
      /^(importan|relevan|fundamental|clave|necesari|indispensable)/.test(word),
    ) && words.every((word) => JOINING.test(word) || EMPTY_OF_REASON.test(word))
  );
}

const RULES: Partial<
  Record<(typeof PARTS)[number], { hint: Hint; applies(text: string): boolean }>
> = {
  medida: { hint: 'no-datum', applies: lacksDatum },
  diferencia: { hint: 'one-side', applies: tellsOneSide },
  importancia: { hint: 'circular', applies: isCircular },
};

/** The hint on one answer; undefined where there is none, and while it is empty. */
export function hintOn(part: (typeof PARTS)[number], text: string): Hint | undefined {
  if (text.trim() === '') return undefined;
  if (!isAnswer(text, part === 'nombre' ? LEAST_OF_NAME : undefined)) return 'too-short';
  const rule = RULES[part];
  return rule?.applies(text) ? rule.hint : undefined;
}

/** The hints on a criterion, by part; parts without any are absent. */
export function hintsOf(definition: Criteria, id: string, work: Work): Map<string, Hint> {
  return new Map(
    PARTS.flatMap((part) => {
      const hint = hintOn(part, work.text(`${definition.id}.${id}.${part}`));
      return hint ? [[part, hint] as const] : [];
    }),
  );
}
