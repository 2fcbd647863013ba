/**
 * A class graded by keys, one report after the other and one question after the other: what it
 * takes, and whether every mark is where it was meant.
 */
import type { Page } from '@playwright/test';
import { kept } from '../e2e/review-page.ts';

/** As a practised hand types. */
const KEYS_A_SECOND = 8;
/** Slower than the slowest laptop that instructors use. */
const SLOWER = 4;
const LEVELS = ['excelente', 'satisfactorio', 'desarrollo', 'insuficiente', 'nada'];

/** Of Topic 18: one level, four questions as a whole, two levels; each learner's own. */
const digitsOf = (i: number) =>
  [1 + (i % 5), i % 4, (i >> 1) % 4, (i >> 2) % 4, (i >> 3) % 4, 1 + (i % 4), 1 + (i % 3)].join('');

export interface Typed {
  learners: number;
  /** Keys in all. */
  keys: number;
  seconds: number;
  /** Marks that are not there, and those that are and were never given. */
  lost: number;
  elsewhere: number;
}

/** `ids`: of the submissions in the list's order. The keys do not wait for what the page draws. */
export async function gradeByReport(page: Page, ids: readonly string[]): Promise<Typed> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const sent: Promise<unknown>[] = [];
  const began = performance.now();
  const key = async (text: string) => {
    const code = { text, key: text, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) };
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }),
    );
    const due = began + (sent.length / 2) * (1000 / KEYS_A_SECOND);
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
  };
  for (const [i] of ids.entries())
    for (const one of `${i > 0 ? 'j' : ''}r${digitsOf(i)}`) await key(one);
  await Promise.all(sent);
  const seconds = (performance.now() - began) / 1000;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.locator('.saved').filter({ hasText: 'Guardado' }).waitFor();
  const reviews = await kept(page);
  let [lost, elsewhere] = [0, 0];
  for (const [i, id] of ids.entries()) {
    const given = Object.values(reviews[id]?.marks ?? {}).map(({ value }) =>
      String(value?.kind === 'level' ? 1 + LEVELS.indexOf(value.level!) : value?.score),
    );
    const meant = [...digitsOf(i)];
    lost += meant.filter((digit, at) => given[at] !== digit).length;
    elsewhere += Math.max(0, given.length - meant.length);
  }
  elsewhere += Object.keys(reviews).filter((id) => !ids.includes(id)).length;
  return { learners: ids.length, keys: sent.length / 2, seconds, lost, elsewhere };
}

export interface Grouped {
  answers: string;
  seconds: number;
  /** Groups, and so the keys that judge all answers of this question. */
  keys: number;
}

/** One question of all learners, until its answers stand in groups. */
export async function groupAnswers(page: Page, question: RegExp): Promise<Grouped> {
  await page.getByRole('button', { name: 'Por pregunta' }).first().click();
  const began = performance.now();
  await page.locator('.questions button').filter({ hasText: question }).click();
  await page.locator('.groups .group').first().waitFor();
  const seconds = (performance.now() - began) / 1000;
  const answers = await page.locator('.page-part [role=status]').innerText();
  return {
    answers,
    seconds,
    keys: Number(/en ([\d,]+) grupo/.exec(answers)![1]!.replace(',', '')),
  };
}
