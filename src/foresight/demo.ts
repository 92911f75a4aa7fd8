import { day } from '../law/calendar-date.ts';
import type { CountrySettings } from './country.ts';

/**
 * The demo country is the same on every machine and on every day: its calendar stands
 * still. Pages and commands that ask about `XX` without a day mean `demoDay`.
 */
export const demoDay = day('2026-11-22');

export const demoSettings: CountrySettings = {
  seed: 9,
  from: day('2024-11-24'),
  until: demoDay,
  size: 600,
  hospitalSize: 3100,
};
