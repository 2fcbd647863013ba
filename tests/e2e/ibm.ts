/** What IBM's engine finds on a page as it stands: a second opinion beside axe's. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

export const ACE = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');

interface Finding {
  ruleId: string;
  value: [kind: string, verdict: string];
  path: { dom: string };
  message: string;
  snippet: string;
}
interface Engine {
  Checker: new () => { check(root: Document, rulesets: string[]): Promise<{ results: Finding[] }> };
}

/** Rules that say what the course does on purpose, each with why. */
const NOT_OURS: Record<string, string> = {};

/** Only what fails for certain: what it would have a person look at is no fault. */
export async function ibmFaults(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Engine };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, verdict] }) => kind === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, path, message, snippet }) => ({ ruleId, at: path.dom, message, snippet }));
  });
  return found
    .filter(({ ruleId }) => !(ruleId in NOT_OURS))
    .map(({ ruleId, at, message, snippet }) => `${ruleId} at ${at}: ${message} ${snippet}`);
}
