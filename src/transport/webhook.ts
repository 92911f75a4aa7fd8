import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Delivered, Parcel, SendingFailure, WebhookDoor } from '../domain/desk/sending.ts';
import type { AddressGuard, Target } from './address-guard.ts';

export interface WebhookOptions {
  readonly guard: AddressGuard;
  readonly clock: () => Date;
  /** From the name to the answer's first line. */
  readonly timeoutMs?: number;
  /** Certificates to believe beside the usual ones, in PEM: for tests. */
  readonly trust?: string;
}

/**
 * Sends by Standard Webhooks: signed with the receiver's secret, under an id that stays the
 * same and a time that does not, so that a receiver can refuse what is replayed. Nothing of
 * the answer is read but its status; a redirect is a failure and is not followed.
 */
export function openWebhooks(options: WebhookOptions): WebhookDoor {
  const { guard, clock, timeoutMs = 10_000 } = options;
  return {
    async send(parcel) {
      const signal = AbortSignal.timeout(timeoutMs);
      const target = await Promise.race([guard.admit(parcel.address), aborted(signal)]);
      if (target === undefined) return failed('too-slow');
      if (typeof target === 'string') return failed(target);
      const line = { written: false };
      try {
        return outcomeOf(await post(target, parcel, clock(), signal, line, options.trust));
      } catch (error) {
        const failure = signal.aborted ? 'too-slow' : failureOf(error);
        return { kind: 'failed', failure, ...(line.written ? { perhapsArrived: true } : {}) };
      }
    },
  };
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((done) => {
    signal.addEventListener('abort', () => done(undefined), { once: true });
  });
}

const failed = (failure: SendingFailure): Delivered => ({ kind: 'failed', failure });

function post(
  { url, address, family, port }: Target,
  { id, secret, body }: Parcel,
  at: Date,
  signal: AbortSignal,
  line: { written: boolean },
  trust: string | undefined,
): Promise<number> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((done, fail) => {
    const sent = request(
      {
        method: 'POST',
        // The address that was judged; the name is for the certificate and the receiver only.
        host: address,
        family,
        port,
        path: url.pathname + url.search,
        // A number is no server name (RFC 6066).
        servername: isIP(name) === 0 ? name : '',
        ...(trust === undefined ? {} : { ca: trust }),
        // A connection of its own: no other name's is taken over.
        agent: false,
        signal,
        headers: {
          Host: url.host,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Voorradig-Webhooks/1',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(id, at, body),
        },
      },
      (answer) => {
        const { statusCode } = answer;
        answer.destroy();
        if (statusCode === undefined) fail(new Error('an answer without a status'));
        else done(statusCode);
      },
    );
    sent.on('error', fail);
    sent.on('finish', () => {
      line.written = true;
    });
    sent.end(body);
  });
}

function outcomeOf(status: number): Delivered {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status >= 300 && status < 400) return failed('answered-with-redirect');
  return failed(status === 410 ? 'gone' : 'answered-with-error');
}

function failureOf(error: unknown): SendingFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /CERT|TLS|SSL|SELF_SIGNED|VERIFY/.test(code) ? 'certificate' : 'unreachable';
}
