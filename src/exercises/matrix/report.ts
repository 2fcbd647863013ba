import type { Work } from '../../model/exercise.ts';
import type { MatrixFigure, ReportBlock } from '../../model/report.ts';
import { matrixMessages } from '../../messages/matrix.ts';
import { reportMessages as say } from '../../messages/report.ts';
import { AXES, type Axis } from '../own-criteria.ts';
import type { ReportMaterial, SectionOf } from '../report-section.ts';
import { firmnessOf } from './firmness.ts';
import { adviceWords, groupWords, placedIn } from './placed.ts';
import { isReversed } from './reversed.ts';
import { accountsOf, criteriaOf, matrixRules, scoreId } from './rules.ts';
import type { Matrix } from './schema.ts';

/** Accounts beside each other in one table: more do not fit a page held upright. */
const COLUMNS = 4;

interface Told {
  id: string;
  name: string;
}

function accountNames(definition: Matrix, work: Work, { accounts }: ReportMaterial): Told[] {
  const ids = accountsOf(definition, work);
  const own = ids.filter((id) => id.startsWith('x'));
  return ids.map((id) => ({
    id,
    name:
      accounts[id] ??
      (work.text(`${definition.id}.${id}.nombre`).trim() ||
        matrixMessages.ownUnnamed(own.indexOf(id) + 1)),
  }));
}

function scoreTables(
  definition: Matrix,
  axis: Axis,
  accounts: readonly Told[],
  work: Work,
): ReportBlock[] {
  const criteria = criteriaOf(definition, axis, work);
  if (criteria.length === 0) return [];
  const groups = Array.from({ length: Math.max(1, Math.ceil(accounts.length / COLUMNS)) }, (_, i) =>
    accounts.slice(i * COLUMNS, (i + 1) * COLUMNS),
  );
  return groups.map((group) => ({
    kind: 'table',
    caption: say.weights(definition.axes[axis].title),
    head: [say.criterionHead, say.weight, ...group.map(({ name }) => name)],
    rows: criteria.map(({ id, name, weight }) => [
      isReversed(definition, id, work) ? say.lessIsBetter(name) : name,
      weight === undefined ? say.blank : String(weight),
      ...group.map((account) => work.choice(scoreId(definition, account.id, id)) || say.blank),
    ]),
  }));
}

function firmnessTable(
  definition: Matrix,
  placed: readonly { id: string; number: number; name: string }[],
  work: Work,
  { groups }: ReportMaterial,
): ReportBlock {
  const { firmness: table } = matrixMessages;
  const names = new Map(
    AXES.flatMap((axis) => criteriaOf(definition, axis, work)).map(({ id, name }) => [id, name]),
  );
  return {
    kind: 'table',
    caption: table.caption,
    head: [table.place, table.account, table.distance, table.change],
    rows: placed.flatMap(({ id, number, name }) => {
      const firmness = firmnessOf(definition, id, work, groups);
      if (!firmness) return [];
      const { axis, distance, isHigh, change } = firmness;
      const { title, low, high } = definition.axes[axis];
      return [
        [
          String(number),
          name,
          table.far(distance, title, isHigh ? low : high, isHigh),
          change
            ? table.would(names.get(change.id)!, change.from, change.to, change.group.label)
            : table.none,
        ],
      ];
    }),
  };
}

export const matrixSection: SectionOf<Matrix> = (definition, work, material) => {
  const accounts = accountNames(definition, work, material);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const placed = placedIn(definition, work, material.groups, (id) => names.get(id)!);
  const { axes, cut } = definition;
  const { table } = matrixMessages;
  const figure: MatrixFigure = {
    kind: 'matrix',
    caption: definition.title,
    alt: matrixMessages.described(
      placed.map((one) => matrixMessages.placedAt(one.number, one.name, groupWords(one))).join(' '),
    ),
    cut,
    axes,
    quadrants: material.groups.map(({ label, attractiveness, relationship }) => ({
      label,
      attractiveness,
      relationship,
    })),
    points: placed.map(({ number, name, a, r }) => ({ number, name, a, r })),
  };
  const result: ReportBlock[] = [
    figure,
    {
      kind: 'table',
      caption: table.caption,
      head: [table.place, table.account, axes.a.title, axes.r.title, table.group],
      rows: placed.map((one) => [
        String(one.number),
        one.name,
        say.index(one.a),
        say.index(one.r),
        `${groupWords(one)}. ${adviceWords(one)}`,
      ]),
    },
    firmnessTable(definition, placed, work, material),
  ];
  return {
    blocks: [
      ...AXES.flatMap((axis) => scoreTables(definition, axis, accounts, work)),
      ...(placed.length > 0 ? result : [{ kind: 'note' as const, text: say.noMatrix }]),
    ],
    missing: matrixRules.missing(definition, work),
  };
};
