import type { Audience } from '../../domain/party/audience.ts';
import { partySchemes } from '../../domain/party/claimed.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { stockRoles, type StockRole } from '../../domain/stock/kind.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { expectedRoles } from '../../ledger/expected-roles.ts';
import type { ReadTx } from '../../registry/database.ts';
import { partyByCode, readParty, type Party } from '../../registry/parties.ts';
import { isRefusal, type Context } from '../context.ts';
import { readNumber } from '../parties/named-party.ts';

/** As whom a party of each role comes in. */
const audienceOf: Readonly<Record<StockRole, Audience>> = {
  supplier: 'supplier',
  wholesaler: 'wholesaler',
  hospital: 'hospital-pharmacist',
  'collecting-body': 'pharmacist',
};

/** A party that delivers stock, and as what. */
export interface StockParty {
  readonly party: Party;
  readonly role: StockRole;
  /** In whose name its rows are written. */
  readonly viewer: Viewer;
}

/**
 * The party that is meant, by our number or one of its codes, where whoever asks may act for it: the
 * party itself, and at the command line who runs the system, as it may carry a file in.
 *
 * @param role in which it is meant; absent: the one in which who asks is signed in, its only one, or the
 *   only one in which it is to report today. What is in two of them would count twice.
 */
export async function stockParty(
  context: Context,
  given: string | undefined,
  role?: StockRole,
): Promise<StockParty | Refusal> {
  const { viewer } = context.database;
  if (given === undefined && viewer.party === undefined) {
    return refuseLedger('stock-party-needed', {}, { column: '--party' });
  }
  return context.database.read(async (tx) => {
    const party = await meantParty(tx, given ?? String(viewer.party), context.today());
    if (isRefusal(party)) return party;
    const mayActFor = viewer.audience === 'operator' || viewer.represents.includes(party.id);
    if (!mayActFor) return refuseLedger('stock-not-yours');
    if (role !== undefined || rolesOf(party).length < 2) return actingParty(party, viewer, role);
    const [expected, ...others] = await expectedRoles(tx, party.id, context.today());
    return actingParty(party, viewer, others.length === 0 ? expected : undefined);
  });
}

/**
 * The party with the name in which its rows are written, for whoever carries them in.
 *
 * @param meant the role in which it is meant, unless who asks is signed in in another of its roles
 */
export function actingParty(party: Party, viewer: Viewer, meant?: StockRole): StockParty | Refusal {
  const roles = rolesOf(party);
  const place = { column: '--party' };
  const named = { party: String(party.id), roles };
  if (roles.length === 0) return refuseLedger('stock-party-no-role', { party: named.party }, place);
  const signedIn = roles.find((each) => audienceOf[each] === viewer.audience);
  const role = signedIn ?? meant ?? (roles.length === 1 ? roles[0] : undefined);
  if (role === undefined) return refuseLedger('stock-role-needed', named, { column: '--role' });
  if (!roles.includes(role))
    return refuseLedger('stock-role-not-of-party', named, { column: '--role', value: role });
  const { person } = viewer;
  return {
    party,
    role,
    viewer: {
      audience: audienceOf[role],
      party: party.id,
      represents: [party.id],
      group: [],
      ...(person === undefined ? {} : { person }),
    },
  };
}

/** As what a party delivers; none where it is none of those that do. */
function rolesOf({ audiences }: Party): readonly StockRole[] {
  return stockRoles.filter((role) => audiences.includes(audienceOf[role]));
}

/** The party that is meant, whoever asks: what he may see of it is for row-level security. */
export async function meantParty(
  tx: ReadTx,
  given: string,
  on: CalendarDate,
): Promise<Party | Refusal> {
  const place = { column: '--party', value: given };
  const number = readNumber(given);
  const ofNumber = number === undefined ? undefined : await readParty(tx, number, on);
  if (ofNumber !== undefined) return ofNumber;
  const bearers = new Set<number>();
  for (const scheme of partySchemes) {
    const bearer = await partyByCode(tx, scheme, given, on);
    if (bearer !== undefined) bearers.add(bearer);
  }
  const [only, ...others] = bearers;
  if (only === undefined) return refuseLedger('stock-party-unknown', {}, place);
  if (others.length > 0) return refuseLedger('stock-party-several', {}, place);
  const party = await readParty(tx, only, on);
  if (party === undefined) throw new Error(`party ${only} bears a code and is not there`);
  return party;
}
