/** What an instructor sees: a row per learner and package. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import type { Learner } from '../learners.ts';
import type { Edition } from '../manifest.ts';
import type { Standing } from '../standing.ts';
import { type Html, page } from './layout.ts';
import { statusChip, topicList } from './parts.ts';

export interface GradebookRow {
  learner: Learner;
  edition: Edition;
  standing: Standing;
  seconds: number;
  savedAt: number | null;
}

function attemptAddress(learner: string, edition: string): string {
  return `/intento/${learner}/${edition}`;
}

function row({ learner, edition, standing, seconds, savedAt }: GradebookRow): Html {
  const text = say.gradebook;
  return html`<tr>
    <th scope="row" data-label="${text.learner}">${learner.name}</th>
    <td data-label="${text.edition}">${say.editions[edition].name}</td>
    <td data-label="${text.status}">${statusChip(standing.status)}</td>
    <td data-label="${text.score}" class="figure">
      ${standing.score === undefined ? text.nothing : say.number(standing.score)}
    </td>
    <td data-label="${text.time}" class="figure">${say.duration(seconds)}</td>
    <td data-label="${text.topics}">${topicList(standing.topics)}</td>
    <td data-label="${text.last}">${savedAt === null ? text.nothing : say.moment(savedAt)}</td>
    <td>
      <a href="${attemptAddress(learner.id, edition)}"
        >${text.detail}<span class="hidden"
          >: ${learner.name}, ${say.editions[edition].name}</span
        ></a
      >
    </td>
  </tr>`;
}

export function gradebookPage(rows: GradebookRow[]): Html {
  const text = say.gradebook;
  const { learner, edition, status, score, time, topics, last } = text;
  const columns = [learner, edition, status, score, time, topics, last];
  const table = html`<div class="scroll">
    <table class="rows">
      <thead>
        <tr>
          ${columns.map((label) => html`<th scope="col">${label}</th>`)}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
  return page({
    title: text.title,
    path: '/calificaciones',
    body:
      rows.length === 0
        ? html`<p class="lead">${text.empty}</p>`
        : html`<p class="lead">${text.lead}</p>
            ${table}`,
  });
}
