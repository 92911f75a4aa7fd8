import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atcLevel } from '../../src/domain/product/atc.ts';
import type { PublishedExemption } from '../../src/domain/source/record.ts';
import type { Connector } from '../../src/domain/source/source.ts';
import { connectors } from '../../src/exchange/connectors.ts';
import { day, type CalendarDate } from '../../src/law/calendar-date.ts';
import { realBytes, realFiles, skip } from './real-data.ts';

const folder = 'national-lists-2026-03';
const european = 'AT BE CH CZ DE DK EE ES EU FI FR GR HR HU IE IS IT LT LV NO PT RO SE SI SK'.split(
  ' ',
);
/** No lists of shortages, or unclear what they are (sources.md). */
const unclear = new Set(['LT', 'EE', 'SK']);

test('the Dutch exemptions: 43 rows, 77 numbers, and which were valid when', { skip }, () => {
  const reading = readNamed('igj-exemptions', /^NL_/);
  assert.equal(reading.rows, 43);
  assert.equal(reading.records.length, 43 + rowsBeyondOne(reading.records));
  const numbers = Map.groupBy(
    reading.records.flatMap(({ content }) => content.product.codes.slice(0, 1)),
    ({ scheme }) => scheme,
  );
  const distinct = (scheme: 'rvg' | 'eu') =>
    new Set(numbers.get(scheme)?.map(({ value }) => value)).size;
  assert.deepEqual([distinct('rvg'), distinct('eu')], [77, 1]);
  const byRow = new Map(
    reading.records.flatMap(({ row, content }) =>
      content.kind === 'exemption' ? [[row, content.exemption] as const] : [],
    ),
  );
  const valid = (on: CalendarDate) =>
    [...byRow.values()].filter((exemption) => holds(exemption, on)).length;
  assert.equal(valid(day('2026-03-01')), 28);
  assert.equal(valid(day('2026-06-01')), 3);
  const expired = [...byRow.values()].filter(
    ({ validThrough }) => validThrough !== undefined && validThrough < day('2026-03-12'),
  );
  assert.equal(expired.length, 15);
});

test(
  '19 substances of the Dutch exemptions, all on another European list; on three or more 15, or 13 without the unclear lists',
  { skip },
  () => {
    const dutch = substancesOf(readNamed('igj-exemptions', /^NL_/).records);
    assert.equal(dutch.size, 19);
    const abroad = new Map(
      european.map((country) => [
        country,
        substancesOf(readNamed(`national-list:${country}`, new RegExp(`^${country}_`)).records),
      ]),
    );
    const lists = (code: string, countries: readonly string[]) =>
      countries.filter((country) => abroad.get(country)?.has(code)).length;
    const onThree = (countries: readonly string[]) =>
      [...dutch].filter((code) => lists(code, countries) >= 3).length;
    assert.equal([...dutch].filter((code) => lists(code, european) >= 1).length, 19);
    assert.equal(onThree(european), 15);
    assert.equal(onThree(european.filter((country) => !unclear.has(country))), 13);
  },
);

function readNamed(name: string, files: RegExp) {
  const connector: Connector | undefined = connectors.find(({ source }) => source.name === name);
  assert.ok(connector, `no connector ${name}`);
  const [file] = realFiles(folder, files);
  assert.ok(file, `no file ${files}`);
  const reading = connector.read({ name: file.name, bytes: realBytes(`${folder}/${file.name}`) });
  assert.equal(reading.state, 'read');
  return reading;
}

function rowsBeyondOne(records: readonly { readonly row: number }[]): number {
  return records.length - new Set(records.map(({ row }) => row)).size;
}

function substancesOf(
  records: readonly {
    readonly content: { readonly product: { readonly atc?: readonly string[] } };
  }[],
): ReadonlySet<string> {
  return new Set(
    records
      .flatMap(({ content }) => content.product.atc ?? [])
      .filter((code) => atcLevel(code) === 5),
  );
}

function holds({ validFrom, validThrough }: PublishedExemption, on: CalendarDate): boolean {
  return (
    (validFrom === undefined || validFrom <= on) &&
    (validThrough === undefined || on <= validThrough)
  );
}
