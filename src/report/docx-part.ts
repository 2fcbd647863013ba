/** The part of a Word document that holds the JSON: a custom XML part (ECMA-376-1, 15.2.5), which Word and LibreOffice keep when they save. */
export const NAMESPACE = 'urn:cuentas-clave:report:1';

/** `json` is ASCII without `<`, `>` or `&`, so it needs no escaping. */
export function partOf(json: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<report xmlns="${NAMESPACE}">${json}</report>`;
}

const NAMED: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** The JSON of a custom XML part, or undefined when it is another program's. Programs may rename the prefix and escape quotes. */
export function jsonOf(part: string): string | undefined {
  const at = part.indexOf(NAMESPACE);
  const open = at < 0 ? -1 : part.indexOf('>', at);
  const close = open < 0 ? -1 : part.indexOf('</', open);
  if (close < 0) return undefined;
  return part.slice(open + 1, close).replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|lt|gt|amp));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
