import type { SignalReporterKind } from '../domain/desk/case-event.ts';
import type { SignalBody } from '../domain/desk/signal.ts';
import { addDays, daysBetween, weekday, type CalendarDate } from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import type { DeskYearGround } from './desk-year-notifications.ts';
import type { DeskSignal } from './desk-year-rows.ts';
import { stateOn, type TwinProduct } from './product.ts';

const share = {
  /** Gaps of a wholesaler that it reports itself. */
  wholesalerReports: 0.4,
  /** Reporters who come back to say that it can be had again. */
  saysWhenBack: 0.2,
  mayBeNamed: 0.45,
};
/** Hospitals that report, per interruption that lasts long enough to be felt. */
const hospitalReporters = 1.15;
const feltAfterDays = 7;
const remarks = [
  'Wij krijgen een deellevering.',
  'Patiënten zijn omgezet naar een ander merk.',
  'De groothandel noemt geen einddatum.',
  'Ook het alternatief is op.',
];

interface Draft {
  readonly product: TwinProduct;
  readonly party: number;
  readonly reporterKind: SignalReporterKind;
  readonly on: CalendarDate;
  readonly since: CalendarDate;
  readonly minute: number;
}

/** What was told from the field: who could not get what, and who could again. */
export function makeDeskSignals(ground: DeskYearGround, chance: Chance): DeskSignal[] {
  const drafts = [
    ...fromPharmacies(ground, chance.fork('pharmacies')),
    ...fromWholesalers(ground, chance.fork('wholesalers')),
    ...fromHospitals(ground, chance.fork('hospitals')),
  ]
    .filter(({ product, on }) => {
      const known = stateOn(product, on) !== undefined;
      return known && product.authorisedSince <= ground.lastRegister;
    })
    .toSorted((left, right) => left.minute - right.minute);
  return versions(drafts, ground, chance.fork('bodies'));
}

const daysBack = [0, 1, 2, 3, 4, 5, 6];

/** Pharmacies write on working days, some on a Saturday and none on a Sunday. */
function workload(weekEnding: CalendarDate): (back: number) => number {
  return (back) => {
    const day = weekday(addDays(weekEnding, -back));
    return day === 7 ? 0 : day === 6 ? 0.25 : 1;
  };
}

/** One for each reporter that the weekly count speaks of. */
function fromPharmacies({ country, from, cast, clock }: DeskYearGround, chance: Chance): Draft[] {
  const pharmacies = cast.reporters('pharmacist');
  const orders = new Map<TwinProduct, { readonly order: readonly number[]; next: number }>();
  return country.fieldSignals.flatMap(({ product, weekEnding, newReporters }) => {
    if (addDays(weekEnding, -6) < from) return [];
    const turn = orders.get(product) ?? { order: chance.shuffled(pharmacies), next: 0 };
    orders.set(product, turn);
    return Array.from({ length: newReporters }, () => {
      const party = turn.order[turn.next % turn.order.length] ?? 1;
      turn.next += 1;
      const on = addDays(weekEnding, -chance.pickWeighted(daysBack, workload(weekEnding)));
      const since = addDays(on, -chance.between(0, 5));
      return {
        product,
        party,
        reporterKind: 'pharmacist' as const,
        on,
        since,
        minute: clock.minute(on, chance.between(510, 1080)),
      };
    });
  });
}

function fromWholesalers(ground: DeskYearGround, chance: Chance): Draft[] {
  const { country, from, until, cast, clock } = ground;
  const numbers = cast.reporters('wholesaler');
  return country.wholesaleGaps.flatMap(({ product, wholesaler, from: since, until: back }) => {
    const on = addDays(since, chance.between(0, 3));
    const felt =
      daysBetween(since, back) >= feltAfterDays && chance.happens(share.wholesalerReports);
    const party = numbers[Number(wholesaler.slice(1)) - 1];
    if (!felt || party === undefined || on < from || on > until || on >= back) return [];
    const minute = clock.minute(on, chance.between(480, 1020));
    return [{ product, party, reporterKind: 'wholesaler' as const, on, since, minute }];
  });
}

function fromHospitals(ground: DeskYearGround, chance: Chance): Draft[] {
  const { country, from, until, cast, clock } = ground;
  const hospitals = cast.reporters('hospital-pharmacist');
  return country.hospital.interruptions.flatMap(({ product, start, end, extent }) => {
    const days = daysBetween(start, end);
    if (days < feltAfterDays || end < from || start > until) return [];
    const count = chance.poisson(extent === 'total' ? hospitalReporters : hospitalReporters / 2);
    return chance
      .shuffled(hospitals)
      .slice(0, count)
      .flatMap((party) => {
        // Hospitals hold stock of their own: some weeks pass before they feel it.
        const since = addDays(start, Math.min(days - 1, Math.round(chance.exponential(16))));
        const on = addDays(since, chance.between(0, 4));
        if (on < from || on > until || on >= end) return [];
        const minute = clock.minute(on, chance.between(480, 1020));
        return [
          { product, party, reporterKind: 'hospital-pharmacist' as const, on, since, minute },
        ];
      });
  });
}

/** First the signal, and for some a second version: it can be had again. */
function versions(
  drafts: readonly Draft[],
  { country, until, cast, clock }: DeskYearGround,
  chance: Chance,
): DeskSignal[] {
  const wholesalers = cast.reporters('wholesaler');
  const backOn = returnsOf([...country.interruptions, ...country.hospital.interruptions]);
  const standing = new Map<string, Spoken>();
  const spoken: Spoken[] = [];
  for (const draft of drafts) {
    const { product, party, reporterKind, on } = draft;
    const key = `${product.rvg} ${party}`;
    const before = standing.get(key);
    // It has told already that it will be had again: one word at a time.
    if (before !== undefined && before.minute > draft.minute) continue;
    const body = bodyOf(draft, wholesalers, chance);
    const said: Spoken = { draft, body, minute: draft.minute, on, after: undefined };
    // Who still has a signal standing says it again: a new version of the same.
    if (before !== undefined && before.body.withdrawn !== true) said.after = before;
    standing.set(key, said);
    spoken.push(said);
    const back = backOn(product, on);
    if (back === undefined || !chance.happens(share.saysWhenBack)) continue;
    const deliverableSince = addDays(back, chance.between(0, 6));
    const heardOn = addDays(deliverableSince, chance.between(0, 5));
    if (heardOn > until || reporterKind === 'wholesaler') continue;
    const again: Spoken = {
      draft,
      body: { ...body, withdrawn: true, deliverableSince },
      minute: clock.minute(heardOn, chance.between(510, 1020)),
      on: heardOn,
      after: said,
    };
    standing.set(key, again);
    spoken.push(again);
  }
  return inOrder(spoken);
}

interface Spoken {
  readonly draft: Draft;
  readonly body: SignalBody;
  readonly minute: number;
  readonly on: CalendarDate;
  after: Spoken | undefined;
}

function inOrder(spoken: readonly Spoken[]): DeskSignal[] {
  const sorted = spoken.toSorted((left, right) => left.minute - right.minute);
  const numbers = new Map(sorted.map((said, at) => [said, at + 1]));
  return sorted.map(({ draft, body, minute, on, after }, at) => {
    const earlier = after === undefined ? undefined : numbers.get(after);
    return {
      id: at + 1,
      product: draft.product,
      party: draft.party,
      reporterKind: draft.reporterKind,
      asserted: on,
      minute,
      body,
      ...(earlier === undefined ? {} : { supersedes: earlier }),
    };
  });
}

function bodyOf(
  { since, reporterKind }: Draft,
  wholesalers: readonly number[],
  chance: Chance,
): SignalBody {
  return {
    since,
    ...(reporterKind !== 'wholesaler' && chance.happens(0.8)
      ? { wholesaler: { party: chance.pick(wholesalers) } }
      : {}),
    ...(chance.happens(0.6) ? { usersWaiting: chance.poisson(4) } : {}),
    ...(chance.happens(0.4) ? { orderedPacks: chance.between(1, 40) } : {}),
    ...(chance.happens(0.1) ? { remark: chance.pick(remarks) } : {}),
    mayBeNamed: chance.happens(share.mayBeNamed),
  };
}

/** The day on which the interruption of a day is over; absent when there was none. */
function returnsOf(
  interruptions: DeskYearGround['country']['interruptions'],
): (product: TwinProduct, on: CalendarDate) => CalendarDate | undefined {
  const byProduct = Map.groupBy(interruptions, ({ product }) => product);
  return (product, on) =>
    (byProduct.get(product) ?? []).find(({ start, end }) => start <= on && on < end)?.end;
}
