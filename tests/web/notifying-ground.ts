import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import type { PublicationRegime } from '../../src/law/publication.ts';
import type { Context } from '../../src/usecases/context.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { lawUnder } from '../desk/desk-ground.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';

const header =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';
const row = (rvg: string, name: string, holder: string) =>
  `2026-11-01;${rvg};${name};verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;${holder};geregistreerd;ja;UR;2010-01-01;`;
const register = [
  header,
  row('100001', 'Verzinazol 20 mg', 'Leemreiger Farma B.V.'),
  row('100002', 'Verzinavol 20 mg', 'Leemreiger Farma B.V.'),
  row('100003', 'Anderzins 20 mg', 'Kreekmarter Geneesmiddelen N.V.'),
].join('\n');

export interface NotifyingGround {
  readonly open: TestDatabase;
  readonly context: Context;
  readonly app: FastifyInstance;
  /** Holds the first two medicines. */
  readonly supplier: SignedInAs;
  /** Holds the third. */
  readonly rival: SignedInAs;
  close(): Promise<void>;
}

/** Three medicines of two holders, and the pages over them. */
export async function openNotifying(
  regime: PublicationRegime = 'eu-national-website',
): Promise<NotifyingGround> {
  const open = await openTestDatabase();
  const context = { ...testContext(open.database), law: lawUnder(regime) };
  await seedDemoPeople(context);
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', `${register}\n`);
  const app = await buildServer(context, { requestsPerMinute: 0 });
  return {
    open,
    context,
    app,
    supplier: await signInAs(context, 'leverancier-1'),
    rival: await signInAs(context, 'leverancier-2'),
    async close() {
      await app.close();
      await open.close();
    },
  };
}

/** A visitor of the pages without JavaScript: follows links, sends forms as they stand. */
export function visitorOf({ app }: NotifyingGround, { headers }: SignedInAs) {
  const get = (url: string) => app.inject({ url, headers });
  const post = (url: string, fields: Fields) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(pairsOf(fields)).toString(),
    });
  return { get, post };
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

function pairsOf(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
}

/** What a form that stands on a page would send along unseen. */
export function hiddenIn(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['_stap', '_seen', '_own', '_revision'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '',
    ]),
  );
}

export const pageFields = {
  middel: { codes: 'RVG 100001' },
  reden: {
    'publishable.kind': 'interruption',
    'publishable.cause': 'finished-product',
    'business.causeText': 'Een partij is <b>afgekeurd</b>.',
  },
  wanneer: {
    'publishable.start': '2027-03-01',
    'publishable.expectedEndCertainty': 'estimate',
    'publishable.expectedEnd': '2027-04-15',
    'publishable.extent': 'total',
  },
  gevolg: {
    'business.marketSharePercent': '12,5',
    'business.marketShareIs': 'estimate',
    'stock.packsLeft': '4242',
    'business.otherMarkets': ['BE', 'jp'],
    'publishable.alternatives': 'Verzinavol 20 mg',
  },
  meldpunt: {
    'business.site': 'Fabriek Kanarie',
    'business.penaltyClause': 'rather-not-say',
    'contact.name': 'Kaatje Kanarie',
    'contact.email': 'kaatje@kanarie.example',
  },
} as const;

export const pageNames = ['middel', 'reden', 'wanneer', 'gevolg', 'meldpunt'] as const;
