import {
  partyAudiences,
  relations,
  type Audience,
  type DisclosureClass,
  type Relation,
} from '../party/audience.ts';
import type { Cell, DisclosureUse } from './cell.ts';

type PartyAudience = (typeof partyAudiences)[number];

/** A fact about somebody's product, said by another, concerns only who holds authorisations. */
type RelationsOf<Party extends PartyAudience> = Party extends 'supplier'
  ? Relation
  : Exclude<Relation, 'subject'>;

/** For who holds no facts of their own the relation makes no difference: one cell. */
type Row = {
  readonly [Name in Exclude<Audience, PartyAudience>]: Cell;
} & {
  readonly [Name in PartyAudience]: { readonly [Stands in RelationsOf<Name>]: Cell };
};

const open = (use: DisclosureUse): Cell => ({
  fate: 'shown',
  ground: 'open-record',
  purpose: 'inform-everyone',
  use,
});
const own = (use: DisclosureUse): Cell => ({
  fate: 'shown',
  ground: 'own-data',
  purpose: 'keep-own-record',
  use,
});
const counted = (use: DisclosureUse): Cell => ({
  fate: 'aggregated',
  ground: 'counts-only',
  purpose: 'see-the-extent',
  use,
});
const released = (use: DisclosureUse): Cell => ({
  fate: 'aggregated',
  ground: 'released-design',
  purpose: 'see-the-extent',
  use,
});
const contactHidden: Cell = { fate: 'hidden', ground: 'personal-data' };
const deskOnly: Cell = { fate: 'hidden', ground: 'desk-only' };
const atTheDesk: Cell = {
  fate: 'shown',
  ground: 'desk-task',
  purpose: 'weigh-together',
  use: 'continue-the-case',
};

const everyRelation = (cell: Cell) => ({ own: cell, group: cell, other: cell });

const publicRecord: Row = {
  public: open('ask-in-time'),
  pharmacist: everyRelation(open('look-for-alternative')),
  'hospital-pharmacist': everyRelation(open('adapt-treatment')),
  supplier: { ...everyRelation(open('adjust-supply')), subject: open('adjust-supply') },
  wholesaler: everyRelation(open('spread-what-is-left')),
  coordinator: open('coordinate-distribution'),
  assessor: open('decide-on-measures'),
  inspector: open('start-supervision'),
  policy: open('adjust-policy'),
  operator: open('check-the-service'),
};

/** An owner's other parties are rivals' neighbours (a chain of pharmacies of a wholesaler): as others. */
const ownAndCounted = (use: DisclosureUse) => ({
  own: own('mend-own-report'),
  group: counted(use),
  other: counted(use),
});

const holderBusiness: Row = {
  public: counted('ask-in-time'),
  pharmacist: ownAndCounted('look-for-alternative'),
  'hospital-pharmacist': ownAndCounted('adapt-treatment'),
  supplier: {
    ...ownAndCounted('adjust-supply'),
    // A kind of reporter and a day; a name only where the reporter agreed.
    subject: {
      fate: 'aggregated',
      ground: 'signals-on-own-product',
      purpose: 'answer-the-field',
      use: 'look-into-signals',
    },
  },
  wholesaler: ownAndCounted('spread-what-is-left'),
  coordinator: counted('coordinate-distribution'),
  assessor: {
    fate: 'shown',
    ground: 'desk-task',
    purpose: 'handle-reports',
    use: 'decide-on-measures',
  },
  inspector: {
    fate: 'shown',
    ground: 'supervision',
    purpose: 'supervise',
    use: 'start-supervision',
  },
  policy: counted('adjust-policy'),
  operator: counted('check-the-service'),
};

const ownContact = {
  own: own('keep-contact-current'),
  group: contactHidden,
  other: contactHidden,
};
const contactAtTheDesk: Cell = {
  fate: 'shown',
  ground: 'desk-task',
  purpose: 'reach-the-reporter',
  use: 'call-or-write',
};

const contact: Row = {
  public: contactHidden,
  pharmacist: ownContact,
  'hospital-pharmacist': ownContact,
  supplier: { ...ownContact, subject: contactHidden },
  wholesaler: ownContact,
  coordinator: contactHidden,
  assessor: contactAtTheDesk,
  inspector: contactAtTheDesk,
  policy: contactHidden,
  operator: contactHidden,
};

const ownAndReleased = (use: DisclosureUse) => ({
  own: own('mend-own-report'),
  group: released(use),
  other: released(use),
});

const stockQuantity: Row = {
  public: released('ask-in-time'),
  pharmacist: ownAndReleased('look-for-alternative'),
  'hospital-pharmacist': ownAndReleased('adapt-treatment'),
  supplier: { ...ownAndReleased('adjust-supply'), subject: released('adjust-supply') },
  wholesaler: ownAndReleased('spread-what-is-left'),
  coordinator: released('coordinate-distribution'),
  assessor: {
    fate: 'shown',
    ground: 'desk-task',
    purpose: 'handle-reports',
    use: 'decide-on-measures',
  },
  // Of one party at a time, and logged (rules.md §7).
  inspector: {
    fate: 'shown',
    ground: 'supervision',
    purpose: 'supervise',
    use: 'start-supervision',
  },
  policy: released('adjust-policy'),
  operator: released('check-the-service'),
};

const deskWorking: Row = {
  public: deskOnly,
  pharmacist: everyRelation(deskOnly),
  'hospital-pharmacist': everyRelation(deskOnly),
  supplier: { ...everyRelation(deskOnly), subject: deskOnly },
  wholesaler: everyRelation(deskOnly),
  coordinator: deskOnly,
  assessor: atTheDesk,
  inspector: atTheDesk,
  policy: deskOnly,
  operator: deskOnly,
};

/**
 * Who may see what before any regime, consent or agreement: class × audience × relation. It
 * drives pages, API, exports, feeds, logs and errors; the table `disclosure_cell` repeats
 * what is shown, for the database's own guard.
 */
export const disclosureTable: { readonly [Name in DisclosureClass]: Row } = {
  'public-record': publicRecord,
  'holder-business': holderBusiness,
  contact,
  'stock-quantity': stockQuantity,
  'desk-working': deskWorking,
};

export function isPartyAudience(audience: Audience): audience is PartyAudience {
  return partyAudiences.some((party) => party === audience);
}

/** Relations that an audience can stand in; for the others every relation has the same cell. */
export function relationsOf(audience: Audience): readonly Relation[] {
  if (!isPartyAudience(audience)) return ['other'];
  return relations.filter((relation) => relation !== 'subject' || audience === 'supplier');
}

export function cellOf(ofClass: DisclosureClass, audience: Audience, relation: Relation): Cell {
  const row = disclosureTable[ofClass];
  if (!isPartyAudience(audience)) return row[audience];
  if (audience === 'supplier') return row.supplier[relation];
  return row[audience][relation === 'subject' ? 'other' : relation];
}
