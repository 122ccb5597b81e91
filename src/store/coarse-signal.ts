import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';

const MANY = 200;

/** A delete of many keys on its way through the layer that tells live queries what has changed. */
type Disguised = DBCoreMutateRequest & { readonly keysMeant?: readonly unknown[] };

/**
 * Two layers around Dexie's telling of changes. A delete of many keys would tell every window each key, which each page has to
 * take in on its main thread (some 300 ms for 20,000); so it passes that layer as "any row of this table" and becomes itself again
 * below. Large puts Dexie tells so already.
 */
export const COARSE_SIGNAL: readonly Middleware<DBCore>[] = [
  {
    stack: 'dbcore',
    name: 'coarse-signal-above',
    level: 2,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (request.type !== 'delete' || request.keys.length < MANY)
              return table.mutate(request);
            const { trans, keys } = request;
            const range = {
              type: 3,
              lower: core.MIN_KEY as unknown,
              upper: core.MAX_KEY as unknown,
            };
            const disguised = { type: 'deleteRange', trans, range, keysMeant: keys };
            return table.mutate(disguised as unknown as Disguised);
          },
        };
      },
    }),
  },
  {
    stack: 'dbcore',
    name: 'coarse-signal-below',
    level: -2,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request: Disguised) =>
            request.keysMeant === undefined
              ? table.mutate(request)
              : table.mutate({
                  type: 'delete',
                  trans: request.trans,
                  keys: [...request.keysMeant],
                }),
        };
      },
    }),
  },
];
