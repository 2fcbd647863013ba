/** Sentences about what goes back to the LMS: the sheet, its preview and each row left alone. */
import { counted } from './count.ts';
import { decimal } from './decimal.ts';

/**
 * Moodle's own words for the box of its form (`ignoremodified` in `assignfeedback_offline`), by
 * language pack. It reads dates in English alone, so that in other languages every correction looks
 * older than what it holds.
 */
const PERMISSION = {
  es:
    '«Permitir la actualización de los registros que se han modificado recientemente en Moodle ' +
    'antes que en la hoja de cálculo»',
  es_mx:
    '«Permite actualizar registros que hayan sido modificados más recientemente en Moodle que en ' +
    'la hoja de cálculo»',
  en:
    '«Allow updating records that have been modified more recently in Moodle than in the ' +
    'spreadsheet»',
};
const HELD = 'Hay calificaciones que Moodle ya tenía.';
const SPANISH_DATES = 'sin eso, Moodle no las cambia, porque no entiende las fechas en español.';

export const giveBackMessages = {
  kinds: {
    moodle: 'Hoja de calificaciones de Moodle',
    canvas: 'Libro de calificaciones de Canvas',
    blackboard: 'Centro de calificaciones de Blackboard',
    brightspace: 'Calificaciones de Brightspace',
  },
  column: 'Columna',
  document: 'Documento',
  fullMarks: (n: number, text: string) =>
    decimal(n, 2) === text
      ? `Calificación máxima: ${text}.`
      : `Calificación máxima: ${decimal(n, 2)} (la hoja dice «${text}»).`,
  mostField: 'Calificación máxima',
  mostUnsaid: 'La hoja no la dice. Escribe la que tiene la actividad en tu LMS.',
  mostUnsure: (text: string) =>
    `La hoja dice «${text}», que puede leerse de dos maneras. Confirma cuál es.`,
  mostUnread: (text: string) =>
    `La hoja dice «${text}», que no se entiende como número. Escribe la que tiene la actividad.`,
  comments: 'Escribir también el comentario de cada quien',
  noComments: 'Esta hoja no tiene columna de comentarios: va solo la calificación.',

  scale: 'Palabras de la escala',
  scaleLead:
    'Esta actividad se califica con una escala, así que no recibe números. Di desde qué ' +
    'calificación de 100 se da cada palabra.',
  scaleFrom: (word: string) => `«${word}» desde`,
  scaleUse: 'Usar estos cortes',

  preview: 'Así quedará la hoja',
  previewLead: 'Revísalo antes de bajarla. No se escribe nada más.',
  asRead: 'Comentario, como se leerá en el LMS',
  learner: 'Alumno',
  grade: 'Calificación',
  empty: 'vacía',
  noComment: 'vacío',
  by: { name: () => 'por nombre', team: (team: string) => `por su equipo, ${team}` },
  same: 'ya estaba igual',
  summary: (fresh: number, changed: number, same: number) =>
    fresh + changed + same === 0
      ? 'Por ahora no se escribe ninguna calificación.'
      : `${counted(fresh + changed + same, 'calificación', 'calificaciones')}: ${[
          fresh > 0 ? counted(fresh, 'nueva', 'nuevas') : '',
          changed > 0 ? counted(changed, 'que cambia', 'que cambian') : '',
          same > 0 ? counted(same, 'que ya estaba igual', 'que ya estaban igual') : '',
        ]
          .filter(Boolean)
          .join(', ')}.`,
  doubts: (n: number) => counted(n, 'espera tu decisión', 'esperan tu decisión'),
  doubtLead: 'No se escriben mientras no los marques.',
  doubt: {
    says: (name: string, detail: string) => `${name}: la celda dice «${detail}».`,
    'name-differs': (name: string, detail: string) =>
      `${name}: con su identificador, la hoja dice «${detail}». ¿Es la hoja de esta actividad?`,
  },
  doubtWrite: 'Escribir de todos modos',
  left: (n: number) =>
    counted(n, 'entrega calificada no se escribe', 'entregas calificadas no se escriben'),
  reasons: {
    'not-found': () => 'No está en la hoja',
    ambiguous: () => 'Su nombre está dos veces en la hoja',
    'twice-here': () => 'Hay dos entregas abiertas que corresponden a esa misma fila',
    locked: () => 'El LMS no deja cambiar su calificación (está bloqueada o en el libro)',
    'no-points': (text: string) => `La columna vale ${text} puntos; el LMS no guardaría nada`,
    'no-number': (text: string) =>
      text === ''
        ? 'La hoja no dice la calificación máxima'
        : `La calificación máxima «${text}» no se entiende`,
    'no-cuts': () => 'Falta decir desde qué calificación se da cada palabra de la escala',
    'column-twice': (title: string) =>
      `La columna «${title}» está dos veces y el LMS tomaría cualquiera. Borra una en la hoja`,
  },
  rows: (n: number) => counted(n, 'fila de la hoja no se toca', 'filas de la hoja no se tocan'),
  rowsOmitted: (n: number) =>
    counted(
      n,
      'fila de la hoja no va en la hoja llena',
      'filas de la hoja no van en la hoja llena',
    ),
  rowReasons: {
    'no-submission': 'No hay una entrega suya abierta aquí',
    'not-graded': 'Su entrega todavía no está calificada por completo',
    'not-looked-at': 'Volvió a entregar y falta revisar lo nuevo',
    'other-document': 'Entregó otro documento',
    'in-doubt': 'Su calificación espera (arriba se dice por qué)',
    cells: 'La fila está rota: no se sabe qué celda es cuál',
    id: 'La fila no dice de quién es',
  },
  omitted:
    'Moodle guarda como comentario nuevo todo lo que regresa, y a quien no calificaste le ' +
    'juntaría los párrafos. Por eso la hoja llena lleva solo las filas de arriba; Moodle la acepta así.',
  permission: {
    es:
      `${HELD} Al subir la hoja marca ${PERMISSION.es}; ${SPANISH_DATES} ` +
      `(En español de México esa casilla dice ${PERMISSION.es_mx}.)`,
    es_mx: `${HELD} Al subir la hoja marca ${PERMISSION.es_mx}; ${SPANISH_DATES}`,
    en:
      `${HELD} Si alguien las cambió después de que bajaste la hoja, marca ${PERMISSION.en} ` +
      'al subirla.',
    other:
      `${HELD} Al subir la hoja marca la casilla que permite actualizar registros modificados ` +
      `(en inglés, ${PERMISSION.en}); sin eso, Moodle no las cambia, porque solo entiende ` +
      'fechas en inglés.',
  },
  lost: (n: number) =>
    'La hoja está en una codificación antigua (Windows-1252) que no tiene ' +
    `${counted(n, 'carácter', 'caracteres')} de los comentarios: saldrán como «?». Baja la hoja ` +
    'en UTF-8 para conservarlos.',
  separatorLine: 'La primera línea, «sep=…», es de Excel y tu LMS no la entiende: se quita.',
  fill: 'Bajar la hoja llena',
  filled: (n: number) => `Se bajó la hoja con ${counted(n, 'calificación', 'calificaciones')}.`,
  fileAgain: 'Elegir otra hoja',
};
