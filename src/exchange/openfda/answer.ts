import type { Cut } from '../../domain/source/source.ts';
import { maskContacts } from '../reading/contacts.ts';
import { isJsonObject, objectAt, textOf, type JsonObject } from '../reading/json.ts';
import type { ListField, ShortageCells, TextField } from './shortage-row.ts';

/** A page of the API: what it is of, and its rows. */
export interface Answer {
  /** `meta.last_updated`: the day on which the agency last renewed the list. */
  readonly lastUpdated: string | undefined;
  /** Rows that the query found in all; more than `results` when this is one page of several. */
  readonly total: number | undefined;
  readonly results: readonly unknown[];
}

export function readAnswer(value: unknown): Answer | undefined {
  if (!isJsonObject(value) || !isJsonObject(value['meta']) || !Array.isArray(value['results'])) {
    return undefined;
  }
  const results: readonly unknown[] = value['results'];
  if (results.length > 0 && !results.some(isResult)) return undefined;
  const meta = value['meta'];
  const total = objectAt(meta, 'results')['total'];
  return {
    lastUpdated: textOf(meta['last_updated']),
    total: typeof total === 'number' ? total : undefined,
    results,
  };
}

export function isResult(value: unknown): value is JsonObject {
  return isJsonObject(value) && 'generic_name' in value && 'status' in value;
}

const freeText = ['related_info', 'resolved_note', 'shortage_reason'];

export function cellsOf(result: JsonObject, row: number): ShortageCells {
  const known = objectAt(result, 'openfda');
  const lists: Record<ListField, readonly unknown[]> = {
    brand: [result['proprietary_name'], known['brand_name']],
    dosage_form: [result['dosage_form']],
    therapeutic_category: [result['therapeutic_category']],
    substance: [known['substance_name']],
    route: [known['route']],
  };
  const text = (field: TextField) => {
    const value = textOf(result[field]);
    return value !== undefined && freeText.includes(field) ? maskContacts(value).text : value;
  };
  return { row, text, list: (field) => lists[field].flatMap(textsOf) };
}

function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => textOf(one) ?? []);
}

/** The answer without the company's contact, and without contacts in free text. */
export function redactAnswer(value: unknown): {
  readonly text: string;
  readonly cuts: readonly Cut[];
} {
  const cells = new Map<string, number>();
  const cut = (column: string) => cells.set(column, (cells.get(column) ?? 0) + 1);
  const text = JSON.stringify(value, (key: string, inner: unknown): unknown => {
    if (typeof inner !== 'string' || inner === '') return inner;
    if (key === 'contact_info') {
      cut(key);
      return '';
    }
    if (!freeText.includes(key)) return inner;
    const clean = maskContacts(inner);
    if (clean.masked > 0) cut(key);
    return clean.text;
  });
  return { text, cuts: [...cells].map(([column, number]) => ({ column, cells: number })) };
}
