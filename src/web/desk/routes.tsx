import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { queueMarks } from '../../domain/desk/queue.ts';
import type { Refusal } from '../../domain/problem.ts';
import { deskAudiences } from '../../domain/party/audience.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { actOnCase, type Acted } from '../../usecases/desk/act-on-case.ts';
import { exportDossier } from '../../usecases/desk/export-dossier.ts';
import { confirmImport, tryImport } from '../../usecases/desk/import-cases.ts';
import { proposePublication } from '../../usecases/desk/propose-publication.ts';
import { proposeTriage } from '../../usecases/desk/propose-triage.ts';
import { viewCase } from '../../usecases/desk/view-case.ts';
import { viewQueue } from '../../usecases/desk/view-queue.ts';
import { link, type Frame } from '../frame.ts';
import { parameterOf, type SiteGround } from '../page.ts';
import { pageOf } from '../paging.ts';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { seeOther, signedPages } from '../signed-page.ts';
import { refuseUpload, uploadsAMinute } from '../upload.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { CasePage } from './case-page.tsx';
import { rulesOfCase } from './case-rules.ts';
import { ImportPage } from './import-page.tsx';
import { QueuePage } from './queue-page.tsx';
import { readDeed } from './read-deed.ts';

const purpose = { purpose: 'assessing cases' };
const rowsAPage = 50;

/** The assessor's bench. */
export function addDesk(app: FastifyInstance, ground: SiteGround): void {
  const pages = signedPages(app, ground);
  pages.page('/beoordelen', deskAudiences, showQueue, purpose);
  pages.page(
    '/beoordelen/overnemen',
    deskAudiences,
    (frame, _request, context) => <ImportPage frame={frame} synthetic={context.demo} />,
    purpose,
  );
  pages.form('/beoordelen/overnemen', deskAudiences, takeOver, {
    ...purpose,
    upload: true,
    perMinute: uploadsAMinute,
  });
  pages.page(
    '/beoordelen/:number',
    deskAudiences,
    (frame, request, context) => showCase(frame, request, context, {}, []),
    purpose,
  );
  pages.page('/beoordelen/:number/dossier.json', deskAudiences, sendDossier, purpose);
  pages.form('/beoordelen/:number', deskAudiences, act, purpose);
}

async function showQueue(frame: Frame, _request: FastifyRequest, context: Context) {
  const mark = wordOf(frame.query, 'mark', queueMarks);
  const words = frame.query['words'] ?? '';
  const answer = orRefused(
    await viewQueue(context, { words, ...(mark === undefined ? {} : { mark }) }),
  );
  return (
    <QueuePage
      frame={frame}
      answer={answer}
      words={words}
      page={pageOf(answer.rows, frame.query, rowsAPage)}
      synthetic={context.demo}
      {...(mark === undefined ? {} : { mark })}
    />
  );
}

async function showCase(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  filled: Readonly<Record<string, string>>,
  mistakes: readonly Mistake[],
) {
  const number = parameterOf(request, 'number');
  const answer = orRefused(await viewCase(context, { number, language: frame.language }));
  const done = wordOf(frame.query, 'done', ['recorded', 'waits']);
  return (
    <CasePage
      frame={frame}
      answer={answer}
      rules={rulesOfCase(answer, context.law, frame.language)}
      filled={filled}
      mistakes={mistakes}
      {...(done === undefined ? {} : { done })}
    />
  );
}

async function act(frame: Frame, request: FastifyRequest, context: Context, reply: FastifyReply) {
  const filled = fieldsOf(request.body);
  const number = parameterOf(request, 'number');
  const acted = await doDeed(context, number, filled, frame);
  if (!isRefusal(acted)) {
    const done = acted.waits ? 'waits' : 'recorded';
    return seeOther(reply, link(frame.language, `/beoordelen/${number}`, { done }));
  }
  reply.code(422);
  const mistakes = acted.problems.map((problem) => ({
    field: problem.column ?? '',
    message: sayProblem(problem, frame.language),
  }));
  return showCase(frame, request, context, filled, mistakes);
}

async function doDeed(
  context: Context,
  number: string,
  filled: Readonly<Record<string, string>>,
  { language }: Frame,
): Promise<Acted | Refusal> {
  const seen = Number(filled['seen'] ?? Number.NaN);
  const read = readDeed(filled, language);
  switch (read.kind) {
    case 'deed':
      return actOnCase(context, { number, seen, deed: read.deed });
    case 'triage':
      return proposeTriage(context, { number, seen, ...read });
    case 'publication':
      return proposePublication(context, { number, seen, choice: read.choice });
    default:
      return read satisfies never;
  }
}

/** The first time a file is looked at; the second time its content comes back confirmed. */
async function takeOver(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
) {
  const { demo: synthetic } = context;
  const confirmed = fieldsOf(request.body)['file'];
  if (confirmed !== undefined) {
    const answer = await confirmImport(context, confirmed);
    if (isRefusal(answer)) return refusedImport(frame, context, answer, reply);
    return <ImportPage frame={frame} synthetic={synthetic} done={answer.taken.length} />;
  }
  const file = request.uploads?.find(({ field }) => field === 'file');
  const tried = await tryImport(context, { name: '', bytes: Buffer.alloc(0), ...file });
  if (isRefusal(tried)) return refusedImport(frame, context, tried, reply);
  if (tried.answer.taken.length === 0) reply.code(422);
  return <ImportPage frame={frame} synthetic={synthetic} tried={tried} />;
}

function refusedImport(frame: Frame, context: Context, refusal: Refusal, reply: FastifyReply) {
  refuseUpload(reply, refusal);
  const said = refusal.problems.map((problem) => sayProblem(problem, frame.language));
  return <ImportPage frame={frame} synthetic={context.demo} refused={said} />;
}

async function sendDossier(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
) {
  const number = parameterOf(request, 'number');
  const dossier = orRefused(await exportDossier(context, { number, language: frame.language }));
  return reply
    .type('application/json; charset=utf-8')
    .header(
      'Content-Disposition',
      `attachment; filename="${number.replaceAll(/[^\w-]/g, '')}.json"`,
    )
    .send(JSON.stringify(dossier, null, 2));
}

function fieldsOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
