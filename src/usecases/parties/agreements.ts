import {
  agreedClasses,
  agreementForms,
  noParty,
  type AgreementRecord,
} from '../../domain/disclosure/agreement.ts';
import { notificationFields } from '../../domain/disclosure/notification-fields.ts';
import { audiences } from '../../domain/party/audience.ts';
import type { Dated } from '../../domain/party/party-fact.ts';
import { partyProblem, refuseParty, type PartyProblem } from '../../domain/party/party-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { contains, type CalendarDate } from '../../law/calendar-date.ts';
import { insertAgreement, standingAgreements } from '../../registry/agreements.ts';
import type { ReadTx } from '../../registry/database.ts';
import { readParties, type Party } from '../../registry/parties.ts';
import { isRefusal, type Context } from '../context.ts';
import { mayWriteFor } from '../notifying/whose.ts';
import { namedParty, readNumber } from './named-party.ts';
import { recordDecision, refusedGrounds, type Grounds } from './operator.ts';
import { misfitDates } from './party-words.ts';

/** Words as typed at the command line. */
export interface AgreementInput extends Dated {
  readonly givers: readonly string[];
  readonly receivers: readonly string[];
  readonly form: string;
  readonly class: string;
  /** Places in a notification; none: every field of the class. */
  readonly fields: readonly string[];
  readonly audience: string;
  /** Absent: shown. */
  readonly fate?: string;
  readonly purpose: string;
  readonly clause: string;
}

export interface AgreementRecorded {
  readonly agreement: number;
  readonly givers: readonly number[];
  readonly receivers: readonly number[];
}

const fates = ['shown', 'delayed', 'aggregated'] as const;

/** Puts an agreement between parties on record. It grants from its first day and ends by itself. */
export async function recordAgreement(
  context: Context,
  input: AgreementInput,
  grounds: Grounds,
): Promise<AgreementRecorded | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  const today = context.today();
  const dates = { ...input, from: input.from ?? today };
  const read = readWords(input);
  const misfit = misfitDates(dates);
  if (isRefusal(read) || misfit !== undefined) {
    const problems = [...(isRefusal(read) ? read.problems : []), ...(misfit ? [misfit] : [])];
    return { kind: 'refusal', problems };
  }
  return context.database.write(async (tx) => {
    const givers = await namedParties(tx, input.givers, today, 'party');
    if (isRefusal(givers)) return givers;
    const receivers = await namedParties(tx, input.receivers, today, '--with');
    if (isRefusal(receivers)) return receivers;
    const stranger = receivers.find((party) => !party.audiences.includes(read.audience));
    if (stranger !== undefined) {
      const params = { party: String(stranger.id), name: stranger.name };
      return refuseParty('agreement-audience', params, {
        column: '--audience',
        value: read.audience,
      });
    }
    const both = receivers.find(({ id }) => givers.some((giver) => giver.id === id));
    if (both !== undefined) {
      return refuseParty('agreement-with-itself', {}, { column: '--with', value: String(both.id) });
    }
    const record = {
      ...read,
      givers: givers.map(({ id }) => id),
      receivers: receivers.map(({ id }) => id),
      from: dates.from,
      ...(input.until === undefined ? {} : { until: input.until }),
    };
    const agreement = await insertAgreement(tx, record);
    await recordDecision(context, tx, grounds, {
      subject: `agreement:${agreement}`,
      outcome: 'agreement-recorded',
      body: record,
      parties: [...record.givers, ...record.receivers],
    });
    return { agreement, givers: record.givers, receivers: record.receivers };
  });
}

type Words = Pick<
  AgreementRecord,
  'form' | 'class' | 'fields' | 'audience' | 'fate' | 'purpose' | 'clause'
>;

function readWords(input: AgreementInput): Words | Refusal {
  const form = agreementForms.find((each) => each === input.form);
  const ofClass = agreedClasses.find((each) => each === input.class);
  const agreeing = audiences.filter((each) => !noParty.includes(each));
  const audience = agreeing.find((each) => each === input.audience);
  const fate = fates.find((each) => each === (input.fate ?? 'shown'));
  const problems = [
    ...(form === undefined ? [notListed('--form', input.form, agreementForms)] : []),
    ...(ofClass === undefined ? [notListed('--class', input.class, agreedClasses)] : []),
    ...(audience === undefined ? [notListed('--audience', input.audience, agreeing)] : []),
    ...(fate === undefined ? [notListed('--fate', input.fate ?? '', fates)] : []),
    ...(ofClass === undefined ? [] : fieldMisfits(ofClass, input.fields)),
    ...textMisfits('--purpose', input.purpose),
    ...textMisfits('--clause', input.clause),
  ];
  if (form === undefined || ofClass === undefined || audience === undefined || fate === undefined) {
    return { kind: 'refusal', problems };
  }
  if (problems.length > 0) return { kind: 'refusal', problems };
  const fields = [...new Set(input.fields)];
  return {
    form,
    class: ofClass,
    ...(fields.length === 0 ? {} : { fields }),
    audience,
    fate,
    purpose: input.purpose.trim(),
    clause: input.clause.trim(),
  };
}

function fieldMisfits(
  ofClass: AgreementRecord['class'],
  fields: readonly string[],
): readonly PartyProblem[] {
  const known = Object.entries(notificationFields).flatMap(([path, field]) =>
    field.class === ofClass ? [path] : [],
  );
  return fields
    .filter((field) => !known.includes(field))
    .map((field) => notListed('--field', field, known));
}

const notListed = (column: string, value: string, known: readonly string[]) =>
  partyProblem('agreement-word-unknown', { known }, { column, value });

/** As long as the table takes. */
const longestText = 500;

function textMisfits(column: string, text: string): readonly PartyProblem[] {
  const fits = text.trim() !== '' && text.length <= longestText && !text.includes('\0');
  return fits ? [] : [partyProblem('agreement-text', { limit: longestText }, { column })];
}

async function namedParties(
  tx: ReadTx,
  given: readonly string[],
  on: CalendarDate,
  column: string,
): Promise<readonly Party[] | Refusal> {
  const parties = new Map<number, Party>();
  for (const each of given) {
    const party = await namedParty(tx, each, on, column);
    if (isRefusal(party)) return party;
    parties.set(party.id, party);
  }
  return [...parties.values()];
}

/** Ends an agreement earlier than it would by itself. */
export async function endAgreement(
  context: Context,
  {
    agreement: given,
    on = context.today(),
  }: { readonly agreement: string; readonly on?: CalendarDate },
  grounds: Grounds,
): Promise<{ readonly agreement: number; readonly on: CalendarDate } | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  return context.database.write(async (tx) => {
    const id = readNumber(given);
    const found = (await standingAgreements(tx)).find((each) => each.id === id);
    if (found === undefined) return refuseParty('agreement-not-there', {}, { value: given });
    const { record } = found;
    if (on <= record.from || (record.until !== undefined && on >= record.until)) {
      const params = { from: record.from, until: record.until ?? '…' };
      return refuseParty('agreement-end', params, { column: '--on', value: on });
    }
    const agreement = await insertAgreement(tx, { ...record, until: on }, found.id);
    await recordDecision(context, tx, grounds, {
      subject: `agreement:${found.id}`,
      outcome: 'agreement-ended',
      body: { agreement, on },
      parties: [...record.givers, ...record.receivers],
    });
    return { agreement, on };
  });
}

export interface NamedParty {
  readonly id: number;
  readonly name: string;
}

/** An agreement with the names of its parties as they are today. */
export interface NamedAgreement extends Omit<AgreementRecord, 'givers' | 'receivers'> {
  readonly id: number;
  readonly givers: readonly NamedParty[];
  readonly receivers: readonly NamedParty[];
}

/** For the operator: every agreement that stands, also one that ended or is to begin. */
export async function listAgreements(
  context: Context,
): Promise<{ readonly agreements: readonly NamedAgreement[] }> {
  return context.database.read(async (tx) => ({ agreements: await named(context, tx) }));
}

/**
 * Agreements in force today under which a party that is acted for gives: who else than the desk
 * gets to see what it notifies. Of all parties one represents, for the form asks before it
 * knows whose medicine it is about.
 */
export async function agreementsGiven(context: Context): Promise<readonly NamedAgreement[]> {
  const givers = mayWriteFor(context.database.viewer);
  if (givers.length === 0) return [];
  const today = context.today();
  return context.database.read(async (tx) =>
    (await named(context, tx, givers)).filter(({ from, until = null }) =>
      contains({ from, until }, today),
    ),
  );
}

async function named(
  { today }: Context,
  tx: ReadTx,
  givenBy?: readonly number[],
): Promise<readonly NamedAgreement[]> {
  const agreements = await standingAgreements(tx, givenBy);
  const ids = agreements.flatMap(({ record }) => [...record.givers, ...record.receivers]);
  const names = new Map(
    (await readParties(tx, [...new Set(ids)], today())).map(({ id, name }) => [id, name]),
  );
  const nameAll = (parties: readonly number[]) =>
    parties.map((id) => ({ id, name: names.get(id) ?? `#${id}` }));
  return agreements.map(({ id, record }) => ({
    ...record,
    id,
    givers: nameAll(record.givers),
    receivers: nameAll(record.receivers),
  }));
}
