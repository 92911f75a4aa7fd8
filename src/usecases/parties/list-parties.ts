import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import type { Audience } from '../../domain/party/audience.ts';
import type { PartyCode } from '../../domain/party/claimed.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { currentMandates, everyParty, readParties, type Mandate } from '../../registry/parties.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';

export interface ListedMandate {
  readonly id: number;
  /** A party, or a person by its pseudonymous id. */
  readonly to: { readonly party: number } | { readonly person: string };
  readonly audience: Audience;
  readonly from: CalendarDate | null;
  readonly fromWhy?: 'always';
  readonly until: CalendarDate | null;
  readonly untilWhy?: 'open';
}

export interface ListedParty {
  readonly id: number;
  readonly name: string;
  readonly audiences: readonly Audience[];
  readonly codes: readonly PartyCode[];
  readonly ownershipGroup: string | null;
  readonly ownershipGroupWhy?: 'not-reported';
  readonly synthetic: boolean;
  /** That it gave, and that hold on the day or later. */
  readonly mandates: readonly ListedMandate[];
}

export interface PartiesListed {
  readonly on: CalendarDate;
  readonly parties: readonly ListedParty[];
}

/** Every organisation that is registered, as it is on a day, with who may act for it. */
export async function listParties(
  context: Context,
  { on = context.today() }: { readonly on?: CalendarDate } = {},
): Promise<PartiesListed | Refusal> {
  if (context.database.viewer.audience !== 'operator') return refuseIdentity('not-allowed');
  return viewConfidential(context, { activity: 'account-view' }, async (tx, concerns) => {
    const parties = await readParties(tx, await everyParty(tx), on);
    const mandates = Map.groupBy(await currentMandates(tx, on), ({ grantor }) => grantor);
    for (const { person } of [...mandates.values()].flat()) {
      if (person !== undefined) concerns({ kind: 'person', id: person });
    }
    return {
      on,
      parties: parties.map(({ ownershipGroup, ...party }) => ({
        ...party,
        ...(ownershipGroup === undefined
          ? ({ ownershipGroup: null, ownershipGroupWhy: 'not-reported' } as const)
          : { ownershipGroup }),
        mandates: (mandates.get(party.id) ?? []).map(listed),
      })),
    };
  });
}

function listed({ id, person, party, audience, from, until }: Mandate): ListedMandate {
  return {
    id,
    to: person === undefined ? { party: party ?? 0 } : { person },
    audience,
    ...(from === undefined ? { from: null, fromWhy: 'always' } : { from }),
    ...(until === undefined ? { until: null, untilWhy: 'open' } : { until }),
  };
}
