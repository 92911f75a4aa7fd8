import { cellOf } from '../../domain/disclosure/table.ts';
import { deskAudiences, type DisclosureClass } from '../../domain/party/audience.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Whose } from '../../registry/notifications.ts';

/**
 * Whose facts of a class somebody may read row by row: the guard in the code. The one in the
 * database knows nothing of it and holds without it.
 */
export function whoseMayBeRead(viewer: Viewer, ofClass: DisclosureClass): Whose {
  const isDesk = deskAudiences.some((desk) => desk === viewer.audience);
  // The desk without a purpose is nobody.
  if (isDesk && (viewer.purpose ?? '') === '') return [];
  const shown = (relation: 'own' | 'other') =>
    cellOf(ofClass, viewer.audience, relation).fate === 'shown';
  if (shown('other')) return 'every';
  return shown('own') ? viewer.represents : [];
}

/** The parties that somebody may write for: nobody writes for a party that is not his to act for. */
export function mayWriteFor(viewer: Viewer): readonly number[] {
  const whose = whoseMayBeRead(viewer, 'holder-business');
  return whose === 'every' || viewer.party === undefined ? [] : whose;
}
