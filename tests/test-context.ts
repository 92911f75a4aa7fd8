import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { doHere } from '../src/exchange/aside.ts';
import { connectors } from '../src/exchange/connectors.ts';
import { makeLawBook } from '../src/domain/norm/law-making.ts';
import { lawDocument, norms } from '../src/law/law-book.ts';
import { day } from '../src/law/calendar-date.ts';
import type { Database } from '../src/registry/database.ts';
import type { Context } from '../src/usecases/context.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A context on a day that stands still. Without a database only pure deeds can be done. */
export function testContext(
  database: Database | undefined,
  changes: Partial<Context> = {},
): Context {
  return {
    database: database ?? noDatabase,
    law: makeLawBook(
      norms,
      createHash('sha256')
        .update(canonicalize(lawDocument(norms)) ?? '')
        .digest('hex'),
    ),
    connectors,
    today: () => day('2026-11-23'),
    now: () => new Date(),
    log: silent,
    aside: doHere,
    defaultCountry: 'XX',
    demo: true,
    ...changes,
  };
}

const noDatabase: Database = new Proxy({} as Database, {
  get: (_target, name) => {
    // In anybody's name there is still none.
    if (name === 'as') return () => noDatabase;
    return () => {
      throw new Error(`this context has no database, and ${String(name)} was asked of it`);
    };
  },
});
