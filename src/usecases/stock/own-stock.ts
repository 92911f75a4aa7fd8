import type { Refusal } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import type { ObligationOutcome } from '../../domain/stock/obligation-outcome.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { own, type Position, type WeekOfPack } from '../../ledger/own.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { lastDeliveredCountry, packBook, type PackBook } from './pack-book.ts';
import { calendarOf, termsOn, type CalendarState } from './own-reporting.ts';
import { releasedCover, type ReleasedGroup } from './released-cover.ts';
import { stockParty } from './stock-party.ts';
import { unitAddress } from './unit-address.ts';
import { viewObligations, type Obligation } from './view-obligations.ts';

/** Outcome of the rule, or: nothing is asked of a hospital. */
export type UnitOutcome = ObligationOutcome | 'no-duty';

/** One row of what a party has: what the rule computes over, or a hospital's group. */
export interface OwnUnit {
  /** An RVG number, a composition, or a pack code where neither is known. */
  readonly unit: string;
  /** Of a group its composition: it has no brand. */
  readonly name: string;
  /** What one of its packs is called. */
  readonly brand: string;
  /** Composition, by which its cover is released; absent where it is not fully reported. */
  readonly group?: string;
  readonly outcome: UnitOutcome;
  /** What the calculation alone would say, where a person must judge. */
  readonly computed?: 'met' | 'short' | 'explained';
  /** Dosage units; `null`: not reported. */
  readonly held: number | null;
  readonly required: number | null;
  /** Weeks of what leaves; `null`: nothing left, or not reported. */
  readonly weeks: number | null;
  readonly weeksRequired: number | null;
  readonly confidence: 'source' | 'partial' | null;
  readonly obligation?: Obligation;
  readonly packs: readonly number[];
  /** What others see of its group; absent: nothing of it was ever reported by enough parties. */
  readonly released?: ReleasedGroup;
}

/** A day of the calendar of reports. */
export interface ReportedDay {
  readonly day: CalendarDate;
  readonly state: CalendarState;
  /** How many days after it was it told; absent where it was not. */
  readonly daysAfter?: number;
}

export interface OwnStockAnswer {
  readonly role: StockRole;
  readonly on: CalendarDate;
  /** Something came in about `on`. */
  readonly isReported: boolean;
  readonly days: readonly ReportedDay[];
  /** Under the norm first. */
  readonly units: readonly OwnUnit[];
  /** Rows that wait for the party. */
  readonly waiting: number;
  /** Nothing was ever delivered. */
  readonly isNew: boolean;
  /** The Monday of the week that others see; absent where nothing is public. */
  readonly releasedWeek?: CalendarDate;
  readonly synthetic: boolean;
}

/** Within which the last report is looked for. */
const daysSearched = 60;
/** Of a hospital: over how many weeks its use is averaged; a quarter, as the release does. */
export const weeksOfUse = 13;

/** What a party has, exactly: its own alone. */
export async function viewOwnStock(
  context: Context,
  { on: asked }: { readonly on?: CalendarDate },
): Promise<OwnStockAnswer | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { party, role } = about;
  const today = context.today();
  const terms = termsOn(context, today);
  if (isRefusal(terms)) return terms;
  const { inTimeWithinDays, shownDays } = terms;
  const seen = await viewConfidential(context, { activity: 'stock-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: party.id });
    const ledger = own(tx, party.id);
    const on = asked ?? (await lastReported(ledger, context.today()));
    const from = addDays(on, 1 - shownDays);
    const period = { from, through: on, today, inTimeWithinDays };
    const days = await calendarOf(tx, about, period);
    return {
      on,
      isReported: (days.at(-1)?.toldOn ?? null) !== null,
      days: days.map(({ day, state, toldOn }): ReportedDay => ({
        day,
        state,
        ...(toldOn === null ? {} : { daysAfter: daysBetween(day, toldOn) }),
      })),
      waiting: (await ledger.waiting()).length,
      isNew: (await ledger.deliveries(1)).length === 0,
    };
  });
  const units = await unitsOf(context, about.party.id, role, seen.on);
  if (isRefusal(units)) return units;
  const { week, groups } = await releasedCover(context);
  return {
    role,
    ...seen,
    units: units
      .map((unit) => {
        const released = unit.group === undefined ? undefined : groups.get(unit.group);
        return released === undefined ? unit : { ...unit, released };
      })
      .toSorted(underTheNormFirst),
    ...(week === undefined ? {} : { releasedWeek: week }),
    synthetic: party.synthetic,
  };
}

type Ledger = ReturnType<typeof own>;

async function lastReported(ledger: Ledger, today: CalendarDate): Promise<CalendarDate> {
  const days = await ledger.told(addDays(today, -daysSearched), today);
  return days.at(-1)?.day ?? addDays(today, -1);
}

async function unitsOf(
  context: Context,
  party: number,
  role: StockRole,
  on: CalendarDate,
): Promise<readonly OwnUnit[] | Refusal> {
  switch (role) {
    case 'supplier':
    case 'wholesaler': {
      const found = await viewObligations(context, { on, party: String(party) });
      return isRefusal(found) ? found : found.items.map(unitOfObligation);
    }
    case 'hospital':
    case 'collecting-body':
      return groupsHeld(context, party, on);
    default:
      return role satisfies never;
  }
}

function unitOfObligation(obligation: Obligation): OwnUnit {
  const { unit, name: brand, role, group, decision, given } = obligation;
  const { values, outcome } = decision;
  const packs = given.facts.packs ?? [];
  const heldOf = packs.flatMap(({ held }) => held?.available ?? []);
  const summed = heldOf.length === 0 ? null : heldOf.reduce((sum, units) => sum + units, 0);
  return {
    unit,
    name: role === 'wholesaler' ? (group ?? brand) : brand,
    brand,
    ...(group === undefined ? {} : { group }),
    outcome,
    ...(values.computed === undefined ? {} : { computed: values.computed }),
    // Where the rule stopped before it counted, what is there is shown all the same.
    held: values.held ?? summed,
    required: values.required?.units ?? null,
    weeks: values.weeksHeld ?? null,
    weeksRequired: values.weeks ?? null,
    confidence: values.confidence ?? null,
    obligation,
    packs: packs.map(({ code }) => Number(code)),
  };
}

/** What a hospital holds of each group, and how long that lasts at the use of the last quarter. */
async function groupsHeld(
  context: Context,
  party: number,
  on: CalendarDate,
): Promise<readonly OwnUnit[]> {
  const country = (await lastDeliveredCountry(context)) ?? context.defaultCountry;
  const packs = await packBook(context, country, on);
  const { positions, weeks } = await context.database.read(async (tx) => {
    const ledger = own(tx, party);
    return {
      positions: await ledger.positions(on),
      weeks: await ledger.weeks(addDays(on, -7 * (weeksOfUse + 1)), on),
    };
  });
  const used = usePerPack(weeks, on);
  return [...Map.groupBy(positions, ({ zi }) => packs.packOf(zi)?.groupKey ?? `ZI ${zi}`)].map(
    ([unit, rows]) => groupHeld(unit, rows, used, packs),
  );
}

interface Use {
  readonly units: number;
  readonly weeks: number;
}

/** Whole weeks before the day, of what was used. */
function usePerPack(weeks: readonly WeekOfPack[], on: CalendarDate): ReadonlyMap<number, Use> {
  const used = new Map<number, Use>();
  for (const { zi, kind, ends, days, units } of weeks) {
    const isOut = kind === 'use' || kind === 'dispensed';
    if (!isOut || days !== wholeWeek || ends >= on) continue;
    const before = used.get(zi) ?? { units: 0, weeks: 0 };
    used.set(zi, { units: before.units + units, weeks: before.weeks + 1 });
  }
  return used;
}

/** A bit for each day, all set. */
const wholeWeek = 127;

function groupHeld(
  unit: string,
  rows: readonly Position[],
  used: ReadonlyMap<number, Use>,
  packs: PackBook,
): OwnUnit {
  const [first] = rows;
  const known = first === undefined ? undefined : packs.packOf(first.zi);
  const available = rows.filter(({ kind }) => kind === 'available');
  const held = available.length === 0 ? null : available.reduce((sum, { units }) => sum + units, 0);
  const codes = [...new Set(rows.map(({ zi }) => zi))];
  const perWeek = codes.reduce((sum, zi) => {
    const use = used.get(zi);
    return use === undefined ? sum : sum + use.units / use.weeks;
  }, 0);
  return {
    unit,
    name: known?.groupKey ?? known?.name ?? unit,
    brand: known?.name ?? unit,
    ...(known?.groupKey === undefined ? {} : { group: known.groupKey }),
    outcome: 'no-duty',
    held,
    required: null,
    weeks: held === null || perWeek === 0 ? null : Math.round((held / perWeek) * 1000) / 1000,
    weeksRequired: null,
    confidence: null,
    packs: codes,
  };
}

const order: Readonly<Record<UnitOutcome, number>> = {
  short: 0,
  'needs-judgement': 2,
  'not-reported': 3,
  explained: 4,
  met: 5,
  'no-duty': 5,
  exempt: 6,
  'out-of-scope': 7,
  'no-norm': 8,
};

const rankOf = ({ outcome, computed }: OwnUnit) =>
  outcome === 'needs-judgement' && computed === 'short' ? 1 : order[outcome];

/** How much of what is required is there; of what has no norm the weeks. */
function coverOf({ held, required, weeks }: OwnUnit): number {
  if (held !== null && required !== null && required > 0) return held / required;
  return weeks ?? Number.MAX_VALUE;
}

function underTheNormFirst(one: OwnUnit, other: OwnUnit): number {
  return (
    rankOf(one) - rankOf(other) ||
    coverOf(one) - coverOf(other) ||
    (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)
  );
}

/** A unit of the party that is acted for, on a day. */
export function unitNamed({ units, on }: OwnStockAnswer, unit: string): OwnUnit | Refusal {
  return (
    units.find((each) => each.unit === unit || unitAddress(each.unit) === unit) ??
    refuseSupervision('supervision-unit-unknown', { day: on }, { column: 'unit', value: unit })
  );
}
