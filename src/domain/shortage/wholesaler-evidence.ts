import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { Evidence } from './record-evidence.ts';
import { evidenceMapOf } from './evidence-maps.ts';
import type { ShortageFacts, WeekMeasurement, WholesalerReports } from './facts.ts';
import { mondayOf } from './week.ts';

/** What one wholesaler could deliver of one product in one week. */
export interface WeekWord {
  readonly week: CalendarDate;
  readonly day: CalendarDate;
  readonly wholesaler: string;
  readonly product: string;
  readonly deliverable: boolean;
  readonly fullLineWholesalers: number;
}

/** The weekly words of the sources whose map proves them; a record that left could be delivered again. */
export function weekWords(evidence: readonly Evidence[]): readonly WeekWord[] {
  return evidence.flatMap((item) => {
    if (item.content.kind !== 'deliverability') return [];
    if (evidenceMapOf(item.source)?.proves.has('not-deliverable-per-wholesaler') !== true)
      return [];
    const { wholesaler, deliverable, fullLineWholesalers } = item.content.deliverability;
    return [
      {
        week: mondayOf(item.asserted),
        day: item.asserted,
        wholesaler,
        product: item.product ?? '',
        deliverable: deliverable || !item.present,
        fullLineWholesalers,
      },
    ];
  });
}

/**
 * Weekly measurements and reports per wholesaler, over all products of the unit: a group
 * cannot be delivered by a wholesaler when none of its products can. A measured week holds
 * for all its days.
 */
export function deliverabilityFacts(
  evidence: readonly Evidence[],
): Pick<ShortageFacts, 'weekMeasurements' | 'wholesalerReports' | 'wholesalerReportsCover'> {
  const words = weekWords(evidence);
  if (words.length === 0) return {};
  const weeks = [...Map.groupBy(words, (word) => word.week)].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  );
  const wholesalers = [...new Set(words.map((word) => word.wholesaler))].toSorted();
  const products = marketedProducts(evidence);
  const weekMeasurements = weeks.map(([week, said]) => measurementOf(week, said, products));
  // Without a register that says what is marketed, the group may hold products that nobody measured.
  if (!products.every((product) => isMarketed(evidence, product))) return { weekMeasurements };
  const refusedIn = new Map(
    wholesalers.map((wholesaler) => [
      wholesaler,
      weeks.filter(([, said]) => refuses(said, wholesaler, products)).map(([week]) => week),
    ]),
  );
  return {
    weekMeasurements,
    wholesalerReports: wholesalers.map((wholesaler): WholesalerReports => ({
      wholesaler,
      notDeliverable: spansOf(refusedIn.get(wholesaler) ?? []),
    })),
    wholesalerReportsCover: spansOf(weeks.map(([week]) => week)),
  };
}

function isMarketed(evidence: readonly Evidence[], product: string): boolean {
  return evidence.some(
    ({ present, content, product: of = '' }) =>
      of === product &&
      present &&
      content.kind === 'registration' &&
      content.registration.marketed === true,
  );
}

/** Products of the unit that are not known to be off the market. */
function marketedProducts(evidence: readonly Evidence[]): readonly string[] {
  const off = new Set(
    evidence
      .filter(
        (item) =>
          item.present &&
          item.content.kind === 'registration' &&
          item.content.registration.marketed === false,
      )
      .map((item) => item.product ?? ''),
  );
  return [...new Set(evidence.map((item) => item.product ?? ''))].filter(
    (product) => !off.has(product),
  );
}

function refuses(
  said: readonly WeekWord[],
  wholesaler: string,
  products: readonly string[],
): boolean {
  if (products.length === 0) return false;
  return products.every((product) =>
    said.some(
      (word) => word.product === product && word.wholesaler === wholesaler && !word.deliverable,
    ),
  );
}

function measurementOf(
  week: CalendarDate,
  said: readonly WeekWord[],
  products: readonly string[],
): WeekMeasurement {
  const days = said.map((word) => word.day).toSorted();
  const wholesalers = [...new Set(said.map((word) => word.wholesaler))];
  const full = said[0]?.fullLineWholesalers;
  return {
    day: days.at(-1) ?? week,
    wholesalersNotDelivering: wholesalers.filter((name) => refuses(said, name, products)).length,
    ...(full === undefined ? {} : { fullLineWholesalers: full }),
  };
}

/** Weeks in a row become one stretch of days. */
function spansOf(weeks: readonly CalendarDate[]): { from: CalendarDate; until: CalendarDate }[] {
  const spans: { from: CalendarDate; until: CalendarDate }[] = [];
  for (const week of weeks) {
    const last = spans.at(-1);
    if (last?.until === week) last.until = addDays(week, 7);
    else spans.push({ from: week, until: addDays(week, 7) });
  }
  return spans;
}
