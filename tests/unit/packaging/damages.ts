/** What can be wrong with a SCORM 1.2 package, and what the verifier is to find, one by one. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { edit, rename, without, type Unpacked } from './unpacked.ts';

/**
 * Two entries with the same name, which no zip library writes: the name of one is changed in the
 * bytes.
 */
function doubled(files: Unpacked): Uint8Array {
  const zip = zipSync({ ...files, 'assets/resu.js': strToU8('export {};') }, { level: 0 });
  return strToU8(strFromU8(zip, true).replaceAll('assets/resu.js', 'assets/rest.js'), true);
}

/** `make` damages our own package in one way; `path` is what the finding names. */
export const damages: {
  what: string;
  code: string;
  path: string;
  make: (files: Unpacked) => Unpacked | Uint8Array;
}[] = [
  {
    what: 'a zip cut short',
    code: 'not-a-zip',
    path: '',
    make: (files) => zipSync(files).slice(0, 900),
  },
  {
    what: 'no manifest',
    code: 'no-manifest',
    path: '',
    make: (files) => without(files, 'imsmanifest.xml'),
  },
  {
    what: 'everything in a folder',
    code: 'manifest-deeper',
    path: 'curso/imsmanifest.xml',
    make: (files) =>
      Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`curso/${path}`, bytes])),
  },
  {
    what: 'a manifest that is no XML',
    code: 'manifest-broken',
    path: 'imsmanifest.xml',
    make: (files) => edit(files, 'imsmanifest.xml', (xml) => xml.replace('</metadata>', '')),
  },
  {
    what: 'an element that the schema does not know',
    code: 'manifest-invalid',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace('<schema>ADL SCORM</schema>', '<esquema>ADL SCORM</esquema>'),
      ),
  },
  {
    what: 'an entity that reads a file of the server',
    code: 'manifest-entities',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace(
          '<manifest',
          '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<manifest',
        ),
      ),
  },
  {
    what: 'organizations without any',
    code: 'no-organization',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace(/<organizations[\s\S]*<\/organizations>/, '<organizations/>'),
      ),
  },
  {
    what: 'a default organization that is not there',
    code: 'default-nowhere',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) => xml.replace(/ default="[^"]*"/, ' default="otra"')),
  },
  {
    what: 'a mastery score that is no number',
    code: 'mastery-invalid',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace('</item>', '<adlcp:masteryscore>ochenta</adlcp:masteryscore></item>'),
      ),
  },
  {
    what: 'an unknown edition',
    code: 'edition-unknown',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace('<schemaversion>1.2', '<schemaversion>3'),
      ),
  },
  {
    what: 'no page to open',
    code: 'no-launch',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) => xml.replace('scormtype="sco"', 'scormtype="asset"')),
  },
  {
    what: 'an item without its resource',
    code: 'reference-nowhere',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace('identifierref="cuentas-clave-sco"', 'identifierref="otro"'),
      ),
  },
  {
    what: 'an id that stands twice',
    code: 'duplicate-id',
    path: 'imsmanifest.xml',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace('identifier="cuentas-clave-item"', 'identifier="cuentas-clave-org"'),
      ),
  },
  {
    what: 'a file listed twice',
    code: 'listed-twice',
    path: 'index.html',
    make: (files) =>
      edit(files, 'imsmanifest.xml', (xml) =>
        xml.replace(
          '<file href="index.html"/>',
          '<file href="index.html"/><file href="index.html"/>',
        ),
      ),
  },
  {
    what: 'a listed file that is gone',
    code: 'missing-file',
    path: 'assets/rest.js',
    make: (files) => without(files, 'assets/rest.js'),
  },
  {
    what: 'a file under other capitals',
    code: 'case-differs',
    path: 'assets/rest.js',
    make: (files) => rename(files, 'assets/rest.js', 'assets/Rest.js'),
  },
  {
    what: 'a file that the manifest forgets',
    code: 'unlisted-file',
    path: 'assets/more.js',
    make: (files) => ({ ...files, 'assets/more.js': strToU8('') }),
  },
  {
    what: 'what a Mac leaves in a zip',
    code: 'leftover-file',
    path: '__MACOSX/._index.html',
    make: (files) => ({ ...files, '__MACOSX/._index.html': strToU8('') }),
  },
  ...['tincan.xml', 'moodle.cst', 'curso.CRS', 'h5p.json', 'moodle_backup.xml'].map((path) => ({
    what: `a package of another kind, by its ${path}`,
    code: 'other-kind' as const,
    path,
    make: (files: Record<string, Uint8Array>) => ({
      ...without(files, 'imsmanifest.xml'),
      [path]: strToU8(''),
    }),
  })),
  { what: 'a name twice', code: 'duplicate-entry', path: 'assets/rest.js', make: doubled },
  {
    what: 'a path out of the folder',
    code: 'unsafe-path',
    path: '../fuera.js',
    make: (files) => ({ ...files, '../fuera.js': strToU8('') }),
  },
  {
    what: 'a name with an accent',
    code: 'difficult-name',
    path: 'lección 1.html',
    make: (files) => ({ ...files, 'lección 1.html': strToU8('') }),
  },
  {
    what: 'an .mjs module',
    code: 'module-extension',
    path: 'assets/a.mjs',
    make: (files) => ({ ...files, 'assets/a.mjs': strToU8('') }),
  },
  {
    what: 'an address from the root',
    code: 'absolute-address',
    path: 'index.html',
    make: (files) =>
      edit(files, 'index.html', (html) => html.replace('./assets/base.css', '/assets/base.css')),
  },
  {
    what: 'an address of a folder',
    code: 'directory-address',
    path: 'index.html',
    make: (files) =>
      edit(files, 'index.html', (html) => html.replace('./tema-16.html', './assets/')),
  },
  {
    what: 'a font from another server',
    code: 'external-request',
    path: 'assets/base.css',
    make: (files) =>
      edit(
        files,
        'assets/base.css',
        (css) => `${css} @font-face { src: url(https://fonts.example/a.woff2) }`,
      ),
  },
  {
    what: 'a link to nowhere',
    code: 'broken-link',
    path: 'index.html',
    make: (files) =>
      edit(files, 'index.html', (html) => html.replace('./tema-16.html', './tema-61.html')),
  },
  {
    what: 'a very big file',
    code: 'too-big',
    path: '',
    make: (files) => ({ ...files, 'video.mp4': new Uint8Array(51 * 1024 * 1024) }),
  },
  {
    what: 'thousands of files',
    code: 'too-many-files',
    path: '',
    make: (files) => ({
      ...files,
      ...Object.fromEntries(
        Array.from({ length: 2000 }, (_, i) => [`i/${i}.txt`, new Uint8Array()]),
      ),
    }),
  },
];
