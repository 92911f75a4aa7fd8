import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import {
  dutyQuestions,
  type DutyAnswers,
  type DutyQuestion,
} from '../../domain/notification/duty-walk.ts';
import {
  isKeepable,
  keepDutyAnswer,
  listKeptAnswers,
  viewKeptAnswer,
} from '../../usecases/keep-duty-answer.ts';
import type { Context } from '../../usecases/context.ts';
import { mustReport } from '../../usecases/must-report.ts';
import { link, type Frame, type Query } from '../frame.ts';
import { seeOther, signedPages, type SignedGround } from '../signed-page.ts';
import { AnswerPage } from './answer-page.tsx';
import { KeptAnswerPage, KeptAnswersPage, keptPath } from './kept-pages.tsx';
import { mustReportPath, queryOf, QuestionPage } from './question-page.tsx';

/** Who holds authorisations, and so can have evidence that nothing had to be notified. */
const keepers = ['supplier'] as const;

/**
 * `/moet-ik-melden`: everybody's, without an account; what was answered stands in the address
 * alone. Who is signed in for a holder can keep a “no” as evidence.
 */
export function addMustReport(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(mustReportPath, 'public', (frame, _request, context, reply) => {
    const { shown, refused } = mustReportPage(frame, context);
    if (refused) reply.code(400);
    return shown;
  });
  pages.form(`${mustReportPath}/bewaar`, keepers, async ({ language }, request, context, reply) => {
    const answers = answersIn(asQuery(request.body));
    const id = await keepDutyAnswer(context, { answers, language });
    return seeOther(
      reply,
      id === undefined
        ? link(language, mustReportPath, answers)
        : link(language, `${keptPath}/${id}`),
    );
  });
  pages.page(keptPath, keepers, async (frame, _request, context) => (
    <KeptAnswersPage frame={frame} kept={await listKeptAnswers(context)} />
  ));
  pages.page(`${keptPath}/:id`, keepers, async (frame, request, context, reply) => {
    const id = idIn(request.params);
    const seen = id === undefined ? undefined : await viewKeptAnswer(context, id, frame.language);
    if (seen !== undefined) return <KeptAnswerPage frame={frame} seen={seen} />;
    reply.callNotFound();
    return reply;
  });
}

function mustReportPage(
  frame: Frame,
  context: Context,
): { readonly shown: VNode; readonly refused: boolean } {
  const answers = answersIn(frame.query);
  const again = questionNamed(frame.query['again']);
  const { language, visitor } = frame;
  const answer = mustReport(context, { answers, again, language });
  if (answer.state === 'decided') {
    const mayKeep = keepers.some((keeper) => keeper === visitor?.audience) && isKeepable(answer);
    return {
      shown: <AnswerPage frame={frame} answer={answer} mayKeep={mayKeep} />,
      refused: false,
    };
  }
  const { question, answered, mistake } = answer;
  const before = queryOf(answered);
  const later = dutyQuestions.flatMap((each) => {
    const given = answers[each];
    const isLater = given !== undefined && each !== question && before[each] === undefined;
    return isLater ? [{ question: each, answer: given }] : [];
  });
  return {
    shown: (
      <QuestionPage
        frame={frame}
        question={question}
        mistake={mistake}
        value={answers[question] ?? ''}
        answered={answered}
        later={later}
      />
    ),
    refused: mistake !== undefined,
  };
}

/** Longer than any word or day that is asked for. */
const longestAnswer = 40;

/** What the address says of each question; the one just asked may have been left empty. */
function answersIn(query: Query): DutyAnswers {
  const asked = questionNamed(query['asked']);
  const given = dutyQuestions.flatMap((question) => {
    const answer = query[question]?.slice(0, longestAnswer);
    return answer === undefined ? [] : [[question, answer] as const];
  });
  return Object.fromEntries([...(asked === undefined ? [] : [[asked, ''] as const]), ...given]);
}

function questionNamed(name: string | undefined): DutyQuestion | undefined {
  return dutyQuestions.find((question) => question === name);
}

function asQuery(body: unknown): Query {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

function idIn(params: unknown): number | undefined {
  const id: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, 'id') : '';
  return typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
}
