/** A tiny SCO in a zip, made here, so that the campus can be tested without the course. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const SCHEMA_VERSIONS = {
  scorm12: '1.2',
  'scorm2004-3rd': '2004 3rd Edition',
  'scorm2004-4th': '2004 4th Edition',
};

const manifest = (version: string) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>Curso de prueba &amp; más</title>
    <item identifier="I" identifierref="R" parameters="?x=1"><title>Curso</title></item></organization></organizations>
  <resources>
    <resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>`;

export function scoZip(
  edition: keyof typeof SCHEMA_VERSIONS,
  files: Record<string, string> = {},
): Uint8Array {
  const all = {
    'imsmanifest.xml': manifest(SCHEMA_VERSIONS[edition]),
    'index.html': '<!doctype html><title>SCO</title><p>Hola</p>',
    ...files,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A new folder with `packages/` holding the given files, and an empty place for the data. */
export function folders(files: Record<string, Uint8Array | string>): {
  packagesDir: string;
  dataDir: string;
} {
  const root = mkdtempSync(join(tmpdir(), 'campus-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const packagesDir = join(root, 'packages');
  mkdirSync(packagesDir);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(packagesDir, name), content);
  return { packagesDir, dataDir: join(root, 'data') };
}
