/** The dense rung off the main thread. One answer for each request, with its number. */
import { decodeDense, encodeDense } from './dense.ts';
import type { Answered, Asked } from './dense-client.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { number, ask } = data;
  let answered: Answered;
  try {
    answered = {
      number,
      ok: true,
      value: ask.do === 'encode' ? encodeDense(ask.record, ask.limit) : decodeDense(ask.payload),
    };
  } catch {
    answered = { number, ok: false };
  }
  postMessage(answered);
});
