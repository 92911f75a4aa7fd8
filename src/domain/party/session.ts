/** Minutes without a request after which a session is over (ASVS 7.3.1). */
const idleMinutes = 30;
/** Hours after signing in, whatever happens (ASVS 7.3.2): a working day. */
const absoluteHours = 10;
/** Life of a machine's token; it asks for another with a fresh assertion. */
export const machineTokenMinutes = 15;
/** A request is noted at most this often: the idle limit is that much shorter at worst. */
const notedEverySeconds = 60;
/** Sign-ins of one account within a quarter of an hour. */
const mostSignIns = 20;
export const signInWindowMinutes = 15;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly revokedAt?: Date;
}

export type SessionState = 'stands' | 'revoked' | 'ended' | 'idle';

/** Does a session open anything at this moment, and if not, why? */
export function sessionState(session: SessionTimes, now: Date): SessionState {
  if (session.revokedAt !== undefined) return 'revoked';
  if (now >= session.endsAt) return 'ended';
  return now >= plus(session.lastSeenAt, idleMinutes) ? 'idle' : 'stands';
}

/** The absolute limit of a session that begins now. */
export function sessionEnd(now: Date): Date {
  return plus(now, absoluteHours * 60);
}

export function machineTokenEnd(now: Date): Date {
  return plus(now, machineTokenMinutes);
}

/** Has it been long enough since the session was noted as in use? */
export function isToBeNoted({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= notedEverySeconds * 1000;
}

/** May an account that signed in so often in the window sign in once more? */
export function maySignIn(signInsInWindow: number): boolean {
  return signInsInWindow < mostSignIns;
}

export function signInWindowStart(now: Date): Date {
  return plus(now, -signInWindowMinutes);
}

function plus(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
