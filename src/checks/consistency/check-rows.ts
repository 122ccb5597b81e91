import { amount, compareAmounts, sum, ZERO, type Amount } from '../../domain/amount';
import type { Course, HourKind, SubtotalRow } from '../../domain/programme';
import type { Judgement } from '../finding';
import { primitive } from '../primitives/primitive';
import type { Scene } from '../scene';
import { faultOf } from './fault';
import { scopesOf } from './scope';

type Measured = 'credits' | HourKind;

function figureOf(course: Course, measured: Measured): Amount {
  const group = measured === 'credits' ? 'credits' : 'hours';
  if (course.uncounted?.includes(group) === true) return ZERO;
  return (measured === 'credits' ? course.credits : course.hours[measured]) ?? ZERO;
}

/** What the courses of a group add up to in one figure. */
function added(courses: readonly Course[], measured: Measured): Amount {
  return sum(courses.map((course) => figureOf(course, measured)));
}

function compared(
  row: SubtotalRow,
  printed: Amount,
  measured: Measured,
  scene: Scene,
): readonly Judgement[] {
  const scopes = scopesOf(row, scene);
  const [scope] = scopes;
  if (scope === undefined) return [];
  if (scopes.some((each) => compareAmounts(added(each, measured), printed) === 0)) return [];
  const computed = added(scope, measured);
  // A floor of a group to choose from is less than its list; weeks without hours may be priced elsewhere.
  const isChosen =
    compareAmounts(printed, computed) < 0 &&
    scope.some(
      ({ requirement, conditional }) => requirement !== 'required' || conditional === true,
    ) &&
    scope.some(
      ({ requirement }) => requirement === 'restricted-elective' || requirement === 'free-elective',
    );
  const isOpen =
    measured !== 'credits' &&
    compareAmounts(printed, computed) > 0 &&
    scope.some(({ hours }) => Object.keys(hours).length === 0);
  return [
    faultOf({
      code: 'check-row-differs',
      verdict: isChosen || isOpen ? 'needs-person' : 'fail',
      computed,
      printed,
      rows: scope.map((course) => [course, figureOf(course, measured)]),
      params: { label: row.label, category: row.category, measured },
    }),
  ];
}

/** Pieces of a printed sum, `7+16+2` or `公共7+专业16+选修2`; none when the text is no sum. @example piecesOf('13+11+2+0') // ['13','11','2','0'] */
function piecesOf(written: string): readonly Amount[] {
  const pieces = written.normalize('NFKC').split('=')[0]?.split('+') ?? [];
  if (pieces.length < 2) return [];
  const numbers = pieces.map(
    (piece) => /(\d+(?:\.\d+)?)(?:学分)?\s*\)?\s*$/.exec(piece.trim())?.[1],
  );
  const known = numbers.filter((each) => each !== undefined);
  return known.length === pieces.length ? known.map((each) => amount(each)) : [];
}

/** A row that says its total in pieces: the total, and where the categories tell, each piece. */
function split(row: SubtotalRow, scene: Scene): readonly Judgement[] {
  const [scope] = scopesOf(row, scene);
  const texts = [...new Set([row.label, ...Object.values(row.written ?? {})])];
  const pieces = texts.map(piecesOf).find((found) => found.length > 0);
  if (pieces === undefined || scope === undefined) return [];
  const rows = scope.map((course) => [course, figureOf(course, 'credits')] as const);
  const [computed, printed] = [added(scope, 'credits'), sum(pieces)];
  const params = { label: row.label, pieces: pieces.join('+') };
  if (compareAmounts(computed, printed) !== 0)
    return [faultOf({ code: 'pieces-differ', computed, printed, rows, params })];
  const categories = [...new Set(scope.map(({ category }) => category))];
  const own = categories.map((each) =>
    added(
      scope.filter(({ category }) => category === each),
      'credits',
    ),
  );
  const positive = pieces.filter((each) => compareAmounts(each, ZERO) > 0);
  const inOrder = (list: readonly Amount[]) => [...list].sort(compareAmounts).join('+');
  if (own.length !== positive.length || inOrder(own) === inOrder(positive)) return [];
  const found = { ...params, found: own.join('+') };
  return [faultOf({ code: 'pieces-shifted', computed, printed, rows, params: found })];
}

/**
 * `check-rows`: every subtotal and total against the courses it is about, credits and each kind of hours; a total printed in pieces (`7+16+2`) also piece by piece.
 * A floor below a list of electives goes to a person.
 * @example { "primitive": "check-rows" }
 */
export const checkRows = primitive('check-rows', {}, (_rule, scene) => {
  const { subtotals } = scene.document.programme;
  return subtotals.flatMap((row) => [
    ...(row.credits === null ? [] : compared(row, row.credits, 'credits', scene)),
    ...(Object.entries(row.hours) as readonly (readonly [HourKind, Amount])[])
      .filter(([kind]) => scene.courses.some(({ hours }) => hours[kind] !== undefined))
      .flatMap(([kind, printed]) => compared(row, printed, kind, scene)),
    ...split(row, scene),
  ]);
});
