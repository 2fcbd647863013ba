/**
 * Sentences of the campus, the local LMS. Failures say what happened, what was kept and what to do.
 */
import { campusProblems } from './campus-problems.ts';
import { whole } from './count.ts';
import { decimal } from './decimal.ts';

function size(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${whole(Math.ceil(bytes / 1024))} KB`
    : `${decimal(bytes / 1024 ** 2, 1)} MB`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const moment = new Intl.DateTimeFormat('es-MX', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export const campusMessages = {
  name: 'Campus local',
  skip: 'Ir al contenido',
  nav: {
    home: 'Tomar el curso',
    gradebook: 'Calificaciones',
    review: 'Revisar entregas',
    downloads: 'Paquetes',
    guides: 'Guías',
  },
  size,
  duration,
  moment: (at: number) => moment.format(at),
  time: (at: number) => new Date(at).toLocaleTimeString('es-MX', { hour12: false }),
  number: (value: number) => decimal(value, 3),
  percent: (share: number) => `${Math.round(share * 100)} %`,

  editions: {
    scorm12: {
      name: 'SCORM 1.2',
      use:
        'Lo aceptan casi todos los LMS. Guarda hasta 4,096 caracteres por curso; el resto ' +
        'queda en el navegador y en el reporte.',
    },
    'scorm2004-2nd': {
      name: 'SCORM 2004, 2.ª edición',
      use: 'Para LMS antiguos que piden esta edición.',
    },
    'scorm2004-3rd': {
      name: 'SCORM 2004, 3.ª edición',
      use: 'Para LMS que no conocen la cuarta edición. Guarda hasta 64,000 caracteres.',
    },
    'scorm2004-4th': {
      name: 'SCORM 2004, 4.ª edición',
      use: 'La mejor opción si tu LMS la acepta: guarda hasta 64,000 caracteres y el avance por tema.',
    },
  },
  cmi5Package: {
    name: 'cmi5',
    use:
      'Para LMS que hablan cmi5. El trabajo va a su LRS, sin el límite de texto de SCORM. ' +
      'Este campus solo abre SCORM: pruébalo en tu LMS o en SCORM Cloud.',
  },
  otherPackage: {
    name: 'Curso sin LMS',
    use: 'Para publicarlo en un servidor web. Cada quien guarda su avance en su navegador. Este campus no lo abre.',
  },
  configureFile: 'Para quien instala: doble clic, y pone el nombre y las reglas de tu institución.',
  otherFile:
    'Para quien imparte el curso: se abre con doble clic, sin LMS y sin conexión. Trae ' +
    'las guías para calificar, así que no la subas al curso.',

  home: {
    title: 'Tomar el curso',
    lead:
      'Este campus es un LMS pequeño que vive en tu equipo y abre el mismo paquete que ' +
      'instalarías en la universidad. Elige quién toma el curso.',
    edition: 'Paquete',
    rules: 'Límites',
    apply: 'Cambiar',
    take: 'Tomar el curso',
    resume: 'Continuar',
    review: 'Revisar sin calificación',
    never: 'Todavía no entra',
    lastSaved: (when: string) => `Último guardado: ${when}`,
    left: (name: string, when: string) => `${name} salió del curso. Lo último se guardó: ${when}.`,
    leftUnsaved: (name: string) =>
      `${name} salió del curso y esta vez no se guardó nada. Lo que había antes sigue igual.`,
    enrol: 'Agregar estudiantes',
    enrolLead:
      'Para probar con tu grupo. Cada quien tiene su propio avance; nada sale de este equipo.',
    firstName: 'Nombre',
    lastName: 'Apellidos',
    add: 'Agregar',
    notAdded:
      'No se agregó: escribe nombre y apellidos (hasta 60 letras cada uno; 500 estudiantes en total).',
  },
  rules: {
    strict: {
      name: 'Estándar estricto',
      detail: 'En SCORM 1.2: 4,096 caracteres de suspend_data y 255 por respuesta.',
    },
    permissive: {
      name: 'Permisivo',
      detail: 'Como Moodle de fábrica: hasta 64,000 caracteres también en SCORM 1.2.',
    },
  },

  player: {
    frame: 'Curso',
    exit: 'Salir',
    tools: 'Simular fallas',
    fault: 'Falla del LMS',
    noFault: 'Ninguna',
    size: 'Tamaño del marco',
    sizes: {
      '': 'Toda la ventana',
      '714x666': 'Moodle en laptop, 714 × 666',
      '367x666': 'Moodle en teléfono, 367 × 666',
      '1121x799': 'Moodle en pantalla grande, 1121 × 799',
    },
    log: 'Bitácora de esta sesión',
    reviewing: 'Revisión sin calificación',
    saved: 'El campus guardó',
    refused: 'El campus no pudo guardar',
    ended: 'El curso cerró su sesión y quedó guardado. Ya puedes salir.',
    opened: 'Sesión abierta',
    noScript: 'El curso necesita JavaScript. Actívalo en tu navegador y vuelve a entrar.',
  },
  faults: {
    'commit-false': 'Commit responde «false»',
    'commit-throws': 'Commit produce un error de programa',
    'api-throws': 'Cualquier llamada produce un error de programa',
    'api-undefined': 'Las llamadas no responden nada',
    'session-lost': 'La sesión se pierde (todo responde «false», error 101)',
    'offline-true': 'Sin red, pero responde «true» (SCORM 1.2 en Moodle)',
    'like-moodle': 'Como Moodle: si el servidor no contesta, dice «true»',
    'moodle-server-down': 'Como Moodle, y su servidor falla (no repite lo que ya dio por enviado)',
    'like-forma': 'Como forma.lms: termina al salir, vacía el marco y avisa con una ventana',
    'shared-learner-id': 'Llama a todos learner_001',
    'status-forgotten': 'No devuelve el estado (terminado o no)',
    'cuts-at-4000': 'Corta el avance a 4,000 caracteres sin avisar',
    'latin1-only': 'Cambia por «?» lo que no es Latin-1',
    'throws-on-rows': 'Produce un error con objetivos e interacciones',
    'late-api': 'La API aparece dos segundos tarde (al volver a entrar)',
    'commit-slow': 'Commit tarda dos segundos',
    'no-learner-id': 'No dice quién es el estudiante',
    masteryscore: 'Exige calificación mínima de 80 (al volver a entrar)',
  },

  status: {
    'not attempted': 'Sin comenzar',
    incomplete: 'En curso',
    completed: 'Completado',
    passed: 'Aprobado',
    failed: 'No aprobado',
    browsed: 'Hojeado',
    unknown: 'Sin dato',
  },

  gradebook: {
    title: 'Calificaciones',
    lead: 'Lo que el curso reportó de cada estudiante, por paquete.',
    empty:
      'Nadie ha entrado al curso todavía. Entra como cualquiera de los estudiantes y aquí aparece su avance.',
    learner: 'Estudiante',
    edition: 'Paquete',
    status: 'Estado',
    score: 'Calificación',
    time: 'Tiempo',
    topics: 'Avance por tema',
    last: 'Último guardado',
    detail: 'Respuestas y sesiones',
    nothing: '–',
    noTopics: 'Sin reporte',
  },

  attempt: {
    title: (name: string) => `Intento de ${name}`,
    summary: 'Resumen',
    progress: 'Avance del curso',
    location: 'Dónde va',
    suspendData: 'suspend_data',
    suspendDataOf: (length: number) => `${whole(length)} caracteres`,
    topics: 'Temas',
    answers: 'Respuestas',
    noAnswers:
      'El curso no ha reportado respuestas. Las reporta cuando el estudiante marca un ejercicio como terminado.',
    asked: 'Pregunta',
    response: 'Respuesta',
    result: 'Resultado',
    sessions: 'Sesiones',
    started: 'Entró',
    saved: 'Guardó',
    ended: 'Terminó',
    notEnded: 'No cerró la sesión',
    notSaved: 'No guardó nada',
    log: 'Bitácora',
    logOf: (n: number) => `Bitácora de la sesión ${n}`,
    results: {
      correct: 'Correcta',
      incorrect: 'Incorrecta',
      wrong: 'Incorrecta',
      neutral: 'Sin calificar',
      unanticipated: 'No prevista',
    } as Record<string, string>,
    elements: 'Todos los elementos guardados',
  },

  log: {
    title: (n: number) => `Bitácora de la sesión ${n}`,
    lead: 'Cada llamada del curso al LMS, en orden. Los valores largos se muestran al inicio, con su longitud.',
    empty: 'Esta sesión todavía no tiene llamadas.',
    summary: (calls: number, failed: number) =>
      `${whole(calls)} llamadas, ${failed === 0 ? 'ninguna con error' : `${whole(failed)} con error`}`,
    onlyFailed: 'Ver solo las que fallaron',
    all: 'Ver todas',
    n: 'N.º',
    time: 'Hora',
    call: 'Llamada',
    value: 'Valor',
    result: 'Respuesta',
    error: 'Error',
    length: (length: number) => `${whole(length)} caracteres`,
  },

  guides: {
    title: 'Guías',
    lead:
      'Para quien instala el curso: qué paquete usar, cómo importarlo en cada LMS, cómo ' +
      'se califican los reportes y qué datos se guardan.',
    more: 'Antes de instalarlo',
  },

  downloads: {
    configure: 'Ponerle el nombre y las reglas de tu institución',
    title: 'Paquetes',
    lead: 'Los archivos que instala un administrador. Los de SCORM son exactamente los que este campus abre.',
    file: 'Archivo',
    size: 'Tamaño',
    files: 'Archivos dentro',
    use: 'Para qué sirve',
    download: 'Descargar',
  },

  problems: campusProblems,
  started: (url: string) => `Campus abierto en ${url}`,
  stop: 'Ctrl+C lo cierra; los avances quedan guardados.',
};
