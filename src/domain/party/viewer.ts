import type { Audience } from './audience.ts';

/**
 * In whose name a deed is done: what the guard in the code and the row-level security of
 * the database both go by. A person acts for one party at a time.
 */
export interface Viewer {
  readonly audience: Audience;
  /** Pseudonymous id of the person; absent for the public, for machines and for our own clockwork. */
  readonly person?: string;
  /** The party acted for. */
  readonly party?: number;
  /** Parties whose business may be done and seen: the own one, and those that gave a mandate. */
  readonly represents: readonly number[];
  /** Other parties of the same ownership group. */
  readonly group: readonly number[];
  /** Why confidential data are looked at; without one the desk sees nothing. */
  readonly purpose?: string;
}

/** Anybody at all. */
export const publicViewer: Viewer = { audience: 'public', represents: [], group: [] };
