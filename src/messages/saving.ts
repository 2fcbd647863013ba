/**
 * The one line that says where the text is, and what is said about its copies. Nothing is called
 * saved that is not.
 */
import type { NotInLms, Saving } from '../model/saving.ts';
import type { Notice } from '../record/notices.ts';

const time = (date: Date) =>
  [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
const answers = (count: number) => (count === 1 ? '1 respuesta' : `${count} respuestas`);
/**
 * Asked for only when there is a number to tell: what knows of languages takes a slow phone longer
 * to load than the rest of a launch.
 */
const number = (count: number) => count.toLocaleString('es-MX');

/** «Aquí» is this browser: each fits the bar of a phone, and says what to do where something is. */
const why: Record<NotInLms, string> = {
  'no-lms': 'Guardado en este navegador, sin LMS',
  'lms-refused': 'Guardado aquí; el LMS no lo aceptó, reintento',
  'lms-threw': 'Guardado aquí; el LMS no responde, reintento',
  'lms-offline': 'Guardado aquí; sin conexión con el LMS',
  'session-lost': 'Guardado aquí; la sesión terminó: reabre el curso',
  'session-over': 'Guardado aquí; la sesión terminó: reabre el curso',
  'lms-closed': 'Guardado solo aquí: el LMS no abrió la sesión',
  held: 'Guardado aquí; falta descargar la copia del LMS',
};

/** What it means for those who do not know what an LMS is. */
const IN_REACH = '; lo verás en cualquier equipo';
const room = ({ roomFor }: { roomFor?: number }) =>
  roomFor === undefined ? IN_REACH : `; caben unas ${number(roomFor)} letras más`;

export const savingMessages = {
  /** Ends a response that did not fit in the LMS's own report of answers. */
  cutMark: ' […completo en el reporte]',
  line: savingLine,
  noticeAction: {
    join: 'Sí, es mío',
    notMine: 'No es mío',
    download: 'Descargar esa copia',
    close: 'Entendido',
    retry: 'Volver a intentar',
    stay: 'Seguir aquí',
  },
  fileName: 'copia-sin-leer.txt',
  exit: {
    saving: 'Guardando todo en el LMS…',
    savedTitle: 'Todo quedó guardado en el LMS',
    saved:
      'Ya puedes cerrar esta ventana o salir desde tu LMS. Al volver, el curso se abre donde te quedaste.',
    reopen: 'Seguir en el curso',
    reopenRefused:
      'El LMS ya cerró esta sesión. Para seguir, sal y vuelve a abrir el curso desde tu LMS: tu trabajo está guardado.',
    failedTitle: 'Todavía no está en el LMS',
    failed: {
      'lms-refused':
        'El LMS no aceptó tu trabajo. Está completo en este navegador; inténtalo otra vez ' +
        'antes de salir, o descarga una copia en «Mi trabajo».',
      'lms-threw':
        'El LMS no responde. Tu trabajo está completo en este navegador; inténtalo otra vez ' +
        'antes de salir, o descarga una copia en «Mi trabajo».',
      'lms-offline':
        'No hay conexión. Tu trabajo está completo en este navegador; cuando vuelva la ' +
        'conexión se enviará solo si dejas el curso abierto.',
      'session-lost':
        'El LMS ya no acepta esta sesión. Tu trabajo está completo en este navegador: ' +
        'vuelve a abrir el curso desde el LMS y se enviará solo.',
      'session-over':
        'La sesión del LMS ya había terminado. Tu trabajo está completo en este navegador: ' +
        'vuelve a abrir el curso desde el LMS y se enviará solo.',
    },
    unprovenTitle: 'Enviado al LMS; aquí queda copia',
    unproven:
      'El LMS contestó que sí, pero no se pudo comprobar que tu trabajo llegó. Está completo en ' +
      'este navegador, y el curso lo vuelve a enviar mientras esté abierto y la próxima vez que ' +
      'lo abras aquí.',
    nowhere:
      'Ni el LMS ni este navegador lo aceptan. No cierres: descarga una copia en «Mi trabajo».',
    partTitle: 'Guardado, pero en el LMS no cupo todo',
    part: (left: number) =>
      `El LMS no tiene lugar para ${answers(left)}: ${left === 1 ? 'está' : 'están'} solo ` +
      'en este navegador. Si vas a seguir en otro equipo, descarga una copia en «Mi ' +
      'trabajo».',
    retry: 'Intentar de nuevo',
    stay: 'Volver al curso',
  },
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

function savingLine(saving: Saving): { text: string; tone: 'calm' | 'warn' } {
  switch (saving.at) {
    case 'opening':
      return { text: 'Abriendo tu trabajo…', tone: 'calm' };
    case 'idle':
      return {
        text: saving.lms
          ? 'Tu trabajo se guarda solo en el LMS'
          : 'Sin LMS: se guarda solo, en este navegador',
        tone: 'calm',
      };
    // One sentence for both: the line does not change while somebody types.
    case 'typing':
    case 'sending':
      return { text: 'Guardando…', tone: 'calm' };
    case 'sent':
      return saving.here
        ? { text: `Enviado al LMS; aquí queda copia · ${time(saving.since)}`, tone: 'calm' }
        : {
            text: 'Enviado al LMS sin comprobar; aquí no hay copia',
            tone: 'warn',
          };
    case 'in-lms':
      return { text: `Guardado en el LMS · ${time(saving.since)}${room(saving)}`, tone: 'calm' };
    case 'lms-part':
      return {
        text: `En el LMS no cupo todo: ${answers(saving.left)} solo aquí`,
        tone: 'warn',
      };
    case 'in-browser':
      return {
        text:
          saving.why === 'no-lms' ? `${why[saving.why]} · ${time(saving.since)}` : why[saving.why],
        tone: saving.why === 'no-lms' ? 'calm' : 'warn',
      };
    case 'lms-only':
      if (saving.left > 0)
        return {
          text:
            saving.left === 1
              ? 'Sin guardar: 1 respuesta. Descárgala en «Mi trabajo»'
              : `Sin guardar: ${answers(saving.left)}. Descárgalas en «Mi trabajo»`,
          tone: 'warn',
        };
      return {
        text: `Guardado en el LMS · ${time(saving.since)}; aquí no queda copia`,
        tone: 'calm',
      };
    case 'nowhere':
      if (saving.trying)
        return { text: 'Aquí no se puede guardar; enviando al LMS…', tone: 'calm' };
      return {
        text: 'Sin guardar, ni aquí ni en el LMS: copia tu texto',
        tone: 'warn',
      };
  }
}
