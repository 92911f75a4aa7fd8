import type { Audience } from './audience.ts';

/** Registers in which an organisation has a number or a name. */
export const partySchemes = ['kvk', 'oms', 'uzi', 'eidas', 'register-name'] as const;
export type PartyScheme = (typeof partySchemes)[number];

export interface PartyCode {
  readonly scheme: PartyScheme;
  readonly value: string;
}

/** What an identity provider vouches for, whatever scheme it speaks (docs/handbook/sign-in.md). */
export interface Claimed {
  readonly issuer: string;
  /** Pairwise: means nothing to anybody else. */
  readonly subject: string;
  readonly name: string;
  /** Numbers of the organisation that is acted for; empty where we ourselves keep who may act. */
  readonly organisation: readonly PartyCode[];
  /** Organisations through which the right to act came, nearest to the person last. */
  readonly chain: readonly PartyCode[];
  /** As what the person may act at most; the organisation must be known as such too. */
  readonly audiences: readonly Audience[];
}
