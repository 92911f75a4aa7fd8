import type { SourceProblem } from '../../domain/source/problem-code.ts';
import { fileRefused } from './problem.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a JSON document, or says at which line and character it stops being one. */
export function readJson(
  text: string,
): { readonly state: 'json'; readonly value: unknown } | SourceProblem {
  try {
    const value: unknown = JSON.parse(text);
    return { state: 'json', value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refusalAt(text, firstFault(text));
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string, number or boolean as trimmed text; `undefined` where there is none or it is empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

export function objectAt(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  return isJsonObject(value) ? value : {};
}

const shownAround = 40;
const deepest = 1000;

function refusalAt(text: string, fault: number): SourceProblem {
  const before = text.slice(0, fault);
  const row = before.split('\n').length;
  const character = fault - (before.lastIndexOf('\n') + 1) + 1;
  if (fault >= text.trimEnd().length) return fileRefused('truncated-file', { row });
  const seen = text.slice(fault, fault + shownAround).split('\n')[0];
  return fileRefused('damaged-json', {
    row,
    value: `${row}:${character} ${seen}`,
    params: { character },
  });
}

const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

/**
 * Offset of the first character that cannot stand there. The platform's own message
 * leaves the place out for most faults, so a damaged document is walked once more.
 */
function firstFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = past(blank, text, at) ?? at;
    const next = step(text, at, expected, open);
    if (next === undefined) return at;
    if ('fault' in next) return next.fault;
    at = next.at;
    expected = next.expected;
  }
}

type Step =
  | { readonly at: number; readonly expected: Expected }
  | { readonly fault: number }
  | undefined;

function step(text: string, at: number, expected: Expected, open: ('{' | '[')[]): Step {
  const sign = text[at];
  if (sign === undefined) return undefined;
  const afterValue: Expected = open.length === 0 ? 'nothing' : 'comma-or-end';
  switch (expected) {
    case 'nothing':
      return undefined;
    case 'colon':
      return sign === ':' ? { at: at + 1, expected: 'value' } : undefined;
    case 'comma-or-end':
      if (sign === ',') return { at: at + 1, expected: open.at(-1) === '{' ? 'key' : 'value' };
      return closes(sign, open) ? closed(at, open) : undefined;
    case 'key':
    case 'key-or-end':
      if (expected === 'key-or-end' && sign === '}') return closed(at, open);
      return sign === '"' ? endOfString(text, at, 'colon') : undefined;
    case 'value':
    case 'value-or-end':
      if (expected === 'value-or-end' && sign === ']') return closed(at, open);
      if (sign === '{' || sign === '[') {
        // Brackets without end are no document that broke off: this is where it went wrong.
        if (open.length >= deepest) return { fault: at };
        open.push(sign);
        return { at: at + 1, expected: sign === '{' ? 'key-or-end' : 'value-or-end' };
      }
      if (sign === '"') return endOfString(text, at, afterValue);
      return endOfScalar(text, at, afterValue);
    default:
      return expected satisfies never;
  }
}

function closes(sign: string, open: readonly ('{' | '[')[]): boolean {
  return (sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[');
}

function closed(at: number, open: ('{' | '[')[]): Step {
  open.pop();
  return { at: at + 1, expected: open.length === 0 ? 'nothing' : 'comma-or-end' };
}

function endOfScalar(text: string, at: number, expected: Expected): Step {
  const end = past(literal, text, at) ?? past(number, text, at);
  return end === undefined || end === at ? undefined : { at: end, expected };
}

function endOfString(text: string, start: number, expected: Expected): Step {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') return { at: at + 1, expected };
    if (sign < ' ') return { fault: at };
    if (sign !== '\\') continue;
    const end = past(escaped, text, at);
    if (end === undefined) return { fault: at };
    at = end - 1;
  }
  return { fault: text.length };
}

function past(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
