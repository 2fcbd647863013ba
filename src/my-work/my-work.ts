/** The page about the learner's own work. */
import { noticeMessages } from '../messages/notices.ts';
import { savingMessages } from '../messages/saving.ts';
import { workMessages as say } from '../messages/work.ts';
import type { LearnerRecord } from '../model/record.ts';
import { $saving } from '../record/saving.ts';
import { $record, publish } from '../record/store.ts';
import { $keeping } from '../record/work.ts';
import { diagnosisOf } from './diagnosis.ts';
import { download, mayDownload } from '../ui/download.ts';
import { fileOf } from './work-file.ts';

const place = (name: string) => document.querySelector<HTMLElement>(`[data-work="${name}"]`);
const put = (name: string, ...parts: (string | Node)[]) => place(name)?.replaceChildren(...parts);

function line(text: string): HTMLLIElement {
  const made = document.createElement('li');
  made.textContent = text;
  return made;
}

const written = (record: LearnerRecord) =>
  Object.values(record.answers).filter(({ text }) => text.trim() !== '');

function show(): void {
  if (!place('where')) return;
  const record = $record.get();
  const texts = written(record);
  put('where', savingMessages.line($saving.get()).text);
  put(
    'summary',
    say.summary(
      texts.length,
      texts.reduce((sum, { text }) => sum + text.length, 0),
    ),
  );
  const elsewhere = Object.keys(record.elsewhere ?? {});
  place('elsewhere-part')!.hidden = elsewhere.length === 0;
  put('elsewhere', say.elsewhere(elsewhere.length));
  put('elsewhere-list', ...elsewhere.map((id) => line(labelOf(id))));
}

/**
 * What a person calls an answer, by the page's own table: the exercise's title and the last part of
 * the id.
 */
function labelOf(id: string): string {
  const titles = JSON.parse(place('titles')!.textContent!) as Record<string, string>;
  const [exercise = '', ...rest] = id.split('.');
  return `${titles[exercise] ?? exercise}: ${rest.join(' ')}`;
}

async function copyText(text: string, said: string, at = 'said'): Promise<void> {
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  put(at, done ? said : at === 'said' ? say.notCopied : say.supportNotCopied);
}

async function prepare(): Promise<void> {
  const keeping = $keeping.get();
  if (!keeping || !place('where')) return;
  const { journal } = keeping;
  const copy = () => fileOf(publish());
  place('download')!.onclick = () => {
    if (!mayDownload(window)) return void copyText(copy(), say.copiedInstead);
    return download(
      say.fileName(new Date().toISOString().slice(0, 10)),
      copy(),
      'application/json',
    );
  };
  place('clipboard')!.onclick = () => void copyText(copy(), say.copied);
  const shared = place('shared') as HTMLInputElement;
  shared.checked = (await journal.setting('shared')) === 'yes';
  shared.onchange = () => void journal.keepSetting('shared', shared.checked ? 'yes' : '');
  const isStored = (await journal.write($record.get())) === undefined;
  const tellSupport = async () => {
    const support = await diagnosisOf(keeping, isStored);
    put('support', support);
    return support;
  };
  void tellSupport();
  place('copy-support')!.onclick = async () =>
    copyText(await tellSupport(), say.supportCopied, 'support-said');
  const asides = await journal.asides();
  place('asides-part')!.hidden = asides.length === 0;
  put(
    'asides',
    ...asides.map(({ at, code, content }) => {
      const made = line('');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button small';
      button.textContent = say.aside(new Date(at).toLocaleDateString('es-MX'), code);
      button.onclick = () => download(noticeMessages.fileName, content);
      made.append(button);
      return made;
    }),
  );
  show();
}

$record.listen(show);
$saving.listen(show);
$keeping.listen(() => void prepare());
document.addEventListener('astro:page-load', () => void prepare());
