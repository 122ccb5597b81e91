/** The part of the Trusted Types API that this file uses; TypeScript's DOM library has none of it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/**
 * The address itself when it leads to the page's own origin; throws a TypeError for any other.
 * @example sameOriginAddress('sw.js', 'https://a.cn/x/') // 'sw.js'
 */
export function sameOriginAddress(address: string, base: string): string {
  if (new URL(address, base).origin !== new URL(base).origin)
    throw new TypeError('a script may come only from the page’s own origin');
  return address;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
// Libraries hand plain strings to Worker and to the service worker's registration; everything else stays forbidden.
factory?.createPolicy('default', {
  createScriptURL: (address) => sameOriginAddress(address, location.href),
});
