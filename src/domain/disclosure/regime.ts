import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook, type NormValue } from '../../law/law-book.ts';
import {
  publicationRegimes,
  type PublicationRegime,
  type PublishableField,
} from '../../law/publication.ts';
import { groundsUnder, type PublicationGround } from '../desk/publication.ts';
import type { NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';

type NeverPublicField = NormValue<'publication-never-by-consent'>[number];

/** What a field is called where it may, or may never, become public. */
export const publishableFields = [
  'name',
  'substance',
  'form',
  'strength',
  'reason',
  'start',
  'end',
  'alternatives',
] as const satisfies readonly PublishableField[];
export const neverPublicFields = [
  'stock',
  'share',
  'site',
  'contact',
] as const satisfies readonly NeverPublicField[];
export type DisclosureField = PublishableField | NeverPublicField;

/** Regimes from narrow to wide. */
const order = (regime: PublicationRegime) => publicationRegimes.indexOf(regime);

function strictestRegime(left: PublicationRegime, right: PublicationRegime): PublicationRegime {
  return order(left) < order(right) ? left : right;
}

/** The regime of a day; where the law book does not know it, the narrowest. */
export function regimeOn(law: LawBook, on: CalendarDate): PublicationRegime {
  const found = inForce(law, 'publication-regime', on);
  return found.answer === 'in-force' ? found.version.value.regime : 'confidential';
}

const groundOfPublicFact: Readonly<
  Record<NormValue<'publication-public-facts'>[number], PublicationGround>
> = {
  'critical-shortage': 'authority',
  measure: 'authority',
  exemption: 'authority',
  'published-by-holder-with-consent': 'consent',
  'aggregate-of-field-signals': 'aggregate',
};

/** Whether what rests on this ground is public on that day: the regime allows it, or the law does under every regime. */
export function groundHolds(
  ground: PublicationGround,
  regime: PublicationRegime,
  law: LawBook,
  on: CalendarDate,
): boolean {
  if (!groundsUnder(regime).includes(ground)) return false;
  if (ground === 'voluntary' || ground === 'eu-national-website') return true;
  const facts = inForce(law, 'publication-public-facts', on);
  return (
    facts.answer === 'in-force' &&
    facts.version.value.some((fact) => groundOfPublicFact[fact] === ground)
  );
}

export type RegimeAnswer =
  | 'never-public'
  | 'regime-confidential'
  | 'field-not-in-regime'
  | 'consent-given'
  | 'consent-lacking'
  | 'regime-publishes';

export interface RegimeFound {
  /** The narrowest of delivery and today. */
  readonly regime: PublicationRegime;
  readonly answer: RegimeAnswer;
  readonly norm: NormReference | undefined;
}

export interface Delivered {
  readonly field: DisclosureField;
  /** Absent: not known, and then the narrowest counts. */
  readonly atDelivery: PublicationRegime | undefined;
  readonly now: PublicationRegime;
  readonly consentTo: readonly PublishableField[];
}

/** Does a regime make this field of a notification public? Only `consent-given` and `regime-publishes` do. */
export function readRegime(
  { field, atDelivery, now, consentTo }: Delivered,
  law: LawBook,
  on: CalendarDate,
): RegimeFound {
  const regime = strictestRegime(atDelivery ?? 'confidential', now);
  const never = inForce(law, 'publication-never-by-consent', on);
  if (never.answer === 'in-force' && isNamed(never.version.value, field)) {
    const norm = normReference('publication-never-by-consent', never.version);
    return { regime, answer: 'never-public', norm };
  }
  const terms = termsOf(regime, law, on);
  const fields = terms?.value.fields ?? [];
  const norm = terms && normReference('publication-regime', terms);
  const answer = (): RegimeAnswer => {
    if (regime === 'confidential') return 'regime-confidential';
    if (!isNamed(fields, field)) return 'field-not-in-regime';
    if (regime === 'eu-national-website') return 'regime-publishes';
    return isNamed(consentTo, field) ? 'consent-given' : 'consent-lacking';
  };
  return { regime, answer: answer(), norm };
}

/** The terms of the regime as they hold on that day, else as the law book has them. */
function termsOf(regime: PublicationRegime, law: LawBook, on: CalendarDate) {
  const found = inForce(law, 'publication-regime', on);
  if (found.answer === 'in-force' && found.version.value.regime === regime) return found.version;
  return law.norms['publication-regime'].versions.find(({ value }) => value.regime === regime);
}

function isNamed(names: readonly string[], field: DisclosureField): boolean {
  return names.includes(field);
}
