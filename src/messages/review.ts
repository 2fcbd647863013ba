/** Sentences of the instructor's review page: its bar, the list, a submission and its rubric. */
import { counted, whole } from './count.ts';
import { decimal } from './decimal.ts';

const clock = new Intl.DateTimeFormat('es-MX', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export const reviewMessages = {
  title: 'Revisión de entregas',
  number: (n: number) => decimal(n, 2),
  views: {
    grade: 'Calificar',
    question: 'Por pregunta',
    similar: 'Parecidos',
    charts: 'Gráficas',
    back: 'Devolver',
  },
  viewsLabel: 'Partes de la revisión',
  /** In «Devolver», «Parecidos» and «Por pregunta» alike. */
  failed: 'No se pudo preparar el archivo. Tus calificaciones siguen aquí. Inténtalo otra vez.',
  noScript: 'Esta página necesita JavaScript. Ábrela en un navegador que lo tenga activado.',
  start: {
    old:
      'Este navegador es demasiado antiguo para esta página. Ábrela en Chrome o Edge 109, Firefox ' +
      '115 o Safari 15.4, o más reciente. Tus archivos no tienen nada malo.',
    away: 'Esta página está incompleta. Vuelve a bajarla y ábrela otra vez.',
    broken:
      'Esta página no pudo arrancar en este navegador. Lo que ya calificaste sigue guardado. Vuelve ' +
      'a cargarla; si pasa otra vez, ábrela en otro navegador.',
    slow:
      'Esta página todavía no termina de abrir: el navegador no entrega lo que tiene guardado. ' +
      'Espera un momento; si no cambia, cierra todas las ventanas del navegador y ábrela otra vez.',
  },

  saving: {
    busy: 'Guardando…',
    saved: (at: Date) => `Guardado en este navegador, ${clock.format(at)}`,
    nothing: 'Se guarda en este navegador mientras calificas',
    failed:
      'Hay calificaciones que este navegador no pudo guardar; se sigue intentando. Antes de ' +
      'cerrar, baja tu revisión en «Devolver».',
    failedTexts:
      'Tus calificaciones están guardadas. Algunas entregas no caben en este navegador: la próxima ' +
      'vez abre otra vez el zip.',
    keptBefore:
      'El navegador no entrega lo que guardó antes. Lo que hagas ahora se guarda aparte y se une ' +
      'cuando cierres todas las ventanas del navegador y vuelvas a abrir esta página.',
    undo: 'Deshacer',
    undone: 'Se deshizo el último cambio.',
    clear: 'Vaciar este navegador',
    clearDetail:
      'Quita de este equipo las entregas y las calificaciones. Baja antes tu revisión si la vas a necesitar.',
    clearConfirm:
      '¿Quitar de este navegador todas las entregas y calificaciones? No se puede deshacer.',
  },

  list: {
    title: 'Entregas',
    search: 'Buscar nombre, id o texto',
    filter: 'Mostrar',
    filters: {
      all: 'Todas',
      untouched: 'Sin empezar',
      begun: 'Empezadas',
      again: 'Volvió a entregar',
      done: 'Calificadas',
      flagged: 'Con aviso',
    },
    sort: 'Ordenar por',
    sorts: { name: 'Nombre', grade: 'Calificación', standing: 'Avance', words: 'Palabras' },
    progress: (done: number, of: number) => `${whole(done)} de ${whole(of)} calificadas`,
    again: (n: number) => `${whole(n)} ${n === 1 ? 'volvió' : 'volvieron'} a entregar`,
    standing: {
      again: 'Volvió a entregar',
      untouched: 'Sin empezar',
      begun: 'Empezada',
      done: 'Calificada',
    },
    none: 'Ninguna entrega coincide. Cambia el filtro o la búsqueda.',
    flagged: 'aviso',
    words: (n: number) => counted(n, 'palabra', 'palabras'),
    previous: 'Anterior',
    next: 'Siguiente',
    position: (at: number, of: number) => `${whole(at)} de ${whole(of)}`,
  },

  work: {
    text: 'Texto',
    rubric: 'Rúbrica',
    read: 'Leer',
    byQuestion: 'Por pregunta',
    byCriterion: 'Por criterio',
    modes: 'Cómo leer la entrega',
    draft: 'Borrador',
    final: 'Versión final',
    noName: 'sin nombre',
    edited: (added: number, gone: number) =>
      'El documento de Word se cambió después de bajarlo del curso: ' +
      `${[
        added > 0 ? counted(added, 'párrafo nuevo o distinto', 'párrafos nuevos o distintos') : '',
        gone > 0 ? counted(gone, 'párrafo que ya no está', 'párrafos que ya no están') : '',
      ]
        .filter(Boolean)
        .join(' y ')}. ` +
      'Aquí abajo se lee, se compara y se cuenta lo que guardó el curso.',
    editedShow: 'Ver lo que dice ahora el documento',
    mismatch: (outside: string, inside: string) =>
      `El LMS dice «${outside}» y el documento está firmado por «${inside}». Conviene confirmarlo.`,
    unanswered: 'Sin respuesta',
    unnamed: 'Criterio sin nombre',
    missing: (n: number) =>
      counted(n, 'cosa que el ejercicio pide y no está', 'cosas que el ejercicio pide y no están'),
    alike: (n: number) =>
      `Comparte frases con otras personas en ${counted(n, 'respuesta', 'respuestas')}: verlas`,
    axis: { a: 'Atractivo', r: 'Relación' },
    scoreOf: (name: string) => `Puntos para ${name}`,
  },

  rubric: {
    of: (label: string) => `Rúbrica: ${label}`,
    editPoints: 'Cambiar los puntos',
    donePoints: 'Listo',
    resetPoints: 'Volver a los del curso',
    pointsEdited: 'Los puntos cambian para todas las entregas.',
    pointsFor: (label: string) => `Puntos de ${label}`,
    total: 'Calificación',
    marked: (marked: number, of: number) => `${marked} de ${of} criterios`,
    clear: 'Quitar',
    quick: 'Una para todas',
    goEach: 'Calificar una por una',
    answersDone: (done: number, of: number) => `${done} de ${of} respuestas con puntos`,
    count: (label: string) => `Cuántas cuentan: ${label}`,
    useCount: (n: number) => `Usar ${n}`,
    note: 'Nota para el alumno',
    noteOf: (label: string) => `Nota sobre ${label}`,
    comment: 'Comentario general',
    commentHint: 'Lo lee el alumno junto con su calificación.',
    bank: 'Frases',
    bankEmpty: 'Todavía no hay frases. Escribe un comentario y guárdalo aquí para usarlo otra vez.',
    bankAdd: 'Guardar el comentario como frase',
    bankUse: (phrase: string) => `Agregar: ${phrase}`,
    bankDrop: (phrase: string) => `Borrar la frase: ${phrase}`,
    guide: 'Guía para calificar',
  },

  keys: {
    title: 'Atajos de teclado',
    button: 'Atajos',
    on: 'Usar atajos de una tecla',
    close: 'Cerrar',
    list: [
      ['J o →', 'Siguiente entrega'],
      ['K o ←', 'Entrega anterior'],
      ['R', 'Ir a la rúbrica, al primer criterio sin calificar'],
      ['1 a 5', 'Elegir el nivel del criterio y pasar al siguiente'],
      ['0 a 9', 'En una cuenta, escribir el número'],
      [
        'Entrar',
        'En una cuenta, usar el número sugerido, o el que escribiste, y pasar al siguiente',
      ],
      ['0 a 3', 'En las preguntas del Tema 18, puntos de la respuesta, y pasar a la siguiente'],
      ['C', 'Ir al comentario; Esc para salir de él'],
      ['T', 'Tomar las calificaciones y los comentarios de la versión anterior'],
      ['/', 'En un comentario o una nota, agregar una frase guardada'],
      ['U', 'Deshacer'],
    ],
  },

  evidence: {
    words: (n: number) => counted(n, 'palabra', 'palabras'),
    reasons: (written: number, distinct: number) =>
      `${counted(written, 'razón escrita', 'razones escritas')}, ` +
      `${counted(distinct, 'distinta', 'distintas')} letra por letra`,
    near: (n: number) => `${counted(n, 'se parece', 'se parecen')} a otra de la lista`,
    short: (n: number) => `${counted(n, 'tiene', 'tienen')} menos de tres palabras`,
    answers: (written: number, of: number) => `${written} de ${of} contestadas`,
    copied: (n: number) => `${counted(n, 'repite', 'repiten')} otra respuesta del mismo alumno`,
    echo: (n: number) => `${counted(n, 'solo repite', 'solo repiten')} el nombre del criterio`,
    coverage: (a: number, r: number, minimum: number) =>
      `Completos: ${a} de atractivo y ${r} de relación (se piden ${minimum} y ${minimum})`,
    repeated: (n: number) => `${counted(n, 'nombre repetido', 'nombres repetidos')}`,
    objectives: (n: number, tied: number, of: number) =>
      `${counted(n, 'objetivo escrito', 'objetivos escritos')}; ${tied} de ${of} criterios ligados a uno`,
  },

  unmarked: 'sin calificar',
  counted: (n: number) => `cuentan ${n}`,
  answersMarked: (sum: number, answers: number) => `${sum} puntos en ${answers} respuestas`,
  pointsOf: (points: number, of: number) => `${decimal(points, 2)} de ${decimal(of, 2)}`,
  gradeLine: (outOf100: number) => `Calificación: ${decimal(outOf100, 2)} de 100`,
};
