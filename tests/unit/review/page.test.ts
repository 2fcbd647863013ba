/** The page as `npm run package` left it, and what the students' packages do not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { content } from './class.ts';

const html = readFileSync('packages/revision.html', 'utf8');
const inside = content.guide.reasons.items.concat(
  content.guide.range.note,
  content.rubrics.flatMap(({ criteria }) =>
    criteria.flatMap((one) =>
      one.kind === 'levels' ? Object.values(one.descriptors) : [one.descriptor],
    ),
  ),
);

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
    for (const text of inside)
      expect(html).toContain(JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c'));
  });
});

describe('a student’s package', () => {
  it.each(readdirSync('packages').filter((name) => name.endsWith('.zip')))(
    '%s holds none of them',
    (name) => {
      const files = Object.entries(unzipSync(new Uint8Array(readFileSync(`packages/${name}`))));
      const texts = files
        .filter(([path]) => /\.(html|js|json|xml)$/.test(path))
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
      // Short ones are everyday words of the lessons too.
      for (const text of inside.filter((one) => one.length > 40))
        expect(
          texts.filter(([, all]) => all.includes(text)).map(([path]) => path),
          text,
        ).toEqual([]);
      expect(texts.map(([path]) => path).filter((path) => /revision|rubric/.test(path))).toEqual(
        [],
      );
    },
  );
});
