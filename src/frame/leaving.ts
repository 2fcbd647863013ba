/** Saves everything, ends the session with the LMS, and says truly how it went. */
import { exitMessages as say } from '../messages/exit.ts';
import { $saving } from '../record/saving.ts';
import { $keeping, type Keeping } from '../record/work.ts';

type Act = { label: string; run(): void };

function part<T extends HTMLElement>(name: string): T {
  return document.querySelector<T>(`#exit [data-exit="${name}"]`)!;
}

function tell(title: string, text: string, acts: Act[]): void {
  part('title').textContent = title;
  part('text').textContent = text;
  part('acts').replaceChildren(
    ...acts.map(({ label, run }, i) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = i === 0 && acts.length > 1 ? 'button primary' : 'button';
      made.textContent = label;
      made.addEventListener('click', run);
      return made;
    }),
  );
  part('title').focus();
}

const close: Act = {
  label: say.stay,
  run: () => document.querySelector<HTMLDialogElement>('#exit')!.close(),
};
const again: Act = { label: say.retry, run: () => void leave() };
/** The session goes on where it has not ended yet, and else where the LMS opens another. */
const stayOn = (keeping: Keeping): Act => ({
  label: say.reopen,
  run: () => {
    if (ending === undefined && !keeping.reopen())
      return tell(say.savedTitle, say.reopenRefused, [close]);
    clearTimeout(ending);
    ending = undefined;
    close.run();
  },
});

/**
 * Milliseconds. What there is to say is said first and the session ended last: forma.lms blanks the
 * frame the moment it ends.
 */
const READING = 4000;
let ending: ReturnType<typeof setTimeout> | undefined;

export async function leave(): Promise<void> {
  const keeping = $keeping.get();
  if (!keeping) return;
  const dialog = document.querySelector<HTMLDialogElement>('#exit')!;
  if (!dialog.open) dialog.showModal();
  tell(say.saving, '', []);
  const outcome = await keeping.saveAll();
  const at = $saving.get();
  if (!outcome.saved) {
    if (outcome.code === 'unproven') return tell(say.unprovenTitle, say.unproven, [again, close]);
    const text = at.at === 'nowhere' ? say.nowhere : say.failed[outcome.code];
    return tell(say.failedTitle, text, [again, close]);
  }
  if (at.at === 'lms-part' || (at.at === 'lms-only' && at.left > 0))
    return tell(say.partTitle, say.part(at.left), [close]);
  if ((await keeping.journal.setting('shared')) === 'yes') await keeping.journal.clear();
  // cmi5 10: the LMS takes the learner back where it says so.
  if (keeping.session.returnUrl) {
    await keeping.end();
    return location.assign(keeping.session.returnUrl);
  }
  ending = setTimeout(() => {
    ending = undefined;
    void keeping.end();
  }, READING);
  return tell(say.savedTitle, say.saved, [stayOn(keeping)]);
}
