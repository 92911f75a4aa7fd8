import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { supervisionTexts } from '../../texts/pages/supervision.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { answerExplanation } from '../../usecases/supervision/answer-explanation.ts';
import { answerClaim } from '../../usecases/supervision/answer-claim.ts';
import { reviewShown, reviewStock } from '../../usecases/supervision/review-stock.ts';
import { viewUnit } from '../../usecases/supervision/view-unit.ts';
import { supervisionPurpose } from '../../usecases/supervision/who.ts';
import { fieldIn, missing, shownValue, unreadableDays, type FieldOf } from '../field-mistakes.ts';
import { fieldsOf, type Typed } from '../form-fields.ts';
import { withQuery, type Frame } from '../frame.ts';
import { parameterOf } from '../page.ts';
import { pageOf } from '../paging.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { sendTable } from '../send-table.tsx';
import { seeOther, signedPages, type SignedGround } from '../signed-page.ts';
import { deedField } from './claims.tsx';
import { addFullLine } from './full-line-page.tsx';
import { ReviewPage, reviewFilePath, reviewPath, shownName } from './review-page.tsx';
import { reviewTable } from './review-table.ts';
import { addressOf, claimDeedNames, deedNames, UnitPage } from './unit-page.tsx';

const inspectors = ['inspector'] as const;
const purpose = { purpose: supervisionPurpose };
const rowsAPage = 25;

/** What an inspector may want to look at, each party and unit down to the receipt, and comply or explain. */
export function addSupervision(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(
    reviewPath,
    inspectors,
    async (frame, request, context) => {
      const review = await reviewFor(frame, request, context);
      return (
        <ReviewPage
          frame={frame}
          review={review}
          words={frame.query['words'] ?? ''}
          page={pageOf(review.rows, frame.query, rowsAPage)}
          synthetic={context.demo}
        />
      );
    },
    purpose,
  );
  pages.page(
    reviewFilePath,
    inspectors,
    async (frame, request, context, reply) => {
      const review = await reviewFor(frame, request, context);
      return sendTable(frame, reply, `toezicht-${review.on}`, reviewTable(review, context.demo));
    },
    purpose,
  );
  pages.page(
    `${reviewPath}/:party/:unit`,
    inspectors,
    (frame, request, context) => showUnit({ frame, request, context }),
    purpose,
  );
  pages.form(
    `${reviewPath}/:party/:unit`,
    inspectors,
    (frame, request, context, reply) => act({ frame, request, context }, reply),
    purpose,
  );
  pages.form(
    `${reviewPath}/:party/:unit/beroep`,
    inspectors,
    (frame, request, context, reply) => judge({ frame, request, context }, reply),
    purpose,
  );
  addFullLine(pages);
}

async function reviewFor({ query }: Frame, request: FastifyRequest, context: Context) {
  return orRefused(
    await reviewStock(context, {
      on: query['on'],
      shown: wordOf(query, shownName, reviewShown),
      words: query['words'],
      requestId: request.id,
    }),
  );
}

interface Here {
  readonly frame: Frame;
  readonly request: FastifyRequest;
  readonly context: Context;
}

function unitFor({ frame, request, context }: Here, on: string | undefined) {
  return viewUnit(context, {
    party: parameterOf(request, 'party'),
    unit: parameterOf(request, 'unit'),
    on,
    language: frame.language,
    requestId: request.id,
  });
}

async function showUnit(
  here: Here,
  typed: Typed = {},
  mistakes: readonly Mistake[] = [],
): Promise<VNode> {
  const { frame, context } = here;
  return (
    <UnitPage
      frame={frame}
      review={orRefused(await unitFor(here, typed['on'] ?? frame.query['on']))}
      synthetic={context.demo}
      typed={typed}
      mistakes={mistakes}
      done={frame.query['done'] === 'yes' && mistakes.length === 0}
    />
  );
}

async function act(here: Here, reply: FastifyReply): Promise<VNode | FastifyReply> {
  const { frame, request, context } = here;
  const typed = fieldsOf(request.body);
  const review = orRefused(await unitFor(here, typed['on']));
  const seen = Number(typed['seen'] ?? Number.NaN);
  const known = deedNames.find((each) => each === typed['deed']);
  const read = known === undefined ? [] : readDeed(fieldIn(typed), frame.language);
  if (read.length > 0) {
    reply.code(422);
    return showUnit(
      here,
      typed,
      read.map((each) => ({ ...each, field: `${known}-${each.field}` })),
    );
  }
  const answered = await answerExplanation(context, {
    about: review.about,
    seen,
    deed: deedOf(typed),
  });
  if (!isRefusal(answered)) {
    const address = addressOf(review, frame.language);
    return seeOther(reply, withQuery(address, { on: review.on, done: 'yes' }));
  }
  reply.code(422);
  return showUnit(here, typed, mistakesOf(answered, typed, frame));
}

/** What an inspector does about a claim. */
async function judge(here: Here, reply: FastifyReply): Promise<VNode | FastifyReply> {
  const { frame, request, context } = here;
  const typed = fieldsOf(request.body);
  const review = orRefused(await unitFor(here, typed['on']));
  const { claim = '', deed = '', seen = '' } = typed;
  const fieldOf = (name: string) => deedField(claim, deed, name);
  const field = (name: string) => fieldIn(typed)(fieldOf(name));
  const through = field('validThrough');
  const read = claimDeedNames.some((each) => each === deed) ? readDeed(field, frame.language) : [];
  if (read.length > 0) {
    reply.code(422);
    return showUnit(
      here,
      typed,
      read.map((each) => ({ ...each, field: fieldOf(each.field) })),
    );
  }
  const answered = await answerClaim(context, {
    about: review.about,
    claim: Number(claim) || 0,
    seen: Number(seen) || 0,
    deed: {
      deed,
      why: field('why'),
      ...(through === '' ? {} : { validThrough: through }),
    },
  });
  if (!isRefusal(answered)) {
    const address = addressOf(review, frame.language);
    return seeOther(reply, `${withQuery(address, { on: review.on, done: 'yes' })}#claims`);
  }
  reply.code(422);
  const mistakes = answered.problems.map((problem) => ({
    field: problem.column === undefined || problem.column === 'deed' ? '' : fieldOf(problem.column),
    message: sayProblem(problem, frame.language),
  }));
  return showUnit(here, typed, mistakes);
}

/** What is wrong with what an inspector typed, as far as the form can tell. */
function readDeed(field: FieldOf, language: Language): readonly Mistake[] {
  const t = speaker(supervisionTexts, language);
  const isCount = /^\d{0,10}$/.test(field('floorPacks'));
  return [
    ...missing(field, 'why', t('whyMissing')),
    ...unreadableDays(field, ['answerBy', 'validThrough'], (shown) => t('dayUnreadable', shown)),
    ...(isCount
      ? []
      : [
          {
            field: 'floorPacks',
            message: t('floorUnreadable', shownValue(field, 'floorPacks')),
          },
        ]),
  ];
}

/** As typed: what does not fit is refused by name. What was left empty was not said. */
function deedOf(typed: Typed): Readonly<Record<string, unknown>> {
  const { deed, why = '', answerBy = '', validThrough = '', floorPacks = '' } = typed;
  return {
    deed,
    why,
    ...(answerBy === '' ? {} : { answerBy }),
    ...(validThrough === '' ? {} : { validThrough }),
    ...(floorPacks === ''
      ? {}
      : { floorPacks: /^\d{1,10}$/.test(floorPacks) ? Number(floorPacks) : floorPacks }),
  };
}

function mistakesOf({ problems }: Refusal, typed: Typed, { language }: Frame): readonly Mistake[] {
  const deed = deedNames.find((each) => each === typed['deed']);
  return problems.map((problem) => ({
    field:
      deed === undefined || problem.column === undefined || problem.column === 'deed'
        ? ''
        : `${deed}-${problem.column}`,
    message: sayProblem(problem, language),
  }));
}
