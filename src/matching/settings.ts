/** Where a target's words stand: what it is called, other names for it, what it leads to, how it is described, what it belongs to. */
export type FieldName = 'name' | 'alias' | 'outcome' | 'description' | 'context';

/** How much a field's words count, and how strongly its length is evened out (0 not at all, 1 fully). */
export interface FieldSetting {
  readonly name: FieldName;
  readonly weight: number;
  readonly evening: number;
}

/** What the ranking formula leaves open (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). */
export interface MatchSettings {
  readonly fields: readonly FieldSetting[];
  /** k1: how soon further occurrences in a target stop counting. */
  readonly saturation: number;
  /** k3: the same for the query. */
  readonly querySaturation: number;
  /** How strongly the words of a part longer than the main text count less: × (main length ÷ length) to this power. */
  readonly sideEvening: number;
  /** Share of a word's weight that its pieces of `gramLength` letters carry together; 0 switches them off. */
  readonly gramWeight: number;
  readonly gramLength: number;
  /** How much a target gains whose whole name is in the query: 1 = its score doubled; of a part, the square root of its share. */
  readonly nameBonus: number;
}

/** Found on halves of open data sets of several kinds and languages; no set has settings of its own. */
export const DEFAULT_SETTINGS: MatchSettings = {
  fields: [
    { name: 'name', weight: 2, evening: 0.75 },
    { name: 'alias', weight: 2, evening: 0.75 },
    { name: 'outcome', weight: 1, evening: 0.75 },
    { name: 'description', weight: 0.75, evening: 0.75 },
    { name: 'context', weight: 0.5, evening: 0.5 },
  ],
  saturation: 1.6,
  querySaturation: 8,
  sideEvening: 0.5,
  gramWeight: 0.3,
  gramLength: 4,
  nameBonus: 1,
};
