/** A browser that holds copies, and a launch beside them. */
import { vi } from 'vitest';
import { browserSession } from '../../../src/lms/browser-session.ts';
import type { About } from '../../../src/lms/evidence.ts';
import { openCopies } from '../../../src/lms/opening.ts';
import { withTrailer } from '../../../src/lms/trailer.ts';
import type { LaunchData, LmsSession } from '../../../src/model/lms.ts';
import { emptyRecord, parseRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { ok } from '../../../src/model/result.ts';
import { fakeStore } from './fake-store.ts';

export const NEW = {
  entry: 'ab-initio',
  status: 'not attempted',
  location: '',
  score: '',
  objectives: '0',
};
export const record = (mark: string, text: string, revision = 10): LearnerRecord => ({
  ...emptyRecord(),
  knows: { [mark]: revision },
  answers: { 't16-diagnostico.evidencia': { text, at: [mark, revision] } },
});
/** A codec whose values can be read: JSON before the trailer. */
export const valueOf = (of: LearnerRecord, mark: string) =>
  withTrailer(JSON.stringify(of), { mark, count: 0 });
export const decode = vi.fn(async (value: string) => {
  const parsed = parseRecord(JSON.parse(value.slice(0, value.lastIndexOf('~'))));
  return parsed.ok ? ok(parsed.value) : { ok: false as const, error: { code: 'foreign' as const } };
});

interface Launch {
  id?: string;
  attempt?: string;
  data?: LaunchData;
  kind?: LmsSession['kind'];
  isApart?: boolean;
  before?: string;
}

export function open(
  fake: ReturnType<typeof fakeStore>,
  { id = 'ana', attempt, data, kind = 'scorm12', isApart = false, before }: Launch = {},
) {
  decode.mockClear();
  return openCopies({
    session: {
      ...browserSession(),
      kind,
      learner: { id, name: '' },
      ...(attempt === undefined ? {} : { attempt }),
      launchData: data ?? { suspendData: '', said: NEW },
    },
    isApart,
    store: fake.store,
    decode,
    before,
    drawn: 'zzzz',
  });
}

export function holding(copies: Record<string, [about: Partial<About>, of?: LearnerRecord]>) {
  const fake = fakeStore();
  for (const [key, [about, of]] of Object.entries(copies)) {
    const mark = key.split('/').pop()!;
    fake.put(`${key}/about`, { id: 'ana', marks: [mark], isApart: false, ...about });
    if (of) fake.put(`${key}/record`, of);
  }
  return fake;
}

export const keysOf = ({ toAsk }: { toAsk: { key: string }[] }) => toAsk.map(({ key }) => key);
