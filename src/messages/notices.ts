/** What the learner has to be told beyond the line. */
import type { Notice } from '../record/notices.ts';
import { answers } from './count.ts';

export const noticeMessages = {
  noticeAction: {
    join: 'Sí, es mío',
    notMine: 'No es mío',
    download: 'Descargar esa copia',
    copy: 'Copiarla al portapapeles',
    close: 'Entendido',
    retry: 'Volver a intentar',
    stay: 'Seguir aquí',
  },
  fileName: 'copia-sin-leer.txt',
  notices: {
    'set-aside': {
      title: 'Una copia de tu trabajo no se pudo leer',
      text:
        'Se guardó aparte, tal como estaba, y ves la mejor copia que sí se pudo leer. No ' +
        'se borró nada; descárgala si quieres que alguien la revise.',
    },
    held: {
      title: 'La copia del LMS no se pudo leer',
      text:
        'Para no escribir encima, el curso dejó de guardar en el LMS. Vuelve a intentar; ' +
        'si sigue igual, descarga esa copia y el curso volverá a guardar. Lo que ' +
        'escribas mientras se conserva en este navegador.',
    },
    'found-here': {
      title: '¿Es tuyo este trabajo?',
      text:
        'Si dices que sí, se une con lo que ya tienes y no se borra ninguna respuesta. Si no es ' +
        'tuyo, no se abre y se queda como está.',
    },
    'kept-before': {
      title: 'El navegador no entrega lo que guardó antes',
      text:
        'Si te falta algo de lo que escribiste aquí, no se borró: cierra todas las ventanas del ' +
        'navegador y vuelve a abrir el curso. Lo que escribas ahora se guarda aparte, en este ' +
        'mismo navegador, y entonces se une.',
    },
    'kept-unread': {
      title: 'El navegador no puede leer lo que guardó antes',
      text:
        'No se borró: cierra todas las ventanas del navegador y vuelve a abrir el curso. Mientras ' +
        'no lo pueda leer, tampoco guarda lo que escribas ahora: antes de cerrar, descarga una ' +
        'copia en «Mi trabajo».',
    },
    'private-window': {
      title: 'Parece una ventana privada: al cerrarla se borra lo que escribas',
      text:
        'Para conservarlo, abre el curso en una ventana normal, o descarga una copia en «Mi ' +
        'trabajo» antes de cerrar.',
    },
    'lms-older': {
      title: 'Al LMS le faltaba lo último que escribiste',
      text:
        'La vez pasada el LMS dijo que lo había guardado, y hoy devolvió algo anterior. No se ' +
        'perdió nada: este navegador tenía tu texto completo y ya se está enviando otra vez.',
    },
    'page-away': {
      title: 'Esa página no se pudo abrir',
      text:
        'No llegó la respuesta del servidor. Sigues donde estabas y no se borró nada. ' +
        'Vuelve a intentar cuando tengas conexión.',
    },
    'exercise-away': {
      title: 'Un ejercicio de esta página no terminó de cargar',
      text:
        'Por eso todavía no deja escribir. Lo que ya habías escrito en él no se toca. Se ' +
        'carga solo cuando vuelva la conexión; si no, vuelve a intentar o cierra el ' +
        'curso y ábrelo de nuevo desde tu LMS.',
    },
    'mode-review': {
      title: 'Estás en modo de repaso',
      text:
        'Así lo abrió tu LMS: en esta visita no registra avance ni calificación. Lo que ' +
        'escribas se guarda. Para que cuente, abre el curso desde tu LMS en modo normal.',
    },
    'mode-browse': {
      title: 'Estás en modo de exploración',
      text:
        'Así lo abrió tu LMS: en esta visita no registra avance ni calificación. Lo que ' +
        'escribas se guarda. Para que cuente, abre el curso desde tu LMS en modo normal.',
    },
    'lms-closed': {
      title: 'El LMS no abrió la sesión',
      text:
        'Lo que escribas se guarda solo en este navegador. Cierra el curso y vuelve a ' +
        'abrirlo desde tu LMS para que también quede ahí.',
    },
  } satisfies Record<Notice['code'], { title: string; text: string }>,
  /** When and how much, never what: it may be somebody else's. */
  foundHere: (at: Date, count: number, now = new Date()) =>
    `En este equipo hay un trabajo ${day(at, now)}, ${answers(count)}; ¿es tuyo?`,
};

/** `de hoy`, `de ayer`, `del 24/11`: as people say which day it was. */
function day(at: Date, now: Date): string {
  const midnight = (date: Date) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (days <= 0) return 'de hoy';
  if (days === 1) return 'de ayer';
  return `del ${at.getDate()}/${at.getMonth() + 1}`;
}
