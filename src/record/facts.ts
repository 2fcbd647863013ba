/**
 * The record and the course's outline as the facts an LMS is told (design: "What the LMS is told"),
 * all but the encoded record itself.
 */
import type { Outline } from '../model/course.ts';
import type { Interaction, LmsFacts } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import { courseDone, courseProgress, practiceScore, topicProgress } from './progress.ts';

/**
 * `untold`: the interactions that the LMS has not acknowledged. Progress is rounded to whole
 * percent, so that small changes resend nothing.
 */
export function factsOf(
  record: LearnerRecord,
  outline: Outline,
  untold: Interaction[],
): Omit<LmsFacts, 'suspendData'> {
  const completed = courseDone(record, outline);
  const score = practiceScore(record, outline.topics);
  return {
    location: record.place ? `${record.place.page}#${record.place.step}` : '',
    completed,
    progress: completed ? 1 : Math.min(percent(courseProgress(record, outline)), 0.99),
    ...(score === undefined ? {} : { score: percent(score) }),
    ...(completed && outline.masteryScore !== undefined
      ? { passed: 100 * percent(score ?? 0) >= outline.masteryScore }
      : {}),
    objectives: outline.topics.map((topic) => {
      const topicScore = practiceScore(record, [topic]);
      return {
        id: topic.id,
        description: `${topic.label}: ${topic.title}`,
        progress: percent(topicProgress(record, topic)),
        ...(topicScore === undefined ? {} : { score: percent(topicScore) }),
      };
    }),
    interactions: untold,
  };
}

function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100;
}
