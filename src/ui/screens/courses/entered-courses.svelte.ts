import type { Course } from '../../../domain/programme';

interface Entered {
  readonly course: Course;
  /** How many times it is on its way to the store. */
  readonly saving: number;
  /** The stored row that was there when the last of them came back: another one makes this old. */
  readonly over: Course | undefined;
}

type ById<T> = Partial<Record<string, T>>;

/**
 * The courses of a plan as they were last entered: an edit shows at once over the stored rows, gives way when the store's own
 * row has caught up, and is taken back when the store refuses it. What is entered next builds on what is shown.
 */
export class EnteredCourses {
  readonly #stored: () => readonly Course[];
  #entered = $state.raw<Readonly<ById<Entered>>>({});

  /** @param stored the store's rows; a row that did not change stays the same object. */
  constructor(stored: () => readonly Course[]) {
    this.#stored = stored;
  }

  readonly rows: readonly Course[] = $derived.by(() =>
    this.#stored().map((row) => {
      const entered = this.#entered[row.id];
      return entered && isShown(entered, row) ? entered.course : row;
    }),
  );

  /** Shows the courses while `save` brings them to the store; false from it takes them back. */
  async enter(courses: readonly Course[], save: () => Promise<boolean>): Promise<void> {
    const entered = this.#live();
    for (const course of courses) {
      const saving = (entered[course.id]?.saving ?? 0) + 1;
      entered[course.id] = { course, saving, over: undefined };
    }
    this.#entered = entered;
    let isSaved = false;
    try {
      isSaved = await save();
    } finally {
      this.#settle(courses, isSaved);
    }
  }

  #settle(courses: readonly Course[], isSaved: boolean): void {
    const rows = this.#rowsById();
    const entered: ById<Entered> = { ...this.#entered };
    for (const { id } of courses) {
      const { [id]: one } = entered;
      if (one === undefined) continue;
      const saving = one.saving - 1;
      entered[id] =
        saving === 0 && !isSaved ? undefined : { course: one.course, saving, over: rows[id] };
    }
    this.#entered = entered;
  }

  #rowsById(): ById<Course> {
    return Object.fromEntries(this.#stored().map((row) => [row.id, row]));
  }

  /** What still shows, for a record of its own. */
  #live(): ById<Entered> {
    const rows = this.#rowsById();
    return Object.fromEntries(
      Object.entries(this.#entered).filter(([id, one]) => one && isShown(one, rows[id])),
    );
  }
}

function isShown({ saving, over }: Entered, row: Course | undefined): boolean {
  return saving > 0 || over === row;
}
