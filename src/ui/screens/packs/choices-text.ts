import { isRecord } from '../../../domain/shape';
import { membersOf } from './members-of';

/**
 * The choices of a fact as lines `value=label`, as a person writes them.
 * @example choicesText([{ value: 'first', label: '一等奖' }]) // 'first=一等奖'
 */
export function choicesText(choices: unknown): string {
  return membersOf(choices)
    .flatMap((each) =>
      isRecord(each) ? [`${String(each['value'])}=${String(each['label'])}`] : [],
    )
    .join('\n');
}

/**
 * The choices that lines `value=label` name; a line without a sign is value and label alike; undefined when there is none.
 * @example choicesOf('first=一等奖\nsecond') // [{ value: 'first', label: '一等奖' }, { value: 'second', label: 'second' }]
 */
export function choicesOf(
  written: string,
): readonly { readonly value: string; readonly label: string }[] | undefined {
  const choices = written.split(/\n|;|；/).flatMap((line) => {
    const [value = '', label = value] = line.split('=').map((part) => part.trim());
    return value === '' ? [] : [{ value, label: label === '' ? value : label }];
  });
  return choices.length > 0 ? choices : undefined;
}
