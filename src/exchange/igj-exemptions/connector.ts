import { readAtc } from '../../domain/product/atc.ts';
import type { ProductCode, ProductDescription } from '../../domain/product/description.ts';
import { mentionsEuNumber, readEuNumber } from '../../domain/product/eu-number.ts';
import { readRvg, writeRvg } from '../../domain/product/rvg.ts';
import type { PublishedExemption } from '../../domain/source/record.ts';
import type { Connector, Reading, SourceFile } from '../../domain/source/source.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { note, refusedReading, rowRejected, valueDropped } from '../reading/problem.ts';
import { openText, ReadingDraft } from '../reading/reading.ts';
import { readTable, type Table, type TableRow } from '../reading/table.ts';
import type { DraftRecord } from '../reading/unique-records.ts';

/**
 * The inspectorate's table of exemptions: by decision, which medicine without Dutch
 * authorisation may be delivered in the place of which RVG, from when until when. Its
 * column `status` says “shortage” on every row; that is not what the inspectorate says.
 */
export const igjExemptionsConnector: Connector = {
  source: {
    name: 'igj-exemptions',
    country: 'NL',
    kind: 'exemptions',
    rank: 1,
    title: 'Tijdelijke vrijstellingen bij tekorten aan geneesmiddelen',
    publisher: 'IGJ (Inspectie Gezondheidszorg en Jeugd)',
    measures: {
      nl: 'Een besluit dat in de plaats van dit geneesmiddel tijdelijk een ander, in Nederland niet geregistreerd middel mag worden afgeleverd. Het is geen lijst van tekorten.',
      en: 'A decision that in the place of this medicine another one, not registered in the Netherlands, may be supplied for a time. It is not a list of shortages.',
    },
    address: 'https://www.igj.nl/',
    staleAfterDays: 14,
    synthetic: false,
  },
  parserRevision: 1,
  recognises: (fileName) => /^NL_IGJ_shortage_\d{4}-\d{2}-\d{2}\.csv(?:\.gz)?$/.test(fileName),
  dateInName,
  read,
};

const columns = {
  required: [
    'medicine_name',
    'strength',
    'atc_code',
    'product_no',
    'shortage_start',
    'estimated_end',
    'decision_reference',
  ],
  known: [
    'country_code',
    'country_name',
    'source',
    'active_substance',
    'package_size',
    'status',
    'scraped_at',
  ],
} as const;

function read(file: SourceFile): Reading {
  const opened = openText(file);
  if (opened.state === 'refused') return opened;
  const table = readTable(opened.text, { delimiter: ',', columns });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);
  const draft = new ReadingDraft(file, opened, table);
  for (const row of table.rows) {
    draft.clearContacts(row);
    readRow(draft, row);
  }
  const snapshotDate = snapshotDateOf(table) ?? dateInName(file.name);
  return draft.finish({
    layout: 'igj-exemptions',
    scope: 'list',
    complete: true,
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
  });
}

function snapshotDateOf(table: Table): CalendarDate | undefined {
  const days = table.rows.map((row) =>
    parseCalendarDate((row.get('scraped_at') ?? '').slice(0, 10)),
  );
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

function readRow(draft: ReadingDraft, row: TableRow): void {
  const lacking = ['medicine_name', 'decision_reference', 'product_no'].find(
    (column) => row.get(column) === undefined,
  );
  if (lacking !== undefined) {
    draft.reject(rowRejected('required-value-missing', { row: row.row, column: lacking }));
    return;
  }
  const numbers = row.get('product_no') ?? '';
  const codes = numbersIn(numbers);
  if (codes.length === 0) {
    const place = { row: row.row, column: 'product_no', value: numbers };
    draft.reject(rowRejected('code-unreadable', { ...place, params: { expected: 'RVG, EU' } }));
    return;
  }
  const exemption = exemptionOf(draft, row);
  const atc = atcOf(draft, row);
  // Strength and form stand together in words, and for several numbers at once.
  const strength = codes.length === 1 ? row.get('strength') : undefined;
  const shared = { row, exemption, atc, strength };
  draft.accept(...codes.map((code) => recordOf(code, shared)));
}

/** One row stands for every number in it, glued or not: each is a product of its own. */
function numbersIn(cell: string): readonly ProductCode[] {
  const union = mentionsEuNumber(cell)
    ? readEuNumber(cell).codes.filter(({ scheme }) => scheme === 'eu')
    : [];
  const national = /RVG|^\s*\d/i.test(cell) ? readRvg(cell).codes : [];
  return [...national, ...union];
}

function exemptionOf(draft: ReadingDraft, row: TableRow): PublishedExemption {
  const validFrom = draft.date(row, 'shortage_start', ['yyyy-mm-dd']);
  const validThrough = draft.date(row, 'estimated_end', ['yyyy-mm-dd']);
  if (validFrom !== undefined && validThrough !== undefined && validThrough < validFrom) {
    const place = { row: row.row, column: 'estimated_end', value: validThrough };
    draft.say(note('end-before-start', { ...place, params: { start: validFrom } }));
  }
  return {
    decision: decisionOf(row),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validThrough === undefined ? {} : { validThrough }),
  };
}

/** `Besluit met kenmerk2025-3132622/ IT2109835` and its regular spelling are one decision. */
function decisionOf(row: TableRow): string {
  const given = (row.get('decision_reference') ?? '').replaceAll(/\s+/g, ' ');
  const mark = /kenmerk\s*(\d{4}-\d+\s*\/\s*IT\d+)/i.exec(given)?.[1];
  if (mark === undefined) return given.split('|')[0]?.trim() ?? given;
  return `Besluit met kenmerk ${mark.replaceAll(/\s/g, '')}`;
}

function atcOf(draft: ReadingDraft, row: TableRow): readonly string[] | undefined {
  const value = row.get('atc_code');
  if (value === undefined) return undefined;
  const { codes } = readAtc(value);
  if (codes.length > 0) return codes;
  draft.say(valueDropped('atc-unreadable', { row: row.row, column: 'atc_code', value }));
  return undefined;
}

interface SharedByNumbers {
  readonly row: TableRow;
  readonly exemption: PublishedExemption;
  readonly atc: readonly string[] | undefined;
  readonly strength: string | undefined;
}

function recordOf(
  code: ProductCode,
  { row, exemption, atc, strength }: SharedByNumbers,
): DraftRecord {
  const product: ProductDescription = {
    name: row.get('medicine_name') ?? '',
    codes: [code],
    node: 'product',
    ...(strength === undefined ? {} : { strength }),
    ...(atc === undefined ? {} : { atc }),
  };
  const number = code.scheme === 'rvg' ? writeRvg(code) : code.value;
  return {
    key: `${exemption.decision}#${code.scheme}:${number}`,
    row: row.row,
    content: { kind: 'exemption', product, exemption },
    among: [exemption.validFrom ?? '', exemption.validThrough ?? ''],
  };
}
