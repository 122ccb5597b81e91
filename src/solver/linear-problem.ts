/** One `sum(coefficient × variable) ≤ atMost`. Variables are named by their place. */
export interface LinearRow {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly atMost: number;
}

/** What shall be as great as it can be: whole variables of 0 or 1, others between 0 and their own most. */
export interface LinearProblem {
  readonly variables: readonly { readonly gain: number; readonly most: number | 'choice' }[];
  readonly rows: readonly LinearRow[];
}

/** What the solver found. `unfinished`: no proof within its time; values may be missing then. */
export interface LinearAnswer {
  readonly status: 'optimal' | 'infeasible' | 'unfinished';
  readonly gain: number;
  readonly values: readonly number[];
}

/** The solver as rooms that must stay pure are given it. */
export type SolveLinear = (problem: LinearProblem) => LinearAnswer;
