/** Sentences of the report, of the page that makes it and of what can go wrong with a file. */
import { accountMessages } from './account.ts';

const day = (date: string) => new Date(`${date}T00:00:00Z`).toLocaleDateString('es-MX', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const things = (count: number) => (count === 1 ? 'Falta una cosa' : `Faltan ${count} cosas`);
const answers = (count: number) => (count === 1 ? '1 respuesta' : `${count} respuestas`);

export const reportMessages = {
  /** Inside the document. */
  learner: 'Nombre',
  noName: 'Sin nombre',
  company: 'Empresa',
  date: 'Fecha',
  status: 'Versión',
  draft: 'Borrador',
  final: 'Final',
  /** `2026-11-24`, as a person says it. */
  day,
  missing: 'Lo que falta',
  missingNone: 'No falta nada de lo que piden los ejercicios.',
  check: ({ label, done }: { label: string; done: boolean }) => `${done ? 'Listo' : 'Pendiente'}: ${label}`,
  unanswered: 'Sin respuesta',
  page: (page: number, of: number) => `Página ${page} de ${of}`,
  carries: 'Este archivo lleva dentro tu trabajo en forma de datos: no lo imprimas como PDF ni lo cambies de formato antes de entregarlo.',
  replaced: (count: number) =>
    `La letra de este PDF no tiene ${count === 1 ? 'un signo que escribiste' : `${count} signos que escribiste`} (un emoji o una letra de otro alfabeto); en su lugar se lee su clave, como [U+1F44D]. Tu texto está completo en los datos del archivo y en la versión de Word.`,

  /** Told by the exercises. */
  coverage: 'Criterios que pide la actividad',
  practiceOf: { caption: 'Preguntas de repaso', question: 'Pregunta' },
  objectives: 'Objetivos de la empresa',
  criterion: (position: number, name: string) => `${position}. ${name}`,
  criterionUnnamed: 'Criterio sin nombre',
  serves: 'Objetivo de la empresa al que sirve',
  practice: { caption: 'Cuentas clasificadas', account: 'Cuenta', first: 'Primer intento', last: 'Respuesta final', none: 'Sin contestar', right: (chosen: string) => `${chosen} (correcto)`, wrong: (chosen: string) => `${chosen} (incorrecto)` },
  score: (percent: number) => `Resultado de la práctica: ${percent} de 100.`,
  weights: (axis: string) => `${axis}: pesos y puntajes`,
  weight: 'Peso',
  criterionHead: 'Criterio',
  noMatrix: 'Todavía no hay cuentas con todos sus puntajes.',
  blank: '–',
  index: accountMessages.index,

  /** The page. */
  title: 'Tu reporte',
  lead: 'Aquí armas el documento que entregas. Puedes bajarlo las veces que quieras: tu trabajo sigue guardado en el curso.',
  nameLabel: 'Tu nombre',
  nameHint: 'Como quieres que aparezca en el documento.',
  which: '¿Qué vas a entregar?',
  statusLabel: '¿Qué versión es?',
  draftOption: 'Borrador, todavía lo estoy trabajando',
  finalOption: 'Final, lista para entregar',
  missingTitle: (count: number) => `${things(count)} en este documento`,
  missingDetail: 'Puedes bajarlo así; lo que falta queda anotado en la portada.',
  moreMissing: (count: number) => (count === 1 ? 'Ver una cosa más' : `Ver ${count} cosas más`),
  noScript: 'Para armar tu reporte hace falta JavaScript.',
  download: 'Bajar',
  pdf: 'Bajar en PDF',
  docx: 'Bajar en Word',
  copy: 'Copiar como texto',
  print: 'Imprimir',
  making: (kind: 'pdf' | 'docx') => `Preparando el ${kind === 'pdf' ? 'PDF' : 'documento de Word'}…`,
  made: (name: string, kind: 'pdf' | 'docx') => `Listo: ${name}. Si no lo ves entre tus descargas, ${kind === 'pdf' ? 'usa «Abrir en otra pestaña» o ' : ''}copia el texto.`,
  open: 'Abrir en otra pestaña',
  failed: 'No se pudo preparar el archivo; quizá se cortó la conexión. Tu texto está a salvo en el curso. Inténtalo de nuevo o copia el texto.',
  copied: 'Copiado. Pégalo donde lo necesites.',
  copyFailed: 'El navegador no dejó copiar. El texto está aquí abajo, seleccionado: cópialo con el teclado o manteniendo el dedo sobre él.',
  copyField: 'Texto del reporte',
  preview: 'Así se lee',
  resume: 'Seguir desde un archivo',
  resumeDetail: 'Si bajaste un reporte o una copia en otro equipo, ábrelo aquí: se junta con lo que hay en este y no se pierde ninguno de los dos textos.',
  resumeButton: 'Abrir un reporte o una copia',
  notLoaded: 'No se pudo cargar lo que lee el archivo; quizá se cortó la conexión. Aquí no cambió nada: inténtalo de nuevo.',
  reading: 'Leyendo el archivo…',
  joined: ({ added, changed, conflicts, chosen }: { added: number; changed: number; conflicts: number; chosen: boolean }) => {
    if (added + changed + conflicts === 0) return chosen ? 'Listo: se juntó lo que elegiste en los ejercicios.' : 'El archivo no traía nada que no estuviera ya aquí.';
    const parts = [added > 0 ? `se ${added === 1 ? 'agregó' : 'agregaron'} ${answers(added)}` : '', changed > 0 ? `se ${changed === 1 ? 'actualizó' : 'actualizaron'} ${answers(changed)}` : ''].filter(Boolean);
    const kept = conflicts > 0 ? `${conflicts === 1 ? 'Una respuesta era distinta' : `${conflicts} respuestas eran distintas`} en los dos lados: la otra queda como «versión anterior» debajo de su campo.` : '';
    return [parts.length > 0 ? `Listo: ${parts.join(' y ')}.` : 'Listo.', kept].filter(Boolean).join(' ');
  },
  edited: 'El documento se cambió fuera del curso. Eso no entra solo a los campos: copia de aquí lo que quieras conservar y pégalo en su lugar.',
  editedGone: 'Al documento se le quitó texto fuera del curso; aquí el texto sigue completo.',
  otherName: (theirs: string) => `El archivo está a nombre de ${theirs}. Si no es tuyo, no lo abras aquí: su texto se juntaría con el tuyo.`,
  joinAnyway: 'Es mío, júntalo',
  leave: 'No abrirlo',
  errors: {
    'not-a-report': 'Ese archivo no es un reporte ni una copia de este curso. Busca el PDF, el documento de Word o la copia que bajaste de aquí; no cambió nada.',
    encrypted: 'Ese archivo tiene contraseña. Quítasela o baja otra copia; aquí no cambió nada.',
    damaged: 'Ese archivo está incompleto o alguien cambió sus datos. Prueba con otra copia; aquí no cambió nada.',
    'no-record': 'Ese archivo no trae los datos de tu trabajo: se pierden al imprimirlo como PDF o al guardarlo con algunos programas. Puedes copiar su texto a mano; aquí no cambió nada.',
    'other-course': 'Ese reporte es de otro curso. Aquí no cambió nada.',
    'newer-schema': 'Ese reporte se hizo con una versión más nueva de este curso. Ábrelo en esa versión; aquí no cambió nada.',
    'too-large': 'Ese archivo es demasiado grande para ser un reporte. Aquí no cambió nada.',
  },
};
