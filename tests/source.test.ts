/** What no reader should have to meet in the source: lines too wide, and messages nobody says. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Columns. Prettier breaks code at 100; this holds what it cannot break: sentences, comments. */
const WIDEST = 120;
/** Frozen texts, and words that people read as tables or prose. */
const FREE =
  /\.(md|json|txt)$|^content\/|suspend-data\/.*(dictionary|priming|digits)|tests\/fixtures\//;

const tracked = execFileSync('git', ['ls-files', 'src', 'tests', '*.ts', '*.mjs'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|astro|css|mjs)$/.test(file) && !FREE.test(file));

describe('the source', () => {
  it(`has no line over ${WIDEST} columns`, () => {
    const wide = tracked.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.length > WIDEST ? [`${file}:${i + 1}`] : [])),
    );
    expect(wide).toEqual([]);
  });

  it('says every message somewhere', async () => {
    const said = readSource((file) => file.startsWith('src/') && !file.startsWith('src/messages/'));
    const dead: string[] = [];
    for (const file of tracked.filter((one) => one.startsWith('src/messages/'))) {
      const own = readFileSync(file, 'utf8');
      const modules = (await import(/* @vite-ignore */ `../${file}`)) as Record<string, unknown>;
      for (const [name, messages] of Object.entries(modules))
        if (name.endsWith('Messages')) dead.push(...unsaid(messages, name, `${said}\n${own}`));
    }
    expect(dead).toEqual([]);
  }, 60_000);
});

function readSource(isIn: (file: string) => boolean): string {
  return tracked
    .filter(isIn)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/**
 * Paths of messages whose key no code names. Where a group is handed on whole or looked up by a
 * computed key, all of it counts as said.
 */
function unsaid(messages: unknown, path: string, source: string): string[] {
  if (typeof messages !== 'object' || messages === null || Array.isArray(messages)) return [];
  const key = path.split('.').at(-1)!;
  const whole = new RegExp(`(?<!=\\s*[\\w.]*)\\.${key}\\b(?!\\.|\\[['"]|\\()|\\b${key}\\[(?!['"])`);
  if (whole.test(source)) return [];
  return Object.entries(messages).flatMap(([name, value]) => {
    const named = new RegExp(`[.?]${name}\\b|\\['${name}'\\]|\\{[^{}]*\\b${name}\\b[^{}]*\\} =`);
    return named.test(source) ? unsaid(value, `${path}.${name}`, source) : [`${path}.${name}`];
  });
}
