import type { Alignment, AlignmentState } from '../../../domain/alignment';
import { asId, makeId, type AlignmentId, type CourseId, type ItemId } from '../../../domain/id';
import { changeAlignments } from '../../../store/actions/change-alignments';
import { setAlignment } from '../../../store/actions/set-alignment';
import type { CellChange } from '../../matrix/paste-plan';
import type { Services } from '../../services';
import type { LensData } from './lens-data.svelte';
import { whoActs } from './who-acts';

/** Everything that this screen changes about links, as actions with who and when. */
export class LinkDesk {
  readonly #services: Services;
  readonly #data: LensData;

  constructor(services: Services, data: LensData) {
    this.#services = services;
    this.#data = data;
  }

  /** The link of an item and a course, if there is one. */
  linkOf(itemId: string, courseId: string): Alignment | undefined {
    return this.#data.alignments.find(
      (each) => each.itemId === itemId && each.courseId === courseId,
    );
  }

  /** A link as it will be stored; undefined when the item or the programme is not there (any more). */
  #linkFor(
    itemId: string,
    courseId: string,
    by: string,
    set: {
      readonly strength: string;
      readonly state: AlignmentState;
      readonly origin: Alignment['origin'];
      readonly reason?: string;
    },
  ): Alignment | undefined {
    const item = this.#data.itemById.get(itemId);
    const programmeId = this.#data.programmeId;
    if (item === undefined || programmeId === null) return undefined;
    const before = this.linkOf(itemId, courseId);
    const reason = set.reason ?? before?.reason ?? '';
    return {
      id: before?.id ?? makeId<AlignmentId>((bytes) => crypto.getRandomValues(bytes)),
      programmeId,
      standardId: item.standardId,
      itemId: asId<ItemId>(itemId),
      courseId: asId<CourseId>(courseId),
      strength: set.strength,
      state: set.state,
      by,
      at: new Date(this.#services.now()).toISOString(),
      origin: set.origin,
      ...(reason !== '' && { reason }),
    };
  }

  /** Sets and removes links as one act; false when nothing was stored. */
  async change(changes: readonly CellChange[]): Promise<boolean> {
    const by = await whoActs(this.#services);
    if (by === undefined) return false;
    const links: Alignment[] = [];
    const gone: AlignmentId[] = [];
    for (const { rowId, columnId, strength } of changes) {
      if (strength === null) {
        const link = this.linkOf(rowId, columnId);
        if (link !== undefined) gone.push(link.id);
        continue;
      }
      const link = this.#linkFor(rowId, columnId, by, {
        strength,
        state: 'confirmed',
        origin: 'person',
      });
      if (link !== undefined) links.push(link);
    }
    const [only] = links;
    const action =
      links.length === 1 && gone.length === 0 && only !== undefined
        ? setAlignment(only)
        : changeAlignments(links, gone);
    const done = await this.#services.acts.perform(action, { quiet: changes.length === 1 });
    return done !== undefined;
  }

  /** Judges a pair: confirms it at a strength, or rejects it, with an optional reason. */
  async judge(
    itemId: string,
    courseId: string,
    set: {
      readonly strength: string;
      readonly state: AlignmentState;
      readonly origin: Alignment['origin'];
      readonly reason?: string;
    },
  ): Promise<boolean> {
    const by = await whoActs(this.#services);
    const link = by === undefined ? undefined : this.#linkFor(itemId, courseId, by, set);
    if (link === undefined) return false;
    return (await this.#services.acts.perform(setAlignment(link))) !== undefined;
  }
}
