import type { PublishedRecord } from '../../domain/source/publication.ts';
import type { Listing, ListingStatus } from '../../domain/shortage/listing.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { rowRejected } from '../reading/problem.ts';
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
} from './layout.ts';

type Column =
  | CompositionColumn
  | typeof dayColumn
  | 'zaaknummer'
  | 'status'
  | 'omvang'
  | 'reden'
  | 'begin'
  | 'verwacht_einde'
  | 'zekerheid'
  | 'einde'
  | 'alternatieven';

const statuses: Readonly<Record<string, ListingStatus>> = {
  verwacht: 'anticipated',
  'niet leverbaar': 'unavailable',
  'beperkt leverbaar': 'limited',
  'weer leverbaar': 'resolved',
  afgewend: 'avoided',
  'gaat uit de handel': 'to-be-discontinued',
  'uit de handel': 'discontinued',
};
const certainties: Readonly<Record<string, Listing['expectedEndCertainty']>> = {
  zeker: 'firm',
  schatting: 'estimate',
  onbekend: 'unknown',
};
const extents: Readonly<Record<string, NonNullable<Listing['extent']>>> = {
  volledig: 'total',
  gedeeltelijk: 'partial',
};

/** What the national shortages website publishes under the regime `eu-national-website`. */
export const websiteLayout: DemoLayout<Column> = {
  source: {
    name: 'xx-website',
    country: 'XX',
    kind: 'shortage-list',
    rank: 1,
    title: 'Tekortenwebsite van XX (verzonnen)',
    publisher: 'Autoriteit van XX (verzonnen)',
    measures: {
      nl: 'Een rij is een melding van een leverancier die het verzonnen land XX openbaar maakt: verwacht, lopend of kort geleden beëindigd.',
      en: 'A row is a notification by a supplier that the invented country XX makes public: expected, running or ended not long ago.',
    },
    address: 'https://voorradig.example/xx/tekorten',
    staleAfterDays: neverStale,
    synthetic: true,
    ground: 'eu-national-website',
    publishedByDesk: true,
  },
  scope: 'cases',
  columns: [
    dayColumn,
    'zaaknummer',
    'rvg',
    'naam',
    'stof',
    'sterkte',
    'toedieningsvorm',
    'toedieningsweg',
    'status',
    'omvang',
    'reden',
    'begin',
    'verwacht_einde',
    'zekerheid',
    'einde',
    'alternatieven',
  ],
  required: ['zaaknummer', 'rvg', 'naam', 'status', 'begin'],
  lines: (records) => records.flatMap(line),
  readRow,
};

function line({ key, content }: PublishedRecord): Cells<Column>[] {
  if (content.kind !== 'listing') return [];
  const { product, listing } = content;
  return [
    {
      zaaknummer: key,
      ...composedCells(product),
      ...optional('status', listing.statusGiven),
      ...optional('omvang', wordFor(extents, listing.extent)),
      ...optional('reden', listing.reason),
      ...optional('begin', listing.start),
      ...optional('verwacht_einde', listing.expectedEnd),
      ...optional('zekerheid', wordFor(certainties, listing.expectedEndCertainty)),
      ...optional('einde', listing.actualEnd),
      ...optional('alternatieven', listing.extra?.['alternatieven']),
    },
  ];
}

function readRow(row: TableRow, draft: ReadingDraft, day: CalendarDate | undefined): void {
  const caseNumber = row.get('zaaknummer');
  if (caseNumber === undefined) {
    draft.reject(rowRejected('required-value-missing', { row: row.row, column: 'zaaknummer' }));
    return;
  }
  const product = composedProduct(row, draft);
  if (product === undefined) return;
  const date = (column: Column) => draft.date(row, column, ['yyyy-mm-dd'], day);
  const status = known(statuses, row, 'status', draft) ?? 'unknown';
  const alternatives = row.get('alternatieven');
  draft.accept({
    key: caseNumber,
    row: row.row,
    content: {
      kind: 'listing',
      product,
      listing: {
        status,
        ...optional('statusGiven', row.get('status')),
        ...optional('start', date('begin')),
        startMeans: 'actual-or-expected',
        ...optional('expectedEnd', date('verwacht_einde')),
        expectedEndCertainty: known(certainties, row, 'zekerheid', draft) ?? 'unknown',
        ...optional('actualEnd', date('einde')),
        ...optional('extent', known(extents, row, 'omvang', draft)),
        ...(status === 'to-be-discontinued' || status === 'discontinued'
          ? { permanent: true }
          : {}),
        ...optional('reason', draft.freeText(row, 'reden')),
        ...(alternatives === undefined ? {} : { extra: { alternatieven: alternatives } }),
      },
    },
  });
}
