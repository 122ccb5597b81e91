/** A school's own rule or policy pack as stored: its JSON text and what lists need to show of it. */
export interface StoredPack {
  readonly id: string;
  readonly kind: 'credit-rules' | 'policy' | 'contest-catalogue';
  readonly title: string;
  readonly institution: string;
  readonly edition: string;
  readonly status: 'sample' | 'adopted' | 'withdrawn';
  /** The pack itself, as JSON text that the room of its kind validates. */
  readonly body: string;
}

/** Which packs decide for whom and from when: recognition first, then conversion. */
export interface Adoption {
  readonly id: string;
  readonly title: string;
  /** null: credits are taken as the achievement states them. */
  readonly recognitionPackId: string | null;
  /** null: nothing is converted into courses. */
  readonly conversionPackId: string | null;
  /** ISO date from which it holds. */
  readonly from: string;
  readonly to?: string;
  /** Cohorts it holds for; empty = all. */
  readonly cohorts: readonly string[];
}
