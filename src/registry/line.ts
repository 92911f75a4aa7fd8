import pg from 'pg';

/** A statement, prepared once a connection when it has a name. */
export interface Statement {
  readonly text: string;
  readonly values?: unknown[];
  readonly name?: string;
}

/**
 * A connection during one transaction. What is sent goes out at once and is done in the order in
 * which it was sent: who needs no answer waits for none, and who asks several things together waits
 * once. Each wait is one of everybody's when the writers' lock is held.
 */
export interface Line {
  ask<Row extends pg.QueryResultRow>(statement: Statement): Promise<pg.QueryResult<Row>>;
  /** For what has no answer that matters. When it fails, so does what is asked next, and the end. */
  send(statement: Statement): void;
  /** The connection itself, one question at a time from now on: COPY knows no other way. */
  plain(): Promise<pg.PoolClient>;
  /** Says this last; nothing may be asked any more. Throws what failed of what was sent. */
  close(last: 'commit' | 'rollback'): Promise<void>;
}

export function openLine(client: pg.PoolClient): Line {
  Object.assign(client, { pipeline: true });
  let closed = false;
  let failed: { readonly reason: unknown } | undefined;
  let sent: Promise<void> = Promise.resolve();
  const together = writesTogether(client);
  /** Set when each is to wait for the one before: that one. */
  let before: Promise<unknown> | undefined;

  function go<Row extends pg.QueryResultRow>(statement: Statement): Promise<pg.QueryResult<Row>> {
    if (closed) throw new Error('the transaction is over');
    if (before === undefined) {
      together();
      return client.query<Row>(statement);
    }
    const answer = before.then(() => client.query<Row>(statement));
    before = answer.catch(() => undefined);
    return answer;
  }

  return {
    async ask(statement) {
      try {
        return await go(statement);
      } catch (error) {
        // What failed before it is why this did.
        throw failed === undefined ? error : failed.reason;
      }
    },
    send(statement) {
      // Answers come in order: the last stands for all before it.
      sent = go(statement).then(
        () => undefined,
        (reason: unknown) => {
          failed ??= { reason };
        },
      );
    },
    async plain() {
      await sent;
      if (failed !== undefined) throw failed.reason;
      Object.assign(client, { pipeline: false });
      before = Promise.resolve();
      return client;
    },
    async close(last) {
      closed = true;
      await before;
      together();
      await client.query(last);
      if (last === 'commit' && failed !== undefined) throw failed.reason;
    },
  };
}

/** What is sent before anybody waits goes out as one piece: to write it was half of what a deed cost here. */
function writesTogether(client: pg.PoolClient): () => void {
  const stream = client instanceof pg.Client ? client.connection.stream : undefined;
  let held = false;
  return () => {
    if (held) return;
    held = true;
    stream?.cork();
    process.nextTick(() => {
      held = false;
      stream?.uncork();
    });
  };
}
