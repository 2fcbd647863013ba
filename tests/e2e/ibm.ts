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

/** What the engine takes for a fault and is none, each with why. */
const NO_FAULTS: { rule: string; of: string; why: string }[] = [
  {
    rule: 'label_content_exists',
    of: '<label class="pick"',
    why: 'its text is only for who does not see the heading of the column; the engine counts none',
  },
];

/** Only what fails for certain: what it would have a person look at is no fault. */
export async function ibmFaults(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    // Of what is folded it knows no labels.
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const { ace } = window as unknown as { ace: Engine };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, verdict] }) => kind === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, path, message, snippet }) => ({ ruleId, at: path.dom, message, snippet }));
  });
  return found
    .filter(
      ({ ruleId, snippet }) =>
        !NO_FAULTS.some(({ rule, of }) => rule === ruleId && snippet.startsWith(of)),
    )
    .map(({ ruleId, at, message, snippet }) => `${ruleId} at ${at}: ${message} ${snippet}`);
}
