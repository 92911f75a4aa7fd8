import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook, type NormId } from '../../law/law-book.ts';
import type { PublicationRegime, PublishableField } from '../../law/publication.ts';
import type { Because, NormReference, Params } from '../decision.ts';
import type { PublicationGround } from '../desk/publication.ts';
import { normReference } from '../norm/reference.ts';
import type { Audience, DisclosureClass, Relation } from '../party/audience.ts';
import { readAgreements, type Agreement, type AgreementAnswer } from './agreement.ts';
import type { AggregateAnswer } from './aggregate.ts';
import { mostOpen, type Cell, type DisclosureGround, type Fate } from './cell.ts';
import {
  groundHolds,
  readRegime,
  regimeOn,
  type DisclosureField,
  type RegimeAnswer,
} from './regime.ts';
import { cellOf } from './table.ts';

export type DisclosureCode =
  | DisclosureGround
  | RegimeAnswer
  | AgreementAnswer
  | AggregateAnswer
  | 'was-retracted'
  | 'retraction-leaves-own'
  | 'ground-holds'
  | 'ground-not-allowed'
  | 'under-embargo'
  | 'delivery-regime-not-known'
  | 'narrowed-by-delivery'
  | 'narrowed-by-today'
  | 'class-outside-regime'
  | 'depends-on-relation'
  | 'depends-on-delivery'
  | 'class-not-told'
  | 'audience-not-told';

export type DisclosureStep = Because<DisclosureCode>;

/** One field (or row) of a class, and who looks at it. */
export interface Disclosed {
  readonly class: DisclosureClass;
  readonly audience: Audience;
  /** How the party that somebody acts for stands to the party that it is of. */
  readonly relation: Relation;
  /** Its publishable name; absent: no regime makes it public. */
  readonly field?: DisclosureField;
  /** Of a publication: what allowed it. */
  readonly ground?: PublicationGround;
  /** Absent: not known, and then the narrowest regime counts. */
  readonly regimeAtDelivery?: PublicationRegime;
  /** Absent: the regime of the law book on `on`. */
  readonly regimeNow?: PublicationRegime;
  /** The publication was taken back. */
  readonly retracted?: boolean;
  /** Of a publication: the first day on which it may be seen. */
  readonly embargoUntil?: CalendarDate;
  /** Fields that the holder lets be published under `voluntary`. */
  readonly consentTo?: readonly PublishableField[];
  readonly agreements?: readonly Agreement[];
  readonly on: CalendarDate;
}

export interface Disclosure {
  readonly fate: Fate;
  /** What the table says before regime, consent and agreement. */
  readonly cell: Cell;
  readonly because: readonly DisclosureStep[];
  /** The norm that carries the fate; `null` where none does. */
  readonly norm: NormReference | null;
}

/**
 * What somebody gets of a field: the one answer that pages, API, exports, feeds, mails and
 * errors go by. The cell of the table, widened by what a regime, consent or agreement
 * grants, and taken away by a retraction.
 */
export function fateOf(asked: Disclosed, law: LawBook): Disclosure {
  const cell = cellOf(asked.class, asked.audience, asked.relation);
  const norm = referTo(normIdOfGround[cell.ground], law, asked.on);
  const base = step(cell.ground, { fate: cell.fate }, 'class', norm);
  const found =
    asked.class === 'public-record' ? readPublication(asked, law) : readGrants(asked, cell, law);
  return {
    fate: found.fate ?? cell.fate,
    cell,
    because: [base, ...found.steps],
    norm: found.norm === undefined ? (norm ?? null) : found.norm,
  };
}

interface Found {
  /** Absent: as the cell says. */
  readonly fate?: Fate;
  readonly steps: readonly DisclosureStep[];
  /** Absent: the norm of the cell still carries it; `null`: no norm does. */
  readonly norm?: NormReference | null;
}

const retracted: Found = {
  fate: 'hidden',
  steps: [step('was-retracted', {}, 'retracted')],
  norm: null,
};

/** The desk reads what is public as everybody does; the trail of a publication is of other classes. */
function readPublication(asked: Disclosed, law: LawBook): Found {
  if (asked.retracted === true) return retracted;
  const { ground, embargoUntil, on } = asked;
  const holds = ground === undefined ? [] : [readGround(ground, asked, law)];
  if (holds.some(({ code }) => code === 'ground-not-allowed')) {
    return { fate: 'hidden', steps: holds };
  }
  if (embargoUntil === undefined || embargoUntil <= on) return { steps: holds };
  const embargo = step('under-embargo', { day: embargoUntil }, 'embargoUntil');
  return { fate: 'delayed', steps: [...holds, embargo], norm: null };
}

function readGround(ground: PublicationGround, asked: Disclosed, law: LawBook): DisclosureStep {
  const regime = asked.regimeNow ?? regimeOn(law, asked.on);
  const code = groundHolds(ground, regime, law, asked.on) ? 'ground-holds' : 'ground-not-allowed';
  return step(code, { regime }, 'ground', referTo('publication-public-facts', law, asked.on));
}

function readGrants(asked: Disclosed, cell: Cell, law: LawBook): Found {
  // One's own, and the desk's work: nothing to grant, and no publication to take back.
  if (cell.fate === 'shown') {
    const stays = [step('retraction-leaves-own', {}, 'retracted')];
    return { steps: asked.retracted === true ? stays : [] };
  }
  if (asked.retracted === true) return retracted;
  const grants = [readRegimeGrant(asked, law), ...readAgreementGrants(asked, cell, law)];
  const fate = mostOpen(
    cell.fate,
    grants.map((grant) => grant.fate ?? cell.fate),
  );
  // The norm of the grant that opened it as far as it is open.
  const carrier = grants.find((grant) => grant.fate === fate);
  return { fate, steps: grants.flatMap(({ steps }) => steps), ...normOf(carrier) };
}

const normOf = (found: Found | undefined) =>
  found?.norm === undefined ? {} : { norm: found.norm };

function readRegimeGrant(asked: Disclosed, law: LawBook): Found {
  const { field, regimeAtDelivery: atDelivery, consentTo = [], on } = asked;
  if (field === undefined) return { steps: [] };
  const now = asked.regimeNow ?? regimeOn(law, on);
  const { regime, answer, norm } = readRegime({ field, atDelivery, now, consentTo }, law, on);
  if (answer === 'never-public') return { steps: [step(answer, { field }, 'field', norm)] };
  if (asked.class !== 'holder-business') {
    return { steps: [step('class-outside-regime', { field }, 'field')] };
  }
  const fact = answer.startsWith('consent') ? 'consentTo' : 'field';
  const steps = [
    ...narrowing(atDelivery, now, regime),
    step(answer, { field, regime }, fact, norm),
  ];
  if (answer !== 'regime-publishes' && answer !== 'consent-given') return { steps };
  return { fate: 'shown', steps, ...(norm === undefined ? {} : { norm }) };
}

/** Which of the two regimes is the narrower, where they differ. */
function narrowing(
  atDelivery: PublicationRegime | undefined,
  now: PublicationRegime,
  regime: PublicationRegime,
): readonly DisclosureStep[] {
  const fact = 'regimeAtDelivery';
  if (atDelivery === undefined) {
    return now === 'confidential' ? [] : [step('delivery-regime-not-known', {}, fact)];
  }
  if (atDelivery === now) return [];
  return regime === now
    ? [step('narrowed-by-today', { regime }, 'regimeNow')]
    : [step('narrowed-by-delivery', { regime }, fact)];
}

function readAgreementGrants(asked: Disclosed, cell: Cell, law: LawBook): readonly Found[] {
  const norm = referTo('disclosure-third-parties', law, asked.on);
  const read = readAgreements(asked.agreements ?? [], { ...asked, cell }, asked.on);
  return read.map(({ answer, fate, agreement }): Found => {
    const steps = [step(answer, { given: agreement.clause }, 'agreements', norm)];
    if (answer !== 'agreement-grants') return { steps };
    return { fate, steps, ...(norm === undefined ? {} : { norm }) };
  });
}

/** One's own data, supervision and the privacy law have no norm in the law book. */
const normIdOfGround: Readonly<Partial<Record<DisclosureGround, NormId>>> = {
  'open-record': 'publication-public-facts',
  'desk-task': 'disclosure-third-parties',
  'desk-only': 'disclosure-third-parties',
  'counts-only': 'disclosure-notification-counts',
  'released-design': 'disclosure-stock-design',
};

function referTo(id: NormId | undefined, law: LawBook, on: CalendarDate) {
  if (id === undefined) return undefined;
  const found = inForce(law, id, on);
  return found.answer === 'in-force' ? normReference(id, found.version) : undefined;
}

function step(
  code: DisclosureCode,
  params: Params,
  fact: string,
  norm?: NormReference,
): DisclosureStep {
  return { code, params, fact, ...(norm === undefined ? {} : { norm }) };
}
