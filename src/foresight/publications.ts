import type { ProductCode, ProductDescription } from '../domain/product/description.ts';
import type { Listing, ListingStatus } from '../domain/shortage/listing.ts';
import type { Publication, PublishedRecord } from '../domain/source/publication.ts';
import type { Registration } from '../domain/source/record.ts';
import { addDays, daysBetween, type CalendarDate } from '../law/calendar-date.ts';
import type { DemoCountry } from './country.ts';
import { weekEndings } from './field-signal.ts';
import type { HolderNotification, NotificationVersion } from './holder-notification.ts';
import type { InterruptionCause } from './interruption.ts';
import { stateOn, type ProductState, type TwinProduct } from './product.ts';
import type { DispensingClass } from './substance.ts';

/**
 * Everything the four sources of the country published, source by source, oldest first.
 * Each looks only at what had been said or had happened by its day.
 */
export function* publications(country: DemoCountry): Generator<Publication> {
  const weeks = weekEndings(country.time);
  for (const day of registerDays(country))
    yield publish('xx-register', day, register(country, day));
  for (const day of weeks) yield publish('xx-website', day, website(country, day));
  for (const day of wholesaleDays(weeks)) {
    yield publish('xx-wholesalers', day, deliverability(country, day));
  }
  for (const day of weeks.slice(-signalWeeks))
    yield publish('xx-signals', day, signals(country, day));
}

// Seeding stays quick: weekly lists of 500 products are kept for half a year, before that
// one in four; reports from the field for a year.
const weeklyWholesale = 26;
const signalWeeks = 52;

function wholesaleDays(weeks: readonly CalendarDate[]): CalendarDate[] {
  return weeks.filter((_, at) => {
    const weeksAgo = weeks.length - 1 - at;
    return weeksAgo < weeklyWholesale || weeksAgo % 4 === 0;
  });
}

/** The first day and the first day of each quarter. */
export function registerDays({ time }: Pick<DemoCountry, 'time'>): CalendarDate[] {
  const all = Array.from({ length: time.windowDays }, (_, at) => addDays(time.from, at));
  return all.filter((day, at) => at === 0 || /-(?:01|04|07|10)-01$/.test(day));
}

function publish(
  source: string,
  day: CalendarDate,
  records: readonly PublishedRecord[],
): Publication {
  return { source, day, records };
}

const legalStatus = {
  UR: 'prescription-only',
  UA: 'pharmacy-only',
  UAD: 'pharmacy-or-drugstore',
  AV: 'general-sale',
} as const satisfies Record<DispensingClass, Registration['legalStatus']>;

export function register(
  { products, hospital }: DemoCountry,
  day: CalendarDate,
): PublishedRecord[] {
  return withStates([...products, ...hospital.products], day).map(({ product, state }) => ({
    key: product.rvg,
    content: {
      kind: 'registration',
      product: {
        ...composition(product, state),
        holder: state.holder.name,
        atc: [product.atc],
        pack: product.pack,
      },
      registration: {
        status: state.status,
        marketed: state.marketed,
        authorisedSince: product.authorisedSince,
        ...(state.status === 'withdrawn' ? { withdrawnOn: state.from } : {}),
        legalStatus: legalStatus[product.dispensing],
        legalStatusGiven: product.dispensing,
      },
    },
  }));
}

/** What a national website shows of a case (rules.md §2, `eu-national-website`), never the holder's stock or share. */
function website({ notifications }: DemoCountry, day: CalendarDate): PublishedRecord[] {
  return notifications.flatMap((notification) => {
    const { product, caseNumber } = notification;
    const version = notification.versions.findLast(({ on }) => on <= day);
    const state = stateOn(product, day);
    if (version === undefined || state === undefined) return [];
    if (hasLeftTheSite(notification, version, day)) return [];
    const listing = listingOf(notification, version, day);
    return [
      {
        key: caseNumber,
        content: { kind: 'listing', product: composition(product, state), listing },
      },
    ];
  });
}

/** An ended case stays four weeks on the site, a product that left the market half a year. */
const shownAfterEnd = 28;
const shownAfterLeaving = 182;

export function hasLeftTheSite(
  { kind }: HolderNotification,
  version: NotificationVersion,
  day: CalendarDate,
): boolean {
  if (kind === 'discontinuation') return daysBetween(version.start, day) >= shownAfterLeaving;
  const ended = version.step === 'resolved' || version.step === 'withdrawn';
  return ended && daysBetween(version.on, day) >= shownAfterEnd;
}

function listingOf(
  { kind, alternatives }: HolderNotification,
  version: NotificationVersion,
  day: CalendarDate,
): Listing {
  const [status, statusGiven] = statusOf(kind, version, day);
  const { start, expectedEnd, actualEnd, certainty, extent, cause } = version;
  return {
    status,
    statusGiven,
    start,
    startMeans: 'actual-or-expected',
    ...(expectedEnd === undefined ? {} : { expectedEnd }),
    expectedEndCertainty: certainty,
    ...(actualEnd === undefined ? {} : { actualEnd }),
    extent,
    ...(kind === 'discontinuation' ? { permanent: true } : {}),
    reason: reasons[cause],
    ...(alternatives.length === 0
      ? {}
      : { extra: { alternatieven: alternatives.map(({ rvg }) => `RVG ${rvg}`).join(', ') } }),
  };
}

function statusOf(
  kind: HolderNotification['kind'],
  { step, start, extent }: NotificationVersion,
  day: CalendarDate,
): readonly [ListingStatus, string] {
  if (kind === 'discontinuation') {
    return day < start
      ? ['to-be-discontinued', 'gaat uit de handel']
      : ['discontinued', 'uit de handel'];
  }
  switch (step) {
    case 'resolved':
      return ['resolved', 'weer leverbaar'];
    case 'withdrawn':
      return ['avoided', 'afgewend'];
    case 'first':
    case 'amended':
      if (day < start) return ['anticipated', 'verwacht'];
      return extent === 'partial'
        ? ['limited', 'beperkt leverbaar']
        : ['unavailable', 'niet leverbaar'];
    default:
      return step satisfies never;
  }
}

const reasons: Readonly<Record<InterruptionCause, string>> = {
  'finished-product': 'productie of vrijgifte van het eindproduct',
  'increased-demand': 'toegenomen vraag',
  distribution: 'planning of distributie',
  'active-substance': 'productie of vrijgifte van de werkzame stof',
  commercial: 'bedrijfseconomische reden',
  other: 'overig',
};

/** One record a wholesaler for every marketed product: being there is evidence too. */
function deliverability(country: DemoCountry, day: CalendarDate): PublishedRecord[] {
  const { wholesalers } = country.parties;
  const missing = new Set(
    country.wholesaleGaps
      .filter(({ from, until }) => from <= day && day < until)
      .map(({ product, wholesaler }) => `${product.rvg}|${wholesaler}`),
  );
  return withStates(country.products, day)
    .filter(({ state }) => state.marketed)
    .flatMap(({ product, state }) =>
      wholesalers.map(({ id }) => {
        const key = `${product.rvg}|${id}`;
        return {
          key,
          content: {
            kind: 'deliverability' as const,
            product: named(product, state),
            deliverability: {
              wholesaler: id,
              fullLineWholesalers: wholesalers.length,
              deliverable: !missing.has(key),
            },
          },
        };
      }),
    );
}

/** Counts below this could tell who reported. */
const fewestReporters = 3;
const signalDays = 28;

/** Reporters of the last four weeks, each counted once, with the week in which they began. */
function signals(country: DemoCountry, day: CalendarDate): PublishedRecord[] {
  const earliest = addDays(day, 1 - signalDays);
  const recent = country.fieldSignals.filter(
    ({ weekEnding }) => earliest <= weekEnding && weekEnding <= day,
  );
  return [...Map.groupBy(recent, ({ product }) => product)].flatMap(([product, weeks]) => {
    const reporters = weeks.reduce((sum, { newReporters }) => sum + newReporters, 0);
    const state = stateOn(product, day);
    const first = weeks[0];
    if (state === undefined || first === undefined || reporters < fewestReporters) return [];
    return [
      {
        key: product.rvg,
        content: {
          kind: 'signals' as const,
          product: named(product, state),
          signals: { reporters, since: addDays(first.weekEnding, -6) },
        },
      },
    ];
  });
}

function withStates(
  products: readonly TwinProduct[],
  day: CalendarDate,
): { readonly product: TwinProduct; readonly state: ProductState }[] {
  return products.flatMap((product) => {
    const state = stateOn(product, day);
    return state === undefined ? [] : [{ product, state }];
  });
}

function named(product: TwinProduct, state: ProductState): ProductDescription {
  return { name: state.name, codes: [codeOf(product)], node: 'product' };
}

export function composition(product: TwinProduct, state: ProductState): ProductDescription {
  const { substance, strength, form } = product;
  return {
    ...named(product, state),
    substances: substance.split('/'),
    strength,
    form: form.form,
    route: form.route,
  };
}

function codeOf({ rvg, parallelOf }: TwinProduct): ProductCode {
  const code = { scheme: 'rvg', value: rvg } as const;
  if (parallelOf === undefined) return { ...code, given: `RVG ${rvg}` };
  return {
    ...code,
    given: `RVG ${rvg}//${parallelOf}`,
    reference: { kind: 'parallel-of', value: parallelOf },
  };
}
