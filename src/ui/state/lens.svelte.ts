import { asId, type ProgrammeId, type StandardId } from '../../domain/id';
import type { Target } from '../../domain/programme';
import type { Keep } from './preferences.svelte';
import type { Router } from './router.svelte';

/**
 * The targets written in an address: `<standardId>@<level>` joined by commas; without `@` the standard has no level chosen.
 * A standard named twice counts once, with its first level.
 * @example parseTargets('s1@3,s2') // [{ standardId: 's1', level: '3' }, { standardId: 's2', level: null }]
 */
export function parseTargets(written: string): readonly Target[] {
  const targets: Target[] = [];
  for (const part of written.split(',')) {
    const [id = '', level] = part.split('@');
    const standardId = asId<StandardId>(id);
    if (id !== '' && !targets.some((target) => target.standardId === standardId))
      targets.push({ standardId, level: level ?? null });
  }
  return targets;
}

/** The targets as an address writes them. @example formatTargets([{ standardId: 's1', level: '3' }]) // 's1@3' */
export function formatTargets(targets: readonly Target[]): string {
  return targets
    .map(({ standardId, level }) => (level === null ? standardId : `${standardId}@${level}`))
    .join(',');
}

/** One programme and what it is held against. */
export interface LensChoice {
  readonly programmeId: ProgrammeId;
  readonly targets: readonly Target[];
}

function keyOf(workspaceId: string): string {
  return `duijie.lens.${workspaceId}`;
}

/** One programme against one or several standards, each with its level: read from the address, changed through it. */
export class Lens {
  readonly #router: Router;
  readonly #keep: Keep | undefined;

  /** @param keep where the last choice of each workspace is remembered; without it nothing is. */
  constructor(router: Router, keep?: Keep) {
    this.#router = router;
    this.#keep = keep;
  }

  readonly programmeId: ProgrammeId | null = $derived.by(() => {
    const p = this.#router.current.query['p'];
    return p === undefined || p === '' ? null : asId<ProgrammeId>(p);
  });

  readonly targets: readonly Target[] = $derived.by(() =>
    parseTargets(this.#router.current.query['s'] ?? ''),
  );

  /** Whether both sides are chosen, so that mapping and coverage have something to show. */
  readonly isComplete: boolean = $derived(this.programmeId !== null && this.targets.length > 0);

  /** The level chosen for a standard; null when none is. */
  levelOf(standardId: StandardId): string | null {
    return this.targets.find((target) => target.standardId === standardId)?.level ?? null;
  }

  /** Looks at that programme against those targets; a standard given twice keeps its first level. */
  choose(programmeId: ProgrammeId | null, targets: readonly Target[] = this.targets): void {
    this.#router.set({
      p: programmeId ?? '',
      s: formatTargets(parseTargets(formatTargets(targets))),
    });
  }

  /** What was last looked at in that workspace; undefined when nothing was, or the browser forbids remembering. */
  recall(workspaceId: string): LensChoice | undefined {
    try {
      const [p = '', s = ''] = this.#keep?.getItem(keyOf(workspaceId))?.split(' ') ?? [];
      return p === '' ? undefined : { programmeId: asId<ProgrammeId>(p), targets: parseTargets(s) };
    } catch {
      return undefined;
    }
  }

  /** Keeps the present choice as that workspace's, for addresses that name none. */
  remember(workspaceId: string): void {
    if (this.programmeId === null) return;
    try {
      this.#keep?.setItem(keyOf(workspaceId), `${this.programmeId} ${formatTargets(this.targets)}`);
    } catch {
      // A full or forbidden storage only means that the choice is made again.
    }
  }

  /** Adds the standard at that level, or changes its level when it is already there. */
  hold(standardId: StandardId, level: string | null): void {
    const target = { standardId, level };
    const has = this.targets.some((each) => each.standardId === standardId);
    this.choose(
      this.programmeId,
      has
        ? this.targets.map((each) => (each.standardId === standardId ? target : each))
        : [...this.targets, target],
    );
  }

  drop(standardId: StandardId): void {
    this.choose(
      this.programmeId,
      this.targets.filter((each) => each.standardId !== standardId),
    );
  }
}
