import pg from 'pg';
import { publicViewer, type Viewer } from '../domain/party/viewer.ts';
import type { PublicationGround } from '../domain/desk/publication.ts';
import { openLine, type Line, type Statement } from './line.ts';
import { migrate } from './migrate.ts';
import { lookAlike } from './similarity.ts';

// Days are text everywhere here (`CalendarDate`): a JavaScript Date would move them by a zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Ids fit a JavaScript number; 2^53 rows is not a worry of this table layout.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

declare const mayRead: unique symbol;
declare const mayNote: unique symbol;
declare const mayWrite: unique symbol;

/** A transaction on one snapshot that can only read; `api/` and `web/` get no other. */
export interface ReadTx {
  readonly [mayRead]: true;
  /**
   * @param name under which each connection keeps the statement prepared: for one that all
   * writers wait for, or every page asks, where planning it costs more than doing it. One text a name.
   * @param about products: what is published on any other leaves the answer as it is. None of
   * them where the answer rests on no publication (`publicStand`). Absent: on every publication.
   */
  query<Row>(
    text: string,
    values?: readonly unknown[],
    name?: string,
    about?: readonly number[],
  ): Promise<readonly Row[]>;
  /**
   * Does one step of a deed in another's name: what a holder sends is put before the desk by
   * the desk's own clockwork. The rest of the transaction goes on in the name it began in.
   */
  inNameOf<Result>(viewer: Viewer, work: () => Promise<Result>): Promise<Result>;
}

/** A reading that may note down that it took place, and write nothing else. */
export interface NotingTx extends ReadTx {
  readonly [mayNote]: true;
  /**
   * Sends what nobody waits for the answer of: the server does it before what is asked next. Where it
   * fails the transaction does, with this as the reason.
   * @param name as of `query`.
   */
  put(text: string, values: readonly unknown[], name: string): void;
}

/** A transaction that holds the writers' lock: `recordedAt` rises in commit order. */
export interface WriteTx extends NotingTx {
  readonly [mayWrite]: true;
  readonly recordedAt: Date;
  /** The connection itself, for COPY. From then on each question waits for the answer to the one before. */
  connection(): Promise<pg.PoolClient>;
}

/** What readings were asked about: when it changes, what was made of them is no longer so. */
export interface Asked {
  readonly products: Set<number>;
  /** A question that rests on everything that is published. */
  everything: boolean;
}

export interface Database {
  /** The same database, that notes down what its readings are asked about. */
  asking(asked: Asked): Database;
  /**
   * The same database, seen and written in somebody's name: each transaction tells the
   * server, whose row-level security repeats the disclosure table. Without it: the public.
   */
  as(viewer: Viewer, openness?: () => Openness): Database;
  /** In whose name this one is seen. */
  readonly viewer: Viewer;
  read<Result>(work: (tx: ReadTx) => Promise<Result>): Promise<Result>;
  /**
   * As `read`, and what is noted down about the reading is kept with it or not at all. It
   * does not wait for the writers' lock.
   */
  readOnRecord<Result>(work: (tx: NotingTx) => Promise<Result>): Promise<Result>;
  /**
   * @param alone a name under which nobody else may be writing meanwhile; when somebody is,
   * nothing is done and `Busy` is thrown.
   */
  write<Result>(work: (tx: WriteTx) => Promise<Result>, alone?: string): Promise<Result>;
  /**
   * As `write`, where it is known beforehand what is to be asked under the lock: that goes along with
   * the wait for the lock, and who has the lock need not wait for another answer.
   */
  gatherAndWrite<Found, Result>(
    gather: (tx: ReadTx) => Promise<Found>,
    work: (tx: WriteTx, found: Found) => Promise<Result>,
    alone?: string,
  ): Promise<Result>;
  /** As the owner of the tables: migrations, and the job queue's own schema. */
  readonly owner: pg.Pool;
  /** Connections in use, idle and waited for. */
  load(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

/** May select and insert; everything but migrations and the job queue goes through it. */
export const appRole = 'voorradig_app';

/** Any constant will do, as long as every writer of this product uses the same. */
const writersLock = 7_276_001;
/** The family of locks for deeds that must not run beside themselves. */
const aloneLocks = 7_276_005;

/** What of the desk may be public at a moment. */
export interface Openness {
  readonly grounds: readonly PublicationGround[];
  /** Sources that publish what today's regime keeps confidential. */
  readonly hiddenSources: readonly string[];
}

const closed: Openness = { grounds: [], hiddenSources: [] };

/** A deed under the same name is under way. */
export class Busy extends Error {
  constructor(alone: string) {
    super(`somebody is writing under the name ${alone}`);
  }
}

export interface DatabaseOptions {
  /** As the owner of the tables. */
  readonly connection: pg.PoolConfig;
  /**
   * With it the application's role signs in by itself. Without, the owner signs in and steps
   * down to that role, which a query of its making could undo.
   */
  readonly appPassword?: string;
  /** By today's publication regime; asked at every transaction. Absent: nothing of the desk is public. */
  readonly openness?: () => Openness;
  /** An idle connection can be cut by a server that stops; that is no reason to fall over. */
  readonly onIdleError: (error: Error) => void;
}

/** Connects and migrates. Throws when the server cannot be reached or a migration fails. */
export async function openRegistry({
  connection,
  appPassword,
  openness = () => closed,
  onIdleError,
}: DatabaseOptions): Promise<Database> {
  const owner = openPool({ ...connection, max: 4 }, onIdleError);
  try {
    await migrate(owner);
    if (appPassword !== undefined) await letAppSignIn(owner, appPassword);
  } catch (error) {
    await owner.end();
    throw error;
  }
  // As the application's role: it may select and insert, and nothing else.
  const asApp = (max: number) =>
    openPool(
      {
        ...connection,
        ...(appPassword === undefined ? {} : { user: appRole, password: appPassword }),
        max,
        options: `-c role=${appRole} -c timezone=UTC -c pg_trgm.word_similarity_threshold=${lookAlike}`,
      },
      onIdleError,
    );
  const pool = asApp(10);
  // Writers take turns. With connections of their own they wait for each other here and leave
  // those of readers alone.
  const writers = asApp(3);
  const writing =
    (viewer: Viewer, open: () => Openness, asked: Asked | undefined): Database['gatherAndWrite'] =>
    (gather, work, alone) =>
      inTransaction(
        writers,
        [
          { text: 'begin' },
          setting([...plansOf(viewer.audience !== 'public'), ...standing(viewer, open())]),
        ],
        async (line) => {
          const tx = notingTx(line, viewer, { asked });
          const asking = [takeTurn(line, alone), gather(tx)] as const;
          // Both are answered before either is looked at: nothing may be asked after the end.
          await Promise.allSettled(asking);
          const recordedAt = await asking[0];
          const found = await asking[1];
          const connection = () => line.plain();
          return work(Object.assign(tx, { recordedAt, connection }) as unknown as WriteTx, found);
        },
      );
  const seenBy = (viewer: Viewer, open: () => Openness, asked?: Asked): Database => ({
    owner,
    viewer,
    as: (other, opened = open) => seenBy(other, opened, asked),
    asking: (noted) => seenBy(viewer, open, noted),
    read: (work) =>
      inTransaction(
        pool,
        [
          { text: 'begin isolation level repeatable read read only' },
          setting([...plansOf(viewer.audience === 'public'), ...standing(viewer, open())]),
        ],
        (line) => work(readTx(line, viewer, { answered: new Map(), asked })),
        'answer at once',
      ),
    readOnRecord: (work) =>
      inTransaction(
        pool,
        [{ text: 'begin isolation level repeatable read' }, setting(standing(viewer, open()))],
        (line) => work(notingTx(line, viewer, { asked })),
      ),
    write: (work, alone) => writing(viewer, open, asked)(nothing, work, alone),
    gatherAndWrite: (gather, work, alone) => writing(viewer, open, asked)(gather, work, alone),
    load: () => ({
      total: pool.totalCount + writers.totalCount,
      idle: pool.idleCount + writers.idleCount,
      waiting: pool.waitingCount + writers.waitingCount,
    }),
    async close() {
      await pool.end();
      await writers.end();
      await owner.end();
    },
  });
  return seenBy(publicViewer, openness);
}

const nothing = () => Promise.resolve(undefined);

/**
 * The public asks few questions and asks them often: one plan for all their values is made once,
 * where the server would plan anew for the values of each. A deed of somebody is some short
 * questions that all writers wait for; a load is in nobody's name.
 */
const plansOf = (once: boolean): readonly Setting[] =>
  once ? [['plan_cache_mode', 'force_generic_plan']] : [];

type Setting = readonly [name: string, value: string];

/** Tells the server in whose name this transaction is, for as long as it lasts. */
function standing(viewer: Viewer, { grounds, hiddenSources }: Openness): readonly Setting[] {
  return [
    ...inName(viewer),
    ['voorradig.grounds', `{${grounds.join(',')}}`],
    ['voorradig.hidden_sources', `{${hiddenSources.join(',')}}`],
  ];
}

function inName({ audience, represents, group, ...rest }: Viewer): readonly Setting[] {
  const { person = '', party = '', purpose = '' } = rest;
  return [
    ['voorradig.audience', audience],
    ['voorradig.represents', `{${represents.join(',')}}`],
    ['voorradig.own_group', `{${group.join(',')}}`],
    ['voorradig.person', person],
    ['voorradig.party', String(party)],
    ['voorradig.purpose', purpose],
  ];
}

/** For this transaction only. */
function setting(settings: readonly Setting[]): Statement {
  const calls = settings.map(([name], index) => `set_config('${name}', $${index + 1}, true)`);
  return {
    text: `select ${calls.join(', ')}`,
    values: settings.map(([, value]) => value),
    name: `settings ${settings.length} ${settings[0]?.[0] ?? ''}`,
  };
}

/** Waits for the writers' lock; the moment that it is had is when everything is recorded. */
async function takeTurn(line: Line, alone: string | undefined): Promise<Date> {
  const { rows } = await line.ask<{ at: Date | null }>({
    name: 'turn',
    text: 'select take_turn($1, $2, $3) as at',
    values: [writersLock, aloneLocks, alone ?? null],
  });
  const at = rows[0]?.at;
  if (at === undefined) throw new Error('the database did not tell the time');
  if (at === null) throw new Busy(alone ?? '');
  return at;
}

/** At every start, so that a password file that was lost and made anew is no dead end. */
async function letAppSignIn(owner: pg.Pool, password: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    // Two starts at once would change one row of the catalogue at once, which it refuses.
    await client.query('select pg_advisory_xact_lock(7276004)');
    await client.query(`alter role ${appRole} login password ${client.escapeLiteral(password)}`);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function openPool(settings: pg.PoolConfig, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(settings);
  pool.on('error', onIdleError);
  // One in use fails its query, and whoever asked hears of it there. It says so once more as
  // an event of its own, which with no listener would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

interface Kept {
  /**
   * Of a transaction that reads one snapshot and nothing else: a prepared question that is asked
   * again has the same answer, and a page of many parts asks some of them often.
   */
  readonly answered?: Map<string, Promise<readonly unknown[]>>;
  readonly asked?: Asked | undefined;
}

function readTx(line: Line, viewer: Viewer, { answered, asked }: Kept): ReadTx {
  let current = viewer;
  const ask = async (text: string, values: readonly unknown[], name?: string) => {
    const named = name === undefined ? {} : { name };
    const { rows } = await line.ask<object>({ text, values: [...values], ...named });
    return rows;
  };
  const goOnAs = (other: Viewer) => {
    line.send(setting(inName(other)));
    current = other;
    answered?.clear();
  };
  return {
    query(text: string, values: readonly unknown[] = [], name?: string, about?: readonly number[]) {
      if (asked !== undefined) note(asked, about);
      if (answered === undefined || name === undefined) return ask(text, values, name);
      const question = JSON.stringify([name, values]);
      const answer = answered.get(question) ?? ask(text, values, name);
      answered.set(question, answer);
      return answer;
    },
    async inNameOf<Result>(other: Viewer, work: () => Promise<Result>): Promise<Result> {
      const before = current;
      goOnAs(other);
      // When it fails the whole transaction does, and with it the name.
      const result = await work();
      goOnAs(before);
      return result;
    },
  } as unknown as ReadTx;
}

function notingTx(line: Line, viewer: Viewer, kept: Kept): NotingTx {
  const put: NotingTx['put'] = (text, values, name) =>
    line.send({ text, values: [...values], name });
  return Object.assign(readTx(line, viewer, kept), { put }) as unknown as NotingTx;
}

function note(asked: Asked, about: readonly number[] | undefined): void {
  if (about === undefined) asked.everything = true;
  else for (const product of about) asked.products.add(product);
}

/**
 * @param end 'answer at once' for what only read: nothing is to be kept, so nobody need wait until
 *   the server has said that it was.
 */
async function inTransaction<Result>(
  pool: pg.Pool,
  begin: readonly Statement[],
  work: (line: Line) => Promise<Result>,
  end?: 'answer at once',
): Promise<Result> {
  const client = await pool.connect();
  const line = openLine(client);
  const giveBack = (broken?: Error) => client.release(broken);
  try {
    for (const statement of begin) line.send(statement);
    const result = await work(line);
    const ended = line.close('commit');
    if (end === undefined) {
      await ended;
      giveBack();
    } else ended.then(() => giveBack(), giveBack);
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away, and with it the transaction.
    await line.close('rollback').then(() => giveBack(), giveBack);
    throw error;
  }
}
