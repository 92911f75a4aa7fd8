import type { Database } from './database.ts';

/**
 * Lets the database look at what was just loaded in bulk. Until it has, it plans as if the tables
 * were empty: a question over every product of a country then takes many seconds. It would look
 * by itself, but only about a minute later.
 */
export async function refreshStatistics({ owner }: Database): Promise<void> {
  await owner.query('analyze');
}
