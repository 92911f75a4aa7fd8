import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { releasedCover } from '../../usecases/critical-lists/released-cover.ts';
import { viewCriticalList } from '../../usecases/critical-lists/view-list.ts';
import { viewLists } from '../../usecases/critical-lists/view-lists.ts';
import { listSources } from '../../usecases/list-sources.ts';
import type { Frame } from '../frame.ts';
import { contextHere } from '../here.ts';
import { frameOf, parameterOf, sendPage, type SiteGround } from '../page.ts';
import { pageOf } from '../paging.ts';
import { wordOf } from '../query.ts';
import { orRefused } from '../refused.ts';
import { countryOf, timesOf } from '../shortages-question.ts';
import { sendTable } from '../send-table.tsx';
import { ListPage } from './list-page.tsx';
import { listTable } from './list-table.ts';
import { ListsPage } from './lists-page.tsx';
import { membersShown, shownMembers } from './members-shown.ts';

const rowsAPage = 50;

/** Lists of critical medicines: public, each against what is short. */
export function addLists(app: FastifyInstance, ground: SiteGround): void {
  const page = (
    path: string,
    render: (frame: Frame, request: FastifyRequest) => Promise<VNode>,
  ) => {
    for (const url of [path, `/en${path}`]) {
      app.get(url, { config: { door: 'public' } }, async (request, reply) => {
        const frame = frameOf(request, ground);
        reply.header('Content-Language', frame.language);
        return sendPage(reply, await render(frame, request));
      });
    }
  };
  page('/lijsten', async (frame, request) => {
    const answer = orRefused(
      await viewLists(contextHere(request, ground.context), timesOf(frame.query)),
    );
    return <ListsPage frame={frame} answer={answer} />;
  });
  page('/lijsten/:name', (frame, request) => showList(frame, request, ground));
  addFile(app, ground);
}

async function showList(frame: Frame, request: FastifyRequest, ground: SiteGround): Promise<VNode> {
  const answer = await listFor(frame, request, ground);
  const { sources } = await listSources(contextHere(request, ground.context), frame);
  const shown = wordOf(frame.query, 'shown', shownMembers) ?? 'every';
  return (
    <ListPage
      frame={frame}
      answer={answer}
      shown={shown}
      page={pageOf(membersShown(answer, shown), frame.query, rowsAPage)}
      countries={[...new Set(sources.map(({ country }) => country))].toSorted()}
    />
  );
}

async function listFor(frame: Frame, request: FastifyRequest, { context }: SiteGround) {
  const { query, language } = frame;
  return orRefused(
    await viewCriticalList(
      contextHere(request, context),
      { name: parameterOf(request, 'name'), ...countryOf(query), ...timesOf(query), language },
      releasedCover(contextHere(request, context)),
    ),
  );
}

function addFile(app: FastifyInstance, ground: SiteGround): void {
  for (const url of ['/lijsten/:name/bestand', '/en/lijsten/:name/bestand']) {
    app.get(url, { config: { door: 'public' } }, async (request, reply) => {
      const frame = frameOf(request, ground);
      const answer = await listFor(frame, request, ground);
      const shown = wordOf(frame.query, 'shown', shownMembers) ?? 'every';
      const name = `${answer.name}-${answer.country}-${answer.on}`;
      return sendTable(frame, reply, name, listTable(answer, membersShown(answer, shown)));
    });
  }
}
