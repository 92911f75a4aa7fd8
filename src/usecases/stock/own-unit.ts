import type { Refusal } from '../../domain/problem.ts';
import { addDays, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { own, type WeekOfPack } from '../../ledger/own.ts';
import { isRefusal, type Context } from '../context.ts';
import { wholesalerFacts, type WholesalerFacts } from '../policy/unit-subsidy.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { viewOwnClaims, type ViewedClaim } from '../supervision/view-claims.ts';
import { viewOwnExplanations, type ViewedThread } from '../supervision/view-explanations.ts';
import { answerObligation } from './answer-obligations.ts';
import { countedPacks } from './counted-packs.ts';
import { unitNamed, viewOwnStock, type OwnStockAnswer, type OwnUnit } from './own-stock.ts';
import { lastDeliveredCountry } from './pack-book.ts';
import { stockParty } from './stock-party.ts';
import { explainedRole } from './view-obligations.ts';

/** A week of a unit, over its packs. `null`: not reported. */
export interface UnitWeek {
  /** Its Monday. */
  readonly week: CalendarDate;
  /** Of seven days how many were told, of what moved. */
  readonly daysTold: number;
  /** What left: delivered to pharmacies, hospitals and wholesalers less returns; of a hospital used. */
  readonly left: number | null;
  /** What was held on its last day. */
  readonly held: number | null;
}

export interface OwnUnitAnswer {
  readonly stock: Omit<OwnStockAnswer, 'units'>;
  readonly unit: OwnUnit;
  /** With sentences and receipt; absent where there is no duty. */
  readonly decided?: ReturnType<typeof answerObligation>;
  /** Codes of the packs that count for the outcome. */
  readonly counted: readonly string[];
  /** Oldest first, a year; where there is a duty, of the packs that count. */
  readonly weeks: readonly UnitWeek[];
  /** Who may explain: absent where there is nothing to explain. */
  readonly explains?: 'mah' | 'wholesaler';
  readonly thread?: ViewedThread;
  /** The newest first. */
  readonly claims: readonly ViewedClaim[];
  /** Of a wholesaler. */
  readonly wholesaler?: WholesalerFacts;
}

const weeksShown = 52;

/** One unit of the party that is acted for: what the rule made of it, and its year. */
export async function viewOwnUnit(
  context: Context,
  {
    unit: name,
    on,
    language,
  }: { readonly unit: string; readonly on?: CalendarDate; readonly language: Language },
): Promise<OwnUnitAnswer | Refusal> {
  const found = await viewOwnStock(context, on === undefined ? {} : { on });
  if (isRefusal(found)) return found;
  const unit = unitNamed(found, name);
  if (isRefusal(unit)) return unit;
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { units: _units, ...stock } = found;
  const last = addDays(found.on, 1 - weekday(found.on));
  const first = addDays(last, -7 * (weeksShown - 1));
  const { obligation } = unit;
  const counted = obligation === undefined ? undefined : countedPacks(context, obligation);
  const packs = counted === undefined ? unit.packs : counted.map(Number);
  const told = await context.database.read((tx) =>
    own(tx, about.party.id).weeks(first, last, packs),
  );
  const answer = {
    stock,
    unit,
    claims: [],
    counted: counted ?? [],
    weeks: weeksOf(told, first, last),
  };
  if (obligation === undefined) return answer;
  const explains = explainedRole(obligation.role);
  const thread = await threadOf(context, explains, unit.unit);
  if (thread !== undefined && isRefusal(thread)) return thread;
  const named = { role: explains, unit: unit.unit };
  const claims = mayExplain(context) ? await viewOwnClaims(context, named) : [];
  if (isRefusal(claims)) return claims;
  const country = (await lastDeliveredCountry(context)) ?? context.defaultCountry;
  const wholesaler = await viewConfidential(context, { activity: 'stock-view' }, (tx, concerns) => {
    concerns({ kind: 'party', id: about.party.id });
    return wholesalerFacts(context, tx, obligation, country, language);
  });
  return {
    ...answer,
    claims,
    ...(wholesaler === undefined ? {} : { wholesaler }),
    decided: answerObligation(obligation, context.law.hash, language),
    explains,
    ...(thread === undefined ? {} : { thread }),
  };
}

function mayExplain({ database }: Context): boolean {
  const { audience } = database.viewer;
  return audience === 'supplier' || audience === 'wholesaler';
}

async function threadOf(
  context: Context,
  role: 'mah' | 'wholesaler',
  unit: string,
): Promise<ViewedThread | Refusal | undefined> {
  if (!mayExplain(context)) return undefined;
  const found = await viewOwnExplanations(context);
  if (isRefusal(found)) return found;
  return found.threads.find(({ about }) => about.role === role && about.unit === unit);
}

const outward = ['delivery', 'delivery-to-wholesaler', 'use', 'dispensed'];

function weeksOf(
  told: readonly WeekOfPack[],
  first: CalendarDate,
  last: CalendarDate,
): readonly UnitWeek[] {
  const byWeek = Map.groupBy(told, ({ week }) => week);
  const weeks: UnitWeek[] = [];
  for (let week = first; week <= last; week = addDays(week, 7)) {
    weeks.push(weekOf(week, byWeek.get(week) ?? []));
  }
  return weeks;
}

function weekOf(week: CalendarDate, rows: readonly WeekOfPack[]): UnitWeek {
  const moved = rows.filter(({ kind }) => outward.includes(kind));
  const back = rows.filter(({ kind }) => kind === 'return');
  const held = rows.filter(({ kind }) => kind === 'available');
  const days = moved.reduce((bits, row) => bits | row.days, 0);
  return {
    week,
    daysTold: bitsOf(days),
    left: moved.length === 0 ? null : sumOf(moved) - sumOf(back),
    held: held.length === 0 ? null : sumOf(held),
  };
}

function bitsOf(days: number): number {
  let count = 0;
  for (let rest = days; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function sumOf(rows: readonly WeekOfPack[]): number {
  return rows.reduce((sum, { units }) => sum + units, 0);
}
