import type { FastifyInstance, FastifyRequest } from 'fastify';
import { partyAudiences } from '../domain/party/audience.ts';
import { sayProblem } from '../texts/problem.ts';
import { isRefusal } from '../usecases/context.ts';
import {
  addWebhook,
  listWebhooks,
  removeWebhook,
  replayWebhook,
  testWebhook,
} from '../usecases/subscribing/webhooks.ts';
import { link } from './frame.ts';
import { parameterOf } from './page.ts';
import { WebhookMadePage, WebhooksPage, webhooksPath } from './pages/webhooks.tsx';
import { orRefused } from './refused.ts';
import { seeOther, signedPages, type SignedGround } from './signed-page.ts';

/** `/volgen/webhooks`: webhooks, for who acts for a party. */
export function addWebhookPages(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);

  pages.page(webhooksPath, partyAudiences, async (frame, _request, context) => (
    <WebhooksPage
      frame={frame}
      answer={orRefused(await listWebhooks(context, frame.language))}
      filled={{}}
      mistakes={[]}
      synthetic={context.demo}
    />
  ));

  pages.form(webhooksPath, partyAudiences, async (frame, request, context, reply) => {
    const { language } = frame;
    const filled = {
      address: fieldOf(request, 'address'),
      about: fieldOf(request, 'about'),
      of: fieldOf(request, 'of'),
    };
    const made = await addWebhook(context, { ...filled, language });
    if (!isRefusal(made)) {
      return <WebhookMadePage frame={frame} made={made} synthetic={context.demo} />;
    }
    reply.code(422);
    const mistakes = made.problems.map((problem) => ({
      field: problem.column ?? '',
      message: sayProblem(problem, language),
    }));
    return (
      <WebhooksPage
        frame={frame}
        answer={orRefused(await listWebhooks(context, language))}
        filled={filled}
        mistakes={mistakes}
        synthetic={context.demo}
      />
    );
  });

  const deeds = [
    ['test', testWebhook],
    ['opnieuw', replayWebhook],
    ['verwijder', removeWebhook],
  ] as const;
  for (const [name, deed] of deeds) {
    pages.form(
      `${webhooksPath}/:id/${name}`,
      partyAudiences,
      async (frame, request, context, reply) => {
        orRefused<object>(await deed(context, parameterOf(request, 'id')));
        return seeOther(reply, link(frame.language, webhooksPath));
      },
    );
  }
}

function fieldOf({ body }: FastifyRequest, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}
