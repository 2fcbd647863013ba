/** The one line that says where the text is. Nothing is called saved that is not. */
import type { NotInLms, Saving } from '../model/saving.ts';
import { answers, whole } from './count.ts';

/** «08:05», whatever the browser's language (ECMA-262, TimeString). */
const time = (date: Date) => date.toTimeString().slice(0, 5);

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
  roomFor === undefined ? IN_REACH : `; caben unas ${whole(roomFor)} letras más`;

export const savingMessages = {
  /** Ends a response that did not fit in the LMS's own report of answers. */
  cutMark: ' […completo en el reporte]',
  line: savingLine,
};

/** In a private window «aquí» ends with it. */
function inBrowser(reason: NotInLms, since: Date, isPrivate: boolean): string {
  if (reason !== 'no-lms')
    return isPrivate
      ? why[reason].replace(/^Guardado (solo )?aquí/, 'En ventana privada')
      : why[reason];
  const until = isPrivate ? 'Guardado hasta que cierres esta ventana privada' : why[reason];
  return `${until} · ${time(since)}`;
}

interface Line {
  text: string;
  tone: 'calm' | 'warn';
}
const calm = (text: string): Line => ({ text, tone: 'calm' });
const warn = (text: string): Line => ({ text, tone: 'warn' });

function savingLine(saving: Saving, isPrivate = false): Line {
  switch (saving.at) {
    case 'opening':
      return calm('Abriendo tu trabajo…');
    case 'idle':
      if (saving.lms) return calm('Tu trabajo se guarda automáticamente en el LMS');
      return calm(
        isPrivate
          ? 'Sin LMS: se guarda hasta que cierres esta ventana privada'
          : 'Sin LMS: se guarda en este navegador',
      );
    // One sentence for both: the line does not change while somebody types.
    case 'typing':
    case 'sending':
      return calm('Guardando…');
    case 'sent':
      return saving.here
        ? calm(`Enviado al LMS; aquí queda copia · ${time(saving.since)}`)
        : warn('Enviado sin comprobar; aquí no hay copia');
    case 'in-lms':
      return calm(`Guardado en el LMS · ${time(saving.since)}${room(saving)}`);
    case 'lms-part':
      return warn(`En el LMS no cupo todo: ${answers(saving.left)} solo aquí`);
    case 'in-browser': {
      const text = inBrowser(saving.why, saving.since, isPrivate);
      return saving.why === 'no-lms' && !isPrivate ? calm(text) : warn(text);
    }
    case 'lms-only':
      if (saving.left > 0)
        return warn(
          `Sin guardar: ${answers(saving.left)}. ` +
            `Descárgala${saving.left === 1 ? '' : 's'} en «Mi trabajo»`,
        );
      return calm(`Guardado en el LMS · ${time(saving.since)}; aquí no queda copia`);
    case 'nowhere':
      return saving.trying
        ? calm('Aquí no se puede guardar; enviando al LMS…')
        : warn('Sin guardar, ni aquí ni en el LMS: copia tu texto');
  }
}
