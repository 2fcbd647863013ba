/**
 * The part of a Word document that holds the JSON: a custom XML part (ECMA-376-1, 15.2.5), which
 * Word and LibreOffice keep when they save.
 */
import { unescaped } from './xml-text.ts';

export const NAMESPACE = 'urn:cuentas-clave:report:1';

/**
 * `json` is ASCII without `<`, `>` or `&`, so it needs no escaping. `marks`: of the document's
 * paragraphs (`docx-lines.ts`).
 */
export function partOf(json: string, marks: string, namespace = NAMESPACE): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<report ` +
    `xmlns="${namespace}" marks="${marks}">${json}</report>`
  );
}

/**
 * The JSON of a custom XML part and the marks beside it ('' in reports that had none), or undefined
 * when it is another program's. Programs may rename the prefix and escape quotes.
 */
export function readPart(
  part: string,
  namespace = NAMESPACE,
): { json: string; marks: string } | undefined {
  const at = part.indexOf(namespace);
  const open = at < 0 ? -1 : part.indexOf('>', at);
  const close = open < 0 ? -1 : part.indexOf('</', open);
  if (close < 0) return undefined;
  const marks = /\bmarks=["']([0-9a-f]*)["']/.exec(part.slice(0, open + 1))?.[1] ?? '';
  return { json: unescaped(part.slice(open + 1, close)), marks };
}
