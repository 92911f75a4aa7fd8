import type { FastifyInstance } from 'fastify';
import { readKeptMail, viewPost } from '../usecases/view-post.ts';
import { parameterOf } from './page.ts';
import { PostPage, postPath } from './pages/post.tsx';
import { orRefused } from './refused.ts';
import { signedPages, type SignedGround } from './signed-page.ts';

/** `/beheer/post`: for who runs the machine. */
export function addPostPages(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);

  pages.page(postPath, ['operator'], async (frame, _request, context) => (
    <PostPage frame={frame} answer={orRefused(await viewPost(context))} synthetic={context.demo} />
  ));

  pages.page(`${postPath}/:id`, ['operator'], async (_frame, request, context, reply) => {
    const id = parameterOf(request, 'id');
    const { message } = orRefused(await readKeptMail(context, id, request.id));
    // As text: what a mail holds is never run here.
    return reply.type('text/plain; charset=utf-8').send(message);
  });
}
