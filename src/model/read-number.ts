/**
 * A number as a learner writes it, in digits or in Spanish words: «doce», «treinta y cinco»,
 * «unas dos docenas», «1,200».
 */
import { unaccented } from './spelling.ts';

const UNITS: Record<string, number> = {
  cero: 0,
  ninguno: 0,
  ninguna: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
};
/** What stands before them is so many of them. */
const GROUPS: Record<string, number> = { docena: 12, docenas: 12, centenar: 100, mil: 1000 };

const plain = (text: string) => unaccented(text.toLowerCase()).replace(/cientas\b/g, 'cientos');

/** The value of the longest row of number words; undefined where there is none. */
function wordsAsNumber(text: string): number | undefined {
  const words = plain(text).split(/[^a-z]+/);
  const isNumber = (word: string) => Object.hasOwn(UNITS, word) || Object.hasOwn(GROUPS, word);
  const from = words.findIndex(isNumber);
  if (from < 0) return undefined;
  let total = 0;
  let open: number | undefined;
  for (const word of words.slice(from)) {
    if (word === 'y' || word === '') continue;
    if (!isNumber(word)) break;
    const group = GROUPS[word];
    if (group === undefined) open = (open ?? 0) + UNITS[word]!;
    else {
      total += (open ?? 1) * group;
      open = undefined;
    }
  }
  return total + (open ?? 0);
}

export type ReadNumber =
  | { as: 'digits' }
  | { as: 'words'; value: number }
  /** Something is written, and no number is in it. */
  | { as: 'unread' }
  | { as: 'empty' };

export function readNumber(text: string): ReadNumber {
  if (text.trim() === '') return { as: 'empty' };
  if (/\d/.test(text)) return { as: 'digits' };
  const value = wordsAsNumber(text);
  return value === undefined ? { as: 'unread' } : { as: 'words', value };
}
