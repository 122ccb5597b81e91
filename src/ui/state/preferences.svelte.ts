import { LOCALES, type InEach, type Locale } from '../../i18n/locale';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const DENSITIES: readonly Density[] = ['comfortable', 'compact'];

function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** Where choices are kept between visits; a browser that forbids it simply forgets them. */
export type Keep = Pick<Storage, 'getItem' | 'setItem'>;

/** How this person, in this browser, likes to look at things. Nothing here is data of a workspace. */
export class Preferences {
  readonly #keep: Keep | undefined;
  locale = $state<Locale>('zh-CN');
  theme = $state<Theme>('system');
  density = $state<Density>('comfortable');
  inspectorOpen = $state(true);
  railOpen = $state(true);

  /** @param languages the browser's own languages, for the first visit: one that starts with `zh` gives Chinese, otherwise English. */
  constructor(keep: Keep | undefined, languages: readonly string[] = []) {
    this.#keep = keep;
    const first = languages[0]?.toLowerCase() ?? 'zh';
    this.locale = oneOf(this.#read('language'), LOCALES, first.startsWith('zh') ? 'zh-CN' : 'en');
    this.theme = oneOf(this.#read('theme'), THEMES, 'system');
    this.density = oneOf(this.#read('density'), DENSITIES, 'comfortable');
    this.inspectorOpen = this.#read('inspector') !== 'hidden';
    this.railOpen = this.#read('rail') !== 'icons';
  }

  /** The catalogue of the present language. @example prefs.pick({ 'zh-CN': zh, en }) */
  pick<T>(catalogue: InEach<T>): T {
    return catalogue[this.locale];
  }

  /** Keeps the present choices for the next visit. */
  save(): void {
    this.#write('language', this.locale);
    this.#write('theme', this.theme);
    this.#write('density', this.density);
    this.#write('inspector', this.inspectorOpen ? 'open' : 'hidden');
    this.#write('rail', this.railOpen ? 'open' : 'icons');
  }

  #read(key: string): string | null {
    try {
      return this.#keep?.getItem(`duijie.${key}`) ?? null;
    } catch {
      return null;
    }
  }

  #write(key: string, value: string): void {
    try {
      this.#keep?.setItem(`duijie.${key}`, value);
    } catch {
      // A full or forbidden storage only means that the choice is asked again.
    }
  }
}
