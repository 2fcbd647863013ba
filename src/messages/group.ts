/** Sentences about the group: its list, who is missing, who is late, who grades whom. */
import { counted, whole } from './count.ts';
import { decimal } from './decimal.ts';

export const groupMessages = {
  title: 'Quién entregó',
  lead:
    'Elige la hoja de calificaciones de tu LMS, o una lista en CSV con las columnas «Nombre» y ' +
    '«Grupo». Así ves quién falta y las gráficas de cada grupo.',
  choose: 'Elegir la lista del grupo',
  chooseOther: 'Elegir otra lista',
  drop: 'Quitar la lista',
  unread:
    'Ese archivo no es una hoja de tu LMS ni tiene una columna «Nombre». No se cambió nada. ' +
    'Guárdalo como CSV y elígelo otra vez.',
  summary: (listed: number, present: number) =>
    `${whole(present)} de ` +
    `${counted(listed, 'persona de la lista tiene', 'personas de la lista tienen')} ` +
    'una entrega abierta aquí.',
  filter: 'Grupo que se muestra',
  group: 'Grupo',
  instructor: 'Califica',
  every: 'Todos',
  all: 'Todos los grupos',
  noGroup: 'Sin grupo',
  head: ['Grupo', 'En la lista', 'Con entrega', 'Calificadas', 'Promedio'],
  mean: (n: number) => decimal(n, 1),
  absent: (n: number) => counted(n, 'no entregó', 'no entregaron'),
  notOpen: (n: number) =>
    counted(
      n,
      'entregó según la hoja, y su archivo no está abierto aquí',
      'entregaron según la hoja, y sus archivos no están abiertos aquí',
    ),
  strangers: (n: number) =>
    counted(n, 'entrega no se encontró en la lista', 'entregas no se encontraron en la lista'),
  due: 'Fecha límite',
  late: (n: number) => counted(n, 'entrega tardía', 'entregas tardías'),
  lateUnknown: (n: number) =>
    `De ${counted(n, 'entrega', 'entregas')} el archivo del LMS no dice a qué hora llegó.`,
  otherDocument: (n: number, expected: string) =>
    `${counted(n, 'entregó otro documento', 'entregaron otro documento')} (se esperaba ${expected})`,
  share: 'Repartir entre quienes califican',
  shareLead:
    'El reparto sale igual en cada computadora que tenga abiertas las mismas entregas. Las que ' +
    'revisan dos personas sirven para comparar cómo califican.',
  instructors: 'Quienes califican, uno por línea',
  double: 'Porcentaje que revisan dos personas',
  shareOf: (name: string, own: number, both: number) =>
    `${name}: ${counted(own, 'entrega', 'entregas')}` +
    (both > 0 ? `, ${whole(both)} también de alguien más` : ''),
  shareSave: 'Bajar el reparto',
  shareHead: ['Quien califica', 'Alumno', 'Revisión doble'],
  shareTwice: 'sí',
};
