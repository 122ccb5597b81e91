import { amount, ONE, parseAmount, type Amount } from '../domain/amount';
import { activityOf, hoursOfUnits, type UnitFactor } from '../domain/conversion';
import type { Course, ProgrammeDocument } from '../domain/programme';
import type { Bound } from './policy/parameter';
import type { PolicyPack } from './policy/policy-pack';

/** A plan to be checked, and the school's table of hours for weeks where it keeps one. */
export interface CheckedPlan extends ProgrammeDocument {
  readonly units?: readonly UnitFactor[];
}

/** What a rule looks at: the plan in its order, the chosen readings, and the facts that a person gave. */
export class Scene {
  readonly document: CheckedPlan;
  /** In plan order, whatever order they came in. */
  readonly courses: readonly Course[];
  /** The readings that were asked for, so that each other one can be tried. */
  readonly asked = new Set<string>();
  readonly #pack: PolicyPack;
  readonly #settings: Readonly<Record<string, string>>;

  constructor(document: CheckedPlan, pack: PolicyPack, settings: Readonly<Record<string, string>>) {
    this.document = document;
    this.courses = [...document.courses].sort(
      (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
    );
    this.#pack = pack;
    this.#settings = settings;
  }

  /** The chosen option of a choice, or its first. */
  reading(name: string): string {
    this.asked.add(name);
    const choice = this.#pack.choices.find((each) => each.name === name);
    return this.#settings[name] ?? choice?.options[0]?.value ?? '';
  }

  /** The amount a choice counts as, and from where on it is in doubt. */
  amountOf(name: string): { readonly value: Amount; readonly low?: Amount } {
    const value = this.reading(name);
    const choice = this.#pack.choices.find((each) => each.name === name);
    const option = choice?.options.find((each) => each.value === value);
    return {
      value: amount(option?.amount ?? value),
      ...(option?.low !== undefined && { low: amount(option.low) }),
    };
  }

  /** Hours of a week of a course by the school's own table; undefined where it says none. */
  weekOf({ theme }: Course): Amount | undefined {
    return hoursOfUnits(this.document.units ?? [], activityOf(theme), 'week', ONE);
  }

  bound(of: Bound): { readonly value: Amount; readonly low?: Amount } {
    return typeof of === 'string' ? { value: amount(of) } : this.amountOf(of.choice);
  }

  /** What a person gave for an input; undefined when nobody did. */
  given(name: string): string | undefined {
    return this.#settings[name];
  }

  number(name: string): Amount | undefined {
    const written = this.given(name);
    return written === undefined ? undefined : parseAmount(written);
  }
}
