import { checkProgramme } from '../../../checks/check-programme';
import { adjustedPolicy } from '../../../checks/policy/adjusted-policy';
import type { PolicyPack } from '../../../checks/policy/policy-pack';
import { settingProblems } from '../../../checks/policy/settings';
import type { CheckedPlan } from '../../../checks/scene';
import type { RuledFinding } from '../../../reports/finding-words';
import type { CheckChoice } from './check-choice';

/** A finding with a key that stays while the plan is edited: pack, rule, and its place among that rule's findings. */
export interface KeyedFinding extends RuledFinding {
  readonly key: string;
}

/** Settings as far as the pack offers them: a later edition may have dropped one. */
function known(pack: PolicyPack, settings: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => settingProblems(pack, { [name]: value }).length === 0,
    ),
  );
}

/** What the chosen policies find in a plan, pack by pack in the order offered; no policy gives nothing. */
export function findingsOf(
  document: CheckedPlan,
  packs: readonly PolicyPack[],
  choice: CheckChoice,
): readonly KeyedFinding[] {
  return packs
    .filter(({ id }) => choice.policies.includes(id))
    .flatMap((shipped) => {
      const pack = adjustedPolicy(shipped, choice.rules[shipped.id] ?? {});
      const places = new Map<string, number>();
      const settings = known(shipped, choice.settings[shipped.id] ?? {});
      return checkProgramme(document, pack, settings).flatMap(
        (finding): readonly KeyedFinding[] => {
          const rule = pack.rules.find(({ id }) => id === finding.rule);
          const at = places.get(finding.rule) ?? 0;
          places.set(finding.rule, at + 1);
          return rule === undefined
            ? []
            : [{ key: `${pack.id}.${finding.rule}.${at}`, pack, rule, finding }];
        },
      );
    });
}
