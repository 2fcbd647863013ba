/** The one line that says where the text is. It says what is kept and where; nothing is called saved that is not. */
import type { Saving } from '../record/saving.ts';

const time = (date: Date) => date.toLocaleTimeString('es-MX', { hour: '2-digit', minute: '2-digit', hour12: false });

const why: Record<Extract<Saving, { at: 'in-browser' }>['why'], string> = {
  'no-lms': 'Guardado solo en este navegador: el curso no está dentro de un LMS',
  'lms-refused': 'Guardado en este navegador; el LMS no lo aceptó y lo intento de nuevo',
  'lms-threw': 'Guardado en este navegador; el LMS no responde y lo intento de nuevo',
  'lms-offline': 'Guardado en este navegador; sin conexión con el LMS',
  'session-over': 'Guardado en este navegador; la sesión del LMS ya terminó: vuelve a abrir el curso desde el LMS',
};

export function savingLine(saving: Saving): { text: string; tone: 'calm' | 'warn' } {
  switch (saving.at) {
    case 'opening':
      return { text: 'Abriendo tu trabajo…', tone: 'calm' };
    case 'idle':
      return { text: saving.lms ? 'Tu trabajo se guarda solo en el LMS' : 'Sin LMS: tu trabajo se guarda solo en este navegador', tone: 'calm' };
    case 'typing':
      return { text: 'Escribiendo…', tone: 'calm' };
    case 'sending':
      return { text: 'Guardado en este navegador; enviando al LMS…', tone: 'calm' };
    case 'in-lms':
      return { text: `Guardado en el LMS · ${time(saving.since)}`, tone: 'calm' };
    case 'in-browser':
      return { text: `${why[saving.why]} · ${time(saving.since)}`, tone: saving.why === 'no-lms' ? 'calm' : 'warn' };
    case 'lms-only':
      return { text: `Guardado en el LMS · ${time(saving.since)}; este navegador no permite guardar una copia`, tone: 'calm' };
    case 'nowhere':
      return { text: 'Sin guardar: ni el LMS ni este navegador lo aceptan. No cierres esta ventana y copia tu texto', tone: 'warn' };
  }
}
