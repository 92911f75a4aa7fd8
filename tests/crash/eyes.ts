import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { CaseEvent } from '../../src/domain/desk/case-event.ts';
import { connectionTo } from '../../src/registry/server/embedded.ts';
import type { Folders } from '../../src/registry/server/folders.ts';

/** The test's own look at the database, as the owner: comes back when PostgreSQL does. */
export class Eyes {
  readonly #pool: pg.Pool;
  #shakenUntil = 0;

  constructor(folders: Folders) {
    this.#pool = new pg.Pool({ ...connectionTo(folders), max: 3 });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  shake(): void {
    this.#shakenUntil = performance.now() + 15_000;
  }

  isShaken(): boolean {
    return performance.now() < this.#shakenUntil;
  }

  /** Tries again while the database is away. */
  async look<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const end = performance.now() + 30_000;
    for (;;) {
      let client: pg.PoolClient | undefined;
      try {
        client = await this.#pool.connect();
        const result = await work(client);
        client.release();
        return result;
      } catch (error) {
        client?.release(true);
        if (error instanceof assert.AssertionError || isOurs(error)) throw error;
        if (performance.now() > end) throw error;
        await pause(20);
      }
    }
  }

  async eventsOf(desk: string): Promise<readonly CaseEvent[]> {
    const { rows } = await this.look((client) =>
      client.query<CaseEvent>(
        `select e.id, e.seq, e.body, e.person_id as person,
                to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "happenedAt"
           from desk_case c join case_event e on e.case_id = c.id where c.number = $1 order by e.seq`,
        [desk],
      ),
    );
    return rows;
  }

  async caseNumbers(): Promise<readonly string[]> {
    const { rows } = await this.look((client) =>
      client.query<{ number: string }>('select number from desk_case order by id'),
    );
    return rows.map(({ number }) => number);
  }

  async waiting(): Promise<number> {
    const { rows } = await this.look((client) =>
      client.query<{ waiting: number }>(
        `select (select count(*) from sending where state = 'waiting')
              + (select count(*) from outbox_event e where not exists
                  (select from outbox_fan_out f where f.event_id = e.id)) as waiting`,
      ),
    );
    return rows[0]?.waiting ?? 0;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

/** A question that is wrong itself, which no waiting mends. */
function isOurs(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(42|22)/.test(error.code ?? '');
}
