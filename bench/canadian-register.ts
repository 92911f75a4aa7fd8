import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { day } from '../src/law/calendar-date.ts';
import { canadaConnector } from '../src/exchange/canada/connector.ts';
import { definitions, prepareDefinition } from '../src/domain/shortage/definitions.ts';
import { factsFrom } from '../src/domain/shortage/evidence.ts';
import { copyRows } from '../src/registry/copy.ts';
import { loadSource } from '../src/usecases/loading/load-source.ts';
import { openTestDatabase } from '../tests/test-database.ts';
import { testContext } from '../tests/test-context.ts';
import { inTurn, median, print, ratio, row } from './measure.ts';

const file = new URL(
  '../../shared/data/ca-register/ca_reports_flat_2017-03_2026-01.csv.gz',
  import.meta.url,
);
const runs = 5;

/** Loading the whole register, against parsing the same file plus a bare COPY of the same rows. */
export async function benchLoading(): Promise<void> {
  if (!existsSync(file)) return print('canadian register', ['skipped: ../shared/data is absent']);
  const bytes = readFileSync(file);
  const rows = recordsOf(bytes).map((record) => [
    record.key,
    record.row,
    JSON.stringify(record.content),
  ]);
  let loads = 0;
  const parser = await openTestDatabase();
  try {
    const figures = await inTurn(runs, {
      'parse: gunzip and csv-parse': () => {
        parse(gunzipSync(bytes), { columns: true });
      },
      'write: bare COPY of the same rows': () =>
        parser.database.write(async (tx) => {
          await tx.query(
            'create temporary table bare (key text, row integer, body jsonb) on commit drop',
          );
          await copyRows(tx, 'bare', ['key', 'row', 'body'], rows);
        }),
      'load: read, compare, resolve, store, index': async () => {
        const open = await openTestDatabase();
        const { database } = open;
        try {
          const context = testContext(database);
          const started = performance.now();
          const loaded = await loadSource(context, {
            source: 'canada',
            path: file.pathname,
            files: [
              {
                name: 'ca_reports_flat_2017-03_2026-01.csv.gz',
                read: () => Promise.resolve(bytes),
              },
            ],
            language: 'en',
          });
          loadTimes.push(performance.now() - started);
          if (!('changes' in loaded) || loaded.changes.new !== rows.length)
            throw new Error('the register was not loaded whole');
          loads += 1;
        } finally {
          await open.close();
        }
      },
    });
    const time = (name: string) => figures.get(name)?.milliseconds ?? [];
    const load = {
      name: 'load: read, compare, resolve, store, index',
      milliseconds: loadTimes.slice(1),
    };
    const bare =
      median(time('parse: gunzip and csv-parse')) +
      median(time('write: bare COPY of the same rows'));
    print(
      `Canadian register, ${rows.length} reports, ${loads - 1} counted loads, each into an empty database`,
      [
        ...[...figures.values()].slice(0, 2).map(row),
        row(load),
        ratio('load ÷ (parse + bare COPY)', median(load.milliseconds) / bare, 3),
      ],
    );
  } finally {
    await parser.close();
  }
}

// Starting a database is no part of a load, so the load is timed inside its turn.
const loadTimes: number[] = [];

/** Every definition for every report on one day, in one thread. */
export async function benchDeciding(): Promise<void> {
  if (!existsSync(file)) return print('deciding', ['skipped: ../shared/data is absent']);
  const on = day('2024-01-01');
  const { law } = testContext(undefined);
  const evidence = recordsOf(readFileSync(file)).map((record) => [
    {
      source: 'canada',
      asserted: day('2026-01-30'),
      present: true,
      content: record.content,
      product: record.key,
    },
  ]);
  let outcomes = new Map<string, number>();
  const figures = await inTurn(runs, {
    'decide: facts from evidence, then all definitions': () => {
      outcomes = new Map();
      const rules = definitions.map((definition) => prepareDefinition(definition.id, on, law));
      for (const said of evidence) {
        const facts = factsFrom(said, on);
        for (const decide of rules) {
          const { outcome } = decide(facts);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
      }
    },
  });
  const [figure] = figures.values();
  if (figure === undefined) return;
  print(
    `Deciding ${definitions.length} definitions for ${evidence.length} Canadian reports on ${on}`,
    [
      row(figure),
      ratio('seconds, median', median(figure.milliseconds) / 1000, 2),
      `outcomes: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`,
    ],
  );
}

function recordsOf(bytes: Uint8Array) {
  const reading = canadaConnector.read({ name: 'ca_reports_flat_2017-03_2026-01.csv.gz', bytes });
  if (reading.state === 'refused') throw new Error(`refused: ${reading.problems[0]?.code ?? ''}`);
  return reading.records;
}
