/**
 * «Guardar y salir»: saves everything, ends the session with the LMS, and says truly how it went.
 */
import { savingMessages } from '../messages/saving.ts';
import { $saving } from '../record/saving.ts';
import { $keeping } from '../record/work.ts';

const say = savingMessages.exit;
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
const reopen: Act = {
  label: say.reopen,
  run: () => {
    if ($keeping.get()?.reopen()) close.run();
    else tell(say.savedTitle, say.reopenRefused, [close]);
  },
};

async function leave(): Promise<void> {
  const keeping = $keeping.get();
  if (!keeping) return;
  const dialog = document.querySelector<HTMLDialogElement>('#exit')!;
  if (!dialog.open) dialog.showModal();
  tell(say.saving, '', []);
  const outcome = await keeping.saveAndLeave();
  const at = $saving.get();
  if (outcome.saved && (at.at === 'lms-part' || (at.at === 'lms-only' && at.left > 0)))
    return tell(say.partTitle, say.part(at.left), [reopen]);
  if (outcome.saved && (await keeping.journal.setting('shared')) === 'yes')
    await keeping.journal.clear();
  // cmi5 10: the LMS takes the learner back where it says so.
  if (outcome.saved && keeping.session.returnUrl) return location.assign(keeping.session.returnUrl);
  if (outcome.saved) return tell(say.savedTitle, say.saved, [reopen]);
  return tell(say.failedTitle, at.at === 'nowhere' ? say.nowhere : say.failed[outcome.code], [
    again,
    close,
  ]);
}

function prepare(): void {
  const button = document.querySelector<HTMLButtonElement>('#save-exit');
  if (!button) return;
  button.hidden = ($keeping.get()?.session.kind ?? 'browser') === 'browser';
  button.onclick = () => void leave();
}

$keeping.subscribe(prepare);
document.addEventListener('astro:after-swap', prepare);
