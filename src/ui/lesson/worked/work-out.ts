/** An account of the sample company worked out: each fact, its score, the sums and the indices. */
import { lessonMessages } from '../../../messages/lesson.ts';
import type { Account, Company, CompanyCriterion } from '../../../model/company.ts';
import { isHigh, scoreOf, weightedIndex } from '../../../model/portfolio.ts';

const say = lessonMessages.example;

/** The account of this id, among those that the course shows solved. */
export function solvedAccount({ cuentas }: Company, id: string): Account {
  const solved = cuentas.filter(({ usoEnModulo }) => usoEnModulo === 'ejemplo-resuelto');
  const account = solved.find((one) => one.id === id);
  if (!account)
    throw new Error(
      `<Cuenta id="${id}" />: expected a solved example of content/sample-company.yaml ` +
        `(${solved.map((one) => one.id).join(', ')}). Correct the id in the lesson.`,
    );
  return account;
}

/** Both axes, up and across. */
export function workOut({ datos, derivados }: Account, { metodo }: Company) {
  const facts = { ...datos, ...derivados };
  const axisOf = (axis: 'atractivo' | 'relacion') => {
    const rows = metodo[axis].map((criterion) => rowOf(criterion, facts[criterion.campo]));
    const value = weightedIndex(
      rows.map((row) => ({ id: row.id, weight: row.peso })),
      Object.fromEntries(rows.map((row) => [row.id, row.score])),
    );
    return {
      title: say.axes[axis],
      high: say.high[axis],
      low: say.low[axis],
      rows,
      sum: rows.reduce((sum, { product }) => sum + product, 0),
      value,
      word: isHigh(value, metodo.corte) ? say.high[axis] : say.low[axis],
    };
  };
  return [axisOf('atractivo'), axisOf('relacion')] as const;
}

/** A criterion, with how its fact is read in words. */
function rowOf({ id, nombre, unidad, peso, sentido, cortes }: CompanyCriterion, fact: number) {
  const score = sentido === 'juicio' ? fact : scoreOf({ direction: sentido, cuts: cortes }, fact);
  const reading =
    sentido === 'asc'
      ? say.reached(score - 1, cortes)
      : sentido === 'desc'
        ? say.exceeded(5 - score, cortes)
        : say.judged;
  return {
    id,
    nombre,
    unidad,
    fact,
    peso,
    score,
    reading,
    product: peso * score,
    cuts: cortes,
    isLess: sentido === 'desc',
  };
}
