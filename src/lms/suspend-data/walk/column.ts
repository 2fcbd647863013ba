/**
 * What the walk hands on, in the order of the walk; every form spells the same walk. Numbers are
 * whole, from 0 to 2^53 - 1.
 */
export const column = {
  form: 0,
  count: 1,
  present: 2,
  known: 3,
  replica: 4,
  revision: 5,
  answerAge: 6,
  choiceAge: 7,
  otherAge: 8,
  earlier: 9,
  step: 10,
  progress: 11,
  score: 12,
  flag: 13,
  told: 14,
} as const;

export type Column = (typeof column)[keyof typeof column];

export interface Sink {
  number(column: Column, value: number): void;
  /** A short code: an id, an option, a name. `kind` groups codes that look alike. */
  code(kind: string, value: string): void;
  /** Prose. `kind` groups answers to the same question. */
  prose(kind: string, value: string): void;
}

export interface Source {
  number(column: Column): number;
  code(kind: string): string;
  prose(kind: string): string;
}

/** `t18-criterios.a3.objetivo` is of the kind `objetivo`: answers to one question read alike. */
export function proseKind(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1).replace(/\d+/g, '');
}

export function codeKind(id: string): string {
  return id.replace(/\d+/g, '');
}
