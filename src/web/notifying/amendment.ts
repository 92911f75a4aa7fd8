import { typedOfContent, type TypedFields } from '../../domain/notification/typed.ts';
import type { NextStep } from '../../domain/notification/steps.ts';
import type { NotificationField } from '../../domain/notification/fields.ts';
import { regimeOn } from '../../domain/disclosure/regime.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import type {
  NotificationAnswer,
  NotificationVersionAnswer,
} from '../../usecases/answers/notifications.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { stepProblem } from '../../usecases/notifying/amend-notification.ts';
import {
  fieldsForStep,
  listDrafts,
  type Draft,
  type DraftBody,
} from '../../usecases/notifying/drafts.ts';
import { viewNotification } from '../../usecases/notifying/view-notification.ts';
import { fieldsOfNextStep, nextSteps } from './draft-steps.ts';
import { contentSeen } from './notification-page.tsx';

/** A next version that somebody is making, with or without a draft. */
export interface Amending {
  readonly notification: NotificationAnswer;
  readonly step: NextStep;
  readonly newest: NotificationVersionAnswer;
  /** Absent until something was filled in. */
  readonly draft: Draft | undefined;
  /** The version that the draft rests on. */
  readonly basedOn: number;
  readonly fields: TypedFields;
  readonly asked: readonly NotificationField[];
}

export async function amendingOf(
  context: Context,
  { number, step, language }: { number: string; step: NextStep; language: Language },
): Promise<Amending | Refusal> {
  const notification = await viewNotification(context, { number, language });
  if (isRefusal(notification)) return notification;
  const { state, closedOn, allowedSteps } = notification;
  const allowed = nextSteps.filter((each) => allowedSteps.includes(each));
  const standing = { state, allowed, ...(closedOn === undefined ? {} : { closedOn }) };
  const problem = stepProblem(number, standing, step, language);
  if (problem !== undefined) return { kind: 'refusal', problems: [problem] };
  const newest = notification.versions.at(-1);
  if (newest === undefined) throw new Error(`notification ${number} has no version`);
  const draft = (await listDrafts(context)).find(
    ({ body }) => body.amends?.number === number && body.amends.step === step,
  );
  const standingFields = fieldsOfVersion(newest, step);
  return {
    notification,
    step,
    newest,
    draft,
    basedOn: draft?.body.amends?.basedOn ?? newest.version,
    fields: draft?.body.fields ?? standingFields,
    asked: askedFor(context, step, standingFields),
  };
}

function fieldsOfVersion(version: NotificationVersionAnswer, step: NextStep): TypedFields {
  return fieldsForStep(typedOfContent(contentSeen(version)), step);
}

const contact: readonly NotificationField[] = ['contact.name', 'contact.email', 'contact.phone'];

/** What the step asks, and whom to call where the one who was named has been erased since. */
function askedFor(
  { law, today }: Context,
  step: NextStep,
  standing: TypedFields,
): readonly NotificationField[] {
  const asked = fieldsOfNextStep[step].filter(
    (path) => path !== 'business.consentTo' || regimeOn(law, today()) === 'voluntary',
  );
  const lacksContact = standing['contact.email'] === undefined && !asked.includes('contact.email');
  return lacksContact ? [...asked, ...contact] : asked;
}

/** What the sender changed himself, put onto the newest version. */
export function rebased({ notification, newest, step, draft }: Amending) {
  return (body: DraftBody): DraftBody => {
    const { amends } = draft?.body ?? {};
    const old = notification.versions.find(({ version }) => version === amends?.basedOn);
    if (amends === undefined || old === undefined) return body;
    const before = fieldsOfVersion(old, step);
    const own = [...new Set([...Object.keys(before), ...Object.keys(body.fields)])].filter(
      (path) => JSON.stringify(before[path]) !== JSON.stringify(body.fields[path]),
    );
    const others = Object.entries(fieldsOfVersion(newest, step)).filter(
      ([path]) => !own.includes(path),
    );
    const kept = Object.entries(body.fields).filter(([path]) => own.includes(path));
    return {
      ...body,
      fields: Object.fromEntries([...others, ...kept]),
      amends: { ...amends, basedOn: newest.version },
    };
  };
}
