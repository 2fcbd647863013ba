/** Sentences of the report and of the page that makes it. */
import { accountMessages } from './account.ts';

const day = (date: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('es-MX', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
const things = (count: number) => (count === 1 ? 'Falta una cosa' : `Faltan ${count} cosas`);

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
  check: ({ label, done }: { label: string; done: boolean }) =>
    `${done ? 'Listo' : 'Pendiente'}: ${label}`,
  unanswered: 'Sin respuesta',

  /** Told by the exercises. */
  coverage: 'Criterios que pide la actividad',
  practiceOf: { caption: 'Preguntas de repaso', question: 'Pregunta' },
  objectives: 'Objetivos de la empresa',
  criterion: (position: number, name: string) => `${position}. ${name}`,
  criterionUnnamed: 'Criterio sin nombre',
  serves: 'Objetivo de la empresa al que sirve',
  practice: {
    caption: 'Cuentas clasificadas',
    account: 'Cuenta',
    first: 'Primer intento',
    last: 'Respuesta final',
    none: 'Sin contestar',
    right: (chosen: string) => `${chosen} (correcto)`,
    wrong: (chosen: string) => `${chosen} (incorrecto)`,
  },
  score: (percent: number) => `Resultado de la práctica: ${percent} de 100.`,
  weights: (axis: string) => `${axis}: pesos y puntajes`,
  weight: 'Peso',
  lessIsBetter: (name: string) => `${name} (menos es mejor)`,
  criterionHead: 'Criterio',
  noMatrix: 'Todavía no hay cuentas con todos sus puntajes.',
  blank: '–',
  second: {
    title: 'Segunda versión',
    answers: (date: string, reviewed: string) =>
      `Responde a la retroalimentación del ${day(date)}` +
      (reviewed === '' ? '.' : `, hecha sobre la versión del ${day(reviewed)}.`),
    changed: 'Respuestas que cambiaron desde entonces',
    unchanged: 'Ninguna respuesta cambió de palabras desde entonces.',
    attended: (done: number, of: number) =>
      `Comentarios que marqué como atendidos: ${done} de ${of}.`,
    comments: 'Comentarios que recibí',
    comment: ({ about, quote, text }: { about: string; quote: string; text: string }) =>
      [about === '' ? '' : `${about}: `, quote === '' ? '' : `«${quote}» – `, text].join(''),
    elsewhere:
      'El equipo donde se hizo este documento no tiene el archivo de la retroalimentación, así que ' +
      'aquí no se dice qué cambió.',
    missing: (date: string) =>
      `Tu retroalimentación del ${day(date)} no está en este equipo. Abre su archivo antes de bajar el ` +
      'reporte, para que diga qué cambiaste y qué comentarios atendiste.',
    open: 'Abrir mi retroalimentación',
  },
  index: accountMessages.index,

  /** The page. */
  title: 'Tu reporte',
  lead:
    'Aquí armas el documento que entregas. Puedes bajarlo las veces que quieras: tu ' +
    'trabajo sigue guardado en el curso.',
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
  making: (kind: 'pdf' | 'docx') =>
    `Preparando el ${kind === 'pdf' ? 'PDF' : 'documento de Word'}…`,
  made: (name: string, kind: 'pdf' | 'docx') =>
    `Listo: ${name}. Si no lo ves entre tus descargas, ` +
    `${kind === 'pdf' ? 'usa «Abrir en otra pestaña» o ' : ''}copia el texto.`,
  open: 'Abrir en otra pestaña',
  failed:
    'No se pudo preparar el archivo; quizá se cortó la conexión. Tu texto está a salvo ' +
    'en el curso. Inténtalo de nuevo o copia el texto.',
  copied: 'Copiado. Pégalo donde lo necesites.',
  copyFailed:
    'El navegador no dejó copiar. El texto está aquí abajo, seleccionado: cópialo con el ' +
    'teclado o manteniendo el dedo sobre él.',
  copyField: 'Texto del reporte',
  preview: 'Así se lee',
  resume: 'Seguir desde un archivo',
};
