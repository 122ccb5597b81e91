const SUFFIX = '.source';

/** The fact that says where another comes from. @example sourceOf('contestLevel') // 'contestLevel.source' */
export function sourceOf(fact: string): string {
  return `${fact}${SUFFIX}`;
}

/**
 * The fact whose source this one is; undefined for a fact of its own.
 * @example sourcedFact('contestLevel.source') // 'contestLevel'
 */
export function sourcedFact(name: string): string | undefined {
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : undefined;
}
