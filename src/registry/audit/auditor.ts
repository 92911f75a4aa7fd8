import type { Viewer } from '../../domain/party/viewer.ts';

/** Our own clockwork when it reads the whole audit: an inspection without a person. */
export const auditor: Viewer = {
  audience: 'inspector',
  purpose: 'checking the audit chain',
  represents: [],
  group: [],
};
