/** What the two SCORM sessions tell of topics and answers, as objectives and interactions. */
import { describe, expect, it } from 'vitest';
import { BOTH, EXIT, STATUS } from './scorm-elements.ts';
import { CUT_MARK, facts, launch, told } from './scorm-lms.ts';

const RESPONSE = { scorm12: 'student_response', scorm2004: 'learner_response' } as const;

describe.each(BOTH)('%s: objectives', (standard) => {
  it('are found where the LMS has them already, and told only once begun', async () => {
    const lms = launch(standard, {
      stored: {
        'cmi.objectives.0.id': 't18',
        'cmi.objectives.1.id': 't16',
        [STATUS[standard]]: 'incomplete',
        [EXIT[standard]]: 'suspend',
      },
    });
    const topic = (id: string, progress: number) => ({ id, description: `Tema ${id}`, progress });
    await lms.session.save(
      facts({ objectives: [topic('t16', 1), topic('t17', 0), topic('t18', 0.5)] }),
    );
    const status = standard === 'scorm12' ? 'status' : 'completion_status';
    expect(
      [0, 1, 2].map((n) => [
        lms.stored()[`cmi.objectives.${n}.id`],
        lms.stored()[`cmi.objectives.${n}.${status}`],
      ]),
    ).toEqual([
      ['t18', 'incomplete'],
      ['t16', 'completed'],
      [undefined, undefined],
    ]);
  });
});

describe.each(BOTH)('%s: a response', (standard) => {
  const responseOf = async (response: string) => {
    const lms = launch(standard);
    await lms.session.save(facts({ interactions: [told({ response })] }));
    expect(lms.session.diagnosis.refused).toEqual([]);
    return String(lms.stored()[`cmi.interactions.0.${RESPONSE[standard]}`]);
  };

  it('is on one line, with the standard’s delimiters opened', async () => {
    expect(await responseOf('uno\r\ndos\u2028tres')).toBe('uno / dos / tres');
    expect(await responseOf('a[,]b {lang=es}')).toBe('a[ , ]b { lang=es}');
  });

  it('that is too long ends in the cut mark, within the limit', async () => {
    const limit = standard === 'scorm12' ? 250 : 4000;
    const cut = await responseOf('ñandú '.repeat(1000));
    expect([cut.length <= limit, cut.endsWith(CUT_MARK), cut.length > limit / 5]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is never cut within an emoji', async () => {
    for (const shift of ['', 'x'])
      expect(await responseOf(shift + '😀'.repeat(3000))).toMatch(
        /^x?(😀)+ \[…completo en el reporte\]$/u,
      );
  });

  it('told again in the same launch takes its own place', async () => {
    const lms = launch(standard);
    await lms.session.save(
      facts({ interactions: [told({ response: 'uno' }), told({ id: 't16-b', response: 'otra' })] }),
    );
    await lms.session.save(facts({ interactions: [told({ response: 'dos' })] }));
    expect(
      [0, 1, 2].map((n) => lms.stored()[`cmi.interactions.${n}.${RESPONSE[standard]}`]),
    ).toEqual(['dos', 'otra', undefined]);
  });
});

it('scorm2004 tells an answer of an earlier launch in its own place, and its type before its response', async () => {
  const first = launch('scorm2004');
  await first.session.terminate(facts({ interactions: [told({ response: 'uno' })] }));
  const second = launch('scorm2004', { stored: first.stored() });
  second.sets();
  await second.session.terminate(facts({ interactions: [told({ response: 'dos' })] }));
  const sets = second.sets();
  expect(sets.indexOf('cmi.interactions.0.type')).toBeGreaterThan(-1);
  expect(sets.indexOf('cmi.interactions.0.type')).toBeLessThan(
    sets.indexOf('cmi.interactions.0.learner_response'),
  );
  expect([
    second.stored()['cmi.interactions.0.learner_response'],
    second.stored()['cmi.interactions.1.id'],
  ]).toEqual(['dos', undefined]);
});
