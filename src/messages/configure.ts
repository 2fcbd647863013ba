/** Sentences of `configurar.html`, for whoever installs the course and has no Node. */
import type { Course } from '../model/course.ts';
import { decimal } from './decimal.ts';

const FORMATS: Record<string, string> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004, 3.ª edición',
  'scorm2004-4th': 'SCORM 2004, 4.ª edición',
  cmi5: 'cmi5 (xAPI)',
  web: 'Sitio web, sin LMS',
};

const FIELDS = {
  title: 'Título',
  institution: 'Institución',
  subject: 'Materia',
  module: 'Módulo',
  week: 'Semana',
  description: 'Descripción',
  author: 'Quién lo escribió',
  rights: 'Qué se puede hacer con él',
  keywords: 'Palabras clave, una por renglón',
  logo: 'Logotipo',
  masteryScore: 'Puntaje con que se aprueba',
  due: 'Fecha de entrega',
  taskName: 'Nombre de la tarea en tu LMS',
  taskLink: 'Enlace a la tarea (si quieres)',
};

/** What a package says of itself. */
interface Facts {
  format: string;
  version: string;
  course: Course;
}

/** What is known of each LMS and of what the choices do there. */
function effectsIn(format: string, scored: boolean, byExercises: boolean): [string, string][] {
  const done = byExercises
    ? 'al terminar los ejercicios obligatorios'
    : 'al recorrer y terminar todo';
  if (format === 'web')
    return [
      [
        'Sin LMS',
        `El avance se queda en el navegador de cada quien. El curso dice que está completo ${done}; ` +
          'nadie recibe una calificación.',
      ],
    ];
  if (format === 'cmi5')
    return [
      [
        'LMS con cmi5',
        scored
          ? `El LMS lo da por terminado ${done} y con el puntaje (moveOn: CompletedAndPassed).`
          : `El LMS lo da por terminado ${done} (moveOn: Completed).`,
      ],
      [
        'Moodle, Canvas, Blackboard, Brightspace',
        'De fábrica no abren cmi5: usa el paquete SCORM.',
      ],
    ];
  const status = scored ? '«aprobado» o «reprobado»' : '«completado», nunca «reprobado»';
  return [
    [
      'Moodle',
      `El estado queda en ${status}. En «Finalización de actividad» pide ` +
        `${scored ? '«Aprobado»' : '«Completado»'}; se cumple ${done}.`,
    ],
    [
      'Canvas',
      'Importa el paquete como tarea calificada o como página sin calificación; el puntaje de la ' +
        `práctica llega de 0 a 100${scored ? ', y el estado dice si aprobó' : ''}.`,
    ],
    [
      'Blackboard',
      'Decide antes de guardar si se califica: no se puede cambiar después. Si se califica, ' +
        'llega el puntaje de la práctica' +
        `${scored ? ', y el paquete dice el puntaje con que se aprueba' : ''}.`,
    ],
    [
      'Brightspace',
      `El tema se marca como terminado ${done}. El puntaje llega al libro de calificaciones si lo ` +
        'activas al agregar el paquete.',
    ],
  ];
}

/** What an exercise's minimum counts, by its type. */
const COUNTED: Record<string, string> = {
  criteria: 'Criterios por eje',
  matrix: 'Cuentas en la matriz',
  reasons: 'Razones',
};

export const configureMessages = {
  title: 'Prepara el curso para tu institución',
  kicker: 'Para quien instala el curso',
  lead:
    'Elige uno de los paquetes, cambia lo que tu institución necesite y guarda el paquete nuevo. ' +
    'Todo pasa en este equipo: nada se envía a ningún lado.',
  noScript: 'Esta página necesita JavaScript, que está desactivado en tu navegador.',
  choose: 'Elegir un paquete',
  another: 'Elegir otro paquete',
  drop: 'o arrástralo aquí. También revisa cualquier paquete SCORM o cmi5, aunque no sea de este curso.',
  opening: 'Abriendo…',
  looked: (name: string) => `Se abrió ${name}.`,
  notOurs:
    'No es un paquete de este curso, o es de una versión sin esta función. Se puede revisar, pero no cambiar.',
  facts: ({ format, version, course }: Facts, name: string): [string, string][] => [
    ['Archivo', name],
    ['Formato', FORMATS[format] ?? format],
    ['Institución', course.institution],
    ['Lugar', `${course.subject} · ${course.module} · ${course.week}`],
    [
      'Aprobar',
      course.masteryScore === undefined ? 'sin puntaje mínimo' : `${course.masteryScore}`,
    ],
    ['Versión', version],
  ],
  look: 'Lo que se ve',
  asks: 'Lo que se pide',
  handIn: 'Lo que se entrega',
  handInHint:
    'El curso lo dice a cada alumno junto a su documento. Déjalo vacío si no quieres que lo diga.',
  room: 'Lugar en tu LMS',
  roomHint:
    'Solo si sabes de cierto cuánto texto de avance guarda tu LMS. Si guarda menos de lo que escribes, ' +
    'los textos largos se pierden. Vacío, el curso cuenta con lo que promete el estándar y averigua ' +
    'si hay más.',
  rooms: { scorm12: 'En SCORM 1.2', scorm2004: 'En SCORM 2004' },
  characters: 'caracteres',
  fields: FIELDS,
  /** A field as course.yaml names it. */
  fieldName: (field: string) =>
    field.startsWith('handIn')
      ? 'Lo que se entrega'
      : field.startsWith('minimums')
        ? 'Cuántos se piden'
        : field.startsWith('suspendData')
          ? 'Lugar en tu LMS'
          : field.startsWith('accent')
            ? 'Color'
            : ((FIELDS as Record<string, string>)[field] ?? field),
  catalogue: 'Ficha para los catálogos del LMS',
  catalogueHint: 'No se ve en el curso.',
  logoHint: (kilobytes: number) => `Un .svg o .png de ${kilobytes} KB o menos, para la portada.`,
  noLogo: 'Quitar el logotipo',
  colour: 'Color de la institución',
  ownColour: 'Dejar el color del curso',
  themes: { light: 'Tema claro', dark: 'Tema oscuro' },
  pick: (theme: string) => `Elegir el color, ${theme.toLowerCase()}`,
  hex: (theme: string) => `Código del color, ${theme.toLowerCase()}`,
  sample: 'Empezar',
  sampleLink: 'Enlace',
  contrast: (value: number, isGood: boolean) =>
    `Contraste ${decimal(Math.floor(value * 10) / 10, 1, 1)}${isGood ? ', se lee bien' : '; hace falta 4.5'}`,
  notHex: 'Escríbelo como #0b5a56.',
  badColour: 'Escribe los dos colores como #0b5a56.',
  useNearest: (hex: string) => `Usar ${hex}, el más cercano que se lee`,
  completion: 'Qué completa el curso',
  completions: [
    { id: 'all', label: 'Ver cada paso y terminar los ejercicios obligatorios' },
    { id: 'exercises', label: 'Terminar los ejercicios obligatorios, nada más' },
  ],
  noneRequired:
    'Así el curso estaría completo desde el principio: marca algún ejercicio obligatorio.',
  masteryHint:
    'Vacío, el curso termina como completado y nadie reprueba. Con un número, el LMS recibe ' +
    '«aprobado» o «reprobado» según la práctica.',
  of100: 'de 100',
  required: 'Ejercicios obligatorios',
  where: (topic: string) => topic,
  minimum: (title: string) => `Cuántos pide «${title}»`,
  minimumHint: (type: string, minimum: number) =>
    `${COUNTED[type] ?? 'El mínimo'}; el curso pide ${minimum}.`,
  fourthGroup: 'Enseñar también el cuarto grupo, clientes estratégicos',
  fourthGroupHint: 'El texto fuente no lo nombra; la matriz sí.',
  document: (label: string, title: string) => `${label}: ${title}`,
  preview: 'Así queda la portada',
  noPreview: 'Corrige lo marcado para ver la portada.',
  effects: 'Qué hace en tu LMS',
  effectsHint: 'Los nombres de los ajustes cambian con la versión; las guías dicen más.',
  effectsIn,
  take: 'Guardar',
  correct: 'Falta corregir:',
  otherBuild:
    'Este paquete es de otra versión del curso que esta página: el zip se puede preparar, pero la ' +
    'página de revisión que le corresponde es la que vino con él.',
  make: 'Preparar el paquete',
  making: 'Preparando…',
  reset: 'Volver a lo que traía',
  made: 'Listo. El paquete pasó la revisión. Guarda los tres archivos juntos:',
  unsound: 'No se guardó: un LMS tropezaría con esto.',
  download: (name: string) => `Guardar ${name}`,
  zipUse: 'El paquete para tu LMS.',
  reviewUse: 'Para quien califica; nunca lo subas donde lo vean los alumnos.',
  yamlUse: 'Tus cambios, por si hay que repetirlos.',
};
