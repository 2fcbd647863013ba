/** A short message by either mixer, made by this very code in V8 and in QuickJS. */
import { Encoder } from '../../../src/lms/suspend-data/coding/arithmetic.ts';
import { walker } from '../../../src/lms/suspend-data/coding/walker.ts';
import { proseModel as proseModel1 } from '../../../src/lms/suspend-data/format-1/prose-model.ts';
import { proseModel as proseModel2 } from '../../../src/lms/suspend-data/format-2/prose-model.ts';

export const MODELS = { '1': proseModel1, '2': proseModel2 };
export const TEXT =
  'Una cuenta clave no es la que más compra, sino la que más deja. «¿Y si se va?», preguntó; ' +
  'el 37 % de las ventas se iría con ella. Una cuenta clave pide más, y deja más: ' +
  'es la que más conviene cuidar.\n\n1) Margen. 2) Pagos a 30 días. ÁÉÍÓÚÑ\u0003\u00ff';

/** By a model of prose that has read nothing; bytes in decimal, with commas. */
export function coded(format: '1' | '2'): string {
  const encoder = new Encoder();
  const { sink, seal } = walker(encoder, MODELS[format](), true);
  sink.prose('importancia', TEXT);
  sink.code('replica', 'k3x9');
  sink.number(10, 123_456_789);
  seal();
  return encoder.finish().join(',');
}
