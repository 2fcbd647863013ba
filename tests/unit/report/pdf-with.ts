import PDFDocument from 'pdfkit';

/** A PDF to which this JSON is attached. `options`: pdfkit's, as `ownerPassword`. */
export function pdfOf(
  json: string,
  options: Record<string, unknown>,
  title = '',
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ ...options, info: { Title: title } });
    const parts: Uint8Array[] = [];
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.file(Buffer.from(json), { name: 'reporte.json' });
    document.text('Reporte');
    document.end();
  });
}
