import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { ProductDescription } from '../../domain/product/description.ts';
import type { Publication, PublishedRecord } from '../../domain/source/publication.ts';
import type { RecordContent } from '../../domain/source/record.ts';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { addDays, day } from '../../law/calendar-date.ts';
import { demoConnectors } from './connectors.ts';
import { writeDemoFiles, type DemoFile } from './write-files.ts';

const today = day('2026-11-22');

function connectorFor(fileName: string) {
  const [connector, ...others] = demoConnectors.filter((each) => each.recognises(fileName));
  assert.ok(connector !== undefined && others.length === 0, fileName);
  return connector;
}

function readText(name: string, text: string): ReadingTaken {
  const reading = connectorFor(name).read({ name, bytes: new TextEncoder().encode(text) });
  assert.ok(reading.state === 'read', JSON.stringify(reading));
  return reading;
}

function written(publication: Publication): DemoFile {
  const [file, ...others] = writeDemoFiles([publication]);
  assert.ok(file !== undefined && others.length === 0);
  return file;
}

// Free text as people write it, with the signs that a CSV must quote; never blank at the ends.
const words = fc
  .string({
    unit: fc.constantFrom('a', 'é', ' ', ';', '"', ',', '1', '/'),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => `x${text}x`);
const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2020-01-01'), days));
const rvg = fc.integer({ min: 900_001, max: 999_999 }).map(String);

const named: fc.Arbitrary<ProductDescription> = fc.record({
  name: words,
  codes: rvg.map((value) => [{ scheme: 'rvg' as const, value, given: `RVG ${value}` }]),
  node: fc.constant('product' as const),
});
const composed: fc.Arbitrary<ProductDescription> = fc
  .tuple(
    named,
    fc.record(
      {
        substances: fc.constant(['amoxicilline', 'clavulaanzuur']),
        strength: words,
        form: words,
        route: words,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([product, made]) => ({ ...product, ...made }));

const contents: Readonly<Record<string, fc.Arbitrary<RecordContent>>> = {
  'xx-register': fc.record({
    kind: fc.constant('registration' as const),
    product: composed.map((product) => ({
      ...product,
      atc: ['C07AB02'],
      holder: 'Duinotter B.V.',
    })),
    registration: fc.record(
      {
        status: fc.constantFrom('authorised' as const, 'withdrawn' as const, 'suspended' as const),
        marketed: fc.boolean(),
        authorisedSince: someDay,
        withdrawnOn: someDay,
        legalStatus: fc.constant('prescription-only' as const),
        legalStatusGiven: fc.constant('UR'),
      },
      { requiredKeys: ['status', 'legalStatus', 'legalStatusGiven'] },
    ),
  }),
  'xx-website': fc.record({
    kind: fc.constant('listing' as const),
    product: composed,
    listing: fc.record(
      {
        status: fc.constant('limited' as const),
        statusGiven: fc.constant('beperkt leverbaar'),
        start: someDay,
        startMeans: fc.constant('actual-or-expected' as const),
        expectedEnd: someDay,
        expectedEndCertainty: fc.constantFrom(
          'firm' as const,
          'estimate' as const,
          'unknown' as const,
        ),
        actualEnd: someDay,
        extent: fc.constantFrom('total' as const, 'partial' as const),
        reason: words,
        extra: words.map((alternatieven) => ({ alternatieven })),
      },
      { requiredKeys: ['status', 'statusGiven', 'startMeans', 'expectedEndCertainty'] },
    ),
  }),
  'xt-packs': fc.record({
    kind: fc.constant('pack' as const),
    product: fc
      .tuple(
        named,
        fc.integer({ min: 1, max: 99_999_999 }).map((zi) => String(zi).padStart(8, '0')),
      )
      .map(([{ name, codes }, zi]) => ({
        name,
        codes: [{ scheme: 'zi' as const, value: zi, given: zi }, ...codes],
        node: 'pack' as const,
        pack: '30 stuks',
      })),
    pack: fc.record(
      {
        unitsPerPack: fc.integer({ min: 1, max: 10_000 }),
        listPriceEurocents: fc.integer({ min: 0, max: 500_000_000 }),
        shelfLifeMonths: fc.integer({ min: 1, max: 60 }),
      },
      { requiredKeys: ['unitsPerPack'] },
    ),
  }),
  'xx-signals': fc.record({
    kind: fc.constant('signals' as const),
    product: named,
    signals: fc.record(
      { reporters: fc.integer({ min: 3, max: 5000 }), since: someDay },
      { requiredKeys: ['reporters'] },
    ),
  }),
};

/** As the twin makes keys: the number of the product, or of the case. */
function keyed(source: string, content: RecordContent): PublishedRecord {
  const number = content.product.codes[0]?.value ?? '';
  // A clone, because fast-check's records have no prototype.
  const plain = structuredClone(content);
  return { key: source === 'xx-website' ? `XX-2026-${number}` : number, content: plain };
}

describe('what the demo writes, its connectors read back', () => {
  for (const [source, content] of Object.entries(contents)) {
    it(source, () => {
      const list = fc.uniqueArray(content, {
        maxLength: 6,
        selector: ({ product }) => product.codes[0]?.value,
      });
      fc.assert(
        fc.property(list, (all) => {
          const records = all.map((each) => keyed(source, each));
          const file = written({ source, day: today, records });
          const reading = connectorFor(file.path).read({ name: file.path, bytes: file.bytes });
          assert.ok(reading.state === 'read');
          assert.deepEqual(
            reading.records.map(({ key, content: read }) => ({ key, content: read })),
            records,
          );
          assert.deepEqual(
            [reading.rows, reading.rejected, file.rows],
            [all.length, 0, all.length],
          );
          assert.deepEqual([reading.complete, reading.snapshotDate], [true, today]);
        }),
      );
    });
  }

  it('xx-wholesalers, one line a product for all that were asked', () => {
    const product: ProductDescription = {
      name: 'Vlodomoril 5 mg, tabletten',
      codes: [
        {
          scheme: 'rvg',
          value: '900577',
          given: 'RVG 900577//900370',
          reference: { kind: 'parallel-of', value: '900370' },
        },
      ],
      node: 'product',
    };
    const records = ['W1', 'W2', 'W3'].map((wholesaler) => ({
      key: `900577|${wholesaler}`,
      content: {
        kind: 'deliverability' as const,
        product,
        deliverability: { wholesaler, fullLineWholesalers: 3, deliverable: wholesaler === 'W2' },
      },
    }));
    const file = written({ source: 'xx-wholesalers', day: today, records });
    assert.equal(
      new TextDecoder().decode(file.bytes),
      'peildatum;rvg;naam;groothandels;niet_leverbaar_bij\n' +
        '2026-11-22;RVG 900577//900370;Vlodomoril 5 mg, tabletten;W1,W2,W3;W1,W3\n',
    );
    const reading = connectorFor(file.path).read({ name: file.path, bytes: file.bytes });
    assert.ok(reading.state === 'read');
    assert.deepEqual(
      reading.records,
      records.map((record) => ({ ...record, row: 2 })),
    );
    assert.equal(reading.rows, 1);
  });
});

describe('the demo’s connectors', () => {
  it('are of the invented countries, and say so', () => {
    assert.deepEqual(
      demoConnectors.map(({ source }) => [
        source.name,
        source.kind,
        source.country,
        source.synthetic,
      ]),
      [
        ['xx-register', 'register', 'XX', true],
        ['xx-website', 'shortage-list', 'XX', true],
        ['xx-wholesalers', 'other', 'XX', true],
        ['xx-signals', 'other', 'XX', true],
        ['xx-packs', 'codes', 'XX', true],
        ['xt-register', 'register', 'XT', true],
        ['xt-packs', 'codes', 'XT', true],
      ],
    );
  });

  it('read a gzipped file, and take the day from the lines before the name', () => {
    const text =
      'peildatum;rvg;naam;melders_28_dagen;eerste_melding\n2026-11-15;RVG 900001;Naam;4;\n';
    const name = 'xx-signals_2026-11-22.csv.gz';
    const reading = connectorFor(name).read({ name, bytes: gzipSync(text) });
    assert.ok(reading.state === 'read');
    assert.deepEqual([reading.snapshotDate, reading.accepted], ['2026-11-15', 1]);
  });

  it('take an empty list as an empty list of the day in its name', () => {
    const reading = readText(
      'xx-signals_2026-11-22.csv',
      'peildatum;rvg;naam;melders_28_dagen;eerste_melding\n',
    );
    assert.deepEqual([reading.rows, reading.snapshotDate, reading.complete], [0, today, true]);
  });

  it('reject a bad row with its place and keep the good ones', () => {
    const reading = readText(
      'xx-signals_2026-11-22.csv',
      [
        'peildatum;rvg;naam;melders_28_dagen;eerste_melding',
        '2026-11-22;RVG 900001;Goed;4;2026-11-02',
        '2026-11-22;;Zonder nummer;4;2026-11-02',
        '2026-11-22;RVG 12345678;Nummer te lang;4;2026-11-02',
        '2026-11-22;RVG 900004;;4;2026-11-02',
        '2026-11-22;RVG 900005;Geen getal;veel;2026-11-02',
        '2026-11-22;RVG 900006;Zonder getal;;2026-11-02',
        '2026-11-22;RVG 900007;Geen dag;5;2026-02-30',
        '',
      ].join('\n'),
    );
    assert.deepEqual([reading.rows, reading.accepted, reading.rejected], [7, 2, 5]);
    assert.deepEqual(
      reading.problems.map(({ effect, code, row, column }) => [effect, code, row, column]),
      [
        ['row-rejected', 'required-value-missing', 3, 'rvg'],
        ['row-rejected', 'code-unreadable', 4, 'rvg'],
        ['row-rejected', 'name-missing', 5, 'naam'],
        ['row-rejected', 'number-unreadable', 6, 'melders_28_dagen'],
        ['row-rejected', 'required-value-missing', 7, 'melders_28_dagen'],
        ['value-dropped', 'impossible-date', 8, 'eerste_melding'],
      ],
    );
    assert.deepEqual(
      reading.records.map(({ key }) => key),
      ['900001', '900007'],
    );
  });

  it('keep words they do not know visible, and never guess what they mean', () => {
    const reading = readText(
      'xx-website_2026-11-22.csv',
      'peildatum;zaaknummer;rvg;naam;status;zekerheid;omvang;begin\n' +
        '2026-11-22;XX-2026-0001;RVG 900001;Naam;zoek;misschien;half;2026-11-01\n' +
        '2026-11-22;;RVG 900002;Naam;verwacht;zeker;;2026-12-01\n',
    );
    assert.deepEqual(reading.unknownCodes, {
      status: { zoek: 1 },
      zekerheid: { misschien: 1 },
      omvang: { half: 1 },
    });
    const content = reading.records[0]?.content;
    assert.ok(content?.kind === 'listing');
    assert.deepEqual(content.listing, {
      status: 'unknown',
      statusGiven: 'zoek',
      start: '2026-11-01',
      startMeans: 'actual-or-expected',
      expectedEndCertainty: 'unknown',
    });
    assert.deepEqual([reading.accepted, reading.rejected], [1, 1]);
  });

  it('read a pack only when its number and content can be read, and a price to the cent', () => {
    const reading = readText(
      'xx-packs_2026-11-22.csv',
      [
        'peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden',
        '2026-11-22;00000018;RVG 900001;Goed;30 stuks;30;0.07;36',
        '2026-11-22;18;RVG 900001;Kort nummer;30 stuks;30;12.5;',
        '2026-11-22;00000026;RVG 900001;Nul erin;0 stuks;0;12.50;',
        '2026-11-22;00000034;RVG 900001;Komma;30 stuks;30;12,50;',
        '2026-11-22;00000042;RVG 900001;Leeg;30 stuks;;12.50;',
        '2026-11-22;00000050;RVG 900001;Een decimaal;30 stuks;30;12.5;',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      reading.records.map(({ key, content }) => [key, content.kind === 'pack' && content.pack]),
      [
        ['00000018', { unitsPerPack: 30, listPriceEurocents: 7, shelfLifeMonths: 36 }],
        ['00000050', { unitsPerPack: 30, listPriceEurocents: 1250 }],
      ],
    );
    assert.deepEqual(
      reading.problems.map(({ code, row, column }) => [code, row, column]),
      [
        ['code-unreadable', 3, 'zi'],
        ['number-unreadable', 4, 'eenheden_per_verpakking'],
        ['number-unreadable', 5, 'aip'],
        ['required-value-missing', 6, 'eenheden_per_verpakking'],
      ],
    );
  });

  it('read the words of the register as the law means them', () => {
    const reading = readText(
      'xx-register_2026-10-01.csv',
      'peildatum;rvg;naam;status;in_de_handel;afleverstatus;doorgehaald_op\n' +
        '2026-10-01;RVG 900001;Naam;geregistreerd;ja;UA;\n' +
        '2026-10-01;RVG 900002;Naam;doorgehaald;nee;UAD;2026-05-01\n',
    );
    assert.deepEqual(
      reading.records.map(({ content }) => content.kind === 'registration' && content.registration),
      [
        {
          status: 'authorised',
          marketed: true,
          legalStatus: 'pharmacy-only',
          legalStatusGiven: 'UA',
        },
        {
          status: 'withdrawn',
          marketed: false,
          withdrawnOn: '2026-05-01',
          legalStatus: 'pharmacy-or-drugstore',
          legalStatusGiven: 'UAD',
        },
      ],
    );
  });

  it('read an end of marketing as permanent, and only that', () => {
    const reading = readText(
      'xx-website_2026-11-22.csv',
      'peildatum;zaaknummer;rvg;naam;status;begin\n' +
        '2026-11-22;XX-2026-0001;RVG 900001;Naam;gaat uit de handel;2026-12-01\n' +
        '2026-11-22;XX-2026-0002;RVG 900002;Naam;uit de handel;2026-11-01\n' +
        '2026-11-22;XX-2026-0003;RVG 900003;Naam;niet leverbaar;2026-11-01\n',
    );
    assert.deepEqual(
      reading.records.map(({ content }) => content.kind === 'listing' && content.listing.permanent),
      [true, true, undefined],
    );
  });

  it('name a wholesaler that was not asked, and reject a line that asked nobody', () => {
    const reading = readText(
      'xx-wholesalers_2026-11-22.csv',
      'peildatum;rvg;naam;groothandels;niet_leverbaar_bij\n' +
        '2026-11-22;RVG 900001;Naam;W1, W2;W2,W9\n' +
        '2026-11-22;RVG 900002;Naam;;W1\n',
    );
    assert.deepEqual(reading.unknownCodes, { niet_leverbaar_bij: { W9: 1 } });
    assert.deepEqual([reading.accepted, reading.rejected, reading.records.length], [1, 1, 2]);
  });

  it('refuse a file that is something else', () => {
    const name = 'xx-website_2026-11-22.csv';
    for (const text of ['<!doctype html><title>Storing</title>', 'a;b\n1;2\n', '']) {
      const reading = connectorFor(name).read({ name, bytes: new TextEncoder().encode(text) });
      assert.equal(reading.state, 'refused');
    }
    assert.ok(demoConnectors.every((each) => !each.recognises('website_2026-11-22.csv')));
  });
});

describe('the demo’s files', () => {
  it('has no layout for a source that is not its own', () => {
    assert.throws(
      () => [...writeDemoFiles([{ source: 'openfda', day: today, records: [] }])],
      /no demo layout for openfda/,
    );
  });
});
