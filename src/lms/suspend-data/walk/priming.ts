/** Everything the mixer has read before the first record (both formats; frozen). */
import type { Sink } from './column.ts';
import { lesson } from './priming-lesson.ts';
import { sample } from './priming-sample.ts';
import { writeRecord } from './walk-write.ts';

export function primeWith(sink: Sink): void {
  sink.prose('lesson', lesson);
  writeRecord(sample(), sink);
}
