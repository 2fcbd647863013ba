/**
 * Sentences of the packager, for whoever administers an LMS: what happened, what was kept, what to
 * do.
 */
import type { FileFault, PackagingFault } from '../model/packaging.ts';
import { verifyMessages } from './verify.ts';

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

function cure({ rule, expected, found }: FileFault): string {
  if (rule === 'yaml')
    return `no se puede leer como YAML (${found}); revisa las comillas, los dos puntos y la sangría de esa línea`;
  if (rule === 'strict_object')
    return found === 'undefined'
      ? 'falta este campo; agrégalo'
      : 'no hay ningún campo con ese nombre; corrígelo o quítalo';
  return asked[rule]?.(expected) ?? `se encontró ${found} y se esperaba ${expected}; corrígelo`;
}

const size = (bytes: number) =>
  `${(bytes / 1024).toLocaleString('es-MX', { maximumFractionDigits: 0 })} KB`;

export const packagingMessages = {
  fault(fault: PackagingFault): string {
    switch (fault.code) {
      case 'no-site':
        return `No encuentro el curso construido en «${fault.folder}». Constrúyelo primero con: npm run build`;
      case 'no-file':
        return `No pude leer «${fault.file}». Revisa que exista y que tengas permiso para abrirlo.`;
      case 'bad-option':
        return `No entiendo «${fault.option}». Uso: npm run package -- [--config ARCHIVO] [--out CARPETA]`;
      case 'unsound':
        return [
          'No guardé ningún paquete: un LMS tropezaría con esto.',
          ...fault.packages.flatMap(({ name, findings }) => [
            `${name}:`,
            ...findings.map((one) => `  ${verifyMessages.finding(one)}`),
          ]),
        ].join('\n');
      case 'bad-files':
        return [
          'No hice ningún paquete: hay algo que corregir.',
          ...fault.faults.map(
            (one) =>
              `  ${one.file}:${one.line}  ${one.field ? `«${one.field}»: ` : ''}${cure(one)}.`,
          ),
        ].join('\n');
    }
  },
  /** What a learner reads over an exercise that asks for another number than the source's words. */
  asks: {
    criteria: (minimum) =>
      'En este curso ' +
      `${minimum === 1 ? 'se pide 1 criterio' : `se piden ${minimum} criterios`} por eje; ` +
      'los números del texto del tema son los de la indicación original.',
    reasons: (minimum) =>
      `En este curso ${minimum === 1 ? 'se pide 1 razón' : `se piden ${minimum} razones`}; ` +
      'el número de la pregunta es el de la indicación original.',
  } as Record<string, (minimum: number) => string>,
  guides: {
    title: 'Guías para instalar el curso',
    lead: 'Para quien administra el LMS o publica el curso. Los alumnos no las necesitan.',
    all: 'Todas las guías',
  },
  made: (name: string, files: number, bytes: number) =>
    `${name.padEnd(36)} ${String(files).padStart(3)} archivos  ${size(bytes).padStart(8)}`,
  done: (folder: string) => `Los paquetes están en «${folder}» y pasaron la revisión.`,
};
