import { readAtc } from '../../domain/product/atc.ts';
import type { ProductCode, ProductDescription } from '../../domain/product/description.ts';
import { mentionsEuNumber, readEuNumber } from '../../domain/product/eu-number.ts';
import { readRvg } from '../../domain/product/rvg.ts';
import { readStrength } from '../../domain/product/strength.ts';
import type { Registration } from '../../domain/source/record.ts';
import type {
  Connector,
  Reading,
  SourceDescription,
  SourceFile,
} from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { readDate } from '../reading/dates.ts';
import { refusedReading, rowRejected, valueDropped } from '../reading/problem.ts';
import { openText, ReadingDraft } from '../reading/reading.ts';
import { readTable, type TableRow } from '../reading/table.ts';
import type { DraftRecord } from '../reading/unique-records.ts';
import { legalStatusOf } from './legal-status.ts';

const source: SourceDescription = {
  name: 'cbg',
  country: 'NL',
  kind: 'register',
  rank: 1,
  title: 'Geneesmiddeleninformatiebank',
  publisher: 'College ter Beoordeling van Geneesmiddelen',
  measures: {
    nl: 'Een rij is een geneesmiddel met een Nederlandse handelsvergunning. Of het verkocht wordt of leverbaar is, staat er niet in.',
    en: 'A row is a medicine with a Dutch marketing authorisation. It does not say whether it is sold or can be delivered.',
  },
  address: 'https://www.geneesmiddeleninformatiebank.nl/metadata.csv',
  schedule: '0 4 * * *',
  staleAfterDays: 30,
  synthetic: false,
};

const columns = {
  required: [
    'REGISTRATIENUMMER',
    'SOORT',
    'PRODUCTNAAM',
    'HANDELSVERGUNNINGHOUDER',
    'ATC',
    'WERKZAMESTOFFEN',
  ],
  known: [
    'INSCHRIJVINGSDATUM',
    'AFLEVERSTATUS',
    'FARMACEUTISCHEVORM',
    'POTENTIE',
    'PROCEDURENUMMER',
    'TOEDIENINGSWEG',
    'AANVULLENDEMONITORING',
    'SMPC_FILENAAM',
    'BIJSLUITER_FILENAAM',
    'PAR_FILENAAM',
    'SPAR_FILENAAM',
    'ARMM_FILENAAM',
    'SMPC_WIJZIG_DATUM',
    'BIJSLUITER_WIJZIG_DATUM',
    'HULPSTOFFEN',
    'PRODUCTDETAIL_LINK',
    'NIEUWS_LINKS',
    'NIEUWS_LINK_DATUMS',
    'REFERENTIE',
    'SMPC_VORIGE_VERSIE',
    'SMPC_VORIGE_VORIGE_VERSIE',
  ],
} as const;

/** The public register of the Dutch authority: one line a product, `|` between cells, no quoting. */
export const cbgConnector: Connector = {
  source,
  parserRevision: 1,
  recognises: (fileName) => /^(?:cbg_)?metadata.*\.csv(?:\.gz)?$/i.test(fileName),
  dateInName,
  read,
};

function read(file: SourceFile): Reading {
  const opened = openText(file, 'utf-8');
  if (opened.state === 'refused') return opened;
  const table = readTable(opened.text, { delimiter: '|', quote: null, columns });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);

  const snapshotDate = dateInName(file.name) ?? newestChange(table.rows);
  const draft = new ReadingDraft(file, opened, table);
  for (const row of table.rows) readRow(draft, row, snapshotDate);
  return draft.finish({
    layout: 'cbg-metadata',
    scope: 'register',
    complete: true,
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
  });
}

/** The file carries no date of its own: the last change it mentions is the earliest day it can be of. */
function newestChange(rows: readonly TableRow[]): CalendarDate | undefined {
  const days = rows.flatMap((row) => [
    dayOf(row.get('INSCHRIJVINGSDATUM'), 'yyyy/mm/dd'),
    dayOf(row.get('SMPC_WIJZIG_DATUM'), 'dd-mon-yy'),
    dayOf(row.get('BIJSLUITER_WIJZIG_DATUM'), 'dd-mon-yy'),
  ]);
  return days.filter((day) => day !== undefined).reduce<CalendarDate | undefined>(later, undefined);
}

function dayOf(
  text: string | undefined,
  shape: 'yyyy/mm/dd' | 'dd-mon-yy',
): CalendarDate | undefined {
  const cell = text === undefined ? undefined : readDate(text, [shape]);
  return cell?.kind === 'day' ? cell.date : undefined;
}

function later(left: CalendarDate | undefined, right: CalendarDate): CalendarDate {
  return left === undefined || right > left ? right : left;
}

function readRow(draft: ReadingDraft, row: TableRow, asOf: CalendarDate | undefined): void {
  const number = row.get('REGISTRATIENUMMER');
  const name = row.get('PRODUCTNAAM');
  if (number === undefined) {
    draft.reject(
      rowRejected('required-value-missing', { row: row.row, column: 'REGISTRATIENUMMER' }),
    );
    return;
  }
  if (name === undefined) {
    draft.reject(rowRejected('name-missing', { row: row.row, column: 'PRODUCTNAAM' }));
    return;
  }
  draft.accept(record(draft, row, { number, name, asOf }));
}

function record(
  draft: ReadingDraft,
  row: TableRow,
  given: {
    readonly number: string;
    readonly name: string;
    readonly asOf: CalendarDate | undefined;
  },
): DraftRecord {
  // `RVG ` with a blank behind it: the kind of register, RVG or RVH (homeopathic).
  const kind = row.get('SOORT') ?? 'RVG';
  const codes = readCodes(kind, given.number);
  if (codes.length === 0) {
    const place = { row: row.row, column: 'REGISTRATIENUMMER', value: given.number };
    draft.say(valueDropped('code-unreadable', { ...place, params: { expected: kind } }));
  }
  const named: ProductCode = { scheme: 'name', value: given.name.toLowerCase(), given: given.name };
  const [first = named, ...others] = codes;
  return {
    key: `${first.scheme}:${first.value}`,
    row: row.row,
    content: {
      kind: 'registration',
      product: {
        name: given.name,
        codes: [first, ...others],
        node: 'product',
        ...described(draft, row, given.name),
      },
      registration: registrationOf(draft, row, { kind, asOf: given.asOf }),
    },
    // A number may stand for several strengths or forms, each with its own name.
    among: [
      given.name.toLowerCase(),
      row.get('FARMACEUTISCHEVORM') ?? '',
      row.get('INSCHRIJVINGSDATUM') ?? '',
    ],
  };
}

function readCodes(kind: string, number: string): readonly ProductCode[] {
  if (mentionsEuNumber(number)) return readEuNumber(number).codes;
  const codes = readRvg(number).codes;
  if (kind === 'RVG') return codes;
  return codes.map((code) => ({ scheme: 'ma', value: `${kind} ${code.value}`, given: code.given }));
}

function described(draft: ReadingDraft, row: TableRow, name: string): Partial<ProductDescription> {
  const holder = row.get('HANDELSVERGUNNINGHOUDER');
  const substances = substancesOf(row.get('WERKZAMESTOFFEN') ?? '');
  const strength = readStrength(row.get('POTENTIE') ?? '') ?? readStrength(name);
  const form = row.get('FARMACEUTISCHEVORM');
  const route = row.get('TOEDIENINGSWEG');
  const atc = atcOf(draft, row);
  return {
    ...(holder === undefined ? {} : { holder }),
    ...(substances.length === 0 ? {} : { substances }),
    ...(strength === undefined ? {} : { strength }),
    ...(form === undefined ? {} : { form }),
    ...(route === undefined ? {} : { route }),
    ...(atc.length === 0 ? {} : { atc }),
  };
}

/** Separated by `#`, some twice; `GEEN …` says that there is none. */
function substancesOf(cell: string): readonly string[] {
  const given = cell.split('#').map((part) => part.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(given.filter((part) => part !== '' && !part.startsWith('GEEN ')))];
}

function atcOf(draft: ReadingDraft, row: TableRow): readonly string[] {
  const value = row.get('ATC');
  if (value === undefined) return [];
  const read = readAtc(value);
  if (read.warnings.length > 0) {
    draft.say(valueDropped('atc-unreadable', { row: row.row, column: 'ATC', value }));
  }
  return read.codes;
}

function registrationOf(
  draft: ReadingDraft,
  row: TableRow,
  { kind, asOf }: { readonly kind: string; readonly asOf: CalendarDate | undefined },
): Registration {
  const since = draft.date(row, 'INSCHRIJVINGSDATUM', ['yyyy/mm/dd', 'dd-mon-yy'], asOf);
  // The export writes the separator of another format as a word.
  const statusGiven = row.get('AFLEVERSTATUS')?.replaceAll('$SEMICOLON$', ';');
  const legalStatus = statusGiven === undefined ? undefined : legalStatusOf(statusGiven);
  if (legalStatus === 'unknown') draft.unknownCode('AFLEVERSTATUS', statusGiven ?? '');
  return {
    status: 'authorised',
    ...(since === undefined ? {} : { authorisedSince: since }),
    ...(legalStatus === undefined ? {} : { legalStatus }),
    ...(statusGiven === undefined ? {} : { legalStatusGiven: statusGiven }),
    registerType: kind,
    ...extraOf(row),
  };
}

const kept = {
  procedure: 'PROCEDURENUMMER',
  additionalMonitoring: 'AANVULLENDEMONITORING',
  summaryOfProduct: 'SMPC_FILENAAM',
  leaflet: 'BIJSLUITER_FILENAAM',
  page: 'PRODUCTDETAIL_LINK',
} as const;

function extraOf(row: TableRow): { readonly extra?: Readonly<Record<string, string>> } {
  const extra = Object.entries(kept).flatMap(([name, column]) => {
    const value = row.get(column);
    return value === undefined ? [] : [[name, value] as const];
  });
  return extra.length === 0 ? {} : { extra: Object.fromEntries(extra) };
}
