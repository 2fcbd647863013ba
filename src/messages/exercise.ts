/** Sentences that every exercise shares. */
import type { Missing } from '../model/exercise.ts';
import { counted } from './count.ts';

export const exerciseMessages = {
  needsScript:
    'Este ejercicio necesita JavaScript para guardar lo que escribes. Puedes leerlo ' +
    'completo aquí y contestarlo en un navegador que lo tenga activado.',
  opening: 'Abriendo tu trabajo…',
  progress: (percent: number) => `${percent} % completo`,
  finish: 'Marcar como terminado',
  finished: 'Ejercicio terminado.',
  finishedLacks: (count: number) =>
    `Terminado; ahora ${count === 1 ? 'falta una cosa' : `faltan ${count} cosas`}:`,
  numberAsWords: (value: number) => `Se entiende como ${value}.`,
  numberUnread: 'Aquí se espera un número, como 12 o doce.',
  finishedDetail: 'Puedes seguir mejorando tus respuestas: se guardan igual.',
  missingTitle: 'Para terminar te falta:',
  more: (count: number) => (count === 1 ? 'y una cosa más' : `y ${count} cosas más`),
  words: (count: number) => counted(count, 'palabra', 'palabras'),
  earlier: (count: number) =>
    count === 1
      ? 'Hay una versión anterior de esta respuesta'
      : `Hay ${count} versiones anteriores de esta respuesta`,
  earlierDetail: 'La escribiste en otro equipo o ventana al mismo tiempo. Cópiala si la necesitas.',
  elsewhere:
    'Esta respuesta no cupo en el LMS: está en el navegador donde la escribiste. Si ' +
    'escribes aquí, se conservan las dos.',
  elsewhereShort: 'Solo está en el navegador donde la escribiste.',
  elsewhereLink: 'Cómo traerla',
  earlierUse: 'Agregarla al final',
  earlierDrop: 'Ya no la necesito',
  done: 'Listo',
  pending: 'Falta',
  marks: { right: 'Correcta', tried: 'Ya la intentaste', chosen: 'Elegida' },
  right: 'Correcto.',
  wrong: 'Todavía no.',
  missing: {
    empty: (label: string) => `Contestar: ${label}`,
    short: (label: string) => `Desarrollar un poco más: ${label}`,
    'no-number': (label: string) => `Escribir un número: ${label}`,
    repeated: (label: string) => `Cambiar una que se repite: ${label}`,
    unchosen: (label: string) => `Elegir: ${label}`,
    'too-few': (label: string) => label,
    unplaced: (label: string) => `Clasificar: ${label}`,
    'not-100': (label: string) => label,
  } satisfies Record<Missing['code'], (label: string) => string>,
};
