import type { Chance } from '../../src/foresight/chance.ts';
import { mark } from './complaints.ts';
import type { RawRequest } from './raw-client.ts';

const pages = ['/', '/zoeken', '/geneesmiddel/p1', '/tekorten', '/tekorten.csv', '/bronnen'];
const morePages = ['/definities', '/regels', '/over', '/toegankelijkheid', '/beslis/norm'];
const api = ['medicines', 'medicines/p1', 'shortages', 'comparisons', 'sources', 'definitions'];
const moreApi = ['norms', 'decide/norm', 'decide/code', 'decide/notification-duty', 'openapi.json'];
const other = ['/health/live', '/health/ready', '/metrics', '/assets/', '/v1', '/en', '/v1/'];
const paths = [
  ...pages,
  ...morePages,
  ...[...pages, ...morePages].map((path) => `/en${path}`),
  ...[...api, ...moreApi].map((path) => `/v1/${path}`),
  ...other,
];

const names = ['q', 'id', 'definition', 'country', 'on', 'known', 'recorded', 'outcome', 'cursor'];
const moreNames = ['limit', 'language', 'example', '__proto__', 'constructor', 'toString', '', '%'];

const sensible = [
  'as-listed',
  'nl-notifiable',
  'XX',
  'NL',
  '2026-03-15',
  'short',
  'after-50',
  '10',
];
/** As bytes for a URL, already escaped or deliberately not. */
const hostile: readonly string[] = [
  '%00',
  'a%00b',
  '%FF%FE',
  '%ED%A0%80',
  '%C0%AF..%C0%AF',
  '%',
  '%zz',
  '\u00ff\u00fe',
  encodeURIComponent(mark),
  encodeURIComponent(`"'>${mark}`),
  encodeURIComponent('\u202e\u0000\u200b\ufeff\ud83d\ude00'),
  '%0d%0aX-Mark:%201',
  '%0d%0a%0d%0a',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  "'%20or%20'1'='1",
  "');%20drop%20table%20fact;--",
  '%25%5F%5C',
  '..%2f..%2f..%2fetc%2fpasswd',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '-000001-01-01',
  '+275760-09-13',
  '2026-02-30',
  '0001-01-01T00:00Z',
  '9999-12-31T23:59:59.999%2B14:00',
  '1e309',
  'NaN',
  '-1',
  '9223372036854775808',
  'after-99999999',
  'p9007199254740993',
  '1'.repeat(3000),
  'RVG%20'.repeat(33),
  'RVG'.repeat(66),
  `${'1'.repeat(199)}x`,
  '(01)'.repeat(50),
  '%1D'.repeat(180),
  'a%20'.repeat(99),
  '%C3%A9'.repeat(190),
  '%CC%88'.repeat(190),
  'A'.repeat(9000),
];

const parameters: Readonly<Record<string, readonly string[]>> = {
  '/': ['country', 'definition'],
  '/zoeken': ['q', 'cursor'],
  '/geneesmiddel/p1': ['on', 'known', 'recorded'],
  '/tekorten': ['definition', 'country', 'on', 'known', 'outcome', 'cursor'],
  '/tekorten.csv': ['definition', 'country', 'outcome'],
  '/regels': ['on'],
  '/v1/medicines': ['q', 'cursor', 'limit', 'language'],
  '/v1/medicines/p1': ['on', 'known', 'language'],
  '/v1/shortages': ['definition', 'country', 'on', 'known', 'recorded', 'outcome', 'cursor'],
  '/v1/comparisons': ['country', 'on', 'known'],
  '/v1/norms': ['on'],
};
const needed: Readonly<Record<string, string>> = {
  '/v1/medicines': 'q=a',
  '/v1/shortages': 'definition=as-listed',
};
const named = ['/geneesmiddel/', '/v1/medicines/', '/beslis/', '/v1/decide/', '/assets/', '/'];

/** Every parameter and every name in a path with every hostile value, one at a time. */
export function everyValueEverywhere(): readonly RawRequest[] {
  const inQuery = Object.entries(parameters).flatMap(([path, own]) =>
    own.flatMap((name) =>
      hostile.map((value) => {
        const also = needed[path];
        const other = also === undefined || also.startsWith(`${name}=`) ? '' : `&${also}`;
        return { method: 'GET', target: `${path}?${name}=${value}${other}` };
      }),
    ),
  );
  const inPath = named.flatMap((path) =>
    hostile.map((value) => ({ method: 'GET', target: path + value })),
  );
  return [...inQuery, ...inPath];
}

const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const rareMethods = ['TRACE', 'PROPFIND', 'get', 'BREW', 'CONNECT'];

const headers: readonly (readonly [string, string])[] = [
  ['host', 'elders.example'],
  ['host', 'a b'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-forwarded-host', 'elders.example'],
  ['x-http-method-override', 'DELETE'],
  ['accept-encoding', 'gzip;q=0, *'],
  ['accept-encoding', '\u00ff'],
  ['accept-language', 'a,'.repeat(3000)],
  ['if-none-match', '*'],
  ['if-none-match', `W/"${'x'.repeat(5000)}"`],
  ['range', 'bytes=0-0,9-9,-1'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', '\u00ff/\u00ff'],
  ['content-type', 'multipart/form-data; boundary=--'],
  ['transfer-encoding', 'chunked'],
  ['content-length', '99'],
  ['content-length', '-1'],
  ['expect', '100-continue'],
  ['cookie', `a=${'b'.repeat(5000)}`],
  ['upgrade', 'websocket'],
];

const bodies: readonly (string | Buffer)[] = [
  '',
  '{',
  'null',
  '[]',
  '[null,1,"x",[],{}]',
  '{"__proto__":{"a":1},"on":"2026-03-15"}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"on":"2026-03-15","facts":{"id":"notification-duty.period"},"facts":{}}',
  JSON.stringify({ id: mark, on: mark, facts: { text: mark } }),
  JSON.stringify({ on: '2026-03-15', facts: { text: 'RVG '.repeat(20_000) } }),
  JSON.stringify({ on: '2026-03-15', facts: { text: '1'.repeat(100_000), scheme: 'gtin' } }),
  '{"on":"\\u0000\\ud800","facts":{"text":"\\u0000"}}',
  '['.repeat(100_000),
  `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`,
  '1e99999',
  Buffer.from('{"on":"2026-03-15"}', 'utf16le'),
  Buffer.from([0xff, 0xfe, 0x00, 0x00, 0xef, 0xbb, 0xbf]),
  `a=${'%00'.repeat(1000)}&__proto__=1&a[b][c]=2`,
  Array.from({ length: 3000 }, (_, index) => `facts.${index}=x`).join('&'),
];

/** One request as an attacker would write it; the same for the same chance. */
export function hostileRequest(chance: Chance): RawRequest {
  const method = chance.happens(0.05) ? chance.pick(rareMethods) : chance.pick(methods);
  const target = `${path(chance)}${query(chance)}`;
  const sent = Object.fromEntries(
    Array.from({ length: chance.between(0, 2) }, () => chance.pick(headers)),
  );
  if (method === 'GET' || method === 'HEAD' || chance.happens(0.1)) {
    return { method, target, headers: sent };
  }
  const type = chance.pick(['application/json', 'application/x-www-form-urlencoded', 'text/plain']);
  return { method, target, headers: { 'content-type': type, ...sent }, body: chance.pick(bodies) };
}

function path(chance: Chance): string {
  const known = chance.pick(paths);
  switch (chance.between(0, 9)) {
    case 0:
      return `${known.replace(/\/$/, '')}/${chance.pick(hostile)}`;
    case 1:
      return `${chance.pick(['/', '//', '/\\', '/%2f', '/./', '/%5c'])}elders.example${known}/`;
    case 2:
      return `/${chance.pick(['assets', 'geneesmiddel', 'beslis', 'v1/decide'])}/${chance.pick(hostile)}`;
    default:
      return known;
  }
}

function query(chance: Chance): string {
  const pairs = Array.from({ length: chance.between(0, 3) }, () => {
    const name = chance.happens(0.85) ? chance.pick(names) : chance.pick(moreNames);
    const value = chance.happens(0.4) ? chance.pick(sensible) : chance.pick(hostile);
    return chance.pick([`${name}=${value}`, `${name}=${value}`, `${name}[]=${value}`, name]);
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
