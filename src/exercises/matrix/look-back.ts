import type { LookBackOf } from '../exercise-type.ts';
import { matrixSection } from './report.ts';
import type { Matrix } from './schema.ts';

export const matrix: LookBackOf<Matrix> = {
  lookBack(definition, work, material) {
    const { blocks } = matrixSection(definition, work, material);
    const figure = blocks.find((block) => block.kind === 'matrix');
    return figure ? { figure } : {};
  },
};
