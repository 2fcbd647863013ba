/** The dense form off the main thread. One answer for each request, with its number. */
import { doDensely } from './dense.ts';
import type { Answered, Asked } from './dense-client.ts';

addEventListener('message', ({ data: { number, ask } }: MessageEvent<Asked>) => {
  void doDensely(ask)
    .then(
      (value): Answered => ({ number, ok: true, value }),
      (): Answered => ({ number, ok: false }),
    )
    .then((answered) => postMessage(answered));
});
