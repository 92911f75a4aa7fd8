import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { threadFor } from '../../usecases/conversation/thread-for.ts';
import { viewNotification } from '../../usecases/notifying/view-notification.ts';
import { refuseNotifying } from '../../domain/notification/problem.ts';
import { link, type Frame } from '../frame.ts';
import { parameterOf } from '../page.ts';
import { orRefused, Refused } from '../refused.ts';
import { seeOther, signedPages, type Shown, type SignedGround } from '../signed-page.ts';
import { enterAddress, saveAddress, showAddress, showAddresses } from './address-routes.tsx';
import { addressesPath } from './address-pages.tsx';
import {
  autosaveAmend,
  saveAmend,
  sendAmend,
  showAmend,
  showAmendReview,
} from './amend-routes.tsx';
import {
  askDiscard,
  autosave,
  discard,
  saveDraftStep,
  send,
  showDraftStep,
  showReview,
  type Here,
} from './draft-routes.tsx';
import { draftPath, draftSteps, homePath } from './draft-steps.ts';
import { homePage } from './home.tsx';
import { newDraft } from './new-draft.ts';
import { NotificationPage } from './notification-page.tsx';
import { passOn, showPassOn } from './pass-on-routes.tsx';
import { ReceiptPage, type ReceiptShown } from './receipt-page.tsx';

/** Who notifies: a holder, or one who represents holders. */
const holders = ['supplier'] as const;
/** Whose contacts the desk calls, or reminds of a delivery of stock. */
const reachable = ['supplier', 'wholesaler', 'hospital-pharmacist'] as const;

/** `/melden`: the supplier's home, a new notification, and what follows it. */
export function addNotifying(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  const show = (path: string, work: (here: Here) => Shown) =>
    pages.page(path, holders, (...given) => work(hereOf(...given)));
  const take = (path: string, work: (here: Here) => Shown) =>
    pages.form(path, holders, (...given) => work(hereOf(...given)));

  pages.page(homePath, holders, homePage);
  show(`${homePath}/nieuw`, begin);
  take(`${homePath}/concept/:id`, autosave);
  show(`${homePath}/concept/:id/weg`, askDiscard);
  take(`${homePath}/concept/:id/weg`, discard);
  show(`${homePath}/concept/:id/nakijken`, (here) => showReview(here));
  take(`${homePath}/concept/:id/nakijken`, send);
  show(`${homePath}/concept/:id/:stap`, showDraftStep);
  take(`${homePath}/concept/:id/:stap`, saveDraftStep);
  pages.page(addressesPath, reachable, (...given) => showAddresses(hereOf(...given)));
  pages.form(addressesPath, reachable, (...given) => enterAddress(hereOf(...given)));
  pages.page(`${addressesPath}/:id`, reachable, (...given) => showAddress(hereOf(...given)));
  pages.form(`${addressesPath}/:id`, reachable, (...given) => saveAddress(hereOf(...given)));
  show(`${homePath}/:number`, notificationPage);
  show(`${homePath}/:number/ontvangst`, receiptPage);
  show(`${homePath}/:number/doorgeven`, (here) => showPassOn(here));
  take(`${homePath}/:number/doorgeven`, passOn);
  show(`${homePath}/:number/:deed`, showAmend);
  take(`${homePath}/:number/:deed`, saveAmend);
  take(`${homePath}/:number/:deed/concept`, autosaveAmend);
  show(`${homePath}/:number/:deed/nakijken`, (here) => showAmendReview(here));
  take(`${homePath}/:number/:deed/nakijken`, sendAmend);
}

function hereOf(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
): Here {
  return { frame, request, context, reply };
}

async function begin({ frame, context, reply }: Here) {
  const draft = orRefused(await newDraft(context, frame));
  return seeOther(reply, link(frame.language, draftPath(draft.id, draftSteps[0])));
}

async function notificationPage({ frame, request, context }: Here) {
  const asked = { requestId: request.id };
  const number = parameterOf(request, 'number');
  const { language } = frame;
  const notification = orRefused(await viewNotification(context, { number, language, ...asked }));
  return (
    <NotificationPage
      frame={frame}
      notification={notification}
      thread={await threadOf(context, notification.case, asked)}
      amended={frame.query['gedaan'] === 'gewijzigd'}
    />
  );
}

/** What the desk asked about it; nothing where the party has no part in the case. */
async function threadOf(
  context: Context,
  number: string | undefined,
  asked: { readonly requestId: string },
) {
  if (number === undefined) return undefined;
  const thread = await threadFor(context, { number, ...asked });
  return isRefusal(thread) ? undefined : thread;
}

/** As many as are sent at once. */
const mostReceipts = 200;

async function receiptPage({ frame, request, context }: Here) {
  const { language, query } = frame;
  const wanted = query['versie'];
  const also = (query['ook'] ?? '').split(',').filter((number) => number !== '');
  const numbers = [...new Set([parameterOf(request, 'number'), ...also])].slice(0, mostReceipts);
  const receipts: ReceiptShown[] = [];
  for (const number of numbers) {
    const asked = { number, language, requestId: request.id };
    const notification = orRefused(await viewNotification(context, asked));
    const version = notification.versions.findLast(
      (each) => wanted === undefined || String(each.version) === wanted,
    );
    if (version === undefined)
      throw new Refused(refuseNotifying('notification-unknown', { number }));
    receipts.push({ notification, version });
  }
  return (
    <ReceiptPage
      frame={frame}
      receipts={receipts}
      fresh={query['nieuw'] !== undefined}
      synthetic={receipts.some(({ notification }) => notification.synthetic)}
    />
  );
}
