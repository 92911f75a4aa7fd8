import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { NotificationField } from '../../domain/notification/fields.ts';
import type { ContactPart } from '../../domain/notification/notification.ts';
import { contentOfTyped } from '../../domain/notification/typed.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { listContacts } from '../../usecases/notifying/address-book.ts';
import {
  discardDraft,
  readDraft,
  type Draft,
  type DraftBody,
} from '../../usecases/notifying/drafts.ts';
import { findOwnProducts } from '../../usecases/notifying/own-products.ts';
import {
  describeCodes,
  draftLateness,
  draftProblems,
  fieldOfColumn,
  reviewDraft,
} from '../../usecases/notifying/review-draft.ts';
import { submitNotification } from '../../usecases/notifying/submit-notification.ts';
import { agreementsGiven } from '../../usecases/parties/agreements.ts';
import { separateCodes } from '../../usecases/notifying/wanted-products.ts';
import { link, type Frame } from '../frame.ts';
import { parameterOf } from '../page.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { orRefused } from '../refused.ts';
import { seeOther } from '../signed-page.ts';
import { addressesPath } from './address-pages.tsx';
import { chosenContact, contactPlaces } from './contact-choice.ts';
import { DiscardPage } from './discard-page.tsx';
import { DraftPage } from './draft-page.tsx';
import {
  draftPath,
  draftSteps,
  homePath,
  isDraftStep,
  nextSteps,
  notificationPath,
  stepAddresses,
  stepWords,
  type DraftStep,
} from './draft-steps.ts';
import { typedIn, valueOf, valuesOf, withFields } from './form-body.ts';
import { namedDrafts } from './home.tsx';
import { ReviewPage } from './review-page.tsx';
import { markIn, markOf, savePage } from './save-page.ts';
import { isMissing, mistakesOf } from './say-field.ts';
import { Standing, type StandingProps } from './standing.tsx';

/** A request for a page of a draft, and in whose name it is done. */
export interface Here {
  readonly frame: Frame;
  readonly request: FastifyRequest;
  readonly context: Context;
  readonly reply: FastifyReply;
}

export async function showDraftStep(here: Here) {
  const { frame, request, context, reply } = here;
  const step = parameterOf(request, 'stap');
  const draft = orRefused(await readDraft(context, parameterOf(request, 'id')));
  const elsewhere = amendmentAddress(draft, frame);
  if (elsewhere !== undefined) return seeOther(reply, elsewhere);
  if (!isDraftStep(step)) {
    reply.callNotFound();
    return reply;
  }
  const problems = await stepProblems(here, draft.body, step, frame.query['alles'] !== undefined);
  return draftPage(here, draft, step, mistakesOf(problems, frame.language));
}

/** A draft of a next version is filled in under its notification. */
function amendmentAddress({ body: { amends } }: Draft, frame: Frame): string | undefined {
  const step = nextSteps.find((each) => each === amends?.step);
  return amends === undefined || step === undefined
    ? undefined
    : link(frame.language, `${notificationPath(amends.number)}/${stepAddresses[step]}`);
}

/** What does not fit on one page; what was left empty only when asked: a draft may have gaps. */
async function stepProblems(
  { context, frame }: Here,
  { codes, fields }: DraftBody,
  step: DraftStep,
  alsoMissing: boolean,
): Promise<readonly Problem[]> {
  const { language } = frame;
  const wrong = draftProblems(context, fields, language).filter(
    (problem) =>
      stepWords[step].fields.some((field) => field === fieldOfColumn(problem.column ?? '')) &&
      (alsoMissing || !isMissing(problem, language)),
  );
  if (step !== 'middel') return wrong;
  const described = await describeCodes(context, codes);
  return [
    ...described.flatMap((each) => (each.kind === 'problem' ? [each.problem] : [])),
    ...wrong,
  ];
}

async function draftPage(
  here: Here,
  { id, body, revision }: Draft,
  step: DraftStep,
  mistakes: readonly Mistake[],
) {
  const { frame, context } = here;
  const query = step === 'middel' ? (frame.query['q'] ?? '') : '';
  const found = query === '' ? undefined : await findOwnProducts(context, query);
  const apartFrom = frame.query['naast'];
  const unfound = found !== undefined && isRefusal(found) ? atSearch(found, frame) : [];
  return (
    <DraftPage
      {...await standingOf(here, body)}
      id={id}
      step={step}
      mark={markOf(step, body)}
      revision={revision}
      agreements={await agreementsGiven(context)}
      mistakes={[...unfound, ...mistakes]}
      synthetic={context.demo}
      contacts={step === 'meldpunt' ? await listContacts(context) : []}
      {...(found === undefined || isRefusal(found) ? {} : { found })}
      {...(apartFrom === undefined ? {} : { apartFrom })}
    />
  );
}

const atSearch = ({ problems }: Refusal, { language }: Frame): readonly Mistake[] =>
  mistakesOf(problems, language).map(({ message }) => ({ field: 'q', message }));

/** The draft with what a page sent in place of what stood there. */
function changeOf(step: DraftStep, body: unknown, contacts: readonly ContactPart[]) {
  const places: readonly NotificationField[] = stepWords[step].fields;
  return (before: DraftBody): DraftBody => {
    const typed = typedIn(body, places);
    if (step === 'middel') {
      const lines = valuesOf(body, 'codes').flatMap((text) => text.split(/\r?\n/));
      const codes = separateCodes(lines.map((line) => line.trim()).filter((line) => line !== ''));
      return {
        ...before,
        codes: [...new Set([...valuesOf(body, 'chosen'), ...codes])],
        fields: withFields(before.fields, places, typed),
      };
    }
    if (step !== 'meldpunt') return { ...before, fields: withFields(before.fields, places, typed) };
    const replaced = [...places, ...contactPlaces].filter(
      // Asked under one regime only: under another it stays what it was.
      (path) => path !== 'business.consentTo' || valueOf(body, '_consent') !== '',
    );
    const contact = chosenContact(body, contacts);
    const others = Object.entries(typed).filter(
      ([path]) => !path.startsWith('contact.') && replaced.includes(path),
    );
    const fields = { ...Object.fromEntries(others), ...contact };
    return { ...before, fields: withFields(before.fields, replaced, fields) };
  };
}

/** Every button saves first; where it then leads is another matter. */
export async function saveDraftStep(here: Here) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const [id, step] = [parameterOf(request, 'id'), parameterOf(request, 'stap')];
  if (!isDraftStep(step)) {
    reply.callNotFound();
    return reply;
  }
  const { body } = request;
  const contacts = step === 'meldpunt' ? await listContacts(context) : [];
  const change = changeOf(step, body, contacts);
  const saved = await savePage(context, { id, mark: markIn(body, step), change, keepApart: true });
  if (isRefusal(saved)) {
    // Gone is gone; what cannot be stored is shown as it was typed.
    const draft = orRefused(await readDraft(context, id));
    reply.code(422);
    const mistakes = mistakesOf(saved.problems, language);
    return draftPage(here, { ...draft, body: change(draft.body) }, step, mistakes);
  }
  if (saved.kind === 'stale') {
    const query = { naast: saved.current.id };
    return seeOther(reply, link(language, draftPath(saved.kept.id, step), query));
  }
  if (saved.kind === 'behind') throw new Error('what is behind is kept apart');
  return goOn(here, saved.draft, step);
}

async function goOn(here: Here, draft: Draft, step: DraftStep) {
  const { frame, request, reply } = here;
  const { language } = frame;
  const to = (where: string, query = {}) =>
    seeOther(reply, link(language, draftPath(draft.id, where), query));
  const go = valueOf(request.body, '_go');
  if (go === 'later') return seeOther(reply, link(language, homePath, { gedaan: 'bewaard' }));
  const at = draftSteps.indexOf(step);
  if (go === 'previous') return to(draftSteps[at - 1] ?? step);
  if (go === 'search') {
    const query = { q: valueOf(request.body, 'q').slice(0, 300) };
    return seeOther(reply, `${link(language, draftPath(draft.id, step), query)}#q`);
  }
  if (go === 'adressen') {
    return seeOther(reply, link(language, addressesPath, { concept: draft.id }));
  }
  if (go === 'nakijken' || isDraftStep(go)) return to(go);
  const wrong = await stepProblems(here, draft.body, step, false);
  if (wrong.length === 0) return to(draftSteps[at + 1] ?? 'nakijken');
  reply.code(422);
  return draftPage(here, draft, step, mistakesOf(wrong, language));
}

/**
 * For the island: saves the page, and says the revision, with the summary as it then stands, or
 * that somebody else was first.
 */
export async function autosave(here: Here) {
  const { request, context, reply } = here;
  const { body } = request;
  const page = valueOf(body, '_stap');
  if (!isDraftStep(page)) return reply.code(400).send({});
  const contacts = page === 'meldpunt' ? await listContacts(context) : [];
  const saved = await savePage(context, {
    id: parameterOf(request, 'id'),
    mark: markIn(body, page),
    change: changeOf(page, body, contacts),
    keepApart: false,
  });
  const standing = 'draft' in saved ? await standingOf(here, saved.draft.body) : undefined;
  return answerAutosave(reply, saved, standing);
}

/** What stands beside the form. */
async function standingOf({ frame, context }: Here, { codes, fields }: DraftBody) {
  return {
    frame,
    law: context.law,
    fields,
    products: await describeCodes(context, codes),
    lateness: draftLateness(context, fields, frame.language),
  };
}

export function answerAutosave(
  reply: FastifyReply,
  saved: Awaited<ReturnType<typeof savePage>>,
  standing?: StandingProps,
): FastifyReply {
  if (isRefusal(saved)) return reply.code(422).send({});
  // Not even the copy that a race made may look like success.
  if (saved.kind !== 'saved') return reply.code(409).send({});
  const summary =
    standing === undefined ? {} : { summary: renderToString(<Standing {...standing} />) };
  return reply.send({ revision: saved.draft.revision, ...summary });
}

export async function showReview(here: Here, problems: readonly Problem[] = [], moved = false) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const draft = orRefused(await readDraft(context, parameterOf(request, 'id')));
  const elsewhere = amendmentAddress(draft, frame);
  if (elsewhere !== undefined) return seeOther(reply, elsewhere);
  const reviewed = await reviewDraft(context, draft.body, language);
  const wrong = problems.length > 0 ? problems : reviewed.problems;
  return (
    <ReviewPage
      frame={frame}
      law={context.law}
      id={draft.id}
      revision={draft.revision}
      agreements={await agreementsGiven(context)}
      fields={draft.body.fields}
      reviewed={reviewed}
      mistakes={mistakesOf(wrong, language)}
      synthetic={context.demo}
      moved={moved}
    />
  );
}

export async function send(here: Here) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const draft = orRefused(await readDraft(context, parameterOf(request, 'id')));
  if (String(draft.revision) !== valueOf(request.body, '_revision')) {
    reply.code(409);
    return showReview(here, [], true);
  }
  const { codes, fields } = draft.body;
  const answer = await submitNotification(context, {
    codes,
    content: contentOfTyped(fields),
    language,
    draft: draft.id,
    requestId: request.id,
  });
  if (isRefusal(answer)) {
    reply.code(422);
    return showReview(here, answer.problems);
  }
  const [first = '', ...others] = answer.notifications.map(({ receipt }) => receipt.number);
  const query = { nieuw: '1', versie: '1', ook: others.join(',') };
  return seeOther(reply, link(language, `${notificationPath(first)}/ontvangst`, query));
}

export async function askDiscard({ frame, request, context }: Here) {
  const draft = orRefused(await readDraft(context, parameterOf(request, 'id')));
  const [named] = await namedDrafts(context, [draft], frame.language);
  return (
    <DiscardPage
      frame={frame}
      id={draft.id}
      name={named?.name ?? draft.id}
      synthetic={context.demo}
    />
  );
}

export async function discard({ frame, request, context, reply }: Here) {
  const { discarded } = await discardDraft(context, parameterOf(request, 'id'));
  const gedaan = discarded ? 'weg' : 'al-weg';
  return seeOther(reply, link(frame.language, homePath, { gedaan }));
}
