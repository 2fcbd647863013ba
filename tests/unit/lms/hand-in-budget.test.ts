/** A long work with a full round of hand-in, own view and feedback still fits a strict SCORM 1.2. */
import { describe, expect, it, vi } from 'vitest';
import { decode, encode } from '../../../src/lms/suspend-data/codec.ts';
import type { LearnerRecord, Stamp } from '../../../src/model/record.ts';
import { exerciseOf, levelsOf, selfId } from '../../../src/model/self-assessment.ts';
import { cutTo, joined, textLength } from '../../bench/work-to-record.ts';
import { courseOf } from '../content/read-content.ts';

// The first use of the mixer reads the priming, which a busy machine takes seconds for.
vi.setConfig({ testTimeout: 120_000 });

const WORKS = ['carton', 'empaques'].map((name) => `tests/fixtures/learner-works/${name}.json`);
const { rubrics, reports } = courseOf();

/** Every document downloaded, handed in, answered and attended to; every criterion said. */
function withRound(record: LearnerRecord): LearnerRecord {
  const at: Stamp = ['k3x9', record.knows['k3x9']!];
  const marks = reports.documents.flatMap(({ id }, i) => [
    [`hand-in.${id}.file`, `9${i}-1k9x0q${i}`],
    [`hand-in.${id}.sent`, `9${i}-1k9x0q${i}`],
    [`feedback.${id}`, `a${i}-z8r4t2${i}1${i}`],
    [`feedback.${id}.done`, `z8r4t2${i}-vu5g1k7${i}`],
  ]);
  const own = rubrics.flatMap((rubric) =>
    rubric.criteria.map((criterion, i) => {
      const levels = levelsOf(rubric, criterion);
      return [
        selfId(exerciseOf(criterion), criterion.id),
        levels.length > 0 ? levels[(7 * i) % levels.length]!.id : '18',
      ];
    }),
  );
  return {
    ...record,
    choices: {
      ...record.choices,
      ...Object.fromEntries([...marks, ...own].map(([id, value]) => [id!, { value: value!, at }])),
    },
    exercises: {
      ...record.exercises,
      ...Object.fromEntries(
        reports.documents.map(({ id }, i) => [
          `hand-in.${id}`,
          { progress: 100, finished: true, told: Math.imul(i + 3, 0x9e3779b1) >>> 0 },
        ]),
      ),
    },
  };
}

describe('a full round of the hand-in', () => {
  it.each([WORKS, [...WORKS].reverse()])(
    'fits beside 25,000 characters (%s first)',
    async (...files) => {
      const record = withRound(cutTo(joined(files), 25_000));
      expect(textLength(record)).toBe(25_000);
      const { text, left } = await encode(record, 4000);
      expect(left).toEqual([]);
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(await decode(text)).toEqual({ ok: true, value: record });
    },
  );
});
