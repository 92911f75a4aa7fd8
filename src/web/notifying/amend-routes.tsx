import { contentOfTyped } from '../../domain/notification/typed.ts';
import type { Problem } from '../../domain/problem.ts';
import { isRefusal } from '../../usecases/context.ts';
import { amendNotification } from '../../usecases/notifying/amend-notification.ts';
import { startDraft, type DraftBody } from '../../usecases/notifying/drafts.ts';
import { reviewAmendment } from '../../usecases/notifying/review-amendment.ts';
import { agreementsGiven } from '../../usecases/parties/agreements.ts';
import { link } from '../frame.ts';
import { parameterOf } from '../page.ts';
import { orRefused } from '../refused.ts';
import { seeOther } from '../signed-page.ts';
import { amendingOf, rebased, type Amending } from './amendment.ts';
import { AmendPage, amendPath, AmendReviewPage } from './amend-page.tsx';
import { answerAutosave, type Here } from './draft-routes.tsx';
import { homePath, nextStepAt, notificationPath, stepAddresses } from './draft-steps.ts';
import { typedIn, valueOf, withFields } from './form-body.ts';
import { markIn, markOf, savePage, type PageMark } from './save-page.ts';
import { mistakesOf } from './say-field.ts';

/** `undefined`: there is no such step at this address, and that was answered. */
async function amending({ request, context, reply, frame }: Here): Promise<Amending | undefined> {
  const step = nextStepAt(parameterOf(request, 'deed'));
  if (step === undefined) {
    reply.callNotFound();
    return undefined;
  }
  const number = parameterOf(request, 'number');
  return orRefused(await amendingOf(context, { number, step, language: frame.language }));
}

export async function showAmend(here: Here) {
  const found = await amending(here);
  return found === undefined ? here.reply : amendPage(here, found);
}

async function amendPage(
  { frame, context }: Here,
  found: Amending,
  problems: readonly Problem[] = [],
) {
  const apartFrom = frame.query['naast'];
  return (
    <AmendPage
      frame={frame}
      law={context.law}
      agreements={await agreementsGiven(context)}
      amending={found}
      mark={markOf(stepAddresses[found.step], found.draft?.body)}
      mistakes={mistakesOf(problems, frame.language)}
      {...(apartFrom === undefined ? {} : { apartFrom })}
    />
  );
}

const changeOf =
  ({ asked }: Amending, body: unknown) =>
  (before: DraftBody): DraftBody => ({
    ...before,
    fields: withFields(before.fields, asked, typedIn(body, asked)),
  });

/** Saves the form in the draft of this step, which is made when there is none yet. */
async function save(
  { context, frame }: Here,
  found: Amending,
  mark: PageMark,
  change: (body: DraftBody) => DraftBody,
  keepApart: boolean,
) {
  const { notification, step } = found;
  const start = { from: 'amendment', number: notification.number, step } as const;
  const draft = found.draft ?? (await startDraft(context, start, frame.language));
  if (isRefusal(draft)) return draft;
  return savePage(context, { id: draft.id, mark, change, keepApart });
}

export async function saveAmend(here: Here) {
  const { frame, request, reply } = here;
  const found = await amending(here);
  if (found === undefined) return reply;
  const { body } = request;
  const go = valueOf(body, '_go');
  const typed = changeOf(found, body);
  const put = rebased(found);
  const change = go === 'rebase' ? (before: DraftBody) => put(typed(before)) : typed;
  const mark = markIn(body, stepAddresses[found.step]);
  const saved = await save(here, found, mark, change, true);
  const address = link(frame.language, amendPath(found));
  if (isRefusal(saved)) {
    reply.code(422);
    const fields = withFields(found.fields, found.asked, typedIn(body, found.asked));
    return amendPage(here, { ...found, fields }, saved.problems);
  }
  if (saved.kind === 'stale') return seeOther(reply, `${address}?naast=${saved.current.id}`);
  if (saved.kind === 'behind') throw new Error('what is behind is kept apart');
  if (go === 'rebase') return seeOther(reply, address);
  if (go === 'later') {
    return seeOther(reply, link(frame.language, homePath, { gedaan: 'bewaard' }));
  }
  const now = { ...found, draft: saved.draft, fields: saved.draft.body.fields };
  const reviewed = await review(here, now);
  if (!isRefusal(reviewed)) return seeOther(reply, `${address}/nakijken`);
  reply.code(422);
  return amendPage(here, now, reviewed.problems);
}

export async function autosaveAmend(here: Here) {
  const found = await amending(here);
  if (found === undefined) return here.reply;
  const { body } = here.request;
  const mark = markIn(body, stepAddresses[found.step]);
  return answerAutosave(here.reply, await save(here, found, mark, changeOf(found, body), false));
}

function review({ context, frame }: Here, { notification, step, basedOn, fields }: Amending) {
  return reviewAmendment(context, {
    number: notification.number,
    step,
    basedOn,
    content: contentOfTyped(fields),
    language: frame.language,
  });
}

export async function showAmendReview(
  here: Here,
  problems: readonly Problem[] = [],
  moved = false,
) {
  const { frame, reply } = here;
  const found = await amending(here);
  if (found === undefined) return reply;
  if (found.draft === undefined) return seeOther(reply, link(frame.language, amendPath(found)));
  const reviewed = await review(here, found);
  const wrong = isRefusal(reviewed) ? reviewed.problems : problems;
  return (
    <AmendReviewPage
      frame={frame}
      amending={found}
      revision={found.draft.revision}
      reviewed={isRefusal(reviewed) ? undefined : reviewed}
      mistakes={mistakesOf(wrong, frame.language)}
      moved={moved}
    />
  );
}

export async function sendAmend(here: Here) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const found = await amending(here);
  if (found === undefined) return reply;
  const { draft, notification, step, basedOn, fields } = found;
  if (draft === undefined) return seeOther(reply, link(language, amendPath(found)));
  if (String(draft.revision) !== valueOf(request.body, '_revision')) {
    reply.code(409);
    return showAmendReview(here, [], true);
  }
  const { number } = notification;
  const answer = await amendNotification(context, {
    number,
    step,
    basedOn,
    content: contentOfTyped(fields),
    language,
    draft: draft.id,
    requestId: request.id,
  });
  if (isRefusal(answer)) {
    reply.code(422);
    return showAmendReview(here, answer.problems);
  }
  return seeOther(reply, link(language, notificationPath(number), { gedaan: 'gewijzigd' }));
}
