/**
 * Sentences of the packager, for whoever administers an LMS: what happened, what was kept, what to
 * do.
 */
import type { PackagingFault } from '../model/packaging.ts';
import { contentMessages } from './content.ts';
import { verifyMessages } from './verify.ts';
import { whole } from './count.ts';

/** Changed files that are named. */
const SHOWN = 8;

const size = (bytes: number) => `${whole(Math.round(bytes / 1024))} KB`;

export const packagingMessages = {
  fault(fault: PackagingFault): string {
    switch (fault.code) {
      case 'no-site':
        return `No encuentro el curso construido en «${fault.folder}». Constrúyelo primero con: npm run build`;
      case 'other-site':
        return [
          `El curso construido en «${fault.folder}» no es el de estos archivos. Cambiaron después de construirlo:`,
          ...fault.changed.slice(0, SHOWN).map((path) => `  ${path}`),
          ...(fault.changed.length > SHOWN ? [`  y ${fault.changed.length - SHOWN} más`] : []),
          'No hice ningún paquete, para no mezclar lo viejo con lo nuevo. Construye el curso y ' +
            'empaqueta otra vez: npm run build && npm run package',
        ].join('\n');
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
          ...fault.faults.map((one) => `  ${contentMessages.fault(one)}`),
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
  notices: {
    lead: 'Licencias de lo que este archivo lleva de otros, con el texto de cada una.',
    seeBelow: 'licencia abajo',
    title: 'Licencias de lo que esta página lleva de otros',
  },
  guides: {
    title: 'Guías para instalar el curso',
    lead: 'Para quien administra el LMS o publica el curso. Los alumnos no las necesitan.',
    all: 'Todas las guías',
  },
  made: (name: string, files: number, bytes: number) =>
    `${name.padEnd(36)} ${String(files).padStart(3)} archivos  ${size(bytes).padStart(8)}`,
  done: (folder: string) => `Los paquetes están en «${folder}» y pasaron la revisión.`,
};
