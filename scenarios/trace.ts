import type { Because, Decision, Missing, NormReference } from '../src/domain/decision.ts';

/** A whole decision as lines of text: what it says, what it rests on, what it lacks; no prose. */
export function traceOf(decision: Decision): readonly string[] {
  const values = Object.entries(decision.values ?? {}).flatMap(([name, value]) =>
    prose.has(name) ? [] : [`${name} = ${JSON.stringify(value, withoutProse)}`],
  );
  return [
    `${decision.outcome}${normOf(decision.norm)}`,
    ...values.map((line) => `  ${line}`),
    ...decision.because.map((step) => `  * ${stepOf(step)}`),
    ...decision.missing.map((missing) => `  ? ${missingOf(missing)}`),
  ];
}

function normOf(norm: NormReference | null | undefined): string {
  if (norm === null || norm === undefined) return '';
  return ` [${norm.id}@${norm.version}]`;
}

function stepOf({ code, params, fact, norm, weighs }: Because): string {
  const given = Object.entries(params).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const place = fact === undefined ? [] : [`(${fact})`];
  const side = weighs === undefined ? [] : [`weighs ${weighs}`];
  return [code, ...given, ...place, ...side].join(' ') + normOf(norm);
}

function missingOf({ fact, neededFor }: Missing): string {
  return `${fact} needed for ${neededFor}`;
}

const prose = new Set(['title', 'note', 'source']);

function withoutProse(name: string, value: unknown): unknown {
  return prose.has(name) ? undefined : value;
}
