import { parseAmount } from '../../domain/amount';
import { textAt } from '../../domain/pack-draft';
import { isRecord } from '../../domain/shape';

const BOUNDS = [
  ['atLeast', '≥'],
  ['atMost', '≤'],
  ['above', '>'],
  ['below', '<'],
] as const;

function scalarIn(written: string): string | boolean {
  return written === 'true' ? true : written === 'false' ? false : written;
}

/**
 * An input cell of a decision table as a person writes it in a grid: `-` any value, `a, b` one of several, `!a` all but, `≥2 ≤5` bounds.
 * @example cellText({ atLeast: 2, below: 5 }) // '≥2 <5'
 */
export function cellText(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(String).join(', ');
  if (!isRecord(cell)) return textAt(cell, []);
  const not = cell['not'];
  if (Array.isArray(not)) return `!${not.map(String).join(', ')}`;
  return BOUNDS.filter(([name]) => cell[name] !== undefined)
    .map(([name, sign]) => `${sign}${String(cell[name])}`)
    .join(' ');
}

/**
 * The cell that a person wrote. An empty one means any value; what is no bound and no list stays a plain text.
 * @example cellOf('≥2 <5') // { atLeast: '2', below: '5' }
 */
export function cellOf(written: string): unknown {
  const plain = written.normalize('NFKC').trim();
  if (plain === '' || plain === '-') return '-';
  const members = (text: string) =>
    text
      .split(/[,、]/)
      .map((part) => scalarIn(part.trim()))
      .filter((part) => part !== '');
  if (plain.startsWith('!')) return { not: members(plain.slice(1)) };
  const bounds = plain.split(/\s+/).flatMap((part): [string, string][] => {
    const found = BOUNDS.find(
      ([, sign]) =>
        part.startsWith(sign) || part.startsWith(sign === '≥' ? '>=' : sign === '≤' ? '<=' : sign),
    );
    if (found === undefined) return [];
    const value = part.replace(/^[≥≤<>]=?/, '');
    return parseAmount(value) === undefined ? [] : [[found[0], value]];
  });
  if (bounds.length > 0 && bounds.length === plain.split(/\s+/).length)
    return Object.fromEntries(bounds);
  const several = members(plain);
  return several.length > 1 ? several : scalarIn(plain);
}
