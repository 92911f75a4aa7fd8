import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { listingStatuses, startMeanings } from '../../domain/shortage/listing.ts';

/** What the publication that stands says now. */
const ChangeContent = Type.Object({
  kind: OneOf([
    'listing',
    'registration',
    'price',
    'exemption',
    'deliverability',
    'signals',
    'pack',
  ]),
  /** Of a listing; the medicine's page has the rest. */
  status: OrUnknown(OneOf(listingStatuses)),
  statusWhy: Type.Optional(Type.String()),
  since: OrUnknown(CalendarDateSchema),
  sinceWhy: Type.Optional(Type.String()),
  sinceMeans: OneOf(startMeanings),
  expectedEnd: OrUnknown(CalendarDateSchema),
  expectedEndWhy: Type.Optional(Type.String()),
  expectedEndCertainty: OneOf(['firm', 'estimate', 'unknown']),
});

/** One thing that the desk made public, as it may be told at the moment of asking. */
export const ChangeAnswer = Type.Object({
  /** Stays the same; ask on from it with `since`. */
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  what: OneOf(['published', 'corrected', 'retracted', 'under-revision']),
  medicine: Type.Object({ id: Type.String(), name: Type.String(), country: Type.String() }),
  /** Of the invented country. */
  synthetic: Type.Boolean(),
  content: OrUnknown(ChangeContent),
  /** `retracted`: taken back since; `superseded`: a later item says how it is. */
  contentWhy: Type.Optional(OneOf(['retracted', 'superseded'])),
});
export type ChangeAnswer = Static<typeof ChangeAnswer>;

/** `GET /v1/changes`: what the desk published, oldest first. */
export const ChangesAnswer = Type.Object({
  items: Type.Array(ChangeAnswer),
  /** Ask with `since` for what comes after these; as it was asked when there was nothing new. */
  last: OrUnknown(Type.String()),
  /** Cursor of the next page, `null` when this is all there is now. */
  next: OrUnknown(Type.String()),
});
export type ChangesAnswer = Static<typeof ChangesAnswer>;
