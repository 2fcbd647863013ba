/** Numbers with decimals as Mexico writes them: 1,234.5. */
import { whole } from './count.ts';

/** By its written digits, so that 1.005 rounds up, as `Intl` does, and not as its binary form. */
const shifted = (value: number, places: number) => Number(`${value}e${places}`);

/**
 * With up to `most` decimals, and no fewer than `least`. Of numbers below 10¹⁵, which is more than
 * anything here counts.
 */
export function decimal(value: number, most: number, least = 0): string {
  const size = Math.abs(value);
  // Smaller ones are written with an exponent, and would round to nothing anyway.
  const rounded = size < 1e-6 ? 0 : shifted(Math.round(shifted(size, most)), -most);
  const decimals = (String(rounded).split('.')[1] ?? '').padEnd(least, '0');
  const sign = value < 0 && rounded > 0 ? '-' : '';
  return sign + whole(Math.floor(rounded)) + (decimals && `.${decimals}`);
}
