import { connect } from 'node:net';

/** What came back on a socket, unparsed but for status line and headers. */
export interface RawAnswer {
  /** 0 where the server hung up without a word. */
  readonly status: number;
  /** By lower-case name; values of a repeated header are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly milliseconds: number;
}

export interface RawRequest {
  readonly method: string;
  /** Written to the socket as it stands, byte by byte (Latin-1). */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const patienceMs = 40_000;

/**
 * One request on one connection. Ours and not a library's, because a library refuses to
 * send most of what an attacker sends.
 */
export function ask(port: number, request: RawRequest, host = '127.0.0.1'): Promise<RawAnswer> {
  return send(port, bytesOf(request), isWhole(request), host);
}

/** False where the server waits for a body that never comes: there we hang up first. */
export function isWhole({ method, headers = {} }: RawRequest): boolean {
  return (
    method !== 'CONNECT' && !('content-length' in headers) && !('transfer-encoding' in headers)
  );
}

function send(port: number, bytes: Buffer, whole: boolean, host: string): Promise<RawAnswer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    const parts: Buffer[] = [];
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in 40 s')));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may hang up while we still write: what it said before counts.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(parse(Buffer.concat(parts), performance.now() - began)));
    socket.write(bytes);
    if (!whole) socket.end();
  });
}

export function bytesOf({ method, target, headers = {}, body }: RawRequest): Buffer {
  const content = typeof body === 'string' ? Buffer.from(body) : (body ?? Buffer.alloc(0));
  const all = {
    host: 'localhost',
    connection: 'close',
    ...(body === undefined ? {} : { 'content-length': String(content.length) }),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${method} ${target} HTTP/1.1\r\n${head.join('')}\r\n`, 'latin1'),
    content,
  ]);
}

const goOn = /^HTTP\/1\.1 100 [^\r]*\r\n\r\n/;

function parse(given: Buffer, milliseconds: number): RawAnswer {
  const interim = goOn.exec(given.subarray(0, 100).toString('latin1'))?.[0].length ?? 0;
  const bytes = given.subarray(interim);
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes
    .subarray(0, end < 0 ? bytes.length : end)
    .toString('latin1')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  const rest = end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers,
    body: headers.get('transfer-encoding') === 'chunked' ? dechunked(rest) : rest,
    milliseconds,
  };
}

function dechunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (end < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
}
