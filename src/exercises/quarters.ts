import type { Quarter } from '../ui/Plane.tsx';

/** The groups as the drawing of the matrix names its quarters. */
export function quartersOf(
  groups: readonly {
    label: string;
    attractiveness: 'alto' | 'bajo';
    relationship: 'fuerte' | 'debil';
  }[],
): Quarter[] {
  return groups.map(({ label, attractiveness, relationship }) => ({
    label,
    isUp: attractiveness === 'alto',
    isAcross: relationship === 'fuerte',
  }));
}
