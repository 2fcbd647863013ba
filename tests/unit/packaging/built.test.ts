/** The packages as `npm run package` left them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'es-module-lexer/js';
import { gzipSync, strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/packaging/verify/verify.ts';
import { contentFile } from '../content/read-content.ts';

const made = readdirSync('packages').filter((name) => name.endsWith('.zip'));

describe('what an administrator downloads', () => {
  it('is a package for each edition', () => {
    expect(made).toEqual(
      ['cmi5', 'scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'].map(
        (format) => `cuentas-clave-${format}.zip`,
      ),
    );
  });

  it('is as big as the README says, give or take 10 %', () => {
    const told = [
      ...readFileSync('README.md', 'utf8').matchAll(
        /^\| `(cuentas-clave-[\w-]+\.zip)` \| (\d+) \| (\d+) KB \|$/gm,
      ),
    ].map(([, name, files, kilobytes]) => ({
      name: name!,
      files: Number(files),
      kilobytes: Number(kilobytes),
    }));
    expect(told.map(({ name }) => name).sort()).toEqual(made);
    for (const { name, files, kilobytes } of told) {
      const zip = new Uint8Array(readFileSync(`packages/${name}`));
      const now = `| \`${name}\` | ${Object.keys(unzipSync(zip)).length} | ${Math.round(zip.length / 1024)} KB |`;
      expect(Math.abs(kilobytes / (zip.length / 1024) - 1), `write ${now}`).toBeLessThan(0.1);
      expect(Math.abs(files / Object.keys(unzipSync(zip)).length - 1), `write ${now}`).toBeLessThan(
        0.1,
      );
    }
  });

  // What ADL's test suite of SCORM 2004 4th edition asks of a package's control documents.
  it.each(['scorm2004-3rd', 'scorm2004-4th'])(
    'as %s maps each namespace to a control document that it carries',
    (edition) => {
      const files = unzipSync(
        new Uint8Array(readFileSync(`packages/cuentas-clave-${edition}.zip`)),
      );
      const text = (path: string) => strFromU8(files[path]!);
      const described = Object.keys(files).filter((path) => path.endsWith('.xml'));
      expect(described).toContain('imsmanifest.xml');
      const needed = described.flatMap((path) => {
        const xml = text(path);
        const [, pairs = ''] = /xsi:schemaLocation="([^"]*)"/.exec(xml) ?? [];
        const words = pairs.split(/\s+/).filter(Boolean);
        const mapped = words.filter((_, i) => i % 2 === 0);
        const used = [...xml.matchAll(/xmlns(?::[\w-]+)?="([^"]+)"/g)]
          .map(([, namespace]) => namespace!)
          .filter((namespace) => namespace !== 'http://www.w3.org/2001/XMLSchema-instance');
        expect(mapped.sort(), path).toEqual([...new Set(used)].sort());
        return words.filter((_, i) => i % 2 === 1);
      });
      expect(needed.length).toBeGreaterThan(3);
      const seen = new Set<string>();
      for (let [next, ...rest] = needed; next; [next, ...rest] = rest) {
        if (seen.has(next)) continue;
        seen.add(next);
        expect(Object.keys(files), 'at the top of the zip').toContain(next);
        const imported = [...text(next).matchAll(/<(?:\w+:)?(?:import|include)\b[^>]*>/g)];
        rest.push(...imported.flatMap(([tag]) => /schemaLocation="([^"]+)"/.exec(tag)?.[1] ?? []));
      }
    },
  );

  it('holds no right answer but in the files that are fetched when an exercise opens', () => {
    const { cuentas } = contentFile('sample-company.yaml') as {
      cuentas: { usoEnModulo: string; porque: string; trampa: string | null }[];
    };
    const recalls = readdirSync('content/exercises').map(
      (file) =>
        contentFile(`exercises/${file}`) as {
          type: string;
          questions: { options: { why: string }[] }[];
        },
    );
    const answers = [
      ...cuentas
        .filter(({ usoEnModulo }) => usoEnModulo === 'reactivo')
        .flatMap(({ porque, trampa }) => [porque, trampa ?? porque]),
      ...recalls
        .filter(({ type }) => type === 'recall')
        .flatMap(({ questions }) =>
          questions.flatMap(({ options }) => options.map(({ why }) => why)),
        ),
    ];
    expect(answers.length).toBeGreaterThan(50);
    const files = Object.entries(
      unzipSync(new Uint8Array(readFileSync('packages/cuentas-clave-scorm12.zip'))),
    ).filter(([path]) => /\.(html|js|json|xml)$/.test(path));
    const telling = (isKey: boolean) =>
      files
        .filter(([path]) => /(^|\/)claves\.json$/.test(path) === isKey)
        // Content is typed with a plain space where the page has one that does not break.
        .map(([path, bytes]) => ({ path, text: strFromU8(bytes).replaceAll('\u00a0', ' ') }));
    const start = (answer: string) => JSON.stringify(answer).slice(1, 41);
    for (const answer of answers) {
      expect(
        telling(true).some(({ text }) => text.includes(start(answer))),
        answer,
      ).toBe(true);
      expect(
        telling(false)
          .filter(({ text }) => text.includes(start(answer)))
          .map(({ path }) => path),
        answer,
      ).toEqual([]);
    }
  });

  it.each(made)(
    '%s is sound, under 1 MB and of at most 55 files beside pages, guides and schemas',
    async (name) => {
      const zip = new Uint8Array(readFileSync(`packages/${name}`));
      const { files, findings } = await verify(zip);
      expect(findings).toEqual([]);
      const beside = Object.keys(unzipSync(zip)).filter(
        (path) => path.startsWith('guias/') || /\.(?:xsd|dtd|html)$/.test(path),
      );
      expect(files - beside.length).toBeLessThanOrEqual(55);
      expect(zip.length).toBeLessThan(1_000_000);
    },
  );
});

describe('what a page costs a phone', () => {
  const files = unzipSync(new Uint8Array(readFileSync('packages/cuentas-clave-scorm12.zip')), {
    filter: ({ name }) => name.endsWith('.html'),
  });
  /** kB of gzip. */
  const MOST = 15;

  it.each(Object.keys(files))('%s is as light as it may be', (name) => {
    expect(gzipSync(files[name]!).length / 1000).toBeLessThanOrEqual(MOST);
  });
});

describe('the modules of the built course', () => {
  const modules = Object.entries(
    unzipSync(new Uint8Array(readFileSync('packages/cuentas-clave-scorm12.zip'))),
  )
    .filter(([path]) => /^assets\/.*\.js$/.test(path))
    .map(([path, bytes]) => [path.slice('assets/'.length), strFromU8(bytes)] as const);
  const importsOf = new Map(
    modules.map(([file, text]) => [
      file,
      parse(text)[0].flatMap(({ d, n }) => (d === -1 && n ? [n.slice('./'.length)] : [])),
    ]),
  );

  it('name what they ask for later as src/frame/import-again.ts reads it', () => {
    const asked = modules.flatMap(([, text]) => text.match(/import\([^)]*\).{0,20}/g) ?? []);
    expect(asked.length).toBeGreaterThan(20);
    const others = asked.filter(
      (one) => !/^import\(`\.\/[\w.-]+\.js`\)(?:\.then\(\w=>\w\.\w+\)|(?!\.then))/.test(one),
    );
    // Its own.
    expect(others.map((one) => one.slice(0, 'import(e)'.length))).toEqual(['import(e)']);
  });

  it('name no module that the package lacks, of those that pages, too, ask for', () => {
    const all = new Set(modules.map(([file]) => file));
    const pages = Object.entries(
      unzipSync(new Uint8Array(readFileSync('packages/cuentas-clave-scorm12.zip'))),
    ).filter(([path]) => path.endsWith('.html'));
    const asked = /(?:\bfrom|\bimport\(?)\s*["'`]\.\/([\w.-]+)["'`]/g;
    const named = [
      ...modules.flatMap(([, text]) => [...text.matchAll(asked)]),
      ...pages.flatMap(([, page]) => [...strFromU8(page).matchAll(/assets\/([\w.-]+\.js)\b/g)]),
    ].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((file) => !all.has(file))).toEqual([]);
  });

  it('import each other in no circle, so that one can be made anew after those that it imports', () => {
    const reach = (file: string, above: readonly string[] = []): string[] =>
      above.includes(file)
        ? [[...above, file].join(' ')]
        : (importsOf.get(file) ?? []).flatMap((next) => reach(next, [...above, file]));
    expect([...importsOf.keys()].flatMap((file) => reach(file))).toEqual([]);
  });
});
