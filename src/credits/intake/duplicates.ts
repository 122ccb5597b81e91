/** What two records of an achievement may have in common. `id` names the record. */
export interface Comparable {
  readonly id: string;
  readonly student: string;
  readonly title: string;
  readonly date: string;
  readonly certificateNumber: string;
  readonly team: string;
  /** Digests of evidence files. */
  readonly files: readonly string[];
}

export type DuplicateKind =
  /** One certificate number for different students. */
  | 'certificate-of-another'
  /** One certificate number twice for one student. */
  | 'certificate-twice'
  /** The same achievement of one student on one day. */
  | 'same-achievement'
  /** One student twice in one team. */
  | 'team-twice'
  /** One file as evidence of different records. */
  | 'same-file';

export interface Duplicate {
  readonly kind: DuplicateKind;
  /** The record looked at, and the one that it doubles. */
  readonly id: string;
  readonly other: string;
}

function keysOf(record: Comparable): readonly (readonly [DuplicateKind, string])[] {
  const { student, title, date, certificateNumber, team, files } = record;
  return [
    ...(certificateNumber === ''
      ? []
      : [
          ['certificate-twice', `${student}|${certificateNumber}`] as const,
          ['certificate-of-another', certificateNumber] as const,
        ]),
    ['same-achievement', `${student}|${title}|${date}`],
    ...(team === '' ? [] : [['team-twice', `${student}|${title}|${team}`] as const]),
    ...files.map((file) => ['same-file', file] as const),
  ];
}

/**
 * Records among `news` that double one before them or one of `known`, whatever the year: by certificate number, title and day, team, or evidence file. Each
 * record is named once, by the plainest sign. Members of a team who share a certificate number are no doubles of each other.
 * @example duplicatesIn([first, first2], [])[0]?.kind // 'certificate-twice'
 */
export function duplicatesIn(
  news: readonly Comparable[],
  known: readonly Comparable[],
): readonly Duplicate[] {
  const seen = new Map<string, Comparable>();
  const note = (record: Comparable) => {
    for (const [kind, key] of keysOf(record)) {
      const place = `${kind}|${key}`;
      if (!seen.has(place)) seen.set(place, record);
    }
  };
  known.forEach(note);
  const found: Duplicate[] = [];
  for (const record of news) {
    for (const [kind, key] of keysOf(record)) {
      const other = seen.get(`${kind}|${key}`);
      if (other === undefined || other.id === record.id) continue;
      const isTeam = record.team !== '' && record.team === other.team;
      if (kind === 'certificate-of-another' && (isTeam || other.student === record.student))
        continue;
      if (kind === 'same-file' && isTeam) continue;
      found.push({ kind, id: record.id, other: other.id });
      break;
    }
    note(record);
  }
  return found;
}
