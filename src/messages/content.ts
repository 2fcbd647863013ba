/**
 * What is wrong with a file that a person wrote: where, what was expected and what to do. For who
 * edits the course and who makes a variant of it.
 */
import type { FileFault } from '../model/packaging.ts';

const asked: Record<string, (expected: string) => string> = {
  raw_check: (nearest) =>
    'ese color no se lee bien sobre los fondos del curso (contraste menor que 4.5); el ' +
    `más cercano que sí se lee es ${nearest}`,
  regex: () =>
    'no tiene la forma que se espera (un color se escribe #0b5a56; una dirección ' +
    'permanente, urn:uuid:… o https://…; un logo, un archivo .svg o .png)',
  exercise: (ids) => `aquí no va ese ejercicio; pueden ir ${ids}`,
  logo: () =>
    'no pude usar esa imagen; se esperaba un .svg o .png de 100 KB o menos junto a este archivo',
  completion: () =>
    '«exercises» necesita al menos un ejercicio obligatorio; agrégalo en «required» o usa «all»',
  'file-name': (name) =>
    `se esperaba «${name}», el nombre del archivo; cambia el nombre, nunca el id`,
  step: (steps) => `ese paso no está en ningún tema; puede ser ${steps}`,
  integer: () => 'se esperaba un número entero',
  number: () => 'se esperaba un número',
  boolean: () => 'se esperaba true o false',
  picklist: (expected) =>
    `se esperaba ${expected.replaceAll('"', '').replaceAll(' | ', ' o ').replace(/[()]/g, '')}`,
  max_length: (expected) => `se esperaban como máximo ${expected} caracteres o elementos; acórtalo`,
  min_length: () => 'está vacío; escríbelo',
  max_value: (expected) => `se esperaba un número de ${expected} o menos`,
  min_value: (expected) => `se esperaba un número de ${expected} o más`,
};

function cure({ rule, expected, found, message }: FileFault): string {
  if (rule === 'missing') return 'falta este archivo; escríbelo o recupéralo';
  if (rule === 'utf8')
    return (
      'el archivo no está en UTF-8 y los acentos se perderían; ábrelo en tu editor y guárdalo con ' +
      'la codificación UTF-8 (en el Bloc de notas: Guardar como, Codificación, UTF-8)'
    );
  if (rule === 'yaml')
    return `no se puede leer como YAML (${found}); revisa las comillas, los dos puntos y la sangría de esa línea`;
  if (rule === 'strict_object')
    return found === 'undefined'
      ? 'falta este campo; agrégalo'
      : 'no hay ningún campo con ese nombre; corrígelo o quítalo';
  if (message !== undefined && message !== 'contrast') return `${message}; corrígelo`;
  return asked[rule]?.(expected) ?? `se encontró ${found} y se esperaba ${expected}; corrígelo`;
}

export const contentMessages = {
  /** One line: file, line, field, what is wrong and its cure. */
  fault: (one: FileFault): string =>
    `${one.file}:${one.line}  ${one.field ? `«${one.field}»: ` : ''}${cure(one)}.`,
  broken: 'Hay algo que corregir en el contenido del curso:',
};
