import formBody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { problemOf } from '../../src/api/failure.ts';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import type { Context } from '../../src/usecases/context.ts';
import { readAssets } from '../../src/web/assets.ts';
import { deedsOf } from '../../src/web/deeds.ts';
import { addFeeds } from '../../src/web/feeds.ts';
import { addFollowPages } from '../../src/web/follow.tsx';
import { addPostPages } from '../../src/web/post.tsx';
import { sendSiteProblem } from '../../src/web/site-problem.tsx';
import { addWebhookPages } from '../../src/web/webhooks.tsx';
import type { Visitor } from '../../src/web/visitor.ts';

/** The pages of this part alone; who visits is said by the test. */
export async function openSite(context: Context, visitor?: Viewer): Promise<FastifyInstance> {
  const app = fastify();
  const site = {
    context,
    deeds: deedsOf(context),
    today: context.today,
    baseUrl: 'https://voorradig.example',
    assets: readAssets(),
  };
  app.setErrorHandler(async (error, request, reply) => {
    const { details, isFault } = problemOf(error, request);
    if (isFault) throw error;
    return sendSiteProblem(request, reply, details, site);
  });
  if (visitor !== undefined) {
    app.addHook('onRequest', async (request) => {
      request.visitor = { ...visiting, audience: visitor.audience, viewer: visitor } as Visitor;
    });
  }
  await app.register(formBody);
  addFeeds(app, site);
  addFollowPages(app, site);
  addWebhookPages(app, site);
  addPostPages(app, site);
  return app;
}

const visiting = { name: 'Proef', csrf: 'csrf', by: 'cookie', canSwitch: false };
