import { useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import { Options } from '../../ui/Options.tsx';
import type { AccountFacts } from '../account-facts.ts';
import type { Exercise } from '../use-exercise.ts';
import { Pad } from './Pad.tsx';
import {
  emptyCorner,
  placementCode,
  placementId,
  placementOf,
  type Placement,
} from './placement.ts';
import type { Classification, GroupText } from './schema.ts';

const OPTIONS = {
  a: [
    { id: 'alto', label: say.high },
    { id: 'bajo', label: say.low },
  ],
  r: [
    { id: 'fuerte', label: say.strong },
    { id: 'debil', label: say.weak },
  ],
};

interface PlaceProps {
  definition: Classification;
  exercise: Exercise;
  account: AccountFacts;
  cut: number;
  /** All four, and which of them the practice offers. */
  groups: readonly GroupText[];
  offered: readonly GroupText[];
  /** Its group was found. */
  frozen: boolean;
}

/**
 * First step: where on the matrix the learner would put the account, beside its facts. It can be
 * moved until the group is found; then it stays as it was judged.
 */
export function Place({ definition, exercise, account, cut, groups, offered, frozen }: PlaceProps) {
  const id = placementId(definition, account.id);
  const stored = placementOf(definition, account.id, exercise.work);
  const [half, setHalf] = useState<Partial<Placement>>({});
  const place: Partial<Placement> = stored ?? half;
  const empty = frozen ? undefined : emptyCorner(place, groups, offered);
  const put = (next: Partial<Placement>) => {
    if (next.a && next.r) exercise.choose(id, placementCode({ a: next.a, r: next.r }));
    else setHalf(next);
  };
  return (
    <div class="place">
      <div class="place-panel">
        <h4 id={`${id}.titulo`}>{say.where}</h4>
        <Pad
          name={account.name}
          cut={cut}
          place={place}
          disabled={frozen || !exercise.open}
          hintId={`${id}.pista`}
          onPlace={put}
        />
        <p role="status" class="place-told">
          {empty
            ? say.noGroup(place.a!, place.r!, empty.label, offered.length)
            : say.placed(place.a, place.r, frozen)}
        </p>
      </div>
      <div class="place-choices">
        <p class="hint" id={`${id}.pista`}>
          {say.whereHint}
        </p>
        <Options
          name={`${id}.a`}
          legend={say.axes.a.title}
          options={OPTIONS.a}
          value={place.a ?? ''}
          disabled={frozen}
          onChoose={(a) => put({ ...place, a: a as Placement['a'] })}
        />
        <Options
          name={`${id}.r`}
          legend={say.axes.r.title}
          options={OPTIONS.r}
          value={place.r ?? ''}
          disabled={frozen}
          onChoose={(r) => put({ ...place, r: r as Placement['r'] })}
        />
      </div>
    </div>
  );
}
