import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assign, connectors, connectorsOf } from './connectors.ts';

const briefly = (name: string, files: readonly string[]) =>
  assign(name, files).map(({ fileName, connector, skippedWhy }) => [
    fileName,
    connector?.source.name ?? skippedWhy?.code,
  ]);

test('a folder is read in the order of its snapshot dates', () => {
  assert.deepEqual(
    briefly('national-list', [
      'FR_ANSM_shortage_2030-03-12.csv',
      'BE_FAMHP_shortage_2030-03-14.csv.gz',
      'AT_BASG_shortage_2030-03-12.csv',
      'BE_FAMHP_shortage_2030-03-11.csv',
    ]),
    [
      ['BE_FAMHP_shortage_2030-03-11.csv', 'national-list:BE'],
      ['AT_BASG_shortage_2030-03-12.csv', 'national-list:AT'],
      ['FR_ANSM_shortage_2030-03-12.csv', 'national-list:FR'],
      ['BE_FAMHP_shortage_2030-03-14.csv.gz', 'national-list:BE'],
    ],
  );
});

test('what another source reads, and what none does, is skipped visibly', () => {
  assert.deepEqual(briefly('national-list', ['NL_IGJ_shortage_2030-03-12.csv', 'SOURCE.md']), [
    ['NL_IGJ_shortage_2030-03-12.csv', 'read-elsewhere'],
    ['SOURCE.md', 'file-not-recognised'],
  ]);
  assert.deepEqual(briefly('igj-exemptions', ['NL_IGJ_shortage_2030-03-12.csv', 'SOURCE.md']), [
    ['NL_IGJ_shortage_2030-03-12.csv', 'igj-exemptions'],
    ['SOURCE.md', 'file-not-recognised'],
  ]);
});

test('one file given to one source is read whatever it is called', () => {
  assert.deepEqual(briefly('igj-exemptions', ['vrijstellingen.csv']), [
    ['vrijstellingen.csv', 'igj-exemptions'],
  ]);
  assert.deepEqual(briefly('national-list', ['list.csv']), [['list.csv', 'file-not-recognised']]);
});

test('no file name belongs to two sources', () => {
  const names = connectors.map(({ source }) => source.name);
  assert.equal(new Set(names).size, names.length);
});

test('a name that is no source has no connectors', () => {
  assert.equal(connectorsOf('national-list:NL'), undefined);
  assert.equal(connectorsOf('national-list')?.length, 36);
  assert.equal(connectorsOf('national-list:BE')?.length, 1);
});
