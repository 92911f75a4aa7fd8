import { isRefusal } from '../../usecases/context.ts';
import {
  listPassedOn,
  passableFields,
  previewPassingOn,
  recordPassingOn,
  type PassOnMessage,
} from '../../usecases/notifying/pass-on.ts';
import { viewNotification } from '../../usecases/notifying/view-notification.ts';
import type { Problem } from '../../domain/problem.ts';
import { sayProblem } from '../../texts/problem.ts';
import { link } from '../frame.ts';
import { parameterOf } from '../page.ts';
import { orRefused } from '../refused.ts';
import { seeOther } from '../signed-page.ts';
import type { Here } from './draft-routes.tsx';
import { notificationPath } from './draft-steps.ts';
import { valueOf, valuesOf } from './form-body.ts';
import { PassOnPage, type PassOnTyped } from './pass-on-page.tsx';

interface Said {
  readonly typed?: PassOnTyped;
  readonly problems?: readonly Problem[];
  readonly message?: PassOnMessage;
}

/** Off by default: nothing is ticked, and nothing goes anywhere. */
const nothing: PassOnTyped = { partner: '', clause: '', fields: [] };

export async function showPassOn(
  { frame, request, context }: Here,
  { typed = nothing, problems = [], message }: Said = {},
) {
  const { language } = frame;
  const number = parameterOf(request, 'number');
  const asked = { number, language, requestId: request.id };
  const notification = orRefused(await viewNotification(context, asked));
  return (
    <PassOnPage
      frame={frame}
      notification={notification}
      typed={typed}
      mistakes={problems.map((problem) => ({
        field: problem.column ?? '',
        message: sayProblem(problem, language),
      }))}
      passed={orRefused(await listPassedOn(context, number))}
      message={message}
      recorded={frame.query['gedaan'] === 'vastgelegd' && request.method === 'GET'}
    />
  );
}

export async function passOn(here: Here) {
  const { frame, request, context, reply } = here;
  const { language } = frame;
  const { body } = request;
  const number = parameterOf(request, 'number');
  const typed = {
    partner: valueOf(body, 'partner'),
    clause: valueOf(body, 'clause'),
    fields: valuesOf(body, 'fields'),
  };
  const fields = passableFields.filter((field) => typed.fields.includes(field));
  const asked = { ...typed, number, fields, language };
  const go = valueOf(body, '_go');
  if (go === 'record') {
    const recorded = await recordPassingOn(context, { ...asked, digest: valueOf(body, 'digest') });
    if (!isRefusal(recorded)) {
      const path = `${notificationPath(number)}/doorgeven`;
      return seeOther(reply, link(language, path, { gedaan: 'vastgelegd' }));
    }
    reply.code(422);
    return showPassOn(here, { typed, problems: recorded.problems });
  }
  const message = await previewPassingOn(context, asked);
  if (isRefusal(message)) {
    reply.code(422);
    return showPassOn(here, { typed, problems: message.problems });
  }
  if (go !== 'eml') return showPassOn(here, { typed, message });
  return reply
    .type('message/rfc822')
    .header('Content-Disposition', `attachment; filename="${number.replaceAll(/[^\w-]/g, '')}.eml"`)
    .send(message.eml);
}
