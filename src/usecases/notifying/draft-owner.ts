import { refuseNotifying } from '../../domain/notification/problem.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { DraftOwner } from '../../registry/drafts.ts';
import { mayWriteFor } from './whose.ts';

/** Whose drafts somebody keeps: his own, for the party he acts for. */
export function draftOwner(viewer: Viewer): DraftOwner | Refusal {
  const { party, person } = viewer;
  if (party === undefined || person === undefined || !mayWriteFor(viewer).includes(party)) {
    return refuseNotifying('party-missing');
  }
  return { partyId: party, personId: person };
}
