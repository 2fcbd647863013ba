/** «Lo que hiciste» as blocks, for the page. */
import { lookBackMessages as say } from '../messages/look-back.ts';
import type { LookBack } from '../model/look-back.ts';
import type { ReportBlock } from '../model/report.ts';

function fiveRows({ picked, sales, contribution }: NonNullable<LookBack['five']>) {
  return sales.map((name, i) => [
    String(i + 1),
    ...(picked.length > 0 ? [picked[i] ?? say.notYet] : []),
    name,
    contribution[i] ?? say.notYet,
  ]);
}

const fiveHead = ({ picked }: NonNullable<LookBack['five']>): string[] => [
  say.place,
  ...(picked.length > 0 ? [say.picked] : []),
  say.sales,
  say.contribution,
];

export function fiveSaid({ picked, sales, contribution }: NonNullable<LookBack['five']>): string {
  const among = (names: readonly string[]) =>
    names.filter((name) => contribution.includes(name)).length;
  return picked.length > 0
    ? say.pickedSaid(among(picked), picked.length)
    : say.fiveSaid(among(sales), sales.length);
}

export function lookBackBlocks(back: LookBack): ReportBlock[] {
  const { five, recalls, criteria, figure } = back;
  const documents = back.documents.filter(({ taken, sent }) => taken ?? sent);
  const day = (what: string, date: string | undefined) =>
    date ? [`${what}: ${say.on(date)}`] : [];
  return [
    ...(back.answers > 0 ? [note(say.words(back.words, back.answers))] : []),
    ...(five
      ? [
          { kind: 'table' as const, caption: say.five, head: fiveHead(five), rows: fiveRows(five) },
          note(fiveSaid(five)),
        ]
      : []),
    ...(recalls.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: say.recalls,
            head: [say.question, say.first, say.last],
            rows: recalls.map(({ ask, first, last }) => [
              ask,
              first,
              first === last ? say.same : last,
            ]),
          },
        ]
      : []),
    ...criteria.map(({ title, names }) => ({
      kind: 'list' as const,
      title: say.criteria(title),
      items: names,
    })),
    ...(figure ? [{ ...figure, caption: say.matrix }] : []),
    ...(documents.length > 0
      ? [
          {
            // Four columns would leave a phone no room for a date.
            kind: 'list' as const,
            title: say.versions,
            items: documents.map(({ label, taken, sent, feedback }) =>
              [
                label,
                ...day(say.taken, taken),
                ...day(say.sent, sent),
                ...day(say.feedback, feedback),
              ].join(' · '),
            ),
          },
        ]
      : []),
  ];
}

const note = (text: string): ReportBlock => ({ kind: 'note', text });
