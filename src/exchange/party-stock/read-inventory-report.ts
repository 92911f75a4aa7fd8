import { stockFileRefused } from '../../domain/stock/stock-problem.ts';
import { empty, type Cell } from '../notifications/sheet.ts';
import { decode } from '../reading/decode.ts';
import { isJsonObject, readJson, type JsonObject } from '../reading/json.ts';
import { isProblem } from '../reading/problem.ts';
import type { Batches } from './batches.ts';
import type { StockField } from './columns.ts';
import { listPriceUrl, promisedOnUrl, unitsPerPackUrl, ziSystem } from './inventory-report.ts';
import { putRow } from './read-csv.ts';
import type { StockReadOptions } from './stock-file.ts';
import { isRowProblem, textCell, valuesOf } from './row-values.ts';

/** Bytes of a report: forty thousand rows. A party with more sends a CSV. */
export const reportBytes = 16 * 1024 * 1024;
/** Objects and lists in it: a row has nine. */
const mostNodes = 600_000;
const deepest = 64;

/** Where each value stands in an item, for a message. */
const places: Readonly<Record<StockField, string>> = {
  day: 'countingDateTime',
  period: 'period',
  kind: 'itemStatus.coding.code',
  zi: 'item.concept.coding.code',
  packs: 'quantity.value',
  units: 'extension[units-per-pack].valueInteger',
  price: 'extension[list-price].valueMoney.value',
  promised: 'extension[promised-on].valueDate',
};

/** Reads a FHIR R5 InventoryReport as `inventory-report.ts` describes it. */
export function readInventoryReport(
  bytes: Uint8Array,
  out: Batches,
  rules: StockReadOptions,
): void {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return out.refuse(decoded);
  // Counted before anything is built: a megabyte of brackets would be a hundred of objects.
  const shape = nesting(decoded.text);
  if (shape.deepest > deepest)
    return out.refuse(stockFileRefused('stock-report-too-deep', { limit: deepest }));
  if (shape.nodes > mostNodes) {
    const limit = Math.floor(mostNodes / 9);
    return out.refuse(stockFileRefused('stock-report-too-large', { limit }));
  }
  const read = readJson(decoded.text);
  if (isProblem(read)) return out.refuse(read);
  const report = read.value;
  if (!isJsonObject(report) || report['resourceType'] !== 'InventoryReport') {
    const seen = isJsonObject(report) ? report['resourceType'] : report;
    return out.refuse(refusedShape('resourceType', seen, '"InventoryReport"'));
  }
  const listings = report['inventoryListing'];
  if (!Array.isArray(listings))
    return out.refuse(refusedShape('inventoryListing', listings, '[ … ]'));
  out.header = {
    format: 'fhir',
    encoding: decoded.encoding,
    columns: Object.values(places),
  };
  for (const problem of decoded.problems) out.note(problem);
  readListings(report, listings, out, rules);
  out.finish();
}

function readListings(
  report: JsonObject,
  listings: readonly unknown[],
  out: Batches,
  rules: StockReadOptions,
): void {
  let row = 0;
  for (const listing of listings) {
    const { item: items, countingDateTime, itemStatus } = object(listing);
    if (!Array.isArray(items)) {
      out.refuse(refusedShape('inventoryListing.item', items, '[ … ]'));
      return;
    }
    const day = countingDateTime ?? report['reportedDateTime'];
    const kind = first(object(itemStatus)['coding'])['code'];
    for (const item of items) {
      row += 1;
      if (out.refused) return;
      takeItem(cellsOf(object(item), day, kind), row, out, rules);
    }
  }
}

type Cells = Readonly<Partial<Record<StockField, Cell>>>;

function takeItem(cells: Cells, row: number, out: Batches, rules: StockReadOptions): void {
  const given = {
    row,
    cell: (field: StockField) => cells[field] ?? empty,
    column: (field: StockField) => places[field],
  };
  const read = valuesOf(given, rules);
  if (isRowProblem(read)) out.reject(read);
  else putRow(out, read, row);
}

function cellsOf(item: JsonObject, day: unknown, kind: unknown): Cells {
  const concept = object(object(item['item'])['concept']);
  const codings: readonly unknown[] = Array.isArray(concept['coding']) ? concept['coding'] : [];
  const zi =
    codings.map(object).find(({ system }) => system === ziSystem) ??
    (codings.length === 1 ? object(codings[0]) : {});
  const extensions: readonly unknown[] = Array.isArray(item['extension']) ? item['extension'] : [];
  const extension = (address: string) =>
    extensions.map(object).find(({ url }) => url === address) ?? {};
  return {
    day: cellOf(day),
    kind: cellOf(kind),
    zi: cellOf(zi['code']),
    packs: cellOf(object(item['quantity'])['value']),
    units: cellOf(extension(unitsPerPackUrl)['valueInteger']),
    price: cellOf(object(extension(listPriceUrl)['valueMoney'])['value']),
    promised: cellOf(extension(promisedOnUrl)['valueDate']),
  };
}

/** A number is one; whatever else stands there is shown as it is written. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return empty;
  if (typeof value === 'number') return { kind: 'number', text: plainNumber(value) };
  if (typeof value === 'string') return textCell(value);
  return textCell(JSON.stringify(value).slice(0, 200));
}

/** Without exponent where it has none in the file: `1e-7` stays what it is, and is refused. */
const plainNumber = (value: number) => String(value);

function object(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function first(list: unknown): JsonObject {
  const [value]: readonly unknown[] = Array.isArray(list) ? list : [];
  return object(value);
}

function refusedShape(column: string, seen: unknown, expected: string) {
  const value = (JSON.stringify(seen) ?? '–').slice(0, 100);
  return stockFileRefused('stock-report-shape', { expected }, { column, value });
}

/** Of the text that begins at a quote its other quote, or the end of the document. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const end = text.indexOf('"', at);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
    at = end;
  }
}

/** How many objects and lists a JSON text has, and how deep they stand within each other. */
function nesting(text: string): { readonly nodes: number; readonly deepest: number } {
  let nodes = 0;
  let depth = 0;
  let deepestSeen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) at = endOfText(text, at);
    else if (sign === 123 || sign === 91) {
      nodes += 1;
      depth += 1;
      if (depth > deepestSeen) deepestSeen = depth;
    } else if (sign === 125 || sign === 93) depth -= 1;
  }
  return { nodes, deepest: deepestSeen };
}
