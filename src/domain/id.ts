/** A row's identity: 32 hexadecimal digits in UUID form, branded by what it names. */
export type Id<Kind extends string = string> = string & { readonly __id: Kind };

export type StandardId = Id<'standard'>;
export type ItemId = Id<'item'>;
export type ProgrammeId = Id<'programme'>;
export type CourseId = Id<'course'>;
export type AlignmentId = Id<'alignment'>;
export type StudentId = Id<'student'>;
export type AchievementId = Id<'achievement'>;
export type EvidenceId = Id<'evidence'>;
export type ClaimId = Id<'claim'>;
export type DecisionId = Id<'decision'>;

/** Fills the given bytes with random values and returns them; `crypto.getRandomValues` bound to its object fits. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * A fresh version-4 UUID made from the given source of random bytes.
 * Works where `crypto.randomUUID` does not exist (plain http).
 * @example makeId<CourseId>((b) => b.fill(0)) // '00000000-0000-4000-8000-000000000000'
 */
export function makeId<T extends Id>(random: RandomBytes): T {
  const bytes = random(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as T;
}

/**
 * The text read as an id of the asked kind; the caller vouches that it names such a row.
 * @example asId<CourseId>('c-1') // 'c-1'
 */
export function asId<T extends Id>(text: string): T {
  return text as T;
}
