/**
 * What may never change: values in LMSs all over were written by these files, and one bit computed
 * otherwise makes every one of them unreadable. Not even tidied: a change here is a new format, in a
 * folder of its own (`codec.ts` says how).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FROZEN = {
  'format-1': '6a29194c09567df6dcfabd838ffbc6ad88fba8fd115c04b8e6ce9a884188f650',
  'format-2': 'cbb7530472c5df24fb9fa1dc5abe84f84321caaad4e65bbcc2e9f204b7faf5fe',
  walk: '6b69dc97c4c57fc204beebccb9f697a21231fcf9967ac23ee2ca8d3489df30cc',
  coding: '87295559cc13c555fbb2c1f3f2150cd88b30999d98918ad83da125b6af32b797',
};

it.each(Object.entries(FROZEN))('%s is as it was', (folder, expected) => {
  const path = `src/lms/suspend-data/${folder}`;
  const hash = createHash('sha256');
  for (const name of readdirSync(path).sort())
    hash.update(`${name}\n${readFileSync(`${path}/${name}`, 'utf8').replaceAll('\r\n', '\n')}`);
  expect(hash.digest('hex')).toBe(expected);
});
