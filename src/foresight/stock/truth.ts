import { identify } from '../../domain/product/identity.ts';
import { stockKinds } from '../../domain/stock/kind.ts';
import type { StockColumns } from '../../domain/stock/stock-row.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { composition } from '../publications.ts';
import type { PlantedMistake } from './mistake.ts';
import type { TwinPack } from './pack.ts';
import type { StockParty } from './party.ts';
import type { Sheet } from './sheet.ts';

/** What lies in the country of one group at the end of a day, as its parties told it. */
export interface TrueStock {
  readonly day: CalendarDate;
  /** As the register's reader names the group: `ibuprofen | 400 mg | tablet | oraal gebruik`. */
  readonly group: string;
  /** Dosage units. */
  readonly units: number;
  /** Ownership groups with a positive amount; who has no group counts for itself. */
  readonly contributors: number;
}

export interface Truth {
  /** The rows of a file, without those that were planted wrong. */
  count(
    sheet: Sheet,
    rows: StockColumns,
    mistakes: readonly PlantedMistake[],
    of: StockParty,
  ): void;
  /** The day's figures, by group; the next day begins at nothing. */
  close(day: CalendarDate): readonly TrueStock[];
}

export function openTruth(packs: readonly TwinPack[], parties: readonly StockParty[]): Truth {
  const names = packs.map(groupName);
  const groups = [...new Set(names)].toSorted();
  const placeOf = new Map(groups.map((group, at) => [group, at]));
  const groupOf = Int32Array.from(names, (name) => placeOf.get(name) ?? 0);
  const owners = [...new Set(parties.map(ownerOf))];
  const ownerPlace = new Map(owners.map((owner, at) => [owner, at]));
  const units = new Float64Array(groups.length);
  const told = new Uint8Array(groups.length);
  const gives = new Uint8Array(groups.length * owners.length);
  const available = stockKinds.indexOf('available');
  return {
    count(sheet, rows, mistakes, of) {
      const wrong = new Set(mistakes.map(({ line }) => line));
      const owner = ownerPlace.get(ownerOf(of)) ?? 0;
      for (let at = 0; at < rows.length; at += 1) {
        if (rows.kind[at] !== available || wrong.has(rows.line[at] ?? 0)) continue;
        const group = groupOf[sheet.packAt(at)] ?? 0;
        const amount = (rows.packs[at] ?? 0) * (rows.unitsPerPack[at] ?? 0);
        units[group] = (units[group] ?? 0) + amount;
        told[group] = 1;
        if (amount > 0) gives[group * owners.length + owner] = 1;
      }
    },
    close(day) {
      const found = groups.flatMap((group, at): TrueStock[] => {
        if (told[at] !== 1) return [];
        const row = gives.subarray(at * owners.length, (at + 1) * owners.length);
        const contributors = row.reduce((sum, each) => sum + each, 0);
        return [{ day, group, units: units[at] ?? 0, contributors }];
      });
      units.fill(0);
      told.fill(0);
      gives.fill(0);
      return found;
    },
  };
}

function ownerOf({ id, ownershipGroup }: StockParty): string {
  return ownershipGroup ?? id;
}

function groupName({ product }: TwinPack): string {
  const [state] = product.states;
  const name = state === undefined ? undefined : identify(composition(product, state)).composition;
  if (name === undefined) throw new Error(`${product.id} is not fully described`);
  return name;
}
