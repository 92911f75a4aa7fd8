import type { Change } from '../../registry/outbox.ts';
import type { ChangeAnswer } from '../answers/changes.ts';
import { productId } from '../naming.ts';

/** The same for the API, the feeds, webhooks and mail: what this change may tell now. */
export function changeAnswer(change: Change): ChangeAnswer {
  const { content, contentWhy } = contentOf(change);
  return {
    id: change.publicId,
    at: change.at.toISOString(),
    what: change.kind === 'basis-changed' ? 'under-revision' : change.deed,
    medicine: {
      id: productId(change.productId),
      name: change.name ?? content?.product.name ?? productId(change.productId),
      country: change.country,
    },
    synthetic: change.synthetic,
    content: content === undefined ? null : told(content),
    ...(contentWhy === undefined ? {} : { contentWhy }),
  };
}

type Content = NonNullable<Change['content']>;

function contentOf({ deed, followedBy, content }: Change): {
  readonly content?: Content;
  readonly contentWhy?: 'retracted' | 'superseded';
} {
  // Row-level security hides it as well; neither relies on the other.
  if (deed === 'retracted' || followedBy === 'retracted') return { contentWhy: 'retracted' };
  if (followedBy === 'corrected') return { contentWhy: 'superseded' };
  return content === null ? { contentWhy: 'retracted' } : { content };
}

function told(content: Content): ChangeAnswer['content'] {
  const listing = content.kind === 'listing' ? content.listing : undefined;
  const { status, start, startMeans, expectedEnd, expectedEndCertainty } = listing ?? {};
  const unknown = listing === undefined ? 'not-a-listing' : 'not-reported';
  return {
    kind: content.kind,
    status: status ?? null,
    ...(status === undefined ? { statusWhy: unknown } : {}),
    since: start ?? null,
    ...(start === undefined ? { sinceWhy: unknown } : {}),
    sinceMeans: startMeans ?? 'unknown',
    expectedEnd: expectedEnd ?? null,
    ...(expectedEnd === undefined ? { expectedEndWhy: unknown } : {}),
    expectedEndCertainty: expectedEndCertainty ?? 'unknown',
  };
}
