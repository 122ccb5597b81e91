import { compareAmounts, minus, parseAmount, sum, times, type Amount } from '../../domain/amount';
import { judgement } from '../finding';
import { remark } from '../measure/remarks';
import { bound, listName, numberName } from '../policy/parameter';
import { primitive } from './primitive';

interface Host {
  readonly name: string;
  readonly staff: Amount;
}

/** Hosts as `name number`, parted by commas, semicolons or lines; an entry without a number is none. */
function hostsIn(written: string): readonly Host[] {
  return written.split(/[,，;；\n]+/).flatMap((entry) => {
    const [, name = '', number = ''] =
      /^(.*?)[\s:：]*(\d+)\s*人?$/.exec(entry.normalize('NFKC').trim()) ?? [];
    const staff = parseAmount(number);
    return staff === undefined ? [] : [{ name, staff }];
  });
}

/** Whole persons: half a place is none. */
function wholePart(value: Amount): Amount {
  const [over, under = '1'] = value.split('/');
  const whole = parseAmount(String(Math.floor(Number(over) / Number(under) + 1e-9)));
  return whole ?? value;
}

/**
 * `capacity`: students to be placed against the places that the given hosts may offer, a share of the staff of each, rounded down host by host.
 * What nobody gave goes to a person.
 * @example { "primitive": "capacity", "number": "students", "hosts": "hosts", "share": "0.1" }
 */
export const capacity = primitive(
  'capacity',
  { number: numberName, hosts: listName, share: bound },
  (rule, scene) => {
    const missing = [rule.number, rule.hosts].filter((name) => scene.given(name) === undefined);
    const ask = (code: string, inputs: readonly string[]) => [
      judgement('needs-person', { remarks: [remark(code, { inputs: inputs.join(', ') })] }),
    ];
    if (missing.length > 0) return ask('input-missing', missing);
    const students = scene.number(rule.number);
    if (students === undefined) return ask('input-no-number', [rule.number]);
    const hosts = hostsIn(scene.given(rule.hosts) ?? '');
    if (hosts.length === 0) return ask('input-no-number', [rule.hosts]);
    const share = scene.bound(rule.share).value;
    const places = hosts.map(({ name, staff }) => ({
      name,
      most: wholePart(times(staff, share)),
    }));
    const most = sum(places.map((each) => each.most));
    const isEnough = compareAmounts(students, most) <= 0;
    return [
      judgement(isEnough ? 'pass' : 'fail', {
        numerator: students,
        bound: most,
        factor: share,
        remarks: [
          remark('hosts-take', {
            hosts: places.map(({ name, most: each }) => `${name} ${each}`).join('、'),
          }),
        ],
        mend: isEnough
          ? []
          : [{ ...remark('find-places', { missing: minus(students, most) }), candidates: [] }],
      }),
    ];
  },
);
