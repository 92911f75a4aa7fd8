import { readAtc } from '../../domain/product/atc.ts';
import type { PublishedRecord } from '../../domain/source/publication.ts';
import type { Registration } from '../../domain/source/record.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import type { TableRow } from '../reading/table.ts';
import {
  composedCells,
  composedProduct,
  dayColumn,
  known,
  neverStale,
  optional,
  wordFor,
  type Cells,
  type CompositionColumn,
  type DemoLayout,
  type InventedCountry,
} from './layout.ts';

type Column =
  | CompositionColumn
  | typeof dayColumn
  | 'atc'
  | 'verpakking'
  | 'vergunninghouder'
  | 'status'
  | 'in_de_handel'
  | 'afleverstatus'
  | 'geregistreerd_op'
  | 'doorgehaald_op';

const statuses: Readonly<Record<string, NonNullable<Registration['status']>>> = {
  geregistreerd: 'authorised',
  doorgehaald: 'withdrawn',
  geschorst: 'suspended',
};
const marketing: Readonly<Record<string, boolean>> = { ja: true, nee: false };
const legalStatuses: Readonly<Record<string, NonNullable<Registration['legalStatus']>>> = {
  UR: 'prescription-only',
  UA: 'pharmacy-only',
  UAD: 'pharmacy-or-drugstore',
  AV: 'general-sale',
};

const names: Readonly<Record<InventedCountry, string>> = { XX: 'xx-register', XT: 'xt-register' };

/** The register of an invented country: every authorisation, also those struck off. */
export const registerLayout = (country: InventedCountry): DemoLayout<Column> => ({
  source: {
    name: names[country],
    country,
    kind: 'register',
    rank: 1,
    title: `Geneesmiddelenregister van ${country} (verzonnen)`,
    publisher: `Autoriteit van ${country} (verzonnen)`,
    measures: {
      nl: `Een rij zegt dat een geneesmiddel in het verzonnen land ${country} geregistreerd is, en of het in de handel is.`,
      en: `A row says that a medicine is authorised in the invented country ${country}, and whether it is marketed.`,
    },
    address: `https://voorradig.example/${country.toLowerCase()}/register`,
    staleAfterDays: neverStale,
    synthetic: true,
  },
  scope: 'authorisations',
  columns: [
    dayColumn,
    'rvg',
    'naam',
    'stof',
    'sterkte',
    'toedieningsvorm',
    'toedieningsweg',
    'atc',
    'verpakking',
    'vergunninghouder',
    'status',
    'in_de_handel',
    'afleverstatus',
    'geregistreerd_op',
    'doorgehaald_op',
  ],
  required: ['rvg', 'naam', 'status', 'in_de_handel'],
  lines: (records) => records.flatMap(line),
  readRow,
});

function line({ content }: PublishedRecord): Cells<Column>[] {
  if (content.kind !== 'registration') return [];
  const { product, registration } = content;
  return [
    {
      ...composedCells(product),
      ...optional('atc', product.atc?.join(' ')),
      ...optional('verpakking', product.pack),
      ...optional('vergunninghouder', product.holder),
      ...optional('status', wordFor(statuses, registration.status)),
      ...optional('in_de_handel', wordFor(marketing, registration.marketed)),
      ...optional('afleverstatus', registration.legalStatusGiven),
      ...optional('geregistreerd_op', registration.authorisedSince),
      ...optional('doorgehaald_op', registration.withdrawnOn),
    },
  ];
}

function readRow(row: TableRow, draft: ReadingDraft, day: CalendarDate | undefined): void {
  const product = composedProduct(row, draft);
  const code = product?.codes[0];
  if (product === undefined || code === undefined) return;
  const atc = readAtc(row.get('atc') ?? '').codes;
  const legalStatusGiven = row.get('afleverstatus');
  draft.accept({
    key: code.value,
    row: row.row,
    content: {
      kind: 'registration',
      product: {
        ...product,
        ...optional('holder', row.get('vergunninghouder')),
        ...(atc.length === 0 ? {} : { atc }),
        ...optional('pack', row.get('verpakking')),
      },
      registration: {
        status: known(statuses, row, 'status', draft) ?? 'unknown',
        ...optional('marketed', known(marketing, row, 'in_de_handel', draft)),
        ...optional('authorisedSince', draft.date(row, 'geregistreerd_op', ['yyyy-mm-dd'], day)),
        ...optional('withdrawnOn', draft.date(row, 'doorgehaald_op', ['yyyy-mm-dd'], day)),
        legalStatus: known(legalStatuses, row, 'afleverstatus', draft) ?? 'unknown',
        ...optional('legalStatusGiven', legalStatusGiven),
      },
    },
  });
}
