import { randomUUID } from 'node:crypto';
import { writeDemoFiles } from '../../src/exchange/demo/write-files.ts';
import { makeCountry } from '../../src/foresight/country.ts';
import { demoSettings } from '../../src/foresight/demo.ts';
import { publications } from '../../src/foresight/publications.ts';
import type { NotificationStep } from '../../src/domain/notification/notification.ts';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { makeLawBook } from '../../src/domain/norm/law-making.ts';
import { day } from '../../src/law/calendar-date.ts';
import { lawDocument, norms, type LawBook } from '../../src/law/law-book.ts';
import { applyOverlay } from '../../src/law/overlay.ts';
import type { PublicationRegime } from '../../src/law/publication.ts';
import type { Database, WriteTx } from '../../src/registry/database.ts';
import { insertParty } from '../../src/registry/parties.ts';
import { addPerson } from '../../src/registry/people.ts';
import { contextFor, contextUnder, isRefusal, type Context } from '../../src/usecases/context.ts';
import { putBeforeDesk, type PutBefore } from '../../src/usecases/desk/put-before-desk.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { restoreSearch } from '../../src/usecases/searching/restore-search.ts';
import { testContext } from '../test-context.ts';

/** A small invented country with a desk: two rival holders, three pharmacies, three people. */
export interface DeskGround {
  readonly database: Database;
  readonly holder: number;
  readonly rival: number;
  readonly pharmacies: readonly [number, number, number];
  readonly product: number;
  readonly rivalProduct: number;
  readonly officer: string;
  /** Two assessors and an inspector. */
  readonly anna: string;
  readonly bram: string;
  readonly iris: string;
}

/** The enacted law under one publication regime. */
export function lawUnder(regime: PublicationRegime): LawBook {
  const outcome = applyOverlay(norms, { publicationRegime: [{ regime, from: day('2020-01-01') }] });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  return makeLawBook(outcome.norms, `${regime} ${JSON.stringify(lawDocument(norms)).length}`);
}

export function contextUnderRegime(database: Database, regime: PublicationRegime): Context {
  return contextUnder(testContext(database), lawUnder(regime));
}

export async function groundFor(database: Database): Promise<DeskGround> {
  const context = testContext(database);
  const files = [...writeDemoFiles(publications(makeCountry({ ...demoSettings, size: 24 })))];
  const register = files.findLast(({ source }) => source === 'xx-register');
  if (register === undefined) throw new Error('the small country has no register');
  const loaded = await loadSource(context, {
    source: 'xx-register',
    path: register.path,
    language: 'en',
    files: [{ name: register.path, read: () => Promise.resolve(register.bytes) }],
  });
  if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded.problems));
  await restoreSearch(context);
  return database.write(async (tx) => {
    const products = await tx.query<{ id: number; holder: string }>(
      `select product_id as id, body -> 'product' ->> 'holder' as holder from fact order by product_id`,
    );
    const [first] = products;
    const other = products.find(({ holder }) => holder !== first?.holder);
    if (first === undefined || other === undefined) throw new Error('no two holders');
    const party = (name: string, audience: 'supplier' | 'pharmacist', register?: string) =>
      insertParty(tx, {
        synthetic: true,
        facts: [
          { kind: 'name', value: name },
          { kind: 'audience', value: audience },
          ...(register === undefined
            ? []
            : [{ kind: 'code', scheme: 'register-name', value: register } as const]),
        ],
      });
    return {
      database,
      product: first.id,
      rivalProduct: other.id,
      holder: await party(first.holder, 'supplier', first.holder),
      rival: await party(other.holder, 'supplier', other.holder),
      pharmacies: [
        await party('Apotheek Een', 'pharmacist'),
        await party('Apotheek Twee', 'pharmacist'),
        await party('Apotheek Drie', 'pharmacist'),
      ],
      officer: await addPerson(tx, { name: 'Olga Verzonnen' }),
      anna: await addPerson(tx, { name: 'Anna Verzonnen' }),
      bram: await addPerson(tx, { name: 'Bram Verzonnen' }),
      iris: await addPerson(tx, { name: 'Iris Verzonnen' }),
    };
  });
}

export function deskViewer(
  person: string,
  audience: 'assessor' | 'inspector' = 'assessor',
): Viewer {
  return { audience, person, represents: [], group: [], purpose: 'assessing cases' };
}

export function supplierViewer(party: number, person?: string): Viewer {
  return {
    audience: 'supplier',
    party,
    represents: [party],
    group: [],
    ...(person === undefined ? {} : { person }),
  };
}

export interface Said {
  readonly number: string;
  readonly version: number;
  readonly step: NotificationStep;
  readonly holder: number;
  readonly product: number;
  readonly publishable: object;
  readonly business?: object;
  readonly regime?: PublicationRegime;
  readonly daysLate?: number;
}

/** A version as the holder sends it, straight into the tables, and before the desk. */
export async function sayAsHolder(
  context: Context,
  person: string,
  said: Said,
): Promise<PutBefore & { readonly version: number }> {
  const { database } = contextFor(context, supplierViewer(said.holder, person));
  return database.write(async (tx) => {
    const version = await storeVersion(tx, person, said);
    const put = await putBeforeDesk(tx, {
      kind: 'notification',
      id: version,
      productId: said.product,
      country: 'XX',
      synthetic: true,
      partyId: said.holder,
      ...(said.daysLate === undefined ? {} : { daysLate: said.daysLate }),
    });
    return { ...put, version };
  });
}

async function storeVersion(tx: WriteTx, person: string, said: Said): Promise<number> {
  if (said.version === 1) {
    await tx.query(
      `insert into notification (number, country, product_id, unit_scheme, unit_value, party_id, synthetic, recorded_at)
       values ($1, 'XX', $2, 'rvg', $3, $4, true, $5)`,
      [said.number, said.product, randomUUID(), said.holder, tx.recordedAt],
    );
  }
  const [row] = await tx.query<{ id: number }>(
    `insert into notification_version (notification_id, version, step, regime, asserted, received_at, party_id, acting_party_id, person_id, recorded_at)
     select id, $2, $3, $4, '2026-11-23', $5, $6, $6, $7, $5 from notification where number = $1 returning id`,
    [
      said.number,
      said.version,
      said.step,
      said.regime ?? 'eu-national-website',
      tx.recordedAt,
      said.holder,
      person,
    ],
  );
  if (row === undefined) throw new Error('no version');
  await tx.query(
    `insert into notification_part (version_id, part, class, party_id, body, recorded_at)
     values ($1, 'publishable', 'holder-business', $2, $3, $5), ($1, 'business', 'holder-business', $2, $4, $5)`,
    [
      row.id,
      said.holder,
      JSON.stringify(said.publishable),
      JSON.stringify(said.business ?? {}),
      tx.recordedAt,
    ],
  );
  return row.id;
}
