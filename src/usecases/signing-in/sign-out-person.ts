import { refuseAudit } from '../../domain/audit/audit-problem.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { readPerson } from '../../registry/people.ts';
import { revokeOwnSessions } from '../../registry/sessions.ts';
import type { Context } from '../context.ts';
import { recordDecision, refusedGrounds, type Grounds } from '../parties/operator.ts';

export interface PersonSignedOut {
  readonly person: string;
  /** Sessions that were ended. */
  readonly ended: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ends every session of somebody else at once: a lost telephone, a colleague who left in anger. */
export async function signOutPerson(
  context: Context,
  id: string,
  grounds: Grounds,
): Promise<PersonSignedOut | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  const unknown = refuseAudit('person-to-erase-unknown', {}, { value: id });
  if (!uuid.test(id)) return unknown;
  return context.database.write(async (tx) => {
    if ((await readPerson(tx, id)) === undefined) return unknown;
    // In the person's own name: sessions are seen by nobody else.
    const ended = await tx.inNameOf({ ...publicViewer, person: id }, () =>
      revokeOwnSessions(tx, id, context.now()),
    );
    await recordDecision(context, tx, grounds, {
      subject: `person:${id}`,
      outcome: 'signed-out',
      body: { ended },
      parties: [],
      persons: [id],
    });
    return { person: id, ended };
  });
}
