import { Value } from 'typebox/value';
import type { Refusal } from '../../domain/problem.ts';
import { fullLineOn, GivenFullLine, type FullLineFact } from '../../domain/stock/full-line.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { WriteTx } from '../../registry/database.ts';
import { fullLineFacts, insertFullLine, withdrawFullLine } from '../../registry/full-line.ts';
import { partiesOfAudience, readParties, readParty } from '../../registry/parties.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { misfits } from './misfits.ts';
import { supervisionPurpose } from './who.ts';

/** Somebody of the desk, looking for supervision; anybody else is refused. */
function deskHere({ database }: Context): { readonly person: string } | Refusal {
  const { audience, person, purpose } = database.viewer;
  const isDesk = audience === 'inspector' || audience === 'assessor';
  if (!isDesk || purpose !== supervisionPurpose || person === undefined) {
    return refuseSupervision('supervision-not-allowed');
  }
  return { person };
}

export interface FullLineParty {
  readonly party: number;
  readonly name: string;
  /** What counts today; absent: not on record. */
  readonly today?: FullLineFact;
  /** In the order in which they were put down, also what was withdrawn. */
  readonly facts: readonly Omit<FullLineFact, 'person'>[];
}

/** Every wholesaler of today, and whatever was put down of others. */
export async function viewFullLine(
  context: Context,
  { requestId }: { readonly requestId?: string } = {},
): Promise<readonly FullLineParty[] | Refusal> {
  const desk = deskHere(context);
  if (isRefusal(desk)) return desk;
  const today = context.today();
  const viewing = {
    activity: 'full-line-view' as const,
    ...(requestId === undefined ? {} : { requestId }),
  };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const found = Map.groupBy(await fullLineFacts(tx), ({ party }) => party);
    const wholesalers = await partiesOfAudience(tx, 'wholesaler', today);
    const parties = await readParties(tx, [...new Set([...wholesalers, ...found.keys()])]);
    for (const { id } of parties) concerns({ kind: 'party', id });
    return parties
      .map(({ id, name }) => partyOf(id, name, found.get(id) ?? [], today))
      .toSorted((one, next) => (one.name < next.name ? -1 : 1));
  });
}

function partyOf(
  party: number,
  name: string,
  found: readonly FullLineFact[],
  today: CalendarDate,
): FullLineParty {
  const now = fullLineOn(found, today);
  const facts = found.map(({ person: _person, ...fact }) => fact);
  return { party, name, ...(now === undefined ? {} : { today: now }), facts };
}

/** The desk puts down on which days a wholesaler is full-line, or is not, and where that stands. */
export async function recordFullLine(
  context: Context,
  { party, given }: { readonly party: number; readonly given: unknown },
): Promise<{ readonly fact: number } | Refusal> {
  const desk = deskHere(context);
  if (isRefusal(desk)) return desk;
  if (!isGiven(given)) return { kind: 'refusal', problems: misfits(GivenFullLine, given) };
  const { validFrom, validThrough } = given;
  if (validThrough !== undefined && validThrough < validFrom) {
    const place = { column: 'validThrough', value: validThrough };
    return refuseSupervision('fact-through-before-from', {}, place);
  }
  return context.database.write(async (tx) => {
    const misfit = await wholesalerMisfit(tx, party, context.today());
    if (misfit !== undefined) return misfit;
    const before = await fullLineFacts(tx, [party]);
    if (before.some((fact) => fact.withdrawn === undefined && saysTheSame(fact, given))) {
      return refuseSupervision('fact-same-already');
    }
    await noteRecording(context, tx, party);
    const fact = await insertFullLine(tx, { ...given, party, ...whoWhen(context, desk.person) });
    return { fact };
  });
}

/** Takes a row back, with the reason: from then on it counts for no day. */
export async function takeBackFullLine(
  context: Context,
  { fact, why }: { readonly fact: number; readonly why: string },
): Promise<{ readonly fact: number } | Refusal> {
  const desk = deskHere(context);
  if (isRefusal(desk)) return desk;
  if (why.trim() === '') return refuseSupervision('fact-reason-missing', {}, { column: 'why' });
  return context.database.write(async (tx) => {
    const found = (await fullLineFacts(tx)).find(({ id }) => id === fact);
    if (found === undefined) return refuseSupervision('fact-unknown');
    if (found.withdrawn !== undefined) return refuseSupervision('fact-withdrawn-already');
    const { party } = found;
    await noteRecording(context, tx, party);
    const said = { party, withdraws: fact, why: why.trim(), ...whoWhen(context, desk.person) };
    return { fact: await withdrawFullLine(tx, said) };
  });
}

async function wholesalerMisfit(
  tx: WriteTx,
  party: number,
  on: CalendarDate,
): Promise<Refusal | undefined> {
  const found = await readParty(tx, party, on);
  const place = { column: 'party', value: found?.name ?? String(party) };
  if (found === undefined) return refuseSupervision('fact-party-unknown', {}, place);
  if (found.audiences.includes('wholesaler')) return undefined;
  return refuseSupervision('fact-no-wholesaler', {}, place);
}

function saysTheSame(one: GivenFullLine, next: GivenFullLine): boolean {
  return (
    one.fullLine === next.fullLine &&
    one.validFrom === next.validFrom &&
    one.validThrough === next.validThrough &&
    one.source === next.source
  );
}

function noteRecording(context: Context, tx: WriteTx, party: number): Promise<void> {
  return recordProcessing(tx, {
    activity: 'full-line-record',
    viewer: context.database.viewer,
    subjects: [{ kind: 'party', id: party }],
  });
}

function whoWhen(context: Context, person: string) {
  return { person, on: context.today(), synthetic: context.demo };
}

function isGiven(given: unknown): given is GivenFullLine {
  return Value.Check(GivenFullLine, given);
}
