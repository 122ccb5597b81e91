import type { Amount } from '../domain/amount';
import type { CourseId } from '../domain/id';

/** `borderline`: the rounding or the reading chosen decides; `needs-person`: the plan does not hold what the rule asks for. */
export type Verdict = 'pass' | 'fail' | 'borderline' | 'needs-person';

/** A course with what it gives to a figure, and how that was found. */
export interface FindingRow {
  readonly course: CourseId;
  readonly code: string;
  readonly name: string;
  /** null: nothing in the plan says how much. */
  readonly amount: Amount | null;
  readonly how:
    | 'printed'
    | 'parts'
    | 'terms'
    | 'type'
    | 'weeks-by-factor'
    | 'hours-by-factor'
    | 'weeks-by-table'
    | 'hours-by-table'
    | 'one';
  readonly weeks?: Amount;
  /** Hours of a week by the school's own table, where it was used. */
  readonly factor?: Amount;
}

/** A code with its parameters; its sentence belongs to the translations. */
export interface Remark {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What would mend a finding: how much is missing, and the courses that could give it. */
export interface Mend extends Remark {
  readonly candidates: readonly FindingRow[];
}

/** What one rule says of the plan under one set of readings. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly numerator: Amount | null;
  readonly denominator: Amount | null;
  readonly bound: Amount | null;
  /** The week factor, or the number of weeks that a year is read as. */
  readonly factor: Amount | null;
  /** The rows that count; their amounts add up to the numerator. */
  readonly rows: readonly FindingRow[];
  readonly remarks: readonly Remark[];
  readonly mend: readonly Mend[];
}

/** What another reading of the text would give. */
export interface Effect {
  readonly choice: string;
  readonly option: string;
  readonly chosen: boolean;
  readonly numerator: Amount | null;
  readonly denominator: Amount | null;
  readonly bound: Amount | null;
  readonly verdict: Verdict;
}

export interface FindingClause {
  readonly id: string;
  readonly number?: string;
  readonly text: string;
  readonly document: string;
  readonly evidence: 'stated' | 'seen' | 'unverified';
}

/** A judgement with the clause it comes from, the readings it rests on, and what each other reading would give. */
export interface Finding extends Judgement {
  readonly rule: string;
  readonly clause: FindingClause;
  readonly readings: Readonly<Record<string, string>>;
  readonly effects: readonly Effect[];
}

/** A judgement with nothing but its verdict; the given parts replace the empty ones. @example judgement('pass').rows // [] */
export function judgement(verdict: Verdict, parts: Partial<Judgement> = {}): Judgement {
  return {
    verdict,
    numerator: null,
    denominator: null,
    bound: null,
    factor: null,
    rows: [],
    remarks: [],
    mend: [],
    ...parts,
  };
}
