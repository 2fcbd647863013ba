/** Tells in each row of «Lo que entregas» how its document stands, and what to do with it. */
import { handInMessages as say } from '../messages/hand-in.ts';
import { isAsked } from '../model/hand-in.ts';
import { nextOf, standingOf, type Standing } from '../record/hand-in-standing.ts';
import { sentInteraction } from '../record/hand-in-interaction.ts';
import { isSame } from '../record/change.ts';
import { tellInteractions } from '../record/interactions.ts';
import { pageOutline } from '../record/page-outline.ts';
import { choose } from '../record/edits.ts';
import { $record } from '../record/store.ts';
import { isTyped } from '../record/typed.ts';

const outline = pageOutline();
const FEEDBACK = './retroalimentacion.html';

interface Document {
  id: string;
  label: string;
  topics: string[];
}

/** As the contents of every page name them. */
function documents(): Document[] {
  return [...document.querySelectorAll<HTMLElement>('#contents [data-document]')].map(
    ({ dataset }) => ({
      id: dataset['document']!,
      label: dataset['label']!,
      topics: dataset['topics']!.split(' '),
    }),
  );
}

function detailOf({ state, file, sent, feedback }: Standing): string {
  const { detail } = say;
  const told =
    state === 'answered'
      ? ''
      : sent && state !== 'taken'
        ? (sent.isLast ? detail.sent : detail.sentOlder)(sent.day)
        : file
          ? (file.isLast ? detail.taken : detail.older)(file.day)
          : '';
  return `${told} ${feedback ? detail.feedback(feedback.day, feedback.open) : ''}`.trim();
}

/** To the first exercise that is open, or to the page that makes the document. */
function addressOf({ state, left }: Standing, { id }: Document): string {
  if (state === 'answered') return `${FEEDBACK}#${id}`;
  const [open] = left;
  return open && (state === 'missing' || state === 'untouched')
    ? `./${open.page}.html#${open.step.id}`
    : './reporte.html';
}

function fill(row: HTMLElement, standing: Standing, document: Document): void {
  const put = (name: string, text: string) => {
    const place = row.querySelector(`[data-row="${name}"]`);
    if (place && place.textContent !== text) place.textContent = text;
  };
  row.dataset['state'] = standing.state;
  put('state', say.state[standing.state](standing.of));
  put('detail', detailOf(standing));
  put('act', say.act[standing.state]);
  row.querySelector('a')?.setAttribute('href', addressOf(standing, document));
}

/** The day, where the course names one. */
function due(): void {
  const { due: day } = outline.handIn ?? {};
  for (const place of document.querySelectorAll<HTMLElement>('[data-hand-in="due"]')) {
    place.hidden = day === undefined;
    if (day) place.textContent = say.due(day);
  }
}

function next(all: readonly Document[]): void {
  const begin = document.querySelector<HTMLAnchorElement>('#begin');
  const said = document.getElementById('course-progress');
  if (!begin || !said) return;
  const to = nextOf($record.get(), outline, all);
  delete begin.dataset['takes'];
  if (to.act === 'go-on') {
    begin.href = `./${to.page}.html#${to.step}`;
    return;
  }
  said.textContent = say.why[to.act];
  if (to.act === 'look-back') {
    begin.textContent = say.next['look-back'];
    begin.href = begin.dataset['lookBack']!;
    return;
  }
  begin.textContent = say.next[to.act](to.document.label);
  if (to.act === 'improve') {
    begin.href = `${FEEDBACK}#${to.document.id}`;
    return;
  }
  begin.href = './reporte.html';
  begin.dataset['takes'] = to.document.id;
}

/** Ids of the interactions whose source is registered: once is enough for every later save. */
const registered = new Set<string>();

/** From the learner's first «Ya lo subí» on, what the record says by then is told. */
function tellSent(one: Document): void {
  const read = () => sentInteraction($record.get(), one, say);
  const sent = read();
  if (!sent || registered.has(sent.id)) return;
  registered.add(sent.id);
  tellInteractions(sent.id, () => [read() ?? sent]);
}

function show(): void {
  const all = documents();
  for (const one of all) {
    const standing = standingOf($record.get(), outline, one);
    const isShown = isAsked(outline.handIn, one) || standing.file !== undefined;
    for (const row of document.querySelectorAll<HTMLElement>(`[data-document="${one.id}"]`)) {
      row.hidden = !isShown;
      fill(row, standing, one);
    }
    tellSent(one);
  }
  due();
  next(all);
}

/** The page that makes the document opens with the one that was asked for. */
function onClick({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.getAttribute('href') !== './reporte.html') return;
  const document =
    link.dataset['takes'] ?? link.closest<HTMLElement>('[data-document]')?.dataset['document'];
  if (document) choose('reporte.documento', document);
}

/** Milliseconds: who types looks at no row. */
const WAITS = { typed: 2000, otherwise: 250 } as const;
let waiting: { until: number; timer: ReturnType<typeof setTimeout> } | undefined;

function soon(wait: number): void {
  const until = performance.now() + wait;
  if (waiting && waiting.until <= until) return;
  clearTimeout(waiting?.timer);
  const timer = setTimeout(() => {
    waiting = undefined;
    show();
  }, wait);
  waiting = { until, timer };
}

$record.listen((now, before) => {
  // Where the learner is and what was read only the cover's way on knows of.
  const isMove = isSame(before, now, 'answers', 'choices', 'exercises');
  if (isMove && !document.getElementById('begin')) return;
  soon(isTyped(before, now) ? WAITS.typed : WAITS.otherwise);
});
document.addEventListener('astro:page-load', show);
document.addEventListener('click', onClick, true);
show();
