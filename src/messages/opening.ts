/** Sentences of the review page about opening submissions, and about files that are none. */
import { counted, whole } from './count.ts';

export const openingMessages = {
  title: 'Abre las entregas de tu grupo',
  lead: 'Suelta aquí el zip que bajaste de tu LMS, tal como salió, o los reportes sueltos. Nada sale de este equipo.',
  files: 'Elegir archivos o un zip',
  folder: 'Elegir una carpeta',
  review: 'Abrir una revisión guardada',
  more: 'Abrir más',
  drop: 'Suelta los archivos para abrirlos',
  where: 'Dónde está el zip en tu LMS',
  wheres: [
    ['Moodle', 'En la tarea, «Ver todos los envíos» y luego «Descargar todos los envíos».'],
    ['Canvas', 'En la tarea, «Descargar entregas».'],
    ['Blackboard', 'En el centro de calificaciones, «Descargar archivos de la tarea».'],
    ['Brightspace', 'En la tarea, elige las entregas y «Descargar».'],
  ],
  progress: (done: number, of: number) => `Abriendo ${whole(done)} de ${whole(of)}`,
  cancel: 'Detener',
  stopped: 'Se detuvo. Lo que ya se abrió sigue aquí.',
  done: ({ opened, versions, rejected }: Record<'opened' | 'versions' | 'rejected', number>) =>
    [
      opened > 0 || versions === 0
        ? `${counted(opened, 'entrega abierta', 'entregas abiertas')}.`
        : '',
      versions > 0
        ? `${counted(versions, 'versión más', 'versiones más')} de quien ya había entregado.`
        : '',
      rejected > 0
        ? `${counted(rejected, 'archivo no es', 'archivos no son')} una entrega que se pueda leer.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  failed:
    'No se pudo leer lo que elegiste. Lo que ya estaba abierto sigue aquí. Vuelve a ' +
    'elegirlo; si es un zip, bájalo otra vez del LMS.',
  rejected: (n: number) => (n === 1 ? 'Ver cuál y por qué' : 'Ver cuáles y por qué'),
  rejectedOpen: 'Bajar para verlo',
  reasons: {
    'not-a-report': 'No es un reporte de este curso (otro tipo de archivo).',
    'no-record':
      'Es un documento sin los datos del curso: quizá otro PDF, uno escaneado o uno ' +
      'impreso de nuevo. Pide el archivo original.',
    encrypted: 'Tiene contraseña.',
    damaged: 'Está incompleto, o sus datos se cambiaron después de hacerlo.',
    'other-course': 'Es de otro curso.',
    'newer-schema':
      'Se hizo con una versión más nueva del curso. Usa la página de revisión de esa versión.',
    'answer-too-long':
      'Trae una respuesta de más de 100,000 caracteres: ninguna del curso necesita tantos. ' +
      'Pide que la acorte y lo vuelva a entregar.',
    compression:
      'Su zip usa una compresión que los navegadores no abren (Deflate64 o LZMA). Descomprímelo ' +
      'en tu equipo y elige la carpeta.',
    'too-large': 'Es demasiado grande para ser un reporte.',
    'unsafe-name': 'Su nombre intenta salir de la carpeta. No se abrió.',
    'too-many': 'El zip tiene demasiados archivos.',
    unreadable:
      'El navegador no pudo leerlo: se movió, se borró o no tienes permiso. Elígelo otra vez.',
    'too-deep': 'Es un zip dentro de otro, dentro de otro. Ábrelo por separado.',
    'online-text': 'Es texto escrito en el LMS, no un archivo entregado.',
    'attempt-note': 'Es la nota que agrega Blackboard a cada intento.',
  },
};
