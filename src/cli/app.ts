import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';
import { refuseMachine } from '../domain/machine-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import { doHere } from '../exchange/aside.ts';
import { connectors } from '../exchange/connectors.ts';
import { missingRight } from '../registry/database-failure.ts';
import { openRegistry, type Database } from '../registry/database.ts';
import { MigrationChanged } from '../registry/migrate.ts';
import { sourceStates } from '../registry/deliveries.ts';
import { openDatabase, type DatabaseServer } from '../registry/server/open-database.ts';
import type { LawBook } from '../law/law-book.ts';
import type { Context, Log } from '../usecases/context.ts';
import { opennessOf } from '../usecases/openness.ts';
import { asideReaders } from './aside.ts';
import { readLaw, underDemoRegime } from './read-law.ts';
import type { Settings } from './settings.ts';

export interface App {
  readonly context: Context;
  readonly server: DatabaseServer;
  /** Lets go of the database, and stops an embedded server that nobody else uses. */
  close(): Promise<void>;
  /** The same without waiting for work in hand: what was not committed is undone. */
  abandon(): Promise<void>;
}

export interface AppWanted {
  readonly settings: Settings;
  readonly purpose: 'serve' | 'command';
  readonly log: Log;
  /** `serve --demo`: the database is about to become one of the invented country. */
  readonly demo?: boolean;
}

/** Wires the rooms together: the one place where settings, clock and database meet. */
export async function openApp({
  settings,
  purpose,
  log,
  demo = false,
}: AppWanted): Promise<App | Refusal> {
  const chosen = readLaw({ file: settings.lawFile });
  if ('problems' in chosen) return chosen;
  let law: LawBook = chosen;
  const server = await openDatabase({
    dataFolder: settings.dataFolder,
    purpose,
    ...(settings.databaseUrl === undefined ? {} : { url: settings.databaseUrl }),
    onRestart: () => log.warn({}, 'the database server went away and runs again'),
    onLost: ({ problems }) =>
      log.error(
        { code: problems[0]?.code },
        'the database server went away and does not come back',
      ),
  });
  if (server.kind === 'refusal') return server;
  let closing = false;
  const readers = purpose === 'serve' ? asideReaders() : undefined;
  try {
    const database = await openRegistry({
      connection: server.connection,
      ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
      openness: () => opennessOf(law, connectors, today()),
      onIdleError(error) {
        if (!closing) log.warn({ reason: error.message }, 'an idle connection was cut');
      },
    });
    const isDemo = demo || (await holdsInventedFacts(database));
    if (isDemo) law = underDemoRegime(chosen, settings.lawFile);
    return {
      context: {
        database,
        law,
        connectors,
        today,
        now: () => new Date(),
        log,
        aside: readers?.aside ?? doHere,
        defaultCountry: isDemo ? 'XX' : 'NL',
        demo: isDemo,
        ...(law === chosen ? {} : { confidentialLaw: chosen }),
      },
      server,
      async close() {
        closing = true;
        await readers?.close();
        await database.close();
        await server.close();
      },
      abandon() {
        closing = true;
        return server.close();
      },
    };
  } catch (error) {
    await server.close();
    const missing = missingRight(error);
    if (missing !== undefined) {
      return refuseMachine('database-rights-missing', {}, { value: missing });
    }
    if (error instanceof MigrationChanged) {
      return refuseMachine(
        'migration-changed',
        { folder: settings.dataFolder },
        { value: error.migration },
      );
    }
    throw error;
  }
}

async function holdsInventedFacts(database: Database): Promise<boolean> {
  const invented = new Set(
    connectors.filter(({ source }) => source.synthetic).map(({ source }) => source.name),
  );
  const states = await database.read(sourceStates);
  return states.some((state) => invented.has(state.source));
}

/** Today where the law counts its days. */
export const today = () => dayIn('Europe/Amsterdam', new Date());

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than asking it a thousand times. */
function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  calendars.set(zone, made);
  return made;
}

/** The calendar's day at an instant, in a zone. */
export function dayIn(zone: string, instant: Date): CalendarDate {
  const parts = calendarOf(zone).format(instant);
  const date = parseCalendarDate(parts);
  if (date === undefined) throw new Error(`no calendar day in ${parts}`);
  return date;
}
