/** A variant as a function of files: from any package of ours, whatever it was, to any other. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readVariant, type Variant } from '../../../src/course/variant.ts';
import type { Outline } from '../../../src/model/course.ts';
import { bytesOf, textOf, type Files } from '../../../src/model/files.ts';
import { courseDataOf } from '../../../src/packaging/course-data.ts';
import { hashOfFiles } from '../../../src/packaging/hash.ts';
import { vary } from '../../../src/packaging/vary.ts';
import { verify } from '../../../src/packaging/verify/verify.ts';
import { zipped } from '../../../src/packaging/zip.ts';

const FORMATS = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'] as const;
const base = readFileSync('content/course.yaml', 'utf8');
const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>');

/** As `npm run package` left it. */
const packageOf = (format: string): Files =>
  new Map(
    Object.entries(unzipSync(new Uint8Array(readFileSync(`packages/cuentas-clave-${format}.zip`)))),
  );

function variantOf(files: Files, yaml: string): Variant {
  const { exercises, documents } = courseDataOf(files)!;
  const config = { file: 'course.yaml', bytes: bytesOf(yaml), logo: () => svg };
  const read = readVariant(config, exercises, documents);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const made = (files: Files, yaml: string) =>
  vary(files, courseDataOf(files)!, variantOf(files, yaml));

const VARIANTS = [
  base
    .replace(/^title: .*$/m, 'title: "Cuentas & <clave> $1"')
    .replace(/^institution: .*$/m, 'institution: "Instituto \\"A\\""') +
    'logo: logo.svg\naccent: { light: "#7a1f4b", dark: "#f0a3c4" }\nmasteryScore: 70\n',
  `${base}minimums: { t18-criterios: 2, t17-parte-2: 20 }\nrequired: { t18-aplica: true }\n` +
    'completion: exercises\nfourthGroup: true\nsuspendData: { scorm12: 64000 }\n' +
    'handIn: { due: 2026-12-04, tasks: { tema-16: { name: "Tarea <1>" } } }\n',
];

const outlineIn = (files: Files) =>
  JSON.parse(
    /id="outline"[^>]*>(.*?)<\/script>/s.exec(textOf(files.get('index.html')!))![1]!,
  ) as Outline;

describe.each(FORMATS)('a variant of %s', (format) => {
  const files = packageOf(format);

  it('is the package itself where nothing is asked for', () => {
    expect(hashOfFiles(made(files, base))).toBe(hashOfFiles(files));
  });

  it(
    'is the same whatever the package was before, and goes back to what it was',
    { timeout: 60_000 },
    () => {
      const [first, second] = VARIANTS.map((yaml) => made(files, yaml)) as [Files, Files];
      expect(hashOfFiles(made(first, VARIANTS[1]!))).toBe(hashOfFiles(second));
      expect(hashOfFiles(made(second, VARIANTS[0]!))).toBe(hashOfFiles(first));
      expect(hashOfFiles(made(first, base))).toBe(hashOfFiles(files));
    },
  );

  it.each(VARIANTS)('is sound', { timeout: 60_000 }, async (yaml) => {
    expect((await verify(zipped(made(files, yaml)))).findings).toEqual([]);
  });
});

describe('what a variant changes', () => {
  const files = packageOf('scorm12');
  const [worded, asking] = VARIANTS.map((yaml) => made(files, yaml)) as [Files, Files];
  const page = (from: Files, path: string) => textOf(from.get(path)!);

  it('is title, institution, logo and colour, as text and never as markup', () => {
    const cover = page(worded, 'index.html');
    expect(cover).toContain('Cuentas &amp; &lt;clave&gt; $1</title>');
    expect(cover).toMatch(/<h1[^>]*>Cuentas &amp; &lt;clave&gt; \$1<\/h1>/);
    expect(cover).toMatch(/<p [^>]*data-course="institution"[^>]*><img class="cover-logo"/);
    expect(cover).toContain('src="./assets/logo.svg" alt="">Instituto &quot;A&quot;</p>');
    expect(page(worded, 'accesibilidad.html')).toMatch(
      /<span data-course="institution"[^>]*>Instituto &quot;A&quot;</,
    );
    for (const path of [...worded.keys()].filter((one) => one.endsWith('.html')))
      expect(page(worded, path)).toContain(
        '<link rel="stylesheet" href="./assets/brand.css"></head>',
      );
    expect(page(worded, 'assets/brand.css')).toContain('--key: #7a1f4b');
    expect(page(worded, 'imsmanifest.xml')).toContain('<adlcp:masteryscore>70<');
  });

  it('is what the outline says, in the cover and in the file that other pages share', () => {
    expect(outlineIn(files).minimums).toBeUndefined();
    const outline = outlineIn(asking);
    expect(outline).toMatchObject({
      completion: 'exercises',
      fourthGroup: true,
      handIn: { due: '2026-12-04', tasks: { 'tema-16': { name: 'Tarea <1>' } } },
      minimums: { 't18-criterios': 2 },
      suspendData: { scorm12: 64000 },
    });
    expect(outlineIn(worded)).toMatchObject({
      masteryScore: 70,
      course: { title: 'Cuentas & <clave> $1' },
    });
    const [shared, ...more] = [...asking.keys()].filter((path) => path.startsWith('outline.'));
    expect(more).toEqual([]);
    expect([...files.keys()]).not.toContain(shared);
    expect(page(asking, 'tema-18.html')).toContain(
      `<script src="./${shared}" defer data-once="outline"></script>`,
    );
    let put = '';
    new Function('document', page(asking, shared!))({
      currentScript: { insertAdjacentHTML: (_: string, html: string) => (put = html) },
    });
    expect(put).toContain(JSON.stringify(outline).replaceAll('<', '\\u003c'));
  });

  it('is told over an exercise whose source names another number, and nowhere else', () => {
    const says = (from: Files, path: string, id: string) =>
      new RegExp(`<p data-asks="${id}"([^>]*)>([^<]*)</p>`).exec(page(from, path))!.slice(1);
    expect(says(asking, 'tema-18.html', 't18-criterios')).toEqual([
      '',
      expect.stringContaining('En este curso se piden 2 criterios por eje'),
    ]);
    // Twenty is its own number; the matrix has none in the source's words.
    expect(says(asking, 'tema-17.html', 't17-parte-2')).toEqual([' hidden', '']);
    expect(says(files, 'tema-18.html', 't18-criterios')).toEqual([' hidden', '']);
  });

  it('leaves the data of exercises, scripts and styles byte by byte', () => {
    const kept = [...files.keys()].filter((path) => /^assets\/|^claves|^islands/.test(path));
    expect(kept.length).toBeGreaterThan(30);
    for (const path of kept) expect(asking.get(path)).toEqual(files.get(path));
  });
});
