import { contains, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import { addWorkingDays, workingDays } from '../shortage/working-day.ts';

/** What both sides said of one product, as far as it stands. */
export interface BothSides {
  /** Days on which signals that still stand were received. */
  readonly signals: readonly CalendarDate[];
  readonly notifications: readonly SaidByHolder[];
}

export interface SaidByHolder {
  readonly received: CalendarDate;
  /** First day on which demand is not met. */
  readonly start: CalendarDate;
  /** First day on which it is met again, where the holder said so. */
  readonly end?: CalendarDate;
}

export interface FieldSilence {
  readonly side: 'holder-silent' | 'field-silent';
  /** The day from which the other side could have spoken. */
  readonly from: CalendarDate;
  /** The last day on which silence was nothing special. */
  readonly through: CalendarDate;
}

/**
 * Does one side say *short* while the other has been silent for longer than the norm
 * `desk-field-silence`? In 2012–2015 only 8 % of the potential Dutch shortages was seen by
 * both. `undefined`: both spoke, neither did, or the time is not yet over.
 */
export function fieldSilence(
  { signals, notifications }: BothSides,
  on: CalendarDate,
  law: LawBook,
): FieldSilence | undefined {
  const short = notifications.filter(
    ({ received, start, end = null }) =>
      received <= on && contains({ from: start, until: end }, on),
  );
  const [firstSignal] = signals.filter((received) => received <= on).toSorted();
  if (firstSignal !== undefined) {
    // An announcement, and a holder who says since the signal that it is over, are no silence.
    const spoke = notifications.some(
      ({ received, end }) =>
        received <= on && (end === undefined || on < end || firstSignal <= received),
    );
    return spoke ? undefined : silence('holder-silent', firstSignal, on, law);
  }
  // The field can notice neither before it begins nor before it is said.
  const [firstShort] = short
    .map(({ received, start }) => (start < received ? received : start))
    .toSorted();
  return firstShort === undefined ? undefined : silence('field-silent', firstShort, on, law);
}

function silence(
  side: FieldSilence['side'],
  from: CalendarDate,
  on: CalendarDate,
  law: LawBook,
): FieldSilence | undefined {
  const term = inForce(law, 'desk-field-silence', on);
  if (term.answer !== 'in-force') return undefined;
  const through = afterWorkingDays(from, term.version.value, on, law);
  return through !== undefined && through < on ? { side, from, through } : undefined;
}

/**
 * The day on which that many of the desk's working days have passed since `from`, by what
 * counts as one on `on`; absent where nothing says what a working day is.
 */
export function afterWorkingDays(
  from: CalendarDate,
  days: number,
  on: CalendarDate,
  law: LawBook,
): CalendarDate | undefined {
  const calendar = inForce(law, 'desk-working-days', on);
  if (calendar.answer !== 'in-force') return undefined;
  const { weekdays, holidays } = calendar.version.value;
  return addWorkingDays(from, days, workingDays(weekdays, holidays));
}
