/** Sentences of the workshop of criteria. */
const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}`;

const NAME = 'el nombre';

export const criteriaMessages = {
  company: 'Empresa',
  companyHint: 'Puede ser la misma de tu actividad anterior u otra: elegir otra no te quita nada.',
  useSame: (name: string) => `Usar la misma: ${name}`,
  objectives: 'Objetivos de la empresa',
  objectivesHint: 'Escribe al menos uno. Los criterios que desarrolles deben ir alineados a ellos.',
  objective: (number: number) => (number === 1 ? 'Objetivo 1' : `Objetivo ${number} (opcional)`),
  noObjective: 'Escribir al menos un objetivo de la empresa',
  count: (done: number, minimum: number) => `${done} de ${minimum} completos`,
  countMore: (done: number) => `${done} completos`,
  called: (name: string, position: number) => (name === '' ? `Criterio ${position}` : `«${name}»`),
  position: (position: number) => `Criterio ${position}`,
  unnamed: 'Sin nombre todavía',
  state: (lacks: readonly string[], begun: boolean) =>
    !begun
      ? 'sin empezar'
      : lacks.length === 0
        ? 'completo'
        : lacks.length > 4 && lacks[0] !== NAME
          ? 'con nombre; faltan sus respuestas'
          : `falta ${list(lacks)}`,
  lacksName: NAME,
  lacksObjective: 'a qué objetivo sirve',
  name: 'Nombre del criterio',
  meta: '¿A qué objetivo de la empresa sirve?',
  metaNone: 'Escribe arriba los objetivos de la empresa y aquí podrás ligarlos con este criterio.',
  example: 'Ver un ejemplo',
  weak: 'Flojo',
  good: 'Mejor',
  up: 'Subir',
  down: 'Bajar',
  remove: 'Quitar',
  upLong: (called: string) => `Subir ${called}`,
  downLong: (called: string) => `Bajar ${called}`,
  removeLong: (called: string) => `Quitar ${called}`,
  moved: (called: string, position: number, of: number) =>
    `${called} quedó en el lugar ${position} de ${of}.`,
  add: 'Agregar otro criterio',
  addLong: (axis: string) => `Agregar otro criterio de ${axis.toLowerCase()}`,
  added: (position: number) => `Agregaste el criterio ${position}.`,
  removed: (called: string) => `Quitaste ${called}.`,
  undo: 'Deshacer',
  restored: (called: string) => `${called} está de vuelta, con todo su texto.`,
  fewLeft: (missing: number) =>
    missing === 1
      ? 'Falta un criterio para llegar al mínimo.'
      : `Faltan ${missing} criterios para llegar al mínimo.`,
  start: 'Empezar por el primero',
  goOn: (called: string) => `Seguir con ${called}`,
  next: (called: string) => `Siguiente: ${called}`,
  nextAcross: (called: string, axis: string) => `Siguiente: ${called} de ${axis.toLowerCase()}`,
  close: 'Cerrar',
  closeLong: (called: string) => `Cerrar ${called}`,
  hints: 'Ideas de otros criterios',
  hintsDetail: 'Son nombres, no respuestas: sirven solo si ayudan a los objetivos de tu empresa.',
  hintsLater: (missing: number, named: number) =>
    `Cuando nombres ${missing === 1 ? 'un criterio' : `${missing} criterios`}` +
    `${named === 0 ? '' : ' más'} se abre una lista de ideas.`,
  sameName: (other: string) =>
    `Se llama igual que ${other}. Si miden lo mismo, cambia uno; si no, que el nombre lo diga.`,
  volumeTwice:
    'Hablas de volumen en los dos ejes. Lo que una cuenta compra dice qué tan atractiva ' +
    'es; aquí se mide cómo es la relación con ella.',
  repeatsName: (question: string) =>
    `En «${question}» repetiste el nombre del criterio: agrega lo que lo explica.`,
  unfinished: (called: string, axis: string, lacks: readonly string[]) =>
    `${axis}, ${called}: ${lacks.length > 3 ? `falta casi todo` : `falta ${list(lacks)}`}`,
  map: 'Mapa de tus criterios',
  mapOne: (position: number, axis: string, called: string, state: string) =>
    `${position} ${axis}, ${called}: ${state}`,
  keys: 'Con el teclado, Ctrl + Enter te lleva a lo siguiente que falta.',
  across: (axis: string) => `Pasar a ${axis}`,
  acrossLong: (called: string, axis: string) => `Pasar a ${axis}: ${called}`,
  movedAcross: (called: string, axis: string) => `${called} pasó a ${axis}, con todo su texto.`,
  several: 'Agregar varios de una vez',
  severalLabel: 'Un nombre por renglón',
  severalHint: 'Puedes pegar una lista. Primero se llenan los que no has empezado.',
  severalAdd: (count: number) =>
    count === 0 ? 'Agregar' : count === 1 ? 'Agregar 1 criterio' : `Agregar ${count} criterios`,
  severalAdded: (count: number) =>
    count === 1 ? 'Se agregó 1 criterio.' : `Se agregaron ${count} criterios.`,
  severalBack: 'La lista está como antes; lo que ya tenía respuestas se queda.',
  allHard:
    'Los que reconocemos aquí se miden todos con cifras (duros). Un criterio blando, ' +
    'como la confianza o las ganas de innovar juntos, podría decir lo que las cifras ' +
    'callan.',
  alikeName: (other: string) =>
    `Se parece a ${other}. Si miden lo mismo, júntalos; si no, que el nombre diga la diferencia.`,
  addMore: (count: number, axis: string) =>
    count === 1 ? `${axis}: agregar un criterio más` : `${axis}: agregar ${count} criterios más`,
};
