/** The verifier: silent about sound packages, ours and others', and exact about damaged ones. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyMessages } from '../../../src/messages/verify.ts';
import { verify } from '../../../src/packaging/verify/verify.ts';
import { damages } from './damages.ts';
import { packages } from './site.ts';
import { edit, rename, type Unpacked } from './unpacked.ts';

async function sound(format: string): Promise<Uint8Array> {
  return (await packages()).find((one) => one.format === format)!.bytes;
}

describe('verifier', () => {
  it.each([
    ['scorm12', 'scorm12'],
    ['scorm2004-3rd', 'scorm2004'],
    ['scorm2004-4th', 'scorm2004'],
    ['cmi5', 'cmi5'],
    ['web', 'web'],
  ] as const)('finds nothing in our %s package', async (format, edition) => {
    expect(await verify(await sound(format))).toMatchObject({ edition, findings: [] });
  });

  it.each(damages)('finds $what', async ({ code, path, make }) => {
    const made = make(unzipSync(await sound('scorm12')));
    const { findings } = await verify(
      made instanceof Uint8Array ? made : zipSync(made, { level: 1 }),
    );
    const found = findings.filter((one) => one.code === code && one.path === path);
    expect(found, JSON.stringify(findings)).toHaveLength(1);
    expect(verifyMessages.finding(found[0]!)).toMatch(/^(ERROR|AVISO) .+\.\n +Qué hacer: .+\.$/s);
  });

  it('reads a cmi5 structure too', async () => {
    const files = unzipSync(await sound('cmi5'));
    expect(
      (await verify(zipSync(rename(files, 'index.html', 'Index.html')))).findings.map(
        ({ code }) => code,
      ),
    ).toContain('case-differs');
    const unnamed = edit(files, 'cmi5.xml', (xml) =>
      xml.replace('<url>index.html</url>', '<url></url>'),
    );
    expect((await verify(zipSync(unnamed))).findings.map(({ code }) => code)).toContain(
      'no-launch',
    );
    const changes: [string, string, string][] = [
      ['moveOn="Completed"', 'moveOn="Done"', 'moveOn="Done"'],
      [
        'launchMethod="AnyWindow"',
        'launchMethod="AnyWindow" masteryScore="70"',
        'masteryScore="70"',
      ],
      ['<langstring lang="es-MX">', '<langstring>', 'course: title'],
    ];
    for (const [from, to, detail] of changes) {
      const changed = edit(files, 'cmi5.xml', (xml) => xml.replace(from, to));
      expect((await verify(zipSync(changed))).findings).toContainEqual({
        code: 'cmi5-invalid',
        level: 'error',
        path: 'cmi5.xml',
        detail,
      });
    }
  });

  it('reads a manifest in UTF-16 and follows an escaped address', async () => {
    const files = unzipSync(await sound('scorm12'));
    const xml = strFromU8(files['imsmanifest.xml']!)
      .replace('UTF-8', 'UTF-16')
      .replace('<file href="index.html"/>', '<file href="index.html"/><file href="a%20b.html"/>');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(xml, (char) => char.charCodeAt(0)).buffer),
    ]);
    const made = edit(
      { ...files, 'a b.html': strToU8(''), 'imsmanifest.xml': utf16 },
      'index.html',
      (html) => html.replace('./tema-16.html', './a%20b.html'),
    );
    expect((await verify(zipSync(made))).findings.map(({ code }) => code)).toEqual([
      'difficult-name',
    ]);
  });
});

/** A cmi5 package of one AU, as an authoring tool writes the least of it. */
function structure(au: string, { ids = ['curso', 'unidad'] } = {}): Uint8Array {
  const text = (name: string) => `<${name}><langstring lang="es">Prueba</langstring></${name}>`;
  return zipSync({
    'cmi5.xml': strToU8(
      '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">' +
        `<course id="urn:${ids[0]}">${text('title')}${text('description')}</course>` +
        `<au id="urn:${ids[1]}">` +
        `${au.replace('TITLE', text('title')).replace('DESCRIPTION', text('description'))}</au>` +
        '</courseStructure>',
    ),
    'index.html': strToU8('<!doctype html><title>Prueba</title>'),
  });
}

describe('cmi5 structures of others', () => {
  it.each([
    ['the least that there may be', '<url>index.html</url>'],
    ['an address in CDATA', '<url><![CDATA[index.html?a=1&b=2]]></url>'],
    ['an address elsewhere, its spaces escaped', '<url>https://x.example/a%20b?lang=es</url>'],
    ['what a vendor adds', '<url>index.html</url><x:own xmlns:x="urn:x">1</x:own>'],
  ])('takes %s', async (_, url) => {
    expect((await verify(structure(`TITLE DESCRIPTION ${url}`))).findings).toEqual([]);
  });

  it.each([
    // The address is the LMS's to complete (cmi5 8.1).
    ['cmi5-url', 'TITLE DESCRIPTION <url>index.html?endpoint=http://lrs.example/</url>'],
    ['cmi5-url', 'TITLE DESCRIPTION <url>index.html?a=1&amp;registration=x#top</url>'],
    ['cmi5-url', 'TITLE DESCRIPTION <url>http://example.com index.html</url>'],
    ['cmi5-order', '<url>index.html</url> TITLE DESCRIPTION'],
    ['cmi5-order', 'DESCRIPTION TITLE <url>index.html</url>'],
    ['missing-file', 'TITLE DESCRIPTION <url>otra.html</url>'],
    ['missing-file', 'TITLE DESCRIPTION <url>/index.html</url>'],
    ['no-launch', 'TITLE DESCRIPTION <url> </url>'],
    ['cmi5-invalid', 'DESCRIPTION <url>index.html</url>'],
  ])('finds %s in %s', async (code, au) => {
    const { findings } = await verify(structure(au));
    expect(findings.map((one) => [one.code, one.level])).toEqual([[code, 'error']]);
  });

  it('finds an id that stands twice', async () => {
    const { findings } = await verify(
      structure('TITLE DESCRIPTION <url>index.html</url>', { ids: ['mismo', 'mismo'] }),
    );
    expect(findings.map(({ code }) => code)).toEqual(['duplicate-id']);
  });
});

describe('SCORM packages of others', () => {
  const scorm = (change: (files: Unpacked) => Unpacked) => async () =>
    (await verify(zipSync(change(unzipSync(await sound('scorm2004-4th')))))).findings;
  const manifest = (change: (xml: string) => string) =>
    scorm((files) => edit(files, 'imsmanifest.xml', change));

  it.each([
    [
      'a base that is the folder itself',
      manifest((xml) => xml.replace('<resource ', '<resource xml:base="./" ')),
    ],
    [
      'a base of all resources',
      manifest((xml) => xml.replace('<resources', '<resources xml:base="./"')),
    ],
    [
      'where LOM says that the course is to be had',
      manifest((xml) =>
        xml.replace(
          '</schemaversion>',
          '</schemaversion><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><technical>' +
            '<location>cursos/ventas</location></technical></lom>',
        ),
      ),
    ],
    [
      'schemas in a folder',
      scorm((files) => ({
        ...files,
        'vocab/strict.xsd': strToU8('<xs/>'),
        'a/b.dtd': strToU8(''),
      })),
    ],
    [
      'a licence that a page names',
      scorm((files) =>
        edit(files, 'index.html', (html) =>
          html.replace('</head>', '<link rel="license" href="https://cc.example/by/4.0/"></head>'),
        ),
      ),
    ],
  ])('takes %s', async (_, findings) => {
    expect(await findings()).toEqual([]);
  });
});
