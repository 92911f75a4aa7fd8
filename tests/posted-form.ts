import type { FastifyInstance } from 'fastify';
import type { SignedInAs } from './sign-in.ts';

/** Sends a form as a browser without JavaScript does: its cookie, and the token of the page in a field. */
export function postForm(
  app: FastifyInstance,
  url: string,
  who: Pick<SignedInAs, 'headers' | 'csrf'>,
  fields: Readonly<Record<string, string>>,
) {
  return app.inject({
    method: 'POST',
    url,
    headers: { cookie: who.headers.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: who.csrf, ...fields }).toString(),
  });
}

/** Sends a form with a file to choose; without one, as it stands when nothing was chosen. */
export async function postFile(
  app: FastifyInstance,
  url: string,
  who: Pick<SignedInAs, 'headers' | 'csrf'>,
  file: { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> } | undefined,
  from: { readonly remoteAddress?: string } = {},
) {
  const form = new FormData();
  form.set('_csrf', who.csrf);
  if (file !== undefined) {
    form.set('file', new File([file.content], file.name, { type: 'text/csv' }));
  }
  const sent = new Response(form);
  return app.inject({
    method: 'POST',
    url,
    ...from,
    headers: {
      cookie: who.headers.cookie,
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
}
