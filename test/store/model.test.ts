import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importStandard } from '../../src/store/actions/import-standard';
import { removeRows } from '../../src/store/actions/remove-rows';
import { removeStandard } from '../../src/store/actions/remove-standard';
import { saveSetting } from '../../src/store/actions/save-setting';
import { asId } from '../../src/domain/id';
import { recountState } from '../../src/store/recount';
import { type Action, Workspace } from '../../src/store/workspace';
import { sampleStandard } from './sample-rows';

/** What the rows are: setting values by id, number of items by standard. */
type Rows = Readonly<Record<string, number>>;

/** The plain object that the store must be like: rows now, and the rows before and after each act. */
interface Model {
  rows: Rows;
  readonly done: { before: Rows; after: Rows }[];
  readonly undone: { before: Rows; after: Rows }[];
}

interface Real {
  readonly id: string;
  /** Two windows; commands say which acts. */
  readonly windows: Workspace[];
}

type Command = fc.AsyncCommand<Model, Real>;

async function rowsOf(workspace: Workspace): Promise<Rows> {
  return workspace.read(async (read) => {
    const rows: Record<string, number> = {};
    for (const row of await read.all('settings')) rows[row.id] = Number(row.value);
    for (const { id } of await read.all('standards')) {
      rows[id] = await read.count('items', 'standardId', id);
    }
    return rows;
  });
}

function windowOf(real: Real, at: number): Workspace {
  const workspace = real.windows[at];
  if (!workspace) throw new Error('two windows');
  return workspace;
}

class Act implements Command {
  readonly #at: number;
  readonly #name: string;
  readonly #action: () => Action;
  readonly #rows: (rows: Rows) => Rows;

  constructor(at: number, name: string, action: () => Action, rows: (rows: Rows) => Rows) {
    this.#at = at;
    this.#name = name;
    this.#action = action;
    this.#rows = rows;
  }

  check() {
    return true;
  }

  async run(model: Model, real: Real) {
    await windowOf(real, this.#at).act(this.#action());
    const after = this.#rows(model.rows);
    if (JSON.stringify(after) !== JSON.stringify(model.rows)) {
      model.done.push({ before: model.rows, after });
      model.undone.length = 0;
      model.rows = after;
    }
    expect(await rowsOf(windowOf(real, 1 - this.#at))).toEqual(model.rows);
  }

  toString() {
    return `${this.#name} in ${this.#at}`;
  }
}

class Turn implements Command {
  readonly #at: number;
  readonly #kind: 'undo' | 'redo';

  constructor(at: number, kind: 'undo' | 'redo') {
    this.#at = at;
    this.#kind = kind;
  }

  check() {
    return true;
  }

  async run(model: Model, real: Real) {
    const entry = await windowOf(real, this.#at)[this.#kind]();
    const step = (this.#kind === 'undo' ? model.done : model.undone).pop();
    expect(entry === undefined).toBe(step === undefined);
    if (step) {
      (this.#kind === 'undo' ? model.undone : model.done).push(step);
      model.rows = this.#kind === 'undo' ? step.before : step.after;
    }
    expect(await rowsOf(windowOf(real, 1 - this.#at))).toEqual(model.rows);
  }

  toString() {
    return `${this.#kind} in ${this.#at}`;
  }
}

class Reload implements Command {
  readonly #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  check() {
    return true;
  }

  async run(model: Model, real: Real) {
    windowOf(real, this.#at).close();
    real.windows[this.#at] = await Workspace.open({ id: real.id, name: '' });
    expect(await rowsOf(windowOf(real, this.#at))).toEqual(model.rows);
  }

  toString() {
    return `reload ${this.#at}`;
  }
}

const without = (rows: Rows, id: string): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([key]) => key !== id));
const window = fc.nat(1);
const key = fc.constantFrom('a', 'b', 'c');
const standard = fc.constantFrom('s-1', 's-2');

const commands = [
  fc.tuple(window, key, fc.nat(3)).map(
    ([at, id, value]) =>
      new Act(
        at,
        `set ${id} ${value}`,
        () => saveSetting({ id, value }),
        (rows) => ({ ...rows, [id]: value }),
      ),
  ),
  fc.tuple(window, key).map(
    ([at, id]) =>
      new Act(
        at,
        `remove ${id}`,
        () => removeRows('settings', [id]),
        (rows) => without(rows, id),
      ),
  ),
  fc.tuple(window, standard, fc.integer({ min: 1, max: 90 })).map(
    ([at, id, items]) =>
      new Act(
        at,
        `import ${id} ${items}`,
        () => importStandard(sampleStandard(id, items)),
        (rows) => ({ ...rows, [id]: items }),
      ),
  ),
  fc.tuple(window, standard).map(
    ([at, id]) =>
      new Act(
        at,
        `remove ${id}`,
        () => removeStandard({ id: asId(id), title: id }),
        (rows) => without(rows, id),
      ),
  ),
  fc.tuple(window, fc.constantFrom('undo', 'redo')).map(([at, kind]) => new Turn(at, kind)),
  fc.tuple(window, fc.constantFrom('undo', 'redo')).map(([at, kind]) => new Turn(at, kind)),
  window.map((at) => new Reload(at)),
];

test('is like a plain object under edits, imports, undo, redo and reloads in two windows', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 50, size: 'max' }), async (run) => {
      made += 1;
      const id = `model-${made}`;
      const windows = [
        await Workspace.open({ id, name: '' }),
        await Workspace.open({ id, name: '' }),
      ];
      const real: Real = { id, windows };
      await fc.asyncModelRun(
        () => ({ model: { rows: {}, done: [], undone: [] } satisfies Model, real }),
        run,
      );
      const [first] = real.windows;
      const [now, noted] =
        (await first?.read(async (read) => [await recountState(read), await read.state()])) ?? [];
      expect(now).toEqual(noted);
      for (const each of real.windows) each.close();
    }),
    { numRuns: Number(process.env['DUIJIE_MODEL_RUNS'] ?? 15) },
  );
}, 120_000);
