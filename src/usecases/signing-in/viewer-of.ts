import type { Audience } from '../../domain/party/audience.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import {
  mandatesOfPerson,
  ownershipGroupMembers,
  representedBy,
  type ActingFor,
} from '../../registry/parties.ts';

export interface ViewerWanted {
  /** Absent for a machine, which acts for the one party that it is registered for. */
  readonly person?: string;
  readonly party: number;
  readonly audience: Audience;
  readonly today: CalendarDate;
  /** Why the desk looks; for other audiences it makes no difference. */
  readonly purpose?: string;
}

/**
 * In whose name somebody acts today; `undefined` when no mandate of today lets the person
 * act for that party as that audience. Asked at every request, so that a mandate that
 * ended this morning opens nothing this afternoon.
 */
export async function viewerOf(tx: ReadTx, wanted: ViewerWanted): Promise<Viewer | undefined> {
  const { person, party, audience, today } = wanted;
  if (person !== undefined && !(await mayActFor(tx, person, wanted))) return undefined;
  const represented = await representedBy(tx, party, today, audience);
  const group = await ownershipGroupMembers(tx, party, today);
  return viewerFor({ party, represented, group }, wanted);
}

/** The same of who was found to act for that party. */
export function viewerFor(
  { party, represented, group }: Omit<ActingFor, 'name'>,
  { person, audience, purpose }: Pick<ViewerWanted, 'person' | 'audience' | 'purpose'>,
): Viewer {
  const represents = [party, ...represented.filter((other) => other !== party)];
  return {
    audience,
    ...(person === undefined ? {} : { person }),
    party,
    represents,
    group: group.filter((other) => !represents.includes(other)),
    ...(purpose === undefined ? {} : { purpose }),
  };
}

async function mayActFor(
  tx: ReadTx,
  person: string,
  { party, audience, today }: ViewerWanted,
): Promise<boolean> {
  const mandates = await mandatesOfPerson(tx, person, today);
  return mandates.some((mandate) => mandate.grantor === party && mandate.audience === audience);
}
