/** Sentences of the feedback that a learner opens in the course. They load with it. */
import { reportMessages } from './report.ts';
import { decimal } from './decimal.ts';
import { counted } from './count.ts';

const { day } = reportMessages;
const comments = (count: number) => counted(count, 'comentario', 'comentarios');
const notKept = 'Aquí no cambió nada.';

export const feedbackMessages = {
  lead:
    'Abre aquí el archivo que te devolvió quien califica: cada comentario aparece junto a tu respuesta, ' +
    'y puedes mejorarla ahí mismo.',
  noScript: 'Para abrir tu retroalimentación hace falta JavaScript.',
  lmsOnly:
    'Si tu profesor te la da solo en el LMS, no necesitas hacer nada aquí: léela ahí y mejora tus ' +
    'respuestas en el curso.',
  open: 'Abrir mi retroalimentación',
  openHint:
    'El PDF o el documento de Word que bajaste de tu LMS. También puedes soltarlo en cualquier página del curso.',
  reading: 'Leyendo el archivo…',
  notLoaded: `No se pudo cargar lo que lee el archivo; quizá se cortó la conexión. ${notKept} Inténtalo de nuevo.`,
  taken: (label: string, count: number) =>
    count === 0
      ? `Listo: se abrió la retroalimentación de ${label}.`
      : `Listo: se abrió la retroalimentación de ${label}, con ${comments(count)}.`,
  notStored:
    'Este navegador no la guarda: la verás mientras el curso esté abierto. La próxima vez abre otra vez el archivo.',
  ask: 'Revisa que sea tuya',
  doubts: {
    name: (theirs: string) =>
      `Está a nombre de ${theirs}, y ese no es el nombre que conoce este curso.`,
    work: 'Habla de respuestas que no están ni estuvieron en este curso.',
    older: 'Es anterior a la que ya abriste, y la reemplazaría.',
  },
  unnamed: 'alguien sin nombre',
  isMine: 'Es mía, mostrarla',
  notMine: 'No abrirla',
  left: `No se abrió. ${notKept}`,
  errors: {
    report:
      `Ese archivo es un reporte o una copia de tu trabajo, no una retroalimentación. ${notKept} ` +
      'Para seguir desde él, ábrelo en «Mi trabajo».',
    unreadable: `El navegador no dejó leer ese archivo. ${notKept} Elígelo otra vez.`,
    'not-a-report':
      'Ese archivo no es una retroalimentación de este curso. Busca el PDF o el documento de Word que ' +
      `te devolvió quien califica. ${notKept}`,
    encrypted: `Ese archivo tiene contraseña. Baja otra copia de tu LMS. ${notKept}`,
    damaged: `Ese archivo está incompleto o alguien cambió sus datos. Vuelve a bajarlo de tu LMS. ${notKept}`,
    'no-record':
      'Ese archivo no trae los comentarios como datos: se pierden al imprimirlo o al guardarlo con algunos ' +
      `programas. Baja de tu LMS el original; si no lo hay, puedes leerlo fuera del curso. ${notKept}`,
    'other-course': `Esa retroalimentación es de otro curso. ${notKept}`,
    'newer-schema':
      'Esa retroalimentación se hizo con una versión más nueva de este curso. Ábrela en esa versión. ' +
      notKept,
    'answer-too-long': `Ese archivo es demasiado grande para ser una retroalimentación. ${notKept}`,
    'too-large': `Ese archivo es demasiado grande para ser una retroalimentación. ${notKept}`,
  },

  heading: (label: string) => `Retroalimentación de ${label}`,
  grade: (outOf100: number, date: string) => `${decimal(outOf100, 2)} de 100 · ${day(date)}`,
  summary: (count: number, open: number) => {
    if (count === 0)
      return 'Llegó sin comentarios: mira qué pide el siguiente nivel en cada criterio.';
    if (open === 0)
      return count === 1 ? 'Atendiste el comentario.' : `Atendiste los ${comments(count)}.`;
    const left = open === 1 ? 'falta 1' : `faltan ${open}`;
    return `${count === 1 ? 'Llegó' : 'Llegaron'} ${comments(count)}; ${left} por atender.`;
  },
  first: 'Ir al primero por atender',
  again: 'Bajar mi nueva versión',
  see: 'Ver mi retroalimentación',
  elsewhere: (label: string, date: string) =>
    `La retroalimentación de ${label} (${day(date)}) está en el equipo donde la abriste. Sus textos no ` +
    'caben en el LMS: para verlos aquí, abre ahora el archivo otra vez. Lo que marcaste como atendido sigue marcado.',
  openAgain: 'Abrir el archivo aquí',
  comments: 'Comentarios',
  general: 'Comentario general',
  criteria: 'Cómo se calificó',
  points: (points: number, of: number) => `${decimal(points, 2)} de ${decimal(of, 2)} puntos`,
  aimAt: (level: string, text: string) => `Para llegar a ${level}, la rúbrica pide: ${text}`,
  aim: (text: string) => `Lo que busca la rúbrica: ${text}`,
  goToAnswer: 'Ir a la respuesta',
  goToExercise: 'Ir al ejercicio',
  about: (title: string) => `Sobre «${title}»`,

  said: (date: string) => `Retroalimentación del ${day(date)}`,
  onAnswer: 'Retroalimentación de esta respuesta',
  score: (score: number, reached: string) => `${score} de 3: ${reached}`,
  next: (text: string) => `Lo que sigue: ${text}`,
  changed: 'Esta respuesta ya cambió desde que se revisó.',
  goToPassage: (quote: string) => `Ir al pasaje «${quote}»`,
  passageGone: 'Ese pasaje ya no está en tu respuesta. Decía:',
  answerGone: 'Esa respuesta ya no está. Decía:',
  attended: 'Atendido',
  attendedAbout: (text: string) => `Atendido: ${text}`,
  inside: (open: number, count: number) =>
    open === 0 ? `${comments(count)}, todo atendido` : `${comments(count)}, ${open} por atender`,
};
