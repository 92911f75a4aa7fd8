import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fc from 'fast-check';

import type { Listing } from '../../domain/shortage/listing.ts';
import type { ReadingTaken, SourceFile } from '../../domain/source/source.ts';
import { nationalListConnectors } from './connectors.ts';

const folder = join(import.meta.dirname, '../../../fixtures/national-list');

function fixture(country: string): SourceFile {
  const name = readdirSync(folder).find((each) => each.startsWith(`${country}_`));
  if (name === undefined) throw new Error(`no fixture for ${country}`);
  return { name, bytes: readFileSync(join(folder, name)) };
}

function read(file: SourceFile): ReadingTaken {
  const connector = nationalListConnectors.find((each) => each.recognises(file.name));
  const reading = connector?.read(file);
  if (reading?.state !== 'read')
    throw new Error(`${file.name}: ${JSON.stringify(reading?.problems)}`);
  assert.equal(reading.rows, reading.accepted + reading.rejected);
  return reading;
}

const readCountry = (country: string) => read(fixture(country));

function listings(reading: ReadingTaken): readonly Listing[] {
  return reading.records.flatMap(({ content }) =>
    content.kind === 'listing' ? [content.listing] : [],
  );
}

function codes(reading: ReadingTaken): readonly (readonly string[])[] {
  return reading.records.map(({ content }) =>
    content.product.codes.map(({ scheme, value }) => `${scheme} ${value}`),
  );
}

const problems = (reading: ReadingTaken) =>
  reading.problems.map(({ code, row }) => `${code} ${row ?? ''}`.trim());

test('Germany: zeros come back, numbers that are none are left out, a word we do not know stays visible', () => {
  const reading = readCountry('DE');
  assert.deepEqual(codes(reading), [
    ['pack 00123456', 'ma 0000001'],
    ['pack 00123456', 'ma 0000001'],
    ['ma 0000002'],
    ['pack 12345678', 'ma 0000003', 'ma 0000004'],
    ['pack 12345679', 'ma 0000005'],
  ]);
  assert.deepEqual(reading.records.map(({ key }) => key).slice(0, 3), [
    'pack:00123456',
    'pack:00123456~2030-02-15',
    'ma:0000002|Ohnezahl Saft',
  ]);
  assert.deepEqual(reading.unknownCodes, { status: { verschollen: 1 } });
  assert.deepEqual(
    listings(reading).map(({ status }) => status),
    ['unavailable', 'unavailable', 'unavailable', 'unknown', 'unknown'],
  );
  assert.deepEqual(reading.records[0]?.content.product.substances, ['Fantasin', 'Zweitin']);
  assert.deepEqual(problems(reading), [
    'atc-unreadable 4',
    'impossible-date 6',
    'key-repeated 2',
    'leading-zeros-restored 2',
  ]);
});

test('a passed expected end is not an end', () => {
  const passed = listings(readCountry('DE'))[3];
  assert.equal(passed?.statusGiven, 'resolved');
  assert.equal(passed?.expectedEnd, '2030-03-01');
  assert.equal(passed?.actualEnd, undefined);
});

test('Croatia: numbers glued by a bare CR, Union packs each under their own key', () => {
  const reading = readCountry('HR');
  assert.deepEqual(codes(reading), [
    ['ma HR-H-000000001-01'],
    ['pack EU/1/29/9999/002', 'eu EU/1/29/9999'],
    ['pack EU/1/29/9999/003', 'eu EU/1/29/9999'],
  ]);
  assert.deepEqual(
    reading.records.map(({ key, row }) => [key, row]),
    [
      ['ma:HR-H-000000001-01', 2],
      ['pack:EU/1/29/9999/002', 3],
      ['pack:EU/1/29/9999/003', 4],
    ],
  );
  assert.equal(listings(reading)[0]?.notified, '2030-01-02');
});

test('Denmark: one page fetched again and again is no complete list', () => {
  const reading = readCountry('DK');
  assert.equal(reading.accepted, 6);
  assert.equal(reading.records.length, 2);
  assert.equal(reading.complete, false);
  assert.deepEqual(problems(reading), ['identical-row 2', 'identical-row 3', 'pages-repeated']);
  assert.equal(listings(reading)[0]?.published, '2030-03-12');
  assert.equal(listings(reading)[0]?.start, undefined);
});

test('Finland: who answers the telephone is kept nowhere, in no byte', () => {
  const reading = readCountry('FI');
  const stored = new TextDecoder().decode(reading.redacted);
  const said = JSON.stringify([reading.records, reading.problems]);
  for (const secret of ['Nimi Keksitty', '+358', 'nimi@example']) {
    assert.ok(!stored.includes(secret) && !said.includes(secret), secret);
  }
  assert.deepEqual(reading.cuts, [{ column: 'notes', cells: 2 }]);
  assert.deepEqual(codes(reading), [['pack 000123'], ['name numeroton vet 5 mg']]);
  assert.deepEqual(reading.records[1]?.content.product.atc, ['QN05BA99']);
});

test('what is stored after cutting reads as the same records', () => {
  for (const country of ['FI', 'US', 'MY']) {
    const file = fixture(country);
    const first = read(file);
    const again = read({ name: file.name, bytes: first.redacted });
    assert.deepEqual(again.records, first.records);
    assert.equal(again.rows, first.rows);
  }
});

test('where nothing is cut the bytes stay as delivered', () => {
  const file = fixture('HR');
  assert.deepEqual(Buffer.from(read(file).redacted), file.bytes);
});

test('Sweden: the code is read out of the dictionary', () => {
  const reading = readCountry('SE');
  assert.deepEqual(
    reading.records.map(({ content }) => content.product.atc),
    [['N06BA99'], ['QM01AG99']],
  );
  assert.deepEqual(codes(reading), [
    ['pack 20300101100001', 'pack 000528'],
    ['pack 20300101100002'],
  ]);
  assert.deepEqual(
    listings(reading).map(({ status }) => status),
    ['anticipated', 'unavailable'],
  );
});

test('Iceland: 2100 is no end, and a pack that came back has a record of its own', () => {
  const reading = readCountry('IS');
  assert.deepEqual(
    reading.records.map(({ key }) => key),
    ['pack:001234', 'pack:001234~2030-03-01', 'pack:001235'],
  );
  const [, current, gone] = listings(reading);
  assert.equal(current?.expectedEnd, undefined);
  assert.equal(current?.expectedEndCertainty, 'unknown');
  assert.equal(gone?.status, 'discontinued');
  assert.equal(gone?.permanent, true);
  assert.ok(problems(reading).includes('sentinel-date 3'));
});

test('Malaysia: the time stamp under the table is no medicine; rows after quoted line breaks keep their line', () => {
  const reading = readCountry('MY');
  assert.equal(reading.rejected, 1);
  const rejected = reading.problems.find(({ effect }) => effect === 'row-rejected');
  assert.deepEqual([rejected?.row, rejected?.column], [8, 'registration_number']);
  assert.deepEqual(
    reading.records.map(({ row }) => row),
    [2, 9],
  );
  const [leaving, back] = listings(reading);
  assert.deepEqual([leaving?.status, leaving?.permanent], ['to-be-discontinued', true]);
  assert.deepEqual(
    [back?.status, back?.actualEnd, back?.expectedEnd],
    ['resolved', '2030-02-01', undefined],
  );
  assert.equal(leaving?.extra?.['mitigation_npra'], '[…] or write to […]');
});

test('France: the start is the day of the last change, and the end of what is back is an end', () => {
  const [back, tight] = listings(readCountry('FR'));
  assert.deepEqual(
    [back?.startMeans, back?.actualEnd, back?.expectedEnd],
    ['updated', '2030-02-20', undefined],
  );
  assert.deepEqual([tight?.status, tight?.actualEnd], ['limited', undefined]);
  assert.deepEqual(problems(readCountry('FR')), ['end-before-start 2']);
});

test('United States: two rows of one pack stay two, and no telephone is kept', () => {
  const reading = readCountry('US');
  assert.deepEqual(
    reading.records.map(({ key }) => key),
    ['ndc:00000-000-01', 'ndc:00000-000-01~Inventamine Injection/Example Inc./To Be Discontinued'],
  );
  assert.ok(!new TextDecoder().decode(reading.redacted).includes('555-010'));
  assert.equal(listings(reading)[0]?.extra?.['related_info'], 'Write to […] or call […]');
});

test('Lithuania is a register: its rows list no shortage', () => {
  assert.deepEqual(
    readCountry('LT').records.map(({ content }) => content.kind),
    ['registration'],
  );
});

test('the snapshot has the day on which it was fetched', () => {
  assert.equal(readCountry('FR').snapshotDate, '2030-03-12');
});

test('no list that is none is called a shortage list', () => {
  const kinds = new Map(nationalListConnectors.map(({ source }) => [source.country, source.kind]));
  for (const country of ['LT', 'EE', 'IN', 'ZA', 'TR', 'PE', 'TW', 'SK', 'CO']) {
    assert.notEqual(kinds.get(country), 'shortage-list', country);
  }
  assert.equal(kinds.size, 36);
  assert.equal(kinds.has('NL'), false);
});

test('each file belongs to one country', () => {
  for (const name of readdirSync(folder)) {
    assert.equal(nationalListConnectors.filter((each) => each.recognises(name)).length, 1, name);
    assert.equal(
      nationalListConnectors.filter((each) => each.recognises(`${name}.gz`)).length,
      1,
      name,
    );
  }
  assert.equal(
    nationalListConnectors.some((each) => each.recognises('XX_FR_ANSM_shortage_2030-03-12.csv')),
    false,
  );
});

test('the same rows in another order are the same list', () => {
  for (const name of ['DE', 'IS', 'US', 'DK', 'HR']) {
    const file = fixture(name);
    const lineBreak = name === 'HR' ? '\r\n' : '\n';
    const [header = '', ...rows] = new TextDecoder().decode(file.bytes).trimEnd().split(lineBreak);
    const said = (reading: ReadingTaken) =>
      new Map(reading.records.map(({ key, content }) => [key, content]));
    const expected = said(read(file));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const text = [header, ...shuffled, ''].join(lineBreak);
        assert.deepEqual(
          said(read({ name: file.name, bytes: new TextEncoder().encode(text) })),
          expected,
        );
      }),
      { numRuns: 20 },
    );
  }
});
