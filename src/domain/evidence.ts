import type { Achievement, Fact } from './achievement';
import type { AchievementId, EvidenceId, StudentId } from './id';

/** What a file of evidence may be, by its content. */
export const EVIDENCE_TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const;

export type EvidenceType = keyof typeof EVIDENCE_TYPES;

/** How much evidence is taken: a workspace is kept, copied and backed up as a whole. */
export const EVIDENCE_LIMITS = {
  /** Bytes of one file. */
  fileBytes: 10 * 1024 * 1024,
  /** Pixels of a picture: decoded, each takes four bytes. */
  pixels: 60_000_000,
  ofOneAchievement: 20,
  /** Bytes of all files of a workspace together. */
  inAll: 200 * 1024 * 1024,
} as const;

/** What a file was told to prove: kinds of proof by the list fact that rules read (`evidenceKinds: ['certificate']`). */
export type Proofs = Readonly<Record<string, readonly string[]>>;

/** A file that stands as evidence for an achievement. Its bytes lie apart, under their hash: files alike are kept once. */
export interface EvidenceFile {
  readonly id: EvidenceId;
  readonly studentId: StudentId;
  readonly achievementId: AchievementId;
  /** Its name as it came; never trusted to say what it is. */
  readonly name: string;
  readonly type: EvidenceType;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the bytes in hexadecimal; also the id of its FileContent. */
  readonly sha256: string;
  readonly proves?: Proofs;
  /** ISO instant. */
  readonly added: string;
}

/** The bytes of a file. */
export interface FileContent {
  /** SHA-256 of the bytes in hexadecimal. */
  readonly id: string;
  readonly base64: string;
}

function kindsIn(files: readonly Pick<EvidenceFile, 'proves'>[], fact: string): readonly string[] {
  return files.flatMap(({ proves }) => proves?.[fact] ?? []);
}

function listIn(fact: Fact | undefined): readonly string[] {
  return Array.isArray(fact) ? (fact as readonly string[]) : [];
}

/**
 * The achievement after its files were changed: what they prove now is added to its facts, what none proves any more is taken
 * away; kinds that no file told stay. A fact without any kind left is no fact.
 * @example withProofs(award, [], [{ proves: { evidenceKinds: ['certificate'] } }]).facts // { evidenceKinds: ['certificate'] }
 */
export function withProofs(
  achievement: Achievement,
  before: readonly Pick<EvidenceFile, 'proves'>[],
  after: readonly Pick<EvidenceFile, 'proves'>[],
): Achievement {
  const names = new Set([...before, ...after].flatMap(({ proves }) => Object.keys(proves ?? {})));
  const facts = new Map(Object.entries(achievement.facts));
  for (const name of names) {
    const told = new Set(kindsIn(before, name));
    const others = listIn(facts.get(name)).filter((kind) => !told.has(kind));
    const now = [...new Set([...others, ...kindsIn(after, name)])];
    if (now.length === 0) facts.delete(name);
    else facts.set(name, now);
  }
  return names.size === 0 ? achievement : { ...achievement, facts: Object.fromEntries(facts) };
}
