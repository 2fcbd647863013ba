/** One learner's attempt: standing, answers and sessions. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import type { Launch } from '../attempts.ts';
import type { Elements } from '../elements.ts';
import type { Learner } from '../learners.ts';
import type { Edition } from '../manifest.ts';
import type { Answer, Standing } from '../standing.ts';
import { type Html, page } from './layout.ts';
import { statusChip, topicList } from './parts.ts';

export interface AttemptFacts {
  learner: Learner;
  edition: Edition;
  standing: Standing;
  seconds: number;
  launches: Launch[];
  elements: Elements;
}

const text = say.attempt;

function answer({ id, description, type, response, result }: Answer): Html {
  return html`<tr>
    <th scope="row" data-label="${text.asked}">
      ${description || id}<small>${id} · ${type}</small>
    </th>
    <td data-label="${text.response}" class="prose">${response || say.gradebook.nothing}</td>
    <td data-label="${text.result}">
      ${(text.results[result] ?? result) || say.gradebook.nothing}
    </td>
  </tr>`;
}

function session({
  id,
  startedAt,
  savedAt,
  terminatedAt,
  sessionSeconds,
  rules,
  fault,
  mode,
}: Launch): Html {
  const notes = [
    say.rules[rules].name,
    mode === 'review' ? say.player.reviewing : '',
    fault ? say.faults[fault] : '',
  ].filter(Boolean);
  return html`<tr>
    <th scope="row" data-label="${text.started}">
      ${say.moment(startedAt)}<small>${notes.join(' · ')}</small>
    </th>
    <td data-label="${text.saved}">${savedAt === null ? text.notSaved : say.time(savedAt)}</td>
    <td data-label="${text.ended}">
      ${terminatedAt === null ? text.notEnded : say.time(terminatedAt)}
    </td>
    <td data-label="${say.gradebook.time}" class="figure">${say.duration(sessionSeconds)}</td>
    <td>
      <a href="/bitacora/${id}">${text.log}<span class="hidden">: ${text.logOf(id)}</span></a>
    </td>
  </tr>`;
}

function table(head: string[], body: Html[]): Html {
  return html`<div class="scroll">
    <table class="rows">
      <thead>
        <tr>
          ${head.map((label) => (label ? html`<th scope="col">${label}</th>` : html`<td></td>`))}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

export function attemptPage({
  learner,
  edition,
  standing,
  seconds,
  launches,
  elements,
}: AttemptFacts): Html {
  const facts: [string, string | Html][] = [
    [say.gradebook.edition, say.editions[edition].name],
    [say.gradebook.status, statusChip(standing.status)],
    [
      say.gradebook.score,
      standing.score === undefined ? say.gradebook.nothing : say.number(standing.score),
    ],
    [say.gradebook.time, say.duration(seconds)],
    ...(standing.progress === undefined
      ? []
      : [[text.progress, say.percent(standing.progress)] as [string, string]]),
    [text.location, standing.location || say.gradebook.nothing],
    [text.suspendData, text.suspendDataOf(standing.suspendDataLength)],
  ];
  const answers =
    standing.answers.length === 0
      ? html`<p class="soft">${text.noAnswers}</p>`
      : table([text.asked, text.response, text.result], standing.answers.map(answer));
  return page({
    title: text.title(learner.name),
    path: '',
    body: html`<section>
        <h2>${text.summary}</h2>
        <dl class="facts">
          ${facts.map(
            ([term, value]) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section>
        <h2>${text.topics}</h2>
        ${topicList(standing.topics)}
      </section>
      <section>
        <h2>${text.answers}</h2>
        ${answers}
      </section>
      <section>
        <h2>${text.sessions}</h2>
        ${table([text.started, text.saved, text.ended, say.gradebook.time, ''], launches.map(session))}
      </section>
      <details class="card">
        <summary>${text.elements}</summary>
        <dl class="elements">
          ${Object.entries(elements)
            .filter(([, value]) => value !== '')
            .map(
              ([name, value]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
        </dl>
      </details>`,
  });
}
