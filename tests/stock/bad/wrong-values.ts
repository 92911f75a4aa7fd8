import { xlsx, type SheetCell } from '../workbook.ts';
import {
  cellsOf,
  csvText,
  fhir,
  fields,
  file,
  rowsWith,
  type BadFile,
  type Field,
  type Row,
  type Wrong,
} from './bad-file.ts';

const wrong = (field: Field, code: string, values: readonly SheetCell[], others?: Partial<Row>) =>
  values.map((value): Wrong => ({
    field,
    value,
    code,
    ...(others === undefined ? {} : { with: others }),
  }));

/** A value in the third row of five, and why it is not taken. */
const wrongValues: readonly Wrong[] = [
  ...wrong('datum', 'stock-value-missing', ['']),
  ...wrong('datum', 'date-excel-number', ['46348', '46348,5', '46348.0']),
  ...wrong('datum', 'date-impossible', [
    '2026-02-30',
    '20260230',
    '31-02-2026',
    '22-13-2026',
    '0000-00-00',
  ]),
  ...wrong('datum', 'date-ambiguous', ['03-04-2026', '11/12/2025', '3.4.2026']),
  ...wrong('datum', 'date-unreadable', [
    'gisteren',
    '22 nov 2026',
    '2026-11-22T08:30:00',
    '22-11-26',
    '1826-11-22',
    '2126-11-22',
    '2026-11',
  ]),
  ...wrong('datum', 'stock-formula', ['=VANDAAG()', '=TODAY()']),
  ...wrong('datum', 'date-in-future', ['2026-11-24', '2036-11-22']),
  ...wrong('datum', 'date-of-other-day', ['2026-11-21', '22-11-2025']),
  ...wrong('soort', 'stock-value-missing', ['']),
  ...wrong('soort', 'kind-unknown', ['voorrraad', 'stock', '1', 'levering?']),
  ...wrong('soort', 'kind-not-of-role', ['verbruik', 'VERSTREKT', 'hub', 'dispensed']),
  ...wrong('soort', 'stock-formula', ['=A1']),
  ...wrong('zi', 'stock-value-missing', ['', '   ']),
  ...wrong('zi', 'zi-leading-zero-lost', ['1613081', '1112058']),
  ...wrong('zi', 'zi-unreadable', [
    '161308',
    '0161308',
    '016130811',
    'ABC12345',
    '00000000',
    '0161 3081',
    '01613081.0',
    '-1613081',
    'ZI 01613081',
    '٠١٦١٣٠٨١',
  ]),
  ...wrong('zi', 'zi-rounded', ['1,61E+06', '1.61308E+06', '2e7']),
  ...wrong('zi', 'zi-became-day', ['1-8-2026', '16-jan', '2026-01-08', '5 mei 2026']),
  ...wrong('zi', 'stock-formula', ['=VERT.ZOEKEN(A1;B1:C9;2)', '="01613081"', '@SUM(A1)']),
  ...wrong('zi', 'stock-cell-error', ['#N/B', '#N/A', '#REF!', '#WAARDE!', '#DEEL/0!']),
  ...wrong('zi', 'stock-example-row', [
    'VOORBEELD (haal deze rij weg) / EXAMPLE (remove this row)',
  ]),
  ...wrong('zi', 'zi-check-digit', ['01613082', '01613018', '11613081']),
  ...wrong('zi', 'pack-unknown', ['90000001', '12900000', '01111086']),
  ...wrong('verpakkingen', 'stock-value-missing', ['']),
  ...wrong('verpakkingen', 'quantity-negative', ['-5', '5-', '(5)', '−5', '- 5', '-0']),
  ...wrong('verpakkingen', 'quantity-ambiguous', ['1.200', '1,200', '12.000']),
  ...wrong('verpakkingen', 'quantity-not-whole', ['1,5', '0.5', '12,04']),
  ...wrong('verpakkingen', 'quantity-unreadable', [
    'twaalf',
    '12a',
    'O',
    'nvt',
    '-',
    '1e3',
    '1 200',
    '12345678901',
    '1/2',
    '½',
    '+5',
    'TRUE',
    '12 st',
    '0x10',
    '1_000',
    '?',
  ]),
  ...wrong('verpakkingen', 'stock-formula', ['=5+5', '@A1']),
  ...wrong('verpakkingen', 'stock-cell-error', ['#GETAL!']),
  ...wrong('eenheden_per_verpakking', 'stock-value-missing', ['']),
  ...wrong('eenheden_per_verpakking', 'units-unreadable', ['0', '-30', '30 st', '3e1', '30x1']),
  ...wrong('eenheden_per_verpakking', 'quantity-not-whole', ['30,5']),
  ...wrong('eenheden_per_verpakking', 'quantity-ambiguous', ['1.000']),
  ...wrong('eenheden_per_verpakking', 'units-per-pack-misfit', ['28', '60', '1']),
  ...wrong('eenheden_per_verpakking', 'units-factor-ten', ['300', '3']),
  ...wrong('aip', 'price-unreadable', [
    'gratis',
    '12,505',
    '1.234,56',
    '-1',
    '12,5,0',
    '€',
    '$12',
    '12345678',
    'n.v.t.',
    '12,',
  ]),
  ...wrong('toegezegd_op', 'promised-missing', [''], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-unreadable', ['morgen', 'week 50'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-impossible', ['2026-11-31'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-excel-number', ['46400'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-ambiguous', ['03-04-2027'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'promised-unasked', ['2026-12-01']),
];
const wrongPeriods = wrong('periode', 'period-unknown', ['maand', 'kwartaal', '1', 'dagen']);

const inFhir: Readonly<Partial<Record<Field, string>>> = {
  datum: 'countingDateTime',
  soort: 'itemStatus.coding.code',
  zi: 'item.concept.coding.code',
  verpakkingen: 'quantity.value',
  eenheden_per_verpakking: 'extension[units-per-pack].valueInteger',
  aip: 'extension[list-price].valueMoney.value',
  toegezegd_op: 'extension[promised-on].valueDate',
};

export function* valueFiles(): Generator<BadFile> {
  for (const each of [...wrongValues, ...wrongPeriods]) {
    const { field, value, code } = each;
    const rows = rowsWith(each);
    const name = `${field} ${JSON.stringify(value)}`;
    yield file({
      name: `csv: ${name}`,
      make: () => Buffer.from(csvText(rows)),
      reasons: [[code, 3, field]],
      taken: 4,
    });
    const sheet = [fields, ...rows.map(cellsOf)];
    yield file({
      name: `xlsx: ${name}`,
      make: () => xlsx(sheet),
      reasons: [[code, 3, field]],
      taken: 4,
    });
    const place = inFhir[field];
    if (place === undefined) continue;
    yield file({
      name: `fhir: ${name}`,
      make: () => fhir(rows),
      reasons: [[code, 2, place]],
      taken: 4,
    });
  }
}
