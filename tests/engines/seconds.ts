/** What each engine took, and what came of it, under the tests that ran in it. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

interface Tally {
  passed: number;
  failed: number;
  begun: number;
  ended: number;
}

export default class Seconds implements Reporter {
  readonly #engines = new Map<string, Tally>();

  onTestEnd(test: TestCase, { status, startTime, duration }: TestResult): void {
    const name = test.parent.project()!.name;
    const begun = startTime.getTime();
    const tally = this.#engines.get(name) ?? { passed: 0, failed: 0, begun, ended: begun };
    if (status === 'passed') tally.passed++;
    else if (status !== 'skipped') tally.failed++;
    tally.begun = Math.min(tally.begun, begun);
    tally.ended = Math.max(tally.ended, begun + duration);
    this.#engines.set(name, tally);
  }

  onEnd(): void {
    for (const [name, { passed, failed, begun, ended }] of this.#engines) {
      const seconds = Math.round((ended - begun) / 1000);
      console.log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    }
  }
}
