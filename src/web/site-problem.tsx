import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../law/norm.ts';
import { problemPageTexts } from '../texts/pages/problem.ts';
import { speaker } from '../texts/pages/speaker.ts';
import { frameOf, sendPage, type FrameGround } from './page.ts';
import { ProblemPage } from './pages/problem.tsx';

/** What a page needs of a problem; the API's own has more. */
export interface SiteProblem {
  readonly status: number;
  readonly requestId: string;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** A problem as a page, in the reader's language. */
export function sendSiteProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  details: SiteProblem,
  ground: FrameGround,
): FastifyReply {
  const frame = frameOf(request, ground);
  const { title, messages } = wordsFor(details, frame.language);
  reply.code(details.status);
  return sendPage(
    reply,
    <ProblemPage
      frame={frame}
      title={title}
      messages={messages}
      again={againFor(details, frame.path)}
    />,
  );
}

function wordsFor(
  details: SiteProblem,
  language: Language,
): { readonly title: string; readonly messages: readonly string[] } {
  const t = speaker(problemPageTexts, language);
  const given = details.problems.map((problem) => problem.message);
  switch (details.status) {
    case 401:
      return { title: t('signInTitle'), messages: given };
    case 403:
      return { title: t('notForYouTitle'), messages: given };
    case 404:
      return details.problems[0]?.code === 'product-unknown'
        ? { title: t('productTitle'), messages: given }
        : { title: t('notFoundTitle'), messages: [t('notFoundDetail')] };
    case 405:
      return { title: t('methodTitle'), messages: given };
    case 413:
      return { title: t('tooLargeTitle'), messages: [t('tooLargeDetail')] };
    case 429:
      return { title: t('busyTitle'), messages: given };
    case 500:
      return {
        title: t('faultTitle'),
        messages: [t('faultDetail', { requestId: details.requestId })],
      };
    default:
      return { title: t('badTitle'), messages: given };
  }
}

/** Back to the same page without what was wrong with the question. */
function againFor(details: SiteProblem, path: string): string | undefined {
  return details.status === 400 ? path : undefined;
}
