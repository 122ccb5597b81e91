import type { Decision, Facts, TraceStep } from '../domain/achievement';
import { credits as en } from '../i18n/en/credits';
import type { Locale } from '../i18n/locale';
import { credits as zh } from '../i18n/zh-CN/credits';
import { factsText, type FactWords } from './facts-text';
import { stepArithmetic } from './step-arithmetic';

/** A step of a proof as a person reads it; its clause is for the reader to look up. */
export interface ProofLine {
  readonly step: TraceStep;
  /** On what a step rests that no pack writes, e.g. that credits are recognised once; '' where a clause of a pack says it. */
  readonly ground: string;
  readonly given: string;
  /** What came out: the arithmetic, a refusal, a grade, or that the condition holds. */
  readonly result: string;
  readonly state: 'holds' | 'stop';
}

/** Facts that only say which row is meant, or that the arithmetic already shows. */
const SILENT = ['achievement', 'course', 'achievement.id', 'course.id'];
const IN_ARITHMETIC = ['credits', 'less'];

function without(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
}

/**
 * The engine's own rule behind a step that no pack writes, e.g. that credits are recognised once; '' for a step that cites a clause of a pack.
 * @example groundOf('zh-CN', { packId: '', clause: '', step: 'recognised-once' }) // '同一成果的学分只认定一次。'
 */
export function groundOf(
  locale: Locale,
  { packId, clause, step }: Pick<TraceStep, 'packId' | 'clause' | 'step'>,
): string {
  const t = locale === 'en' ? en : zh;
  return packId === '' || clause === '' ? (t.engineSteps[step] ?? '') : '';
}

/**
 * The proof of a decision as lines in its order. Which achievement or course a step speaks of is said only where the decision has several;
 * unknown facts are left out. A decision without a proof gives none.
 * @example proofLines('zh-CN', decision, words)[1] // { given: '团队排名 2', result: '5 − 0.5 = 4.5 学分', … }
 */
export function proofLines(
  locale: Locale,
  decision: Pick<Decision, 'trace' | 'awards' | 'targets'>,
  words: FactWords,
): readonly ProofLine[] {
  const t = locale === 'en' ? en : zh;
  const hidden = [
    ...SILENT.filter((name) => name !== 'achievement' && name !== 'course'),
    ...(decision.awards.length < 2 ? ['achievement'] : []),
    ...(decision.targets.length < 2 ? ['course'] : []),
  ];
  return decision.trace.map((step) => {
    const arithmetic = stepArithmetic(step);
    const given = without(step.given, [...hidden, ...(arithmetic === '' ? [] : IN_ARITHMETIC)]);
    const isStop = 'refused' in step.result || 'question' in step.result;
    const isCredits = arithmetic !== '' && !('asked' in step.given) && !('limit' in step.given);
    const unit = isCredits ? ` ${t.claim.creditsUnit}` : '';
    const others = without(step.result, [
      ...(arithmetic === '' ? [] : ['credits', 'left', 'total', 'used']),
    ]);
    const rest =
      arithmetic === '' && Object.keys(others).length === 1 && typeof others['credits'] === 'string'
        ? t.claim.creditsOf(words.value('credits', others['credits']))
        : factsText(without(others, ['refused']), words);
    const refused = step.result['refused'];
    const parts = [
      arithmetic === '' ? '' : `${arithmetic}${unit}`,
      rest,
      refused === undefined ? '' : words.value('refused', refused),
    ].filter((part) => part !== '');
    return {
      step,
      ground: groundOf(locale, step),
      given: factsText(given, words),
      result: parts.length === 0 ? t.claim.holds : parts.join('；'),
      state: isStop ? 'stop' : 'holds',
    };
  });
}
