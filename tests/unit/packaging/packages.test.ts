import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/files.ts';
import { schemaFindings } from '../../../src/packaging/verify/schema.ts';
import { courseOf } from '../content/read-content.ts';
import { packages, site } from './site.ts';

const scorm = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;

async function unpacked(format: string, change = {}) {
  const zip = (await packages(change)).find((one) => one.format === format)!;
  return new Map(Object.entries(unzipSync(zip.bytes)));
}

describe('packages', () => {
  it.each(scorm)(
    'the manifest of %s is valid by the official schemas, with and without a mastery score',
    { timeout: 60_000 },
    async (format) => {
      for (const change of [
        {},
        { masteryScore: 70 },
        { title: 'á'.repeat(200), description: 'ñ & <'.repeat(400) },
      ]) {
        const xml = textOf((await unpacked(format, change)).get('imsmanifest.xml')!);
        expect(await schemaFindings('imsmanifest.xml', xml, format)).toEqual([]);
        expect(
          await schemaFindings(
            'imsmanifest.xml',
            xml.replaceAll('organizations', 'organisations'),
            format,
          ),
        ).not.toEqual([]);
      }
    },
  );

  it.each(scorm)(
    '%s lists each file of the course once and nothing that is not there',
    async (format) => {
      const files = await unpacked(format);
      const listed = [
        ...textOf(files.get('imsmanifest.xml')!).matchAll(/<file href="([^"]+)"/g),
      ].map(([, href]) => href);
      expect(listed).toEqual([...site.keys(), 'curso.json'].sort());
      for (const href of listed) expect([...files.keys()]).toContain(href);
    },
  );

  it('SCORM 1.2 asks for a score only where the course declares one', async () => {
    expect(textOf((await unpacked('scorm12')).get('imsmanifest.xml')!)).not.toContain(
      'masteryscore',
    );
    expect(
      textOf((await unpacked('scorm12', { masteryScore: 70 })).get('imsmanifest.xml')!),
    ).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>');
  });

  it('SCORM 2004 leaves completion and success to the course and knows each topic', async () => {
    const xml = textOf((await unpacked('scorm2004-4th')).get('imsmanifest.xml')!);
    expect(xml).toContain('completionSetByContent="true" objectiveSetByContent="true"');
    expect([...xml.matchAll(/objectiveID="([^"]+)"/g)].map(([, id]) => id)).toEqual(
      courseOf().lessons.map(({ topic }) => topic.id),
    );
  });

  it('each page knows which package it is in and nothing else changes', async () => {
    for (const [format, mark] of [
      ['scorm12', 'scorm12'],
      ['scorm2004-3rd', 'scorm2004'],
      ['cmi5', 'cmi5'],
      ['web', 'web'],
    ] as const) {
      const page = textOf((await unpacked(format)).get('index.html')!);
      expect(page).toBe(
        textOf(site.get('index.html')!).replace('data-package="web"', `data-package="${mark}"`),
      );
    }
  });

  it('cmi5 describes one unit with relative address and unique IRIs (cmi5 13.1, 14.1)', async () => {
    const xml = textOf((await unpacked('cmi5', { masteryScore: 70 })).get('cmi5.xml')!);
    const ids = [...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(() => new URL(id)).not.toThrow();
    for (const [, idref] of xml.matchAll(/idref="([^"]+)"/g)) expect(ids).toContain(idref);
    expect(xml).toMatch(
      /<au [^>]*moveOn="CompletedAndPassed" masteryScore="0.7" launchMethod="AnyWindow"/,
    );
    expect(xml).toContain('<url>index.html</url>');
  });

  it('two builds are the same to the byte in any time zone', async () => {
    const prints = async (zone: string) => {
      process.env['TZ'] = zone;
      return (await packages()).map(({ bytes }) =>
        createHash('sha256').update(bytes).digest('hex'),
      );
    };
    const before = process.env['TZ'];
    const [mexico, auckland] = [
      await prints('America/Mexico_City'),
      await prints('Pacific/Auckland'),
    ];
    process.env['TZ'] = before ?? 'UTC';
    expect(mexico).toEqual(auckland);
    expect(new Set(mexico).size).toBe(5);
  });
});
