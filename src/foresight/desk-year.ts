import { addDays } from '../law/calendar-date.ts';
import type { LawBook } from '../law/law-book.ts';
import { chanceFrom } from './chance.ts';
import type { DemoCountry } from './country.ts';
import { makeDeskCases } from './desk-year-cases.ts';
import { makeCast } from './desk-year-cast.ts';
import { deskClock } from './desk-year-clock.ts';
import { makeDeskNotifications } from './desk-year-notifications.ts';
import type { DeskYear } from './desk-year-rows.ts';
import { makeDeskSignals } from './desk-year-signals.ts';
import { registerDays } from './publications.ts';

/**
 * A year at the desk of the country, up to its last day: what holders notified and the field
 * signalled, and what the desk did about it. Pure: the same country, count and law give the
 * same year, to the last letter.
 *
 * What the website lists is what holders notified of these products, version by version, and
 * what the desk published, week by week. A desk gets more than that: the medicines of the
 * hospitals, short interruptions that are told though nothing asks for it, defects of quality,
 * first marketing. Together they make the count, of a whole country (5,091 in 2023).
 *
 * @param count notifications that come in within the year; those that ran when it began are
 * taken over on top of it.
 */
export function makeDeskYear(country: DemoCountry, count: number, law: LawBook): DeskYear {
  const { until } = country.time;
  const chance = chanceFrom(country.seed).fork('desk year');
  const cast = makeCast(country, chance.fork('cast'));
  const ground = {
    country,
    from: addDays(until, -364),
    until,
    cast,
    clock: deskClock(until, law),
    law,
    lastRegister: registerDays(country).at(-1) ?? until,
  };
  const notifications = makeDeskNotifications(ground, count, chance.fork('notifications'));
  const signals = makeDeskSignals(ground, chance.fork('signals'));
  return {
    from: ground.from,
    until,
    parties: cast.parties,
    contacts: cast.contacts,
    notifications,
    signals,
    ...makeDeskCases(ground, notifications, signals, chance.fork('cases')),
  };
}
