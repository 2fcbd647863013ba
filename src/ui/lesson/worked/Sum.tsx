import { workedMessages as say } from '../../../messages/worked.ts';
import type { WorkedAxis } from './example.ts';

interface SumProps {
  axis: WorkedAxis;
  /** How many criteria have their score. */
  known: number;
  current: number;
  cut: number;
  /** Once all are known. */
  index: number | undefined;
}

/**
 * The sum as an area: each criterion as wide as it weighs and as high as its score, so that the
 * index is the height that the whole would have if it were level. The status above says the same.
 */
export function Sum({ axis, known, current, cut, index }: SumProps) {
  const up = (value: number) => `${(100 * value) / 5}%`;
  return (
    <div class="worked-sum" aria-hidden="true">
      <div class="worked-columns">
        {axis.criteria.map(({ id, weight, score }, i) => (
          <div
            key={id}
            class={i === current ? 'worked-column current' : 'worked-column'}
            style={{ flexGrow: weight }}
          >
            <span style={{ blockSize: i < known ? up(score) : 0 }}>{i < known ? score : ''}</span>
          </div>
        ))}
        <i class="worked-cut" style={{ insetBlockEnd: up(cut) }}>
          {say.cut(cut)}
        </i>
        {index !== undefined && <i class="worked-level" style={{ insetBlockEnd: up(index) }} />}
      </div>
      <p class="hint">{say.picture}</p>
    </div>
  );
}
