/** What an LMS reads first: the manifest, of any edition, and whether what it names is there. */
import { convert } from 'xmlbuilder2';
import type { Finding } from '../../model/packaging.ts';
import { LAUNCH } from '../contents.ts';
import { textOf, type Files } from '../files.ts';
import { schemaFindings } from './schema.ts';

/** `web`: this course without an LMS, which has no manifest. */
export type Edition = 'scorm12' | 'scorm2004' | 'cmi5' | 'web' | 'none';

export interface ManifestReport {
  edition: Edition;
  findings: Finding[];
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const error = (code: Finding['code'], path: string, detail = ''): Finding => ({ code, level: 'error', path, detail });

export async function manifestReport(files: Files): Promise<ManifestReport> {
  const path = ['imsmanifest.xml', 'cmi5.xml'].find((name) => files.has(name));
  if (!path) return isWeb(files) ? { edition: 'web', findings: [] } : { edition: 'none', findings: [absent(files)] };
  const xml = textOf(files.get(path)!).replace(/^\uFEFF/, '');
  const broken = await schemaFindings(path, xml);
  if (broken.length > 0) return { edition: 'none', findings: broken };
  const root = element(convert(xml, { format: 'object', verbose: true }));
  if (path === 'cmi5.xml') return cmi5Report(root, files);
  const report = scormReport(root, files);
  const schemas = report.edition === 'scorm2004' ? (/3rd/.test(versionOf(root)) ? 'scorm2004-3rd' : 'scorm2004-4th') : report.edition === 'scorm12' ? 'scorm12' : undefined;
  return schemas ? { ...report, findings: [...report.findings, ...(await schemaFindings(path, xml, schemas))] } : report;
}

const versionOf = (root: Element) => root.children.find(({ name }) => name === 'metadata')?.children.find(({ name }) => name === 'schemaversion')?.text.trim() ?? '';

const isWeb = (files: Files) => /<html\b[^>]*\bdata-package="web"/.test(textOf(files.get(LAUNCH) ?? new Uint8Array()));

function absent(files: Files): Finding {
  const deeper = [...files.keys()].find((name) => /\/(?:imsmanifest|cmi5)\.xml$/i.test(name));
  const otherCase = [...files.keys()].find((name) => /^(?:imsmanifest|cmi5)\.xml$/i.test(name));
  if (otherCase) return error('case-differs', otherCase.toLowerCase(), otherCase);
  return deeper ? error('manifest-deeper', deeper, deeper.slice(0, deeper.lastIndexOf('/'))) : error('no-manifest', '');
}

/** The only element of a verbose xmlbuilder2 object, names without their prefixes. */
function element(value: unknown): Element {
  const [entry] = Object.entries(value as Record<string, unknown>).filter(([key]) => !/^[!?#@]/.test(key));
  const [name, body] = entry!;
  return elementsOf(name, body)[0]!;
}

const local = (name: string) => name.split(':').at(-1)!;

function elementsOf(name: string, body: unknown): Element[] {
  if (Array.isArray(body)) return body.flatMap((one) => elementsOf(name, one));
  if (typeof body === 'string') return [{ name: local(name), attributes: {}, children: [], text: body }];
  const found: Element = { name: local(name), attributes: {}, children: [], text: '' };
  const read = (entries: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(entries)) {
      if (key.startsWith('@')) found.attributes[local(key.slice(1))] = String(value);
      else if (key === '#' && Array.isArray(value)) value.forEach((one) => (typeof one === 'string' ? (found.text += one) : read(one as Record<string, unknown>)));
      else if (key.startsWith('#')) found.text += typeof value === 'string' ? value : '';
      else if (!/^[!?]/.test(key)) found.children.push(...elementsOf(key, value));
    }
  };
  read(body as Record<string, unknown>);
  return [found];
}

const within = (root: Element): Element[] => [root, ...root.children.flatMap(within)];

function scormReport(root: Element, files: Files): ManifestReport {
  const all = within(root);
  const version = versionOf(root);
  const edition: Edition = version.startsWith('1.2') ? 'scorm12' : /^(?:2004|CAM 1\.3)/.test(version) ? 'scorm2004' : 'none';
  const resources = all.filter(({ name }) => name === 'resource');
  const ids = all.flatMap(({ name, attributes }) => (['manifest', 'organization', 'item', 'resource'].includes(name) && attributes['identifier'] ? [attributes['identifier']] : []));
  const findings = edition === 'none' ? [error('edition-unknown', 'imsmanifest.xml', version)] : [];
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) findings.push(error('duplicate-id', 'imsmanifest.xml', id));
  const known = new Set(resources.map(({ attributes }) => attributes['identifier']));
  for (const { attributes } of all.filter(({ name }) => name === 'item')) {
    if (attributes['identifierref'] && !known.has(attributes['identifierref'])) findings.push(error('reference-nowhere', 'imsmanifest.xml', attributes['identifierref']));
  }
  if (!resources.some(({ attributes }) => attributes['href'] && /^sco$/i.test(attributes['scormtype'] ?? attributes['scormType'] ?? ''))) findings.push(error('no-launch', 'imsmanifest.xml'));
  const listed = new Set<string>();
  for (const resource of resources) {
    const base = (root.attributes['base'] ?? '') + (resource.attributes['base'] ?? '');
    const named = resource.children.flatMap(({ name, attributes }) => (name === 'file' && attributes['href'] ? [base + attributes['href']] : []));
    for (const path of new Set(named.filter((one, i) => named.indexOf(one) !== i))) findings.push({ code: 'listed-twice', level: 'warning', path, detail: '' });
    for (const path of [...named, ...(resource.attributes['href'] ? [base + resource.attributes['href']] : [])]) listed.add(path.split(/[?#]/)[0]!);
  }
  const beside = new Set(['imsmanifest.xml', ...all.flatMap(({ name, text }) => (name === 'location' ? [text.trim()] : []))]);
  for (const path of [...listed, ...beside]) findings.push(...presence(path, files));
  for (const path of files.keys()) {
    if (!listed.has(decoded(path)) && !listed.has(encodeURI(path)) && !beside.has(path) && !/^[^/]+\.(?:xsd|dtd)$/i.test(path)) findings.push({ code: 'unlisted-file', level: 'warning', path, detail: '' });
  }
  return { edition, findings };
}

function cmi5Report(root: Element, files: Files): ManifestReport {
  const all = within(root);
  const units = all.filter(({ name }) => name === 'au');
  const ids = all.flatMap(({ name, attributes }) => (['course', 'block', 'au', 'objective'].includes(name) && attributes['id'] ? [attributes['id']] : []));
  const findings = [...new Set(ids.filter((one, i) => ids.indexOf(one) !== i))].map((id) => error('duplicate-id', 'cmi5.xml', id));
  const urls = units.map(({ children }) => children.find(({ name }) => name === 'url')?.text.trim() ?? '');
  if (urls.length === 0 || urls.includes('')) findings.push(error('no-launch', 'cmi5.xml'));
  for (const url of urls.filter((one) => one && !/^[a-z][a-z0-9+.-]*:/i.test(one))) findings.push(...presence(url.split(/[?#]/)[0]!, files));
  return { edition: 'cmi5', findings };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Nothing, or that a path is missing or stands under other capitals. */
function presence(path: string, files: Files): Finding[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || files.has(path) || files.has(decoded(path))) return [];
  const other = [...files.keys()].find((one) => one.toLowerCase() === decoded(path).toLowerCase());
  return [other ? error('case-differs', path, other) : error('missing-file', path)];
}
