import { Type } from 'typebox';
import type { CaseState } from '../../domain/desk/case-state.ts';
import type { Proposal } from '../../domain/desk/case-event.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import { groundHolds, regimeOn } from '../../domain/disclosure/regime.ts';
import type { PublicationGround } from '../../domain/desk/publication.ts';
import { fieldsLetOut } from '../../domain/desk/publishable-fields.ts';
import { publishedListing } from '../../domain/desk/published-listing.ts';
import type { ProductDescription } from '../../domain/product/description.ts';
import type { Refusal } from '../../domain/problem.ts';
import { exact, OneOf, type Of } from '../../domain/schema.ts';
import type { RecordContent } from '../../domain/source/record.ts';
import { arrivedNotifications, type ArrivedNotification } from '../../registry/arrivals.ts';
import { caseByNumber, type CaseWithEvents } from '../../registry/cases.ts';
import type { ReadTx } from '../../registry/database.ts';
import { factsOfProducts } from '../../registry/facts.ts';
import { caseState } from '../../domain/desk/case-state.ts';
import { everything } from '../as-of.ts';
import { isRefusal, type Context } from '../context.ts';
import { nameRank } from '../naming.ts';
import { actIn, type Acted } from './act-on-case.ts';
import { deskPerson } from './desk-person.ts';

/** What the assessor chooses; what becomes public follows from it and is never typed. */
export const PublicationChoice = Type.Object(
  {
    deed: OneOf(['publish', 'correct', 'retract']),
    /** A notification of the case; absent: a decision of the authority itself. */
    notification: Type.Optional(Type.String({ maxLength: 40 })),
    ground: Type.Optional(OneOf(['authority', 'consent', 'voluntary', 'eu-national-website'])),
    /** For a decision of the authority: what it says of the medicine. */
    status: Type.Optional(OneOf(['unavailable', 'limited', 'notice', 'resolved'])),
    /** UTC. */
    embargoUntil: Type.Optional(Type.String({ format: 'date-time' })),
    why: Type.String({ minLength: 1, maxLength: 4000 }),
  },
  exact,
);
export type PublicationChoice = Of<typeof PublicationChoice>;

export interface ProposeInput {
  readonly number: string;
  readonly seen: number;
  readonly choice: PublicationChoice;
}

/** Puts a publication, correction or retraction before a second pair of eyes. */
export async function proposePublication(
  context: Context,
  { number, seen, choice }: ProposeInput,
): Promise<Acted | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return actor;
  return context.database.write(async (tx) => {
    const found = await caseByNumber(tx, number);
    if (found === undefined) return refuseAtDesk('case-unknown', {}, { value: number });
    const proposal = await proposalFor(context, tx, found, choice);
    if ('problems' in proposal) return proposal;
    const deed = { deed: 'propose', proposal, why: choice.why } as const;
    return actIn(context, tx, found, seen, deed, actor);
  });
}

/** What would become public by this choice, for the preview beside the button. */
export async function proposalFor(
  context: Context,
  tx: ReadTx,
  found: CaseWithEvents,
  choice: Omit<PublicationChoice, 'why'>,
): Promise<Proposal | Refusal> {
  const state = caseState(found.events);
  const key = choice.notification ?? found.number;
  if (choice.deed === 'retract') {
    const standing = state.publications.find((each) => each.key === key);
    if (standing === undefined) return refuseAtDesk('not-published');
    return { deed: 'retract', key, version: standing.version };
  }
  const product = await describedBy(context, tx, found.productId);
  if (product === undefined) return refuseAtDesk('nothing-to-publish');
  const embargo = choice.embargoUntil === undefined ? {} : { embargoUntil: choice.embargoUntil };
  if (choice.notification === undefined) {
    const content = ownDecision(product, choice.status ?? 'notice', context);
    return { deed: choice.deed, key, ground: 'authority', content, ...embargo };
  }
  return fromNotification(context, tx, state, product, choice, embargo);
}

async function fromNotification(
  context: Context,
  tx: ReadTx,
  state: CaseState,
  product: ProductDescription,
  { deed, notification, ground = 'eu-national-website' }: Omit<PublicationChoice, 'why'>,
  embargo: { readonly embargoUntil?: string },
): Promise<Proposal | Refusal> {
  const gathered = state.notifications.find(({ number }) => number === notification);
  const said =
    gathered === undefined
      ? undefined
      : (await arrivedNotifications(tx, [gathered.version])).get(gathered.version);
  if (gathered === undefined || said === undefined) {
    return refuseAtDesk('basis-not-in-case', {}, { value: notification ?? '' });
  }
  const refusal = groundMisfit(context, ground, said);
  if (refusal !== undefined) return refusal;
  const fields = fieldsLetOut(ground, said, context.today(), context.law);
  const listing = publishedListing(said.publishable, fields, context.today());
  return {
    deed: deed === 'correct' ? 'correct' : 'publish',
    key: gathered.number,
    ground,
    notificationVersion: gathered.version,
    content: { kind: 'listing', product, listing: { ...listing, published: context.today() } },
    ...embargo,
  };
}

/** The strictest of the regime at delivery and the regime of today decides what a ground is worth. */
function groundMisfit(
  { law, today }: Context,
  ground: PublicationGround,
  { regime, consentTo }: ArrivedNotification,
): Refusal | undefined {
  if (ground === 'authority') return undefined;
  if (ground === 'consent' || ground === 'voluntary') {
    if (consentTo.length === 0) return refuseAtDesk('not-consented');
  }
  const on = today();
  const holds = [regime, regimeOn(law, on)].every((each) => groundHolds(ground, each, law, on));
  return holds ? undefined : refuseAtDesk('regime-forbids', { regime, ground });
}

/** What the authority itself says: no word of the holder's is in it. */
function ownDecision(
  product: ProductDescription,
  status: NonNullable<PublicationChoice['status']>,
  { today }: Context,
): RecordContent {
  return {
    kind: 'listing',
    product,
    listing: {
      status,
      startMeans: 'published',
      start: today(),
      expectedEndCertainty: 'unknown',
      published: today(),
    },
  };
}

/** How the best naming source describes the product. */
async function describedBy(
  context: Context,
  tx: ReadTx,
  productId: number,
): Promise<ProductDescription | undefined> {
  const facts = await factsOfProducts(tx, [productId], {
    known: context.today(),
    recorded: everything,
  });
  const rank = (source: string) => {
    const found = context.connectors.find((connector) => connector.source.name === source);
    return found === undefined ? 9 : nameRank(found.source.kind);
  };
  const [best] = facts
    .filter((fact) => fact.present)
    .toSorted((a, b) => rank(a.source) - rank(b.source));
  return best?.body.product;
}
