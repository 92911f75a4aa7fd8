import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { atcLevel } from '../product/atc.ts';
import { plain } from '../product/plain.ts';
import { exact, OneOf, Said, type Of } from '../schema.ts';

export const channels = ['mail', 'webhook'] as const;
export type Channel = (typeof channels)[number];

const country = Type.String({ pattern: '^[A-Z]{2}$' });

/** What somebody wants to hear of. Outside one medicine it is bound to a country: invented and real never meet. */
export const Topic = Type.Union([
  Type.Object({ kind: Type.Literal('medicine'), product: Type.Integer({ minimum: 1 }) }, exact),
  Type.Object({ kind: Type.Literal('substance'), country, substance: Said }, exact),
  Type.Object({ kind: Type.Literal('atc'), country, atc: Said }, exact),
  Type.Object({ kind: Type.Literal('everything'), country }, exact),
  /** Messages for a party: that there is one, never what it says. */
  Type.Object({ kind: Type.Literal('messages'), party: Type.Integer({ minimum: 1 }) }, exact),
]);
export type Topic = Of<typeof Topic>;

/** What a subscription holds under seal. */
export const Subscription = Type.Object(
  {
    /** E-mail address, or address of the webhook. */
    address: Said,
    language: OneOf(['nl', 'en']),
    topic: Topic,
    /** Of a webhook: its receiver checks our signature with it. */
    secret: Type.Optional(Type.String({ pattern: '^whsec_[A-Za-z0-9+/=]+$' })),
  },
  exact,
);
export type Subscription = Of<typeof Subscription>;

const shape = Compile(Subscription);

/** The database is an edge too. A misfit is a bug and throws, without saying what was sealed. */
export function parseSubscription(value: unknown): Subscription {
  if (!shape.Check(value)) throw new TypeError('a sealed subscription has another shape');
  return value;
}

/** A topic in one line, equal for what is the same: the keyed hash is taken of it. */
export function topicLine(topic: Topic): string {
  switch (topic.kind) {
    case 'medicine':
      return `medicine:${topic.product}`;
    case 'substance':
      return `substance:${topic.country}:${plain(topic.substance)}`;
    case 'atc':
      return `atc:${topic.country}:${topic.atc.toUpperCase()}`;
    case 'everything':
      return `everything:${topic.country}`;
    case 'messages':
      return `messages:${topic.party}`;
    default:
      return topic satisfies never;
  }
}

/** What a product is known by, as far as somebody can follow it. */
export interface Followable {
  /** The product and those that are merged with it. */
  readonly products: readonly number[];
  readonly country: string;
  readonly substances: readonly string[];
  readonly atc: readonly string[];
}

/** Every topic under which somebody hears of a product. */
export function topicsOf({ products, country, substances, atc }: Followable): readonly Topic[] {
  const prefixes = new Set(atc.flatMap((code) => atcPrefixes(code)));
  return [
    ...products.map((product) => ({ kind: 'medicine', product }) as const),
    ...substances.map((substance) => ({ kind: 'substance', country, substance }) as const),
    ...[...prefixes].map((prefix) => ({ kind: 'atc', country, atc: prefix }) as const),
    { kind: 'everything', country },
  ];
}

/** `A10BA02` stands under A, A10, A10B, A10BA and itself. */
export function atcPrefixes(code: string): readonly string[] {
  const prefixes: string[] = [];
  for (let length = 1; length <= code.length; length += 1) {
    const prefix = code.slice(0, length);
    if (atcLevel(prefix) !== undefined) prefixes.push(prefix);
  }
  return prefixes;
}

// One mailbox and nothing beside it: no list, no name, no header, no second address.
const mailbox =
  /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;

/** An e-mail address in the form that is compared, or nothing when it is none. */
export function readMailbox(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length <= 254 && mailbox.test(trimmed) ? trimmed : undefined;
}
