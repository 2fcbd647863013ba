/**
 * What the frame does in the first quiet moment of a visit. With this file comes what has to be there
 * when the connection is gone: the way out, what is told of trouble, and what every save checks a
 * record by (`packaging/chunks.ts`, `aside`).
 */
import { askAhead } from './fetch-ahead.ts';
import { keepFiles } from './offline.ts';
import { openAhead } from './open-ahead.ts';

export function rest(): void {
  askAhead();
  keepFiles();
  openAhead();
}
