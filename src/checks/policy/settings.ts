import { compareAmounts, parseAmount, ZERO } from '../../domain/amount';
import { problem, type Problem } from '../../domain/problem';
import type { PolicyPack } from './policy-pack';

/**
 * What is wrong with settings for a pack: a name it does not know, a reading it does not offer, an input of another kind. Each names what there is.
 * @example settingProblems(pack, { moon: 'full' })[0]?.code // 'setting-unknown'
 */
export function settingProblems(
  pack: PolicyPack,
  settings: Readonly<Record<string, string>>,
): readonly Problem[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const say = (code: string, expected: string) => [
      problem(code, 'error', {}, { name, value, expected }),
    ];
    const choice = pack.choices.find((each) => each.name === name);
    if (choice !== undefined) {
      const number = parseAmount(value);
      const isOther =
        choice.other === true && number !== undefined && compareAmounts(number, ZERO) > 0;
      if (isOther || choice.options.some((option) => option.value === value)) return [];
      const options = choice.options.map((option) => option.value);
      return say(
        'setting-value',
        [...options, ...(choice.other === true ? ['any other amount'] : [])].join(' | '),
      );
    }
    const input = pack.inputs.find((each) => each.name === name);
    if (input === undefined) {
      const names = [...pack.choices, ...pack.inputs].map((each) => each.name);
      return say('setting-unknown', names.join(', '));
    }
    if (input.type === 'number' && parseAmount(value) === undefined)
      return say('setting-value', 'a number');
    if (input.type === 'yes-no' && !/^(?:yes|no|true|false|0|1|是|否)$/i.test(value))
      return say('setting-value', 'yes | no');
    return [];
  });
}
