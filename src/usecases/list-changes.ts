import { atcLevel } from '../domain/product/atc.ts';
import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import { refusePost } from '../domain/desk/post-problem.ts';
import { changesAfter, newestChanges, positionOf } from '../registry/outbox.ts';
import { findProductNode, mergedWith } from '../registry/products.ts';
import type { ChangeAnswer, ChangesAnswer } from './answers/changes.ts';
import { everything } from './as-of.ts';
import type { Context } from './context.ts';
import { readProductId } from './naming.ts';
import { changeAnswer } from './sending/change-answer.ts';

export interface ChangesInput {
  /** Id of the last change that was seen; absent: from the first. */
  readonly since?: string;
  readonly limit: number;
}

const shapeOfId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the desk made public, oldest first, as it may be told now: what was taken back stays as a bare mark. */
export async function listChanges(
  context: Context,
  { since, limit }: ChangesInput,
): Promise<ChangesAnswer | Refusal> {
  return context.database.read(async (tx) => {
    const after =
      since === undefined ? 0 : shapeOfId.test(since) ? await positionOf(tx, since) : undefined;
    if (after === undefined) {
      return refuse(
        'cursor-unreadable',
        { value: since ?? '' },
        { column: 'since', value: since ?? '' },
      );
    }
    const found = await changesAfter(tx, after, limit + 1);
    const items = found.slice(0, limit).map(changeAnswer);
    const last = items.at(-1)?.id ?? since ?? null;
    return { items, last, next: found.length > limit ? last : null };
  });
}

/** Whose changes a feed holds. */
export type FeedAbout =
  | { readonly kind: 'everything' }
  | { readonly kind: 'medicine'; readonly id: string }
  | { readonly kind: 'atc'; readonly atc: string };

/** As many as a feed reader that looks once a week should not miss. */
const feedLength = 200;

/** The newest changes first, for a feed. */
export async function newestChangesAbout(
  context: Context,
  about: FeedAbout,
): Promise<readonly ChangeAnswer[] | Refusal> {
  return context.database.read(async (tx) => {
    switch (about.kind) {
      case 'everything':
        return (await newestChanges(tx, feedLength, { country: context.defaultCountry })).map(
          changeAnswer,
        );
      case 'medicine': {
        const id = readProductId(about.id);
        const node = id === undefined ? undefined : await findProductNode(tx, id);
        if (node === undefined) {
          return refuse('product-unknown', { id: about.id }, { column: 'id', value: about.id });
        }
        const asOf = { known: context.today(), recorded: everything };
        const products = await mergedWith(tx, node.id, asOf);
        return (await newestChanges(tx, feedLength, { products })).map(changeAnswer);
      }
      case 'atc': {
        const atc = about.atc.toUpperCase();
        if (atcLevel(atc) === undefined) {
          return refusePost('followed-atc-unreadable', {}, { column: 'atc', value: about.atc });
        }
        const country = context.defaultCountry;
        return (await newestChanges(tx, feedLength, { atc, country })).map(changeAnswer);
      }
      default:
        return about satisfies never;
    }
  });
}
