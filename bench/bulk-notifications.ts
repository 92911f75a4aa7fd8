import { parse } from 'csv-parse/sync';
import type { Viewer } from '../src/domain/party/viewer.ts';
import { insertParty } from '../src/registry/parties.ts';
import { contextFor, isRefusal, type Context } from '../src/usecases/context.ts';
import { loadSource } from '../src/usecases/loading/load-source.ts';
import { bulkNotifications } from '../src/usecases/notifying/bulk.ts';
import { testContext } from '../tests/test-context.ts';
import { openTestDatabase } from '../tests/test-database.ts';
import { inTurn, median, print, ratio, row } from './measure.ts';

const notifications = 5_000;
const holder = 'Grote Verzinner B.V.';

/**
 * A dry run of a file of 5,000 notifications, half of them open already, against reading the
 * same bytes with csv-parse and checking type by type what can be checked without a database.
 */
export async function benchBulk(): Promise<void> {
  const open = await openTestDatabase();
  try {
    const context = await holderWithProducts(testContext(open.database));
    const bytes = Buffer.from(fileOf(notifications));
    await send(context, Buffer.from(fileOf(notifications / 2)));
    await open.database.owner.query('vacuum analyze');
    const figures = await inTurn(3, {
      'dry run, half of it open already': async () => {
        const answer = await bulkNotifications(context, { bytes, mode: 'dry-run', language: 'nl' });
        if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
        const { counts } = answer;
        if (counts.new !== notifications / 2 || counts.unchanged !== notifications / 2)
          throw new Error(JSON.stringify(counts));
      },
      'csv-parse and bare checks': () => {
        if (bareCheck(bytes) !== notifications) throw new Error('rows were lost');
      },
    });
    const [ours, bare] = [...figures.values()];
    if (ours === undefined || bare === undefined) throw new Error('nothing was measured');
    print(`bulk file of ${notifications} notifications, ${(bytes.length / 1e6).toFixed(1)} MB`, [
      row(ours),
      row(bare),
      ratio('dry run in seconds', median(ours.milliseconds) / 1000, 10),
      `the database's share is what the dry run has beyond ${median(bare.milliseconds).toFixed(0)} ms`,
    ]);
  } finally {
    await open.close();
  }
}

async function holderWithProducts(context: Context): Promise<Context> {
  const header =
    'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';
  const rows = Array.from(
    { length: notifications },
    (_, index) =>
      `2026-11-01;${100_000 + index};Verzinsel ${index};stof ${index % 700};20 mg;tablet;oraal;A02BC01;30 stuks;${holder};geregistreerd;ja;UR;2010-01-01;`,
  );
  const loaded = await loadSource(context, {
    source: 'xx-register',
    path: 'bench',
    language: 'en',
    files: [
      {
        name: 'xx-register_2026-11-01.csv',
        read: () => Promise.resolve(new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`)),
      },
    ],
  });
  if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded));
  const party = await context.database.write((tx) =>
    insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'name', value: holder },
        { kind: 'audience', value: 'supplier' },
        { kind: 'code', scheme: 'register-name', value: holder },
      ],
    }),
  );
  const viewer: Viewer = { audience: 'supplier', party, represents: [party], group: [] };
  return contextFor(context, viewer);
}

async function send(context: Context, bytes: Buffer): Promise<void> {
  const started = performance.now();
  const sent = await bulkNotifications(context, { bytes, mode: 'whole', language: 'nl' });
  if (isRefusal(sent) || !sent.sent) throw new Error(JSON.stringify(sent).slice(0, 1000));
  const seconds = (performance.now() - started) / 1000;
  print(`sending ${sent.counts.new} of them, for real`, [ratio('in seconds', seconds, 4)]);
}

const columns =
  'rvg;soort;begin;verwacht_einde;zekerheid;omvang;oorzaak;bekend_op;voorraad_verpakkingen;voorraad_weken;marktaandeel;marktaandeel_is;maatregelen;contact_naam;contact_email';

function fileOf(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `RVG ${100_000 + index};onderbreking;2027-03-01;2027-0${4 + (index % 5)}-15;schatting;geheel;eindproduct;2026-11-20;${index};${index % 9};12,5;geschat;"Wij leveren wat er is naar rato; rij ${index}";Verzonnen Persoon;persoon@example.org`,
  );
  return `${[columns, ...rows].join('\n')}\n`;
}

/** What a script of an afternoon would do: no product, no diff, no reasons. */
function bareCheck(bytes: Buffer): number {
  const rows: Record<string, string>[] = parse(bytes, { columns: true, delimiter: ';', bom: true });
  return rows.filter(
    (each) =>
      /^RVG \d{1,6}$/.test(each['rvg'] ?? '') &&
      /^\d{4}-\d{2}-\d{2}$/.test(each['begin'] ?? '') &&
      !Number.isNaN(Date.parse(each['verwacht_einde'] ?? '')) &&
      ['zeker', 'schatting', 'onbekend'].includes(each['zekerheid'] ?? '') &&
      ['geheel', 'gedeeltelijk'].includes(each['omvang'] ?? '') &&
      Number.isInteger(Number(each['voorraad_verpakkingen'])) &&
      (each['contact_email'] ?? '').includes('@'),
  ).length;
}
