/** Sentences of the practice of classifying accounts. */
interface PlaceText {
  a: 'alto' | 'bajo';
  r: 'fuerte' | 'debil';
}

const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

export const classificationMessages = {
  note: 'Puede haber categorías con más o menos cuentas.',
  place: (position: number, of: number) => `Cuenta ${position} de ${of}`,
  previous: 'Cuenta anterior',
  next: 'Cuenta siguiente',
  ask: (name: string) => `2. ¿Qué tipo de cuenta es ${name}?`,
  scalesHint:
    'Cada barra va de lo que menos a lo que más le conviene a la empresa; los números son los límites.',
  showScales: 'Ver las escalas',
  hideScales: 'Ocultar las escalas',
  scalesGone: 'Ya sin escalas: júzgala con lo que viste en las anteriores.',
  step: (step: number, limits: readonly string[] | undefined) =>
    `Escalón ${step} de 5${limits ? `; límites: ${limits.join(', ')}` : ''}`,
  objectives: 'Lo que la empresa quiere lograr:',
  opening5: 'Antes de empezar:',
  opening5Hint: (count: number) =>
    `si solo miraras cuánto te compran, ¿con cuáles cinco de las ${count} cuentas te ` +
    'quedarías? Márcalas en la tabla; al final las comparas.',
  picks: (count: number, of: number) =>
    count === of
      ? 'Elegiste tus cinco. Al final vas a ver qué tipo de cuentas son.'
      : count === 0
        ? 'Todavía no eliges ninguna; puedes seguir sin hacerlo.'
        : `Llevas ${count} de ${of}.`,
  showTable: (count: number) => `Los datos de las ${count} cuentas`,
  table: {
    caption: 'Las cuentas de la empresa y sus datos',
    facts: 'Qué datos mostrar',
    pick: 'Mis cinco',
    pickShort: 'Mis cinco',
    pickOne: (name: string) => `Poner a ${name} entre mis cinco`,
    account: 'Cuenta',
    sortBy: 'Ordenar por',
    byName: 'Nombre de la cuenta',
    most: (name: string) => `${name}, de mayor a menor`,
    sorted: (name: string, isText: boolean, down: boolean) =>
      `Ordenadas por ${name.toLowerCase()}, ` +
      `${isText ? (down ? 'de la Z a la A' : 'de la A a la Z') : down ? 'de mayor a menor' : 'de menor a mayor'}.`,
  },
  axes: {
    a: { title: 'Atractivo', low: 'bajo', high: 'alto' },
    r: { title: 'Relación', low: 'débil', high: 'fuerte' },
  },
  high: 'Alto',
  low: 'Bajo',
  strong: 'Fuerte',
  weak: 'Débil',
  where: '1. ¿Dónde la pondrías en la matriz?',
  whereHint:
    'También puedes moverla con las flechas del teclado o elegir aquí. Tu lugar no da ni quita puntos.',
  token: (name: string) => `Mover ${name} con las flechas`,
  placed: (a: string | undefined, r: string | undefined, found: boolean) => {
    const relation = r === 'debil' ? 'débil' : r;
    if (a && relation)
      return `La pusiste en atractivo ${a} y relación ${relation}.${found ? '' : ' Ahora elige su grupo.'}`;
    if (a) return `Atractivo ${a}. Falta la relación.`;
    return relation ? `Relación ${relation}. Falta el atractivo.` : 'Arrástrala o toca un cuadro.';
  },
  noGroup: (a: string, r: string, label: string, offered: number) =>
    `Ahí no está ninguno de los ${offered === 3 ? 'tres' : offered} grupos: ${a} y ` +
    `${r === 'debil' ? 'débil' : r} es lo que otros autores llaman «${label.toLowerCase()}», y ` +
    'ninguna de estas cuentas lo es. ¿Qué eje no le alcanza?',
  reading:
    'El texto fuente nombra los tres grupos sin definirlos. Las definiciones son de la ' +
    'edición; también lo es leer «estables» como poco atractivo y relación básica.',
  opening: 'Cargando las respuestas…',
  unreachable:
    'No se pudieron traer las respuestas. Lo que elijas queda guardado y se revisará cuando haya conexión.',
  retry: 'Intentar de nuevo',
  stored: (label: string) =>
    `Guardado: ${label}. Se revisará cuando lleguen las respuestas; mientras, puedes cambiarla.`,
  rightTitle: (label: string) => `Correcto: ${label}.`,
  wrongTitle: (label: string) => `Todavía no: ${label}.`,
  trap: 'La trampa:',
  indices: (
    attractiveness: string,
    a: 'alto' | 'bajo',
    relationship: string,
    r: 'fuerte' | 'debil',
  ) =>
    `Los índices: atractivo ${attractiveness} (${a}), relación ${relationship} (${r === 'debil' ? 'débil' : r}).`,
  revealed: (name: string, indices: string) => `${name} en la matriz. ${indices}`,
  compared: (own: PlaceText, index: PlaceText) => {
    const where = `Tú: atractivo ${own.a}, relación ${own.r === 'debil' ? 'débil' : own.r}.`;
    if (own.a === index.a && own.r === index.r) return `${where} Coincide.`;
    if (own.a !== index.a && own.r !== index.r) return `${where} Los dos ejes salieron al revés.`;
    return own.a === index.a
      ? `${where} En el atractivo coincide; en la relación no.`
      : `${where} En la relación coincide; en el atractivo no.`;
  },
  goOn: (name: string) => `Seguir con ${name}`,
  seeResult: 'Ver la cartera completa',
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
  score: (percent: number, first: number, final: number, of: number) =>
    `Tu puntaje de práctica: ${percent} de 100. La mitad es por acertar a la primera ` +
    `(${first} de ${of}) y la otra mitad por terminar con la respuesta correcta ` +
    `(${final} de ${of}).`,
  result: 'La cartera completa',
  resultHint: 'Cada círculo es una cuenta; su tamaño es lo que aporta en contribución al año.',
  stillHidden: (count: number) =>
    count === 1
      ? 'Falta una cuenta por corregir; aparecerá cuando la encuentres.'
      : `Faltan ${count} cuentas por corregir; aparecerán cuando las encuentres.`,
  portfolio: (count: number) => `Matriz con ${count} cuentas. La tabla que sigue dice lo mismo.`,
  resultTable: {
    caption: 'La misma matriz en tabla',
    place: 'N.º',
    account: 'Cuenta',
    contribution: 'Contribución, millones',
    group: 'Grupo',
    how: (first: boolean | undefined) =>
      first === undefined ? 'ejemplo resuelto' : first ? 'a la primera' : 'después de corregir',
  },
  trippedTitle: 'Las ideas que te hicieron tropezar',
  trippedNone: 'Ninguna: acertaste todas las que llevas a la primera.',
  trippedBy: (name: string, chosen: string, right: string) =>
    `${name}: primero elegiste «${chosen}»; era «${right}».`,
  judgement: ({
    placed,
    agree,
    attractionOver,
    attractionUnder,
    relationOver,
    relationUnder,
  }: Record<
    'placed' | 'agree' | 'attractionOver' | 'attractionUnder' | 'relationOver' | 'relationUnder',
    number
  >) => {
    const misses = [
      attractionOver && `viste más atractivo del que hay en ${attractionOver}`,
      attractionUnder && `viste menos atractivo en ${attractionUnder}`,
      relationOver && `creíste más fuerte la relación en ${relationOver}`,
      relationUnder && `la creíste más débil en ${relationUnder}`,
    ].filter(Boolean);
    return (
      `Tus lugares en la matriz: ${agree} de ${placed} coinciden con los ` +
      `índices${misses.length > 0 ? `; ${misses.join(', ')}` : ''}.`
    );
  },
  openingTitle: 'La pregunta del principio',
  topFive: {
    sales: 'Las cinco que más compran, en millones de pesos',
    contribution: 'Las cinco que más aportan, en millones de pesos',
  },
  among: (count: number, label: string) => `${count} en ${label.toLowerCase()}`,
  openingAnswer: (groups: string, stars: number) =>
    'Quien elige solo por ventas se queda con: ' +
    `${groups}.${stars === 0 ? ' Y sin ninguna estrella, que es donde conviene invertir para ganar la relación.' : ''}`,
  openingPicks: (names: string, groups: string) => `Tú elegiste ${names}: ${groups}.`,
};
