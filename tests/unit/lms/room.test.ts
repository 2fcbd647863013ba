/** How an LMS's room for suspend_data is found out without risking a letter. */
import { describe, expect, it } from 'vitest';
import { parted } from '../../../src/lms/trailer.ts';
import { facts, launch } from './scorm-lms.ts';

const text = `K1A${'x'.repeat(2997)}`;
const given = async ({ session }: ReturnType<typeof launch>) =>
  parted((await session.launchData).suspendData).text;
const held = (stored: Record<string, unknown>) => String(stored['cmi.suspend_data']);

describe('a long text in SCORM 1.2', () => {
  it('reaches an LMS that refuses the padding, which is not asked again', async () => {
    const lms = launch('scorm12');
    expect(await lms.session.save(facts({ suspendData: text }))).toEqual({ saved: true });
    expect(held(lms.stored())).toBe(text);
    lms.sets();
    await lms.session.save(facts({ suspendData: `${text}y` }));
    expect(lms.sets().filter((element) => element === 'cmi.suspend_data')).toHaveLength(1);
    expect(held(lms.stored())).toBe(`${text}y`);
  });

  it('proves the room of an LMS that gives its padding back whole', async () => {
    const first = launch('scorm12', { rules: 'permissive' });
    expect(first.session.suspendLimit).toBe(4000);
    await first.session.save(facts({ suspendData: text }));
    const second = launch('scorm12', { rules: 'permissive', stored: first.stored() });
    expect([second.session.suspendLimit, await given(second)]).toEqual([8192, text]);
    const longer = 'K'.repeat(8192);
    expect(await second.session.save(facts({ suspendData: longer }))).toEqual({ saved: true });
    expect(held(second.stored())).toBe(longer);
  });

  it.each([4096, 5000])(
    'loses nothing but padding in an LMS that silently keeps %i characters',
    async (kept) => {
      const first = launch('scorm12', { rules: 'permissive' });
      await first.session.save(facts({ suspendData: text }));
      const second = launch('scorm12', {
        rules: 'permissive',
        stored: { ...first.stored(), 'cmi.suspend_data': held(first.stored()).slice(0, kept) },
      });
      expect([second.session.suspendLimit, await given(second)]).toEqual([kept, text]);
    },
  );
});

describe('an LMS’s room', () => {
  it('is asked for also when the text grows long only later in a launch', async () => {
    const lms = launch('scorm12', { rules: 'permissive' });
    await lms.session.save(facts({ suspendData: 'K1Acorto' }));
    await lms.session.save(facts({ suspendData: text }));
    expect(held(lms.stored())).toHaveLength(8192);
  });

  it('is not asked for with the last call, which cannot be tried again, unless it is known', async () => {
    const unknown = launch('scorm12', { rules: 'permissive' });
    await unknown.session.terminate(facts({ suspendData: text }));
    expect(held(unknown.stored())).toBe(text);
    const known = launch('scorm12', { rules: 'permissive' });
    await known.session.save(facts({ suspendData: text }));
    await known.session.terminate(facts({ suspendData: `${text}y` }));
    expect(held(known.stored())).toHaveLength(8192);
  });

  it('is not asked for again where a commit of padding failed', async () => {
    const lms = launch('scorm12', { rules: 'permissive' });
    lms.setFault('commit-false');
    await lms.session.save(facts({ suspendData: text }));
    lms.setFault();
    await lms.session.save(facts({ suspendData: text }));
    expect(held(lms.stored())).toBe(text);
  });
});

it('a short text is stored as it is', async () => {
  const lms = launch('scorm12', { rules: 'permissive' });
  await lms.session.save(facts({ suspendData: 'K1Acorto' }));
  expect(held(lms.stored())).toBe('K1Acorto');
});

it('SCORM 2004 never gets padding', async () => {
  const lms = launch('scorm2004');
  const long = 'K'.repeat(60_000);
  await lms.session.save(facts({ suspendData: long }));
  expect([held(lms.stored()), lms.session.suspendLimit]).toEqual([long, 64_000]);
});

describe('in SCORM 2004, whose standard gives 64,000 characters', () => {
  it('what every LMS keeps comes first, until a launch has given back more', async () => {
    const first = launch('scorm2004', { rules: 'permissive' });
    expect([first.session.suspendQuiet, first.session.suspendLimit]).toEqual([4000, 64_000]);
    await first.session.save(facts({ suspendData: text }));
    const cutting = { ...first.stored(), 'cmi.suspend_data': held(first.stored()).slice(0, 4000) };
    const cut = launch('scorm2004', { rules: 'permissive', stored: cutting });
    expect([cut.session.suspendQuiet, await given(cut)]).toEqual([4000, text]);
    const whole = launch('scorm2004', { rules: 'permissive', stored: first.stored() });
    expect([whole.session.suspendQuiet, await given(whole)]).toEqual([undefined, text]);
  });
});
