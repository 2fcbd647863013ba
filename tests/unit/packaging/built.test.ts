/** The packages as `npm run package` left them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/packaging/verify/verify.ts';

const made = readdirSync('packages').filter((name) => name.endsWith('.zip'));

describe('what an administrator downloads', () => {
  it('is a package for each edition', () => {
    expect(made).toEqual(['cmi5', 'scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'].map((format) => `cuentas-clave-${format}.zip`));
  });

  it.each(made)('%s is sound, under 1 MB and of at most 80 files', async (name) => {
    const zip = new Uint8Array(readFileSync(`packages/${name}`));
    const { files, findings } = await verify(zip);
    expect(findings).toEqual([]);
    expect(files).toBeLessThanOrEqual(80);
    expect(zip.length).toBeLessThan(1_000_000);
  });
});
