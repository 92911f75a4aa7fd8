import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';

/** What can be wrong with a question about the audit, or with erasing. Texts: `texts/problems/audit.ts`. */
export const auditProblemCodes = [
  'audit-nothing-sealed',
  'checkpoint-unreadable',
  'person-to-erase-unknown',
  'person-erased-before',
  'erasure-reason-missing',
  'activity-unknown',
] as const;
export type AuditProblemCode = (typeof auditProblemCodes)[number];

export function refuseAudit(
  code: AuditProblemCode,
  params: Params = {},
  place: Pick<Problem, 'file' | 'value'> = {},
): Refusal<AuditProblemCode> {
  return { kind: 'refusal', problems: [{ code, effect: 'file-refused', params, ...place }] };
}
