import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, type CalendarDate } from './calendar-date.ts';
import { answer, norms, type Norms } from './law-book.ts';
import type { Norm } from './norm.ts';
import { applyOverlay, type Overlay } from './overlay.ts';

function applied(overlay: Overlay): Norms {
  const outcome = applyOverlay(norms, overlay);
  assert.equal(
    outcome.kind,
    'applied',
    JSON.stringify(outcome.kind === 'refused' && outcome.faults),
  );
  return outcome.kind === 'applied' ? outcome.norms : norms;
}

function faults(overlay: Overlay): readonly (readonly [string, string])[] {
  const outcome = applyOverlay(norms, overlay);
  return outcome.kind === 'refused' ? outcome.faults.map(({ code, at }) => [code, at]) : [];
}

function on(given: Norms, id: keyof Norms, date: string): readonly [string, unknown] {
  const norm: Norm = given[id];
  const { answer: said, version } = answer(norm, day(date));
  return [said, said === 'in-force' ? version.value : version.id];
}

const from = day('2027-01-01');

test('an empty overlay leaves the law as it is', () => {
  assert.deepEqual(applied({}), norms);
});

test('an EU draft comes into force only through an overlay, on its day', () => {
  const before = on(norms, 'publication-website-delay', '2027-01-01');
  assert.deepEqual(before, ['draft', 'draft-eu']);
  const after = applied({
    switchOn: [
      { norm: 'publication-website-delay', version: 'draft-eu', from, until: day('2028-01-01') },
    ],
  });
  assert.deepEqual(on(after, 'publication-website-delay', '2026-12-31'), ['not-yet', 'draft-eu']);
  assert.deepEqual(on(after, 'publication-website-delay', '2027-01-01'), ['in-force', 6]);
  assert.deepEqual(on(after, 'publication-website-delay', '2027-12-31'), ['in-force', 6]);
  assert.deepEqual(on(after, 'publication-website-delay', '2028-01-01'), ['ended', 'draft-eu']);
  assert.deepEqual(on(norms, 'publication-website-delay', '2027-01-01'), before);
});

test('another publication regime holds from its day; what came before stays', () => {
  const after = applied({
    publicationRegime: [
      { regime: 'voluntary', from, until: day('2027-07-01') },
      { regime: 'eu-national-website', from: day('2028-01-01') },
    ],
  });
  const regimeOn = (date: string) =>
    answer(after['publication-regime'], day(date)).version.value.regime;
  assert.equal(regimeOn('2026-12-31'), 'confidential');
  assert.equal(regimeOn('2027-01-01'), 'voluntary');
  assert.equal(regimeOn('2027-06-30'), 'voluntary');
  assert.equal(regimeOn('2027-07-01'), 'confidential');
  assert.equal(regimeOn('2027-12-31'), 'confidential');
  assert.equal(regimeOn('2028-01-01'), 'eu-national-website');
  const ids = after['publication-regime'].versions.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const date of ['2026-12-31', '2027-01-01', '2027-07-01', '2028-01-01']) {
    assert.equal(answer(after['publication-regime'], day(date)).answer, 'in-force');
  }
});

test('the same regime may hold in two periods', () => {
  const after = applied({
    publicationRegime: [
      { regime: 'voluntary', from, until: day('2027-02-01') },
      { regime: 'voluntary', from: day('2028-01-01'), until: day('2028-02-01') },
    ],
  });
  const ids = after['publication-regime'].versions.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(
    answer(after['publication-regime'], day('2028-01-31')).version.value.regime,
    'voluntary',
  );
});

test('an open choice is taken otherwise from a day, with its reason', () => {
  const after = applied({
    choices: [
      { norm: 'publication-evidence-age', from, value: 3, reason: 'wij verversen dagelijks' },
    ],
  });
  assert.deepEqual(on(after, 'publication-evidence-age', '2026-12-31'), ['in-force', 7]);
  assert.deepEqual(on(after, 'publication-evidence-age', '2027-01-01'), ['in-force', 3]);
  const { version } = answer(after['publication-evidence-age'], from);
  assert.equal(version.id, 'deployer-2027-01-01');
  assert.equal(version.confidence, 'choice');
  assert.deepEqual(version.note, { nl: 'wij verversen dagelijks', en: 'wij verversen dagelijks' });
});

test('a choice inside a limited period cuts it and lets it go on', () => {
  const after = applied({
    choices: [
      {
        norm: 'stock-build-up-measuring-day',
        from: day('2021-01-01'),
        until: day('2021-02-01'),
        value: 'first-day-of-month',
        reason: { nl: 'proef', en: 'trial' },
      },
    ],
  });
  const said = (date: string) => on(after, 'stock-build-up-measuring-day', date);
  assert.deepEqual(said('2020-12-31'), ['in-force', 'last-day-of-month']);
  assert.deepEqual(said('2021-01-01'), ['in-force', 'first-day-of-month']);
  assert.deepEqual(said('2021-01-31'), ['in-force', 'first-day-of-month']);
  assert.deepEqual(said('2021-02-01'), ['in-force', 'last-day-of-month']);
  assert.equal(said('2022-07-01')[0], 'ended');
});

test('a choice over the whole of a limited period takes its place', () => {
  const after = applied({
    choices: [
      {
        norm: 'stock-build-up-measuring-day',
        from: day('2020-07-07'),
        until: day('2022-07-01'),
        value: 'first-day-of-month',
        reason: 'proef',
      },
    ],
  });
  assert.equal(after['stock-build-up-measuring-day'].versions.length, 1);
});

test('a choice that only touches a limited period leaves it whole', () => {
  const first = day('2020-07-07');
  const end = day('2022-07-01');
  const versions = (from: CalendarDate, until: CalendarDate) =>
    applied({
      choices: [
        {
          norm: 'stock-build-up-measuring-day',
          from,
          until,
          value: 'first-day-of-month',
          reason: 'proef',
        },
      ],
    })['stock-build-up-measuring-day'].versions.map((version) => [
      version.id,
      version.from,
      version.until,
    ]);
  assert.deepEqual(versions(day('2020-01-01'), first), [
    ['choice', first, end],
    ['deployer-2020-01-01', '2020-01-01', first],
  ]);
  assert.deepEqual(versions(day('2019-01-01'), day('2020-01-01')), [
    ['choice', first, end],
    ['deployer-2019-01-01', '2019-01-01', '2020-01-01'],
  ]);
  assert.deepEqual(versions(day('2023-01-01'), day('2024-01-01')), [
    ['choice', first, end],
    ['deployer-2023-01-01', '2023-01-01', '2024-01-01'],
  ]);
  assert.deepEqual(versions(end, day('2023-01-01')), [
    ['choice', first, end],
    ['deployer-2022-07-01', end, '2023-01-01'],
  ]);
  assert.deepEqual(versions(day('2020-01-01'), day('2020-07-08')), [
    ['choice', '2020-07-08', end],
    ['deployer-2020-01-01', '2020-01-01', '2020-07-08'],
  ]);
});

test('a confirmed reading raises what was known in part, and says who read it', () => {
  const after = applied({
    confirmedReadings: [
      {
        norm: 'stock-obligation-mah',
        version: '2024-01-01',
        by: 'J. Lezer',
        on: day('2026-03-01'),
        reading: 'zes weken, artikel 2',
      },
    ],
  });
  const { version } = answer(after['stock-obligation-mah'], day('2024-01-01'));
  assert.equal(version.confidence, 'source');
  assert.match(version.note?.nl ?? '', /J\. Lezer op 2026-03-01: zes weken, artikel 2/);
  const other = answer(after['stock-obligation-mah'], day('2023-12-31')).version;
  assert.equal(other.confidence, 'partial');
});

test('everything wrong is named at once, with its place', () => {
  const reading = { by: 'x', on: from, reading: 'y' };
  assert.deepEqual(
    faults({
      switchOn: [
        { norm: 'no-such-norm', version: 'x', from },
        { norm: 'constructor', version: 'x', from },
        { norm: 'stock-obligation-mah', version: 'x', from },
        { norm: 'stock-obligation-mah', version: '2024-01-01', from },
        { norm: 'stock-plan-2020', version: 'plan-2020', from },
        { norm: 'publication-website-delay', version: 'draft-eu', from, until: from },
      ],
      choices: [
        { norm: 'stock-obligation-mah', from, value: 5, reason: 'x' },
        { norm: 'publication-evidence-age', from, value: '3', reason: 'x' },
        { norm: 'code-zi-zeros', from, value: 'perhaps', reason: 'x' },
        { norm: 'no-such-norm', from, value: 5, reason: 'x' },
      ],
      confirmedReadings: [
        { norm: 'stock-plan-2020', version: 'plan-2020', ...reading },
        { norm: 'publication-evidence-age', version: 'choice', ...reading },
        { norm: 'no-such-norm', version: 'x', ...reading },
        { norm: 'stock-obligation-mah', version: 'x', ...reading },
      ],
    }).toSorted(([, left], [, right]) => left.localeCompare(right)),
    [
      ['overlay-not-a-choice', 'choices[0].norm'],
      ['overlay-value-misfit', 'choices[1].value'],
      ['overlay-value-not-an-option', 'choices[2].value'],
      ['norm-unknown', 'choices[3].norm'],
      ['overlay-nothing-to-confirm', 'confirmedReadings[0].version'],
      ['overlay-nothing-to-confirm', 'confirmedReadings[1].version'],
      ['norm-unknown', 'confirmedReadings[2].norm'],
      ['overlay-version-unknown', 'confirmedReadings[3].version'],
      ['norm-unknown', 'switchOn[0].norm'],
      ['norm-unknown', 'switchOn[1].norm'],
      ['overlay-version-unknown', 'switchOn[2].version'],
      ['overlay-not-a-draft', 'switchOn[3].version'],
      ['overlay-not-a-draft', 'switchOn[4].version'],
      ['overlay-empty-range', 'switchOn[5].until'],
    ],
  );
});

test('a value keeps the shape of the one it replaces', () => {
  const choose = (value: unknown) =>
    faults({ choices: [{ norm: 'disclosure-aggregate', from, value, reason: 'x' }] });
  assert.deepEqual(choose({ contributors: 5, largestSharePercent: 60, pPercent: 10 }), []);
  for (const value of [
    { contributors: 5, largestSharePercent: 60 },
    { contributors: 5, largestSharePercent: 60, pPercent: 10, more: 1 },
    { contributors: '5', largestSharePercent: 60, pPercent: 10 },
    { contributors: Number.NaN, largestSharePercent: 60, pPercent: 10 },
    [5, 60, 10],
    null,
    5,
  ]) {
    assert.deepEqual(choose(value), [['overlay-value-misfit', 'choices[0].value']]);
  }
  const list = (value: unknown) =>
    faults({ choices: [{ norm: 'publication-never-by-consent', from, value, reason: 'x' }] });
  assert.deepEqual(list(['stock']), []);
  assert.deepEqual(list([]), []);
  assert.deepEqual(list([1]), [['overlay-value-misfit', 'choices[0].value']]);
  assert.deepEqual(list('stock'), [['overlay-value-misfit', 'choices[0].value']]);
});

test('two entries for the same norm may touch and not overlap', () => {
  const twice = (until: CalendarDate) =>
    faults({
      choices: [
        { norm: 'publication-evidence-age', from, until, value: 3, reason: 'x' },
        { norm: 'publication-evidence-age', from: day('2027-07-01'), value: 4, reason: 'x' },
      ],
    });
  assert.deepEqual(twice(day('2027-07-01')), []);
  assert.deepEqual(twice(day('2027-07-02')), [['overlay-overlap', 'choices[1]']]);
});

test('a draft that has a day of its own cannot start before it', () => {
  const withDraft: Norms = {
    ...norms,
    'publication-website-delay': {
      ...norms['publication-website-delay'],
      versions: norms['publication-website-delay'].versions.map((version) => ({
        ...version,
        from: day('2027-06-01'),
      })),
    },
  };
  const start = (from: CalendarDate) =>
    applyOverlay(withDraft, {
      switchOn: [{ norm: 'publication-website-delay', version: 'draft-eu', from }],
    });
  assert.equal(start(day('2027-06-01')).kind, 'applied');
  const early = start(day('2027-05-31'));
  assert.equal(early.kind === 'refused' && early.faults[0]?.code, 'overlay-before-draft');
});

test('what nobody had verified can be confirmed too, and of three that overlap the first is named', () => {
  const reading = { by: 'x', on: from, reading: 'y' };
  const after = applied({
    confirmedReadings: [{ norm: 'shortage-us-fda', version: 'fda', ...reading }],
  });
  assert.equal(after['shortage-us-fda'].versions[0]?.confidence, 'source');
  const age = { norm: 'publication-evidence-age', from, value: 3, reason: 'x' };
  const outcome = applyOverlay(norms, { choices: [age, age, age] });
  assert.equal(outcome.kind, 'refused');
  assert.deepEqual(
    outcome.kind === 'refused' && outcome.faults.map(({ at, params }) => [at, params['other']]),
    [
      ['choices[1]', 'choices[0]'],
      ['choices[2]', 'choices[0]'],
    ],
  );
});
