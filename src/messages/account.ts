/** How an account of the sample company is told. */
// Made with the first number: what knows of languages takes a slow phone 50 ms to load, which a
// page without numbers does not need.
let format: Intl.NumberFormat | undefined;
let hundredths: Intl.NumberFormat | undefined;

export const accountMessages = {
  groups: { atractivo: 'Atractivo', relacion: 'Relación', otros: 'Otros datos' },
  number: (value: number) =>
    (format ??= new Intl.NumberFormat('es-MX', { maximumFractionDigits: 3 })).format(value),
  /** An index of an axis, to the hundredth. */
  index: (value: number) =>
    (hundredths ??= new Intl.NumberFormat('es-MX', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    })).format(value),
  allFacts: 'Ver todos los datos',
};
