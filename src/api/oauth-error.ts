/** RFC 6749, 5.2: what any OAuth library knows to read. */
export const oauthErrors = ['invalid_request', 'invalid_client', 'unsupported_grant_type'] as const;
export type OAuthError = (typeof oauthErrors)[number];

interface Details {
  readonly status: number;
  readonly problems: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly value: string | null;
  }[];
}

/**
 * What went wrong at the token endpoint, in the words of RFC 6749. Absent where it has none: too
 * many requests, and a fault of ours, are told by the status.
 */
export function oauthErrorOf({ status, problems }: Details): OAuthError | undefined {
  if (status === 429 || status >= 500) return undefined;
  const [problem] = problems;
  if (problem === undefined) return 'invalid_request';
  switch (problem.code) {
    case 'machine-unknown':
    case 'assertion-refused':
    case 'assertion-used':
      return 'invalid_client';
    case 'grant-type-unknown': {
      if (problem.value === null || problem.value === '') return 'invalid_request';
      // Another way to say who one is counts as not having said it (RFC 7521, 4.2.1).
      return problem.field === 'grant_type' ? 'unsupported_grant_type' : 'invalid_client';
    }
    default:
      return 'invalid_request';
  }
}
