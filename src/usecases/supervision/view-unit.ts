import type { Refusal } from '../../domain/problem.ts';
import { noExplanation, type Explained } from '../../domain/stock/explanation.ts';
import type { StockPack } from '../../domain/stock/obligation-case.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import { addDays, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { supervised } from '../../ledger/supervised.ts';
import type { StockDeliveryRecord, WeekOfPack } from '../../ledger/own.ts';
import { readParty } from '../../registry/parties.ts';
import { everything } from '../as-of.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { colouredProducts, unlisted } from '../critical-lists/colours.ts';
import { answerObligation } from '../stock/answer-obligations.ts';
import { viewObligations, type Obligation } from '../stock/view-obligations.ts';
import { readNumber } from '../parties/named-party.ts';
import { unitAddress } from '../stock/unit-address.ts';
import { decidedRow, type ReviewRow } from './review-row.ts';
import { dayOfReview } from './review-stock.ts';
import { wholesalerFacts, type WholesalerFacts } from '../policy/unit-subsidy.ts';
import { viewClaims, type ViewedClaim } from './view-claims.ts';
import { viewExplanations, type ViewedThread } from './view-explanations.ts';
import { countedPacks } from '../stock/counted-packs.ts';
import { inspectorHere, supervisionPurpose } from './who.ts';

export interface UnitInput {
  /** Our number of the party, as in the address. */
  readonly party: string;
  /** As in the address: `unitAddress`. */
  readonly unit: string;
  readonly on?: string | undefined;
  readonly language: Language;
  readonly requestId: string;
}

/** Of one week: what was held on its Sunday and what was delivered in it; `null`: not reported. */
export interface UnitWeek {
  /** Its Monday. */
  readonly week: CalendarDate;
  readonly held: number | null;
  readonly delivered: number | null;
}

export interface UnitReview {
  readonly on: CalendarDate;
  readonly about: Explained;
  readonly row: ReviewRow;
  readonly obligation: ReturnType<typeof answerObligation>;
  /** As the rule got them: what is held and what was delivered, pack by pack. */
  readonly packs: readonly StockPack[];
  /** Codes of those that count for the outcome; the year is told of these. */
  readonly counted: readonly string[];
  /** Files that told of the day itself, the newest first. */
  readonly files: readonly Omit<StockDeliveryRecord, 'problems'>[];
  /** The last 52 weeks, oldest first. */
  readonly weeks: readonly UnitWeek[];
  readonly thread: ViewedThread;
  /** The newest first. */
  readonly claims: readonly ViewedClaim[];
  /** Of a wholesaler. */
  readonly wholesaler?: WholesalerFacts;
}

const weeksBack = 52;
/** Files of a party among which those of the day are looked for. */
const filesBack = 200;

/**
 * All that the outcome of one party and unit rests on, down to the files, with its explanation and its
 * receipt. Each look stands in the processing log.
 */
export async function viewUnit(context: Context, input: UnitInput): Promise<UnitReview | Refusal> {
  const inspector = inspectorHere(context);
  if (isRefusal(inspector)) return inspector;
  const day = await dayOfReview(context, input.on);
  if (isRefusal(day)) return day;
  const { on, country } = day;
  const unknown = () =>
    refuseSupervision(
      'supervision-unit-unknown',
      { day: on },
      { column: 'unit', value: input.unit },
    );
  const party = readNumber(input.party);
  if (party === undefined) return unknown();
  const known = await context.database.read((tx) => readParty(tx, party, context.today()));
  if (known === undefined) return unknown();
  const obligations = await viewObligations(context, { on, party: String(party) });
  if (isRefusal(obligations)) return obligations;
  const found = obligations.items.find((item) => isMeant(item, input.unit));
  if (found === undefined) return unknown();
  const row = decidedRow(found);
  const about: Explained = { party, role: row.role, unit: row.unit };
  const explained = await viewExplanations(context, { ...about, requestId: input.requestId });
  if (isRefusal(explained)) return explained;
  const [thread = { about, stage: 'none', state: noExplanation, events: [], given: [] }] =
    explained.threads;
  const claims = await viewClaims(context, about, { requestId: input.requestId });
  if (isRefusal(claims)) return claims;
  const packs = found.given.facts.packs ?? [];
  const viewing = { activity: 'stock-view' as const, requestId: input.requestId };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    concerns({ kind: 'party', id: party });
    const stock = supervised(tx, party, supervisionPurpose);
    const from = addDays(on, 1 - weekday(on) - 7 * weeksBack);
    const counted = countedPacks(context, found);
    const codes = new Set(counted.map(Number));
    const weeks = (await stock.weeks(from, on)).filter(({ zi }) => codes.has(zi));
    const files = (await stock.deliveries(filesBack)).filter(
      ({ days, state }) => state !== 'refused' && days.includes(on),
    );
    const listed = await colouredProducts(context, tx, country, {
      known: context.today(),
      recorded: everything,
    });
    const wholesaler = await wholesalerFacts(context, tx, found, country, input.language);
    return {
      on,
      about,
      row: {
        ...row,
        partyName: known.name,
        stage: thread.stage,
        listed: listed.get(found.product) ?? unlisted,
      },
      obligation: answerObligation(found, context.law.hash, input.language),
      packs,
      counted,
      files: files.map(({ problems: _problems, ...file }) => file),
      weeks: weeksOf(weeks, from, on),
      thread,
      claims,
      ...(wholesaler === undefined ? {} : { wholesaler }),
    };
  });
}

function isMeant({ unit }: Obligation, given: string): boolean {
  return unit === given || unitAddress(unit) === given;
}

function weeksOf(
  told: readonly WeekOfPack[],
  from: CalendarDate,
  through: CalendarDate,
): readonly UnitWeek[] {
  const byWeek = Map.groupBy(told, ({ week }) => week);
  const weeks: UnitWeek[] = [];
  for (let week = from; week <= through; week = addDays(week, 7)) {
    const own = byWeek.get(week) ?? [];
    weeks.push({
      week,
      held: sumOf(own, ['available']),
      delivered: sumOf(own, ['delivery', 'delivery-to-wholesaler']),
    });
  }
  return weeks;
}

function sumOf(told: readonly WeekOfPack[], kinds: readonly string[]): number | null {
  const of = told.filter(({ kind }) => kinds.includes(kind));
  return of.length === 0 ? null : of.reduce((sum, { units }) => sum + units, 0);
}
