import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CourseSchema } from '../../../src/model/course.ts';
import { readGuides } from '../../../src/guides/read.ts';
import { textOf } from '../../../src/model/files.ts';
import { formats } from '../../../src/packaging/formats.ts';
import { guidePages } from '../../../src/packaging/guide-pages.ts';

const files = readdirSync('content/guides');
const guides = files
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(`content/guides/${name}`, 'utf8') }));

describe('guides', () => {
  it.each(guides)('$name has a title and a place of its own', ({ text }) => {
    const { title, order } = parse(/^---\n(.*?)\n---\n/s.exec(text)![1]!) as {
      title: string;
      order: number;
    };
    expect(title).toMatch(/\S/);
    expect(guides.filter((one) => one.text.includes(`\norder: ${order}\n`))).toHaveLength(1);
  });

  it('say for whom each package is', () => {
    const text = guides.find(({ name }) => name === 'cual-paquete.md')!.text;
    for (const { id } of formats) expect(text).toContain(`cuentas-clave-${id}.zip`);
  });

  it('tell what each field of course.yaml changes', () => {
    const { text } = guides.find(({ name }) => name === 'personalizar.md')!;
    for (const field of Object.keys(CourseSchema.entries)) expect(text).toContain(`\`${field}\``);
  });

  it('name only packages that are made', () => {
    const made = formats.map(({ id }) => `cuentas-clave-${id}.zip`);
    for (const { text } of guides)
      for (const [name] of text.matchAll(/cuentas-clave-[\w-]+\.zip/g))
        expect(made).toContain(name);
  });
});

const read = await readGuides();

describe('where they are read', () => {
  it('each picture is in the page, with words for who does not see it', () => {
    const pictures = read.flatMap(({ html }) =>
      [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag),
    );
    expect(pictures).toHaveLength(files.filter((name) => name.endsWith('.jpg')).length);
    for (const tag of pictures) {
      expect(tag).toMatch(/src="data:image\/jpeg;base64,\/9j\/[\w+/=]{9999,}"/);
      expect(tag).toMatch(/alt="[^"]{40,}"/);
    }
  });

  it('the web package holds each as a page that its index links', () => {
    const pages = guidePages(read);
    for (const { id, title } of read) {
      expect(textOf(pages.get(`guias/${id}.html`)!)).toContain(`<h1>${title}</h1>`);
      expect(textOf(pages.get('guias/index.html')!)).toContain(`href="./${id}.html"`);
    }
  });

  it('headings begin under the page’s own and each cell says its column', () => {
    for (const { html } of read) expect(html).not.toContain('<h1');
    const { html } = read.find(({ id }) => id === 'cual-paquete')!;
    expect(html).toContain('<th>Para quién</th>');
    expect(html).toContain(
      '<th scope="row"><code>cuentas-clave-scorm12.zip</code></th><td data-label="Para quién">',
    );
  });
});
