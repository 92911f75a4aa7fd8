/** `__Host-`: only over TLS, only by this host, for every path; a subdomain cannot plant one. */
export function sessionCookie(secure: boolean): string {
  return secure ? '__Host-voorradig' : 'voorradig';
}

/** What was begun at the identity provider; sealed, for ten minutes. */
export function signInCookie(secure: boolean): string {
  return secure ? '__Host-voorradig-inloggen' : 'voorradig-inloggen';
}

/** Under which regime a visitor of the invented country looks. No secret, so no more than this. */
export const regimeCookie = 'regime';

export function cookieOptions(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}
