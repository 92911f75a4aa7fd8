import { partyAudiences, type Audience } from '../../domain/party/audience.ts';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import {
  endMandate,
  grantMandate,
  mandatesGivenBy,
  partyByCode,
  readParties,
  type Mandate,
} from '../../registry/parties.ts';
import { readPerson } from '../../registry/people.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';

export interface MandateView {
  readonly id: number;
  /** A person's name, or a party's. */
  readonly whom: string;
  readonly isParty: boolean;
  readonly audience: Audience;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  /** The mandate under which who looks acts; it is not ended by mistake from here. */
  readonly own: boolean;
}

/** Who may act for the party in whose name the context is. */
export async function mandatesOfParty(context: Context): Promise<readonly MandateView[]> {
  const { database, today } = context;
  const { party, person, audience } = database.viewer;
  if (party === undefined || !mayDelegate(audience)) return [];
  return viewConfidential(context, { activity: 'account-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: party });
    const views: MandateView[] = [];
    for (const mandate of await mandatesGivenBy(tx, party, today())) {
      const { id, from, until } = mandate;
      views.push({
        id,
        whom: await nameOf(tx, mandate),
        isParty: mandate.party !== undefined,
        audience: mandate.audience,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        own: mandate.person !== undefined && mandate.person === person,
      });
    }
    return views;
  });
}

async function nameOf(tx: ReadTx, { person, party }: Mandate): Promise<string> {
  if (party !== undefined) return (await readParties(tx, [party]))[0]?.name ?? `#${party}`;
  const known = person === undefined ? undefined : await readPerson(tx, person);
  return known === undefined || known === 'erased' ? '–' : known.name;
}

/** The desk's own people are registered by who runs it: nobody makes his own second pair of eyes. */
export function mayDelegate(audience: Audience): boolean {
  return partyAudiences.some((each) => each === audience);
}

export interface GiveInput {
  /** A colleague by the code that stands on their account page, or a party by its registered name. */
  readonly to: { readonly code: string } | { readonly partyName: string };
  readonly from?: string;
  readonly until?: string;
}

/** Lets a colleague or a local representative act for the own party, as what one is oneself. */
export async function giveMandate(
  context: Context,
  input: GiveInput,
): Promise<{ readonly id: number } | Refusal> {
  const { database, today } = context;
  const { viewer } = database;
  const { party, person, audience } = viewer;
  if (party === undefined || person === undefined || !mayGive(viewer, input)) {
    return refuseIdentity('mandate-not-yours-to-give');
  }
  const days = daysOf(input, today());
  if (isRefusal(days)) return days;
  return database.write(async (tx) => {
    const to =
      'code' in input.to
        ? await colleague(tx, input.to.code)
        : await representative(tx, input.to.partyName, party);
    if (isRefusal(to)) return to;
    const given = await mandatesGivenBy(tx, party, days.from);
    const same = given.some(
      (each) =>
        each.audience === audience &&
        ('person' in to ? each.person === to.person : each.party === to.party),
    );
    if (same) return refuseIdentity('mandate-there-already');
    const id = await grantMandate(tx, { grantor: party, to, audience, ...days, grantedBy: person });
    await record(tx, viewer, [party, ...('party' in to ? [to.party] : [])]);
    return { id };
  });
}

function record(tx: WriteTx, viewer: Viewer, parties: readonly number[]): Promise<void> {
  const subjects = parties.map((id) => ({ kind: 'party', id }) as const);
  return recordProcessing(tx, { activity: 'account-manage', viewer, subjects });
}

function mayGive({ audience }: Viewer, { to }: GiveInput): boolean {
  return 'code' in to ? mayDelegate(audience) : audience === 'supplier';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function colleague(tx: ReadTx, code: string): Promise<{ person: string } | Refusal> {
  const person = code.trim().toLowerCase();
  const known = uuid.test(person) ? await readPerson(tx, person) : undefined;
  return known === undefined || known === 'erased'
    ? refuseIdentity('person-unknown', {}, { column: 'code', value: code.slice(0, 200) })
    : { person };
}

async function representative(
  tx: ReadTx,
  name: string,
  self: number,
): Promise<{ party: number } | Refusal> {
  const place = { column: 'partij', value: name.trim().slice(0, 200) };
  const party = await partyNamed(tx, name.trim());
  if (party === undefined) return refuseIdentity('party-unknown', {}, place);
  return party === self ? refuseIdentity('mandate-to-itself', {}, place) : { party };
}

async function partyNamed(tx: ReadTx, name: string): Promise<number | undefined> {
  const registered = await partyByCode(tx, 'register-name', name);
  return registered ?? partyByCode(tx, 'oms', name);
}

function daysOf(
  { from, until }: GiveInput,
  today: CalendarDate,
): { readonly from: CalendarDate; readonly until?: CalendarDate } | Refusal {
  const misfit = (column: string, value: string) =>
    refuseIdentity('mandate-dates', { today }, { column, value });
  const first = from === undefined || from === '' ? today : parseCalendarDate(from);
  if (first === undefined || first < today) return misfit('vanaf', from ?? '');
  if (until === undefined || until === '') return { from: first };
  const end = parseCalendarDate(until);
  return end === undefined || end <= first ? misfit('tot', until) : { from: first, until: end };
}

/** Ends a mandate that the own party gave; from today it opens nothing. */
export async function withdrawMandate(
  { database, today }: Context,
  id: number,
): Promise<{ readonly id: number } | Refusal> {
  const { party, person, audience } = database.viewer;
  if (party === undefined || person === undefined || !mayDelegate(audience)) {
    return refuseIdentity('mandate-not-yours-to-give');
  }
  return database.write(async (tx) => {
    const own = (await mandatesGivenBy(tx, party, today())).some((mandate) => mandate.id === id);
    if (!own || !(await endMandate(tx, id, today(), person))) {
      return refuseIdentity('mandate-unknown');
    }
    await record(tx, database.viewer, [party]);
    return { id };
  });
}
