import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../domain/problem.ts';
import { bulkTexts } from '../../texts/pages/bulk.ts';
import { sayProblem } from '../../texts/problem.ts';
import { isRefusal, type Context } from '../../usecases/context.ts';
import {
  bulkLimitsSaid,
  reviewUploaded,
  sendUploaded,
  uploadBulk,
} from '../../usecases/notifying/bulk.ts';
import {
  bulkFileBack,
  bulkFormats,
  bulkTemplate,
  templateRoles,
  type GivenFile,
} from '../../usecases/notifying/bulk-files.ts';
import { link, type Frame } from '../frame.ts';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { seeOther, signedPages, type SignedGround } from '../signed-page.ts';
import { refuseUpload, uploadsAMinute } from '../upload.ts';
import { bulkPath, BulkReviewPage, BulkSentPage, BulkUploadPage } from './bulk-pages.tsx';

/** Who notifies: a holder, or one who represents holders. */
const holders = ['supplier'] as const;

/** `/melden/bestand`: choose a file, see what each row would do, and only then send it. */
export function addBulkNotifications(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  pages.page(bulkPath, holders, (frame, _request, context) => uploadPage(frame, context));
  pages.form(
    bulkPath,
    holders,
    async (frame, request, context, reply) => {
      const { language } = frame;
      const file = request.uploads?.find(({ field }) => field === 'file');
      if (file === undefined) {
        reply.code(422);
        return uploadPage(frame, context, bulkTexts.fileMissing[language]);
      }
      const { name, bytes } = file;
      const kept = await uploadBulk(context, { name, bytes, language, requestId: request.id });
      if (isRefusal(kept)) return refusedPage(frame, context, kept, reply);
      return seeOther(reply, link(language, `${bulkPath}/controle`, { file: kept.sha256 }));
    },
    { upload: true, perMinute: uploadsAMinute },
  );
  pages.page(`${bulkPath}/controle`, holders, async (frame, _request, context, reply) => {
    const sha256 = frame.query['file'] ?? '';
    const found = await reviewUploaded(context, sha256, frame.language);
    if (isRefusal(found)) return refusedPage(frame, context, found, reply);
    const { name, answer } = found;
    const { demo: synthetic } = context;
    return <BulkReviewPage {...{ frame, synthetic, name, sha256, answer }} />;
  });
  pages.form(`${bulkPath}/verzend`, holders, async (frame, request, context, reply) => {
    const { language } = frame;
    const sha256 = fieldOf(request, 'file');
    const mode = fieldOf(request, 'mode') === 'partial' ? 'partial' : 'whole';
    const requestId = request.id;
    const answer = await sendUploaded(context, { sha256, mode, language, requestId });
    if (isRefusal(answer)) return refusedPage(frame, context, answer, reply);
    // Not somewhere else: sent again by a reload, the file is no longer at hand, and says so.
    return <BulkSentPage frame={frame} synthetic={context.demo} answer={answer} />;
  });
  pages.page(`${bulkPath}/uitkomst`, holders, async (frame, _request, context, reply) => {
    const file = frame.query['file'] ?? '';
    return sendFile(reply, orRefused(await bulkFileBack(context, file, frame.language)));
  });
  pages.page(
    `${bulkPath}/sjabloon`,
    holders,
    async ({ query, language }, _request, context, reply) => {
      const format = wordOf(query, 'format', bulkFormats) ?? 'csv';
      const role = wordOf(query, 'role', templateRoles) ?? 'holder';
      return sendFile(reply, await bulkTemplate(context, format, role, language));
    },
  );
}

function uploadPage(frame: Frame, { demo }: Context, ...messages: readonly string[]) {
  const mistakes = messages.map((message) => ({ field: 'file', message }));
  return <BulkUploadPage {...{ frame, synthetic: demo, limits: bulkLimitsSaid, mistakes }} />;
}

function refusedPage(frame: Frame, context: Context, refusal: Refusal, reply: FastifyReply) {
  refuseUpload(reply, refusal);
  const said = refusal.problems.map((problem) => sayProblem(problem, frame.language));
  return uploadPage(frame, context, ...said);
}

/** Always to be kept, never shown in the browser: it holds what somebody typed. */
function sendFile(reply: FastifyReply, { name, type, bytes }: GivenFile): FastifyReply {
  return reply
    .type(type)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .send(bytes);
}

function fieldOf({ body }: FastifyRequest, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : '';
  return typeof value === 'string' ? value : '';
}
