import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Certificate } from './certificate.ts';

export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export type Answering =
  | { readonly status: number; readonly location?: string; readonly body?: string }
  /** Takes the request and says nothing. */
  | 'silent'
  /** Sends a body without end. */
  | 'endless';

export interface Receiver {
  readonly host: string;
  readonly address: string;
  readonly received: Received[];
  answering: Answering;
  close(): Promise<void>;
}

/** A receiver as one would write it: HTTPS, on this machine. */
export async function openReceiver(certificate: Certificate): Promise<Receiver> {
  const open = new Set<Socket>();
  const server: Server = createServer(certificate, (request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      );
      receiver.received.push({ id: headers['webhook-id'] ?? '', headers, text });
      const { answering } = receiver;
      if (answering === 'silent') return;
      if (answering === 'endless') {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'.repeat(65_536)), 5);
        response.on('close', () => clearInterval(timer));
        return;
      }
      const { status, location, body = '' } = answering;
      response.writeHead(status, location === undefined ? {} : { Location: location }).end(body);
    });
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    host: `receiver.example:${port}`,
    address: `https://receiver.example:${port}/hook`,
    received: [],
    answering: { status: 204 },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}

/** As the receiver checks it, with the package that the standard names. */
export const verified = (secret: string, { text, headers }: Received): unknown =>
  new Webhook(secret).verify(text, headers);
