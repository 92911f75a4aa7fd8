import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from 'typebox/value';
import { addDays, day, type CalendarDate } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import type { ProductDescription } from '../product/description.ts';
import type { RecordContent, Registration } from '../source/record.ts';
import { prepareDefinition } from './definitions.ts';
import { factsFrom, type Evidence } from './evidence.ts';
import { evidenceMaps, provesOf } from './evidence-maps.ts';
import { ShortageFacts } from './facts.ts';
import type { DefinitionId } from './held.ts';
import type { Listing } from './listing.ts';

const law: LawBook = { norms, hash: 'test' };
const snapshot = day('2026-03-12');
const on = day('2026-03-15');
const product: ProductDescription = {
  name: 'Verzonnen 10 mg',
  codes: [{ scheme: 'name', value: 'verzonnen', given: 'Verzonnen' }],
  node: 'product',
};

function listing(given: Partial<Listing>): RecordContent {
  return {
    kind: 'listing',
    product,
    listing: {
      status: 'unavailable',
      startMeans: 'actual',
      expectedEndCertainty: 'unknown',
      ...given,
    },
  };
}

function row(source: string, given: Partial<Listing>, rest: Partial<Evidence> = {}): Evidence {
  return { source, asserted: snapshot, present: true, content: listing(given), ...rest };
}

function decide(id: DefinitionId, evidence: readonly Evidence[], date: CalendarDate = on) {
  const facts = factsFrom(evidence, date);
  assert.deepEqual(
    [...Value.Errors(ShortageFacts, facts)],
    [],
    'facts from records fit the schema',
  );
  const decision = prepareDefinition(id, date, law)(facts);
  return {
    ...decision,
    lacks: decision.missing.map((item) => item.fact),
    codes: decision.because.map((step) => step.code),
  };
}

const running: Partial<Listing> = {
  start: day('2026-02-01'),
  expectedEnd: day('2026-05-01'),
  expectedEndCertainty: 'estimate',
};

describe('evidence maps', () => {
  const countries =
    'AT AU BE CH CO CZ DE DK EE ES EU FI FR GR HR HU IE IN IS IT KR LT LV MY NO PE PT RO SA SE SI SK TR TW US ZA';

  it('cover every list of the folder and every other source, once', () => {
    const sources = evidenceMaps.map((map) => map.source);
    const expected = [
      ...countries.split(' ').map((country) => `national-list:${country}`),
      'openfda',
      'canada',
      'igj-exemptions',
      'cbg',
      'wgp',
      'meldpunt',
      'xx-register',
      'xx-website',
      'xx-wholesalers',
      'xx-signals',
    ];
    assert.deepEqual(sources.toSorted(), expected.toSorted());
  });

  it('give a reason in both languages', () => {
    for (const { source, entries } of evidenceMaps) {
      for (const { note, column } of entries) {
        assert.ok(note.nl.length > 20 && note.en.length > 20 && column.length > 0, source);
      }
    }
  });

  it('prove nothing for a source that nobody described', () => {
    assert.deepEqual(provesOf('elsewhere'), []);
    assert.deepEqual(factsFrom([row('elsewhere', running)], on), {});
  });

  for (const country of ['EE', 'LT', 'KR', 'SK', 'IN', 'ZA', 'TR', 'PE', 'TW', 'CO', 'CH']) {
    it(`of ${country} proves no listing and no shortage`, () => {
      const evidence = [row(`national-list:${country}`, running)];
      assert.deepEqual(provesOf(`national-list:${country}`), []);
      for (const id of ['as-listed', 'nl-notifiable', 'eu-hma-2019'] as const) {
        assert.equal(decide(id, evidence).outcome, 'not-decidable', id);
      }
    });
  }

  for (const { source } of evidenceMaps) {
    it(`of ${source} never turns a running row into a shortage it does not prove`, () => {
      const evidence = [row(source, running)];
      const proves = provesOf(source);
      if (!proves.includes('supply-below-demand')) {
        assert.equal(decide('eu-hma-2019', evidence).outcome, 'not-decidable');
      }
      if (!proves.includes('interruption')) {
        assert.equal(decide('nl-notifiable', evidence).outcome, 'not-decidable');
      }
    });
  }
});

describe('Belgium', () => {
  const source = 'national-list:BE';

  it('proves its own definition, and with its dates a length', () => {
    assert.equal(decide('be-famhp', [row(source, running)]).outcome, 'short');
    const notifiable = decide('nl-notifiable', [row(source, running)]);
    assert.equal(notifiable.outcome, 'short');
    assert.equal(notifiable.values.since, '2026-02-01');
    assert.equal(notifiable.values.expectedEndCertainty, 'estimate');
  });

  it('does not prove that the country falls short, and says that it points there', () => {
    const decision = decide('eu-hma-2019', [row(source, running)]);
    assert.deepEqual(decision.lacks, ['supply-below-demand']);
    assert.equal(decision.because.find((step) => step.code === 'indication')?.weighs, 'for');
  });

  it('announces what starts after the day of the list', () => {
    const ahead = [row(source, { start: day('2026-04-27'), expectedEnd: day('2026-06-01') })];
    assert.deepEqual(decide('be-famhp', ahead).codes, ['late-delivery-starts-later']);
    assert.equal(decide('as-listed', ahead).values.level, 'anticipated');
    // The day has come, but no later list confirms that it began.
    assert.deepEqual(decide('be-famhp', ahead, day('2026-04-27')).lacks, ['interruption-start']);
  });

  it('keeps a row whose expected end has passed', () => {
    const late = [row(source, { ...running, expectedEnd: day('2026-03-01') })];
    assert.equal(decide('be-famhp', late).outcome, 'short');
    assert.ok(decide('nl-notifiable', late).codes.includes('expected-end-passed'));
  });

  it('that no longer lists it has not resolved it', () => {
    const gone = [row(source, running, { present: false, lastPresent: day('2026-03-05') })];
    assert.deepEqual(decide('be-famhp', gone).lacks, ['interruption-end']);
    assert.equal(decide('be-famhp', gone, day('2026-03-05')).outcome, 'short');
    const listed = decide('as-listed', gone);
    assert.equal(listed.outcome, 'not-short');
    assert.deepEqual(listed.codes, ['not-listed']);
  });

  it('says nothing of an earlier day than its snapshot', () => {
    assert.deepEqual(decide('as-listed', [row(source, running)], day('2026-03-11')).lacks, [
      'listed-on-day',
    ]);
  });
});

describe('Germany', () => {
  const source = 'national-list:DE';

  it('proves an interruption and its expected length', () => {
    assert.equal(decide('de-bfarm', [row(source, running)]).outcome, 'short');
  });

  it('calls resolved what only passed its expected end: the end stays unknown', () => {
    const passed = [
      row(source, { ...running, status: 'resolved', expectedEnd: day('2026-03-01') }),
    ];
    assert.deepEqual(decide('nl-notifiable', passed).lacks, ['interruption-end']);
  });

  it('is not decided against by dates alone when demand is not reported', () => {
    const brief = [row(source, { start: day('2026-03-10'), expectedEnd: day('2026-03-20') })];
    assert.deepEqual(decide('de-bfarm', brief).lacks, ['increased-demand-unmet']);
  });
});

describe('a start that means something else', () => {
  for (const startMeans of [
    'registered',
    'updated',
    'published',
    'notified',
    'unknown',
    'expected',
  ] as const) {
    it(`(${startMeans}) never proves a beginning`, () => {
      const decision = decide('be-famhp', [row('national-list:ES', { ...running, startMeans })]);
      assert.equal(decision.values.since, undefined);
      const before = decide(
        'nl-notifiable',
        [row('national-list:ES', { ...running, startMeans })],
        day('2026-02-20'),
      );
      assert.deepEqual(before.lacks, ['interruption-start']);
    });
  }

  it('(actual or expected) proves one that the list shows as begun', () => {
    const decision = decide('nl-notifiable', [
      row('national-list:ES', { ...running, startMeans: 'actual-or-expected' }),
    ]);
    assert.equal(decision.values.since, '2026-02-01');
  });
});

describe('lists without dates or with dates that contradict', () => {
  it('Austria proves that it lacks on the day, and whether in part', () => {
    const facts = factsFrom(
      [row('national-list:AT', {}), row('national-list:AT', { status: 'limited' })],
      on,
    );
    assert.deepEqual(
      facts.interruptions?.map(({ extent, from }) => [extent, from]),
      [
        ['total', undefined],
        ['partial', undefined],
      ],
    );
    assert.deepEqual(decide('at-2019', [row('national-list:AT', {})]).lacks, [
      'interruption-start',
      'prescription-only',
    ]);
  });

  it('Saudi Arabia says short beside a passed end: only its listing counts', () => {
    const evidence = [row('national-list:SA', { ...running, expectedEnd: day('2020-03-15') })];
    assert.equal(decide('as-listed', evidence).outcome, 'short');
    assert.deepEqual(decide('nl-notifiable', evidence).lacks, ['interruption']);
  });

  it('Italy leaves permanent withdrawals out', () => {
    const evidence = [row('national-list:IT', { ...running, permanent: true })];
    assert.deepEqual(decide('nl-notifiable', evidence).lacks, ['interruption']);
    assert.deepEqual(decide('as-listed', evidence).codes, ['listed-as-leaving']);
  });

  it('Iceland keeps past rows: whether one is still current is not said', () => {
    const past = { ...running, status: 'unknown', expectedEnd: day('2026-03-01') } as const;
    assert.deepEqual(decide('as-listed', [row('national-list:IS', past)]).lacks, [
      'listed-as-current',
    ]);
    assert.equal(
      decide('as-listed', [row('national-list:IS', { ...past, expectedEnd: on })]).outcome,
      'short',
    );
    for (const expectedEnd of [snapshot, day('2026-03-13')]) {
      const decision = decide('as-listed', [row('national-list:IS', { ...past, expectedEnd })]);
      assert.equal(decision.outcome, expectedEnd === snapshot ? 'not-decidable' : 'short');
    }
    const both = [row('national-list:IS', past), row('national-list:IS', running)];
    assert.equal(decide('as-listed', both).outcome, 'short');
  });

  it('Ireland records ends', () => {
    const evidence = [
      row('national-list:IE', { ...running, status: 'resolved', actualEnd: day('2026-03-10') }),
    ];
    assert.equal(decide('nl-notifiable', evidence).values.endedOn, '2026-03-10');
    assert.equal(decide('nl-notifiable', evidence, day('2026-03-09')).outcome, 'short');
  });

  it('Ireland without a recorded end only says that it is over by the day of the list', () => {
    const evidence = [row('national-list:IE', { ...running, status: 'resolved' })];
    const decision = decide('nl-notifiable', evidence);
    assert.equal(decision.outcome, 'not-short');
    assert.equal(decision.values.endedOn, undefined);
    const over = decision.because.find((step) => step.code === 'interruption-over');
    assert.equal(over?.params['by'], snapshot);
    assert.deepEqual(decide('nl-notifiable', evidence, day('2026-03-11')).lacks, [
      'interruption-end',
    ]);
  });

  it('Spain names consequences: an alternative is a judgement', () => {
    const facts = factsFrom([row('national-list:ES', running)], on);
    assert.equal(facts.appropriateAlternative, undefined);
    assert.ok(facts.indications?.some((item) => item.need === 'appropriate-alternative'));
  });
});

describe('the FDA list', () => {
  const posted: Partial<Listing> = {
    status: 'limited',
    start: day('2020-05-01'),
    startMeans: 'published',
  };

  for (const source of ['openfda', 'national-list:US']) {
    it(`(${source}) finds demand above supply, without saying since when`, () => {
      const decision = decide('us-fda', [row(source, posted)]);
      assert.equal(decision.outcome, 'short');
      assert.equal(decision.values.since, undefined);
      assert.deepEqual(decision.codes.at(-1), 'supply-below-demand-going-on');
      assert.equal(decide('nl-notifiable', [row(source, posted)]).outcome, 'not-decidable');
    });
  }

  it('is silent on the days before the snapshot', () => {
    assert.deepEqual(decide('us-fda', [row('openfda', posted)], day('2026-03-11')).lacks, [
      'interruption-start',
    ]);
  });

  it('that drops a current row leaves the end unknown', () => {
    const gone = [row('openfda', posted, { present: false })];
    assert.deepEqual(decide('us-fda', gone).lacks, ['interruption-end']);
  });

  it('that says resolved proves it is over', () => {
    const decision = decide('us-fda', [row('openfda', { ...posted, status: 'resolved' })]);
    assert.equal(decision.outcome, 'not-short');
    assert.ok(decision.codes.includes('supply-below-demand-over'));
  });

  it('counts a discontinuation as no shortage', () => {
    const evidence = [row('openfda', { ...posted, status: 'to-be-discontinued', permanent: true })];
    assert.deepEqual(decide('as-listed', evidence).codes, ['listed-as-leaving']);
    assert.deepEqual(decide('us-fda', evidence).lacks, ['supply-below-demand']);
  });
});

describe('the Canadian register', () => {
  const report = (given: Partial<Listing>, type = 'shortage') => [
    row('canada', {
      extra: { type, drug_current_status: 'MARKETED' },
      published: day('2024-01-10'),
      ...given,
    }),
  ];
  const start = day('2024-02-01');

  it('proves that supply falls short of demand, from and until its actual days', () => {
    const evidence = report({ status: 'resolved', start, actualEnd: day('2024-03-01') });
    assert.equal(decide('eu-hma-2019', evidence, day('2024-01-31')).values.level, 'anticipated');
    assert.equal(decide('eu-hma-2019', evidence, start).values.level, 'current');
    assert.equal(decide('eu-hma-2019', evidence, day('2024-02-29')).outcome, 'short');
    assert.equal(decide('eu-hma-2019', evidence, day('2024-03-01')).outcome, 'not-short');
    assert.deepEqual(
      decide('eu-hma-2019', evidence, day('2024-01-09')).codes.at(-1),
      'announced-only-later',
    );
  });

  it('shows a final state: it does not say what was listed before', () => {
    const evidence = report({ status: 'resolved', start, actualEnd: day('2024-03-01') });
    assert.deepEqual(decide('as-listed', evidence, day('2024-02-10')).lacks, ['listed-on-day']);
    assert.deepEqual(decide('as-listed', evidence).codes, ['listed-as-over']);
  });

  it('does not take an anticipated start for one', () => {
    const evidence = report({
      status: 'resolved',
      start,
      startMeans: 'expected',
      actualEnd: day('2024-03-01'),
    });
    assert.deepEqual(decide('eu-hma-2019', evidence, day('2024-02-10')).lacks, [
      'interruption-start',
    ]);
    assert.equal(decide('eu-hma-2019', evidence, day('2024-03-01')).outcome, 'not-short');
  });

  it('decides nothing by an end before its start', () => {
    const evidence = report({ status: 'resolved', start, actualEnd: day('2024-01-20') });
    assert.deepEqual(decide('eu-hma-2019', evidence).lacks, ['consistent-dates']);
  });

  it('tells an avoided shortage from one', () => {
    const evidence = report({
      status: 'avoided',
      start,
      startMeans: 'expected',
      actualEnd: day('2024-01-20'),
    });
    assert.ok(decide('eu-hma-2019', evidence, start).codes.includes('interruption-avoided'));
  });

  it('knows anticipated shortages whose day has passed without confirmation', () => {
    const evidence = report({
      status: 'anticipated',
      start: day('2026-02-01'),
      startMeans: 'expected',
    });
    assert.deepEqual(decide('nl-notifiable', evidence).lacks, ['interruption-start']);
    assert.equal(decide('us-fda', evidence).values.level, 'anticipated');
  });

  it('says nothing of a shortage by a report of a discontinuation', () => {
    const evidence = report({ status: 'avoided' }, 'discontinuance');
    assert.deepEqual(decide('eu-hma-2019', evidence).lacks, ['supply-below-demand']);
  });

  it('says of the day of the extract whether a DIN is marketed, not of an earlier day', () => {
    const evidence = report({ start });
    assert.equal(decide('eu-regulation', evidence).outcome, 'short');
    assert.deepEqual(decide('eu-regulation', evidence, day('2024-02-10')).lacks, ['marketed']);
  });
});

describe('sources that only point to a shortage', () => {
  const exemption = (validFrom: string, validThrough: string): Evidence => ({
    source: 'igj-exemptions',
    asserted: snapshot,
    present: true,
    content: {
      kind: 'exemption',
      product,
      exemption: {
        decision: 'Verzonnen besluit',
        validFrom: day(validFrom),
        validThrough: day(validThrough),
      },
    },
  });

  it('an exemption points, on the days it holds, the last one included', () => {
    const decision = decide('nl-notifiable', [exemption('2026-03-01', '2026-03-15')]);
    assert.deepEqual(decision.lacks, ['interruption']);
    assert.ok(decision.codes.includes('indication'));
    const after = decide('nl-notifiable', [exemption('2026-03-01', '2026-03-14')]);
    assert.ok(!after.codes.includes('indication'));
  });

  it('signals point and prove nothing', () => {
    const signals: Evidence = {
      source: 'xx-signals',
      asserted: snapshot,
      present: true,
      content: { kind: 'signals', product, signals: { reporters: 40 } },
    };
    const decision = decide('who-2016', [signals]);
    assert.ok(decision.lacks.includes('stock-out'));
    assert.ok(decision.codes.includes('indication'));
  });

  it('a registration does not say that the medicine is marketed, but says whether on prescription', () => {
    const facts = factsFrom(
      [registered('cbg', { legalStatus: 'prescription-only', marketed: true })],
      on,
    );
    assert.equal(facts.marketed, undefined);
    assert.equal(facts.prescriptionOnly, true);
    assert.equal(
      factsFrom([registered('cbg', { legalStatus: 'unknown' })], on).prescriptionOnly,
      undefined,
    );
    assert.equal(
      factsFrom([registered('cbg', { legalStatus: 'general-sale' })], on).prescriptionOnly,
      false,
    );
  });
});

function registered(source: string, registration: Registration, of?: string): Evidence {
  const content: RecordContent = { kind: 'registration', product, registration };
  return {
    source,
    asserted: snapshot,
    present: true,
    content,
    ...(of === undefined ? {} : { product: of }),
  };
}

function delivered(of: string, week: string, wholesaler: string, deliverable: boolean): Evidence {
  return {
    source: 'xx-wholesalers',
    asserted: day(week),
    present: true,
    product: of,
    content: {
      kind: 'deliverability',
      product,
      deliverability: { wholesaler, fullLineWholesalers: 4, deliverable },
    },
  };
}

describe('a group in the demo country', () => {
  const out = { ...running, extent: 'total' } as const;
  const marketed = (...products: string[]) =>
    products.map((of) =>
      registered('xx-register', { marketed: true, legalStatus: 'prescription-only' }, of),
    );

  it('is nowhere to be had when no holder supplies, since the last one stopped', () => {
    const evidence = [
      ...marketed('a', 'b'),
      row('xx-website', out, { product: 'a' }),
      row(
        'xx-website',
        { ...out, start: day('2026-02-20'), expectedEnd: day('2026-04-01') },
        { product: 'b' },
      ),
    ];
    const decision = decide('knmp-farmanco', evidence);
    assert.equal(decision.outcome, 'short');
    assert.equal(decision.values.since, '2026-02-20');
    assert.equal(decision.values.expectedEnd, '2026-04-01');
  });

  it('cannot be decided while of one product nothing is known', () => {
    const evidence = [...marketed('a', 'b'), row('xx-website', out, { product: 'a' })];
    assert.deepEqual(decide('knmp-farmanco', evidence).lacks, ['supply-of-all-holders']);
  });

  it('leaves products out that are not marketed', () => {
    const evidence = [
      ...marketed('a'),
      registered('xx-register', { marketed: false }, 'b'),
      row('xx-website', out, { product: 'a' }),
    ];
    assert.equal(decide('knmp-farmanco', evidence).outcome, 'short');
  });

  it('is to be had when one holder still supplies, in part, again, or by a wholesaler', () => {
    for (const other of [
      row('xx-website', { ...out, extent: 'partial' }, { product: 'b' }),
      row(
        'xx-website',
        { ...out, status: 'resolved', actualEnd: day('2026-03-01') },
        { product: 'b' },
      ),
      delivered('b', '2026-03-09', 'Noord', true),
    ]) {
      const evidence = [...marketed('a', 'b'), row('xx-website', out, { product: 'a' }), other];
      assert.equal(decide('knmp-farmanco', evidence).outcome, 'not-short');
    }
  });

  it('is not decided by a list alone: other holders may not be on it', () => {
    const evidence = [row('national-list:AT', {}, { product: 'a' })];
    assert.deepEqual(decide('knmp-farmanco', evidence).lacks, ['supply-of-all-holders']);
  });

  const weeks = ['2026-03-02', '2026-03-09'];

  it('lacks at a wholesaler only when all its products lack there', () => {
    const of = (second: boolean) => [
      ...marketed('a', 'b'),
      ...weeks.flatMap((week) =>
        ['Noord', 'Zuid'].flatMap((name) => [
          delivered('a', week, name, false),
          delivered('b', week, name, second),
        ]),
      ),
    ];
    const decision = decide('sirm', of(false));
    assert.equal(decision.outcome, 'short');
    assert.equal(decision.values.since, '2026-03-02');
    assert.equal(decide('sirm', of(true)).outcome, 'not-short');
  });

  it('lacks at the wholesaler that has none, not at another', () => {
    const evidence = [
      ...marketed('a'),
      delivered('a', '2026-03-09', 'Noord', false),
      delivered('a', '2026-03-09', 'Zuid', true),
    ];
    assert.deepEqual(factsFrom(evidence, on).wholesalerReports, [
      { wholesaler: 'Noord', notDeliverable: [{ from: '2026-03-09', until: '2026-03-16' }] },
      { wholesaler: 'Zuid', notDeliverable: [] },
    ]);
  });

  it('was never without when its products lacked one after the other', () => {
    const evidence = [
      ...marketed('a', 'b'),
      row(
        'xx-website',
        { ...out, status: 'resolved', actualEnd: day('2026-02-10') },
        { product: 'a' },
      ),
      row('xx-website', { ...out, start: day('2026-02-10') }, { product: 'b' }),
    ];
    assert.deepEqual(factsFrom(evidence, on).unavailableNationally, []);
  });

  it('is not measured on a day whose week is not', () => {
    const evidence = [...marketed('a'), delivered('a', '2026-03-02', 'Noord', false)];
    assert.deepEqual(decide('sirm', evidence).lacks, ['not-deliverable-per-wholesaler']);
  });
});

describe('an article in the demo country', () => {
  it('is short in a week without it at two of the four, and not after it came back', () => {
    const evidence = [
      delivered('a', '2026-03-09', 'Noord', false),
      delivered('a', '2026-03-09', 'Zuid', false),
      delivered('a', '2026-03-09', 'Oost', true),
      { ...delivered('a', '2026-03-16', 'Noord', false), present: false },
      delivered('a', '2026-03-16', 'Zuid', false),
    ];
    assert.equal(decide('sfk-monitor', evidence).outcome, 'short');
    assert.equal(decide('sfk-monitor', evidence, day('2026-03-16')).outcome, 'not-short');
    assert.deepEqual(decide('sfk-monitor', evidence, addDays(on, 30)).lacks, ['week-measurement']);
  });
});
