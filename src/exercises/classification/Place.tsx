import { useState } from 'preact/hooks';
import { classificationMessages as say } from '../../messages/classification.ts';
import { Options } from '../../ui/Options.tsx';
import type { AccountFacts } from '../account-facts.ts';
import type { Exercise } from '../use-exercise.ts';
import { Pad } from './Pad.tsx';
import { placementCode, placementId, placementOf, type Placement } from './placement.ts';
import type { Classification } from './schema.ts';

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
  /** Its group was found. */
  frozen: boolean;
}

/**
 * First step: where on the matrix the learner would put the account. It can be moved until the
 * group is found; then it stays as it was judged.
 */
export function Place({ definition, exercise, account, frozen }: PlaceProps) {
  const id = placementId(definition, account.id);
  const stored = placementOf(definition, account.id, exercise.work);
  const [half, setHalf] = useState<Partial<Placement>>({});
  const place: Partial<Placement> = stored ?? half;
  const put = (next: Partial<Placement>) => {
    if (next.a && next.r) exercise.choose(id, placementCode({ a: next.a, r: next.r }));
    else setHalf(next);
  };
  return (
    <section class="place" aria-labelledby={`${id}.titulo`}>
      <h5 id={`${id}.titulo`}>{say.where}</h5>
      <p class="hint" id={`${id}.pista`}>
        {say.whereHint}
      </p>
      <fieldset class="place-ways" disabled={frozen}>
        <Pad
          name={account.name}
          place={place}
          disabled={frozen || !exercise.open}
          hintId={`${id}.pista`}
          onPlace={put}
        />
        <div class="place-choices">
          <Options
            name={`${id}.a`}
            legend={say.axes.a.title}
            options={OPTIONS.a}
            value={place.a ?? ''}
            onChoose={(a) => put({ ...place, a: a as Placement['a'] })}
          />
          <Options
            name={`${id}.r`}
            legend={say.axes.r.title}
            options={OPTIONS.r}
            value={place.r ?? ''}
            onChoose={(r) => put({ ...place, r: r as Placement['r'] })}
          />
          <p role="status" class="place-told">
            {say.placed(place.a, place.r, frozen)}
          </p>
        </div>
      </fieldset>
    </section>
  );
}
