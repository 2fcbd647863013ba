import { describe, expect, it } from 'vitest';
import { withPreloads } from '../../../src/packaging/preload.ts';

const files: Record<string, string> = {
  'page.js': 'import{a as b}from"./shared.js";import"./effects.js";const later=()=>import("./later.js");',
  'other.js': 'import{c}from"./shared.js";',
  'shared.js': 'export{d as a}from"./deep.js";import{e}from"./page.js";',
  'effects.js': '',
  'deep.js': '',
};
const page = '<head><script type="module" src="./assets/page.js"></script><script type="module" src="./assets/other.js"></script></head>';

describe('the chunks that a page asks for at once', () => {
  const made = withPreloads(page, (file) => files[file]!);

  it('are all that its scripts import, however deep, each once', () => {
    expect([...made.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['./assets/shared.js', './assets/effects.js', './assets/deep.js']);
  });

  it('leave for later what is loaded on demand', () => {
    expect(made).not.toContain('later.js');
  });

  it('are none where there are no scripts', () => {
    expect(withPreloads('<head></head>', () => '')).toBe('<head></head>');
  });
});
