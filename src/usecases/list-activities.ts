import { Type, type Static } from 'typebox';
import {
  activities,
  activityIds,
  activityPath,
  isActivity,
  type ActivityId,
} from '../domain/audit/activity.ts';
import { refuseAudit } from '../domain/audit/audit-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import { OneOf } from '../domain/schema.ts';
import type { Language } from '../law/norm.ts';
import { activityTexts, avgGroundTexts, wooGroundTexts } from '../texts/activities.ts';
import type { Context } from './context.ts';

export const ActivityAnswer = Type.Object({
  id: Type.String(),
  says: Type.String(),
  deed: OneOf(['read', 'write']),
  /** Ground of the processing under the GDPR (AVG). */
  avg: Type.String(),
  /** Why it is kept from the public under the Woo. */
  woo: Type.String(),
  /** Id of the norm that says how long it is kept, and what it says. */
  retention: Type.String(),
  retentionSays: Type.String(),
  /** As it stands in the Logboek Dataverwerkingen. */
  path: Type.String(),
});
export type ActivityAnswer = Static<typeof ActivityAnswer>;

/** The public register of processing activities. */
export function listActivities(
  context: Pick<Context, 'law'>,
  { language }: { readonly language: Language },
): { activities: ActivityAnswer[] } {
  return { activities: activityIds.map((id) => answer(context, id, language)) };
}

export function viewActivity(
  context: Pick<Context, 'law'>,
  { id, language }: { readonly id: string; readonly language: Language },
): ActivityAnswer | Refusal {
  return isActivity(id)
    ? answer(context, id, language)
    : refuseAudit('activity-unknown', {}, { value: id });
}

function answer({ law }: Pick<Context, 'law'>, id: ActivityId, language: Language): ActivityAnswer {
  const { deed, avg, woo, retention } = activities[id];
  return {
    id,
    says: activityTexts[id][language],
    deed,
    avg: avgGroundTexts[avg][language],
    woo: wooGroundTexts[woo][language],
    retention,
    retentionSays: law.norms[retention].title[language],
    path: activityPath(id),
  };
}
