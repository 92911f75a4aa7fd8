import type { FastifyRequest } from 'fastify';
import { notificationStates } from '../../domain/notification/steps.ts';
import { notificationStepTexts } from '../../texts/fields/notification.ts';
import { notifyingTexts } from '../../texts/pages/notifying.ts';
import { say } from '../../texts/text.ts';
import type { Language } from '../../law/norm.ts';
import type { Context } from '../../usecases/context.ts';
import { threadsFor } from '../../usecases/conversation/thread-for.ts';
import { publicationOf } from '../../usecases/must-report.ts';
import { listDrafts, type Draft } from '../../usecases/notifying/drafts.ts';
import { listNotifications } from '../../usecases/notifying/list-notifications.ts';
import { nameCodes } from '../../usecases/notifying/review-draft.ts';
import { link, type Frame } from '../frame.ts';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import {
  draftPath,
  draftSteps,
  notificationPath,
  nextSteps,
  stepAddresses,
} from './draft-steps.ts';
import { HomePage, type NamedDraft } from './home-page.tsx';

const rowsAPage = 50;
/** Open ones that are looked through for what asks for attention. */
const lookedThrough = 200;

/** `/melden`. */
export async function homePage(frame: Frame, request: FastifyRequest, context: Context) {
  const { query, language, today } = frame;
  const state = wordOf(query, 'stand', notificationStates) ?? 'open';
  const asked = { requestId: request.id };
  const cursor = query['cursor'];
  const answer = orRefused(
    await listNotifications(context, {
      state,
      limit: rowsAPage,
      ...(cursor === undefined ? {} : { cursor }),
      ...asked,
    }),
  );
  const isAll = state === 'open' && cursor === undefined && answer.next === null;
  const open = isAll
    ? answer
    : orRefused(
        await listNotifications(context, { state: 'open', limit: lookedThrough, ...asked }),
      );
  const { threads } = await threadsFor(context, asked);
  return (
    <HomePage
      frame={frame}
      answer={answer}
      open={open.items}
      state={state}
      threads={threads}
      drafts={await namedDrafts(context, await listDrafts(context), language)}
      publication={publicationOf(context.law, today, language)}
      synthetic={context.demo}
    />
  );
}

/** Drafts with the name of their first medicine, and the page to go on with. */
export async function namedDrafts(
  context: Context,
  drafts: readonly Draft[],
  language: Language,
): Promise<readonly NamedDraft[]> {
  const first = [...new Set(drafts.flatMap(({ body }) => body.codes[0] ?? []))];
  const names = await nameCodes(context, first);
  const nameOf = (code: string) => names.get(code) ?? code;
  return drafts.map((draft) => ({
    draft,
    name: sayDraft(draft, nameOf, language),
    goOn: whereToGoOn(draft, language),
  }));
}

function sayDraft(
  { body: { codes, amends } }: Draft,
  nameOf: (code: string) => string,
  language: Language,
): string {
  const [code, ...others] = codes;
  if (amends !== undefined) {
    const step = notificationStepTexts[amends.step][language];
    const which = say(notifyingTexts.draftAmends, { number: amends.number, step }, language);
    return code === undefined ? which : `${nameOf(code)} (${which})`;
  }
  if (code === undefined) return notifyingTexts.draftNoMedicine[language];
  if (others.length === 0) return nameOf(code);
  return say(notifyingTexts.draftMore, { name: nameOf(code), count: others.length }, language);
}

function whereToGoOn({ id, body: { amends } }: Draft, language: Language): string {
  const step = nextSteps.find((each) => each === amends?.step);
  return amends === undefined || step === undefined
    ? link(language, draftPath(id, draftSteps[0]))
    : link(language, `${notificationPath(amends.number)}/${stepAddresses[step]}`);
}
