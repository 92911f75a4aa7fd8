/** What somebody gets of a field, from open to closed. */
export const fates = ['shown', 'delayed', 'aggregated', 'hidden'] as const;
/**
 * `shown`: as it stands. `delayed`: as it stands, but not yet. `aggregated`: only within
 * a total that is large enough. `hidden`: not at all.
 */
export type Fate = (typeof fates)[number];

/** Why a cell says what it says: the law, or the agreement the desk works under. */
export type DisclosureGround =
  | 'open-record'
  | 'own-data'
  | 'desk-task'
  | 'supervision'
  | 'counts-only'
  | 'signals-on-own-product'
  | 'released-design'
  | 'personal-data'
  | 'desk-only';

/** What it is given for. */
export type DisclosurePurpose =
  | 'inform-everyone'
  | 'keep-own-record'
  | 'handle-reports'
  | 'supervise'
  | 'reach-the-reporter'
  | 'see-the-extent'
  | 'answer-the-field'
  | 'weigh-together';

/** What its receiver can do with it (handelingsperspectief). */
export type DisclosureUse =
  | 'ask-in-time'
  | 'look-for-alternative'
  | 'adapt-treatment'
  | 'adjust-supply'
  | 'spread-what-is-left'
  | 'coordinate-distribution'
  | 'decide-on-measures'
  | 'start-supervision'
  | 'adjust-policy'
  | 'check-the-service'
  | 'mend-own-report'
  | 'keep-contact-current'
  | 'call-or-write'
  | 'look-into-signals'
  | 'continue-the-case';

/** What is given must have a purpose and a use; what has neither is not collected. */
export type Cell =
  | {
      readonly fate: Exclude<Fate, 'hidden'>;
      readonly ground: DisclosureGround;
      readonly purpose: DisclosurePurpose;
      readonly use: DisclosureUse;
    }
  | { readonly fate: 'hidden'; readonly ground: DisclosureGround };

const strictness = (fate: Fate) => fates.indexOf(fate);

export function isStricter(fate: Fate, than: Fate): boolean {
  return strictness(fate) > strictness(than);
}

/** Grants only widen: the most open of a cell and what was granted on it. */
export function mostOpen(cell: Fate, granted: readonly Fate[]): Fate {
  return granted.reduce((open, fate) => (isStricter(open, fate) ? fate : open), cell);
}

/**
 * A judgement is no more open than the most confidential fact it needs (norm
 * `disclosure-judgement`). One that names no facts is hidden.
 */
export function fateOfJudgement(facts: readonly Fate[]): Fate {
  const [first, ...others] = facts;
  if (first === undefined) return 'hidden';
  return others.reduce(
    (strictest, fate) => (isStricter(fate, strictest) ? fate : strictest),
    first,
  );
}
