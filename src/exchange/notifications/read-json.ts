import { fileProblem, rowProblem } from '../../domain/notification/bulk-problem.ts';
import { notificationSteps } from '../../domain/notification/notification.ts';
import { isTooDeep } from '../../domain/json-depth.ts';
import type { Problem } from '../../domain/problem.ts';
import { decode } from '../reading/decode.ts';
import { isJsonObject, readJson, type JsonObject } from '../reading/json.ts';
import { isProblem } from '../reading/problem.ts';
import type { BulkRequest, BulkRow } from './bulk-row.ts';
import { isExample, stepWords } from './columns.ts';
import { bulkLimits, type Refused } from './sheet.ts';

export interface JsonList {
  /** As it stood in the file. */
  readonly items: readonly unknown[];
  readonly rows: readonly BulkRow[];
  readonly notes: readonly Problem[];
}

/**
 * A list of bodies of the API: `{ codes, publishable, … }` with one code each, or `{ number,
 * step, basedOn?, publishable, … }` for a next version.
 */
export function readJsonList(bytes: Uint8Array): JsonList | Refused {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return { refused: [decoded] };
  const read = readJson(decoded.text);
  if (isProblem(read)) return { refused: [read] };
  const { value } = read;
  if (isTooDeep(value)) return { refused: [fileProblem('bulk-json-shape', { seen: '[[[ … ]]]' })] };
  if (!Array.isArray(value)) {
    return { refused: [fileProblem('bulk-json-shape', { seen: nameOf(value) })] };
  }
  if (value.length === 0) return { refused: [fileProblem('bulk-nothing-in-it')] };
  if (value.length > bulkLimits.rows) {
    return { refused: [fileProblem('bulk-too-many-rows', { limit: bulkLimits.rows })] };
  }
  const items: readonly unknown[] = value;
  return {
    items,
    rows: items.map((item, index) => rowOf(item, index + 1)),
    notes: decoded.problems,
  };
}

function rowOf(item: unknown, row: number): BulkRow {
  const refused = (problem: Problem): BulkRow => ({ row, shown: {}, problems: [problem] });
  if (!isJsonObject(item))
    return refused(rowProblem('bulk-row-shape', { row }, { seen: nameOf(item) }));
  if (typeof item['example'] === 'string' && isExample(item['example']))
    return refused(rowProblem('bulk-example-row', { row }));
  const code = textAt(item, 'code') ?? onlyOf(item['codes']);
  const number = textAt(item, 'number');
  const shown = {
    ...(code === undefined ? {} : { code }),
    ...(number === undefined ? {} : { number }),
  };
  const asked = requestOf(item, code, number, row);
  return 'effect' in asked
    ? { row, shown, problems: [asked] }
    : { row, shown, request: asked, problems: [] };
}

function requestOf(
  item: JsonObject,
  code: string | undefined,
  number: string | undefined,
  row: number,
): BulkRequest | Problem {
  const content = contentOf(item);
  const given = item['step'];
  const step = notificationSteps.find((each) => each === given);
  const known = Object.values(stepWords).filter((each) => each !== 'first');
  const place = { row, column: 'step', value: nameOf(given) };
  if (given !== undefined && step === undefined)
    return rowProblem('bulk-word-unknown', place, { known });
  if (number === undefined) {
    if (step !== undefined && step !== 'first') return rowProblem('bulk-step-needs-number', place);
    return code === undefined
      ? rowProblem('bulk-code-missing', { row, column: 'code' })
      : { kind: 'first', code, content };
  }
  if (step === undefined)
    return rowProblem('bulk-step-missing', { row, column: 'step' }, { known });
  if (step === 'first') return rowProblem('bulk-step-not-first', place, { number, known });
  const { basedOn } = item;
  return {
    kind: 'next',
    number,
    step,
    ...(typeof basedOn === 'number' ? { basedOn } : {}),
    ...(code === undefined ? {} : { code }),
    content,
  };
}

const ofTheRow = [
  'code',
  'codes',
  'number',
  'step',
  'basedOn',
  'outcome',
  'problems',
  'uitkomst',
  'fouten',
];

/** The notification itself; what nobody described stays in it and is refused with it. */
function contentOf(item: JsonObject): object {
  const own = Object.entries(item).filter(([name]) => !ofTheRow.includes(name));
  return { business: {}, stock: {}, ...Object.fromEntries(own) };
}

function textAt(item: JsonObject, name: string): string | undefined {
  const value = item[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `codes` of the API names several; a row is one notification. */
function onlyOf(codes: unknown): string | undefined {
  const [first, ...others]: readonly unknown[] = Array.isArray(codes) ? codes : [];
  return typeof first === 'string' && others.length === 0 ? first.trim() : undefined;
}

/** As far as it can be shown in a sentence. */
function nameOf(value: unknown): string {
  if (Array.isArray(value)) return '[ … ]';
  if (typeof value === 'object' && value !== null) return '{ … }';
  return typeof value === 'string' ? value.slice(0, 100) : (JSON.stringify(value) ?? '–');
}
