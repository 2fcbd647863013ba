/** What a document answers, as its first section: whoever draws a report draws it like the others. */
import { reportMessages as say } from '../messages/report.ts';
import type { ReportBlock, ReportSection, SecondVersion } from '../model/report.ts';

export function secondSection({ feedback, said }: SecondVersion): ReportSection {
  const note = (text: string): ReportBlock => ({ kind: 'note', text });
  const answers = note(say.second.answers(feedback.date, said?.reviewed.date ?? ''));
  const attended = note(say.second.attended(feedback.comments - feedback.open, feedback.comments));
  const blocks: ReportBlock[] = said
    ? [
        answers,
        said.changed.length === 0
          ? note(say.second.unchanged)
          : { kind: 'list', title: say.second.changed, items: said.changed },
        ...(said.comments.length > 0
          ? [
              attended,
              {
                kind: 'checks',
                title: say.second.comments,
                entries: said.comments.map(({ done, ...comment }) => ({
                  label: say.second.comment(comment),
                  done,
                })),
              } as const,
            ]
          : []),
      ]
    : [answers, ...(feedback.comments > 0 ? [attended] : []), note(say.second.elsewhere)];
  return {
    exercise: 'segunda-version',
    title: say.second.title,
    required: false,
    missing: [],
    blocks,
  };
}
