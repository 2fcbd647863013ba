/** Sentences of the exercise that takes the learner's criteria to the matrix. */
import { accountMessages } from './account.ts';
import { counted } from './count.ts';

const points = (count: number) => counted(count, 'punto', 'puntos');
const number = accountMessages.index;

export const matrixMessages = {
  empty:
    'Aquí se usan los criterios que tú escribes. Ponle nombre al menos a uno de cada eje y vuelve.',
  goToCriteria: 'Ir a tus criterios',
  noCriteria: (axis: string) => `${axis}: nombrar al menos un criterio en el ejercicio anterior`,
  weights: (axis: string) => `Pesos de ${axis.toLowerCase()}`,
  weightsHint:
    'Más peso a lo que más importa para los objetivos de la empresa. Al mover uno, los ' +
    'demás se ajustan para sumar 100; el que escribes o fijas ya no se mueve.',
  slider: (name: string) => `Peso de ${name}`,
  weightOf: (weight: number) => `${weight} de 100`,
  fix: 'Fijar',
  fixed: 'Fijo',
  fixOne: (name: string) => `Fijar el peso de ${name}`,
  excess: (room: number) =>
    `Solo quedan ${points(room)}: los demás están fijos. Suelta alguno si quieres más.`,
  equal: 'Repartir por igual',
  fitToHundred: 'Ajustar para que sumen 100',
  sum: (sum: number) =>
    sum === 100
      ? 'Suman 100.'
      : sum < 100
        ? `Llevas ${sum} de 100: te quedan ${points(100 - sum)} por repartir.`
        : `Llevas ${sum} de 100: te pasaste por ${points(sum - 100)}.`,
  notHundred: (axis: string, left: number) =>
    left > 0
      ? `${axis}: repartir ${points(left)} de peso`
      : `${axis}: quitar ${points(-left)} de peso`,
  accounts: 'Cuentas',
  accountsHint: (minimum: number) =>
    `Califica al menos ${minimum} cuentas: de Empaques Nube Clara o de tu empresa.`,
  pick: 'Cuenta de Empaques Nube Clara',
  pickNone: 'Elige una cuenta',
  addSample: 'Agregar',
  addOwn: 'Agregar una cuenta de tu empresa',
  ownName: 'Nombre de la cuenta',
  ownUnnamed: (position: number) => `Cuenta propia ${position}`,
  scoresLeft: (left: number) =>
    left === 0 ? 'calificada' : left === 1 ? 'falta 1 puntaje' : `faltan ${left} puntajes`,
  weight: (weight: number) => `peso ${weight}`,
  scale:
    '5 es lo que más te conviene y 1 lo que menos. Donde lo poco conviene más, como un costo ' +
    'o un retraso, marca «menos es mejor».',
  ownWordsMissing: 'Todavía no escribes en qué se distingue una cuenta alta de una baja.',
  ownWordsWrite: 'Escribirlo',
  ownWordsMore: 'Ver completo',
  ownWordsLess: 'Ver menos',
  less: 'menos es mejor',
  lessLong: (name: string) => `${name}: menos es mejor`,
  ends: (isReversed: boolean) =>
    isReversed
      ? { low: '1: hay mucho', high: '5: hay poco' }
      : { low: '1: lo que menos te conviene', high: '5: lo que más' },
  flipAsk: (count: number) =>
    count === 1
      ? 'Aquí ya diste un puntaje. Si 5 quería decir «hay mucho», voltéalo.'
      : `Aquí ya diste ${count} puntajes. Si 5 quería decir «hay mucho», voltéalos.`,
  flip: 'Voltear',
  flipped: 'Volteado: cada 5 es ahora 1, cada 4 es 2, y al revés.',
  facts: 'Ver los datos de la cuenta',
  falls: (group: string, a: number, r: number) =>
    `Cae en ${group.toLowerCase()}: atractivo ${number(a)}, relación ${number(r)}.`,
  fallsOnBorder: (border: string, a: number, r: number) =>
    `${border}: atractivo ${number(a)}, relación ${number(r)}.`,
  border: (groups: readonly string[]) =>
    groups.length > 2
      ? 'En la frontera de los cuatro grupos'
      : `En la frontera entre ${groups.map((group) => group.toLowerCase()).join(' y ')}`,
  borderAdvice:
    'Un punto en un criterio bastaría para pasarla al otro lado, así que todavía no le toca ' +
    'una estrategia. Revisa los puntajes en que dudaste.',
  inView: 'Así va tu matriz',
  remove: 'Quitar esta cuenta',
  removed: (name: string) => `Quitaste ${name}. Sus puntajes se conservan.`,
  undo: 'Deshacer',
  added: (name: string) => `Agregaste ${name}.`,
  moreAccounts: (count: number) =>
    count === 1
      ? 'Calificar por completo una cuenta más'
      : `Calificar por completo ${count} cuentas`,
  matrix: 'Tu matriz',
  matrixEmpty: 'Cuando los pesos sumen 100 y una cuenta tenga todos sus puntajes, aparecerá aquí.',
  described: (places: string) => `Matriz de dos por dos. ${places}`,
  placedAt: (position: number, name: string, group: string) => `${position}, ${name}: ${group}.`,
  table: {
    caption: 'La misma matriz en tabla',
    place: 'N.º',
    account: 'Cuenta',
    group: 'Grupo y estrategia',
  },
  index: number,
  firmness: {
    caption: '¿Qué tan firme es el lugar de cada cuenta?',
    hint: 'Si un cambio chico de peso la mueve de grupo, conviene revisar ese criterio con el equipo antes de decidir.',
    place: 'N.º',
    account: 'Cuenta',
    distance: 'Lo que le falta para cambiar',
    change: 'El cambio de un solo peso que bastaría',
    far: (distance: number, axis: string, end: string, isHigh: boolean) =>
      distance === 0
        ? `Nada: está justo en el corte de ${axis.toLowerCase()}`
        : `${number(distance)} puntos ${isHigh ? 'menos' : 'más'} en ${axis.toLowerCase()} para quedar en ${end}`,
    would: (name: string, from: number, to: number, group: string) =>
      `«${name}», de ${from} a ${to}: pasaría a ${group.toLowerCase()}.`,
    none: 'Ninguno: cambiar el peso de un solo criterio no la mueve.',
  },
  told: (a: number, r: number, isHigh: boolean, isStrong: boolean) =>
    `atractivo ${number(a)} (${isHigh ? 'alto' : 'bajo'}), relación ${number(r)} (${isStrong ? 'fuerte' : 'débil'})`,
};
