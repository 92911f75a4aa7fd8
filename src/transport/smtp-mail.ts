import { createTransport } from 'nodemailer';
import type { Delivered, MailDoor } from '../domain/desk/sending.ts';
import { messageOf, type Sender } from './message.ts';

/** Hands mail to the server of `SMTP_URL`, a few connections at a time. */
export function openSmtp(url: string, sender: Sender): MailDoor {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // Sent again by the library it would be a repeat that nobody counts.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await server.sendMail(messageOf(letter, sender));
        return { kind: 'accepted' };
      } catch (error) {
        return failureOf(error);
      }
    },
    async close() {
      server.close();
    },
  };
}

/** A 5yz answer to the recipient or to the message is for good (RFC 5321 §4.2.1); all else may pass. */
function failureOf(error: unknown): Delivered {
  const status = fieldOf(error, 'responseCode');
  const code = fieldOf(error, 'code');
  if (typeof status === 'number') {
    const aboutThisLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
    const failure = status >= 500 && aboutThisLetter ? 'refused-for-good' : 'refused-for-now';
    return { kind: 'failed', failure };
  }
  const failure = code === 'ETIMEDOUT' ? 'too-slow' : 'unreachable';
  const neverConnected = code === 'EDNS' || fieldOf(error, 'syscall') === 'connect';
  return { kind: 'failed', failure, ...(neverConnected ? {} : { perhapsArrived: true }) };
}

function fieldOf(error: unknown, name: 'responseCode' | 'code' | 'syscall'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
