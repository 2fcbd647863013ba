/** Sentences of the matrices that can be moved. */
import { accountMessages } from './account.ts';

const { index } = accountMessages;

export const labMessages = {
  open: 'Prueba la matriz con seis cuentas',
  worked: 'Cuenta de la empresa ficticia Empaques Nube Clara, la del Tema 18.',
  choose: 'Elige una cuenta',
  /** What a group of controls belongs to, for who hears it without the drawing. */
  ofMatrix: (title: string) => `de la ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  scoresOf: (axis: string) => `Puntajes de ${axis.charAt(0).toLowerCase()}${axis.slice(1)}`,
  weightsOf: (axis: string) => `Pesos de ${axis.charAt(0).toLowerCase()}${axis.slice(1)}`,
  indices: (vertical: string, up: number, horizontal: string, across: number) =>
    `${vertical} ${index(up)}, ${horizontal.toLowerCase()} ${index(across)}. De ${index(3)} en adelante es alto.`,
  moveScores: (account: string) => `Mover los puntajes de ${account}`,
  moveWeights: 'Mover los pesos',
  weightsHint:
    'Dale más o menos importancia a cada criterio; los pesos de cada eje siempre se ajustan para sumar 100.',
  score: (value: number) => `${value} de 5`,
  weight: (value: number) => `peso ${value}`,
  reset: 'Dejar todo como estaba',
  described: (title: string, places: string) => `${title}. ${places}`,
  placed: (number: number, account: string, cell: string) => `${number}, ${account}: ${cell}.`,
  asTable: 'Las seis cuentas en tabla',
  account: 'Cuenta',
  advice: 'Qué conviene hacer',
};
