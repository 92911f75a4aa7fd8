import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { isRefusal } from '../../src/usecases/context.ts';
import { findProducts } from '../../src/usecases/find-products.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
  const groups = [
    ['FICTASULIN-100-IE/ML-INJ.VLOEISTOF FLACON', 'EU/1/99/999/001'],
    ['FICTASULIN-300-IE/ML-INJ.VLOEISTOF FLACON', 'EU/1/99/999/002'],
  ] as const;
  const prices = groups.map(([Productgroep, Registratienummer]) => ({
    Productgroep,
    Maximumprijs: '1,50000',
    Eenheid: 'ml',
    Artikelen: [{ Registratienummer, Artikelnaam: 'FICTASULIN INJ' }],
  }));
  const combination = {
    Productgroep: 'FICTASULIN-5-MG-TABLET-ALFAZOL-5-MG-TABLET',
    Maximumprijs: '1,50000',
    Eenheid: 'stuk',
    Artikelen: [{ Registratienummer: '999999', Artikelnaam: 'ABC TABLET' }],
  };
  await load('wgp', '2010-04-01.json', JSON.stringify([combination, ...prices]));
  const header =
    'generic_name,status,package_ndc,update_date,company_name,rxcuis,brand_names,product_ndcs,therapeutic_categories,dosage_form,source_url';
  await load(
    'openfda',
    'openfda_shortages_2030-01-01.csv',
    `${header}\nIctasulia Injection,Current,90000-001-01,2026-01-01,Example Inc.,1,,90000-001,Other,Injection,https://example.org\n`,
    '2026-01-01',
  );
});
after(() => open.close());

async function load(source: string, name: string, text: string, asOf?: string) {
  const loaded = await loadSource(testContext(open.database), {
    source,
    files: [{ name, read: () => Promise.resolve(new TextEncoder().encode(text)) }],
    path: 'test',
    language: 'en',
    ...(asOf === undefined ? {} : { asOf: day(asOf) }),
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  assert.deepEqual(
    loaded.deliveries.map(({ state }) => state),
    ['taken'],
  );
}

async function first(query: string, defaultCountry = 'NL') {
  const found = await findProducts(testContext(open.database, { defaultCountry }), { query });
  assert.ok(!isRefusal(found), JSON.stringify(found));
  const [result] = found.results;
  assert.ok(result, query);
  return result;
}

test('of guesses with as many wrong letters those of the reader’s country go first, and names before substances', async () => {
  for (const country of ['NL', 'US']) {
    const guess = await first('fictasulia', country);
    assert.deepEqual([guess.country, guess.matched], [country, { field: 'name', how: 'typo' }]);
  }
});

test('a presentation that was asked for goes before others of its authorisation', async () => {
  assert.equal((await first('EU/1/99/999/001')).strength, '100 IE/ml');
  assert.equal((await first('EU/1/99/999/002')).strength, '300 IE/ml');
});
