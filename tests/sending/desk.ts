import type { PublicationGround } from '../../src/domain/desk/publication.ts';
import type { MailDoor, WebhookDoor } from '../../src/domain/desk/sending.ts';
import type { Topic } from '../../src/domain/desk/subscription.ts';
import { publicViewer, type Viewer } from '../../src/domain/party/viewer.ts';
import type { RecordContent } from '../../src/domain/source/record.ts';
import { day } from '../../src/law/calendar-date.ts';
import { announce, post } from '../../src/registry/outbox.ts';
import { insertNodes, reserveNodeIds } from '../../src/registry/products.ts';
import { insertPublication } from '../../src/registry/publications.ts';
import { indexProducts } from '../../src/registry/search.ts';
import { insertSubscription } from '../../src/registry/subscriptions.ts';
import type { Context } from '../../src/usecases/context.ts';
import type { PostOffice } from '../../src/usecases/sending/post-office.ts';
import { testContext } from '../test-context.ts';
import type { TestDatabase } from '../test-database.ts';

export const assessor: Viewer = {
  audience: 'assessor',
  represents: [],
  group: [],
  purpose: 'assessing a case',
};

/** A clock that moves when it is told to. */
export interface TestClock {
  now: Date;
  pass(ms: number): void;
}

export function startClock(): TestClock {
  return {
    // The database has a clock of its own and is not behind this one.
    now: new Date(Date.now() + 60_000),
    pass(ms) {
      this.now = new Date(this.now.getTime() + ms);
    },
  };
}

/** The public's context with some grounds allowed. */
export function contextWith(
  { database }: TestDatabase,
  clock: TestClock,
  grounds: readonly PublicationGround[] = ['authority'],
): Context {
  return testContext(
    database.as(publicViewer, () => ({ grounds, hiddenSources: [] })),
    { now: () => clock.now },
  );
}

export interface TestProduct {
  readonly id: number;
  readonly caseId: number;
  readonly name: string;
}

let cases = 0;

export async function addProduct(
  { database }: Context,
  name: string,
  atc: readonly string[] = ['N02BE01'],
  substances: readonly string[] = ['Paracetamol'],
): Promise<TestProduct> {
  return database.as(assessor).write(async (tx) => {
    const [id] = await reserveNodeIds(tx, 1);
    if (id === undefined) throw new Error('no id');
    await insertNodes(tx, [{ id, kind: 'product', country: 'XX', synthetic: true }]);
    await indexProducts(tx, [
      {
        productId: id,
        country: 'XX',
        synthetic: true,
        name,
        nameRank: 0,
        substances,
        atc,
        codes: [`rvg:${id}`],
        plainName: name.toLowerCase(),
        plainSubstances: substances.join(' ').toLowerCase(),
      },
    ]);
    cases += 1;
    const [row] = await tx.query<{ id: number }>(
      `insert into desk_case (number, country, product_id, synthetic, recorded_at)
       values ($1, 'XX', $2, true, $3) returning id`,
      [`Z-${cases}`, id, tx.recordedAt],
    );
    if (row === undefined) throw new Error('no case');
    return { id, caseId: row.id, name };
  });
}

export interface PublishInput {
  readonly deed?: 'published' | 'corrected' | 'retracted';
  readonly ground?: PublicationGround;
  readonly key?: string;
  readonly visibleFrom?: Date;
  readonly listing?: Partial<Extract<RecordContent, { kind: 'listing' }>['listing']>;
}

/** The deed of the desk, as far as the outbox is concerned: publication and announcement in one. */
export async function publish(
  { database }: Context,
  { id, caseId, name }: TestProduct,
  input: PublishInput = {},
): Promise<number> {
  const content: RecordContent = {
    kind: 'listing',
    product: {
      name,
      codes: [{ scheme: 'rvg', value: String(id), given: String(id) }],
      node: 'product',
    },
    listing: {
      status: 'unavailable',
      start: day('2026-11-01'),
      startMeans: 'actual',
      expectedEnd: day('2027-01-15'),
      expectedEndCertainty: 'estimate',
      ...input.listing,
    },
  };
  return database.as(assessor).write(async (tx) => {
    const { id: publicationId } = await insertPublication(tx, {
      caseId,
      productId: id,
      country: 'XX',
      key: input.key ?? `case-${caseId}`,
      deed: input.deed ?? 'published',
      ground: input.ground ?? 'authority',
      partyId: null,
      notificationVersionId: null,
      content,
      visibleFrom: (input.visibleFrom ?? tx.recordedAt).toISOString(),
      decidedBy: null,
      confirmedBy: null,
      why: 'test',
      synthetic: true,
    });
    await announce(tx, { kind: 'publication', publicationId });
    return publicationId;
  });
}

export async function follow(
  { database }: Context,
  address: string,
  topic: Topic,
  more: {
    readonly channel?: 'mail' | 'webhook';
    readonly secret?: string;
    readonly party?: number;
  } = {},
): Promise<string> {
  return database.as(post).write((tx) =>
    insertSubscription(tx, {
      channel: more.channel ?? 'mail',
      content: {
        address,
        language: 'nl',
        topic,
        ...(more.secret === undefined ? {} : { secret: more.secret }),
      },
      confirmed: true,
      ...(more.party === undefined ? {} : { party: more.party }),
    }),
  );
}

/** Many mailboxes in one transaction. */
export async function followTogether(
  { database }: Context,
  addresses: readonly string[],
  topic: Topic,
): Promise<void> {
  await database.as(post).write(async (tx) => {
    for (const address of addresses) {
      const content = { address, language: 'nl', topic } as const;
      await insertSubscription(tx, { channel: 'mail', content, confirmed: true });
    }
  });
}

const nobody = { send: () => Promise.reject(new Error('nothing should be sent here')) };

export function officeWith(doors: {
  readonly mail?: MailDoor;
  readonly webhook?: WebhookDoor;
}): PostOffice {
  return {
    baseUrl: 'https://voorradig.example',
    mail: doors.mail ?? { ...nobody, close: async () => undefined },
    webhook: doors.webhook ?? nobody,
    chance: () => 0.5,
  };
}

export interface SendingRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly repeats: number;
  readonly failure: string | null;
  readonly eventId: number;
  readonly nextTry: Date;
}

export async function sendings({ database }: Context): Promise<readonly SendingRow[]> {
  return database.as(post).read((tx) =>
    tx.query(
      `select id, state, attempts, repeats, failure, event_id as "eventId", next_try as "nextTry"
         from sending order by position, recorded_at, id`,
    ),
  );
}

export const sender = {
  from: 'meldpunt@voorradig.example',
  name: 'Voorradig',
  domain: 'voorradig.example',
};
