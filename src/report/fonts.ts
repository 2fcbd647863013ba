/**
 * The PDF's type: Source Sans 3, the Latin subset in two weights, 20 kB each; pdfkit embeds only
 * the glyphs that are used.
 */
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url';
import type { PdfFonts } from './pdf-page.ts';

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export async function loadFonts(): Promise<PdfFonts> {
  const [one, other] = await Promise.all([bytesAt(regular), bytesAt(bold)]);
  return { regular: one, bold: other };
}
