import { Type } from 'typebox';

/** The key of a request that may be sent again, where a dry run does without. */
export function keyUnlessDryRun(what: 'body' | 'file') {
  return Type.Object({
    'Idempotency-Key': Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 255,
        description: `Needed unless it is a dry run. The same key and ${what} again give the same answer and have no second effect.`,
      }),
    ),
  });
}
