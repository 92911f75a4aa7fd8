import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { writeDemoFiles } from '../../src/exchange/demo/write-files.ts';
import { makeCountry } from '../../src/foresight/country.ts';
import { demoSettings } from '../../src/foresight/demo.ts';
import { publications } from '../../src/foresight/publications.ts';
import { buildServer } from '../../src/api/server.ts';
import { makeLawBook } from '../../src/domain/norm/law-making.ts';
import { day } from '../../src/law/calendar-date.ts';
import { norms, type LawBook } from '../../src/law/law-book.ts';
import { applyOverlay } from '../../src/law/overlay.ts';
import type { PublicationRegime } from '../../src/law/publication.ts';
import type { AddressGuard } from '../../src/transport/address-guard.ts';
import { openSmtp } from '../../src/transport/smtp-mail.ts';
import { openWebhooks } from '../../src/transport/webhook.ts';
import { contextUnder, isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { restoreSearch } from '../../src/usecases/searching/restore-search.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { fanOut } from '../../src/usecases/sending/fan-out.ts';
import type { PostOffice } from '../../src/usecases/sending/post-office.ts';
import { sendDue } from '../../src/usecases/sending/send-due.ts';
import { makeCertificate } from '../sending/certificate.ts';
import { openReceiver, type Receiver } from '../sending/receiver.ts';
import { openSmtpServer, type SmtpServer } from '../sending/smtp-server.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase } from '../test-database.ts';

/* A small invented country with its people, behind a server that browsers can reach. */

export const today = day('2026-11-23');

/** Of one substance, strength and form each: what the bench shows as the group. */
const substances = {
  walk: { name: 'Verzonnolol', rvg: 100_010, atc: 'C07AB02', strength: '100 mg' },
  plain: { name: 'Bedenkamine', rvg: 100_020, atc: 'N06AX11', strength: '15 mg' },
  keys: { name: 'Fictazol', rvg: 100_030, atc: 'A02BC01', strength: '20 mg' },
  two: { name: 'Schijnstatine', rvg: 100_040, atc: 'C10AA05', strength: '40 mg' },
} as const;
export type Substance = keyof typeof substances;

const holders = {
  own: 'Leemreiger Farma B.V.',
  rival: 'Kreekmarter Geneesmiddelen N.V.',
  sister: 'Beemdsnip Pharma B.V.',
} as const;

export interface StageMedicine {
  readonly id: string;
  readonly name: string;
  readonly rvg: string;
}

export interface DeskStage {
  readonly base: string;
  /** The public's. */
  readonly context: Context;
  /** The medicine of that substance whose holder is the supplier of the walk. */
  readonly medicines: Readonly<Record<Substance, StageMedicine>>;
  readonly smtp: SmtpServer;
  readonly receiver: Receiver;
  /** What a party types as the address of its webhook; it leads to the receiver. */
  readonly hook: string;
  /** Lets the clockwork of the outbox go round once. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

/** The enacted law under one publication regime. */
function lawUnder(regime: PublicationRegime): LawBook {
  const outcome = applyOverlay(norms, { publicationRegime: [{ regime, from: day('2020-01-01') }] });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  return makeLawBook(outcome.norms, regime.padEnd(64, '.'));
}

/** As the demo stands: the national website is open, and a switch shows it closed. */
export async function openDeskStage(
  fill: (context: Context) => Promise<void> = loadLists,
): Promise<DeskStage> {
  const opened = await openTestDatabase();
  const faults: unknown[] = [];
  const context = contextUnder(
    testContext(opened.database, {
      today: () => today,
      confidentialLaw: lawUnder('confidential'),
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (fields, message) => void faults.push({ ...fields, message }),
      },
    }),
    lawUnder('eu-national-website'),
  );
  try {
    await seedDemoPeople(context);
    await fill(context);
    await restoreSearch(context);
  } catch (fault) {
    // Left open it would keep the whole run waiting.
    await opened.close();
    throw fault;
  }
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const app: FastifyInstance = await buildServer(context, { baseUrl: base, requestsPerMinute: 0 });
  await app.listen({ port, host: 'localhost' });
  const smtp = await openSmtpServer();
  const certificate = makeCertificate('ontvanger.example');
  const receiver = await openReceiver(certificate);
  const sender = { from: 'meldpunt@voorradig.example', name: 'Voorradig', domain: 'localhost' };
  const office: PostOffice = {
    baseUrl: base,
    mail: openSmtp(smtp.url, sender),
    webhook: openWebhooks({
      guard: leadingTo(receiver),
      clock: () => new Date(),
      trust: certificate.cert,
    }),
    chance: () => 0.5,
  };
  return {
    base,
    context,
    medicines: await medicinesOf(context),
    smtp,
    receiver,
    hook,
    async deliver() {
      await fanOut(context);
      await sendDue(context, office, 'mail');
      await sendDue(context, office, 'webhook');
    },
    async close() {
      await app.close();
      await office.mail.close();
      await smtp.close();
      await receiver.close();
      await opened.close();
      if (faults.length > 0) throw new Error(`the server failed: ${JSON.stringify(faults)}`);
    },
  };
}

const hook = 'https://ontvanger.example/voorradig';

/** A public name at port 443 on the page, the receiver on this machine on the line. */
function leadingTo(receiver: Receiver): AddressGuard {
  const { port } = new URL(receiver.address);
  return {
    admit: async (address) => ({
      url: new URL(address),
      address: '127.0.0.1',
      family: 4,
      port: Number(port),
    }),
  };
}

const header =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';

/** Each substance from the supplier of the walk, its rival and its sister company. */
async function loadLists(context: Context): Promise<void> {
  const rows = Object.values(substances).flatMap(({ name, rvg, atc, strength }) =>
    Object.values(holders).map((holder, at) => {
      const [brand = ''] = holder.split(' ');
      return [
        '2026-11-22',
        rvg + at,
        `${name} ${brand} ${strength}, tabletten`,
        name.toLowerCase(),
        strength,
        'tablet',
        'oraal gebruik',
        atc,
        '30 tabletten in blister',
        holder,
        'geregistreerd',
        'ja',
        'UR',
        '2010-01-01',
        '',
      ].join(';');
    }),
  );
  const register = new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`);
  await load(context, 'xx-register', 'xx-register_2026-11-22.csv', register);
  // The list on which the desk publishes is there already, as it is in any country that has one.
  const country = makeCountry({ ...demoSettings, size: 24 });
  const website = [...writeDemoFiles(publications(country))].findLast(
    ({ source }) => source === 'xx-website',
  );
  if (website === undefined) throw new Error('the small country has no list of shortages');
  await load(context, 'xx-website', website.path, website.bytes);
}

async function load(
  context: Context,
  source: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const loaded = await loadSource(context, {
    source,
    path: `stage ${randomUUID()}`,
    language: 'en',
    files: [{ name, read: () => Promise.resolve(bytes) }],
  });
  if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded.problems));
}

async function medicinesOf(context: Context): Promise<DeskStage['medicines']> {
  const found = await context.database.read((tx) =>
    tx.query<{ id: number; code: string; name: string }>(
      `select c.node_id as id, c.value as code, s.name from node_code c
         join product_search s on s.product_id = c.node_id where c.scheme = 'product'`,
    ),
  );
  const of = (substance: Substance): StageMedicine => {
    const rvg = String(substances[substance].rvg);
    const row = found.find(({ code }) => code === `rvg:${rvg}`);
    return { id: `p${row?.id ?? 0}`, name: row?.name ?? '', rvg };
  };
  return { walk: of('walk'), plain: of('plain'), keys: of('keys'), two: of('two') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
