import { stockKinds, type StockKind } from '../../domain/stock/kind.ts';
import type { StockColumns } from '../../domain/stock/stock-row.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import {
  byLine,
  cellsAt,
  dayText,
  spoilt,
  type StockCells,
  type WrittenMistake,
} from './write-cells.ts';

/**
 * Stock as a FHIR R5 InventoryReport (https://hl7.org/fhir/R5/inventoryreport.html), as hospitals
 * deliver it. One report is one party and one day:
 *
 *     { "resourceType": "InventoryReport", "status": "active", "countType": "snapshot",
 *       "reportedDateTime": "2026-11-22",                          the day of every row
 *       "inventoryListing": [
 *         { "itemStatus": { "coding": [{ "system": kindSystem, "code": "available" }] },
 *           "countingDateTime": "2026-11-22",                      may be left out
 *           "item": [
 *             { "item": { "concept": { "coding": [{ "system": ziSystem, "code": "09123453" }] } },
 *               "quantity": { "value": 12, "unit": "verpakking" },
 *               "extension": [
 *                 { "url": unitsPerPackUrl, "valueInteger": 30 },
 *                 { "url": listPriceUrl, "valueMoney": { "value": 12.5, "currency": "EUR" } },
 *                 { "url": promisedOnUrl, "valueDate": "2026-11-24" } ] } ] } ] }
 *
 * A listing holds the rows of one kind, in the words of `stockKinds`. Quantities are packs. The
 * price may be left out; the promised day stands with `inbound` and with nothing else. A row is
 * named by its place among the items of all listings, in their order, counted from 1. Numbers are
 * JSON numbers; what a sender writes there instead is for the reader to refuse by name.
 */
export interface InventoryReport {
  readonly resourceType: 'InventoryReport';
  readonly status: 'active';
  readonly countType: 'snapshot';
  readonly reportedDateTime: string;
  readonly inventoryListing: readonly InventoryListing[];
}

export interface InventoryListing {
  readonly itemStatus: { readonly coding: readonly [Coding & { readonly code: StockKind }] };
  readonly countingDateTime?: string;
  readonly item: readonly InventoryItem[];
}

export interface InventoryItem {
  readonly item: { readonly concept: { readonly coding: readonly [Coding] } };
  readonly quantity: { readonly value: number | string; readonly unit: 'verpakking' };
  readonly extension: readonly InventoryExtension[];
}

export type InventoryExtension =
  | { readonly url: typeof unitsPerPackUrl; readonly valueInteger: number | string }
  | {
      readonly url: typeof listPriceUrl;
      readonly valueMoney: { readonly value: number; readonly currency: 'EUR' };
    }
  | { readonly url: typeof promisedOnUrl; readonly valueDate: string };

interface Coding {
  readonly system: string;
  readonly code: string;
}

/** Addresses that name, and at which nothing has to be found. */
export const ziSystem = 'https://voorradig.example/fhir/zi';
export const kindSystem = 'https://voorradig.example/fhir/stock-kind';
export const unitsPerPackUrl = 'https://voorradig.example/fhir/units-per-pack';
export const listPriceUrl = 'https://voorradig.example/fhir/list-price';
export const promisedOnUrl = 'https://voorradig.example/fhir/promised-on';

/** @param rows of one day; rows of one kind that follow each other are one listing. */
export function writeInventoryReport(
  rows: StockColumns,
  mistakes: readonly WrittenMistake[],
): Uint8Array {
  const wrong = byLine(mistakes);
  const listings: { kind: StockKind; rows: StockCells[] }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const kind = stockKinds[rows.kind[at] ?? -1];
    if (kind === undefined) throw new RangeError(`row ${at} has no kind`);
    let listing = listings.at(-1);
    if (listing?.kind !== kind) {
      listing = { kind, rows: [] };
      listings.push(listing);
    }
    const cells = cellsAt(rows, at);
    const code = wrong.get(rows.line[at] ?? 0);
    listing.rows.push(code === undefined ? cells : spoilt(cells, code));
  }
  const report = inventoryReport(dayText(rows.day[0] ?? 0), listings);
  return new TextEncoder().encode(`${JSON.stringify(report)}\n`);
}

/** @param day of every row; what a row says of day, period and kind itself is not looked at. */
export function inventoryReport(
  day: CalendarDate,
  listings: readonly { readonly kind: StockKind; readonly rows: readonly StockCells[] }[],
): InventoryReport {
  return {
    resourceType: 'InventoryReport',
    status: 'active',
    countType: 'snapshot',
    reportedDateTime: day,
    inventoryListing: listings.map(({ kind, rows }) => ({
      itemStatus: { coding: [{ system: kindSystem, code: kind }] },
      item: rows.map(itemOf),
    })),
  };
}

function itemOf({ zi, packs, units, price, promised }: StockCells): InventoryItem {
  return {
    item: { concept: { coding: [{ system: ziSystem, code: zi }] } },
    quantity: { value: numberOr(packs), unit: 'verpakking' },
    extension: [
      { url: unitsPerPackUrl, valueInteger: numberOr(units) },
      ...(price === ''
        ? []
        : [
            {
              url: listPriceUrl,
              valueMoney: { value: Number(price.replace(',', '.')), currency: 'EUR' },
            } as const,
          ]),
      ...(promised === '' ? [] : [{ url: promisedOnUrl, valueDate: promised } as const]),
    ],
  };
}

/** A text that is no number stays as it was written. */
function numberOr(text: string): number | string {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
