import { useEffect, useState } from 'preact/hooks';
import { workedMessages as say } from '../../../messages/worked.ts';
import { indexOf, type WorkedAccount } from './example.ts';

const LEFT = 30;
const WIDTH = 290;
const HEIGHT = 190;

/** The account comes to its place in the matrix; where it is asked, after its group is chosen. */
export function Landing({ account }: { account: WorkedAccount }) {
  const { name, axes, cut, groups, group, strategy, why, isAsked } = account;
  const [chosen, choose] = useState('');
  const isSolved = !isAsked || chosen === group;
  const [up, across] = [indexOf(axes[0], cut), indexOf(axes[1], cut)];
  const here = groups.find(({ id }) => id === group)!;
  const wrong = groups.find(({ id }) => id === chosen && id !== group)?.wrong;
  return (
    <>
      <div class="worked-criterion">
        <p class="hint">
          {axes.map((axis) => `${axis.title} ${indexOf(axis, cut).word}`).join(' · ')}
        </p>
        <h4>{isSolved ? say.lands(here.label) : say.where}</h4>
      </div>
      <Plane
        account={account}
        up={up.value}
        across={across.value}
        isShown={isSolved}
        described={say.described(name, up.value, across.value)}
      />
      {isAsked && (
        <div class="options" role="group" aria-label={say.where}>
          {groups
            .filter(({ isBase }) => isBase)
            .map(({ id, label }) => (
              <button
                key={id}
                type="button"
                class="button"
                aria-pressed={chosen === id}
                onClick={() => choose(id)}
              >
                {label}
              </button>
            ))}
        </div>
      )}
      <div role="status" class="worked-said">
        {isSolved && (
          <>
            <p>
              <strong>{here.label}.</strong> {strategy}
            </p>
            <p>{why}</p>
          </>
        )}
        {wrong && (
          <p>
            {say.wrong} {wrong}
          </p>
        )}
      </div>
    </>
  );
}

interface PlaneProps {
  account: WorkedAccount;
  up: number;
  across: number;
  /** The names of the groups and the place of the account. */
  isShown: boolean;
  described: string;
}

/** The account's line passes under the names of the groups. */
const OVER = 'paint-order: stroke; stroke: var(--surface); stroke-width: 4';

function Plane({ account: { groups, cut }, up, across, isShown, described }: PlaneProps) {
  const [hasCome, come] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const wait = setTimeout(() => come(true), 60);
    return () => clearTimeout(wait);
  }, [isShown]);
  const x = (value: number) => LEFT + ((value - 1) / 4) * WIDTH;
  const y = (value: number) => HEIGHT - ((value - 1) / 4) * HEIGHT;
  return (
    <svg class="worked-plane figure" viewBox="0 -6 328 230" role="img" aria-label={described}>
      <rect class="plane-edge" x={LEFT} y="0" width={WIDTH} height={HEIGHT} rx="4" />
      <path class="plane-cut" d={`M${x(cut)} 0v${HEIGHT}M${LEFT} ${y(cut)}h${WIDTH}`} />
      <path
        class="leader dashed"
        d={`M${LEFT} ${y(up)}H${x(across)}M${x(across)} ${HEIGHT}V${y(up)}`}
      />
      {isShown &&
        groups.map(({ id, label, isUp, isAcross }) => (
          <text
            key={id}
            class="small"
            style={OVER}
            x={x(isAcross ? 4 : 2)}
            y={isUp ? 18 : HEIGHT - 10}
          >
            {label}
          </text>
        ))}
      <g
        class={hasCome ? 'worked-point' : 'worked-point away'}
        style={{ transform: `translate(${x(hasCome ? across : 1)}px, ${y(hasCome ? up : 1)}px)` }}
      >
        <circle class="glyph-account" r="12" />
        <circle class="glyph-core" r="6" />
      </g>
      <text class="strong" transform="rotate(-90)" x={-HEIGHT / 2} y="16">
        {say.up} →
      </text>
      <text class="strong" x={LEFT + WIDTH / 2} y={HEIGHT + 20}>
        {say.across} →
      </text>
    </svg>
  );
}
