/** What an LMS reads first: the manifest, of any edition, and whether what it names is there. */
import type { Finding } from '../../model/packaging.ts';
import { LAUNCH } from '../contents.ts';
import { textOf, type Files } from '../../model/files.ts';
import { resolved } from './addresses.ts';
import { cmi5Files, cmi5Findings } from './cmi5.ts';
import { rootOf, within, type Element } from '../../xml/element.ts';
import { isLeftover } from './entries.ts';
import { organizationFindings } from './organizations.ts';
import { schemaFindings } from './schema.ts';

/** `web`: this course without an LMS, which has no manifest. */
export type Edition = 'scorm12' | 'scorm2004' | 'cmi5' | 'web' | 'none';

export interface ManifestReport {
  edition: Edition;
  findings: Finding[];
}

const error = (code: Finding['code'], path: string, detail = ''): Finding => ({
  code,
  level: 'error',
  path,
  detail,
});

export async function manifestReport(files: Files): Promise<ManifestReport> {
  const path = ['imsmanifest.xml', 'cmi5.xml'].find((name) => files.has(name));
  if (!path)
    return isWeb(files)
      ? { edition: 'web', findings: [] }
      : { edition: 'none', findings: [absent(files)] };
  const xml = xmlText(files.get(path)!);
  if (declaresEntities(xml))
    return { edition: 'none', findings: [error('manifest-entities', path)] };
  const broken = await schemaFindings(path, xml);
  if (broken.length > 0) return { edition: 'none', findings: broken };
  const root = rootOf(xml);
  if (path === 'cmi5.xml')
    return {
      edition: 'cmi5',
      findings: [
        ...cmi5Findings(root),
        ...cmi5Files(root).flatMap((named) => presence(named, files)),
      ],
    };
  const report = scormReport(root, files);
  const schemas =
    report.edition === 'scorm2004'
      ? /3rd/.test(versionOf(root))
        ? 'scorm2004-3rd'
        : 'scorm2004-4th'
      : report.edition === 'scorm12'
        ? 'scorm12'
        : undefined;
  return schemas
    ? { ...report, findings: [...report.findings, ...(await schemaFindings(path, xml, schemas))] }
    : report;
}

/**
 * In the encoding of its byte order mark, else of its declaration, else UTF-8 (XML 1.0, 4.3.3); the
 * declaration then says what it is now.
 */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(textOf(bytes.subarray(0, 200)))?.[1];
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8')
      .decode(bytes)
      .replace(/^\uFEFF/, '')
      .replace(/^(<\?xml[^>]*?\bencoding\s*=\s*["'])[\w-]+/, '$1UTF-8');
  } catch {
    return textOf(bytes);
  }
}

/** An LMS that expanded them could be made to read its own files, or to run out of memory. */
const declaresEntities = (xml: string) =>
  /<!DOCTYPE[^>]*<!ENTITY\b/i.test(xml.replace(/<!--[\s\S]*?-->/g, ''));

const versionOf = (root: Element) =>
  root.children
    .find(({ name }) => name === 'metadata')
    ?.children.find(({ name }) => name === 'schemaversion')
    ?.text.trim() ?? '';

const isWeb = (files: Files) =>
  /<html\b[^>]*\bdata-package="web"/.test(textOf(files.get(LAUNCH) ?? new Uint8Array()));

/** xAPI, backups of Moodle and Canvas, EPUB, H5P, and AICC (CMI Guidelines 4.0: course structure). */
const OTHER_KINDS =
  /^(?:tincan\.xml|moodle_backup\.xml|course-settings\.xml|content\.opf|h5p\.json|[^/]+\.(?:cst|crs))$/i;

function absent(files: Files): Finding {
  const other = [...files.keys()].find((name) => OTHER_KINDS.test(name));
  if (other) return error('other-kind', other);
  const deeper = [...files.keys()].find((name) => /\/(?:imsmanifest|cmi5)\.xml$/i.test(name));
  const otherCase = [...files.keys()].find((name) => /^(?:imsmanifest|cmi5)\.xml$/i.test(name));
  if (otherCase) return error('case-differs', otherCase.toLowerCase(), otherCase);
  return deeper
    ? error('manifest-deeper', deeper, deeper.slice(0, deeper.lastIndexOf('/')))
    : error('no-manifest', '');
}

function scormReport(root: Element, files: Files): ManifestReport {
  const all = within(root);
  const version = versionOf(root);
  const edition: Edition = version.startsWith('1.2')
    ? 'scorm12'
    : /^(?:2004|CAM 1\.3)/.test(version)
      ? 'scorm2004'
      : 'none';
  const resources = all.filter(({ name }) => name === 'resource');
  const ids = all.flatMap(({ name, attributes }) =>
    ['manifest', 'organization', 'item', 'resource'].includes(name) && attributes['identifier']
      ? [attributes['identifier']]
      : [],
  );
  const findings = edition === 'none' ? [error('edition-unknown', 'imsmanifest.xml', version)] : [];
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    findings.push(error('duplicate-id', 'imsmanifest.xml', id));
  const known = new Set(resources.map(({ attributes }) => attributes['identifier']));
  for (const { attributes } of all.filter(({ name }) => name === 'item')) {
    if (attributes['identifierref'] && !known.has(attributes['identifierref']))
      findings.push(error('reference-nowhere', 'imsmanifest.xml', attributes['identifierref']));
  }
  if (
    !resources.some(
      ({ attributes }) =>
        attributes['href'] &&
        /^sco$/i.test(attributes['scormtype'] ?? attributes['scormType'] ?? ''),
    )
  )
    findings.push(error('no-launch', 'imsmanifest.xml'));
  findings.push(...organizationFindings(root));
  const listed = new Set<string>();
  for (const resource of resources) {
    const base = [root, all.find(({ name }) => name === 'resources'), resource]
      .map((element) => element?.attributes['base'] ?? '')
      .join('');
    const inBase = (href: string) => (isElsewhere(href) ? href : resolved('', base + href));
    const named = resource.children.flatMap(({ name, attributes }) =>
      name === 'file' && attributes['href'] ? [inBase(attributes['href'])] : [],
    );
    for (const path of new Set(named.filter((one, i) => named.indexOf(one) !== i)))
      findings.push({ code: 'listed-twice', level: 'warning', path, detail: '' });
    for (const path of [
      ...named,
      ...(resource.attributes['href'] ? [inBase(resource.attributes['href'])] : []),
    ])
      listed.add(path.split(/[?#]/)[0]!);
  }
  const beside = new Set([
    'imsmanifest.xml',
    // `adlcp:location`; LOM's `location`, which tells where the course is to be had, stands deeper.
    ...all
      .filter(({ name }) => name === 'metadata')
      .flatMap(({ children }) => children)
      .flatMap(({ name, text }) => (name === 'location' ? [text.trim()] : [])),
  ]);
  for (const path of [...listed, ...beside]) findings.push(...presence(path, files));
  for (const path of files.keys()) {
    if (
      !listed.has(decoded(path)) &&
      !listed.has(encodeURI(path)) &&
      !beside.has(path) &&
      !isLeftover(path) &&
      !/\.(?:xsd|dtd)$/i.test(path)
    )
      findings.push({ code: 'unlisted-file', level: 'warning', path, detail: '' });
  }
  return { edition, findings };
}

const isElsewhere = (address: string) => /^[a-z][a-z0-9+.-]*:/i.test(address);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Nothing, or that a path is missing or stands under other capitals. */
function presence(path: string, files: Files): Finding[] {
  if (isElsewhere(path) || files.has(path) || files.has(decoded(path))) return [];
  const other = [...files.keys()].find((one) => one.toLowerCase() === decoded(path).toLowerCase());
  return [other ? error('case-differs', path, other) : error('missing-file', path)];
}
