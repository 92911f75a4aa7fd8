import assert from 'node:assert/strict';
import { test } from 'node:test';

import { day } from '../../law/calendar-date.ts';
import { readDate, type DateCell, type DateShape } from './dates.ts';

function briefly(cell: DateCell): string {
  return cell.kind === 'day' ? cell.date : cell.kind;
}

const cases: readonly (readonly [string, DateShape, string])[] = [
  ['2030-03-01', 'yyyy-mm-dd', '2030-03-01'],
  ['2030-03-01T23:59:59Z', 'yyyy-mm-dd', '2030-03-01'],
  ['2030-03-01 00:00:00', 'yyyy-mm-dd', '2030-03-01'],
  ['01/03/2030', 'dd/mm/yyyy', '2030-03-01'],
  ['1.3.2030.', 'dd/mm/yyyy', '2030-03-01'],
  ['3/1/2030', 'mm/dd/yyyy', '2030-03-01'],
  ['20300301', 'yyyymmdd', '2030-03-01'],
  ['2030/03/01', 'yyyy/mm/dd', '2030-03-01'],
  ['28-SEP-23', 'dd-mon-yy', '2023-09-28'],
  ['01-jan-50', 'dd-mon-yy', '1950-01-01'],
  ['31-dec-49', 'dd-mon-yy', 'sentinel'],
  ['28-SEP-2023', 'dd-mon-yy', '2023-09-28'],
  ['2030-02-29', 'yyyy-mm-dd', 'impossible'],
  ['28-SEB-23', 'dd-mon-yy', 'unreadable'],
  ['midt april', 'yyyy-mm-dd', 'unreadable'],
  ['3036-03-15', 'yyyy-mm-dd', 'sentinel'],
  ['2070-02-28', 'yyyy-mm-dd', 'sentinel'],
  ['0001-01-01', 'yyyy-mm-dd', 'sentinel'],
  ['0201-05-01', 'yyyy-mm-dd', 'sentinel'],
  ['1900-12-31', 'yyyy-mm-dd', 'sentinel'],
  ['1901-01-01', 'yyyy-mm-dd', '1901-01-01'],
];

for (const [text, shape, expected] of cases) {
  test(`${text} as ${shape}: ${expected}`, () => {
    assert.equal(briefly(readDate(text, [shape], day('2030-03-12'))), expected);
  });
}

test('more than fifteen years after the snapshot is no forecast', () => {
  const asOf = day('2026-03-12');
  assert.equal(briefly(readDate('2041-03-12', ['yyyy-mm-dd'], asOf)), '2041-03-12');
  assert.equal(briefly(readDate('2041-03-13', ['yyyy-mm-dd'], asOf)), 'sentinel');
  assert.equal(briefly(readDate('2041-03-13', ['yyyy-mm-dd'])), '2041-03-13');
});
