import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultTable } from '../../e2e/faults.ts';

it('the README’s table of faults is what the browser tests run', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(faultTable());
});
