/** Whether a frame lets the learner have files. */
import { expect, it } from 'vitest';
import { mayDownload } from '../../../src/ui/download.ts';

const sandbox = (...tokens: string[]) => ({
  length: tokens.length,
  contains: (token: string) => tokens.includes(token),
});
function framed(frameElement: object | null): Window {
  const top = { frameElement: null } as unknown as Record<string, unknown>;
  top['parent'] = top;
  return { frameElement, parent: top } as unknown as Window;
}

it.each([
  ['no frame', null, true],
  ['a frame', { sandbox: sandbox() }, true],
  ['a sandbox with downloads', { sandbox: sandbox('allow-scripts', 'allow-downloads') }, true],
  ['a sandbox without', { sandbox: sandbox('allow-scripts', 'allow-same-origin') }, false],
])('a page in %s may download: %s', (_, element, may) => {
  expect(mayDownload(framed(element))).toBe(may);
});

it('a page whose frame nobody may look at may', () => {
  const page = Object.defineProperty({ parent: {} }, 'frameElement', {
    get: () => {
      throw new DOMException('', 'SecurityError');
    },
  });
  expect(mayDownload(page as unknown as Window)).toBe(true);
});
