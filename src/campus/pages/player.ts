/** The page that holds the course: a bar, the frame and the run-time. */
import { html, raw } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import { type Fault, FAULTS } from '../faults.ts';
import type { Learner } from '../learners.ts';
import type { Edition } from '../manifest.ts';
import type { PlayerFacts } from '../player.ts';
import type { Html } from './layout.ts';

export interface PlayerPage {
  learner: Learner;
  edition: Edition;
  title: string;
  mode: 'normal' | 'review';
  facts: PlayerFacts;
  exit: string;
}

/** JSON that may stand inside a script element. */
const inScript = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));

const IMPORTS = { imports: { 'scorm-again/min': '/static/scorm-again.js' } };

function faultOption(fault: Fault, chosen: Fault | ''): Html {
  return html`<option value="${fault}" ${fault === chosen ? 'selected' : ''}>
    ${say.faults[fault]}
  </option>`;
}

export function playerPage({ learner, edition, title, mode, facts, exit }: PlayerPage): Html {
  const faults =
    facts.standard === 'scorm12' ? FAULTS : FAULTS.filter((fault) => fault !== 'offline-true');
  const sizes = Object.entries(say.player.sizes).map(
    ([value, label]) => html`<option value="${value}">${label}</option>`,
  );
  return html`<!doctype html>
    <html lang="es-MX" class="player">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title || say.player.frame} · ${learner.name} · ${say.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/campus.css" />
        <script type="importmap">
          ${inScript(IMPORTS)}
        </script>
      </head>
      <body>
        <header class="bar">
          <a class="button quiet" id="exit" href="${exit}">${say.player.exit}</a>
          <p class="who">
            <strong>${learner.name}</strong>
            <span class="soft"
              >${say.editions[edition].name} ·
              ${mode === 'review' ? say.player.reviewing : say.rules[facts.rules].name}</span
            >
          </p>
          <p id="state" role="status" class="state">${say.player.opened}</p>
          <details class="tools">
            <summary>${say.player.tools}</summary>
            <div class="panel">
              <label for="fault">${say.player.fault}</label>
              <select id="fault">
                <option value="">${say.player.noFault}</option>
                ${faults.map((fault) => faultOption(fault, facts.fault))}
              </select>
              <label for="size">${say.player.size}</label>
              <select id="size">
                ${sizes}
              </select>
              <a href="/bitacora/${facts.launch}" target="_blank">${say.player.log}</a>
            </div>
          </details>
        </header>
        <noscript><p class="notice">${say.player.noScript}</p></noscript>
        <iframe id="content" title="${title || say.player.frame}" allow="fullscreen"></iframe>
        <script type="application/json" id="facts">
          ${inScript(facts)}
        </script>
        <script type="module" src="/static/player/player.ts"></script>
      </body>
    </html>`;
}
