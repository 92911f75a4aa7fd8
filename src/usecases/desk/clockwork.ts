import type { Viewer } from '../../domain/party/viewer.ts';

/**
 * The desk's own machinery: what arrives is put before the desk, and what is due is done,
 * without a person. It sees what an assessor sees; its purpose stands in every log line.
 */
export function clockwork(purpose: string): Viewer {
  return { audience: 'assessor', represents: [], group: [], purpose };
}
