import type { Concentration, CriticalListing, CriticalRecord } from '../../domain/critical-list.ts';
import { atcLevel } from '../../domain/product/atc.ts';
import type {
  Connector,
  Reading,
  SourceDescription,
  SourceFile,
} from '../../domain/source/source.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { note, refusedReading, rowRejected } from '../reading/problem.ts';
import { openText, ReadingDraft } from '../reading/reading.ts';
import { readTable, type TableRow } from '../reading/table.ts';

const source: SourceDescription = {
  name: 'union-list',
  country: 'EU',
  kind: 'critical-list',
  rank: 1,
  title: 'Union list of critical medicines',
  publisher: 'EMA (European Medicines Agency)',
  measures: {
    nl: 'Een rij is een werkzame stof (ATC-code) die de Europese Unie als kritiek aanmerkt. Over leverbaarheid zegt de lijst niets. Een bijlage telt geregistreerde productielocaties in één register.',
    en: 'A row is a substance (ATC code) that the European Union calls critical. The list says nothing about availability. A layer beside it counts registered sites of manufacture in one register.',
  },
  address: 'https://www.ema.europa.eu/',
  staleAfterDays: 400,
  synthetic: false,
};

/** Of which country the register of sites is: the only one that we have. */
const register = 'DE';

const listFile = /^union[_-]list.*\.csv(?:\.gz)?$/i;
const layerFile = /^hhi_manufacturing_country_.*\.csv(?:\.gz)?$/i;

/**
 * The Union list as one column of ATC codes, and beside it a count of manufacturing sites and
 * their countries for each code. Neither file carries a day: `--as-of` says it.
 */
export const unionListConnector: Connector = {
  source,
  parserRevision: 1,
  recognises: (fileName) => listFile.test(fileName) || layerFile.test(fileName),
  dateInName,
  read,
};

function read(file: SourceFile): Reading {
  const opened = openText(file, 'utf-8');
  if (opened.state === 'refused') return opened;
  // By the header and not by the name: a file given by itself may be called anything.
  const isLayer = /^\s*[^\r\n]*\bn_countries\b/.test(opened.text);
  const required = isLayer ? ['atc5', 'n_countries', 'n_sites', 'hhi_rounded'] : ['atc5'];
  const table = readTable(opened.text, { delimiter: ',', columns: { required, known: [] } });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);
  const draft = new ReadingDraft(file, opened, table);
  const snapshotDate = dateInName(file.name);
  const frame = { complete: true, ...(snapshotDate === undefined ? {} : { snapshotDate }) };
  if (isLayer) {
    const records = onceEach(draft, table.rows, (row) => figureOf(draft, row));
    return {
      ...draft.finish({ ...frame, layout: 'manufacturing-sites', scope: 'concentration' }),
      critical: { kind: 'concentration', records },
    };
  }
  const records = onceEach(draft, table.rows, (row) => listingOf(draft, row));
  return {
    ...draft.finish({ ...frame, layout: 'atc-list', scope: 'list' }),
    critical: { kind: 'list', records },
  };
}

/** One record a code. A row that says the same again counts once; one that says otherwise is rejected. */
function onceEach<Content extends { readonly atc?: string }>(
  draft: ReadingDraft,
  rows: readonly TableRow[],
  contentOf: (row: TableRow) => Content | undefined,
): readonly CriticalRecord<Content>[] {
  const first = new Map<string, CriticalRecord<Content>>();
  for (const row of rows) {
    const content = contentOf(row);
    if (content === undefined) continue;
    const value = content.atc ?? '';
    const before = first.get(value);
    if (before === undefined) first.set(value, { row: row.row, content });
    else if (JSON.stringify(before.content) === JSON.stringify(content)) {
      draft.say(note('identical-row', { row: before.row, value, params: again(row) }));
    } else {
      const params = { other: String(before.row) };
      draft.reject(rowRejected('row-contradicts', { row: row.row, column: 'atc5', value, params }));
      continue;
    }
    draft.accept();
  }
  return [...first.values()];
}

const again = ({ row }: TableRow) => ({ count: 1, others: String(row) });

function listingOf(draft: ReadingDraft, row: TableRow): CriticalListing | undefined {
  const atc = atcOf(draft, row);
  return atc === undefined ? undefined : { kind: 'critical-listing', atc };
}

function figureOf(draft: ReadingDraft, row: TableRow): Concentration | undefined {
  const atc = atcOf(draft, row);
  if (atc === undefined) return undefined;
  const countries = wholeOf(draft, row, 'n_countries', 1);
  // A country with a site has at least one.
  const sites = countries && wholeOf(draft, row, 'n_sites', countries);
  const hhi = sites && wholeOf(draft, row, 'hhi_rounded', 1);
  if (countries === undefined || sites === undefined || hhi === undefined) return undefined;
  return { kind: 'concentration', register, atc, countries, sites, hhi };
}

/** A list of critical medicines names level 5; anything broader is another list. */
function atcOf(draft: ReadingDraft, row: TableRow): string | undefined {
  const value = row.get('atc5');
  if (value === undefined) {
    draft.reject(rowRejected('required-value-missing', { row: row.row, column: 'atc5' }));
    return undefined;
  }
  const atc = value.toUpperCase();
  if (atcLevel(atc) === 5) return atc;
  draft.reject(rowRejected('atc5-needed', { row: row.row, column: 'atc5', value }));
  return undefined;
}

function wholeOf(
  draft: ReadingDraft,
  row: TableRow,
  column: string,
  least: number,
): number | undefined {
  const value = row.get(column) ?? '';
  const count = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= least) return count;
  const params = { least };
  draft.reject(rowRejected('count-unreadable', { row: row.row, column, value, params }));
  return undefined;
}
