import { LRUCache } from 'lru-cache';
import type { Context } from '../usecases/context.ts';
import { followPublic } from '../usecases/follow-public.ts';
import { deedsOf, type Deeds } from './deeds.ts';

/** A page for everybody reads the same to everybody: made once, until what it was made of changes. */
export interface RememberedPages {
  /**
   * @param key all that the page depends on beside the public record: its address, and the day.
   * @param make makes it by these deeds and by nothing else: what they ask is noted down.
   */
  page(key: string, make: (deeds: Deeds) => Promise<string>): Promise<string>;
}

/** Every medicine of the Netherlands once, in one language. */
const mostBytes = 128 * 1024 * 1024;

interface Kept {
  readonly turn: number;
  readonly asked: { readonly products: Set<number>; everything: boolean };
  /** In bytes: a text with one sign outside Latin takes twice its length. */
  readonly html: Buffer;
}

/** @param context the public's, under one regime. */
export function rememberPages(context: Context): RememberedPages {
  const record = followPublic(context);
  const kept = new LRUCache<string, Kept>({
    maxSize: mostBytes,
    sizeCalculation: ({ html, asked }) => html.byteLength + 32 * asked.products.size + 200,
  });
  /** By address and turn: who asks while a page is made waits for it, if nothing changed since. */
  const inTheMaking = new Map<string, Promise<string>>();

  async function make(
    key: string,
    turn: number,
    work: (deeds: Deeds) => Promise<string>,
  ): Promise<string> {
    const asked = { products: new Set<number>(), everything: false };
    const database = context.database.asking(asked);
    const html = await work(deedsOf({ ...context, database }));
    kept.set(key, { turn, asked, html: Buffer.from(html) });
    return html;
  }

  return {
    async page(key, work) {
      const turn = await record.look();
      const known = kept.get(key);
      if (known !== undefined && record.standsStill(known.asked, known.turn)) {
        return known.html.toString();
      }
      const name = `${turn} ${key}`;
      const made = inTheMaking.get(name) ?? make(key, turn, work);
      inTheMaking.set(name, made);
      try {
        return await made;
      } finally {
        inTheMaking.delete(name);
      }
    },
  };
}
