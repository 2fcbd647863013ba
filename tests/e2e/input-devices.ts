/**
 * Two ways to work the course, and nothing else that reaches it: a keyboard, and a thumb on glass.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export interface InputDevice {
  /** Works a button or a link. */
  press(control: Locator): Promise<void>;
  /** Marks a radio button. */
  pick(radio: Locator): Promise<void>;
  /** Marks a checkbox. */
  check(box: Locator): Promise<void>;
  /** Writes into an empty field, or on at the caret of the one that has the focus. */
  write(field: Locator, text: string): Promise<void>;
  /** Takes an option of a list. */
  select(list: Locator, label: string): Promise<void>;
  /** Puts several lines into an empty field at once, as from another program. */
  paste(field: Locator, text: string): Promise<void>;
  /** The key at the end of a line, which a phone's keyboard has too. */
  enter(): Promise<void>;
}

/** More than any step has between two controls. */
const FARTHEST = 200;

/**
 * Letters of a text that are typed one by one; the rest comes in one go, to the same focus, so that
 * the test takes a minute less.
 */
const KEYS = 6;

/**
 * Tab, arrows, Enter and letters. It walks from where the focus is, so a control that Tab does not
 * reach fails the test.
 */
export class Keyboard implements InputDevice {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(control: Locator): Promise<void> {
    await this.#reach(control);
    await this.#page.keyboard.press('Enter');
  }

  async pick(radio: Locator): Promise<void> {
    await this.#reach(radio);
    const steps = await radio.evaluate((wanted: HTMLInputElement) => {
      const group = [...document.getElementsByName(wanted.name)];
      return group.indexOf(wanted) - group.indexOf(document.activeElement as HTMLElement);
    });
    if (steps === 0) await this.#page.keyboard.press('Space');
    for (let i = 0; i < Math.abs(steps); i++)
      await this.#page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await expect(radio).toBeChecked();
  }

  async check(box: Locator): Promise<void> {
    await this.#reach(box);
    await this.#page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    await this.#page.keyboard.type(text.slice(0, KEYS));
    await this.#page.keyboard.insertText(text.slice(KEYS));
  }

  async paste(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    await this.#page.keyboard.insertText(text);
  }

  /** Keys that a control answers to itself, as arrows. */
  async keys(control: Locator, ...keys: string[]): Promise<void> {
    await this.#reach(control);
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async select(list: Locator, label: string): Promise<void> {
    await this.#reach(list);
    await this.#page.keyboard.type(label);
    await expect(list.locator('option:checked')).toHaveText(label);
  }

  async enter(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Tabs on, or back, until the control has the focus; of a radio group, any of its buttons. */
  async #reach(control: Locator): Promise<void> {
    await control.waitFor();
    const handle = (await control.elementHandle())!;
    for (let i = 0; i < FARTHEST;) {
      const { way, stops } = await handle.evaluate(wayTo);
      if (way === 'here') return;
      for (let j = 0; j < stops; j++) await this.#page.keyboard.press(way);
      i += stops;
    }
    throw new Error(`Tab does not reach ${control}`);
  }
}

/**
 * Which key leads to an element, and how many times at least; the browser has the last word on
 * where it stops.
 */
function wayTo(wanted: Element): { way: 'here' | 'Tab' | 'Shift+Tab'; stops: number } {
  const at = document.activeElement ?? document.body;
  const isRadio = (one: Element): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === 'radio';
  if (at === wanted || (isRadio(wanted) && isRadio(at) && at.name === wanted.name))
    return { way: 'here', stops: 0 };
  const isBehind = (one: Element, other: Element) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const [first, last] = isBehind(at, wanted) ? [at, wanted] : [wanted, at];
  const takesFocus = (one: HTMLElement) =>
    one.tabIndex >= 0 &&
    !one.matches(':disabled') &&
    one.checkVisibility({ visibilityProperty: true });
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ];
  const between = all.filter(
    (one) => takesFocus(one) && !isRadio(one) && isBehind(first, one) && isBehind(one, last),
  );
  return { way: first === at ? 'Tab' : 'Shift+Tab', stops: Math.max(1, between.length) };
}

/** Taps. What it writes comes in one go, as from a phone's suggestions or its microphone. */
export class Touchscreen implements InputDevice {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(control: Locator): Promise<void> {
    await control.tap();
  }

  async pick(radio: Locator): Promise<void> {
    await radio.tap();
    await expect(radio).toBeChecked();
  }

  async check(box: Locator): Promise<void> {
    await box.tap();
    await expect(box).toBeChecked();
  }

  async write(field: Locator, text: string): Promise<void> {
    const focused = await field.evaluate((element) => element === document.activeElement);
    if (!focused) await field.tap();
    await this.#page.keyboard.insertText(text);
  }

  async paste(field: Locator, text: string): Promise<void> {
    await this.write(field, text);
  }

  /** Takes something to a place, given as shares of the width and height of `to`. */
  async drag(what: Locator, to: Locator, { x, y }: { x: number; y: number }): Promise<void> {
    await what.scrollIntoViewIfNeeded();
    const from = (await what.boundingBox())!;
    const box = (await to.boundingBox())!;
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    const end = { x: box.x + box.width * x, y: box.y + box.height * y };
    const glass = await this.#page.context().newCDPSession(this.#page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { x: number; y: number }[],
    ) => glass.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [start]);
    // It rests before it lifts: a finger that leaves the glass in motion throws, and Chromium takes
    // the next tap as the end of that.
    for (const share of [0.1, 0.4, 0.7, 1, 1, 1]) {
      await touch('touchMove', [
        { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share },
      ]);
      await this.#page.waitForTimeout(40);
    }
    await touch('touchEnd', []);
    await glass.detach();
  }

  /** A phone shows the options in a sheet of its own, which is not in the page. */
  async select(list: Locator, label: string): Promise<void> {
    await list.tap();
    await list.selectOption({ label });
  }

  async enter(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }
}
