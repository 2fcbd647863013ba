/** Sentences of the review page's «Parecidos»: answers that share most of their phrases. */
const whole = new Intl.NumberFormat('es-MX');
const count = (n: number, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${whole.format(n)} ${many}`;

export const similarMessages = {
  title: 'Textos parecidos',
  lead:
    'Esto señala respuestas que comparten muchas frases. No dice por qué se parecen: ' +
    'pudo ser trabajo en equipo, una fuente en común o una plantilla. Sirve para ' +
    'conversar con quien las escribió, no para decidir.',
  start: 'Buscar textos parecidos',
  again: 'Buscar otra vez',
  running: (share: number) => `Comparando, ${Math.round(100 * share)} %`,
  none: 'No hay respuestas que compartan la mayor parte de sus frases.',
  found: (pairs: number, answers: number) =>
    `${count(pairs, 'par de alumnos', 'pares de alumnos')} con ` +
    `${count(answers, 'respuesta parecida', 'respuestas parecidas')}`,
  between: 'Entre alumnos',
  course: 'Con los textos del curso',
  pair: (a: string, b: string) => `${a} y ${b}`,
  answers: (n: number) => count(n, 'respuesta', 'respuestas'),
  shares: (share: number) => `${Math.round(100 * share)}\u00a0% de las frases en común`,
  from: (where: string) => `Texto del curso: ${where}`,
  more: 'Ver más',
  open: 'Ver la entrega',
  legend: 'Lo subrayado está en los dos textos.',
};
