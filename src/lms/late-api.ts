/** A run-time that comes after the launch. */
import { runTimesOf } from './find-api.ts';

/** Milliseconds between two looks for a run-time that is not there yet, and how often. */
const LOOKS = { every: 250, most: 2400 } as const;

/**
 * Where there was no LMS at launch: resolves once a run-time is attached to its window later (seen
 * in openedx-scorm-xblock and home-made players). Never where none comes within ten minutes. It is
 * not initialized.
 */
export function lateApi(page: Window, built: string): Promise<void> {
  return new Promise((resolve) => {
    let looks = 0;
    const look = () => {
      if (runTimesOf(page, built).length > 0) resolve();
      else if (++looks < LOOKS.most) setTimeout(look, LOOKS.every);
    };
    look();
  });
}
