/** Sentences of the lessons' figures and of what can be tried in them. */

interface Link {
  name: string;
  trade: string;
  from?: { name: string } | undefined;
  to?: { name: string } | undefined;
}

export const figureMessages = {
  right: 'Sí.',
  wrong: 'Mira otra vez.',
  years: (ask: string) => `Año. ${ask}`,
  buys: 'clienta',
  sells: 'proveedora',
  sold: 'vende',
  nextLink: 'Siguiente eslabón',
  firstLink: 'Volver al primero',
  /** A link of the chain: whom it buys from and whom it sells to. */
  link: ({ name, trade, from, to }: Link) =>
    [
      from && `Es clienta de ${from.name}`,
      to && `${from ? 'y proveedora' : 'Es proveedora'} de ${to.name}`,
    ]
      .filter(Boolean)
      .join(' ')
      .replace(/^/, `${name} ${trade}. `) + '.',
  left: (name: string, count: number) => `${name}: ${count}.`,
  capacity: (reach: number, said: number) =>
    said <= reach
      ? `Su gente alcanza para ${reach}: las ${said} pueden recibir un trato distinto.`
      : `Su gente alcanza para ${reach} de las ${said}. Las otras ${said - reach} serían clave solo de nombre.`,
};
