/** Whose session, which package, which limits: one form, whose buttons are the learners. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import type { Learner } from '../learners.ts';
import type { Edition } from '../manifest.ts';
import type { Playable } from '../packages.ts';
import type { Rules } from '../standard.ts';
import type { Status } from '../standing.ts';
import { type Html, page } from './layout.ts';
import { statusChip } from './parts.ts';

export interface HomeFacts {
  packages: Playable[];
  chosen: { edition: string; rules: Rules };
  learners: {
    learner: Learner;
    attempts: { edition: Edition; status: Status; savedAt: number | null }[];
  }[];
  notices: string[];
}

const FINAL = new Set<Status>(['completed', 'passed', 'failed']);
const RULES: Rules[] = ['strict', 'permissive'];

function choices({ packages, chosen }: HomeFacts): Html {
  const editions = packages.map(
    ({ manifest: { edition } }) =>
      html`<label
        ><input
          type="radio"
          name="paquete"
          value="${edition}"
          ${edition === chosen.edition ? 'checked' : ''}
        />
        <span>${say.editions[edition].name}</span></label
      >`,
  );
  const rules = RULES.map(
    (rule) =>
      html`<label
        ><input
          type="radio"
          name="limites"
          value="${rule}"
          ${rule === chosen.rules ? 'checked' : ''}
        />
        <span>${say.rules[rule].name}<small>${say.rules[rule].detail}</small></span></label
      >`,
  );
  return html`<div class="choices">
    <fieldset>
      <legend>${say.home.edition}</legend>
      ${editions}
    </fieldset>
    <fieldset>
      <legend>${say.home.rules}</legend>
      ${rules}
    </fieldset>
  </div>`;
}

function lastSaved(at: number | null): Html | '' {
  return at === null ? '' : html`<small>${say.home.lastSaved(say.moment(at))}</small>`;
}

function card({ learner, attempts }: HomeFacts['learners'][number], canTake: boolean): Html {
  const initials = learner.name.split(' ').map((word) => word[0]);
  const standings = attempts.map(
    ({ edition, status, savedAt }) =>
      html`<li>${statusChip(status)} ${say.editions[edition].name}${lastSaved(savedAt)}</li>`,
  );
  const action = `/tomar/${learner.id}`;
  return html`<li class="card learner">
    <span class="initials" aria-hidden="true">${initials[0]}${initials.at(-1)}</span>
    <h2>${learner.name}</h2>
    ${
      attempts.length === 0
        ? html`<p class="soft">${say.home.never}</p>`
        : html`<ul class="standings">
            ${standings}
          </ul>`
    }
    ${
      canTake
        ? html`<p class="actions">
            <button class="button" formaction="${action}">
              ${say.home.take}<span class="hidden">: ${learner.name}</span>
            </button>
            ${
              attempts.some(({ status }) => FINAL.has(status))
                ? html`<button
                    class="button quiet"
                    formaction="${action}"
                    name="modo"
                    value="revisar"
                  >
                    ${say.home.review}<span class="hidden">: ${learner.name}</span>
                  </button>`
                : ''
            }
          </p>`
        : ''
    }
  </li>`;
}

export function homePage(facts: HomeFacts): Html {
  const canTake = facts.packages.length > 0;
  return page({
    title: say.home.title,
    path: '/',
    notices: facts.notices,
    body: html`<p class="lead">${say.home.lead}</p>
      <form method="get" action="/">
        ${canTake ? choices(facts) : ''}
        <ul class="cards">
          ${facts.learners.map((learner) => card(learner, canTake))}
        </ul>
      </form>`,
  });
}
