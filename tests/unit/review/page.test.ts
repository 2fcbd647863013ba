/** The page as `npm run package` left it, and what the students' packages do not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { content } from './class.ts';

const html = readFileSync('packages/revision.html', 'utf8');
const guides = content.guide.reasons.items.concat(content.guide.range.note);
const rubrics = content.rubrics.flatMap(({ criteria }) =>
  criteria.flatMap((one) =>
    one.kind === 'levels' ? Object.values(one.descriptors) : [one.descriptor],
  ),
);
const notes = content.rubrics.flatMap(({ note }) => note ?? []);

describe('the review page', () => {
  it('is one file that asks for nothing else', () => {
    const markup = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
    expect(markup).not.toMatch(/\b(src|href)=/);
    expect(html).not.toMatch(/type="module"/);
  });

  it('lets in no script but its own, and nothing out', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[A-Za-z0-9+/]+=*')+;/);
    expect(policy).not.toMatch(/unsafe-eval|connect-src|https?:|\*/);
    expect(policy.replace(/style-src 'unsafe-inline'/, '')).not.toContain('unsafe-inline');
  });

  it('holds the rubrics and the answer guides', () => {
    for (const text of [...guides, ...rubrics])
      expect(html).toContain(JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c'));
  });
});

describe('a student’s package', () => {
  it.each(readdirSync('packages').filter((name) => name.endsWith('.zip')))(
    '%s holds the rubrics where learners read them, and nothing for those who grade',
    (name) => {
      const files = Object.entries(unzipSync(new Uint8Array(readFileSync(`packages/${name}`))));
      const texts = files
        .filter(([path]) => /\.(html|js|json|xml)$/.test(path))
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
      const holding = (text: string) =>
        texts.filter(([, all]) => all.includes(text)).map(([path]) => path);
      // Short ones are everyday words of the lessons too.
      const long = (text: string) => text.length > 40;
      for (const text of rubrics.filter(long))
        expect(holding(text), text).toEqual(['rubricas.json']);
      expect(notes.length).toBeGreaterThan(0);
      for (const text of [...guides, ...notes].filter(long))
        expect(holding(text), text).toEqual([]);
      expect(texts.map(([path]) => path).filter((path) => /revision/.test(path))).toEqual([]);
    },
  );
});
