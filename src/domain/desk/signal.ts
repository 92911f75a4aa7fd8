import { Type } from 'typebox';
import { addMonths, parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import type { Params } from '../decision.ts';
import { nearNames } from '../near-names.ts';
import type { Problem, Refusal } from '../problem.ts';
import { CalendarDateSchema, exact, type Of } from '../schema.ts';

/** Who in the field can signal that something cannot be had. */
export const reporterKinds = ['pharmacist', 'hospital-pharmacist', 'wholesaler'] as const;
export type ReporterKind = (typeof reporterKinds)[number];

export const longestWholesaler = 200;
export const longestRemark = 2000;
export const mostUsersWaiting = 100_000;
export const mostPacks = 1_000_000;
/** Calendar months back after which we ask whether the day is right. */
const longAgoMonths = 24;

/**
 * What a pharmacist or wholesaler says of a product that could not be had. Every version is
 * whole: a later one replaces the earlier. Absent is not said; texts stand as they were typed.
 */
export const SignalBody = Type.Object(
  {
    /** First day on which it could not be had. */
    since: CalendarDateSchema,
    /** From whom it was ordered: a party that we know, or the name as typed. */
    wholesaler: Type.Optional(
      Type.Union([
        Type.Object({ party: Type.Integer({ minimum: 1 }) }, exact),
        Type.Object({ name: Type.String({ minLength: 1, maxLength: longestWholesaler }) }, exact),
      ]),
    ),
    /** People who wait for it; 0 is an answer. */
    usersWaiting: Type.Optional(Type.Integer({ minimum: 0, maximum: mostUsersWaiting })),
    orderedPacks: Type.Optional(Type.Integer({ minimum: 1, maximum: mostPacks })),
    remark: Type.Optional(Type.String({ minLength: 1, maxLength: longestRemark })),
    /** May the holder of the product know who says this? */
    mayBeNamed: Type.Boolean(),
    /** Stands no longer: it can be had again, or it was said by mistake. */
    withdrawn: Type.Optional(Type.Boolean()),
    /** First day on which it could be had again; only with `withdrawn`, absent for a mistake. */
    deliverableSince: Type.Optional(CalendarDateSchema),
  },
  exact,
);
export type SignalBody = Of<typeof SignalBody>;

/** What stands of a signal. */
export type SignalState = 'stands' | 'deliverable-again' | 'mistake';

export function signalState({ withdrawn, deliverableSince }: SignalBody): SignalState {
  if (withdrawn !== true) return 'stands';
  return deliverableSince === undefined ? 'mistake' : 'deliverable-again';
}

/** What can be wrong with a signal or a word about one. Texts: `texts/problems/signal.ts`. */
export const signalProblemCodes = [
  'signal-not-read',
  'signal-field-unknown',
  'signal-product-missing',
  'signal-product-abroad',
  'signal-since-missing',
  'signal-day-unreadable',
  'signal-since-in-future',
  'signal-since-long-ago',
  'signal-again-before-since',
  'signal-again-in-future',
  'signal-number',
  'signal-text-too-long',
  'signal-text-unstorable',
  'signal-text-missing',
  'signal-yes-no',
  'signal-not-for-you',
  'signal-unknown',
  'signal-over',
  'thread-unknown',
  'thread-closed',
  'question-not-yours',
  'question-taken-back',
  'sentence-not-yours',
  'sentence-to-nobody',
] as const;
export type SignalProblemCode = (typeof signalProblemCodes)[number];

/** A refusal of one field, or of the whole where no field is named. */
export function refuseSignal(
  code: SignalProblemCode,
  params: Params = {},
  place: Pick<Problem, 'column' | 'value'> = {},
): Refusal<SignalProblemCode> {
  return { kind: 'refusal', problems: [problem(code, params, place)] };
}

function problem(
  code: SignalProblemCode,
  params: Params,
  place: Pick<Problem, 'column' | 'value'>,
): Problem<SignalProblemCode> {
  return { code, effect: 'file-refused', params, ...place };
}

/** As a door gives it: the wholesaler by name, and whether a day long ago is meant. */
export interface SaidSignal {
  readonly body: Omit<SignalBody, 'wholesaler'>;
  readonly wholesaler?: string;
}

/** Fields that a door can give. `sinceConfirmed` is the answer to a question of ours and is not stored. */
export const signalFields = [
  'since',
  'wholesaler',
  'usersWaiting',
  'orderedPacks',
  'remark',
  'mayBeNamed',
  'sinceConfirmed',
] as const;

/** Reads what was said, or tells of every field what does not fit. Pure. */
export function readSignal(
  given: unknown,
  today: CalendarDate,
): SaidSignal | Refusal<SignalProblemCode> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuseSignal('signal-not-read', { fields: signalFields });
  }
  const reading = new Reading(given);
  reading.refuseUnknown();
  const sinceConfirmed = reading.yesNo('sinceConfirmed') ?? false;
  const since = reading.since(today, sinceConfirmed);
  const wholesaler = reading.text('wholesaler', longestWholesaler);
  const usersWaiting = reading.whole('usersWaiting', 0, mostUsersWaiting);
  const orderedPacks = reading.whole('orderedPacks', 1, mostPacks);
  const remark = reading.text('remark', longestRemark);
  const mayBeNamed = reading.yesNo('mayBeNamed') ?? false;
  if (since === undefined || reading.problems.length > 0) {
    return { kind: 'refusal', problems: reading.problems };
  }
  return {
    body: {
      since,
      ...(usersWaiting === undefined ? {} : { usersWaiting }),
      ...(orderedPacks === undefined ? {} : { orderedPacks }),
      ...(remark === undefined ? {} : { remark }),
      mayBeNamed,
    },
    ...(wholesaler === undefined ? {} : { wholesaler }),
  };
}

/** The day on which it could be had again, or why that day cannot be. Pure. */
export function readAgain(
  given: unknown,
  { since }: SignalBody,
  today: CalendarDate,
): CalendarDate | Refusal<SignalProblemCode> {
  const column = 'deliverableSince';
  const value = seen(given);
  const day = typeof given === 'string' ? parseCalendarDate(given) : undefined;
  if (day === undefined) {
    return refuseSignal('signal-day-unreadable', { value }, { column, value });
  }
  if (day > today) {
    return refuseSignal('signal-again-in-future', { given: day, today }, { column, value });
  }
  return day < since
    ? refuseSignal('signal-again-before-since', { given: day, since }, { column, value })
    : day;
}

/** A text for the desk or the field, or why it cannot be one. Pure. */
export function readText(
  given: unknown,
  column: string,
  limit: number,
): string | Refusal<SignalProblemCode> {
  const reading = new Reading({ [column]: given });
  const text = reading.text(column, limit);
  if (reading.problems.length > 0) return { kind: 'refusal', problems: reading.problems };
  return text ?? refuseSignal('signal-text-missing', {}, { column });
}

/** Field by field, so that all that does not fit is told at once. */
class Reading {
  readonly problems: Problem<SignalProblemCode>[] = [];
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(given: object) {
    this.#given = { ...given };
  }

  refuseUnknown(): void {
    for (const name of Object.keys(this.#given)) {
      if (signalFields.some((field) => field === name)) continue;
      const near = nearNames(name, signalFields);
      this.#refuse('signal-field-unknown', name, { given: seen(name), near });
    }
  }

  since(today: CalendarDate, confirmed: boolean): CalendarDate | undefined {
    const given = this.#given['since'];
    if (isSilent(given)) return this.#refuse('signal-since-missing', 'since', {});
    const value = seen(given);
    const day = typeof given === 'string' ? parseCalendarDate(given.trim()) : undefined;
    if (day === undefined) return this.#refuse('signal-day-unreadable', 'since', { value });
    if (day > today) return this.#refuse('signal-since-in-future', 'since', { given: day, today });
    if (day < addMonths(today, -longAgoMonths) && !confirmed) {
      return this.#refuse('signal-since-long-ago', 'since', { given: day });
    }
    return day;
  }

  text(name: string, limit: number): string | undefined {
    const given = this.#given[name];
    if (isSilent(given)) return undefined;
    // What the database cannot hold: NUL, and half a pair of UTF-16.
    if (typeof given !== 'string' || given.includes('\0') || !given.isWellFormed()) {
      return this.#refuse('signal-text-unstorable', name, {});
    }
    if (given.length > limit) {
      return this.#refuse('signal-text-too-long', name, { length: given.length, limit });
    }
    return given;
  }

  whole(name: string, from: number, to: number): number | undefined {
    const given = this.#given[name];
    if (isSilent(given)) return undefined;
    const fits =
      typeof given === 'number' && Number.isInteger(given) && from <= given && given <= to;
    return fits ? given : this.#refuse('signal-number', name, { value: seen(given), from, to });
  }

  yesNo(name: string): boolean | undefined {
    const given = this.#given[name];
    if (given === undefined || given === null) return undefined;
    return typeof given === 'boolean'
      ? given
      : this.#refuse('signal-yes-no', name, { value: seen(given) });
  }

  #refuse(code: SignalProblemCode, column: string, params: Params): undefined {
    const value = seen(this.#given[column]);
    this.problems.push(problem(code, params, { column, ...(value === '' ? {} : { value }) }));
    return undefined;
  }
}

/** Left open: a form sends an empty text where JSON leaves the field out. */
function isSilent(given: unknown): given is undefined | null | string {
  return (
    given === undefined || given === null || (typeof given === 'string' && given.trim() === '')
  );
}

function seen(given: unknown): string {
  if (given === undefined || given === null) return '';
  return (typeof given === 'string' ? given : (JSON.stringify(given) ?? '')).slice(0, 200);
}
