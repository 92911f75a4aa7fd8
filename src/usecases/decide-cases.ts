import { Value } from 'typebox/value';
import type { Problem, Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import type { Rule } from '../domain/rule.ts';
import { rules } from '../domain/rules.ts';
import type { LawBook } from '../law/law-book.ts';
import type { Language } from '../law/norm.ts';
import { saidNorm, sayBecause } from '../texts/because.ts';
import { sayMissing } from '../texts/missing.ts';
import type { TraceName } from '../texts/traces.ts';
import type { DecidedAnswer } from './answers/decisions.ts';
import { caseMisfits } from './case-misfits.ts';
import { problemAnswer } from './problem-answer.ts';

/** At most this many cases in one question (architecture.md §5). */
export const mostCases = 100;

export interface DecideInput {
  readonly rule: string;
  /** One case or an array, as parsed from JSON and not trusted. */
  readonly cases: unknown;
  readonly language: Language;
  /** A command may decide as many as memory holds; the HTTP door may not. */
  readonly limit?: number;
}

/** Decides cases without a database: a misfit is refused in its place, the others go on. */
export function decideCases(
  law: LawBook,
  input: DecideInput,
): DecidedAnswer | DecidedAnswer[] | Refusal {
  const rule = findRule(input.rule);
  if (rule === undefined) return ruleUnknown(input.rule);
  const { cases, language } = input;
  if (!Array.isArray(cases)) return decideOne(law, rule, cases, language);
  if (input.limit !== undefined && cases.length > input.limit) {
    return refuse('too-many-cases', { count: cases.length, limit: input.limit });
  }
  return cases.map((given: unknown) => decideOne(law, rule, given, language));
}

export function findRule(name: string): Rule | undefined {
  return Object.hasOwn(rules, name) ? rules[name as keyof typeof rules] : undefined;
}

export function ruleUnknown(value: string): Refusal {
  return refuse('rule-unknown', { value, known: Object.keys(rules) }, { value });
}

function decideOne(law: LawBook, rule: Rule, given: unknown, language: Language): DecidedAnswer {
  const problems = misfits(rule, given, law, language);
  if (problems.length > 0) {
    return {
      id: idOf(given),
      rule: rule.name,
      norm: null,
      outcome: 'refused',
      values: {},
      because: [],
      missing: [],
      problems: problems.map((problem) => problemAnswer(problem, language)),
    };
  }
  const decision = rule.decide(given as never, law);
  return {
    id: idOf(given),
    rule: rule.name,
    norm: saidNorm(decision.norm),
    outcome: decision.outcome,
    values: { ...(decision.values as object) },
    because: decision.because.map((step) => sayBecause(rule.name as TraceName, step, language)),
    missing: decision.missing.map((missing) => ({
      ...missing,
      says: sayMissing(missing, language),
    })),
  };
}

function idOf(given: unknown): string | null {
  if (typeof given !== 'object' || given === null || !('id' in given)) return null;
  return typeof given.id === 'string' ? given.id : null;
}

function misfits(rule: Rule, given: unknown, law: LawBook, language: Language): readonly Problem[] {
  if (!Value.Check(rule.caseSchema, given)) return caseMisfits(rule, given, language);
  return rule.problems?.(given as never, law) ?? [];
}
