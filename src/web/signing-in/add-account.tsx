import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Refusal } from '../../domain/problem.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { partyChoices } from '../../usecases/signing-in/choose-party.ts';
import {
  machinesOfParty,
  registerMachine,
  strikeOffMachine,
} from '../../usecases/signing-in/machines.ts';
import {
  giveMandate,
  mandatesOfParty,
  mayDelegate,
  withdrawMandate,
} from '../../usecases/signing-in/mandates.ts';
import { sessionsOfPerson } from '../../usecases/signing-in/own-sessions.ts';
import { endSessions } from '../../usecases/signing-in/sign-out.ts';
import { fieldsOf } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import type { SiteGround } from '../page.ts';
import { Refused } from '../refused.ts';
import { seeOther, signedPages } from '../signed-page.ts';
import { AccountPage, type AccountProps, type GiveFilled } from './account-page.tsx';

/** One's own sessions and mandates, and letting others act for one's party. */
export function addAccount(app: FastifyInstance, ground: SiteGround): void {
  const pages = signedPages(app, ground);
  pages.page('/mijn', 'signed-in', (frame, request, context) =>
    account(frame, request, context, { filled: {}, mistakes: [], done: doneOf(frame) }),
  );
  pages.form('/mijn/sessies', 'signed-in', async (frame, request, context, reply) => {
    const { sessie = '' } = fieldsOf(request.body);
    const person = request.visitor?.personId ?? '';
    if (sessie === 'alle') {
      await endSessions(context, person);
      return seeOther(reply, link(frame.language, '/uitloggen'));
    }
    if (/^[0-9a-f-]{36}$/.test(sessie)) await endSessions(context, person, sessie);
    return seeOther(reply, link(frame.language, '/mijn', { gedaan: 'sessie' }));
  });
  pages.form('/mijn/machtigen', 'signed-in', give);
  pages.form('/mijn/programmas', 'signed-in', machine);
  pages.form('/mijn/machtiging-einde', 'signed-in', async (frame, request, context, reply) => {
    const { machtiging = '' } = fieldsOf(request.body);
    const id = /^\d{1,15}$/.test(machtiging) ? Number(machtiging) : 0;
    const ended = await withdrawMandate(context, id);
    if (isRefusal(ended)) throw new Refused(ended);
    return seeOther(reply, link(frame.language, '/mijn', { gedaan: 'einde' }));
  });
}

async function machine(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
): Promise<VNode | FastifyReply> {
  const { uit, sleutels = '' } = fieldsOf(request.body);
  const back = (gedaan: string) => seeOther(reply, link(frame.language, '/mijn', { gedaan }));
  if (uit !== undefined) {
    const ended = await strikeOffMachine(context, uit);
    if (isRefusal(ended)) throw new Refused(ended);
    return back('programma-uit');
  }
  const added = await registerMachine(context, sleutels);
  if (!isRefusal(added)) return back('programma');
  reply.code(422);
  // What did not fit may hold a private key: it is not repeated.
  return account(frame, request, context, { filled: {}, mistakes: mistakesOf(added, frame, {}) });
}

async function give(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
): Promise<VNode | FastifyReply> {
  const filled = fieldsOf(request.body);
  const { code = '', partij, vanaf, tot } = filled;
  const given = await giveMandate(context, {
    to: partij === undefined ? { code } : { partyName: partij },
    ...(vanaf === undefined ? {} : { from: vanaf }),
    ...(tot === undefined ? {} : { until: tot }),
  });
  if (!isRefusal(given))
    return seeOther(reply, link(frame.language, '/mijn', { gedaan: 'gegeven' }));
  reply.code(422);
  return account(frame, request, context, {
    filled,
    mistakes: mistakesOf(given, frame, filled),
  });
}

/** Days stand twice on the page: once for a colleague, once for a party. */
function mistakesOf({ problems }: Refusal, frame: Frame, { partij }: GiveFilled) {
  return problems.map((problem) => {
    const { column = '' } = problem;
    const field =
      partij !== undefined && /^(vanaf|tot)$/.test(column) ? `partij-${column}` : column;
    return { field, message: sayProblem(problem, frame.language) };
  });
}

async function account(
  frame: Frame,
  { visitor }: FastifyRequest,
  context: Context,
  shown: Pick<AccountProps, 'filled' | 'mistakes' | 'done'>,
): Promise<VNode> {
  const { personId = '', sessionId = '', audience = 'public' } = visitor ?? {};
  return (
    <AccountPage
      frame={frame}
      person={personId}
      sessionId={sessionId}
      sessions={await sessionsOfPerson(context)}
      choices={await partyChoices(context, personId)}
      mandates={await mandatesOfParty(context)}
      machines={await machinesOfParty(context)}
      mayGive={{ colleague: mayDelegate(audience), representative: audience === 'supplier' }}
      {...shown}
    />
  );
}

/** What the address says was just done. */
const deeds: ReadonlyMap<string, AccountProps['done']> = new Map([
  ['gegeven', 'given'],
  ['einde', 'ended'],
  ['sessie', 'sessionsEnded'],
  ['programma', 'machineAdded'],
  ['programma-uit', 'machineEnded'],
] as const);

function doneOf({ query }: Frame): AccountProps['done'] {
  return deeds.get(query['gedaan'] ?? '');
}
