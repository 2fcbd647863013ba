import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import { type Html, page } from './layout.ts';

export function problemPage(title: string, sentence: string): Html {
  return page({
    title,
    path: '',
    body: html`<p class="lead">${sentence}</p>
      <p><a class="button" href="/">${say.problems.back}</a></p>`,
  });
}
