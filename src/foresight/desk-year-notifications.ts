import { judgeLateness } from '../domain/notification/lateness.ts';
import type {
  BusinessPart,
  NotificationKind,
  NotificationStep,
  PublishablePart,
  StockPart,
} from '../domain/notification/notification.ts';
import { addDays, daysBetween, weekday, type CalendarDate } from '../law/calendar-date.ts';
import type { LawBook } from '../law/law-book.ts';
import type { Chance } from './chance.ts';
import type { DemoCountry } from './country.ts';
import type { DeskCast } from './desk-year-cast.ts';
import type { DeskClock } from './desk-year-clock.ts';
import type { DeskNotification, DeskVersion } from './desk-year-rows.ts';
import type { HolderNotification } from './holder-notification.ts';
import {
  causeShares,
  interruptionCauses,
  notifiableDays,
  type Interruption,
  type InterruptionCause,
} from './interruption.ts';
import { padded } from './party.ts';
import { hasLeftTheSite } from './publications.ts';
import { isMarketed, stateOn, type TwinProduct } from './product.ts';

export interface DeskYearGround {
  readonly country: DemoCountry;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly cast: DeskCast;
  readonly clock: DeskClock;
  readonly law: LawBook;
  /** Day of the newest register. */
  readonly lastRegister: CalendarDate;
}

/** One telling of a holder, before it is a version with everything that a form asks. */
interface Telling {
  readonly on: CalendarDate;
  readonly step: NotificationStep;
  readonly said: PublishablePart;
  /** After that day's list. */
  readonly afterTheList?: true;
}

interface Draft {
  readonly product: TwinProduct;
  readonly tellings: readonly Telling[];
  readonly websiteKey?: string;
  readonly hospital: boolean;
}

/**
 * The website of the country began with the medicines of the pharmacy; what holders report of
 * hospital medicines came in under `confidential` until it was opened to them too. The first
 * list that shows them is still to come.
 */
const websiteOpenToHospitals = 2;

const share = {
  /** Shorter than fourteen days: no duty, but told when the impact is large. */
  shortTold: 0.75,
  /** Interruptions of hospital medicines that run on the last day and have become a stop for good. */
  endsInStop: 0.04,
  /** Sent on a Saturday or Sunday and left so; others were sent on the Friday. */
  weekend: 0.05,
};
/** Other notifications that a desk gets, per product and year. */
const rates = { 'quality-defect': 0.36, 'insufficient-supply': 0.24 } as const;
/** Of hospital medicines that stood in the register unsold, the part that is brought out. */
const broughtOut = 0.85;
/** Website cases whose holder spoke again on the last day, after the list was made. */
const spokenAfterTheList = { differs: 4, sameInPublic: 2 };

/** @param count how many came in within the year; those taken over come on top. */
export function makeDeskNotifications(
  ground: DeskYearGround,
  count: number,
  chance: Chance,
): DeskNotification[] {
  const { country, from, until } = ground;
  const taken = new Map<TwinProduct, { from: CalendarDate; until: CalendarDate }[]>();
  const website = afterTheList(
    country.notifications.flatMap((notification) => websiteDraft(notification, ground)),
    until,
    chance.fork('after the list'),
  );
  for (const draft of website) isFree(draft, taken);
  // What ran before the year was the earlier system's, and keeps the product from being told twice.
  for (const { product, versions } of country.hospital.notifications) {
    const [first, last] = [versions[0], versions.at(-1)];
    if (first === undefined || last === undefined || first.on >= from) continue;
    const over = last.step === 'resolved' || last.step === 'withdrawn';
    const span = { from: first.on, until: addDays(last.on, over ? 9 : 4000) };
    taken.set(product, [...(taken.get(product) ?? []), span]);
  }
  const others = [
    ...country.hospital.notifications.flatMap((notification) =>
      hospitalDraft(notification, ground, chance),
    ),
    ...shortOnes(country.hospital.interruptions, true, ground, chance.fork('short, hospital')),
    ...shortOnes(country.interruptions, false, ground, chance.fork('short')),
    ...otherKinds(country.hospital.products, true, ground, chance.fork('others, hospital')),
    ...otherKinds(country.products, false, ground, chance.fork('others')),
    ...broughtToMarket(country.hospital.products, ground, chance.fork('brought')),
  ]
    .toSorted((left, right) => compare(firstDay(left), firstDay(right)))
    .filter((draft) => isRegistered(draft, ground) && isFree(draft, taken));
  const wanted = count - website.filter((draft) => firstDay(draft) >= from).length;
  if (others.length < wanted) {
    throw new RangeError(`The country has ${others.length} of the ${wanted} notifications wanted`);
  }
  const kept = new Set(chance.fork('kept').shuffled(others).slice(0, wanted));
  return numbered([...website, ...others.filter((draft) => kept.has(draft))], ground, chance);
}

/** Nobody can write about what no register of the year holds. */
function isRegistered({ product, tellings }: Draft, { lastRegister }: DeskYearGround): boolean {
  const first = tellings[0];
  return (
    first !== undefined &&
    stateOn(product, first.on) !== undefined &&
    product.authorisedSince <= lastRegister
  );
}

function firstDay({ tellings, product }: Draft): string {
  return `${tellings[0]?.on ?? ''} ${product.id}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A unit that has a notification running gets no second one; those on the website stand as they are. */
function isFree(
  { product, tellings }: Draft,
  taken: Map<TwinProduct, { from: CalendarDate; until: CalendarDate }[]>,
): boolean {
  const first = tellings[0];
  const last = tellings.at(-1);
  if (first === undefined || last === undefined) return false;
  const over = last.step === 'resolved' || last.step === 'withdrawn';
  const span = {
    from: addDays(first.on, -1),
    // Back for a few days is not back, and the case is closed some days later.
    until:
      over || last.said.kind === 'first-marketing' ? addDays(last.on, 9) : addDays(last.on, 4000),
  };
  const spans = taken.get(product) ?? [];
  const clash = spans.some((other) => span.from < other.until && other.from < span.until);
  taken.set(product, [...spans, span]);
  return !clash;
}

/** Those that came in within the year, and those that stood on the website when it began. */
function websiteDraft(notification: HolderNotification, { from }: DeskYearGround): Draft[] {
  const { product, caseNumber, versions } = notification;
  const last = versions.at(-1);
  if (last === undefined || hasLeftTheSite(notification, last, from)) return [];
  const tellings = tellingsOf(notification, onWorkday);
  return [{ product, websiteKey: caseNumber, hospital: false, tellings }];
}

function hospitalDraft(
  notification: HolderNotification,
  { from, until }: DeskYearGround,
  chance: Chance,
): Draft[] {
  const first = notification.versions[0];
  if (first === undefined || first.on < from) return [];
  const own = chance.fork(notification.caseNumber);
  const weekends = own.happens(share.weekend);
  const tellings = tellingsOf(notification, (telling) => (weekends ? telling : onWorkday(telling)));
  if ((tellings[0]?.on ?? from) < from) return [];
  const stops = own.happens(share.endsInStop) ? stopsForGood(tellings, until, own) : undefined;
  return [{ product: notification.product, hospital: true, tellings: stops ?? tellings }];
}

interface Placing {
  readonly on: CalendarDate;
  readonly after: CalendarDate | undefined;
  readonly over: boolean;
}

/** To the Friday before; a return that was told in a weekend was there in the weekend. */
function onWorkday({ on, after, over }: Placing): Placing {
  const late = weekday(on) - 5;
  const friday = addDays(on, -late);
  if (late <= 0 || over || (after !== undefined && friday <= after)) return { on, after, over };
  return { on: friday, after, over };
}

function tellingsOf(
  { kind, alternatives, versions }: HolderNotification,
  place: (placing: Placing) => Placing,
): Telling[] {
  const tellings: Telling[] = [];
  for (const version of versions) {
    const before = tellings.at(-1);
    const { start, actualEnd, extent, cause } = version;
    // A start that is not yet right can lie after the end that is hoped for: then no end is told.
    const told = version.expectedEnd !== undefined && version.expectedEnd > start;
    const expectedEnd = told ? version.expectedEnd : undefined;
    const certainty = told ? version.certainty : 'unknown';
    const said: PublishablePart = {
      kind,
      cause,
      start,
      ...(expectedEnd === undefined ? {} : { expectedEnd }),
      expectedEndCertainty: certainty,
      ...(actualEnd === undefined ? {} : { actualEnd }),
      extent,
      ...(alternatives.length === 0
        ? {}
        : { alternatives: alternatives.map(({ rvg }) => `RVG ${rvg}`).join(', ') }),
    };
    const { on } = place({
      on: version.on,
      after: before?.on,
      over: version.step === 'resolved' || version.step === 'withdrawn',
    });
    tellings.push({ on, step: stepOf(version.step, said, before?.said), said });
  }
  return tellings;
}

/** The twin knows that something was amended; the desk asks what. */
function stepOf(
  step: HolderNotification['versions'][number]['step'],
  { start, expectedEnd }: PublishablePart,
  before: PublishablePart | undefined,
): NotificationStep {
  if (step !== 'amended' || before === undefined || before.start !== start) return step;
  const was = before.expectedEnd;
  if (was === undefined || expectedEnd === undefined || was === expectedEnd) return step;
  return expectedEnd > was ? 'prolonged' : 'shortened';
}

/** In the last weeks some holders gave up: a running interruption becomes a stop for good. */
function stopsForGood(
  tellings: readonly Telling[],
  until: CalendarDate,
  chance: Chance,
): Telling[] | undefined {
  const last = tellings.at(-1);
  if (last === undefined || daysBetween(last.on, until) < 5) return undefined;
  if (last.step === 'resolved' || last.step === 'withdrawn') return undefined;
  const { expectedEnd: _end, ...rest } = last.said;
  const said: PublishablePart = {
    ...rest,
    kind: 'discontinuation',
    cause: 'commercial',
    start: addDays(until, chance.between(20, 150)),
    expectedEndCertainty: 'unknown',
    extent: 'total',
  };
  const on = addDays(until, -chance.between(3, Math.min(60, daysBetween(last.on, until) - 1)));
  return on > last.on ? [...tellings, { on, step: 'discontinued', said }] : undefined;
}

function afterTheList(drafts: readonly Draft[], until: CalendarDate, chance: Chance): Draft[] {
  const running = drafts.filter(({ tellings }) => {
    const last = tellings.at(-1);
    return (
      last?.said.expectedEnd !== undefined && last.step !== 'resolved' && last.step !== 'withdrawn'
    );
  });
  const chosen = chance
    .shuffled(running)
    .slice(0, spokenAfterTheList.differs + spokenAfterTheList.sameInPublic);
  return drafts.map((draft) => {
    const turn = chosen.indexOf(draft);
    const last = draft.tellings.at(-1);
    const end = last?.said.expectedEnd;
    if (turn < 0 || last === undefined || end === undefined || last.on >= until) return draft;
    const differs = turn < spokenAfterTheList.differs;
    const step = differs ? ('prolonged' as const) : ('amended' as const);
    const later = addDays(end < until ? until : end, chance.between(14, 70));
    const said = differs ? { ...last.said, expectedEnd: later } : last.said;
    return {
      ...draft,
      tellings: [...draft.tellings, { on: until, step, said, afterTheList: true as const }],
    };
  });
}

/** Shorter than fourteen days: invited where the impact is large. */
function shortOnes(
  interruptions: readonly Interruption[],
  hospital: boolean,
  { from, until }: DeskYearGround,
  chance: Chance,
): Draft[] {
  return interruptions.flatMap(({ id, product, start, end, cause, extent }) => {
    const own = chance.fork(id);
    if (daysBetween(start, end) >= notifiableDays || !own.happens(share.shortTold)) return [];
    const on = addDays(start, own.between(-5, 2));
    if (on < from || on > until || on >= end) return [];
    const expectedEnd = addDays(end, own.happens(0.4) ? own.between(1, 4) : 0);
    const said: PublishablePart = {
      kind: 'interruption',
      // What truly happened in a hospital range no list tells; holders name causes as they always do.
      cause: hospital ? someCause(own) : cause,
      start,
      expectedEnd,
      expectedEndCertainty: own.happens(0.5) ? 'firm' : 'estimate',
      extent,
    };
    return [{ product, hospital, tellings: told(said, on, end, until, own) }];
  });
}

function someCause(chance: Chance): InterruptionCause {
  return chance.pickWeighted(interruptionCauses, (cause) => causeShares[cause]);
}

/** A first word and, where it is over by then, the last. */
function told(
  said: PublishablePart,
  on: CalendarDate,
  end: CalendarDate,
  until: CalendarDate,
  chance: Chance,
): Telling[] {
  const over = addDays(end > on ? end : addDays(on, 1), chance.between(0, 3));
  const first: Telling = { on, step: 'first', said };
  if (over > until) return [first];
  const { kind } = said;
  return [first, { on: over, step: 'resolved', said: { ...said, kind, actualEnd: end } }];
}

/** Batches with a defect, and deliveries that fall short of demand without stopping. */
function otherKinds(
  products: readonly TwinProduct[],
  hospital: boolean,
  { from, until }: DeskYearGround,
  chance: Chance,
): Draft[] {
  const days = daysBetween(from, until);
  return (['quality-defect', 'insufficient-supply'] as const).flatMap((kind) =>
    Array.from({ length: chance.poisson(rates[kind] * products.length) }, () => {
      const product = chance.pick(products);
      const on = addDays(from, chance.between(0, days));
      const start = kind === 'quality-defect' ? on : addDays(on, chance.between(-7, 40));
      const end = addDays(
        start,
        3 + Math.round(chance.exponential(kind === 'quality-defect' ? 24 : 50)),
      );
      const said: PublishablePart = {
        kind: kindOf(kind, product),
        cause: kind === 'quality-defect' ? 'finished-product' : someCause(chance),
        start,
        ...(chance.happens(0.25)
          ? { expectedEndCertainty: 'unknown' as const }
          : {
              expectedEnd: addDays(start, Math.max(3, daysBetween(start, end) - 4)),
              expectedEndCertainty: 'estimate' as const,
            }),
        extent: 'partial',
      };
      if (!isMarketed(product, start) || !isMarketed(product, on)) return [];
      return [{ product, hospital, tellings: told(said, on, end, until, chance) }];
    }).flat(),
  );
}

/** Living medicines are made per patient, and may be given though a batch falls short. */
function kindOf(
  kind: 'quality-defect' | 'insufficient-supply',
  product: TwinProduct,
): NotificationKind {
  return kind === 'quality-defect' && product.atc.startsWith('L01XL')
    ? 'atmp-out-of-specification'
    : kind;
}

/** New medicines, and those that stood in the register unsold. */
function broughtToMarket(
  products: readonly TwinProduct[],
  { from, until }: DeskYearGround,
  chance: Chance,
): Draft[] {
  const days = daysBetween(from, until);
  return products.flatMap((product) => {
    const first = product.states[0];
    if (first === undefined || first.marketed || !chance.happens(broughtOut)) return [];
    const on = addDays(from, chance.between(0, days));
    if (stateOn(product, on) === undefined) return [];
    const said: PublishablePart = {
      kind: 'first-marketing',
      start: addDays(on, chance.between(0, 30)),
      expectedEndCertainty: 'unknown',
      extent: 'total',
    };
    return [{ product, hospital: true, tellings: [{ on, step: 'first', said }] }];
  });
}

function numbered(
  drafts: readonly Draft[],
  ground: DeskYearGround,
  chance: Chance,
): DeskNotification[] {
  const { clock, cast, from, until, law } = ground;
  let version = 0;
  const turns = new Map<string, number>();
  const opened = addDays(until, -websiteOpenToHospitals);
  const timed = drafts
    .map((draft) => ({
      draft,
      minutes: minutesOf(draft, clock, until, chance.fork(`minutes ${firstDay(draft)}`)),
    }))
    .toSorted((left, right) => (left.minutes[0] ?? 0) - (right.minutes[0] ?? 0));
  return timed.flatMap(({ draft, minutes }, at): DeskNotification[] => {
    const { product, tellings, websiteKey, hospital } = draft;
    const first = tellings[0];
    if (first === undefined) return [];
    // Some tell of a medicine that is about to be authorised.
    const holder = (stateOn(product, first.on) ?? product.states[0])?.holder;
    if (holder === undefined) return [];
    const own = chance.fork(`content ${at}`);
    const party = cast.partyOf(holder);
    const year = first.on.slice(0, 4);
    const turn = (turns.get(year) ?? 0) + 1;
    turns.set(year, turn);
    const contact = own.pick(cast.contactsOf(party));
    const regime =
      hospital && first.on < opened ? ('confidential' as const) : ('eu-national-website' as const);
    const asked = inOwnWords(first, product, own);
    const late = judgeLateness(
      [
        {
          asserted: first.on,
          publishable: first.said,
          becameKnownOn: asked.business.becameKnownOn,
        },
      ],
      law,
      holder.kind === 'parallel-importer' ? 'parallel-importer' : 'mah',
    );
    const versions = tellings.map((telling, place): DeskVersion => {
      version += 1;
      const minute = minutes[place] ?? clock.minute(telling.on, 600);
      return {
        id: version,
        step: telling.step,
        asserted: telling.on,
        receivedAt: clock.instant(minute),
        minute,
        regime,
        content: {
          publishable: telling.said,
          ...(place === 0 ? asked : saidLater(asked, telling, place, own)),
        },
        contact,
        ...(late.against.length === 0 ? {} : { daysLate: late.daysLate }),
        ...(telling.afterTheList === undefined ? {} : { afterTheList: true }),
      };
    });
    return [
      {
        number: `XX-M-${year}-${padded(turn, 6)}`,
        product,
        party,
        versions,
        ...(websiteKey === undefined ? {} : { websiteKey }),
        takenOver: first.on < from,
      },
    ];
  });
}

/** Mostly in office hours, most of it late in the morning; rising from version to version. */
function minutesOf(
  { tellings }: Draft,
  clock: DeskClock,
  until: CalendarDate,
  chance: Chance,
): readonly number[] {
  return tellings.map(({ on, afterTheList: late }) => {
    const ofDay = Math.round(Math.min(17.8, Math.max(7.2, chance.normal(12, 2.6))) * 60);
    if (late !== undefined) return clock.minute(on, 13 * 60 + chance.between(0, 240));
    // The last day's list is made at noon, of what was there by then.
    return clock.minute(
      on,
      on === until ? Math.min(ofDay, 10 * 60 + chance.between(0, 30)) : ofDay,
    );
  });
}

type Confidential = { readonly business: BusinessPart; readonly stock: StockPart };

const causeWords: Readonly<Record<InterruptionCause, readonly string[]>> = {
  'finished-product': [
    'Een charge is afgekeurd bij de vrijgifte; de volgende productie staat gepland.',
    'De productielijn staat stil voor onderhoud dat langer duurt dan gepland.',
    'De vrijgifte is vertraagd door een afwijking die nog wordt onderzocht.',
  ],
  'increased-demand': [
    'De vraag is sterk gestegen doordat een concurrent niet levert.',
    'De verkoop ligt al weken boven de prognose.',
  ],
  distribution: [
    'Een zending is vertraagd bij het vervoer.',
    'De voorraad is door een planningsfout te laat aangevuld.',
  ],
  'active-substance': [
    'De fabrikant van de werkzame stof levert later dan afgesproken.',
    'Een charge werkzame stof voldeed niet aan de specificatie.',
  ],
  commercial: ['Het product wordt om bedrijfseconomische redenen niet meer geleverd.'],
  other: ['De oorzaak wordt nog onderzocht.'],
};
const otherMarkets = ['BE', 'DE', 'FR', 'ES', 'IT', 'DK', 'SE', 'AT', 'PL'];

function inOwnWords({ on, said }: Telling, product: TwinProduct, chance: Chance): Confidential {
  const { kind, cause, start } = said;
  if (kind === 'first-marketing') {
    return { business: { packs: [product.pack] }, stock: {} };
  }
  const knownFor = Math.round(chance.exponential(start > on ? 9 : 4));
  const shareTold = chance.happens(0.6);
  const penalty = chance.happens(0.4);
  return {
    business: {
      becameKnownOn: addDays(on, -knownFor),
      ...(cause === undefined || chance.happens(0.25)
        ? {}
        : { causeText: chance.pick(causeWords[cause]) }),
      ...(chance.happens(0.2) ? { packs: [product.pack] } : {}),
      ...(shareTold
        ? {
            marketSharePercent: Math.min(100, Math.max(1, Math.round(chance.logNormal(22, 0.8)))),
            marketShareIs: chance.happens(0.35) ? ('measured' as const) : ('estimate' as const),
          }
        : {}),
      expectsShortage: chance.pickWeighted(
        ['no', 'yes', 'unknown'] as const,
        (answer) => ({ no: 55, yes: 20, unknown: 25 })[answer],
      ),
      ...(chance.happens(0.3)
        ? { otherMarkets: chance.shuffled(otherMarkets).slice(0, chance.between(1, 4)) }
        : {}),
      ...(cause === 'finished-product' || cause === 'active-substance'
        ? { site: cause === 'finished-product' ? product.plant : product.substanceSite }
        : {}),
      ...(chance.happens(0.3)
        ? { measures: 'Beperkte voorraad wordt verdeeld over de afnemers.' }
        : {}),
      ...(chance.happens(0.08) ? { deviatingPackaging: true } : {}),
      ...(penalty
        ? {
            penaltyClause: chance.pickWeighted(
              ['no', 'rather-not-say', 'yes'] as const,
              (answer) => ({ no: 6, 'rather-not-say': 3, yes: 1 })[answer],
            ),
          }
        : {}),
    },
    stock: chance.happens(0.55) ? stockLeft(on, start, chance) : {},
  };
}

function stockLeft(on: CalendarDate, start: CalendarDate, chance: Chance): StockPart {
  const weeksLeft =
    start > on ? Math.max(0.5, Math.round((daysBetween(on, start) / 7) * 2) / 2) : 0;
  return chance.happens(0.5)
    ? { weeksLeft }
    : { weeksLeft, packsLeft: Math.round(weeksLeft * chance.between(20, 900)) };
}

const reasonsForChange = {
  prolonged: ['De levering is opnieuw uitgesteld.', 'De vrijgifte kost meer tijd dan verwacht.'],
  shortened: ['De nieuwe charge komt eerder vrij.'],
  amended: ['De gegevens zijn bijgewerkt.', 'De eerste dag is nu zeker.'],
  resolved: ['Het product is weer leverbaar.'],
  withdrawn: ['De onderbreking is voorkomen met voorraad uit een ander land.'],
  discontinued: ['Het product komt niet terug.'],
} as const satisfies Record<Exclude<NotificationStep, 'first'>, readonly string[]>;

/** What changes beside the days: the reason, and what is left on the shelf. */
function saidLater(
  { business, stock }: Confidential,
  { step }: Telling,
  place: number,
  chance: Chance,
): Confidential {
  if (step === 'first') return { business, stock };
  const { measures: _before, ...rest } = business;
  const weeks = stock.weeksLeft;
  return {
    business: {
      ...rest,
      // Numbered, so that each version says something that the one before it did not.
      measures: `Stand ${place + 1}: beperkte voorraad wordt verdeeld over de afnemers.`,
      changeText: chance.pick(reasonsForChange[step]),
    },
    stock:
      weeks === undefined
        ? {}
        : { weeksLeft: Math.max(0, Math.round((weeks - place * 2) * 2) / 2) },
  };
}
