import type { StandardDocument } from '../domain/standard';
import { changedWords } from './changed-words';
import type { ChangeKind, ComparedRow, Comparison } from './comparison';
import { editionOf, levelKeys, type Entry } from './edition';
import { likeness, profilesOf } from './likeness';
import { pairAlike, pairByPlace } from './pair-alike';
import { pairLeftover } from './pair-leftover';
import { pairParts } from './pair-parts';
import { pairInPlace, pairSameWords } from './pair-same';
import { Pairing, type Group } from './pairing';
import { sharing } from './sharing';

function kindOf(pairing: Pairing, { oldIds, newIds }: Group): ChangeKind {
  if (newIds.length > 1) return 'split';
  if (oldIds.length > 1) return 'merged';
  const [old, now] = [oldIds, newIds].map(([id]) => id);
  const before = old === undefined ? undefined : pairing.old.get(old);
  const after = now === undefined ? undefined : pairing.now.get(now);
  if (before === undefined || after === undefined) return before === undefined ? 'new' : 'gone';
  if (before.plain !== after.plain || before.item.strength !== after.item.strength)
    return 'reworded';
  return before.item.kind === after.item.kind && pairing.isSamePlace(before, after)
    ? 'unchanged'
    : 'moved';
}

function rowOf(pairing: Pairing, group: Group): ComparedRow {
  const kind = kindOf(pairing, group);
  const texts = (entries: readonly (Entry | undefined)[]) =>
    entries.map((entry) => entry?.item.text ?? '');
  const hasWords = kind === 'reworded' || kind === 'split' || kind === 'merged';
  const changes = hasWords
    ? changedWords(
        texts(group.oldIds.map((id) => pairing.old.get(id))),
        texts(group.newIds.map((id) => pairing.now.get(id))),
      )
    : { old: group.oldIds.map(() => []), new: group.newIds.map(() => []) };
  return {
    kind,
    oldIds: group.oldIds,
    newIds: group.newIds,
    confidence: Math.round(group.confidence * 100) / 100,
    oldChanges: changes.old,
    newChanges: changes.new,
  };
}

/** How sure it is that an item has no counterpart: the less like the most alike one, the surer. */
function loneGroups(pairing: Pairing): readonly Group[] {
  const olds = pairing.freeOld();
  const nows = pairing.freeNew();
  const surety = (entry: Entry, others: readonly Entry[]) =>
    1 - Math.max(0, ...others.map((other) => likeness(entry.profile, other.profile)));
  const nearNew = sharing(olds, nows);
  const nearOld = sharing(nows, olds);
  return [
    ...olds.map((entry) => ({
      oldIds: [entry.item.id],
      newIds: [],
      confidence: surety(entry, nearNew.get(entry) ?? []),
    })),
    ...nows.map((entry) => ({
      oldIds: [],
      newIds: [entry.item.id],
      confidence: surety(entry, nearOld.get(entry) ?? []),
    })),
  ];
}

/** In the order of the new edition; what is gone follows what stood before it in the old one. */
function inOrder(pairing: Pairing, groups: readonly Group[]): readonly Group[] {
  const placed = new Map<Group, number>();
  for (const group of groups) {
    const [first] = group.newIds;
    const at = first === undefined ? undefined : pairing.now.get(first)?.at;
    if (at !== undefined) placed.set(group, at);
  }
  const gone = new Map(
    groups.flatMap((group) =>
      group.newIds.length === 0 ? group.oldIds.map((id) => [id, group] as const) : [],
    ),
  );
  let before = -1;
  let step = 0;
  for (const id of pairing.old.keys()) {
    const joined = pairing.groupOfOld(id);
    const group = gone.get(id);
    if (joined !== undefined) {
      before = placed.get(joined) ?? before;
      step = 0;
    } else if (group !== undefined) {
      step += 1;
      placed.set(group, before + step / (pairing.old.size + 1));
    }
  }
  return [...groups].sort((a, b) => (placed.get(a) ?? 0) - (placed.get(b) ?? 0));
}

/**
 * What became of every item between two editions of a standard. Every item of either edition stands in exactly one row. Numbers are
 * never an identity (they restart in every level and shift when something is put in): words, place and what stands underneath
 * decide; width, blanks and a closing full stop do not count. An edition without items makes all of the other new or gone.
 * @example compareStandards(edition2018, edition2023).rows[0] // { kind: 'reworded', oldIds: ['a'], newIds: ['b'], confidence: 0.87, … }
 */
export function compareStandards(old: StandardDocument, now: StandardDocument): Comparison {
  const keys = levelKeys(old.standard.levels, now.standard.levels);
  const oldKeys = new Set(keys.values());
  const texts = [...old.items, ...now.items].map(({ text }) => text);
  const profiles = profilesOf(texts);
  const pairing = new Pairing(
    editionOf(old, profiles.slice(0, old.items.length), (level) => level),
    editionOf(
      now,
      profiles.slice(old.items.length),
      (level) => keys.get(level) ?? (oldKeys.has(level) ? `+${level}` : level),
    ),
  );
  const hasChildren = ({ children }: Entry) => children.length > 0;
  pairInPlace(pairing);
  pairSameWords(pairing, true);
  pairAlike(pairing, hasChildren);
  pairSameWords(pairing, false);
  pairParts(pairing);
  pairAlike(pairing);
  pairLeftover(pairing);
  pairByPlace(pairing);
  const joined = new Set([...pairing.old.keys()].flatMap((id) => pairing.groupOfOld(id) ?? []));
  const groups = inOrder(pairing, [...joined, ...loneGroups(pairing)]);
  return { rows: groups.map((group) => rowOf(pairing, group)) };
}
