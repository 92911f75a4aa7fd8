import type { CalendarDate } from './calendar-date.ts';
import type { Bilingual, Norm, NormSource } from './norm.ts';

/** What the sources leave open, and what we made of it (rules.md §7). */
export interface OpenChoice<Value> {
  readonly title: Bilingual;
  readonly unit?: string;
  readonly value: Value;
  /** The values that the decision code knows; absent: any value of the same shape. */
  readonly options?: readonly Value[];
  /** Why this one. */
  readonly reason: Bilingual;
  /** The text that leaves it open, where there is one. */
  readonly source?: NormSource;
  /** Absent: it counts for every day that is judged. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

/** A norm whose only enacted version is our choice; a deployer re-decides it by overlay. */
export function choice<const Value>(open: OpenChoice<Value>): Norm<Value> {
  return {
    title: open.title,
    ...(open.unit === undefined ? {} : { unit: open.unit }),
    ...(open.options === undefined ? {} : { options: open.options }),
    versions: [
      {
        id: 'choice',
        state: 'enacted',
        from: open.from ?? null,
        until: open.until ?? null,
        value: open.value,
        source: open.source ?? ourOwn,
        confidence: 'choice',
        note: {
          nl: `${open.reason.nl} Wie dit informatiepunt inzet, kan anders kiezen onder “choices” in het bestand van VOORRADIG_LAW.`,
          en: `${open.reason.en} A deployer may choose otherwise under “choices” in the file of VOORRADIG_LAW.`,
        },
      },
    ],
  };
}

const ourOwn: NormSource = { instrument: 'Voorradig, eigen keuze' };
