/** Everything the mixer has read before the first record (format 1). */
import type { Sink } from './column.ts';
import { lesson } from './priming-lesson-1.ts';
import { sample } from './priming-sample-1.ts';
import { writeRecord } from './walk-write.ts';

export function primeWith(sink: Sink): void {
  sink.prose('lesson', lesson);
  writeRecord(sample(), sink);
}
