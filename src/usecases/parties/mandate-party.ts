import type { Audience } from '../../domain/party/audience.ts';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import type { Dated } from '../../domain/party/party-fact.ts';
import { refuseParty } from '../../domain/party/party-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import {
  currentMandates,
  endMandate,
  grantMandate,
  mandatesGivenBy,
  type Party,
} from '../../registry/parties.ts';
import { isRefusal, type Context } from '../context.ts';
import { namedParty, readNumber } from './named-party.ts';
import { recordDecision, refusedGrounds, type Grounds } from './operator.ts';
import { misfitDates } from './party-words.ts';

export interface MandateInput extends Dated {
  /** The party that is acted for, and the one that acts; numbers as typed. */
  readonly grantor: string;
  readonly to: string;
  /** As what; both are registered as it. */
  readonly audience: string;
}

export interface MandateGiven {
  readonly mandate: number;
  readonly grantor: number;
  readonly to: number;
  readonly audience: Audience;
}

/** Lets one party act for another: a local representative that did not come to us by itself. */
export async function mandateParty(
  context: Context,
  { grantor: grantorGiven, to: toGiven, audience: audienceGiven, ...days }: MandateInput,
  grounds: Grounds,
): Promise<MandateGiven | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  const today = context.today();
  const dates = { ...days, from: days.from ?? today };
  const misfit = misfitDates(dates);
  if (misfit !== undefined) return { kind: 'refusal', problems: [misfit] };
  return context.database.write(async (tx) => {
    const grantor = await namedParty(tx, grantorGiven, today);
    if (isRefusal(grantor)) return grantor;
    const to = await namedParty(tx, toGiven, today, '--to');
    if (isRefusal(to)) return to;
    if (to.id === grantor.id) {
      return refuseIdentity('mandate-to-itself', {}, { column: '--to', value: toGiven });
    }
    const audience = sharedAudience([grantor, to], audienceGiven);
    if (typeof audience === 'object') return audience;
    const given = await mandatesGivenBy(tx, grantor.id, dates.from);
    if (given.some((each) => each.audience === audience && each.party === to.id)) {
      return refuseIdentity('mandate-there-already');
    }
    const mandate = await grantMandate(tx, {
      grantor: grantor.id,
      to: { party: to.id },
      audience,
      ...dates,
    });
    await recordDecision(context, tx, grounds, {
      subject: `party:${grantor.id}`,
      outcome: 'mandate-given',
      body: { mandate, to: to.id, audience, ...dates },
      parties: [grantor.id, to.id],
    });
    return { mandate, grantor: grantor.id, to: to.id, audience };
  });
}

function sharedAudience(parties: readonly Party[], given: string): Audience | Refusal {
  const lacks = parties.find(({ audiences }) => !audiences.some((each) => each === given));
  const audience = parties[0]?.audiences.find((each) => each === given);
  if (lacks === undefined && audience !== undefined) return audience;
  return refuseParty(
    'party-mandate-audience',
    { party: String(lacks?.id), name: lacks?.name ?? '' },
    { column: '--audience', value: given },
  );
}

export interface EndInput {
  /** Number of the mandate, as typed. */
  readonly mandate: string;
  /** First day on which it holds no longer; absent: today. */
  readonly on?: CalendarDate;
}

/** Ends a mandate of any party, to another party or to a person. */
export async function endPartyMandate(
  context: Context,
  { mandate: given, on = context.today() }: EndInput,
  grounds: Grounds,
): Promise<{ readonly mandate: number; readonly on: CalendarDate } | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  return context.database.write(async (tx) => {
    const id = readNumber(given);
    const mandate = (await currentMandates(tx, on)).find((each) => each.id === id);
    if (mandate === undefined || !(await endMandate(tx, mandate.id, on))) {
      return refuseParty('party-mandate-not-there', {}, { value: given });
    }
    const { grantor, party } = mandate;
    await recordDecision(context, tx, grounds, {
      subject: `party:${grantor}`,
      outcome: 'mandate-ended',
      body: { mandate: mandate.id, on },
      parties: [grantor, ...(party === undefined ? [] : [party])],
    });
    return { mandate: mandate.id, on };
  });
}
