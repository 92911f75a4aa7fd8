import type { Audience } from '../../domain/party/audience.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Explained, ExplainedRole } from '../../domain/stock/explanation.ts';
import type { StatementActor } from '../../domain/stock/statement.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import { isRefusal, type Context } from '../context.ts';

/**
 * Why an inspector looks at what parties say of their stock: the door gives it, and row-level
 * security asks for this word (`viewer_supervises`).
 */
export const supervisionPurpose = 'supervision';

/** Our own clockwork in the inspector's stead: it asks where stock fell short, and decides nothing. */
export const askingClockwork: Viewer = {
  audience: 'inspector',
  represents: [],
  group: [],
  purpose: supervisionPurpose,
};

/** The inspector in this context, looking for supervision; anybody else is refused. */
export function inspectorHere({ database }: Context): { readonly person: string } | Refusal {
  const { audience, person, purpose } = database.viewer;
  if (audience !== 'inspector' || purpose !== supervisionPurpose || person === undefined) {
    return refuseSupervision('supervision-not-allowed');
  }
  return { person };
}

const audienceOf: Readonly<Record<ExplainedRole, Audience>> = {
  mah: 'supplier',
  wholesaler: 'wholesaler',
};

export interface PartyHere {
  readonly party: number;
  readonly person: string | undefined;
}

/** The party that is acted for here. */
export function partyHere({ database }: Context): PartyHere | Refusal {
  const { audience, party, person } = database.viewer;
  if (party === undefined || (audience !== 'supplier' && audience !== 'wholesaler')) {
    return refuseSupervision('supervision-not-allowed');
  }
  return { party, person };
}

/** The same, in the role it explains or plans for: a holder says nothing as wholesaler. */
export function partyAs(context: Context, role: ExplainedRole): PartyHere | Refusal {
  const here = partyHere(context);
  if (isRefusal(here) || context.database.viewer.audience === audienceOf[role]) return here;
  return refuseSupervision('supervision-role-not-yours', { role }, { column: 'role' });
}

/** For a deed of the party, the party that it is about and nobody else; else an inspector. */
export function actorOf(
  context: Context,
  about: Explained,
  isOfParty: boolean,
): StatementActor | Refusal {
  const { represents } = context.database.viewer;
  if (!isOfParty) {
    const inspector = inspectorHere(context);
    return isRefusal(inspector) ? inspector : { as: 'inspector', ...inspector, represents };
  }
  const here = partyAs(context, about.role);
  if (isRefusal(here)) return here;
  if (here.party !== about.party) return refuseSupervision('supervision-not-allowed');
  const { person } = here;
  return { as: 'party', represents, ...(person === undefined ? {} : { person }) };
}
