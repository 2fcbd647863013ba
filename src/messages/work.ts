/**
 * Sentences of the page about the learner's own work: where it is, how to take it along, and what a
 * help desk asks for.
 */
import { answers, whole } from './count.ts';

export const workMessages = {
  title: 'Mi trabajo',
  lead: 'Dónde está lo que has escrito, cómo llevártelo y qué decirle a soporte si algo falla.',
  needsScript: 'Esta página necesita JavaScript: tu trabajo vive en el navegador y en el LMS.',
  where: 'Dónde está',
  summary: (count: number, letters: number) =>
    count === 0
      ? 'Todavía no has escrito nada.'
      : `Llevas ${answers(count)}, ${whole(letters)} letras en total.`,
  elsewhereTitle: 'Lo que solo está en otro equipo',
  elsewhere: (count: number) =>
    `${answers(count)} no ${count === 1 ? 'cupo' : 'cupieron'} en el LMS y ` +
    `${count === 1 ? 'está' : 'están'} solo en el navegador donde ` +
    `${count === 1 ? 'la' : 'las'} escribiste. Abre ahí el curso, o abre aquí una copia ` +
    'descargada de ese equipo:',
  copy: 'Llevarme una copia',
  copyDetail: 'Un archivo con todo tu trabajo. Sirve para seguir en otro equipo y como respaldo.',
  download: 'Descargar copia',
  clipboard: 'Copiar al portapapeles',
  copied: 'La copia está en el portapapeles: pégala en un correo o en una nota.',
  copiedInstead:
    'Tu LMS no deja descargar archivos: la copia está en el portapapeles. Pégala en un correo o en una nota.',
  notCopied: 'Este navegador no dejó copiar. Usa el botón de descarga.',
  fileName: (day: string) => `mi-trabajo-cuentas-clave-${day}.json`,
  shared: 'Esta computadora es compartida',
  sharedDetail:
    'Al salir con «Guardar y salir», cuando el LMS lo tenga todo, se borra de este navegador.',
  asides: 'Copias que no se pudieron leer',
  aside: (day: string, code: string) => `Del ${day} (${code})`,
  support: 'Para soporte',
  supportDetail: 'Si pides ayuda, copia esto y envíalo. No contiene tus respuestas.',
  facts: {
    session: 'Sesión',
    kinds: { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', cmi5: 'cmi5', browser: 'sin LMS' },
    refused: (error: string) => `el LMS no abrió la sesión (${error || 'sin código'})`,
    package: 'Paquete',
    api: 'API',
    up: (name: string, up: number) =>
      up === 0
        ? `${name}, en esta misma ventana`
        : `${name}, ${up === 1 ? 'un marco' : `${up} marcos`} más arriba`,
    opener: (name: string, up: number) =>
      `${name}, en la ventana que abrió ` +
      `esta${up === 0 ? '' : `, ${up === 1 ? 'un marco' : `${up} marcos`} más arriba`}`,
    host: (host: string) => `LRS en ${host}`,
    notFound: 'no se encontró',
    mode: 'Modo',
    room: 'Lugar en el LMS',
    noLimit: 'sin límite conocido',
    plain: '; solo letras sin acentos (ASCII)',
    roomOf: (limit: number, given: number, taken: number) =>
      `cuento con ${limit} caracteres; al abrir devolvió ${given}; lo más largo que ha aceptado hoy, ${taken}`,
    storage: 'Copia en este navegador',
    storageStates: { yes: 'sí', no: 'no la permite' },
    quota: (used: string, quota: string) => `sí; usa ${used} de ${quota}`,
    online: 'Conexión',
    onlineStates: { yes: 'sí', no: 'no' },
    faults: 'Últimos errores del LMS',
    elements: 'El LMS rechazó',
    without: 'Ya no se le manda al LMS, porque con ello no guardaba',
    window: 'Ventana',
    size: (width: number, height: number, inFrame: boolean) =>
      `${width} × ${height}${inFrame ? ', dentro de otra página' : ''}`,
    time: 'Hora',
    browser: 'Navegador',
    none: 'ninguno',
  },
  copySupport: 'Copiar para soporte',
  supportCopied: 'Copiado. Pégalo en el correo o el mensaje a soporte.',
  supportNotCopied:
    'Este navegador no dejó copiar. Selecciona el texto de arriba y cópialo, o manda una foto de la pantalla.',
};
