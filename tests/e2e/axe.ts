/** What axe finds on a page as it stands. */
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';

export const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What is not colour is the same in both themes. */
export const RULES: Record<'light' | 'dark', axe.RunOptions> = {
  light: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { runOnly: ['color-contrast'] },
};

/**
 * axe stays in the page, so that each state costs one run of it and not its source again. It looks
 * once what moves has come to rest: half way to another colour no contrast is that of a state.
 * `within`: a selector; the whole page without it.
 */
export function axeFaults(
  page: Page | Frame,
  options: axe.RunOptions,
  within?: string,
): Promise<string[]> {
  return page.evaluate(
    async ({ given, scope }) => {
      const ends = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished.catch(() => {}));
      await Promise.all(ends);
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        scope === undefined ? document : { include: [scope] },
        given,
      );
      return violations.map(
        ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    { given: options, scope: within },
  );
}
