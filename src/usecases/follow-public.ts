import type { Asked } from '../registry/database.ts';
import {
  publicStand,
  publishedSince,
  standsAlike,
  type PublicStand,
} from '../registry/public-stand.ts';
import type { Context } from './context.ts';

/** Follows what becomes public, for who remembers what he made of it. */
interface PublicRecord {
  /**
   * Looks how the public record stands and answers its turn: the same number as long as nothing
   * in it has changed. Nothing that was there when it was asked is missed.
   */
  look(): Promise<number>;
  /** Is what was made in a turn of these questions still so, as of the last look? */
  standsStill(asked: Asked, turn: number): boolean;
}

/** @param context the public's, under one regime. */
export function followPublic(context: Context): PublicRecord {
  const lists = listsOfTheDesk(context);
  let seen: PublicStand | undefined;
  let turn = 0;
  /** The last turn in which everything, anything, and each product became another. */
  let everything = 0;
  let anything = 0;
  const products = new Map<number, number>();

  function change(what: readonly number[] | 'everything'): void {
    turn += 1;
    anything = turn;
    if (what === 'everything') everything = turn;
    else for (const product of what) products.set(product, turn);
  }

  function take(): Promise<number> {
    return context.database.read(async (tx) => {
      const now = await publicStand(tx, lists);
      // Whose pages a signal changes is not asked: how fast one is answered would tell of whom.
      if (seen?.signals !== now.signals) change('everything');
      else if (!standsAlike(seen, now)) change(await publishedSince(tx, seen, now, lists));
      seen = now;
      return turn;
    });
  }

  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<number> | undefined;
  return {
    look() {
      // One that is under way began before this was asked; all who ask meanwhile share the next.
      next ??= running.then(() => {
        next = undefined;
        const look = take();
        running = look.catch(() => undefined);
        return look;
      });
      return next;
    },
    standsStill(asked, since) {
      if (since < everything) return false;
      if (asked.everything) return since >= anything;
      for (const product of asked.products) {
        if ((products.get(product) ?? 0) > since) return false;
      }
      return true;
    },
  };
}

/** The lists on which the desk itself speaks. */
export function listsOfTheDesk({ connectors }: Pick<Context, 'connectors'>): readonly string[] {
  return connectors.flatMap(({ source }) => (source.publishedByDesk === true ? source.name : []));
}
