import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { refuseSignal, reporterKinds } from '../../domain/desk/signal.ts';
import { partyAudiences } from '../../domain/party/audience.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import { sayProblem } from '../../texts/problem.ts';
import type { SignalAnswer, SignalSent } from '../../usecases/answers/signals.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { answerQuestion } from '../../usecases/conversation/answer-question.ts';
import { releaseSentence } from '../../usecases/conversation/release-sentence.ts';
import { threadFor, threadsFor } from '../../usecases/conversation/thread-for.ts';
import { findProducts } from '../../usecases/find-products.ts';
import { correctSignal } from '../../usecases/signalling/correct-signal.ts';
import { aboutToSignal, listSignals, viewSignal } from '../../usecases/signalling/list-signals.ts';
import { sendSignal } from '../../usecases/signalling/send-signal.ts';
import { withdrawSignal } from '../../usecases/signalling/withdraw-signal.ts';
import { link, type Frame } from '../frame.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { orRefused, Refused } from '../refused.ts';
import { seeOther, signedPages, type SignedGround } from '../signed-page.ts';
import { ListPage } from './list-page.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { FindPage, signalPath, SignalPage, signalsPath, type TypedSignal } from './signal-page.tsx';
import { ThreadPage, threadPath } from './thread-page.tsx';

/** Signals from the field, and the conversation around a case for everybody but the desk. */
export function addSignals(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(signalPath, reporterKinds, (frame, request, context) =>
    signalPage({ frame, request, context }),
  );
  pages.form(signalPath, reporterKinds, (frame, request, context, reply) =>
    sent({ frame, request, context }, reply),
  );
  pages.page(`${signalPath}/:id`, reporterKinds, async (frame, request, context) => {
    const signal = await viewSignal(context, parameterOf(request, 'id'), askedBy(request));
    return receipt(frame, context, orRefused(signal));
  });
  pages.form(`${signalPath}/:id`, reporterKinds, (frame, request, context, reply) =>
    changed({ frame, request, context }, reply),
  );
  pages.page(signalsPath, reporterKinds, async (frame, request, context) => (
    <ListPage
      frame={frame}
      answer={orRefused(await listSignals(context, askedBy(request)))}
      threads={(await threadsFor(context, askedBy(request))).threads}
      {...doneOf(frame)}
    />
  ));
  pages.page(`${threadPath}/:number`, partyAudiences, async (frame, request, context) => {
    const number = parameterOf(request, 'number');
    const thread = orRefused(await threadFor(context, { number, ...askedBy(request) }));
    const done = frame.query['done'];
    return (
      <ThreadPage
        frame={frame}
        thread={thread}
        mistakes={[]}
        typed={{}}
        {...(done === 'done' || done === 'doneSentence' ? { done } : {})}
      />
    );
  });
  pages.form(`${threadPath}/:number`, partyAudiences, (frame, request, context, reply) =>
    spoken({ frame, request, context }, reply),
  );
}

/** A request for a page, and in whose name it is done. */
interface Here {
  readonly frame: Frame;
  readonly request: FastifyRequest;
  readonly context: Context;
}

const askedBy = ({ id }: FastifyRequest) => ({ requestId: id });

async function signalPage({ frame, request, context }: Here): Promise<VNode> {
  const product = frame.query['product'];
  if (product === undefined) return find(frame, context, []);
  const about = await aboutToSignal(context, product, askedBy(request));
  if (isRefusal(about)) return find(frame, context, mistakesOf(about, frame.language));
  return (
    <SignalPage
      frame={frame}
      law={context.law}
      {...about}
      typed={about.said === undefined ? { since: frame.today } : typedAgain(about.said)}
      mistakes={[]}
      asksSince={false}
    />
  );
}

async function find(frame: Frame, context: Context, mistakes: readonly Mistake[]): Promise<VNode> {
  const query = frame.query['q']?.trim() ?? '';
  const { law, defaultCountry: country } = context;
  if (query === '') {
    return <FindPage frame={frame} law={law} mistakes={mistakes.map(atSearch)} />;
  }
  const found = await findProducts(context, { query, country });
  if (isRefusal(found)) {
    return (
      <FindPage
        frame={frame}
        law={law}
        mistakes={mistakesOf(found, frame.language).map(atSearch)}
      />
    );
  }
  const results = found.results.filter((result) => result.country === country);
  return <FindPage frame={frame} law={law} found={{ ...found, results }} mistakes={mistakes} />;
}

/** Without a medicine the only field there is, is the one that searches. */
const atSearch = ({ message }: Mistake): Mistake => ({ field: 'q', message });

async function sent(
  { frame, request, context }: Here,
  reply: FastifyReply,
): Promise<VNode | FastifyReply> {
  const typed = typedOf(request.body);
  const product = typed['product'] ?? '';
  const asked = askedBy(request);
  const answer = await sendSignal(context, { product, given: givenOf(typed), ...asked });
  if (!isRefusal(answer)) return toReceipt(frame, answer, reply);
  const about = await aboutToSignal(context, product, asked);
  reply.code(422);
  if (isRefusal(about)) return find(frame, context, mistakesOf(about, frame.language));
  return (
    <SignalPage
      frame={frame}
      law={context.law}
      {...about}
      typed={typed}
      mistakes={mistakesOf(answer, frame.language)}
      asksSince={
        typed['sinceConfirmed'] === 'yes' ||
        answer.problems.some(({ code }) => code === 'signal-since-long-ago')
      }
    />
  );
}

function receipt(
  frame: Frame,
  context: Context,
  signal: SignalAnswer,
  refused: readonly Mistake[] = [],
  again: string = frame.today,
): VNode {
  return (
    <ReceiptPage
      frame={frame}
      law={context.law}
      signal={signal}
      mistakes={refused}
      again={again}
      {...(refused.length === 0 ? doneOf(frame) : {})}
    />
  );
}

async function changed(
  { frame, request, context }: Here,
  reply: FastifyReply,
): Promise<VNode | FastifyReply> {
  const typed = typedOf(request.body);
  const asked = { id: parameterOf(request, 'id'), ...askedBy(request) };
  const again = typed['deliverableSince'] ?? '';
  const answer = await change(context, asked, typed['deed'], again);
  if (isRefusal(answer)) {
    const signal = orRefused(await viewSignal(context, asked.id, askedBy(request)));
    reply.code(422);
    return receipt(frame, context, signal, mistakesOf(answer, frame.language), again);
  }
  if (typed['from'] !== 'list') return toReceipt(frame, answer, reply);
  return seeOther(reply, link(frame.language, signalsPath, { done: answer.what }));
}

function change(
  context: Context,
  asked: { readonly id: string; readonly requestId: string },
  deed: string | undefined,
  deliverableSince: string,
): Promise<SignalSent | Refusal> {
  switch (deed) {
    case 'still-so':
      return correctSignal(context, asked);
    case 'deliverable-again':
      return withdrawSignal(context, { ...asked, deliverableSince });
    case 'mistake':
      return withdrawSignal(context, asked);
    case undefined:
    default:
      throw new Refused(refuseSignal('signal-not-read', { fields: ['deed'] }));
  }
}

function toReceipt(frame: Frame, { what, signal }: SignalSent, reply: FastifyReply): FastifyReply {
  return seeOther(reply, link(frame.language, `${signalPath}/${signal.id}`, { done: what }));
}

function doneOf({ query }: Frame): { readonly done?: SignalSent['what'] } {
  const done = query['done'];
  return done === 'received' || done === 'updated' || done === 'unchanged' ? { done } : {};
}

async function spoken(
  { frame, request, context }: Here,
  reply: FastifyReply,
): Promise<VNode | FastifyReply> {
  const typed = typedOf(request.body);
  const asked = { number: parameterOf(request, 'number'), ...askedBy(request) };
  const deed = typed['deed'] ?? '';
  const question = /^answer-([1-9]\d{0,5})$/.exec(deed)?.[1];
  const answer =
    question === undefined
      ? await releaseSentence(context, { ...asked, text: typed['sentence'] })
      : await answerQuestion(context, { ...asked, question: Number(question), text: typed[deed] });
  if (!isRefusal(answer)) {
    const done = question === undefined ? 'doneSentence' : 'done';
    return seeOther(reply, link(frame.language, `${threadPath}/${answer.case}`, { done }));
  }
  const thread = orRefused(await threadFor(context, asked));
  reply.code(422);
  const mistakes = mistakesOf(answer, frame.language);
  return <ThreadPage frame={frame} thread={thread} mistakes={mistakes} typed={typed} />;
}

function mistakesOf({ problems }: Refusal, language: Language): readonly Mistake[] {
  return problems.map((problem) => ({
    field: problem.column ?? '',
    message: sayProblem(problem, language),
  }));
}

/** What is no number stays as typed, so that the message can show it. */
function givenOf(typed: TypedSignal): Readonly<Record<string, unknown>> {
  const number = (text: string | undefined) =>
    text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text;
  return {
    since: typed['since'],
    wholesaler: typed['wholesaler'],
    usersWaiting: number(typed['usersWaiting']),
    orderedPacks: number(typed['orderedPacks']),
    remark: typed['remark'],
    mayBeNamed: typed['mayBeNamed'] === 'yes',
    sinceConfirmed: typed['sinceConfirmed'] === 'yes',
  };
}

/** The signal that stands, to be changed. */
function typedAgain(said: SignalAnswer): TypedSignal {
  return {
    since: said.since,
    wholesaler: said.wholesaler ?? '',
    usersWaiting: said.usersWaiting === null ? '' : String(said.usersWaiting),
    orderedPacks: said.orderedPacks === null ? '' : String(said.orderedPacks),
    remark: said.remark ?? '',
    ...(said.mayBeNamed ? { mayBeNamed: 'yes' } : {}),
  };
}

function typedOf(body: unknown): TypedSignal {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function parameterOf({ params }: FastifyRequest, name: string): string {
  const value: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, name) : '';
  return typeof value === 'string' ? value : '';
}
