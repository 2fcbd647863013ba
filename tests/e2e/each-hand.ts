/**
 * The two hands, each with the device that it holds: a frame on a laptop in the light theme, a
 * phone in the dark one.
 */
import type { Page } from '@playwright/test';
import { Keyboard, Thumb, type Hand } from './hands.ts';
import { isSound } from './sound.ts';

export interface Held<H extends Hand = Hand> {
  hand: H;
  /** Fails the test, which goes on, where the open step has a fault in this state. */
  sound(state: string): Promise<void>;
}

export const KEYBOARD = {
  name: 'by keyboard alone',
  use: {
    viewport: { width: 714, height: 666 },
    colorScheme: 'light' as const,
    contextOptions: { reducedMotion: 'reduce' as const },
  },
  hold: (page: Page): Held<Keyboard> => ({
    hand: new Keyboard(page),
    sound: (state) => isSound(page, state),
  }),
};

export const THUMB = {
  name: 'by thumb on a phone',
  use: {
    viewport: { width: 367, height: 666 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark' as const,
    contextOptions: { reducedMotion: 'reduce' as const },
  },
  hold: (page: Page): Held<Thumb> => ({
    hand: new Thumb(page),
    sound: (state) => isSound(page, state, { isTouch: true }),
  }),
};

export const EACH_HAND = [KEYBOARD, THUMB];
