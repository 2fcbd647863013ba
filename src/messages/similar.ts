/** Sentences of the review page's «Parecidos»: answers that share most of their phrases. */
import { counted } from './count.ts';

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
    `${counted(pairs, 'par de alumnos', 'pares de alumnos')} con ` +
    `${counted(answers, 'respuesta parecida', 'respuestas parecidas')}`,
  between: 'Entre alumnos',
  course: 'Con los textos del curso',
  pair: (a: string, b: string) => `${a} y ${b}`,
  answers: (n: number) => counted(n, 'respuesta', 'respuestas'),
  shares: (share: number) => `${Math.round(100 * share)}\u00a0% de las frases en común`,
  from: (where: string) => `Texto del curso: ${where}`,
  more: 'Ver más',
  open: 'Ver la entrega',
  legend: 'Lo subrayado está en los dos textos.',
};
