import { amount } from '../../domain/amount';
import { isSameText } from '../../domain/normal-form';
import { judgement } from '../finding';
import { remark } from '../measure/remarks';
import { listName } from '../policy/parameter';
import { primitive } from './primitive';

interface Entry {
  readonly code: string;
  readonly name: string;
}

function entriesOf(written: string): readonly Entry[] {
  return written
    .split(/[,，;；\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, code = '', name = ''] = /^([\dA-Za-z-]*)[\s:：]*(.*)$/.exec(line) ?? [];
      return { code, name: name.trim() };
    });
}

/**
 * `list-match`: which of the programme's occupations stand in a list. Only code and name together match; an entry that shares just one of them
 * goes to a person, for codes are given anew in later catalogues. Entries are `code name`, parted by commas or lines.
 * @example { "primitive": "list-match", "entries": "occupations", "list": "shortage-list" }
 */
export const listMatch = primitive(
  'list-match',
  { entries: listName, list: listName },
  (rule, scene) => {
    const missing = [rule.entries, rule.list].filter((name) => scene.given(name) === undefined);
    if (missing.length > 0)
      return [
        judgement('needs-person', {
          remarks: [remark('input-missing', { inputs: missing.join(', ') })],
        }),
      ];
    const own = entriesOf(scene.given(rule.entries) ?? '');
    const listed = entriesOf(scene.given(rule.list) ?? '');
    const alike = (a: Entry, b: Entry) => [
      isSameText(a.code, b.code),
      a.name !== '' && isSameText(a.name, b.name),
    ];
    const matching = (wanted: number) =>
      own.filter((entry) =>
        listed.some((each) => alike(entry, each).filter(Boolean).length === wanted),
      );
    const [full, half] = [matching(2), matching(1)];
    const say = (code: string, entries: readonly Entry[]) =>
      entries.length === 0
        ? []
        : [
            remark(code, {
              entries: entries.map(({ code: c, name }) => `${c} ${name}`).join('、'),
            }),
          ];
    const verdict = full.length > 0 ? 'pass' : half.length > 0 ? 'needs-person' : 'fail';
    return [
      judgement(verdict, {
        numerator: amount(full.length),
        denominator: amount(own.length),
        remarks: [
          ...say('listed', full),
          ...say(
            'listed-in-part',
            half.filter((entry) => !full.includes(entry)),
          ),
        ],
      }),
    ];
  },
);
