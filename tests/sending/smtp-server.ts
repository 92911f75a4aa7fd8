import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the line, dots undone. */
  readonly message: string;
}

/** What the server does with the next letters. */
export type Mood =
  | 'accepts'
  /** 550 to the recipient: no such mailbox. */
  | 'knows-nobody'
  /** 451 to the recipient: try later. */
  | 'is-busy'
  /** Takes the message and goes away without a word. */
  | 'hangs-up-after-data';

export interface SmtpServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  mood: Mood;
  close(): Promise<void>;
}

/** A mail server that speaks just enough of RFC 5321 to be sent to. */
export async function openSmtpServer(): Promise<SmtpServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, state);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const state: SmtpServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    mood: 'accepts',
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return state;
}

function converse(socket: Socket, server: SmtpServer): void {
  let rest = '';
  let message: string[] | undefined;
  let from = '';
  let to: string[] = [];
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    rest += chunk;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      hear(line);
    }
  });

  function hear(line: string): void {
    if (message !== undefined) {
      if (line !== '.') {
        message.push(line.startsWith('.') ? line.slice(1) : line);
        return;
      }
      server.mails.push({ from, to, message: message.join('\r\n') });
      message = undefined;
      if (server.mood === 'hangs-up-after-data') socket.destroy();
      else say('250 taken');
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 test');
    else if (verb === 'MAIL') {
      from = within(line);
      to = [];
      say('250 ok');
    } else if (verb === 'RCPT') {
      if (server.mood === 'knows-nobody') say('550 5.1.1 nobody here');
      else if (server.mood === 'is-busy') say('451 4.3.0 later');
      else {
        to.push(within(line));
        say('250 ok');
      }
    } else if (verb === 'DATA') {
      message = [];
      say('354 go on');
    } else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  }
}

const within = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? '';
