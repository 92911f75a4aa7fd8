import type { CalendarDate } from '../law/calendar-date.ts';
import { chanceFrom } from './chance.ts';
import { makeFieldSignals, type FieldSignal } from './field-signal.ts';
import { makeNotifications, type HolderNotification } from './holder-notification.ts';
import { makeHospitalRange, type HospitalRange } from './hospital-range.ts';
import { makeInterruptions, type DurationModel, type Interruption } from './interruption.ts';
import { makeParties, type Parties } from './party.ts';
import { makeProducts, mostProducts, type TwinProduct } from './product.ts';
import { timeline, type Timeline } from './timeline.ts';
import { makeWholesaleGaps, type WholesaleGap } from './wholesale.ts';

export interface CountrySettings {
  readonly seed: number;
  /** First day of which the country has papers. */
  readonly from: CalendarDate;
  /** Last day, itself included. */
  readonly until: CalendarDate;
  /** Products, 1 to 15,000: the whole Dutch market has about 12,000 on sale. */
  readonly size: number;
  /** The sources differ on how shortages last; default exponential. */
  readonly durations?: DurationModel;
  /** Hospital medicines beside them, in the register alone; default none. */
  readonly hospitalSize?: number;
}

/** An invented country under Dutch rules, with what truly happened in it and what was said. */
export interface DemoCountry {
  readonly code: 'XX';
  readonly seed: number;
  readonly time: Timeline;
  readonly parties: Parties;
  readonly products: readonly TwinProduct[];
  readonly interruptions: readonly Interruption[];
  readonly notifications: readonly HolderNotification[];
  readonly wholesaleGaps: readonly WholesaleGap[];
  readonly fieldSignals: readonly FieldSignal[];
  readonly hospital: HospitalRange;
}

/** Pure: the same settings give the same country, to the last letter. */
export function makeCountry(settings: CountrySettings): DemoCountry {
  const { seed, from, until, size, durations = 'exponential', hospitalSize = 0 } = settings;
  if (!Number.isInteger(size) || size < 1 || size > mostProducts) {
    throw new RangeError(`A country has 1 to ${mostProducts} products, not ${size}`);
  }
  const time = timeline(from, until);
  const chance = chanceFrom(seed);
  const parties = makeParties(size, chance.fork('parties'));
  const products = makeProducts(size, parties, time, chance.fork('products'));
  const interruptions = makeInterruptions(
    products,
    parties.sites,
    time,
    durations,
    chance.fork('interruptions'),
  );
  const wholesaleGaps = makeWholesaleGaps(
    products,
    interruptions,
    parties.wholesalers,
    time,
    chance.fork('wholesale'),
  );
  return {
    code: 'XX',
    seed,
    time,
    parties,
    products,
    interruptions,
    notifications: makeNotifications(products, interruptions, time, chance.fork('notifications')),
    wholesaleGaps,
    fieldSignals: makeFieldSignals(products, wholesaleGaps, time, chance.fork('signals')),
    hospital: makeHospitalRange(
      hospitalSize,
      parties,
      products,
      time,
      durations,
      chance.fork('hospital'),
    ),
  };
}
