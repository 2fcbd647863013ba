/** The manifest before the official schemas of its edition, and before XML's own rules. */
import { validateXML } from 'xmllint-wasm';
import type { Finding } from '../../model/packaging.ts';
import { controlDocuments, type Schemas } from '../control-documents.ts';
import { textOf } from '../../model/files.ts';

const ROOTS: Record<Schemas, string[]> = {
  scorm12: ['imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'adlcp_rootv1p2.xsd'],
  'scorm2004-3rd': [
    'imscp_v1p1.xsd',
    'adlcp_v1p3.xsd',
    'adlseq_v1p3.xsd',
    'adlnav_v1p3.xsd',
    'imsss_v1p0.xsd',
  ],
  'scorm2004-4th': [
    'imscp_v1p1.xsd',
    'adlcp_v1p3.xsd',
    'adlseq_v1p3.xsd',
    'adlnav_v1p3.xsd',
    'imsss_v1p0.xsd',
  ],
};

/** More would only repeat the first. */
const SHOWN = 3;

/**
 * The schemas as they stand but for two slips of SCORM 1.2's that libxml2 does not forgive:
 * metadata's "any other element" means elements of other namespaces, and the XML namespace cannot
 * be a default one.
 */
const readable = (schema: string) =>
  schema
    .replace('namespace="##any"', 'namespace="##other"')
    .replace(/(<xsd:schema) xmlns="http:\/\/www.w3.org\/XML\/1998\/namespace"/, '$1');

async function schemasOf(edition: Schemas | undefined) {
  const documents = edition
    ? [...(await controlDocuments(edition))].map(([fileName, bytes]) => ({
        fileName,
        contents: readable(textOf(bytes)),
      }))
    : [];
  const imports = (edition ? ROOTS[edition] : []).map((fileName) => {
    const { contents } = documents.find((one) => one.fileName === fileName)!;
    return (
      `<xs:import namespace="${/targetNamespace\s*=\s*"([^"]+)"/.exec(contents)![1]}" ` +
      `schemaLocation="${fileName}"/>`
    );
  });
  return {
    schema: [
      {
        fileName: 'edition.xsd',
        contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
      },
    ],
    preload: documents,
  };
}

/** Without libxml2's own words and long namespaces, for a sentence of ours. */
const plain = (message: string) =>
  message
    .replace(/^(?:Schemas validity|parser|namespace) error : /, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\.\s*$/, '');

/** Without an edition only XML's own rules are asked. */
export async function schemaFindings(
  path: string,
  xml: string,
  edition?: Schemas,
): Promise<Finding[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: path, contents: xml }],
    ...(await schemasOf(edition)),
  });
  const told = errors.map(({ message, loc }) => ({
    message,
    detail: `${loc ? `${loc.lineNumber}: ` : ''}${plain(message)}`,
  }));
  const broken = told.find(({ message }) => /parser error|namespace error/.test(message));
  if (broken) return [{ code: 'manifest-broken', level: 'error', path, detail: broken.detail }];
  if (!edition) return [];
  return told
    .slice(0, SHOWN)
    .map(({ detail }) => ({ code: 'manifest-invalid', level: 'warning', path, detail }));
}
