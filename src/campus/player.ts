/**
 * The player page in the browser: publishes the run-time, opens the SCO in the frame and carries
 * commits and log to the server.
 */
import type { Elements } from './elements.ts';
import { type ActiveFault, CALLS_BEFORE, type Fault, isFault } from './faults.ts';
import type { LoggedCall } from './log.ts';
import { createRunTime } from './run-time.ts';
import { type ApiCall, asApi, type Rules, type Standard } from './standard.ts';
import { createTransport } from './transport.ts';

/** What the server writes into the page as JSON. */
export interface PlayerFacts {
  launch: number;
  standard: Standard;
  rules: Rules;
  elements: Elements;
  /** Address of the SCO. */
  content: string;
  fault: Fault | '';
  /** Calls before the fault sets in; null takes the fault's own number. */
  after: number | null;
  /** Sentences that this page says. */
  says: { saved: string; refused: string; ended: string };
}

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const facts = JSON.parse(element('facts').textContent) as PlayerFacts;
const frame = element<HTMLIFrameElement>('content');
const state = element('state');

let active = activeFault(facts.fault, facts.after);

function activeFault(fault: string, after: number | null): ActiveFault {
  if (!isFault(fault)) return { fault: undefined, after: 0 };
  return { fault, after: after ?? CALLS_BEFORE[fault] ?? 0 };
}

function say(text: string, tone: 'calm' | 'warn'): void {
  state.dataset['tone'] = tone;
  if (state.textContent !== text) state.textContent = text;
}

const transport = createTransport(facts.launch);
let ended = false;

function onCall(call: LoggedCall): void {
  transport.log(call);
  if (call.method === 'Terminate' && call.result === 'true') ended = true;
  if (call.method !== 'Commit' && call.method !== 'Terminate') return;
  const time = new Date(call.at).toLocaleTimeString('es-MX', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  if (call.result !== 'true') say(`${facts.says.refused} · ${time}`, 'warn');
  else if (ended) say(facts.says.ended, 'calm');
  else say(`${facts.says.saved} · ${time}`, 'calm');
}

const runTime = createRunTime({ ...facts, send: transport.send, fault: () => active, onCall });
const isForma = () => active.fault === 'like-forma';
/** forma.lms's page has finished by itself. */
let hasFinished = false;
const call: ApiCall = (method, ...args) => {
  if (hasFinished && method === 'Terminate') return 'true';
  const answer = runTime(method, ...args);
  if (isForma() && method === 'Commit' && answer !== 'true') alert(facts.says.refused);
  // At once, so that the course shows nothing any more.
  if (isForma() && method === 'Terminate' && answer === 'true') frame.src = 'about:blank';
  return answer;
};
const api = asApi(call, facts.standard);

function finishAsForma(): void {
  if (!isForma() || hasFinished || ended) return;
  runTime('Terminate', '');
  hasFinished = true;
}
addEventListener('beforeunload', finishAsForma);

/** For end-to-end tests: the fault can come and go while the course runs. */
const campus = {
  launch: facts.launch,
  setFault(fault: Fault | '', after: number | null = null): void {
    active = activeFault(fault, after);
  },
  /** Resolves once the server holds every call of the log. */
  flush: transport.flush,
};
const attach = () =>
  Object.assign(window, { [facts.standard === 'scorm12' ? 'API' : 'API_1484_11']: api });
Object.assign(window, { campus });
if (active.fault === 'late-api') setTimeout(attach, 2000);
else attach();

const faultChoice = element<HTMLSelectElement>('fault');
faultChoice.addEventListener('change', () => campus.setFault(faultChoice.value as Fault | ''));

const sizeChoice = element<HTMLSelectElement>('size');
sizeChoice.addEventListener('change', () => {
  const [width, height] = sizeChoice.value.split('x');
  frame.style.width = width ? `${width}px` : '';
  frame.style.height = height ? `${height}px` : '';
  frame.classList.toggle('sized', Boolean(width));
});

// The SCO leaves first, while this page can still answer it, as in an LMS whose exit button empties
// the frame before it goes.
element<HTMLAnchorElement>('exit').addEventListener('click', (event) => {
  event.preventDefault();
  const { href } = event.currentTarget as HTMLAnchorElement;
  finishAsForma();
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    void transport.flush().finally(() => location.assign(href));
  };
  frame.addEventListener('load', leave, { once: true });
  setTimeout(leave, 1500);
  transport.frameLeaving(true);
  frame.src = 'about:blank';
});

// A window's listeners are called in the order in which they came, so the SCO's own come first;
// what it sends in `visibilitychange` comes after ours.
frame.addEventListener('load', () => {
  transport.frameLeaving(false);
  frame.contentWindow?.addEventListener('pagehide', () => transport.frameLeaving(true));
});
addEventListener('pagehide', transport.leaving);
frame.src = facts.content;
