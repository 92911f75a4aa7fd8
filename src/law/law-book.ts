import { contains, type CalendarDate } from './calendar-date.ts';
import { codeNorms } from './code.ts';
import { measureNorms } from './measure.ts';
import type { InForce, Norm, NormVersion } from './norm.ts';
import { notificationNorms } from './notification.ts';
import { publicationNorms } from './publication.ts';
import { shortageNorms } from './shortage.ts';
import { stockNorms } from './stock.ts';

/** Every norm the product rests on, as enacted (drafts lie in it but never answer `in-force`). */
export const norms = {
  ...codeNorms,
  ...measureNorms,
  ...notificationNorms,
  ...publicationNorms,
  ...shortageNorms,
  ...stockNorms,
} as const satisfies Record<string, Norm>;

export type Norms = { readonly [Id in keyof typeof norms]: Norm<NormValue<Id>> };
export type NormId = keyof typeof norms;
export type NormValue<Id extends NormId> = (typeof norms)[Id] extends Norm<infer Value> ? Value : never;

/** The law that a decision is taken under. Every rule takes one as an argument. */
export interface LawBook {
  readonly norms: Norms;
  /** Names exactly this set of norms and overlay; stands in every receipt. */
  readonly hash: string;
}

/** Does the norm hold on that day? Six answers, no fallback. */
export function inForce<Id extends NormId>(law: LawBook, id: Id, date: CalendarDate): InForce<NormValue<Id>> {
  return answer(law.norms[id], date);
}

export function answer<Value>(norm: Norm<Value>, date: CalendarDate): InForce<Value> {
  const enacted = norm.versions.filter((version) => version.state === 'enacted');
  const holding = enacted.find((version) => holdsOn(version, date));
  if (holding !== undefined) return { answer: 'in-force', version: holding };
  const unseen = enacted.find((version) => version.from === null && date < seen(version));
  if (unseen !== undefined) return { answer: 'not-known', version: unseen };
  const later = enacted.find((version) => version.from !== null && date < version.from);
  if (later !== undefined) return { answer: 'not-yet', version: later };
  const last = enacted.at(-1);
  if (last !== undefined) return { answer: 'ended', version: last };
  const draft = norm.versions.find((version) => version.state === 'draft');
  if (draft !== undefined) return { answer: 'draft', version: draft };
  const plan = norm.versions.find((version) => version.state === 'never-in-force');
  if (plan !== undefined) return { answer: 'never-in-force', version: plan };
  throw new RangeError(`a norm without versions: ${norm.title.en}`);
}

function holdsOn<Value>(version: NormVersion<Value>, date: CalendarDate): boolean {
  if (version.from === null && date < seen(version)) return false;
  return contains({ from: version.from, until: version.until }, date);
}

function seen<Value>(version: NormVersion<Value>): CalendarDate | '' {
  return version.seenOn ?? '';
}
