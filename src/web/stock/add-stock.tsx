import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../domain/problem.ts';
import { claimTexts } from '../../texts/pages/claims.ts';
import { deliverTexts } from '../../texts/pages/stock-delivery.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import { confirmHeld } from '../../usecases/stock/confirm-held.ts';
import { viewStockDelivery } from '../../usecases/stock/deliver-stock.ts';
import { viewOwnDeliveries, viewWaitingRows } from '../../usecases/stock/own-deliveries.ts';
import { viewOwnStock } from '../../usecases/stock/own-stock.ts';
import { viewOwnUnit } from '../../usecases/stock/own-unit.ts';
import {
  reviewStock,
  sendStock,
  stockFileBack,
  stockTemplateFile,
  templateFormatsOf,
  uploadStock,
} from '../../usecases/stock/upload-stock.ts';
import { answerClaim } from '../../usecases/supervision/answer-claim.ts';
import { stateClaim } from '../../usecases/supervision/state-claim.ts';
import { explainShortfall } from '../../usecases/supervision/explain-shortfall.ts';
import { giveTable, tableFormats, type GivenFile } from '../../usecases/table-file.ts';
import { fieldIn, missing } from '../field-mistakes.ts';
import { fieldsOf } from '../form-fields.ts';
import { link, type Frame } from '../frame.ts';
import { parameterOf } from '../page.ts';
import { pageOf } from '../paging.ts';
import { deedField } from '../supervision/claims.tsx';
import type { Mistake } from '../parts/mistakes.tsx';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { seeOther, signedPages, type SignedGround } from '../signed-page.ts';
import { refuseUpload, uploadsAMinute } from '../upload.ts';
import { deliverPath, stockPath, unitPath, waitPath } from './addresses.ts';
import { deliveriesAPage, DeliverPage, DeliveryPage, ReviewPage } from './deliver-pages.tsx';
import { blankClaim, claimField, readClaim, type TypedClaim } from './read-claim.ts';
import { readExplanation } from './read-explanation.ts';
import { shownUnits, stockQuestion } from './shown-stock.ts';
import { unitsTable, weeksTable } from './stock-files.ts';
import { rowsAPage, StockPage } from './stock-page.tsx';
import { blankExplanation, UnitPage, type TypedExplanation } from './unit-page.tsx';
import { WaitPage } from './wait-page.tsx';

/** Who delivers stock by the site. */
const delivering = ['supplier', 'wholesaler', 'hospital-pharmacist'] as const;
/** Who has an obligation, and so something to explain. */
const obliged = ['supplier', 'wholesaler'] as const;

/** `/voorraad`: what a party has, what of it others see, and how it is delivered. */
export function addStock(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(stockPath, delivering, async (frame, _request, context, reply) => {
    const question = stockQuestion(frame);
    const answer = orRefused(await viewOwnStock(context, question));
    const shown = shownUnits(answer, question);
    if (question.mistakes.length > 0) reply.code(422);
    const page = pageOf(shown, frame.query, rowsAPage);
    return <StockPage {...{ frame, answer, question, shown, page }} />;
  });
  pages.page(`${stockPath}/bestand`, delivering, async (frame, _request, context, reply) => {
    const question = stockQuestion(frame);
    const answer = orRefused(await viewOwnStock(context, question));
    const table = unitsTable(answer, shownUnits(answer, question));
    const format = wordOf(frame.query, 'format', tableFormats) ?? 'csv';
    return sendFile(reply, await giveTable(`voorraad-${answer.on}`, format, table));
  });
  addDelivering(app, ground);
  addUnits(app, ground);
}

function addDelivering(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(deliverPath, delivering, (frame, _request, context) => deliverPage(frame, context));
  pages.form(
    deliverPath,
    delivering,
    async (frame, request, context, reply) => {
      const { language } = frame;
      const file = request.uploads?.find(({ field }) => field === 'file');
      if (file === undefined) {
        reply.code(422);
        return deliverPage(frame, context, deliverTexts.fileMissing[language]);
      }
      const kept = await uploadStock(context, file);
      if (isRefusal(kept)) return refusedPage(frame, context, kept, reply);
      return seeOther(reply, link(language, `${deliverPath}/controle`, { file: kept.sha256 }));
    },
    { upload: true, perMinute: uploadsAMinute },
  );
  pages.page(`${deliverPath}/controle`, delivering, async (frame, _request, context, reply) => {
    const review = await reviewStock(context, frame.query['file'] ?? '');
    if (isRefusal(review)) return refusedPage(frame, context, review, reply);
    return <ReviewPage frame={frame} synthetic={context.demo} review={review} />;
  });
  pages.form(`${deliverPath}/verzend`, delivering, async (frame, request, context, reply) => {
    const { file: sha256 = '', mode } = fieldsOf(request.body);
    const acceptPartial = mode === 'partial';
    const sent = await sendStock(context, { sha256, acceptPartial });
    if (isRefusal(sent)) return refusedPage(frame, context, sent, reply);
    return seeOther(reply, link(frame.language, `${deliverPath}/${sent.delivery ?? ''}`));
  });
  pages.page(`${deliverPath}/uitkomst`, delivering, async (frame, _request, context, reply) => {
    const { query, language } = frame;
    return sendFile(reply, orRefused(await stockFileBack(context, query['file'] ?? '', language)));
  });
  pages.page(`${deliverPath}/sjabloon`, delivering, async (frame, _request, context, reply) => {
    const { role } = orRefused(await viewOwnDeliveries(context));
    const format = wordOf(frame.query, 'format', templateFormatsOf(role)) ?? 'csv';
    return sendFile(reply, await stockTemplateFile(context, format, role, frame.language));
  });
  pages.page(`${deliverPath}/:id`, delivering, async (frame, request, context) => {
    const delivery = orRefused(await viewStockDelivery(context, parameterOf(request, 'id')));
    return <DeliveryPage frame={frame} synthetic={context.demo} delivery={delivery} />;
  });
  pages.page(waitPath, delivering, (frame, _request, context) => waitPage(frame, context));
  pages.form(waitPath, delivering, (frame, request, context, reply) =>
    answerWaiting(frame, request, context, reply),
  );
}

async function deliverPage(frame: Frame, context: Context, ...messages: readonly string[]) {
  const answer = orRefused(await viewOwnDeliveries(context));
  const page = pageOf(answer.deliveries, frame.query, deliveriesAPage);
  const mistakes = messages.map((message) => ({ field: 'file', message }));
  return <DeliverPage {...{ frame, answer, page, mistakes }} />;
}

function refusedPage(frame: Frame, context: Context, refusal: Refusal, reply: FastifyReply) {
  refuseUpload(reply, refusal);
  const said = refusal.problems.map((problem) => sayProblem(problem, frame.language));
  // The address of a part of the list belongs to another page.
  return deliverPage({ ...frame, query: {} }, context, ...said);
}

async function waitPage(frame: Frame, context: Context, mistakes: readonly Mistake[] = []) {
  const answer = orRefused(await viewWaitingRows(context));
  return <WaitPage frame={frame} answer={answer} mistakes={mistakes} />;
}

async function answerWaiting(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  reply: FastifyReply,
) {
  const { language } = frame;
  const rows = tickedRows(request.body);
  const given = fieldsOf(request.body)['answer'];
  const answer = given === 'confirmed' || given === 'withdrawn' ? given : undefined;
  if (rows.length === 0 || answer === undefined) {
    reply.code(422);
    return waitPage(frame, context, [{ field: 'rows', message: deliverTexts.tickSome[language] }]);
  }
  const done = await confirmHeld(context, { rows, answer });
  if (isRefusal(done)) {
    reply.code(409);
    const mistakes = done.problems.map((problem) => ({
      field: 'rows',
      message: sayProblem(problem, language),
    }));
    return waitPage(frame, context, mistakes);
  }
  return seeOther(reply, link(language, waitPath, { answered: answer, count: String(done.rows) }));
}

/** Numbers of the rows that were ticked; one is a text, several are a list. */
function tickedRows(body: unknown): readonly number[] {
  const given: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'row') : [];
  const texts = Array.isArray(given) ? given : [given];
  return texts.flatMap((text: unknown) =>
    typeof text === 'string' && /^\d{1,15}$/.test(text) ? [Number(text)] : [],
  );
}

function addUnits(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  const path = `${stockPath}/:unit`;
  pages.page(path, delivering, (frame, request, context) => unitPage(frame, request, context));
  pages.form(`${path}/beroep`, obliged, claim);
  pages.page(`${path}/bestand`, delivering, async (frame, request, context, reply) => {
    const answer = orRefused(await unitFor(frame, request, context));
    const format = wordOf(frame.query, 'format', tableFormats) ?? 'csv';
    const name = `voorraad-${fileWord(answer.unit.unit)}-${answer.stock.on}`;
    return sendFile(reply, await giveTable(name, format, weeksTable(answer)));
  });
  pages.form(path, obliged, async (frame, request, context, reply) => {
    const { language } = frame;
    const answer = orRefused(await unitFor(frame, request, context));
    const { typed, given, seen, mistakes } = readExplanation(request.body, language);
    const refuse = (found: readonly Mistake[]) => {
      reply.code(422);
      return unitPage(frame, request, context, { typed, mistakes: found });
    };
    if (mistakes.length > 0 || answer.explains === undefined) return refuse(mistakes);
    const { unit } = answer.unit;
    const done = await explainShortfall(context, { role: answer.explains, unit, seen, given });
    if (isRefusal(done)) {
      return refuse(
        done.problems.map((problem) => ({
          field: problem.column ?? '',
          message: sayProblem(problem, language),
        })),
      );
    }
    const { on } = answer.stock;
    return seeOther(reply, `${link(language, unitPath(unit), { on, sent: '1' })}#explain`);
  });
}

function unitFor(frame: Frame, request: FastifyRequest, context: Context) {
  const { on } = stockQuestion(frame);
  return viewOwnUnit(context, {
    unit: parameterOf(request, 'unit'),
    language: frame.language,
    ...(on === undefined ? {} : { on }),
  });
}

interface Typed {
  readonly typed?: TypedExplanation;
  readonly typedClaim?: TypedClaim;
  readonly typedDeed?: Readonly<Partial<Record<string, string>>>;
  readonly mistakes?: readonly Mistake[];
}

async function unitPage(
  frame: Frame,
  request: FastifyRequest,
  context: Context,
  { typed = blankExplanation, typedClaim = blankClaim, typedDeed = {}, mistakes = [] }: Typed = {},
) {
  const answer = orRefused(await unitFor(frame, request, context));
  return <UnitPage {...{ frame, answer, typed, typedClaim, typedDeed, mistakes }} />;
}

/** A party states a claim, replies to a question about one, or withdraws it. */
async function claim(frame: Frame, request: FastifyRequest, context: Context, reply: FastifyReply) {
  const { language } = frame;
  const answer = orRefused(await unitFor(frame, request, context));
  const fields = fieldsOf(request.body);
  const { deed = '', claim: id = '', seen = '' } = fields;
  const { unit } = answer.unit;
  const refuse = (found: Typed) => {
    reply.code(422);
    return unitPage(frame, request, context, found);
  };
  const done = () => {
    const { on } = answer.stock;
    return seeOther(reply, `${link(language, unitPath(unit), { on, claimed: '1' })}#claims`);
  };
  if (answer.explains === undefined) return refuse({});
  if (deed === 'reply' || deed === 'withdraw') {
    const about = { party: context.database.viewer.party ?? 0, role: answer.explains, unit };
    const field = fieldIn(fields);
    const whyField = deedField(id, deed, 'why');
    const silent = missing(field, whyField, claimTexts.whyMissing[language]);
    if (silent.length > 0) return refuse({ typedDeed: fields, mistakes: silent });
    const why = field(whyField);
    const given = { about, claim: Number(id) || 0, seen: Number(seen) || 0, deed: { deed, why } };
    const answered = await answerClaim(context, given);
    if (!isRefusal(answered)) return done();
    const mistakes = saidOf(answered, language, (column) => deedField(id, deed, column));
    return refuse({ typedDeed: fields, mistakes });
  }
  const { typed: typedClaim, given, mistakes } = readClaim(request.body, language);
  if (mistakes.length > 0) return refuse({ typedClaim, mistakes });
  const stated = await stateClaim(context, { role: answer.explains, unit, given });
  if (!isRefusal(stated)) return done();
  return refuse({ typedClaim, mistakes: saidOf(stated, language, claimField) });
}

function saidOf(
  { problems }: Refusal,
  language: Frame['language'],
  fieldOf: (column: string) => string,
): readonly Mistake[] {
  return problems.map((problem) => ({
    field: problem.column === undefined ? '' : fieldOf(problem.column),
    message: sayProblem(problem, language),
  }));
}

/** As a file may be called everywhere. */
function fileWord(unit: string): string {
  return unit
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}

/** Always to be kept, never shown in the browser: it holds what somebody typed. */
function sendFile(reply: FastifyReply, { name, type, bytes }: GivenFile): FastifyReply {
  return reply
    .type(type)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .send(bytes);
}
