import type { Audience } from '../domain/party/audience.ts';

/**
 * Who may come in. `signed-in`: anybody with a session, also before a party was chosen.
 * Every route names its door; one without does not start.
 */
export type Door = 'public' | 'signed-in' | readonly Audience[];

export type Admission = 'in' | 'sign-in-first' | 'not-you';

/** Pure: may somebody of this audience come in? `undefined`: nobody signed in. */
export function admission(door: Door, audience: Audience | undefined): Admission {
  if (door === 'public') return 'in';
  if (audience === undefined) return 'sign-in-first';
  if (door === 'signed-in' || door.includes(audience)) return 'in';
  return 'not-you';
}
