import { workingDays } from '../domain/shortage/working-day.ts';
import { addDays, day, weekday, type CalendarDate } from '../law/calendar-date.ts';
import { inForce, type LawBook } from '../law/law-book.ts';

/** The wall clock at the desk, in whole minutes since a midnight long ago. */
export interface DeskClock {
  /** Of a day and a minute in it (540 is nine o’clock). */
  minute(date: CalendarDate, ofDay: number): number;
  dayOf(minute: number): CalendarDate;
  /** UTC, as events and publications tell it. */
  instant(minute: number): string;
  isWorked(date: CalendarDate): boolean;
  /** After so many minutes of office hours; 0 is the first minute that somebody is there. */
  worked(from: number, minutes: number): number;
}

const opens = 8 * 60 + 30;
const closes = 17 * 60;
const perDay = 24 * 60;
/** One working day in minutes. */
export const workingDay = closes - opens;

/** @param until the last day that anything happens; four years before it can be told. */
export function deskClock(until: CalendarDate, law: LawBook): DeskClock {
  const first = addDays(until, -4 * 366);
  const days = Array.from({ length: 5 * 366 }, (_, at) => addDays(first, at));
  const places = new Map(days.map((date, at) => [date, at]));
  const norm = inForce(law, 'desk-working-days', until);
  if (norm.answer !== 'in-force') throw new Error('no law says which days the desk works');
  const isWorked = workingDays(norm.version.value.weekdays, norm.version.value.holidays);
  const worksOn = days.map(isWorked);
  const hoursAhead = days.map((date) => (isSummer(date) ? 2 : 1));

  const dayAt = (place: number): CalendarDate => {
    const found = days[place];
    if (found === undefined) throw new RangeError('outside the years of the desk');
    return found;
  };
  return {
    isWorked,
    minute(date, ofDay) {
      const place = places.get(date);
      if (place === undefined) throw new RangeError(`${date} is outside the years of the desk`);
      return place * perDay + ofDay;
    },
    dayOf: (minute) => dayAt(Math.floor(minute / perDay)),
    instant(minute) {
      const utc = minute - 60 * (hoursAhead[Math.floor(minute / perDay)] ?? 1);
      const ofDay = utc % perDay;
      const two = (value: number) => String(value).padStart(2, '0');
      return `${dayAt(Math.floor(utc / perDay))}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00.000Z`;
    },
    worked(from, minutes) {
      let place = Math.floor(from / perDay);
      let start = Math.max(opens, from % perDay);
      for (let left = minutes; ; place += 1, start = opens) {
        if (place >= days.length) throw new RangeError('outside the years of the desk');
        if (worksOn[place] !== true || start >= closes) continue;
        if (left <= closes - start) return place * perDay + start + left;
        left -= closes - start;
      }
    },
  };
}

/** Central European summer time: from the last Sunday of March to that of October, in whole days. */
function isSummer(date: CalendarDate): boolean {
  const year = date.slice(0, 4);
  return date >= lastSunday(`${year}-03-31`) && date < lastSunday(`${year}-10-31`);
}

function lastSunday(lastOfMonth: string): CalendarDate {
  const last = day(lastOfMonth);
  return addDays(last, -(weekday(last) % 7));
}
