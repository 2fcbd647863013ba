/** Sentences about the group: its list, who is missing, who is late, who grades whom. */
const decimal = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('es-MX');
const count = (n: number, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${whole.format(n)} ${many}`;

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
    `${whole.format(present)} de ` +
    `${count(listed, 'persona de la lista tiene', 'personas de la lista tienen')} ` +
    'una entrega abierta aquí.',
  filter: 'Grupo que se muestra',
  group: 'Grupo',
  instructor: 'Califica',
  every: 'Todos',
  all: 'Todos los grupos',
  noGroup: 'Sin grupo',
  head: ['Grupo', 'En la lista', 'Con entrega', 'Calificadas', 'Promedio'],
  mean: (n: number) => decimal.format(n),
  absent: (n: number) => count(n, 'no entregó', 'no entregaron'),
  notOpen: (n: number) =>
    count(
      n,
      'entregó según la hoja, y su archivo no está abierto aquí',
      'entregaron según la hoja, y sus archivos no están abiertos aquí',
    ),
  strangers: (n: number) =>
    count(n, 'entrega no se encontró en la lista', 'entregas no se encontraron en la lista'),
  due: 'Fecha límite',
  late: (n: number) => count(n, 'entrega tardía', 'entregas tardías'),
  lateUnknown: (n: number) =>
    `De ${count(n, 'entrega', 'entregas')} el archivo del LMS no dice a qué hora llegó.`,
  otherDocument: (n: number, expected: string) =>
    `${count(n, 'entregó otro documento', 'entregaron otro documento')} (se esperaba ${expected})`,
  share: 'Repartir entre quienes califican',
  shareLead:
    'El reparto sale igual en cada computadora que tenga abiertas las mismas entregas. Las que ' +
    'revisan dos personas sirven para comparar cómo califican.',
  instructors: 'Quienes califican, uno por línea',
  double: 'Porcentaje que revisan dos personas',
  shareOf: (name: string, own: number, both: number) =>
    `${name}: ${count(own, 'entrega', 'entregas')}` +
    (both > 0 ? `, ${whole.format(both)} también de alguien más` : ''),
  shareSave: 'Bajar el reparto',
  shareHead: ['Quien califica', 'Alumno', 'Revisión doble'],
  shareTwice: 'sí',
};
