import { Type } from 'typebox';
import { contains, type CalendarDate } from '../../law/calendar-date.ts';
import { audiences, disclosureClasses } from '../party/audience.ts';
import type { Audience, DisclosureClass } from '../party/audience.ts';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';
import { isStricter, type Cell, type Fate } from './cell.ts';

/** What parties agreed to share with each other, written down; it widens one cell for a time. */
export const Agreement = Type.Object(
  {
    class: Type.With(OneOf(disclosureClasses), { description: 'What it is about' }),
    audience: Type.With(OneOf(audiences), { description: 'Who receives it' }),
    fate: Type.Optional(
      Type.With(OneOf(['shown', 'delayed', 'aggregated']), {
        description: 'How far it goes; absent: shown',
      }),
    ),
    from: Type.With(CalendarDateSchema, { description: 'First day' }),
    until: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'First day on which it no longer holds' }),
    ),
    clause: Type.With(Said, { description: 'Where it stands' }),
  },
  exact,
);
export type Agreement = Of<typeof Agreement>;

/** Where the data lie that are shared: the four forms that the parties weigh (architecture §4). */
export const agreementForms = ['bilateral', 'central', 'node', 'platform'] as const;

/** Classes that parties can share; no agreement opens the others (`neverWidened`). */
export const agreedClasses = [
  'holder-business',
  'stock-quantity',
] as const satisfies readonly DisclosureClass[];

const PartyId = Type.Integer({ minimum: 1 });

/** An agreement as it is kept on record: between whom, about what, for what, and for how long. */
export const AgreementRecord = Type.Object(
  {
    form: OneOf(agreementForms),
    class: OneOf(agreedClasses),
    /** Places in a notification (`business.site`); absent: every field of the class. */
    fields: Type.Optional(Type.Array(Said, { minItems: 1 })),
    /** Parties whose facts it is about. */
    givers: Type.Array(PartyId, { minItems: 1 }),
    receivers: Type.Array(PartyId, { minItems: 1 }),
    /** As what the receivers receive it. */
    audience: OneOf(audiences),
    fate: OneOf(['shown', 'delayed', 'aggregated']),
    /** For what the receivers may use it. */
    purpose: Said,
    clause: Said,
    from: CalendarDateSchema,
    /** First day on which it no longer holds. */
    until: Type.Optional(CalendarDateSchema),
  },
  exact,
);
export type AgreementRecord = Of<typeof AgreementRecord>;

/** As the rule reads it, of one field; nothing where the agreement leaves that field out. */
export function agreementOn(
  agreement: Omit<AgreementRecord, 'givers' | 'receivers'>,
  field: string,
): readonly Agreement[] {
  const { class: ofClass, audience, fate, from, until, clause, fields } = agreement;
  if (fields?.includes(field) === false) return [];
  return [
    { class: ofClass, audience, fate, from, clause, ...(until === undefined ? {} : { until }) },
  ];
}

export type AgreementAnswer =
  | 'agreement-grants'
  | 'agreement-adds-nothing'
  | 'agreement-not-in-force'
  | 'agreement-never-widens'
  | 'agreement-binds-parties';

export interface AgreementRead {
  readonly answer: AgreementAnswer;
  readonly fate: Fate;
  readonly agreement: Agreement;
}

/** No agreement opens what the desk works on, or a person's contact data. */
const neverWidened: readonly DisclosureClass[] = ['desk-working', 'contact'];
/** Nobody agrees with these: what the public sees is for the regime, and the operator sees no business data. */
export const noParty: readonly Audience[] = ['public', 'operator'];

/** What each agreement on this class and audience does to the cell on that day. */
export function readAgreements(
  agreements: readonly Agreement[],
  about: { readonly class: DisclosureClass; readonly audience: Audience; readonly cell: Cell },
  on: CalendarDate,
): readonly AgreementRead[] {
  return agreements
    .filter((one) => one.class === about.class && one.audience === about.audience)
    .map((agreement) => {
      const fate = agreement.fate ?? 'shown';
      return { agreement, fate, answer: read(agreement, fate, about.cell, on) };
    });
}

function read(agreement: Agreement, fate: Fate, cell: Cell, on: CalendarDate): AgreementAnswer {
  if (neverWidened.includes(agreement.class)) return 'agreement-never-widens';
  if (noParty.includes(agreement.audience)) return 'agreement-binds-parties';
  const held = { from: agreement.from, until: agreement.until ?? null };
  if (!contains(held, on)) return 'agreement-not-in-force';
  return isStricter(cell.fate, fate) ? 'agreement-grants' : 'agreement-adds-nothing';
}
