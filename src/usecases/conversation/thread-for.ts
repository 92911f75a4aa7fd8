import { isOpen, isOverdue, type AskedQuestion } from '../../domain/desk/conversation.ts';
import type { ReporterKind } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { caseById } from '../../registry/cases.ts';
import {
  casesShownTo,
  insertThreadLook,
  threadLooks,
  type Reader,
} from '../../registry/conversation.ts';
import type { ReadTx } from '../../registry/database.ts';
import { readParties } from '../../registry/parties.ts';
import { signalsAbout } from '../../registry/signals.ts';
import type { ThreadAnswer, ThreadsAnswer } from '../answers/conversation.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { clockwork } from '../desk/clockwork.ts';
import { namedProducts } from '../signalling/named-products.ts';
import { joinedCase, takesPartFor, type JoinedCase } from './joined-case.ts';

/**
 * What was said between the desk and a party about one case. `context.database` is in its name;
 * from now on this person has read it.
 */
export async function threadFor(
  context: Context,
  { number, ...asked }: { readonly number: string; readonly requestId?: string },
): Promise<ThreadAnswer | Refusal> {
  const viewing = { activity: 'case-view', ...asked } as const;
  const viewed = await viewConfidential(context, viewing, async (tx, concerns) => {
    const joined = await joinedCase(context, tx, number);
    if (isRefusal(joined)) return joined;
    for (const id of takesPartFor(context)) concerns({ kind: 'party', id });
    const looks = await looksOf(context, tx);
    const newest = unreadIn(joined, looks).at(-1);
    return { answer: await threadAnswer(context, tx, joined), caseId: joined.desk.id, newest };
  });
  if (isRefusal(viewed)) return viewed;
  const { answer, caseId, newest } = viewed;
  const reader = readerOf(context);
  if (newest !== undefined && reader !== undefined) {
    await context.database.write((tx) => insertThreadLook(tx, reader, { caseId, eventId: newest }));
  }
  return answer;
}

/** A machine reads for nobody in particular. */
function readerOf({ database: { viewer } }: Context): Reader | undefined {
  const { party, person } = viewer;
  return party === undefined || person === undefined
    ? undefined
    : { partyId: party, personId: person };
}

async function looksOf(context: Context, tx: ReadTx): Promise<ReadonlyMap<number, number>> {
  const reader = readerOf(context);
  return reader === undefined ? new Map<number, number>() : threadLooks(tx, reader);
}

function unreadIn(
  { desk, heard }: JoinedCase,
  looks: ReadonlyMap<number, number>,
): readonly number[] {
  const readUpTo = looks.get(desk.id) ?? 0;
  return heard.unanswered.filter((id) => id > readUpTo);
}

export async function threadAnswer(
  context: Context,
  tx: ReadTx,
  { desk, state, as, conversation }: JoinedCase,
): Promise<ThreadAnswer> {
  const today = context.today();
  const product = await namedProducts(context, tx, [desk]);
  return {
    case: desk.number,
    product: product(desk.productId),
    synthetic: desk.synthetic,
    open: state.open,
    as,
    questions: conversation.questions.map((question) => questionAnswer(question, today)),
    released: [...conversation.released],
    passedOn: [...conversation.passedOn],
    signals: as === 'holder' ? await saidInTheField(context, tx, desk.productId) : [],
  };
}

function questionAnswer(
  question: AskedQuestion,
  today: CalendarDate,
): ThreadAnswer['questions'][number] {
  const { number, text, at, deadline, takenBack, answers } = question;
  return {
    number,
    text,
    askedAt: at,
    deadline,
    state: questionState(question, today),
    takenBack: takenBack ?? null,
    ...(takenBack === undefined ? { takenBackWhy: 'not-taken-back' } : {}),
    answers: [...answers],
  };
}

function questionState(
  question: AskedQuestion,
  today: CalendarDate,
): ThreadAnswer['questions'][number]['state'] {
  if (question.takenBack !== undefined) return 'taken-back';
  if (!isOpen(question)) return 'answered';
  return isOverdue(question, today) ? 'overdue' : 'open';
}

/** To the holder a reporter is a kind of party, unless it agreed to be named. */
async function saidInTheField(
  context: Context,
  tx: ReadTx,
  productId: number,
): Promise<ThreadAnswer['signals']> {
  const signals = await signalsAbout(tx, productId);
  const agreed = signals.flatMap(({ reporter }) => reporter ?? []);
  const names = new Map(
    (await readParties(tx, agreed, context.today())).map(({ id, name }) => [id, name]),
  );
  return signals.map(({ reporterKind, reporter, since, asserted }) => {
    const name = reporter === null ? undefined : names.get(reporter);
    return {
      from: shownKind(reporterKind),
      name: name ?? null,
      ...(name === undefined ? { nameWhy: 'not-agreed' } : {}),
      since,
      asserted,
    };
  });
}

/** There are so few hospital pharmacies that the word alone would nearly be a name. */
function shownKind(kind: ReporterKind): 'pharmacy' | 'wholesaler' {
  return kind === 'wholesaler' ? 'wholesaler' : 'pharmacy';
}

/** More conversations than these are on no page. */
const mostListed = 200;

/** Every conversation of a party with the desk, those that wait for an answer first. */
export async function threadsFor(
  context: Context,
  asked: { readonly requestId?: string } = {},
): Promise<ThreadsAnswer> {
  const represents = takesPartFor(context);
  if (represents.length === 0) return { threads: [] };
  return viewConfidential(context, { activity: 'case-view', ...asked }, async (tx, concerns) => {
    for (const id of represents) concerns({ kind: 'party', id });
    const joined: JoinedCase[] = [];
    for (const id of await casesShownTo(tx, represents, mostListed)) {
      const number = await numberOf(tx, id);
      const found = await joinedCase(context, tx, number);
      if (!isRefusal(found)) joined.push(found);
    }
    const product = await namedProducts(
      context,
      tx,
      joined.map(({ desk }) => desk),
    );
    const looks = await looksOf(context, tx);
    const threads = joined.map((each) => {
      const { desk, state, as, conversation, heard } = each;
      const waiting = state.open ? conversation.questions.filter(isOpen) : [];
      const [deadline] = waiting.map((question) => question.deadline).toSorted();
      return {
        case: desk.number,
        product: product(desk.productId),
        open: state.open,
        as,
        unread: unreadIn(each, looks).length,
        lastAt: heard.lastAt ?? tellingNothing(desk.number),
        openQuestions: waiting.length,
        deadline: deadline ?? null,
        ...(deadline === undefined ? { deadlineWhy: 'no-open-question' } : {}),
        overdue: deadline !== undefined && deadline < context.today(),
        passedOn: [...conversation.passedOn],
      };
    });
    return {
      threads: threads.toSorted((a, b) =>
        (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999'),
      ),
    };
  });
}

function tellingNothing(number: string): never {
  throw new Error(`case ${number} is listed for a party that may see nothing of it`);
}

async function numberOf(tx: ReadTx, caseId: number): Promise<string> {
  const found = await tx.inNameOf(clockwork('listing the cases of who takes part in them'), () =>
    caseById(tx, caseId),
  );
  if (found === undefined) throw new Error(`case ${caseId} has events and is not there`);
  return found.number;
}
