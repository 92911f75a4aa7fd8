import type { Refusal } from '../domain/problem.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Database } from '../registry/database.ts';
import { snapshotDays } from '../registry/deliveries.ts';
import { factsBetween, type Fact } from '../registry/facts.ts';
import type { ChangesAnswer } from './answers/sources.ts';
import { everything } from './as-of.ts';
import type { Context } from './context.ts';
import { sourceUnknown } from './source-unknown.ts';

export interface ChangesInput {
  readonly source: string;
  readonly since?: CalendarDate;
  readonly until?: CalendarDate;
}

type Item = ChangesAnswer['items'][number];
type Day = ChangesAnswer['days'][number];

/** What each snapshot of a source changed, day by day, and in which value. */
export async function sourceChanges(
  context: Context,
  input: ChangesInput,
): Promise<ChangesAnswer | Refusal> {
  const connector = context.connectors.find(({ source }) => source.name === input.source);
  if (connector === undefined) return sourceUnknown(context, input.source);
  const until = input.until ?? context.today();
  const { facts, days } = await gather(context.database, input.source, until);
  const shown = (date: CalendarDate) =>
    date <= until && (input.since === undefined || date >= input.since);
  const standing = new Map<string, Fact>();
  const answer: ChangesAnswer = { source: input.source, days: [], items: [] };
  const factsByDay = Map.groupBy(facts, (fact) => fact.asserted);
  for (const date of days) {
    const items: Item[] = [];
    const day = walkDay(date, lastWords(factsByDay.get(date) ?? []), standing, items);
    if (shown(date)) {
      answer.days.push(day);
      answer.items.push(...items);
    }
  }
  return answer;
}

function gather(database: Database, source: string, until: CalendarDate) {
  return database.read(async (tx) => {
    const facts = await factsBetween(tx, [source], '0001-01-01' as CalendarDate, {
      known: until,
      recorded: everything,
    });
    const scopes = new Set(facts.map((fact) => fact.scope));
    const days = new Set<CalendarDate>();
    for (const scope of scopes)
      for (const day of await snapshotDays(tx, source, scope)) days.add(day.asserted);
    return { facts, days: [...days].toSorted() };
  });
}

/** A day that was corrected speaks with its last word. */
function lastWords(facts: readonly Fact[]): Iterable<Fact> {
  return new Map(facts.map((fact) => [identityOf(fact), fact])).values();
}

const identityOf = (fact: Fact) => `${fact.scope} ${fact.key}`;

function walkDay(
  date: CalendarDate,
  facts: Iterable<Fact>,
  standing: Map<string, Fact>,
  items: Item[],
): Day {
  const counts = { new: 0, changed: 0, unchanged: 0, noLongerListed: 0, relisted: 0 };
  for (const fact of facts) {
    const before = standing.get(identityOf(fact));
    standing.set(identityOf(fact), fact);
    const whole = { date, key: fact.key, field: null, before: null, after: null };
    if (before === undefined) {
      if (!fact.present) continue;
      counts.new += 1;
      items.push({ ...whole, what: 'new' });
    } else if (!fact.present) {
      if (!before.present) continue;
      counts.noLongerListed += 1;
      items.push({ ...whole, what: 'no-longer-listed' });
    } else if (!before.present) {
      counts.relisted += 1;
      items.push({ ...whole, what: 'relisted' });
    } else {
      const differences = [...valueDifferences(before.body, fact.body)];
      if (differences.length === 0) continue;
      counts.changed += 1;
      items.push(
        ...differences.map((difference) => ({
          date,
          key: fact.key,
          what: 'changed' as const,
          ...difference,
        })),
      );
    }
  }
  const listed = [...standing.values()].filter((fact) => fact.present).length;
  counts.unchanged = listed - counts.new - counts.changed - counts.relisted;
  return { date, ...counts };
}

/** Values that differ, by their path (`listing.expectedEnd`), in the order of their names. */
function* valueDifferences(
  before: object,
  after: object,
): Generator<{ field: string; before: string | null; after: string | null }> {
  const left = flatten(before);
  const right = flatten(after);
  for (const field of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
    const was = left.get(field) ?? null;
    const is = right.get(field) ?? null;
    if (was !== is) yield { field, before: was, after: is };
  }
}

function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    into.set(path, String(value));
  } else {
    for (const [key, item] of Object.entries(value))
      flatten(item, path === '' ? key : `${path}.${key}`, into);
  }
  return into;
}
