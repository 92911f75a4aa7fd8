/**
 * Where somebody was going, as an address brought it: only a place on this site. `//elsewhere`
 * and `/\elsewhere` are other machines to a browser.
 */
export function backOf(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > 2000) return undefined;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) return undefined;
  return /^(\/en)?\/(inloggen|uitloggen|kies-partij|oidc)(\/|\?|$)/.test(given) ? undefined : given;
}
