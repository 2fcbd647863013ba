/**
 * Sentences of the review page's «Devolver»: what can be given back and as which file. What is in
 * an LMS's filled sheet is said in `give-back.ts`.
 */
import { counted, whole } from './count.ts';

export const backMessages = {
  title: 'Devolver calificaciones',
  ready: (done: number, of: number) =>
    `${whole(done)} de ${whole(of)} entregas calificadas por completo. Solo esas se devuelven.`,
  sheet: 'Hoja de calificaciones de tu LMS',
  sheetLead:
    'Elige el archivo que bajaste de tu LMS. Antes de escribir verás qué cambia en cada fila. ' +
    'Se llenan solo la calificación y el comentario.',
  sheetChoose: 'Elegir la hoja',
  notASheet:
    'Ese archivo no es una hoja de Moodle, Canvas, Blackboard o Brightspace. No se ' +
    'cambió nada. Bájala otra vez del LMS en CSV, sin abrirla antes en Excel.',
  noColumn:
    'La hoja no tiene una columna de calificación que se pueda llenar. Crea la actividad ' +
    'en el LMS y vuelve a bajar la hoja.',
  help: 'Si tu LMS no acepta la hoja',
  helps: [
    [
      'Moodle',
      'No ofrece la hoja cuando la tarea usa rúbrica o guía de evaluación. Cambia el ' +
        'método a «Calificación simple directa», o pasa las calificaciones con el CSV simple ' +
        'desde «Calificaciones, Importar».',
    ],
    [
      'Canvas',
      'Deja el encabezado de la columna como está: el número entre paréntesis le dice a qué tarea va.',
    ],
    ['Blackboard', 'Deja el encabezado con su número al final; sin él se crea una columna nueva.'],
    ['Brightspace', 'Exporta con nombre y apellidos para que se encuentre a cada quien.'],
  ],
  files: 'Retroalimentación por alumno',
  filesLead:
    'Un documento para cada quien, en un zip con los nombres que tu LMS espera para repartirlos.',
  filesWhere: {
    moodle:
      'Moodle: en las acciones de la tarea, súbelo donde dice «archivos de retroalimentación en un ZIP».',
    canvas:
      'Canvas: súbelo en «Volver a cargar entregas». Cada archivo va en el mismo formato en que se entregó.',
    brightspace: 'Brightspace: súbelo en «Agregar archivos de retroalimentación».',
    blackboard: 'Blackboard no los recibe en bloque: hay uno por usuario.',
    plain: 'Uno por alumno, para repartir a mano.',
  },
  kind: 'Formato',
  docx: 'Word',
  pdf: 'PDF',
  make: 'Bajar la retroalimentación',
  making: (done: number, of: number) => `Preparando ${done} de ${of}`,
  made: (n: number, left: number) =>
    `${counted(n, 'documento', 'documentos')} en el zip.` +
    (left > 0
      ? ` ${counted(left, 'no se puede', 'no se pueden')} devolver a Canvas ` +
        'porque no se entregó un PDF ni un Word.'
      : ''),
  feedbackName: 'Retroalimentacion',
  csv: 'Calificaciones en CSV',
  csvLead:
    'Una tabla con nombre, calificación, puntos por criterio y comentarios, para lo que tú necesites.',
  csvMake: 'Bajar el CSV',
  csvHead: {
    name: 'Nombre',
    id: 'Identificador',
    document: 'Documento',
    grade: 'Calificación (de 100)',
    comment: 'Comentario',
  },
  review: 'Tu revisión',
  reviewLead:
    'Todo lo que calificaste, en un archivo que otra persona que imparte el curso puede ' +
    'abrir y juntar con lo suyo. Lleva nombres y calificaciones; de los textos, solo los pasajes comentados.',
  reviewMake: 'Bajar mi revisión',
  reviewErrors: {
    'not-a-review':
      'Ese archivo no es una revisión guardada, o está incompleto. No se cambió nada.',
    'newer-review':
      'Esa revisión se hizo con una versión más nueva de esta página. No se cambió nada.',
    'too-large': 'Ese archivo es demasiado grande para ser una revisión. No se cambió nada.',
  },
};
