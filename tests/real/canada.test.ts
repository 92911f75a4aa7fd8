import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canadaConnector } from '../../src/exchange/canada/connector.ts';
import { daysBetween } from '../../src/law/calendar-date.ts';
import { realBytes, skip } from './real-data.ts';

const register = 'ca_reports_flat_2017-03_2026-01.csv.gz';

test(
  'the Canadian register: 24,568 shortages, 3,255 discontinuations; resolved ones last 58 days, nine in ten 318',
  { skip },
  () => {
    const reading = canadaConnector.read({
      name: register,
      bytes: realBytes(`ca-register/${register}`),
    });
    assert.equal(reading.state, 'read');
    assert.equal(reading.rows, 27_823);
    const listings = reading.records.flatMap(({ content }) =>
      content.kind === 'listing' ? [content.listing] : [],
    );
    const types = Map.groupBy(listings, (listing) => listing.extra?.['type']);
    assert.equal(types.get('shortage')?.length, 24_568);
    assert.equal(types.get('discontinuance')?.length, 3_255);
    const lengths = (types.get('shortage') ?? [])
      .filter((listing) => listing.statusGiven === 'resolved')
      .flatMap(({ start, startMeans, actualEnd }) =>
        start !== undefined && startMeans === 'actual' && actualEnd !== undefined
          ? [daysBetween(start, actualEnd)]
          : [],
      )
      .toSorted((a, b) => a - b);
    // 1,616 resolved reports lack an actual start, so they have no length.
    assert.equal(lengths.length, 20_529);
    assert.equal(lengths[Math.floor(lengths.length / 2)], 58);
    assert.equal(lengths[Math.floor(lengths.length * 0.9)], 318);
  },
);
