import { Value } from 'typebox/value';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { fullLineOn, type FullLineFact } from '../../domain/stock/full-line.ts';
import { GivenPaid, paidOn, type PaidFact } from '../../domain/stock/subsidy-paid.ts';
import { refuseSupervision, supervisionProblem } from '../../domain/stock/supervision-problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { readPaidList } from '../../exchange/subsidy/read-paid-list.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { fullLineFacts } from '../../registry/full-line.ts';
import { partiesOfAudience, readParties, readParty } from '../../registry/parties.ts';
import { addPerson } from '../../registry/people.ts';
import { insertPaid, paidFacts, withdrawPaid } from '../../registry/subsidy-paid.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { refusedGrounds, type Grounds } from '../parties/operator.ts';
import { lastDeliveredCountry, packBook } from '../stock/pack-book.ts';
import { misfits } from '../supervision/misfits.ts';

/** Somebody of the ministry; anybody else is refused. */
function ministryHere({ database }: Context): { readonly person: string } | Refusal {
  const { audience, person } = database.viewer;
  if (audience !== 'policy' || person === undefined) {
    return refuseSupervision('supervision-not-allowed');
  }
  return { person };
}

export interface PaidRow extends Omit<PaidFact, 'person'> {
  readonly partyName: string;
  /** Pays for stock today. */
  readonly counts: boolean;
}

export interface PaidAnswer {
  readonly on: CalendarDate;
  /** The newest first. */
  readonly rows: readonly PaidRow[];
  /** Wholesalers of today. Who is full-line can be paid. */
  readonly parties: readonly {
    readonly party: number;
    readonly name: string;
    /** What is on record for today; absent: nothing. */
    readonly line?: Omit<FullLineFact, 'person'>;
  }[];
  /** What can be paid for, as the obligation of a wholesaler names it. */
  readonly units: readonly string[];
}

/** What the ministry put down that it pays for. */
export async function viewPaid(context: Context): Promise<PaidAnswer | Refusal> {
  const ministry = ministryHere(context);
  if (isRefusal(ministry)) return ministry;
  const on = context.today();
  const units = [...(await knownUnits(context))].toSorted();
  return viewConfidential(context, { activity: 'subsidy-view' }, async (tx, concerns) => {
    const facts = await paidFacts(tx);
    const counting = new Set(paidOn(facts, on).map(({ id }) => id));
    const wholesalers = await partiesOfAudience(tx, 'wholesaler', on);
    const ids = [...new Set([...wholesalers, ...facts.map(({ party }) => party)])];
    const names = new Map((await readParties(tx, ids)).map(({ id, name }) => [id, name]));
    for (const id of ids) concerns({ kind: 'party', id });
    const lines = Map.groupBy(await fullLineFacts(tx), ({ party }) => party);
    return {
      on,
      units,
      rows: facts.toReversed().map(({ person: _person, ...fact }) => ({
        ...fact,
        partyName: names.get(fact.party) ?? `#${fact.party}`,
        counts: counting.has(fact.id),
      })),
      parties: wholesalers
        .map((party) => {
          const line = fullLineOn(lines.get(party) ?? [], on);
          const name = names.get(party) ?? `#${party}`;
          return { party, name, ...(line === undefined ? {} : { line: withoutWho(line) }) };
        })
        .toSorted((one, next) => (one.name < next.name ? -1 : 1)),
    };
  });
}

function withoutWho({ person: _person, ...fact }: FullLineFact): Omit<FullLineFact, 'person'> {
  return fact;
}

/** The ministry puts down what it pays for. */
export async function recordPaid(
  context: Context,
  given: unknown,
): Promise<{ readonly paid: number } | Refusal> {
  const ministry = ministryHere(context);
  if (isRefusal(ministry)) return ministry;
  if (!isGiven(given)) return { kind: 'refusal', problems: misfits(GivenPaid, given) };
  const units = await knownUnits(context);
  return context.database.write(async (tx) => {
    const problems = await misfitsOf(tx, given, units, context.today());
    if (problems.length > 0) return { kind: 'refusal', problems };
    const [paid = 0] = await insertAll(context, tx, [given], ministry.person);
    return { paid };
  });
}

/** Takes a decision back, with the reason: from then on it counts for no day. */
export async function takeBackPaid(
  context: Context,
  { paid, why }: { readonly paid: number; readonly why: string },
): Promise<{ readonly paid: number } | Refusal> {
  const ministry = ministryHere(context);
  if (isRefusal(ministry)) return ministry;
  if (why.trim() === '') return refuseSupervision('fact-reason-missing', {}, { column: 'why' });
  return context.database.write(async (tx) => {
    const found = (await paidFacts(tx)).find(({ id }) => id === paid);
    if (found === undefined) return refuseSupervision('fact-unknown');
    if (found.withdrawn !== undefined) return refuseSupervision('fact-withdrawn-already');
    const { party } = found;
    await noteDeciding(context, tx, [party]);
    const by = { person: ministry.person, on: context.today(), synthetic: context.demo };
    return { paid: await withdrawPaid(tx, { party, withdraws: paid, why: why.trim(), ...by }) };
  });
}

export interface PaidFileInput {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
}

export interface PaidLoaded {
  readonly dryRun: boolean;
  readonly recorded: number;
  /** Rows that are on record already, with the same words: a file can be loaded again. */
  readonly already: number;
}

/**
 * Decisions of the ministry from a file that who runs the system carries in, in its name. It is about
 * money: one row that cannot be read refuses the file.
 */
export async function loadPaid(
  context: Context,
  { bytes, file, dryRun }: PaidFileInput,
  grounds: Grounds,
): Promise<PaidLoaded | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  const read = readPaidList(bytes);
  const inFile = (problem: Problem): Problem => ({ ...problem, file });
  if ('refused' in read) return { kind: 'refusal', problems: read.refused.map(inFile) };
  const units = await knownUnits(context);
  const inItsName = contextFor(context, carriedIn);
  const today = context.today();
  const heldAgainst = async (tx: ReadTx) => {
    const problems = [];
    for (const { row, ...given } of read.rows) {
      const found = await misfitsOf(tx, given, units, today);
      problems.push(...found.map((problem) => inFile({ ...problem, row })));
    }
    const before = new Set((await paidFacts(tx)).flatMap(standing));
    const fresh = read.rows.filter((given) => !before.has(written(given)));
    return { problems, fresh };
  };
  if (dryRun) {
    const { problems, fresh } = await inItsName.database.read(heldAgainst);
    if (problems.length > 0) return { kind: 'refusal', problems };
    return { dryRun, recorded: fresh.length, already: read.rows.length - fresh.length };
  }
  return inItsName.database.write(async (tx) => {
    const { problems, fresh } = await heldAgainst(tx);
    if (problems.length > 0) return { kind: 'refusal', problems };
    if (fresh.length > 0) {
      const person = await addPerson(tx, { name: grounds.by });
      await insertAll(inItsName, tx, fresh, person);
    }
    return { dryRun, recorded: fresh.length, already: read.rows.length - fresh.length };
  });
}

/** The ministry, by the hand of who runs the system: the row in the log says so. */
const carriedIn: Viewer = {
  audience: 'policy',
  represents: [],
  group: [],
  purpose: 'carried in at the command line',
};

function standing(fact: PaidFact): readonly string[] {
  return fact.withdrawn === undefined ? [written(fact)] : [];
}

function written(given: GivenPaid): string {
  const { party, unit, days, units, eurocents, validFrom, validThrough, reference } = given;
  return JSON.stringify([party, unit, days, units, eurocents, validFrom, validThrough, reference]);
}

async function insertAll(
  context: Context,
  tx: WriteTx,
  given: readonly GivenPaid[],
  person: string,
): Promise<readonly number[]> {
  await noteDeciding(
    context,
    tx,
    given.map(({ party }) => party),
  );
  const by = { person, on: context.today(), synthetic: context.demo };
  const ids: number[] = [];
  for (const each of given) ids.push(await insertPaid(tx, { ...each, ...by }));
  return ids;
}

async function misfitsOf(
  tx: ReadTx,
  { party, unit, validFrom, validThrough }: GivenPaid,
  units: ReadonlySet<string>,
  today: CalendarDate,
): Promise<readonly Problem[]> {
  const found = await readParty(tx, party, today);
  const who = { column: 'party', value: found?.name ?? String(party) };
  if (found === undefined) return [supervisionProblem('fact-party-unknown', {}, who)];
  if (!found.audiences.includes('wholesaler')) {
    return [supervisionProblem('fact-no-wholesaler', {}, who)];
  }
  const line = fullLineOn(await fullLineFacts(tx, [party]), validFrom);
  return [
    ...(line?.fullLine === true ? [] : [supervisionProblem('paid-not-full-line', {}, who)]),
    ...(units.has(unit)
      ? []
      : [supervisionProblem('paid-unit-unknown', {}, { column: 'unit', value: unit })]),
    ...(validThrough === undefined || validFrom <= validThrough
      ? []
      : [
          supervisionProblem(
            'fact-through-before-from',
            {},
            { column: 'validThrough', value: validThrough },
          ),
        ]),
  ];
}

/** Of which a pack is known in the country whose stock was delivered last. */
async function knownUnits(context: Context): Promise<ReadonlySet<string>> {
  const country = (await lastDeliveredCountry(context)) ?? context.defaultCountry;
  const packs = await packBook(context, country, context.today());
  return packs.groups();
}

function noteDeciding(context: Context, tx: WriteTx, parties: readonly number[]): Promise<void> {
  return recordProcessing(tx, {
    activity: 'subsidy-decide',
    viewer: context.database.viewer,
    subjects: [...new Set(parties)].map((id) => ({ kind: 'party', id })),
  });
}

function isGiven(given: unknown): given is GivenPaid {
  return Value.Check(GivenPaid, given);
}
