import { labMessages as say } from '../../../messages/lab.ts';
import { Ghost, Numbers, Plane } from '../../Plane.tsx';
import type { LabMatrix, Position } from './positions.ts';

const at = ({ vertical, horizontal }: Position) => ({ up: vertical, across: horizontal });

/**
 * The matrix as a drawing, with ghosts of the accounts that were moved; the list beside it and the
 * table say the same (WCAG 1.1.1).
 */
export function LabPlane({
  matrix,
  placed,
  unmoved,
  chosen,
}: {
  matrix: LabMatrix;
  placed: readonly Position[];
  unmoved: readonly Position[];
  chosen: string;
}) {
  const { vertical, horizontal } = matrix.axes;
  const described = placed
    .map(({ number, account, cell }) => say.placed(number, account.name, cell.name))
    .join(' ');
  return (
    <Plane
      axes={{
        up: { low: vertical.low, high: vertical.high },
        across: { low: horizontal.low, high: horizontal.high },
      }}
      cut={matrix.cut}
      quarters={matrix.cells.map((cell) => ({
        label: cell.name,
        isUp: cell.vertical === 'high',
        isAcross: cell.horizontal === 'high',
      }))}
      described={say.described(matrix.title, described)}
    >
      {placed.map((now, i) => {
        const was = unmoved[i]!;
        return (
          (was.vertical !== now.vertical || was.horizontal !== now.horizontal) && (
            <Ghost key={now.account.id} from={at(was)} to={at(now)} />
          )
        );
      })}
      <Numbers
        points={placed.map((one) => ({
          id: one.account.id,
          number: one.number,
          ...at(one),
          class: one.account.id === chosen ? 'lab-point chosen' : 'lab-point',
        }))}
      />
    </Plane>
  );
}
