import type { FastifyInstance } from 'fastify';
import type { Refusal } from '../../domain/problem.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { viewOwnReporting, type OwnReporting } from '../../usecases/stock/own-reporting.ts';
import { chooseReminders, reportAgain, stopReporting } from '../../usecases/stock/say-reporting.ts';
import type { Table } from '../../usecases/table-file.ts';
import { fieldsOf } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { orRefused } from '../refused.ts';
import { sendTable } from '../send-table.tsx';
import { seeOther, signedPages, type SignedGround } from '../signed-page.ts';
import { daysFilePath, daysPath } from './addresses.ts';
import {
  blankReporting,
  DaysPage,
  reportingDeeds,
  type ReportingDeed,
  type TypedReporting,
} from './days-page.tsx';

/** Who delivers stock by the site. */
const delivering = ['supplier', 'wholesaler', 'hospital-pharmacist'] as const;

/** `/voorraad/dagen`: which days came of a party, and what it says of its own reporting. */
export function addReporting(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(daysPath, delivering, (frame, _request, context) =>
    daysPage(frame, context, blankReporting, []),
  );
  pages.page(daysFilePath, delivering, async (frame, _request, context, reply) => {
    const answer = orRefused(await viewOwnReporting(context));
    return sendTable(frame, reply, `dagen-${answer.today}`, daysTable(answer));
  });
  pages.form(daysPath, delivering, async (frame, request, context, reply) => {
    const typed = typedIn(request.body);
    const done = await carryOut(context, typed);
    if (done === undefined || !isRefusal(done)) {
      const { language } = frame;
      return seeOther(reply, link(language, daysPath, done === undefined ? {} : { gedaan: 'ja' }));
    }
    reply.code(422);
    return daysPage(frame, context, typed, mistakesOf(done, typed, frame));
  });
}

async function daysPage(
  frame: Frame,
  context: Context,
  typed: TypedReporting,
  mistakes: readonly Mistake[],
) {
  const answer = orRefused(await viewOwnReporting(context));
  return <DaysPage {...{ frame, answer, typed, mistakes }} />;
}

function typedIn(body: unknown): TypedReporting {
  const { deed: given, from = '', why = '', rhythm = '' } = fieldsOf(body);
  const deed = reportingDeeds.find((each) => each === given);
  return { ...(deed === undefined ? {} : { deed }), from, why, rhythm };
}

/** Undefined: no deed that we know was asked for. */
function carryOut(
  context: Context,
  { deed, ...typed }: TypedReporting,
): Promise<object | Refusal> | undefined {
  switch (deed) {
    case 'stop':
      return stopReporting(context, typed);
    case 'again':
      return reportAgain(context, typed);
    case 'reminders-off':
    case 'reminders-on':
      return chooseReminders(context, deed === 'reminders-on');
    case undefined:
      return undefined;
    default:
      return deed satisfies never;
  }
}

const fieldsOfDeed: Readonly<Record<ReportingDeed, readonly string[]>> = {
  stop: ['from', 'why'],
  again: ['from', 'rhythm'],
  'reminders-off': [],
  'reminders-on': [],
};

function mistakesOf(
  { problems }: Refusal,
  { deed }: TypedReporting,
  { language }: Frame,
): readonly Mistake[] {
  return problems.map((problem) => {
    const { column = '' } = problem;
    const isField = deed !== undefined && fieldsOfDeed[deed].includes(column);
    return {
      field: isField ? `${deed}-${column}` : '',
      message: sayProblem(problem, language),
    };
  });
}

/** The days that the page shows. */
function daysTable({ days, role, today, synthetic }: OwnReporting): Table {
  return {
    synthetic,
    columns: [
      { name: 'day', kind: 'day' },
      { name: 'role', kind: 'text' },
      { name: 'state', kind: 'text' },
      { name: 'told_on', kind: 'day' },
      { name: 'reminded_on', kind: 'day' },
    ],
    rows: days
      .filter(({ day }) => day <= today)
      .map(({ day, state, toldOn, remindedOn }) => [day, role, state, toldOn, remindedOn ?? null]),
  };
}
