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
const noParty: readonly Audience[] = ['public', 'operator'];

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
