/** The traffic of one session, for administrators. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import type { LoggedCall } from '../log.ts';
import { nameOf, type Standard } from '../standard.ts';
import { type Html, page } from './layout.ts';

export interface LogFacts {
  launch: number;
  who: string;
  standard: Standard;
  calls: LoggedCall[];
  onlyFailed: boolean;
}

const text = say.log;

/**
 * SCORM 1.2's 404 and SCORM 2004's 403 answer a read of what nobody set: an answer, not a failure.
 */
const failed = ({ method, result, error }: LoggedCall) =>
  result === 'throws' ||
  result === 'undefined' ||
  (method === 'GetValue' ? error === '101' : result !== 'true');

export function logPage({ launch, who, standard, calls, onlyFailed }: LogFacts): Html {
  const bad = calls.filter(failed);
  const shown = onlyFailed ? bad : calls;
  const rows = shown.map(
    (call) =>
      html`<tr class="${failed(call) ? 'bad' : ''}">
        <td data-label="${text.n}" class="figure">${call.n}</td>
        <td data-label="${text.time}">${say.time(call.at)}</td>
        <th scope="row" data-label="${text.call}">
          <code>${nameOf(call.method, standard)}</code> <code class="soft">${call.element}</code>
        </th>
        <td data-label="${text.value}">
          <code>${call.value}</code
          >${call.value.length < call.length ? html` <small>${text.length(call.length)}</small>` : ''}
        </td>
        <td data-label="${text.result}"><code>${call.result}</code></td>
        <td data-label="${text.error}"><code>${call.error === '0' ? '' : call.error}</code></td>
      </tr>`,
  );
  const columns = [text.n, text.time, text.call, text.value, text.result, text.error];
  const toggle = onlyFailed
    ? html`<a href="/bitacora/${launch}">${text.all}</a>`
    : html`<a href="/bitacora/${launch}?fallas=1">${text.onlyFailed}</a>`;
  return page({
    title: text.title(launch),
    path: '',
    body: html`<p class="lead">${who}. ${text.lead}</p>
      ${
        calls.length === 0
          ? html`<p>${text.empty}</p>`
          : html`<p>${text.summary(calls.length, bad.length)}. ${bad.length > 0 ? toggle : ''}</p>
              <div class="scroll">
                <table class="rows log">
                  <thead>
                    <tr>
                      ${columns.map((label) => html`<th scope="col">${label}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${rows}
                  </tbody>
                </table>
              </div>`
      }`,
  });
}
