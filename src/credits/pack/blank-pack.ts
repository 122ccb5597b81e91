import type { PackDraft } from '../../domain/pack-draft';

/**
 * What a school begins with: one clause, the kind of achievement, and a level × award table with one cell; or, for conversion, one course for an achievement's
 * credits. It is in order as it stands. `words` are the texts that it shows.
 * @example blankPack('own-1', 'recognition', '2026-09-01', words).steps
 */
export function blankPack(
  id: string,
  stage: 'recognition' | 'conversion',
  from: string,
  words: {
    readonly title: string;
    readonly institution: string;
    readonly source: string;
    readonly clause: string;
    readonly level: string;
    readonly national: string;
    readonly award: string;
    readonly first: string;
  },
): PackDraft {
  const clause = { id: 'c1', text: words.clause };
  const about = {
    format: 'duijie-credit-rules',
    version: 1,
    id,
    stage,
    title: words.title,
    institution: words.institution,
    source: { title: words.source },
    edition: from.slice(0, 4),
    status: 'sample',
    effective: { from, to: null, by: 'claim.submitted' },
  };
  if (stage === 'conversion')
    return {
      ...about,
      pool: 'achievement',
      clauses: [clause],
      facts: [],
      steps: [{ id: 'convert', primitive: 'convert', clause: 'c1', mode: 'whole' }],
      tests: [],
    };
  const choice = (name: string, label: string, value: string, said: string) => ({
    name,
    label,
    type: 'choice',
    choices: [{ value, label: said }],
  });
  return {
    ...about,
    clauses: [clause],
    facts: [
      choice('contestLevel', words.level, 'national', words.national),
      choice('awardGrade', words.award, 'first', words.first),
    ],
    steps: [
      {
        id: 'credits',
        primitive: 'grid',
        clause: 'c1',
        rows: { fact: 'contestLevel', values: ['national'] },
        columns: { fact: 'awardGrade', values: ['first'] },
        cells: [['1']],
      },
    ],
    tests: [],
  };
}
