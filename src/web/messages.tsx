import type { FastifyInstance } from 'fastify';
import { partyAudiences } from '../domain/party/audience.ts';
import { threadsFor } from '../usecases/conversation/thread-for.ts';
import { MessagesPage, messagesPath } from './pages/messages.tsx';
import { signedPages, type SignedGround } from './signed-page.ts';

/** `/berichten`: conversations with the desk, for who acts for a party. */
export function addMessagePages(app: FastifyInstance, ground: SignedGround): void {
  signedPages(app, ground).page(
    messagesPath,
    partyAudiences,
    async (frame, { id: requestId }, context) => (
      <MessagesPage
        frame={frame}
        threads={(await threadsFor(context, { requestId })).threads}
        synthetic={context.demo}
      />
    ),
  );
}
