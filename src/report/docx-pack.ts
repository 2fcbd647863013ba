/**
 * Adds the part that holds the record or the review, with the declarations without which Word calls the document
 * damaged (ECMA-376-2, 9.2 and 9.3).
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { marksOf } from './docx-lines.ts';
import { NAMESPACE, partOf } from './docx-part.ts';

const PROPS = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Names the part for Word; any GUID, the same in every report. */
const ITEM = '{6E0C5B8C-5F3E-4E0B-9C53-2A9A3A7B1C18}';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function withPart(
  docx: Uint8Array,
  json: string,
  now: Date,
  namespace = NAMESPACE,
): Uint8Array {
  const files = unzipSync(docx);
  const edit = (name: string, before: string, added: string) => {
    const text = strFromU8(files[name]!);
    if (!text.includes(before))
      throw new Error(`${name} has no ${before}: docx writes it otherwise than this expects`);
    files[name] = strToU8(text.replace(before, added + before));
  };
  edit(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPS}"/>`,
  );
  edit(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdReport" Type="${RELATIONS}/customXml" Target="../customXml/item1.xml"/>`,
  );
  files['customXml/item1.xml'] = strToU8(
    partOf(json, marksOf(strFromU8(files['word/document.xml']!)), namespace),
  );
  files['customXml/itemProps1.xml'] = strToU8(
    `${XML}<ds:datastoreItem ds:itemID="${ITEM}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ' +
      `ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" ` +
      `Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  return zipSync(files, { mtime: now });
}
