/** Small pieces that several pages show. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import type { Status, TopicStanding } from '../standing.ts';
import type { Html } from './layout.ts';

const TONES: Record<Status, string> = {
  'not attempted': 'none',
  unknown: 'none',
  incomplete: 'half',
  browsed: 'half',
  completed: 'good',
  passed: 'good',
  failed: 'bad',
};

export function statusChip(status: Status): Html {
  return html`<span class="chip ${TONES[status]}">${say.status[status] ?? status}</span>`;
}

function howFar(progress: number): Html {
  return html`<meter min="0" max="1" value="${progress}"></meter> ${say.percent(progress)}`;
}

/** Each topic with its words; SCORM 2004 also says how far. */
export function topicList(topics: TopicStanding[]): Html {
  if (topics.length === 0) return html`<span class="soft">${say.gradebook.noTopics}</span>`;
  return html`<ul class="topics">
    ${topics.map(
      ({ id, title, status, progress, score }) =>
        html`<li>
          <span>${title || id}</span>
          ${progress === undefined ? statusChip(status) : howFar(progress)}
          ${score === undefined ? '' : html`<span class="soft">${say.gradebook.score}: ${say.number(score)}</span>`}
        </li>`,
    )}
  </ul>`;
}
