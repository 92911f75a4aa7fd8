import { Type } from 'typebox';
import { publicationRegimes } from '../../law/publication.ts';
import { publicationGrounds } from '../desk/publication.ts';
import { audiences, disclosureClasses, relations } from '../party/audience.ts';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';
import { Agreement } from './agreement.ts';
import { neverPublicFields, publishableFields } from './regime.ts';

const Contribution = Type.Object(
  {
    group: Type.With(Said, { description: 'Ownership group of the party' }),
    amount: Type.With(Type.Number({ minimum: 0 }), { description: 'What it adds to the total' }),
  },
  exact,
);

export const DisclosureFacts = Type.Object(
  {
    class: Type.Optional(
      Type.With(OneOf(disclosureClasses), { description: 'The class of the field' }),
    ),
    audience: Type.Optional(Type.With(OneOf(audiences), { description: 'Who looks' })),
    relation: Type.Optional(
      Type.With(OneOf(relations), {
        description: 'How the party that somebody acts for stands to the party that it is of',
      }),
    ),
    field: Type.Optional(
      Type.With(OneOf([...publishableFields, ...neverPublicFields]), {
        description: 'Which field of a notification',
      }),
    ),
    ground: Type.Optional(
      Type.With(OneOf(publicationGrounds), { description: 'What allowed a publication' }),
    ),
    regimeAtDelivery: Type.Optional(
      Type.With(OneOf(publicationRegimes), { description: 'The regime when it was delivered' }),
    ),
    regimeNow: Type.Optional(
      Type.With(OneOf(publicationRegimes), {
        description: 'Another regime today than the law book has',
      }),
    ),
    retracted: Type.Optional(
      Type.With(Type.Boolean(), { description: 'Was the publication taken back?' }),
    ),
    embargoUntil: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'First day on which it may be seen' }),
    ),
    consentTo: Type.Optional(
      Type.With(Type.Array(OneOf(publishableFields), { maxItems: 8 }), {
        description: 'Fields that the holder lets be published',
      }),
    ),
    agreements: Type.Optional(
      Type.With(Type.Array(Agreement, { maxItems: 50 }), { description: 'Recorded agreements' }),
    ),
    contributions: Type.Optional(
      Type.With(Type.Array(Contribution, { maxItems: 1000 }), {
        description: 'Of a total: what each party adds',
      }),
    ),
    holders: Type.Optional(
      Type.With(Type.Integer({ minimum: 0 }), {
        description: 'Of a count of notifications: over how many holders it goes',
      }),
    ),
  },
  exact,
);
export type DisclosureFacts = Of<typeof DisclosureFacts>;

export const DisclosureCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day that is asked about' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: DisclosureFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type DisclosureCase = Of<typeof DisclosureCase>;
