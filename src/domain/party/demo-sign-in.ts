/** Stands for the local identity provider, at whatever address it answers. */
export const demoIssuer = 'urn:voorradig:demo';

export interface DemoCircumstances {
  /** The request comes from this machine, and through no proxy. */
  readonly fromLoopback: boolean;
  /** The address of the site is localhost. */
  readonly localBaseUrl: boolean;
  /** The database was created with `--demo` and holds no real party. */
  readonly demoDatabase: boolean;
}

/** Signing in without a password: only where all three hold (architecture.md §5). */
export function demoSignInAllowed(circumstances: DemoCircumstances): boolean {
  const { fromLoopback, localBaseUrl, demoDatabase } = circumstances;
  return fromLoopback && localBaseUrl && demoDatabase;
}

/** Is this the address of a site that only its own machine reaches? */
export function isLocalAddress(baseUrl: string): boolean {
  return /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?\/?$/.test(baseUrl);
}
