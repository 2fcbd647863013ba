import { create } from 'xmlbuilder2';

/**
 * An XML 1.0 document in UTF-8; characters that XML cannot hold (most control characters) are left
 * out.
 */
export function xmlDocument(root: object): string {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }, root).end({
    prettyPrint: true,
  });
}
