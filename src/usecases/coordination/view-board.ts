import {
  contains,
  addDays,
  parseCalendarDate,
  type CalendarDate,
} from '../../law/calendar-date.ts';
import type { Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import {
  daysTogether,
  hospitalCell,
  type HospitalCell,
  type HospitalStock,
  type RaisedUse,
} from '../../domain/stock/hospital-cover.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import {
  agreedParties,
  agreedStock,
  toldOf,
  type AgreedStock,
  type ToldOf,
} from '../../ledger/agreed.ts';
import { lastDayTold } from '../../ledger/last-told.ts';
import { lastDelivered } from '../../ledger/release.ts';
import { standingAgreements, type StoredAgreement } from '../../registry/agreements.ts';
import { readParties } from '../../registry/parties.ts';
import { everything } from '../as-of.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import {
  colouredProducts,
  colourRank,
  unlisted,
  type Coloured,
} from '../critical-lists/colours.ts';

export interface BoardHospital {
  readonly party: number;
  readonly name: string;
  /** Did it report the day? */
  readonly reported: boolean;
}

export interface BoardRow {
  /** Composition. */
  readonly group: string;
  readonly listed: Coloured;
  /** Of all hospitals that reported it; `null`: none did, or none used any. */
  readonly days: number | null;
  readonly units: number | null;
  /** In the order of `hospitals`. */
  readonly cells: readonly HospitalCell[];
}

export interface Board extends RaisedUse {
  readonly on: CalendarDate;
  /** Days over which use is counted. */
  readonly useDays: number;
  readonly agreements: readonly StoredAgreement[];
  readonly hospitals: readonly BoardHospital[];
  /** Red first, then the fewest days. */
  readonly rows: readonly BoardRow[];
  /** Groups that these hospitals hold and that stand on no list: not on the board. */
  readonly others: number;
}

export interface BoardInput extends RaisedUse {
  /** As typed; absent: the last day that is over and was delivered. */
  readonly on?: string | undefined;
  readonly requestId: string;
}

/** Use is counted over as many days: ours, so that a weekend is no peak. */
const useDays = 28;

/**
 * Hospitals' stock of critical medicines, for the coordinator whom they agreed to show it: exact, in
 * dosage units, of those hospitals alone. Each look stands in the processing log.
 */
export async function viewBoard(
  context: Context,
  { on: typed, times, keepDays, requestId }: BoardInput,
): Promise<Board | Refusal> {
  const { database, today } = context;
  const { audience, represents } = database.viewer;
  if (audience !== 'coordinator') return refuseSupervision('supervision-not-allowed');
  const last = await database.read(lastDelivered);
  const country = last?.country ?? context.defaultCountry;
  const on =
    typed === undefined || typed === ''
      ? ((await database.read((tx) => lastDayTold(tx, country, today()))) ?? today())
      : parseCalendarDate(typed);
  if (on === undefined) {
    return refuse(
      'day-unreadable',
      { name: 'on', value: typed ?? '' },
      { column: 'on', value: typed ?? '' },
    );
  }
  return viewConfidential(context, { activity: 'stock-view', requestId }, async (tx, concerns) => {
    const agreements = (await standingAgreements(tx)).filter(({ record }) => {
      const { class: about, audience: as, receivers, from, until = null } = record;
      const isOurs = receivers.some((party) => represents.includes(party));
      return (
        about === 'stock-quantity' &&
        as === 'coordinator' &&
        isOurs &&
        contains({ from, until }, today())
      );
    });
    const parties = await agreedParties(tx);
    for (const id of parties) concerns({ kind: 'party', id });
    const from = addDays(on, 1 - useDays);
    const told = new Map((await toldOf(tx, parties, from, on)).map((each) => [each.party, each]));
    const hospitals = (await readParties(tx, parties))
      .filter(({ audiences }) => audiences.includes('hospital-pharmacist'))
      .map(({ id, name }) => ({ party: id, name, reported: told.get(id)?.reported ?? false }))
      .toSorted((one, next) => (one.name < next.name ? -1 : 1));
    const stock = await agreedStock(tx, parties, from, on);
    const listed = await colouredProducts(context, tx, country, {
      known: today(),
      recorded: everything,
    });
    const groups = [...Map.groupBy(stock, ({ groupId }) => groupId).values()];
    const rows = groups.flatMap((own) => {
      const colour = own
        .map(({ product }) => listed.get(product) ?? unlisted)
        .find(({ critical }) => critical);
      return colour === undefined ? [] : [rowOf(own, colour, hospitals, told, { times, keepDays })];
    });
    return {
      on,
      times,
      keepDays,
      useDays,
      agreements,
      hospitals,
      rows: rows.toSorted(byUrgency),
      others: groups.length - rows.length,
    };
  });
}

function rowOf(
  stock: readonly AgreedStock[],
  listed: Coloured,
  hospitals: readonly BoardHospital[],
  told: ReadonlyMap<number, ToldOf>,
  asked: RaisedUse,
): BoardRow {
  const known: HospitalStock[] = [];
  const cells = hospitals.map(({ party, reported }): HospitalCell => {
    const own = stock.find((each) => each.party === party);
    if (own === undefined) return { kind: reported ? 'not-kept' : 'not-reported' };
    if (!reported || own.units === null) return { kind: 'not-reported' };
    const days = told.get(party)?.useDays ?? 0;
    const here = { units: own.units, perDay: days === 0 ? 0 : own.used / days };
    known.push(here);
    return hospitalCell(here, asked);
  });
  return {
    group: stock[0]?.group ?? '',
    listed,
    days: daysTogether(known, asked.times) ?? null,
    units: known.length === 0 ? null : known.reduce((sum, { units }) => sum + units, 0),
    cells,
  };
}

function byUrgency(one: BoardRow, next: BoardRow): number {
  return (
    colourRank(one.listed.colour) - colourRank(next.listed.colour) ||
    (one.days ?? Infinity) - (next.days ?? Infinity) ||
    (one.group < next.group ? -1 : 1)
  );
}
