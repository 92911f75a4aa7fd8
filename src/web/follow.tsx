import type { FastifyInstance, FastifyRequest } from 'fastify';
import { followTexts } from '../texts/pages/follow.ts';
import { speaker } from '../texts/pages/speaker.ts';
import { sayProblem } from '../texts/problem.ts';
import { isRefusal } from '../usecases/context.ts';
import { followChoices } from '../usecases/subscribing/follow-choices.ts';
import {
  askToFollow,
  confirmFollowing,
  followedBy,
  stopFollowing,
} from '../usecases/subscribing/follow.ts';
import { link, type Frame } from './frame.ts';
import { FollowNotePage, FollowPage, FollowTokenPage } from './pages/follow.tsx';
import { orRefused } from './refused.ts';
import { seeOther, signedPages, type SignedGround } from './signed-page.ts';

const confirmPath = '/volgen/bevestig';
const stopPath = '/volgen/stop';

/** Following by mail: asking, confirming, stopping. Everybody's, and all of it without JavaScript. */
export function addFollowPages(app: FastifyInstance, ground: SignedGround): void {
  const pages = signedPages(app, ground);
  const note = (frame: Frame, title: Key, ...says: readonly Key[]) => {
    const t = speaker(followTexts, frame.language);
    return <FollowNotePage frame={frame} title={t(title)} says={says.map((key) => t(key))} />;
  };

  pages.page('/volgen', 'public', async (frame, _request, context) => {
    const { medicine, choice } = frame.query;
    if (medicine === undefined) {
      return <FollowPage frame={frame} filled={{}} mistakes={[]} synthetic={context.demo} />;
    }
    const choices = orRefused(await followChoices(context, medicine, frame.language));
    const filled = choice === undefined ? {} : { choice };
    return <FollowPage frame={frame} choices={choices} filled={filled} mistakes={[]} />;
  });

  pages.form('/volgen', 'public', async (frame, request, context, reply) => {
    const { language } = frame;
    const [medicine, choice, email] = ['medicine', 'choice', 'email'].map((name) =>
      fieldOf(request, name),
    ) as [string, string, string];
    const choices = orRefused(await followChoices(context, medicine, language));
    const asked = await askToFollow(context, { id: medicine, choice, email, language });
    if (!isRefusal(asked)) return seeOther(reply, link(language, '/volgen/gevraagd'));
    reply.code(422);
    const mistakes = asked.problems.map((problem) => ({
      field: problem.column ?? '',
      message: sayProblem(problem, language),
    }));
    return (
      <FollowPage frame={frame} choices={choices} filled={{ choice, email }} mistakes={mistakes} />
    );
  });

  pages.page('/volgen/gevraagd', 'public', (frame) =>
    note(frame, 'askedTitle', 'asked', 'askedNothing'),
  );

  pages.page(confirmPath, 'public', async (frame, _request, context) => {
    const t = speaker(followTexts, frame.language);
    const token = frame.query['token'] ?? '';
    const { topic } = orRefused(await followedBy(context, token, 'confirm', frame.language));
    return (
      <FollowTokenPage
        frame={frame}
        title={t('confirmTitle')}
        lead={t('confirmLead', { topic })}
        button={t('confirm')}
        path={confirmPath}
        token={token}
      />
    );
  });

  pages.form(confirmPath, 'public', async (frame, request, context, reply) => {
    orRefused(await confirmFollowing(context, fieldOf(request, 'token'), frame.language));
    return seeOther(reply, link(frame.language, '/volgen/bevestigd'));
  });

  pages.page('/volgen/bevestigd', 'public', (frame) => note(frame, 'confirmedTitle', 'confirmed'));

  pages.page(stopPath, 'public', async (frame, _request, context) => {
    const t = speaker(followTexts, frame.language);
    const token = frame.query['token'] ?? '';
    const found = await followedBy(context, token, 'stop', frame.language);
    // A second click finds nothing left, which is what was asked for.
    if (isRefusal(found)) return note(frame, 'stoppedTitle', 'stopped');
    return (
      <FollowTokenPage
        frame={frame}
        title={t('stopTitle')}
        lead={t('stopLead', { topic: found.topic })}
        button={t('stop')}
        path={stopPath}
        token={token}
      />
    );
  });

  pages.form(stopPath, 'public', async (frame, request, context, reply) => {
    // RFC 8058: a mail program posts to the address as it stood in the mail, and wants no redirect.
    const oneClick = fieldOf(request, 'List-Unsubscribe') === 'One-Click';
    const token = fieldOf(request, 'token') || (oneClick ? (frame.query['token'] ?? '') : '');
    await stopFollowing(context, token);
    if (oneClick) return note(frame, 'stoppedTitle', 'stopped');
    return seeOther(reply, link(frame.language, '/volgen/gestopt'));
  });

  pages.page('/volgen/gestopt', 'public', (frame) => note(frame, 'stoppedTitle', 'stopped'));
}

type Key = keyof typeof followTexts;

function fieldOf({ body }: FastifyRequest, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}
