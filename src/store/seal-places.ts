import { fileNames, privateFolder, readPrivateFile, writePrivateFile } from './private-files';
import type { Registry } from './registry';
import type { Seal, SealPlaceName } from './seal';

/** One place outside the workspace's database where copies of its state lie. No method throws: a place may fail at any time. */
export interface SealPlace {
  readonly name: SealPlaceName;
  /** Every copy there; undefined when the place cannot be used here. */
  all(): Promise<readonly Seal[] | undefined>;
  keep(seal: Seal): Promise<void>;
  forget(id: string): Promise<void>;
}

function sealIn(text: string | null): Seal | undefined {
  try {
    const seal = JSON.parse(text ?? '') as Partial<Seal> | null;
    const isWhole =
      typeof seal?.id === 'string' &&
      typeof seal.revision === 'number' &&
      typeof seal.digest === 'string' &&
      typeof seal.counts === 'object';
    return isWhole ? (seal as Seal) : undefined;
  } catch {
    return undefined;
  }
}

const PREFIX = 'duijie-seal-';

/** Copies in local storage, which lies apart from the databases' files. Absent in workers and where the browser bars it. */
export function localPlace(storage: Storage | undefined): SealPlace {
  const attempt = <R>(work: (storage: Storage) => R): R | undefined => {
    try {
      return storage && work(storage);
    } catch {
      return undefined;
    }
  };
  return {
    name: 'local',
    all: () =>
      Promise.resolve(
        attempt((there) =>
          Object.keys(there)
            .filter((key) => key.startsWith(PREFIX))
            .map((key) => sealIn(there.getItem(key)))
            .filter((seal) => seal !== undefined),
        ),
      ),
    keep: (seal) => {
      attempt((there) => there.setItem(PREFIX + seal.id, JSON.stringify(seal)));
      return Promise.resolve();
    },
    forget: (id) => {
      attempt((there) => there.removeItem(PREFIX + id));
      return Promise.resolve();
    },
  };
}

const FOLDER = ['duijie', 'seals'];

/** Copies in the origin's private files. */
export function filesPlace(): SealPlace {
  return {
    name: 'files',
    async all() {
      if ((await privateFolder([], false)) === undefined) return undefined;
      const folder = await privateFolder(FOLDER, false);
      const seals: Seal[] = [];
      for (const name of await fileNames(folder)) {
        const bytes = await readPrivateFile(folder, name);
        const seal = sealIn(bytes === undefined ? null : new TextDecoder().decode(bytes));
        if (seal) seals.push(seal);
      }
      return seals;
    },
    async keep(seal) {
      try {
        const folder = await privateFolder(FOLDER, true);
        const bytes = new TextEncoder().encode(JSON.stringify(seal));
        if (folder) await writePrivateFile(folder, `${seal.id}.json`, bytes);
      } catch {
        // Another window is writing the same copy: its next one will do.
      }
    },
    async forget(id) {
      const folder = await privateFolder(FOLDER, false);
      await folder?.removeEntry(`${id}.json`).catch(() => undefined);
    },
  };
}

/** Copies in the registry's database: apart from the workspace's own, though in the same files of the browser. */
export function databasePlace(registry: Registry): SealPlace {
  return {
    name: 'database',
    all: () => registry.seals.toArray().catch(() => []),
    async keep(seal) {
      await registry.seals.put(seal).catch(() => undefined);
    },
    async forget(id) {
      await registry.seals.delete(id).catch(() => undefined);
    },
  };
}
