import { partAt, textAt } from '../../../domain/pack-draft';
import { membersOf } from '../packs/members-of';

/**
 * The options of a choice as lines `value=label`, with what it counts as and from where on it is in doubt behind further signs.
 * @example optionsText([{ value: '6-months', label: '6 个月', amount: '184/7' }]) // '6-months=6 个月=184/7'
 */
export function optionsText(options: unknown): string {
  return membersOf(options)
    .map((each) =>
      ['value', 'label', 'amount', 'low']
        .map((key) => textAt(each, [key]))
        .join('=')
        .replace(/=+$/, ''),
    )
    .join('\n');
}

/**
 * The options that lines `value=label=amount=low` name; a line without a label is value and label alike, blank lines are passed over.
 * @example optionsOf('24=24 学时\n20') // [{ value: '24', label: '24 学时' }, { value: '20', label: '20' }]
 */
export function optionsOf(written: string): readonly unknown[] {
  return written.split('\n').flatMap((line) => {
    const [value = '', label = '', amount = '', low = ''] = line
      .split(/[=＝]/)
      .map((part) => part.trim());
    if (value === '') return [];
    return [
      {
        value,
        label: label === '' ? value : label,
        ...(amount !== '' && { amount }),
        ...(low !== '' && { low }),
      },
    ];
  });
}

/** The names that members of a list of the draft have, with their labels. @example namesOf([{ name: 'a', label: '甲' }]) // { a: '甲' } */
export function namesOf(members: readonly unknown[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    members.map((each) => {
      const name = textAt(each, ['name']);
      const label = partAt(each, ['label']);
      return [name, typeof label === 'string' && label !== '' ? label : name];
    }),
  );
}
