import type { PolicyPack } from '../../../checks/policy/policy-pack';
import type { CheckedPlan } from '../../../checks/scene';
import type { CheckChoice } from '../checks/check-choice';
import { findingsOf, type KeyedFinding } from '../checks/findings-of';

/** A finding under the edited policy beside the one under the saved policy: `same` in verdict, figures and bound, or how it differs. */
export interface PreviewRow {
  readonly key: string;
  readonly change: 'same' | 'changed' | 'new' | 'gone';
  readonly now?: KeyedFinding;
  readonly before?: KeyedFinding;
}

const told = ({ finding: { verdict, numerator, denominator, bound }, rule }: KeyedFinding) =>
  JSON.stringify([verdict, numerator, denominator, bound, rule.atLeast, rule.atMost, rule.around]);

/**
 * What a plan's findings become when a policy is edited: changed, new and gone ones first, the rest in the edited policy's order. `saved` undefined: all are new.
 * The plan's own readings and facts for the policy count for both.
 * @example previewOf(document, { saved: pack, edited: pack }, choice).every(({ change }) => change === 'same') // true
 */
export function previewOf(
  document: CheckedPlan,
  { saved, edited }: { readonly saved: PolicyPack | undefined; readonly edited: PolicyPack },
  choice: CheckChoice,
): readonly PreviewRow[] {
  const under = (pack: PolicyPack | undefined) =>
    pack === undefined ? [] : findingsOf(document, [pack], { ...choice, policies: [pack.id] });
  const [old, now] = [under(saved), under(edited)];
  const before = new Map(old.map((each) => [each.key, each]));
  const after = new Set(now.map(({ key }) => key));
  const rows: readonly PreviewRow[] = [
    ...now.map((each): PreviewRow => {
      const was = before.get(each.key);
      if (was === undefined) return { key: each.key, change: 'new', now: each };
      const change = told(was) === told(each) ? 'same' : 'changed';
      return { key: each.key, change, now: each, before: was };
    }),
    ...old.flatMap((each): readonly PreviewRow[] =>
      after.has(each.key) ? [] : [{ key: each.key, change: 'gone', before: each }],
    ),
  ];
  return [
    ...rows.filter(({ change }) => change !== 'same'),
    ...rows.filter(({ change }) => change === 'same'),
  ];
}
