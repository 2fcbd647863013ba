/** How an account of the sample company is told. */
const format = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 3 });
const index = new Intl.NumberFormat('es-MX', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const accountMessages = {
  groups: { atractivo: 'Atractivo', relacion: 'Relación', otros: 'Otros datos' },
  number: (value: number) => format.format(value),
  /** An index of an axis, to the hundredth. */
  index: (value: number) => index.format(value),
  allFacts: 'Ver todos los datos',
};
