import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Missing } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import { readEuNumber } from '../product/eu-number.ts';
import { readRvg } from '../product/rvg.ts';
import type { NotificationDutyFacts } from './case.ts';
import { choiceVersion } from './notice.ts';
import { missing, type Step } from './outcome.ts';

type Registration = NonNullable<NotificationDutyFacts['registrations']>[number];

export interface UnitsCounted {
  readonly values: { readonly notifications?: number; readonly units?: readonly string[] };
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
}

type Unit =
  | { readonly kind: 'unit'; readonly name: string }
  /** A pack of an EU number: which strength and form it is, we were not told. */
  | { readonly kind: 'pack'; readonly name: string }
  | { readonly kind: 'not-read'; readonly number: string };

/** One notification for each RVG number, or for each EU number with strength and form. */
export function countUnits(
  law: LawBook,
  registrations: readonly Registration[] | undefined,
  date: CalendarDate,
): UnitsCounted {
  if (registrations === undefined) return { values: {}, steps: [], missing: [] };
  const version = choiceVersion(law, 'notification-unit', date);
  const step = (code: Step['code'], params: Step['params']): Step => ({
    code,
    params,
    fact: 'registrations',
    norm: normReference('notification-unit', version),
  });
  const units = registrations.map((registration) => unitOf(registration, version.value.central));

  const unread = units.find((unit) => unit.kind === 'not-read');
  if (unread !== undefined) {
    return {
      values: {},
      steps: [step('unit-not-read', { number: unread.number })],
      missing: [missing('registrations.number', 'notifications')],
    };
  }
  const read = units.filter((unit) => unit.kind !== 'not-read');
  const open = read.find((unit, index) => unit.kind === 'pack' && hasCompanion(read, index));
  if (open !== undefined) {
    return {
      values: {},
      steps: [step('unit-needs-strength-and-form', { number: open.name })],
      missing: ['registrations.strength', 'registrations.form'].map((name) =>
        missing(name, 'notifications'),
      ),
    };
  }
  const names = [...new Set(read.map((unit) => unit.name))];
  return {
    values: { notifications: names.length, units: names },
    steps: [step('one-notification-each', { count: names.length, units: names })],
    missing: [],
  };
}

function unitOf(
  registration: Registration,
  central: 'eu-number-strength-form' | 'eu-number',
): Unit {
  const { number, strength, form } = registration;
  const eu = readEuNumber(number).codes[0];
  if (eu === undefined) {
    const rvg = readRvg(number).codes[0];
    return rvg === undefined
      ? { kind: 'not-read', number }
      : { kind: 'unit', name: `RVG ${rvg.value}` };
  }
  if (central === 'eu-number') return { kind: 'unit', name: eu.value };
  if (strength === undefined || form === undefined) return { kind: 'pack', name: eu.value };
  return { kind: 'unit', name: [eu.value, strength, form].map(compared).join(' · ') };
}

// Two packs of one EU number may be one strength and form, or two.
function hasCompanion(units: readonly { readonly name: string }[], index: number): boolean {
  const name = units[index]?.name;
  return units.some(
    (unit, other) => other !== index && (unit.name === name || unit.name.startsWith(`${name} · `)),
  );
}

function compared(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
