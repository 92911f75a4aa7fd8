import type { CalendarDate } from '../../law/calendar-date.ts';
import { recordFacts, type Evidence } from './record-evidence.ts';
import type { Interruption, Period, ShortageFacts } from './facts.ts';
import { sighted } from './period.ts';
import { weekWords } from './wholesaler-evidence.ts';
import { mondayOf } from './week.ts';

/** One product of a group: whether it can be had on the day, and when it could not. */
interface Supply {
  readonly state: 'out' | 'supplied' | 'unknown';
  readonly out: readonly Interruption[];
}

/**
 * Days on which no product of the group could be had, over all that are marketed. Nothing
 * is said when the supply of one of them is not known and no other one is there; without a
 * register that says what is marketed, the group may hold products that no list names.
 */
export function groupFacts(
  evidence: readonly Evidence[],
  on: CalendarDate,
): Pick<ShortageFacts, 'unavailableNationally'> {
  const supplies: Supply[] = [];
  for (const said of Map.groupBy(evidence, (item) => item.product ?? '').values()) {
    const facts = recordFacts(said, on);
    if (facts.marketed === false) continue;
    const supply = supplyOf(facts, said, on);
    const listedAsMarketed = facts.marketed === true || supply.state === 'supplied';
    supplies.push(listedAsMarketed ? supply : { ...supply, state: 'unknown' });
  }
  if (supplies.length === 0) return {};
  const there = supplies.some((supply) => supply.state === 'supplied');
  if (!there && supplies.some((supply) => supply.state === 'unknown')) return {};
  const [first, ...others] = supplies.map((supply) => supply.out);
  return { unavailableNationally: others.reduce(inBoth, (first ?? []).map(asPeriod)) };
}

function supplyOf(facts: ShortageFacts, said: readonly Evidence[], on: CalendarDate): Supply {
  const out = (facts.interruptions ?? []).filter(
    (item) => item.extent === 'total' && item.avoided !== true && item.anticipated !== true,
  );
  if (deliveredInWeek(said, on))
    return { state: 'supplied', out: out.filter((item) => !isOut(item, on)) };
  if (facts.interruptions === undefined) return { state: 'unknown', out };
  const seen = sighted(facts.interruptions, on);
  switch (seen.state) {
    case 'within':
      if (seen.period?.extent === undefined) return { state: 'unknown', out };
      return { state: seen.period.extent === 'total' ? 'out' : 'supplied', out };
    case 'later':
    case 'ended':
    case 'over':
    case 'avoided':
      return { state: 'supplied', out };
    case 'none':
    case 'not-confirmed':
    case 'start-unknown':
    case 'end-unknown':
    case 'contradictory':
      return { state: 'unknown', out };
    default:
      return seen.state satisfies never;
  }
}

/** A wholesaler that can deliver proves that the medicine can be had, whatever the holder reports. */
function deliveredInWeek(said: readonly Evidence[], on: CalendarDate): boolean {
  const week = mondayOf(on);
  return weekWords(said).some((word) => word.week === week && word.deliverable);
}

function isOut(item: Interruption, on: CalendarDate): boolean {
  return sighted([item], on).state === 'within';
}

function asPeriod({ extent: _extent, level: _level, ...period }: Interruption): Period {
  return period;
}

/** Days that lie in both; the group is back as soon as one of them is. */
function inBoth(left: readonly Period[], right: readonly Interruption[]): Period[] {
  return left.flatMap((one) =>
    right.flatMap((item) => {
      const other = asPeriod(item);
      const until = earliest(one.until, other.until);
      const from = bothOf(one.from, other.from, latest);
      if (from !== undefined && until !== undefined && until <= from) return [];
      const expectedUntil = bothOf(one.expectedUntil, other.expectedUntil, earliest);
      const reportedOn = bothOf(one.reportedOn, other.reportedOn, earliest);
      const endUnknown = one.endUnknown === true || other.endUnknown === true;
      const overBy = earliest(one.overBy, other.overBy);
      return [
        {
          ...(from === undefined ? {} : { from }),
          ...(until === undefined ? {} : { until }),
          ...(expectedUntil === undefined ? {} : { expectedUntil }),
          ...(reportedOn === undefined ? {} : { reportedOn }),
          ...(overBy === undefined ? {} : { overBy }),
          ...(endUnknown ? { endUnknown: true as const } : {}),
        },
      ];
    }),
  );
}

type Pick2 = (
  left: CalendarDate | undefined,
  right: CalendarDate | undefined,
) => CalendarDate | undefined;

/** Of two days that must both be known. */
function bothOf(left: CalendarDate | undefined, right: CalendarDate | undefined, pick: Pick2) {
  return left === undefined || right === undefined ? undefined : pick(left, right);
}

function earliest(left: CalendarDate | undefined, right: CalendarDate | undefined) {
  if (left === undefined || right === undefined) return left ?? right;
  return left < right ? left : right;
}

function latest(left: CalendarDate | undefined, right: CalendarDate | undefined) {
  if (left === undefined || right === undefined) return left ?? right;
  return left > right ? left : right;
}
