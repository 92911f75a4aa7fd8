import { zip } from './stock/workbook.ts';

const header =
  'rvg;soort;begin;verwacht_einde;zekerheid;omvang;oorzaak;bekend_op;voorraad_verpakkingen;voorraad_weken;marktaandeel;marktaandeel_is;maatregelen;contact_naam;contact_email'.split(
    ';',
  );

/** A workbook of notifications with a text of its own in each cell: the heaviest that is allowed. */
export function heavyWorkbook(rows: number, columns = 30): Buffer {
  const strings: string[] = [];
  const cell = (text: string, column: number, row: number) =>
    `<c r="${letters(column)}${row}" t="s"><v>${strings.push(`<si><t>${text}</t></si>`) - 1}</v></c>`;
  const names = Array.from({ length: columns }, (_, index) => header[index] ?? `eigen ${index}`);
  const line = (row: number, texts: readonly string[]) =>
    `<row r="${row}">${texts.map((text, column) => cell(text, column, row)).join('')}</row>`;
  const lines = Array.from({ length: rows }, (_, index) => {
    const own = ownCells(index);
    return line(
      index + 2,
      names.map((_name, column) => own[column] ?? `waarde ${column} van rij ${index}`),
    );
  });
  return workbookOf([line(1, names), ...lines].join(''), strings.join(''));
}

function ownCells(index: number): readonly string[] {
  return `RVG ${100_000 + index};onderbreking;2027-03-01;2027-04-15;schatting;geheel;eindproduct;2026-11-20;${index};3;12,5;geschat;Wij leveren naar rato, rij ${index};Verzonnen Persoon;persoon@example.org`.split(
    ';',
  );
}

const letters = (column: number) =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with these rows. */
export function workbookOf(rows: string, strings = ''): Buffer {
  return zip({
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}
