import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day } from '../../law/calendar-date.ts';
import { dayOfFile, isJump, StockCheck, verdicts, type StockKnowledge } from './check-row.ts';
import { stockKinds } from './kind.ts';
import { dayNumber, notGiven, stockRowAt, ziText, type StockColumns } from './stock-row.ts';

const monday = day('2026-11-23');
const norm = {
  id: 'code-zi-check-digit',
  version: 'x',
  from: null,
  until: null,
  confidence: 'unverified',
  source: 'test',
} as const;

const known: StockKnowledge = {
  today: monday,
  unitsPerPack: (zi) => (zi === 1_613_081 ? 30 : undefined),
  packName: (zi) => (zi === 1_613_081 ? 'Vlodo 400' : undefined),
  codes: {
    ziCheck: { value: { weights: [8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 }, norm },
    ziFreeRanges: { value: [{ first: '90000000', last: '99999999' }], norm },
    ziFreeRangeCheck: { value: 'not-needed', norm },
  },
};

interface Given {
  readonly kind?: number;
  readonly period?: number;
  readonly day?: string;
  readonly zi?: number;
  readonly packs?: number;
  readonly units?: number;
  readonly promised?: number;
}

function columns(rows: readonly Given[]): StockColumns {
  const column = (pick: (row: Given, index: number) => number) => Int32Array.from(rows, pick);
  return {
    length: rows.length,
    kind: Uint8Array.from(rows, ({ kind = 0 }) => kind),
    period: Uint8Array.from(rows, ({ period = 0 }) => period),
    day: column(({ day: on = '2026-11-22' }) => dayNumber(day(on))),
    zi: column(({ zi = 1_613_081 }) => zi),
    packs: column(({ packs = 12 }) => packs),
    unitsPerPack: column(({ units = 30 }) => units),
    price: column(() => notGiven),
    promised: column(({ promised = notGiven }) => promised),
    line: column((_, index) => index + 2),
  };
}

function told(rows: readonly Given[], knowledge: Partial<StockKnowledge> = {}) {
  const {
    problems,
    verdicts: outcome,
    refused,
  } = new StockCheck({ ...known, ...knowledge }).check(columns(rows));
  return {
    told: problems.map(({ code, row, effect }) => `${row} ${code} ${effect}`),
    outcome: [...outcome],
    refused: refused?.code,
  };
}

test('a sound row is taken', () => {
  assert.deepEqual(told([{}]), { told: [], outcome: [verdicts.taken], refused: undefined });
});

test('a wrong check digit is told apart from a pack that nobody lists', () => {
  const rows = [{ zi: 1_613_082 }, { zi: 1_112_058 }, { zi: 90_000_001 }];
  assert.deepEqual(told(rows).told, [
    '2 zi-check-digit row-rejected',
    '3 pack-unknown row-rejected',
    '4 pack-unknown row-rejected',
  ]);
});

test('a factor ten in the units waits for its party, another misfit is refused', () => {
  const { told: problems, outcome } = told([
    { units: 300, kind: 0 },
    { units: 3, kind: 1 },
    { units: 31, kind: 4 },
  ]);
  assert.deepEqual(problems, [
    '2 units-factor-ten row-held',
    '3 units-factor-ten row-held',
    '4 units-per-pack-misfit row-rejected',
  ]);
  assert.deepEqual(outcome, [verdicts.held, verdicts.held, verdicts.rejected]);
});

test('a file is of the day that most rows name', () => {
  const rows = [{ day: '2026-11-21' }, { kind: 1 }, { kind: 4 }, { kind: 6, day: '2026-11-24' }];
  assert.equal(dayOfFile(columns(rows)), '2026-11-22');
  assert.equal(dayOfFile(columns([{ period: 1 }])), undefined);
  assert.deepEqual(told(rows).told, [
    '2 date-of-other-day row-rejected',
    '5 date-in-future row-rejected',
  ]);
});

test('a file of another day than was asked is refused whole, one slip in it is not', () => {
  const asked = { day: day('2026-11-20') };
  assert.equal(told([{}, { kind: 1 }], asked).refused, 'file-of-other-day');
  const one = told(
    [{ day: '2026-11-20' }, { kind: 1, day: '2026-11-20' }, { kind: 4, day: '2026-11-19' }],
    asked,
  );
  assert.deepEqual([one.told, one.refused], [['4 date-of-other-day row-rejected'], undefined]);
});

test('weeks may be many, until a row about a day settles which day the file is of', () => {
  const weeks = [
    { period: 1, day: '2026-11-01' },
    { period: 1, day: '2026-11-08' },
  ];
  assert.deepEqual(told(weeks).told, []);
  assert.deepEqual(told([...weeks, {}]).told, [
    '2 date-of-other-day row-rejected',
    '3 date-of-other-day row-rejected',
  ]);
  assert.deepEqual(told([{ period: 1, day: '2026-11-29' }]).told, [
    '2 date-in-future row-rejected',
  ]);
});

test('the same key twice is refused, another promised day is another key', () => {
  const inbound = stockKinds.indexOf('inbound');
  const due = dayNumber(day('2026-12-01'));
  const rows = [
    {},
    { packs: 99 },
    { kind: inbound, promised: due },
    { kind: inbound, promised: due + 1 },
    { kind: inbound, promised: due },
  ];
  assert.deepEqual(told(rows).told, ['3 row-repeated row-rejected', '6 row-repeated row-rejected']);
});

test('what is held is held at the end of a day, told by week or not; what moved in a week is another key', () => {
  assert.deepEqual(told([{}, { period: 1 }]).told, ['3 row-repeated row-rejected']);
  const delivery = stockKinds.indexOf('delivery');
  assert.deepEqual(told([{ kind: delivery }, { kind: delivery, period: 1 }]).told, []);
});

test('a row repeated in a later batch is found, and the first line is named', () => {
  const check = new StockCheck(known);
  assert.equal(check.check(columns([{}])).taken, 1);
  const { problems } = check.check(columns([{}]));
  assert.deepEqual(
    problems.map(({ code, params }) => [code, params]),
    [['row-repeated', { first: 2 }]],
  );
  assert.equal(check.day, '2026-11-22');
});

test('a jump from the day before waits; from and to nought is none', () => {
  const jump = (before: number, packs: number) =>
    told([{ packs }], { before: () => before }).told.length > 0;
  assert.deepEqual(
    [
      [12, 240],
      [12, 241],
      [4, 104],
      [4, 105],
      [2100, 105],
      [2101, 105],
      [0, 5000],
      [5000, 0],
    ].map(([before = 0, packs = 0]) => jump(before, packs)),
    [false, true, false, true, false, true, false, false],
  );
  assert.deepEqual(told([{ packs: 9999, period: 1 }], { before: () => 1 }).told, []);
});

test('a jump is one both ways', () => {
  const packs = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(packs, packs, (left, right) => isJump(left, right) === isJump(right, left)),
  );
});

test('every key is found again among many, and only those', () => {
  const packs = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 8 })),
    { minLength: 3000, maxLength: 6000, size: 'max', selector: ([zi, kind]) => `${zi} ${kind}` },
  );
  fc.assert(
    fc.property(packs, (all) => {
      const check = new StockCheck({ ...known, unitsPerPack: () => 30 });
      const rows = columns(all.map(([zi, kind]) => ({ zi, kind })));
      assert.equal(check.check(rows).taken, all.length);
      const again = check.check(rows);
      assert.deepEqual(
        again.problems.map(({ params }) => params?.['first']),
        all.map((_, index) => index + 2),
      );
    }),
    { numRuns: 5 },
  );
});

test('a row reads back as words', () => {
  const rows = columns([{ kind: 3, promised: dayNumber(addDays(monday, 7)) }]);
  assert.deepEqual(stockRowAt(rows, 0), {
    kind: 'inbound',
    period: 'day',
    day: '2026-11-22',
    zi: '01613081',
    packs: 12,
    unitsPerPack: 30,
    promised: '2026-11-30',
    line: 2,
  });
  assert.throws(() => stockRowAt(rows, 1), RangeError);
  assert.equal(ziText(18), '00000018');
});
