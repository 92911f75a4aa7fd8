import { Settings } from 'typebox/system';
import { Value } from 'typebox/value';
import type { Params } from '../domain/decision.ts';
import { nearNames } from '../domain/near-names.ts';
import type { Problem } from '../domain/problem.ts';
import type { Rule } from '../domain/rule.ts';
import type { Language } from '../law/norm.ts';
import { sayExpectation, type Expectation } from '../texts/expectation.ts';

// By default it stops at eight, and a word that is not in a closed list gives one for each word.
Settings.Set({ maxErrors: 1000 });

const mostProblems = 20;

/** What in a case does not fit the schema of its rule: one problem a field. */
export function caseMisfits(
  rule: Pick<Rule, 'caseSchema'>,
  given: unknown,
  language: Language,
): readonly Problem[] {
  const errors = Value.Errors(rule.caseSchema, given);
  const found = [...Map.groupBy(errors.flatMap(missingApart), (error) => error.instancePath)]
    .flatMap(([path, atPath]) => misfit(rule.caseSchema, given, path, atPath))
    .slice(0, mostProblems);
  return (found.length > 0 ? found : unknownFields(rule.caseSchema, errors)).map(
    ({ path, expectation, params }): Problem => {
      const field = path.slice(1).replaceAll('/', '.') || '(case)';
      const seen = write(valueAt(given, path));
      return {
        code: 'case-misfit',
        effect: 'row-rejected',
        column: field,
        value: seen,
        params: { field, expected: sayExpectation(expectation, params, language), seen },
      };
    },
  );
}

/** The part of a validator's error that we read. */
interface Misfit {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

interface Expected {
  readonly path: string;
  readonly expectation: Expectation;
  readonly params: Params;
}

/** What is missing is told at the field that should be there, not at what should hold it. */
function missingApart(error: Misfit): readonly Misfit[] {
  if (error.keyword !== 'required') return [error];
  return texts(error.params, 'requiredProperties').map((name) => ({
    ...error,
    instancePath: `${error.instancePath}/${name}`,
  }));
}

function misfit(
  schema: unknown,
  given: unknown,
  path: string,
  errors: readonly Misfit[],
): readonly Expected[] {
  // That a field should not be there its parent tells, which knows the other names.
  const own = errors.filter(({ keyword }) => keyword !== 'boolean');
  const [first] = own;
  if (first === undefined) return [];
  const unknown = own.find(({ keyword }) => keyword === 'additionalProperties');
  if (unknown !== undefined) {
    const known = Object.keys(record(partAt(schema, path)?.['properties']));
    return texts(unknown.params, 'additionalProperties').map((name) => ({
      path: `${path}/${name}`,
      expectation: 'unknown',
      params: { near: nearNames(name, known) },
    }));
  }
  const words = wordsOf(partAt(schema, path));
  if (words.length > 0 && first.keyword !== 'required') {
    return [{ path, ...expectedWord(words, valueAt(given, path)) }];
  }
  return [{ path, ...expected(first) }];
}

/**
 * A case with more unknown fields than the validator counts errors: it stops before it comes to
 * say so, and leaves only that each of them should not be there. A misfit is never none.
 */
function unknownFields(schema: unknown, errors: readonly Misfit[]): readonly Expected[] {
  const fields = errors.slice(0, mostProblems).map(({ instancePath }): Expected => {
    const at = instancePath.lastIndexOf('/');
    const known = Object.keys(record(partAt(schema, instancePath.slice(0, at))?.['properties']));
    const near = nearNames(instancePath.slice(at + 1), known);
    return { path: instancePath, expectation: 'unknown', params: { near } };
  });
  return fields.length > 0 ? fields : [{ path: '', expectation: 'other', params: {} }];
}

type Said = Pick<Expected, 'expectation' | 'params'>;

function expectedWord(words: readonly string[], seen: unknown): Said {
  const near = typeof seen === 'string' ? nearNames(seen, words) : words;
  // Where nothing comes near, all of them do.
  return near.length < Math.min(words.length, 10)
    ? { expectation: 'near-word', params: { words, near } }
    : { expectation: 'word', params: { words } };
}

function expected({ keyword, params }: Misfit): Said {
  const limit = numberOf(params, 'limit');
  switch (keyword) {
    case 'type':
      return { expectation: typeNames[texts(params, 'type')[0] ?? ''] ?? 'other', params: {} };
    case 'required':
      return { expectation: 'missing', params: {} };
    case 'format':
    case '~refine':
      return { expectation: 'day', params: {} };
    case 'minimum':
      return { expectation: 'at-least', params: { limit } };
    case 'maximum':
      return { expectation: 'at-most', params: { limit } };
    case 'minLength':
      return { expectation: 'longer', params: { limit } };
    case 'maxLength':
      return { expectation: 'shorter', params: { limit } };
    case 'minItems':
      return { expectation: 'more-items', params: { limit } };
    case 'maxItems':
      return { expectation: 'fewer-items', params: { limit } };
    case 'pattern':
      return { expectation: 'pattern', params: { pattern: texts(params, 'pattern').join('') } };
    case 'const':
      return { expectation: 'only', params: { only: write(Reflect.get(params, 'allowedValue')) } };
    default:
      return { expectation: 'other', params: {} };
  }
}

const typeNames: Readonly<Record<string, Expectation>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  object: 'object',
  array: 'array',
};

type Part = Readonly<Record<string, unknown>>;

/** The part of a schema that a place in a case has to fit. */
function partAt(schema: unknown, path: string): Part | undefined {
  return path
    .split('/')
    .slice(1)
    .reduce<Part | undefined>(
      (part, step) => (part === undefined ? undefined : childOf(part, step)),
      record(schema),
    );
}

function childOf(part: Part, step: string): Part | undefined {
  const property = record(part['properties'])[step];
  if (property !== undefined) return record(property);
  if (/^\d+$/.test(step) && part['items'] !== undefined) return record(part['items']);
  for (const alternative of [...list(part['anyOf']), ...list(part['allOf'])]) {
    const child = childOf(record(alternative), step);
    if (child !== undefined) return child;
  }
  return undefined;
}

/** The words of a closed list; empty where the part is something else. */
function wordsOf(part: Part | undefined): readonly string[] {
  const words = list(part?.['anyOf']).map((alternative) => record(alternative)['const']);
  return words.length > 1 && words.every((word) => typeof word === 'string') ? words : [];
}

function record(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(params: object, name: string): readonly string[] {
  return [Reflect.get(params, name)].flat().filter((value) => typeof value === 'string');
}

function numberOf(params: object, name: string): number {
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'number' ? value : 0;
}

function valueAt(given: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => record(value)[step], given);
}

const longestValue = 200;

function write(value: unknown): string {
  return (JSON.stringify(beginning(value, 5)) ?? '–').slice(0, longestValue);
}

/** As much of a value as is shown: one nested ten thousand deep cannot be written whole. */
function beginning(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) {
    return value.slice(0, longestValue).map((item) => beginning(item, depth - 1));
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, longestValue)
      .map(([name, item]) => [name, beginning(item, depth - 1)]),
  );
}
