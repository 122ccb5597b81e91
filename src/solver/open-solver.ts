import type { LinearProblem, LinearRow, SolveLinear } from './linear-problem';

interface SolverOptions {
  /** Address of `highs.wasm` in a browser; under Node the package finds its own. */
  readonly wasm?: string;
  /** After so many seconds the answer is `unfinished`. Default 60. */
  readonly seconds?: number;
}

function termsText(terms: LinearRow['terms']): string {
  const text = terms
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([at, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${at}`);
  // The solver's reader ends a line after some hundred signs.
  return text.length === 0 ? '0 x0' : text.join('\n ');
}

function modelText({ variables, rows }: LinearProblem): string {
  const gains = variables.map((each, at) => [at, each.gain] as const);
  const choices = variables.flatMap((each, at) => (each.most === 'choice' ? [`x${at}`] : []));
  return [
    'Maximize',
    ` gain: ${termsText(gains)}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${termsText(row.terms)} <= ${row.atMost}`),
    'Bounds',
    ...variables.map((each, at) => ` 0 <= x${at} <= ${each.most === 'choice' ? 1 : each.most}`),
    ...(choices.length > 0 ? ['Binary', ...choices.map((each) => ` ${each}`)] : []),
    'End',
  ].join('\n');
}

/**
 * The solver (HiGHS), loaded once: it finds the best values of a linear problem with choices, exact, with no gap left open. Coefficients should be whole
 * numbers, below 10⁹ in all. Without variables the gain is 0.
 * @example (await (await openSolver())({ variables: [{ gain: 2, most: 'choice' }], rows: [] })).gain // 2
 */
export async function openSolver({ wasm, seconds = 60 }: SolverOptions = {}): Promise<SolveLinear> {
  const { default: load } = await import('highs');
  const highs = await load(wasm === undefined ? {} : { locateFile: () => wasm });
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: seconds };
  return (problem) => {
    if (problem.variables.length === 0) return { status: 'optimal', gain: 0, values: [] };
    const found = highs.solve(modelText(problem), options);
    if (found.Status === 'Infeasible') return { status: 'infeasible', gain: 0, values: [] };
    const columns: Readonly<Record<string, { readonly Primal?: number }>> = found.Columns;
    return {
      status: found.Status === 'Optimal' ? 'optimal' : 'unfinished',
      gain: found.ObjectiveValue,
      values: problem.variables.map((_, at) => columns[`x${at}`]?.Primal ?? 0),
    };
  };
}
