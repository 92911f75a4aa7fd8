import { contains, type CalendarDate } from './calendar-date.ts';
import { codeNorms } from './code.ts';
import { criticalityNorms } from './criticality.ts';
import { deskNorms } from './desk.ts';
import { deviceNorms } from './device.ts';
import { disclosureNorms } from './disclosure.ts';
import { measureNorms } from './measure.ts';
import type { InForce, Norm, NormVersion } from './norm.ts';
import { notificationNorms } from './notification.ts';
import { productNorms } from './product.ts';
import { publicationNorms } from './publication.ts';
import { retentionNorms } from './retention.ts';
import { shortageNorms } from './shortage.ts';
import { stockNorms } from './stock.ts';

/** Every norm the product rests on, as enacted (drafts lie in it but never answer `in-force`). */
export const norms = {
  ...stockNorms,
  ...notificationNorms,
  ...publicationNorms,
  ...shortageNorms,
  ...measureNorms,
  ...criticalityNorms,
  ...productNorms,
  ...codeNorms,
  ...disclosureNorms,
  ...deskNorms,
  ...retentionNorms,
  ...deviceNorms,
} as const satisfies Record<string, Norm>;

export type Norms = { readonly [Id in keyof typeof norms]: Norm<NormValue<Id>> };
export type NormId = keyof typeof norms;
export type NormValue<Id extends NormId> =
  (typeof norms)[Id] extends Norm<infer Value> ? Widened<Value> : never;

/**
 * The type of a value that an overlay may replace: any number where the enacted law has
 * 6, any list where it has this one. Words stay closed: they are what a rule switches on.
 */
export type Widened<Value> = Value extends string
  ? Value
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value extends readonly (infer Item)[]
        ? readonly Widened<Item>[]
        : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** The law that a decision is taken under. Every rule takes one as an argument. */
export interface LawBook {
  readonly norms: Norms;
  /** Names exactly this set of norms and overlay; stands in every receipt. */
  readonly hash: string;
}

/** Does the norm hold on that day? Six answers, no fallback. */
export function inForce<Id extends NormId>(
  law: LawBook,
  id: Id,
  date: CalendarDate,
): InForce<NormValue<Id>> {
  return answer(law.norms[id], date);
}

/**
 * What was answered last of each norm: of a whole country tens of thousands of units are decided for
 * the same day.
 */
const lastAnswers = new WeakMap<object, { readonly date: CalendarDate; readonly found: unknown }>();

/** As `inForce`, for a norm that is already at hand. */
export function answer<Value>(norm: Norm<Value>, date: CalendarDate): InForce<Value> {
  const last = lastAnswers.get(norm);
  // Of this norm, so of its type.
  if (last?.date === date) return last.found as InForce<Value>;
  const found = findAnswer(norm, date);
  lastAnswers.set(norm, { date, found });
  return found;
}

function findAnswer<Value>(norm: Norm<Value>, date: CalendarDate): InForce<Value> {
  const enacted = norm.versions.filter((version) => version.state === 'enacted').toSorted(byStart);
  const holding = enacted.find((version) => holdsOn(version, date));
  if (holding !== undefined) return { answer: 'in-force', version: holding };

  // A start that no source gives: in force from the day it was seen, not known before.
  const unseen = enacted.find((version) => version.from === null && isUnseen(version, date));
  if (unseen !== undefined) return { answer: 'not-known', version: unseen };

  const next = enacted.find((version) => version.from !== null && date < version.from);
  const ended = enacted.findLast((version) => version.until !== null && version.until <= date);
  if (ended !== undefined) {
    return { answer: 'ended', version: ended, ...(next === undefined ? {} : { next }) };
  }
  if (next !== undefined) return { answer: 'not-yet', version: next };

  const draft = norm.versions.find((version) => version.state === 'draft');
  if (draft !== undefined) return { answer: 'draft', version: draft };
  const plan = norm.versions.find((version) => version.state === 'never-in-force');
  if (plan !== undefined) return { answer: 'never-in-force', version: plan };
  throw new RangeError(`a norm without versions: ${norm.title.en}`);
}

/**
 * Is a norm that carries this version known to hold on that day? What a source shows
 * only from `seenOn` is not known before it.
 */
function holdsOn(version: NormVersion, date: CalendarDate): boolean {
  return !isUnseen(version, date) && contains({ from: version.from, until: version.until }, date);
}

function isUnseen(version: NormVersion, date: CalendarDate): boolean {
  return version.from === null && version.seenOn !== undefined && date < version.seenOn;
}

/** An unknown start comes first. */
function byStart(left: NormVersion, right: NormVersion): number {
  const [from, to] = [left.from ?? '', right.from ?? ''];
  return Number(from > to) - Number(from < to);
}

/** Norms by what they are about, in the order of the page of rules. */
export const normSubjects = [
  { subject: 'stock', ids: Object.keys(stockNorms) },
  { subject: 'notification', ids: Object.keys(notificationNorms) },
  { subject: 'shortage', ids: Object.keys(shortageNorms) },
  { subject: 'measure', ids: Object.keys({ ...measureNorms, ...criticalityNorms }) },
  { subject: 'publication', ids: Object.keys(publicationNorms) },
  { subject: 'disclosure', ids: Object.keys(disclosureNorms) },
  { subject: 'product', ids: Object.keys(productNorms) },
  { subject: 'code', ids: Object.keys(codeNorms) },
  { subject: 'desk', ids: Object.keys(deskNorms) },
  { subject: 'retention', ids: Object.keys(retentionNorms) },
  { subject: 'device', ids: Object.keys(deviceNorms) },
] as const;
export type NormSubject = (typeof normSubjects)[number]['subject'];

/** The law as a plain JSON value in a fixed order, to be hashed by the composition root. */
export function lawDocument(given: Readonly<Record<string, Norm>>): unknown {
  const ids = Object.keys(given).toSorted();
  return { norms: ids.map((id) => ({ id, ...given[id] })) };
}
