import { Type, type Static } from 'typebox';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Because, Decision, Missing, NormReference, Params } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { CalendarDateSchema, OneOf } from '../schema.ts';
import { atcLevel, isVeterinaryAtc, readAtc, type AtcWarning } from './atc.ts';
import { checkRepeating, checkWeighted, type CheckDigit } from './check-digit.ts';
import {
  candidates,
  eightDigits,
  ndcForm,
  ndcPackageForm,
  readableSchemes,
  withoutSpaces,
  type ReadableScheme,
} from './code.ts';
import type { CodesRead } from './code-reading.ts';
import { codeRules, type CodeRules } from './code-rules.ts';
import type { CodeScheme, ProductCode } from './description.ts';
import { readEuNumber, type EuNumberWarning } from './eu-number.ts';
import { readElements, readExpiry, type Element, type ElementFault } from './gs1.ts';
import { normaliseGtin } from './gtin.ts';
import { readRvg, type RvgWarning } from './rvg.ts';

export const CodeCaseSchema = Type.Object(
  {
    id: Type.Optional(Type.String()),
    /** The day of reading; tells the century of an expiry date. */
    on: Type.Optional(CalendarDateSchema),
    facts: Type.Object(
      {
        text: Type.String({ minLength: 1, maxLength: 500, examples: ['RVG 05761'] }),
        /** Absent: the shape of the text tells, or several could fit. */
        scheme: Type.Optional(OneOf(readableSchemes)),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type CodeCase = Static<typeof CodeCaseSchema>;

/**
 * `valid`: one register, and the number fits it. `ambiguous`: more registers could have
 * given it. `invalid`: it looks like a number of a register but does not fit.
 * `unknown`: it looks like none that we read.
 */
export const codeOutcomes = ['valid', 'invalid', 'ambiguous', 'unknown'] as const;
export type CodeOutcome = (typeof codeOutcomes)[number];

export type CodeStep =
  | 'code-read'
  | 'code-parallel-import'
  | 'code-linked'
  | 'code-pack-of'
  | 'code-check-digit-right'
  | 'code-check-digit-wrong'
  | 'code-check-digit-impossible'
  | 'code-in-free-range'
  | 'code-all-zeros'
  | 'code-not-of-form'
  | 'code-without-check'
  | 'code-atc-level'
  | 'code-atc-veterinary'
  | 'code-several-registers'
  | 'code-only-unchecked'
  | 'code-not-recognised'
  | 'gs1-field'
  | 'gs1-expiry-day'
  | 'gs1-expiry-month'
  | 'gs1-expiry-unreadable'
  | 'gs1-expiry-needs-day'
  | 'gs1-without-gtin'
  | ElementFault['code']
  | RvgWarning
  | EuNumberWarning
  | AtcWarning;

export interface CodeReading {
  readonly scheme: CodeScheme | 'atc';
  /** The form that is compared. */
  readonly value: string;
  readonly given: string;
  readonly warnings: readonly CodeStep[];
  readonly reference?: ProductCode['reference'];
  /** Of an ATC code: 1 (anatomical group) to 5 (substance). */
  readonly level?: number;
  /** Behind a GS1 barcode: what else stands on the pack. */
  readonly expiryDay?: CalendarDate;
  /** `YYYY-MM` where the pack names no day. */
  readonly expiryMonth?: string;
  readonly batch?: string;
  readonly serial?: string;
}

export interface CodeValues {
  readonly text: string;
  readonly readings: readonly CodeReading[];
}

/** What one register makes of the text. */
interface Judged {
  readonly scheme: ReadableScheme;
  readonly readings: readonly CodeReading[];
  readonly because: readonly Because<CodeStep>[];
  readonly missing?: Missing;
}

/** `decide code`: which number is this, and does it fit its register? */
export const codeRule: Rule<CodeCase, CodeOutcome, CodeValues> = {
  name: 'code',
  caseSchema: CodeCaseSchema,
  outcomes: codeOutcomes,
  decide: ({ on, facts }, law) => decideCode(facts, on, codeRules(law, on)),
};

function decideCode(
  facts: CodeCase['facts'],
  on: CalendarDate | undefined,
  rules: CodeRules,
): Decision<CodeOutcome, CodeValues, CodeStep> {
  const shape = candidates(facts.text);
  const schemes = facts.scheme === undefined ? shape.schemes : [facts.scheme];
  const judged = schemes.map((scheme) => judge(scheme, shape.text, on, rules));
  const fitting = judged.filter(({ readings }) => readings.length > 0);
  const outcome = outcomeOf(judged, fitting);
  const because = [
    ...judged.flatMap((one) => one.because),
    ...closing(outcome, judged, facts.text),
  ];
  return {
    outcome,
    values: { text: facts.text, readings: fitting.flatMap(({ readings }) => readings) },
    norm: outcome === 'ambiguous' ? null : carrier(because),
    because,
    missing: judged.flatMap(({ missing }) => (missing === undefined ? [] : [missing])),
  };
}

function outcomeOf(judged: readonly Judged[], fitting: readonly Judged[]): CodeOutcome {
  if (judged.length === 0) return 'unknown';
  if (fitting.length === 0) return 'invalid';
  // Eight digits always fit a DIN, which has no check digit: where other registers were
  // asked too, they may as well be a number of theirs with a slip of the pen.
  return judged.length === 1 ? 'valid' : 'ambiguous';
}

function closing(
  outcome: CodeOutcome,
  judged: readonly Judged[],
  text: string,
): readonly Because<CodeStep>[] {
  if (outcome === 'unknown') return [step('code-not-recognised', { text })];
  if (outcome !== 'ambiguous') return [];
  const registers = judged
    .filter(({ readings }) => readings.length > 0)
    .map(({ scheme }) => nameOf(scheme));
  const [only = '', ...others] = registers;
  if (others.length === 0) return [step('code-only-unchecked', { text, register: only })];
  return [step('code-several-registers', { text, registers })];
}

function carrier(because: readonly Because<CodeStep>[]): NormReference | null {
  return because.find(({ norm }) => norm !== undefined)?.norm ?? null;
}

function judge(
  scheme: ReadableScheme,
  text: string,
  on: CalendarDate | undefined,
  rules: CodeRules,
): Judged {
  switch (scheme) {
    case 'rvg':
      return judgeList(scheme, readRvg(text), rules.rvgComparison.norm);
    case 'eu':
      return judgeList(scheme, readEuNumber(text));
    case 'zi':
    case 'hpk':
    case 'prk':
      return judgeEightDigits(scheme, text, rules);
    case 'din':
      return judgeForm(scheme, withoutSpaces(text), eightDigits);
    case 'ndc':
      return judgeForm(scheme, text, ndcForm);
    case 'atc':
      return judgeAtc(text);
    case 'gtin':
      return judgeGtin(text, rules);
    case 'gs1':
      return judgeElements(text, on, rules);
    default:
      return scheme satisfies never;
  }
}

/** RVG and EU numbers have a form of their own and no check digit. */
function judgeList(
  scheme: 'rvg' | 'eu',
  { codes, warnings }: CodesRead<RvgWarning | EuNumberWarning>,
  norm?: NormReference,
): Judged {
  const readings = codes.map((code): CodeReading => ({
    ...code,
    warnings: warnings
      .filter(({ given }) => given.includes(code.given))
      .map((warning) => warning.code),
  }));
  return {
    scheme,
    readings,
    because: [
      ...codes.flatMap((code) => stepsOf(code, norm)),
      ...warnings.map(({ code, given }) => step(code, { given }, norm)),
    ],
  };
}

function stepsOf(code: ProductCode, norm?: NormReference): readonly Because<CodeStep>[] {
  const { scheme, value, reference } = code;
  if (scheme === 'pack') {
    const product = value.slice(0, value.lastIndexOf('/'));
    return [step('code-pack-of', { value, product })];
  }
  const read = step(
    'code-read',
    { register: scheme.toUpperCase(), value, given: code.given },
    norm,
  );
  if (reference === undefined) return [read];
  const relation = reference.kind === 'parallel-of' ? 'code-parallel-import' : 'code-linked';
  return [read, step(relation, { value, reference: reference.value }, norm)];
}

function judgeEightDigits(scheme: 'zi' | 'hpk' | 'prk', given: string, rules: CodeRules): Judged {
  const value = withoutSpaces(given);
  if (!eightDigits.test(value)) return misformed(scheme, given);
  if (/^0+$/.test(value) && rules.ziZeros.value === 'refused') {
    return refused(
      scheme,
      step('code-all-zeros', { register: nameOf(scheme), value }, rules.ziZeros.norm),
    );
  }
  const inFreeRange =
    scheme === 'zi' &&
    rules.ziFreeRanges.value.some(({ first, last }) => first <= value && value <= last);
  const freed = inFreeRange && rules.ziFreeRangeCheck.value === 'not-needed';
  const reading: CodeReading = {
    scheme,
    value,
    given,
    warnings: inFreeRange ? ['code-in-free-range'] : [],
  };
  const free = inFreeRange ? [step('code-in-free-range', { value }, rules.ziFreeRanges.norm)] : [];
  if (freed) return { scheme, readings: [reading], because: free };

  const verdict = checkWeighted(value, rules.ziCheck.value);
  const checked = checkStep(verdict, scheme, value, rules.ziCheck.norm);
  const readings = verdict.kind === 'right' ? [reading] : [];
  return { scheme, readings, because: [checked, ...free] };
}

function judgeGtin(given: string, rules: CodeRules): Judged {
  const digits = withoutSpaces(given);
  const { value: check, norm } = rules.gtinCheck;
  if (!/^\d+$/.test(digits) || !check.lengths.includes(digits.length)) {
    return misformed('gtin', given, norm);
  }
  const value = normaliseGtin(digits, check);
  return {
    scheme: 'gtin',
    readings: value === undefined ? [] : [{ scheme: 'gtin', value, given, warnings: [] }],
    because: [checkStep(checkRepeating(digits, check), 'gtin', digits, norm)],
  };
}

function checkStep(
  verdict: CheckDigit,
  scheme: ReadableScheme,
  value: string,
  norm: NormReference,
): Because<CodeStep> {
  const register = nameOf(scheme);
  switch (verdict.kind) {
    case 'right':
      return step('code-check-digit-right', { register, value }, norm);
    case 'wrong':
      return step(
        'code-check-digit-wrong',
        { register, value, seen: verdict.seen, expected: verdict.expected },
        norm,
      );
    case 'impossible':
      return step(
        'code-check-digit-impossible',
        { register, value, base: value.slice(0, -1) },
        norm,
      );
    default:
      return verdict satisfies never;
  }
}

/** A DIN or NDC: its form is all that can be checked. */
function judgeForm(scheme: 'din' | 'ndc', value: string, form: RegExp): Judged {
  if (!form.test(value)) return misformed(scheme, value);
  const reading: CodeReading = { scheme, value, given: value, warnings: [] };
  const isPackage = scheme === 'ndc' && ndcPackageForm.test(value);
  const product = value.slice(0, value.lastIndexOf('-'));
  return {
    scheme,
    readings: [reading],
    because: [
      step('code-without-check', { register: nameOf(scheme), value }),
      ...(isPackage ? [step('code-pack-of', { value, product })] : []),
    ],
  };
}

function judgeAtc(given: string): Judged {
  const { codes, warnings } = readAtc(given);
  return {
    scheme: 'atc',
    readings: codes.map((value) => ({
      scheme: 'atc',
      value,
      given,
      ...levelOf(value),
      warnings: [],
    })),
    because: [
      ...codes.flatMap((value) => [
        step('code-atc-level', { value, ...levelOf(value) }),
        ...(isVeterinaryAtc(value) ? [step('code-atc-veterinary', { value })] : []),
      ]),
      ...warnings.map((warning) => step(warning.code, { given: warning.given })),
    ],
  };
}

function levelOf(code: string): { readonly level: number } {
  const level = atcLevel(code);
  if (level === undefined) throw new RangeError(`${code} was read as an ATC code and has no level`);
  return { level };
}

/** The text behind a 2D barcode: the GTIN is the code, expiry, batch and serial stand beside it. */
function judgeElements(given: string, on: CalendarDate | undefined, rules: CodeRules): Judged {
  const { value: identifiers, norm } = rules.gs1Identifiers;
  const { elements, fault } = readElements(given, identifiers);
  if (fault !== undefined) {
    const { code, ...params } = fault;
    return refused('gs1', step(code, params, norm));
  }
  const gtin = elements.find(({ means }) => means === 'gtin');
  if (gtin === undefined) return refused('gs1', step('gs1-without-gtin', {}, norm));

  const judged = judgeGtin(gtin.text, rules);
  const expiry = judgeExpiry(elements, on, rules);
  const beside = elements.filter(({ means }) => means === 'batch' || means === 'serial');
  const fields = Object.fromEntries(beside.map(({ means, text }) => [means, text]));
  const because = [
    ...judged.because,
    ...expiry.because,
    ...beside.map(({ means, identifier, text }) =>
      step('gs1-field', { identifier, means, text }, norm),
    ),
  ];
  return {
    scheme: 'gs1',
    readings: expiry.refused
      ? []
      : judged.readings.map((reading) => ({ ...reading, given, ...fields, ...expiry.fields })),
    because,
    ...(expiry.missing === undefined ? {} : { missing: expiry.missing }),
  };
}

interface JudgedExpiry {
  readonly fields: Pick<CodeReading, 'expiryDay' | 'expiryMonth'>;
  readonly because: readonly Because<CodeStep>[];
  readonly refused: boolean;
  readonly missing?: Missing;
}

function judgeExpiry(
  elements: readonly Element[],
  on: CalendarDate | undefined,
  rules: CodeRules,
): JudgedExpiry {
  const element = elements.find(({ means }) => means === 'expiry');
  if (element === undefined) return { fields: {}, because: [], refused: false };
  const { text } = element;
  if (on === undefined) {
    return {
      fields: {},
      because: [step('gs1-expiry-needs-day', { text }, rules.gs1Century.norm)],
      refused: false,
      missing: { fact: 'on', neededFor: 'expiry' },
    };
  }
  const expiry = readExpiry(text, on, rules.gs1Century.value, rules.gs1DayZero.value);
  switch (expiry.kind) {
    case 'day':
      return {
        fields: { expiryDay: expiry.day },
        because: [step('gs1-expiry-day', { text, day: expiry.day }, rules.gs1Century.norm)],
        refused: false,
      };
    case 'month':
      return {
        fields: { expiryMonth: expiry.month },
        because: [step('gs1-expiry-month', { text, month: expiry.month }, rules.gs1DayZero.norm)],
        refused: false,
      };
    case 'unreadable':
      return {
        fields: {},
        because: [step('gs1-expiry-unreadable', { text }, rules.gs1Identifiers.norm)],
        refused: true,
      };
    default:
      return expiry satisfies never;
  }
}

function misformed(scheme: ReadableScheme, given: string, norm?: NormReference): Judged {
  return refused(scheme, step('code-not-of-form', { register: nameOf(scheme), given }, norm));
}

function refused(scheme: ReadableScheme, because: Because<CodeStep>): Judged {
  return { scheme, readings: [], because: [because] };
}

function step(code: CodeStep, params: Params, norm?: NormReference): Because<CodeStep> {
  return { code, params, fact: 'facts.text', ...(norm === undefined ? {} : { norm }) };
}

/** As one writes it: RVG, ZI, GTIN. */
function nameOf(scheme: ReadableScheme): string {
  return scheme.toUpperCase();
}
