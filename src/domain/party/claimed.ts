import type { Audience } from './audience.ts';

/** Registers in which an organisation has a number or a name. */
export const partySchemes = ['kvk', 'oms', 'uzi', 'eidas', 'register-name'] as const;
export type PartyScheme = (typeof partySchemes)[number];

export interface PartyCode {
  readonly scheme: PartyScheme;
  readonly value: string;
}

/** An organisation for which the person may act. */
export interface ActsFor {
  /** Its numbers, the most certain first. */
  readonly organisation: readonly PartyCode[];
  /** As what at most; we must know the organisation as such too. */
  readonly audiences: readonly Audience[];
}

/** What an identity provider vouches for, whatever scheme it speaks (docs/handbook/sign-in.md). */
export interface Claimed {
  readonly issuer: string;
  /** Pairwise: means nothing to anybody else. Never a BSN or a KvK number. */
  readonly subject: string;
  readonly name: string;
  /** Empty where we ourselves keep for whom the person may act. */
  readonly actsFor: readonly ActsFor[];
  /** Organisations through which the right to act came (ketenmachtiging), nearest to the holder first. */
  readonly chain: readonly PartyCode[];
}
