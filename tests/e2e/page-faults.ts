/**
 * What must hold of a page in any state: no fault that axe can find, nothing wider than its frame,
 * targets for a thumb, a focus that is somewhere.
 */
import { expect, type Page } from '@playwright/test';
import { AXE, axeFaults, RULES } from './axe.ts';

/** Things that scroll sideways. */
function sideways(): string[] {
  const all = [...document.querySelectorAll('html, body, main, .step-scroll, .step.here *')];
  const reaches = (one: Element) =>
    one.scrollWidth > one.clientWidth + 1 &&
    one.clientWidth > 1 &&
    ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) &&
    one.tagName !== 'TEXTAREA';
  const widest = (one: Element) => {
    const edge = one.getBoundingClientRect().left + one.clientWidth;
    const out = [...one.querySelectorAll('*')].find(
      (part) => part.getBoundingClientRect().right > edge + 1,
    );
    return out ? `${out.className || out.tagName} «${out.textContent.slice(0, 30)}»` : '';
  };
  return all
    .filter(reaches)
    .map((one) => `${one.className || one.tagName} scrolls sideways: ${widest(one)}`);
}

/**
 * Controls too small for a thumb: 44 px high, wide or not, since what is narrow has free space
 * beside it (WCAG 2.5.8 asks for 24).
 */
function small(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    '.step.here :is(.exercise, .quadrants, .figure, .worked) :is(button, summary, select, textarea, ' +
      'a.button, label.option, label.pick, input[type="text"], input[type="range"])',
  );
  return [...controls].flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    return height === 0 || (height >= 44 && width >= 32)
      ? []
      : [
          `${control.id || control.className} «${control.textContent.trim()}» is ` +
            `${Math.round(width)}×${Math.round(height)}`,
        ];
  });
}

/** Looks at the step that is open in the course's frame. `state` names it where something fails. */
export async function expectNoFaults(
  page: Page,
  state: string,
  { isTouch = false, hasFocus = true }: { isTouch?: boolean; hasFocus?: boolean } = {},
): Promise<void> {
  const course = page.frame({ name: 'content' }) ?? page.frames()[1]!;
  const faults = [
    ...(await course.evaluate(sideways)),
    ...(isTouch ? await course.evaluate(small) : []),
  ];
  if (!(await course.evaluate(() => 'axe' in window))) await course.addScriptTag({ path: AXE });
  faults.push(...(await axeFaults(course, RULES.light, '.step.here')));
  if (hasFocus && (await course.evaluate(() => document.activeElement === document.body)))
    faults.push('the focus is lost');
  expect.soft(faults, state).toEqual([]);
}
