import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { sourceKinds } from '../../domain/source/source.ts';
import { ProblemAnswer } from './problem.ts';

const Time = Type.String({ format: 'date-time' });

/** `voorradig source list --json` and `GET /v1/sources`. */
export const SourcesAnswer = Type.Object({
  sources: Type.Array(
    Type.Object({
      name: Type.String(),
      title: Type.String(),
      publisher: Type.String(),
      measures: Type.String(),
      country: Type.String(),
      kind: OneOf(sourceKinds),
      primary: Type.Boolean(),
      proves: Type.Array(Type.String()),
      address: Type.String(),
      schedule: OrUnknown(Type.String()),
      scheduleWhy: Type.Optional(Type.String()),
      synthetic: Type.Boolean(),
      state: OneOf(['never-loaded', 'ok', 'stale', 'failing', 'held']),
      lastSuccess: OrUnknown(Time),
      lastSuccessWhy: Type.Optional(Type.String()),
      /** The newest snapshot that counts. */
      asserted: OrUnknown(CalendarDateSchema),
      assertedWhy: Type.Optional(Type.String()),
      lastFailure: OrUnknown(Time),
      /** Why it failed; `null` where it never did. */
      lastFailureWhy: OrUnknown(Type.String()),
      rows: OrUnknown(Type.Integer()),
      rowsWhy: Type.Optional(Type.String()),
      /** Deliveries that wait for accept or reject. */
      heldDeliveries: Type.Array(
        Type.Object({ id: Type.String(), asOf: CalendarDateSchema, why: Type.String() }),
      ),
    }),
  ),
});
export type SourcesAnswer = Static<typeof SourcesAnswer>;

const ChangeCounts = {
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  noLongerListed: Type.Integer(),
  relisted: Type.Integer(),
};

/** `voorradig source load NAME PATH --json`. */
export const LoadedAnswer = Type.Object({
  source: Type.String(),
  deliveries: Type.Array(
    Type.Object({
      id: Type.String(),
      source: Type.String(),
      file: Type.String(),
      sha256: Type.String(),
      asOf: OrUnknown(CalendarDateSchema),
      asOfWhy: Type.Optional(Type.String()),
      recordedAt: Time,
      encoding: Type.String(),
      layout: Type.String(),
      complete: Type.Boolean(),
      rows: Type.Integer(),
      accepted: Type.Integer(),
      rejected: Type.Integer(),
      duplicate: Type.Boolean(),
      state: OneOf(['taken', 'held', 'refused']),
      /** Why held or refused; `null` when taken. */
      why: OrUnknown(Type.String()),
      changes: Type.Object(ChangeCounts),
    }),
  ),
  /** Files of a folder that this source does not read, each with the reason. */
  skipped: Type.Array(Type.Object({ file: Type.String(), why: Type.String() })),
  changes: Type.Object(ChangeCounts),
  problems: Type.Array(ProblemAnswer),
  unknownCodes: Type.Record(Type.String(), Type.Record(Type.String(), Type.Integer())),
  seconds: Type.Number(),
});
export type LoadedAnswer = Static<typeof LoadedAnswer>;

/** `voorradig source changes NAME --json`. */
export const ChangesAnswer = Type.Object({
  source: Type.String(),
  days: Type.Array(Type.Object({ date: CalendarDateSchema, ...ChangeCounts })),
  items: Type.Array(
    Type.Object({
      date: CalendarDateSchema,
      key: Type.String(),
      what: OneOf(['new', 'changed', 'no-longer-listed', 'relisted']),
      /** Path of the value that changed, `null` for a whole record. */
      field: OrUnknown(Type.String()),
      before: OrUnknown(Type.String()),
      after: OrUnknown(Type.String()),
    }),
  ),
});
export type ChangesAnswer = Static<typeof ChangesAnswer>;
