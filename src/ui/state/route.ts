/** The screens and the shape of their addresses; `:id` names one thing. The order is the rail's. */
export const ROUTES = {
  overview: '/',
  standards: '/standards',
  standard: '/standards/:id',
  editions: '/standards/:id/editions',
  'edit-standard': '/standards/:id/edit',
  courses: '/courses',
  course: '/courses/:id',
  mapping: '/mapping',
  coverage: '/coverage',
  credits: '/credits',
  packs: '/packs',
  policies: '/policies',
  history: '/history',
  settings: '/settings',
  import: '/import',
} as const;

export type ScreenId = keyof typeof ROUTES;

/** What a screen keeps in its address: lens (`p`, `s`), selection (`item`, `course`, `student`, `claim`), `tab`, `level`, and its own. */
export type Query = Readonly<Record<string, string>>;

export interface Route {
  /** undefined = no such address. */
  readonly screen: ScreenId | undefined;
  readonly id: string | undefined;
  readonly query: Query;
}

const TABLE = Object.entries(ROUTES) as [ScreenId, string][];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%40/g, '@').replace(/%2C/g, ',').replace(/%3A/g, ':');
}

/**
 * The route that an address part after `#` names; an unknown path gives screen undefined, an empty one the overview,
 * a query key given twice its last value.
 * @example parseRoute('#/standards/s1?item=i2') // { screen: 'standard', id: 's1', query: { item: 'i2' } }
 */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    query[decoded(key)] = decoded(value);
  }
  for (const [screen, pattern] of TABLE) {
    const shape = pattern.split('/').filter((part) => part !== '');
    if (shape.length !== parts.length) continue;
    if (shape.every((part, at) => part === ':id' || part === parts[at]))
      return { screen, id: shape.includes(':id') ? parts[shape.indexOf(':id')] : undefined, query };
  }
  return { screen: undefined, id: undefined, query };
}

/**
 * The address part of a route; empty query values are left out, keys keep their order.
 * @example formatRoute('coverage', undefined, { p: 'p1', s: 's1@3' }) // '#/coverage?p=p1&s=s1@3'
 */
export function formatRoute(screen: ScreenId, id?: string, query: Query = {}): string {
  const path = ROUTES[screen].replace(':id', encoded(id ?? ''));
  const search = Object.entries(query)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .join('&');
  return `#${path}${search === '' ? '' : `?${search}`}`;
}
