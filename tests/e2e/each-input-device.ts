/**
 * Both input devices, each where it is used: a keyboard in a frame on a laptop in the light theme, a
 * touchscreen on a phone in the dark one.
 */
import type { Page } from '@playwright/test';
import { Keyboard, Touchscreen, type InputDevice } from './input-devices.ts';
import { expectNoFaults } from './page-faults.ts';

export interface AtDevice<H extends InputDevice = InputDevice> {
  device: H;
  /** Fails the test, which goes on, where the open step has a fault in this state. */
  expectNoFaults(state: string): Promise<void>;
}

export const KEYBOARD = {
  name: 'by keyboard alone',
  use: {
    viewport: { width: 714, height: 666 },
    colorScheme: 'light' as const,
    contextOptions: { reducedMotion: 'reduce' as const },
  },
  hold: (page: Page): AtDevice<Keyboard> => ({
    device: new Keyboard(page),
    expectNoFaults: (state) => expectNoFaults(page, state),
  }),
};

export const TOUCHSCREEN = {
  name: 'by thumb on a phone',
  use: {
    viewport: { width: 367, height: 666 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark' as const,
    contextOptions: { reducedMotion: 'reduce' as const },
  },
  hold: (page: Page): AtDevice<Touchscreen> => ({
    device: new Touchscreen(page),
    expectNoFaults: (state) => expectNoFaults(page, state, { isTouch: true }),
  }),
};

export const EACH_DEVICE = [KEYBOARD, TOUCHSCREEN];
