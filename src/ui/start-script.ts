import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** What is said where the program of a page does not start. */
export interface StartMessages {
  /** The browser is older than the course is made for. */
  old: string;
  /** A script did not come. */
  away: string;
  /** A script cannot be read, or broke. */
  broken: string;
  /** Nothing happened for some seconds. */
  slow: string;
  /** The frame's sandbox gives the page no origin: its scripts do not come, nothing is kept. */
  closed?: string;
  /** The page was opened from a folder, where it does not start. */
  file?: string;
}

/** `start.js` with its sentences, for the end of a page's body; build only. */
export function startScript(say: StartMessages): string {
  const { code } = transformSync(readFileSync('src/ui/start.js', 'utf8'), {
    minify: true,
    target: 'es5',
  });
  const words = JSON.stringify(say).replaceAll('<', '\\u003c');
  return `(function(){${code.trim()}start(${words})})();`;
}
