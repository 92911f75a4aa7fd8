import { isWhole, type RawAnswer, type RawRequest } from './raw-client.ts';

/** Stands in every hostile value, so that an answer that repeats it unescaped is seen. */
export const mark = '<x-mark onerror=1>';

const always = {
  'content-security-policy': /^default-src 'none'; (?!.*unsafe)/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-resource-policy': /^(same|cross)-origin$/,
} as const;

const innards =
  /node_modules|node:internal|\.(?:ts|tsx|js|mjs):\d+|\/src\/|invalid byte|(?<!<)\bselect .+ from /;

/** What is wrong with an answer, whatever was asked; nothing when all is well. */
export function complaints(request: RawRequest, answer: RawAnswer): readonly string[] {
  const found: string[] = [];
  const text = answer.body.toString('utf8');
  // Hung up on: what was sent is no request at all, or promises a body that does not come.
  if (answer.status === 0) return isWhole(request) ? ['no answer'] : [];
  if (answer.status >= 500 && answer.status !== 505) found.push(`status ${answer.status}`);
  for (const [name, expected] of Object.entries(always)) {
    if (!expected.test(answer.headers.get(name) ?? '')) {
      found.push(`${name}: ${answer.headers.get(name) ?? 'absent'}`);
    }
  }
  if (answer.headers.has('set-cookie') || answer.headers.has('x-mark')) {
    found.push('a header of the asker’s making');
  }
  if (answer.headers.has('x-powered-by') || answer.headers.has('server'))
    found.push('says what it runs on');
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/html') && text.includes(mark))
    found.push('repeats the asker unescaped');
  if (answer.status >= 400 && innards.test(text)) found.push('tells its innards');
  // Bytes that are no request have no method either.
  if (request.method === 'HEAD' && !text.includes('about:blank') && answer.body.length > 0)
    found.push('HEAD with a body');
  found.push(...ofLocation(answer), ...ofApi(request, answer, text, type));
  return found;
}

/** A redirect stays on this site, whatever slashes were asked. */
function ofLocation({ headers }: RawAnswer): readonly string[] {
  const to = headers.get('location');
  return to === undefined || /^\/(?![/\\])/.test(to) ? [] : [`leads away to ${to}`];
}

function ofApi(
  { method, target }: RawRequest,
  { status, headers }: RawAnswer,
  text: string,
  type: string,
): readonly string[] {
  if (!/^\/v1(\/|\?|$)/.test(target) || method === 'HEAD' || status === 304 || status === 204)
    return [];
  if (headers.has('content-encoding')) return [];
  const expected = status < 400 ? 'application/json' : 'application/problem+json';
  if (!type.startsWith(expected)) return [`${status} as ${type}`];
  try {
    const answer: unknown = JSON.parse(text);
    if (status < 400) return [];
    const said: unknown =
      typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : '';
    return said === status ? [] : [`says status ${String(said)} in a ${status}`];
  } catch {
    return ['no JSON'];
  }
}
