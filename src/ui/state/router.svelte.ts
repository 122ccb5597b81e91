import { formatRoute, parseRoute, type Query, type Route, type ScreenId } from './route';

export interface GoOptions {
  readonly id?: string;
  /** Added to the lens, which always stays; a value '' removes its key. */
  readonly query?: Query;
  /** Takes the place of the present address in the browser's history (a selection, not a step). */
  readonly replace?: boolean;
}

const LENS_KEYS = ['p', 's'];

/** Where the person is. The address is the state: `current` follows it, and every link is made here. */
export class Router {
  current = $state.raw<Route>(parseRoute(''));
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
    this.current = parseRoute(window.location.hash);
  }

  /** Follows the address bar, back and forward; gives the function that stops it. */
  start(): () => void {
    const follow = () => {
      this.current = parseRoute(this.#window.location.hash);
    };
    this.#window.addEventListener('hashchange', follow);
    this.#window.addEventListener('popstate', follow);
    return () => {
      this.#window.removeEventListener('hashchange', follow);
      this.#window.removeEventListener('popstate', follow);
    };
  }

  /** The address of a screen with the lens of now. @example router.href('course', { id: 'c1' }) // '#/courses/c1?p=…&s=…' */
  href(screen: ScreenId, options: GoOptions = {}): string {
    const lens: Record<string, string> = {};
    for (const key of LENS_KEYS) {
      const value = this.current.query[key];
      if (value !== undefined) lens[key] = value;
    }
    return formatRoute(screen, options.id, { ...lens, ...options.query });
  }

  /** Goes to a screen. */
  go(screen: ScreenId, options: GoOptions = {}): void {
    this.#move(this.href(screen, options), options.replace ?? false);
  }

  /** Changes parts of the present address: selection, tab, lens. A value '' removes its key; the rest stays. */
  set(query: Query, options: { readonly push?: boolean } = {}): void {
    const { screen, id, query: present } = this.current;
    this.#move(
      formatRoute(screen ?? 'overview', id, { ...present, ...query }),
      options.push !== true,
    );
  }

  #move(hash: string, replace: boolean): void {
    if (hash === this.#window.location.hash) return;
    if (replace) this.#window.history.replaceState(null, '', hash);
    else this.#window.history.pushState(null, '', hash);
    this.current = parseRoute(hash);
  }
}
