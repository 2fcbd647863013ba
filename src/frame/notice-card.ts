/** A notice as it stands in the page. */
import { noticeMessages as say } from '../messages/notices.ts';
import { dismiss, type Notice } from '../record/notices.ts';
import { $keeping } from '../record/work.ts';
import { download, mayDownload } from '../ui/download.ts';

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button small';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function actionsOf(notice: Notice): HTMLButtonElement[] {
  const { noticeAction: label } = say;
  if (
    notice.code === 'lms-closed' ||
    notice.code === 'lms-older' ||
    notice.code === 'kept-before' ||
    notice.code === 'kept-unread' ||
    notice.code === 'private-window' ||
    notice.code === 'mode-review' ||
    notice.code === 'mode-browse'
  )
    return [button(label.close, () => dismiss(notice.code))];
  if (notice.code === 'page-away')
    return [button(label.retry, notice.again), button(label.stay, notice.stay)];
  if (notice.code === 'exercise-away') return [button(label.retry, notice.again)];
  if (notice.code === 'found-here')
    return [button(label.join, notice.join), button(label.notMine, notice.decline)];
  const taken = () => {
    if (notice.code === 'held') $keeping.get()?.release();
  };
  const take = () => {
    if (!mayDownload(window))
      return void navigator.clipboard?.writeText(notice.copy.content).then(taken, () => undefined);
    download(say.fileName, notice.copy.content);
    return taken();
  };
  const other =
    notice.code === 'held'
      ? button(label.retry, () => location.reload())
      : button(label.close, () => dismiss(notice.code));
  return [button(mayDownload(window) ? label.download : label.copy, take), other];
}

export function card(notice: Notice): HTMLElement {
  const { title, text } = say.notices[notice.code];
  const asked = notice.code === 'found-here' ? say.foundHere(notice.at, notice.answers) : undefined;
  const made = document.createElement('div');
  made.className = 'notice';
  made.dataset['notice'] = notice.code;
  const heading = document.createElement('strong');
  heading.textContent = asked ?? title;
  const words = document.createElement('p');
  words.textContent = text;
  const actions = document.createElement('p');
  actions.className = 'notice-actions';
  actions.append(...actionsOf(notice));
  made.append(heading, words, actions);
  return made;
}
