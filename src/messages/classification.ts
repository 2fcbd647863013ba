/** Sentences of the practice of classifying accounts. */
const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

export const classificationMessages = {
  note: 'Puede haber categorías con más o menos cuentas.',
  place: (position: number, of: number) => `Cuenta ${position} de ${of}`,
  previous: 'Cuenta anterior',
  next: 'Cuenta siguiente',
  ask: (name: string) => `¿Qué tipo de cuenta es ${name}?`,
  opening: 'Cargando las respuestas…',
  unreachable: 'No se pudieron traer las respuestas. Lo que elijas queda guardado y se revisará cuando haya conexión.',
  retry: 'Intentar de nuevo',
  stored: (label: string) => `Guardado: ${label}. Se revisará cuando lleguen las respuestas; mientras, puedes cambiarla.`,
  rightTitle: (label: string) => `Correcto: ${label}.`,
  wrongTitle: (label: string) => `Todavía no: ${label}.`,
  trap: 'La trampa:',
  indices: (attractiveness: string, isHigh: boolean, relationship: string, isStrong: boolean) =>
    `Índices: atractivo ${attractiveness} (${isHigh ? 'alto' : 'bajo'}), relación ${relationship} (${isStrong ? 'fuerte' : 'débil'}).`,
  goOn: (name: string) => `Seguir con ${name}`,
  groups: 'Qué se hace con cada grupo',
  strategy: 'Estrategia:',
  resources: 'Recursos:',
  overview: (right: number, of: number) => `Tus cuentas: ${right} de ${of} clasificadas`,
  standing: {
    untouched: () => 'sin clasificar',
    answered: () => 'sin revisar',
    trying: () => 'por corregir',
    right: (tries: number) => `correcta al ${ordinals[tries - 1] ?? `${tries}.º`} intento`,
  },
  allDone: 'Clasificaste todas las cuentas.',
  score: (percent: number) => `Tu puntaje de práctica: ${percent} de 100. Cuenta completo lo que acertaste a la primera y la mitad lo de la segunda.`,
};
