import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publicViewer } from '../../domain/party/viewer.ts';
import { sayProblem } from '../../texts/problem.ts';
import { contextFor, isRefusal, type Context } from '../../usecases/context.ts';
import { viewCover } from '../../usecases/stock/view-cover.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import type { Frame } from '../frame.ts';
import { contextHere } from '../here.ts';
import { frameOf, sendPage, type SiteGround } from '../page.ts';
import { pageOf } from '../paging.ts';
import { misfit } from '../query.ts';
import { Refused } from '../refused.ts';
import { sendTable } from '../send-table.tsx';
import { coverFilePath, coverPath, CoverPage } from './cover-page.tsx';
import { coverTable, shownCover, type ShownCover } from './shown-cover.ts';

const rowsAPage = 50;

/** `/dekking`: the released design, the same for whoever asks. */
export function addCover(app: FastifyInstance, ground: SiteGround): void {
  const page = (
    path: string,
    answer: (frame: Frame, context: Context, reply: FastifyReply) => Promise<FastifyReply>,
  ) => {
    for (const url of [path, `/en${path}`]) {
      app.get(url, { config: { door: 'public' } }, async (request, reply) => {
        const frame = frameOf(request, ground);
        reply.header('Content-Language', frame.language);
        return answer(frame, asPublic(request, ground), reply);
      });
    }
  };
  page(coverPath, async (frame, context, reply) => {
    const asked = await coverFor(frame, context);
    // A week that is not public yet is said beside the field, over the last one that is.
    const isEarly = typeof asked === 'string';
    const cover = isEarly ? await newestCover(frame, context) : asked;
    if (isEarly) reply.code(400);
    return sendPage(
      reply,
      <CoverPage
        frame={frame}
        page={pageOf(cover?.groups ?? [], frame.query, rowsAPage)}
        synthetic={context.demo}
        {...(cover === undefined ? {} : { cover })}
        {...(isEarly ? { mistake: asked } : {})}
      />,
    );
  });
  page(coverFilePath, async (frame, context, reply) => {
    const asked = await coverFor(frame, context);
    const cover = typeof asked === 'string' ? undefined : asked;
    const table = cover ?? { week: frame.today, country: context.defaultCountry, groups: [] };
    return sendTable(frame, reply, `dekking-${table.week}`, coverTable(table, context.demo));
  });
}

/** Who may see more elsewhere sees here what everybody sees. */
function asPublic(request: FastifyRequest, { context }: SiteGround): Context {
  return contextFor(contextHere(request, context), publicViewer);
}

type Found = ShownCover | undefined;

/** Undefined before the first delivery, or without a design; a sentence where the week is not public. */
async function coverFor({ query, language }: Frame, context: Context): Promise<Found | string> {
  const { on: typed, words = '', band = '' } = query;
  const on = typed === undefined ? undefined : parseCalendarDate(typed);
  if (typed !== undefined && on === undefined) throw misfit('on', typed, '2026-11-22');
  const cover = await viewCover(context, on === undefined ? {} : { on });
  if (!isRefusal(cover)) {
    const isEmpty = cover.items.length === 0 && on === undefined;
    return isEmpty ? undefined : shownCover(context, cover, words, band);
  }
  const [problem] = cover.problems;
  if (problem?.code === 'stock-week-not-released') return sayProblem(problem, language);
  if (problem?.code === 'stock-country-unknown' || problem?.code === 'stock-design-not-ruled') {
    return undefined;
  }
  throw new Refused(cover);
}

async function newestCover(frame: Frame, context: Context): Promise<Found> {
  const { on: _on, ...query } = frame.query;
  const found = await coverFor({ ...frame, query }, context);
  return typeof found === 'string' ? undefined : found;
}
