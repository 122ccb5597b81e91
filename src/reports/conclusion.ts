import type { Decision, Outcome } from '../domain/achievement';
import { compareAmounts, parseAmount, ZERO, type Amount } from '../domain/amount';
import { credits as en } from '../i18n/en/credits';
import type { Locale } from '../i18n/locale';
import { credits as zh } from '../i18n/zh-CN/credits';

/** What a decision came to, so far as its two stages went. */
export interface Conclusion {
  readonly text: string;
  readonly outcome: Outcome;
}

/**
 * A decision in the words of the stage that settled it: of conversion where courses were asked for and something was recognised, else of recognition.
 * @example conclusionOf('zh-CN', { outcome: 'refused', recognised: '4.5', targets: [ideology], trace }).text // '不予转换'
 */
export function conclusionOf(
  locale: Locale,
  decided: Pick<Decision, 'outcome' | 'recognised' | 'targets'>,
): Conclusion {
  const t = (locale === 'en' ? en : zh).conclusion;
  const { outcome } = decided;
  if (outcome === 'needs-person') return { outcome, text: t.person };
  const isConversion = decided.targets.length > 0 && compareAmounts(decided.recognised, ZERO) > 0;
  const words = isConversion
    ? { granted: t.converted, partly: t.partlyConverted, refused: t.notConverted }
    : { granted: t.recognised, partly: t.partly, refused: t.notRecognised };
  return { outcome, text: words[outcome] };
}

/** Why something was refused: the reason's code and the clause that says so. */
export interface Refusal {
  readonly reason: string;
  readonly packId: string;
  readonly clause: string;
  /** Course refused; undefined where the achievement itself was. */
  readonly courseId: string | undefined;
}

/**
 * The refusals in a proof in its order, each reason once a course.
 * @example refusalsOf(granted) // []
 */
export function refusalsOf({ trace }: Pick<Decision, 'trace'>): readonly Refusal[] {
  const seen = new Set<string>();
  return trace.flatMap(({ given, result, packId, clause }) => {
    const reason = result['refused'];
    if (typeof reason !== 'string') return [];
    const course = given['course'];
    const courseId = typeof course === 'string' ? course : undefined;
    const key = `${reason}|${clause}|${courseId ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ reason, packId, clause, courseId }];
  });
}

/**
 * The credits that are left over and not kept, as the proof says; undefined when none are.
 * @example lostIn(decision) // '0.5'
 */
export function lostIn({ trace }: Pick<Decision, 'trace'>): Amount | undefined {
  const lost = trace
    .map(({ result }) => parseAmount(String(result['lost'] ?? '')))
    .find((each) => each !== undefined);
  return lost === undefined || compareAmounts(lost, ZERO) <= 0 ? undefined : lost;
}
