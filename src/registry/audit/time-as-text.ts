/** SQL: an instant in UTC to the microsecond, written in one way only, because it is hashed. */
export const utc = (instant: string) =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
