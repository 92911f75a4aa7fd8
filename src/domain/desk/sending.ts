/** A message as it goes out; everything in it was made at this moment, for this receiver. */
export interface Letter {
  /** Stays the same when it is sent again: the Message-ID is made of it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click ends it (RFC 8058); absent for what is asked for only once. */
  readonly stopAddress?: string;
}

export interface Parcel {
  /** `webhook-id`: stays the same when it is sent again. */
  readonly id: string;
  readonly address: string;
  readonly secret: string;
  /** JSON, signed as it stands. */
  readonly body: string;
}

/** How a sending ended; the words for it are in `texts/`, and none holds what the other side said. */
export const sendingFailures = [
  'unreachable',
  'too-slow',
  'name-unknown',
  'certificate',
  'address-forbidden',
  'answered-with-redirect',
  'answered-with-error',
  'gone',
  'refused-for-now',
  'refused-for-good',
] as const;
export type SendingFailure = (typeof sendingFailures)[number];

/** Trying again would change nothing. */
const lasting: readonly SendingFailure[] = ['address-forbidden', 'gone', 'refused-for-good'];

export type Delivered =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'failed';
      readonly failure: SendingFailure;
      /** The line broke before an answer came: the next attempt may be a repeat. */
      readonly perhapsArrived?: true;
    };

/** By SMTP or into a folder. Never throws for what the other side does. */
export interface MailDoor {
  send(letter: Letter): Promise<Delivered>;
  close(): Promise<void>;
}

export interface WebhookDoor {
  send(parcel: Parcel): Promise<Delivered>;
}

const minute = 60_000;
const hour = 60 * minute;
/** After this long nobody waits for it any more; it can be sent again by hand. */
export const giveUpAfterMs = 72 * hour;
const firstPauseMs = 30_000;
const longestPauseMs = 6 * hour;

/**
 * When to try again: twice as long each time, by chance a quarter more or less, so that those
 * who failed together do not come back together.
 *
 * @param failures how often it failed, this time included.
 * @param chance from 0 up to 1.
 * @returns milliseconds from now, or `dead`.
 */
export function pauseAfter(
  failure: SendingFailure,
  failures: number,
  failingForMs: number,
  chance: number,
): number | 'dead' {
  if (lasting.includes(failure) || failingForMs >= giveUpAfterMs) return 'dead';
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 20));
  // The last attempt falls on the end of the three days and not hours past it.
  return Math.min(pause * (0.75 + chance / 2), Math.max(giveUpAfterMs - failingForMs, minute));
}
