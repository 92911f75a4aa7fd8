import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains, day } from './calendar-date.ts';
import {
  answer,
  inForce,
  lawDocument,
  normSubjects,
  norms,
  type LawBook,
  type NormId,
} from './law-book.ts';
import type { Norm, NormVersion } from './norm.ts';

const law: LawBook = { norms, hash: 'test' };
const all: readonly (readonly [string, Norm])[] = Object.entries(norms);
const versions = all.flatMap(([id, norm]) =>
  norm.versions.map((version) => ({ id: `${id} ${version.id}`, norm, version })),
);

/** Norm, day, answer, version that it is about, and its value where it holds. */
const held: readonly (readonly [NormId, string, string, string, unknown?])[] = [
  ['stock-obligation-mah', '2022-12-31', 'not-yet', '2023-01-01'],
  ['stock-obligation-mah', '2023-01-01', 'in-force', '2023-01-01', 6],
  ['stock-obligation-mah', '2023-12-31', 'in-force', '2023-01-01', 6],
  ['stock-obligation-mah', '2024-01-01', 'in-force', '2024-01-01', 6],
  ['stock-obligation-wholesaler', '2022-12-31', 'not-yet', '2023-01-01'],
  ['stock-obligation-wholesaler', '2023-01-01', 'in-force', '2023-01-01', 2],
  ['stock-obligation-wholesaler', '2023-06-30', 'in-force', '2023-01-01', 2],
  ['stock-obligation-wholesaler', '2023-07-01', 'in-force', '2023-07-01', 4],
  ['stock-obligation-wholesaler', '2023-12-31', 'in-force', '2023-07-01', 4],
  ['stock-obligation-wholesaler', '2024-01-01', 'in-force', '2024-01-01', 2],
  ['stock-method', '2023-12-31', 'in-force', '2023-01-01', 'trailing-52-weeks'],
  ['stock-method', '2024-01-01', 'in-force', '2024-01-01', 'trailing-52-weeks'],
  ['stock-price-ceiling', '2023-12-31', 'not-yet', '2024-01-01'],
  [
    'stock-price-ceiling',
    '2024-01-01',
    'in-force',
    '2024-01-01',
    { eurocents: 1500, exempts: 'above', mah: 'needs-judgement', wholesaler: 'exempt' },
  ],
  ['stock-short-shelf-life', '2023-01-01', 'in-force', '2023-01-01', 12],
  ['stock-medicinal-gases', '2023-12-31', 'not-yet', '2024-01-01'],
  ['stock-wholesaler-reach', '2024-01-01', 'in-force', '2024-01-01', 'needs-judgement'],
  [
    'stock-comply-or-explain',
    '2023-01-01',
    'in-force',
    '2023-01-01',
    'accepted-explanation-is-no-violation',
  ],
  ['stock-transition-year', '2022-12-31', 'not-yet', '2023-01-01'],
  [
    'stock-transition-year',
    '2023-12-31',
    'in-force',
    '2023-01-01',
    'inspection-without-enforcement',
  ],
  ['stock-transition-year', '2024-01-01', 'ended', '2023-01-01'],
  ['stock-plan-2019', '2019-11-03', 'never-in-force', 'plan-2019'],
  ['stock-plan-2020', '2022-06-30', 'never-in-force', 'plan-2020'],
  ['stock-plan-2020', '2022-07-01', 'never-in-force', 'plan-2020'],
  ['stock-plan-monitor', '2022-07-01', 'never-in-force', 'plan-2020'],
  ['stock-build-up-plan-due', '2020-07-06', 'not-yet', '2020-07-07'],
  ['stock-build-up-plan-due', '2020-07-07', 'in-force', '2020-07-07', '2020-11-01'],
  [
    'stock-build-up-evaluation-months',
    '2022-06-30',
    'in-force',
    'choice',
    ['2021-01', '2021-06', '2022-01', '2022-06'],
  ],
  ['stock-build-up-evaluation-months', '2022-07-01', 'ended', 'choice'],
  ['stock-base-window', '2023-01-01', 'in-force', 'choice', 364],
  ['stock-subsidy-weeks', '2026-03-31', 'not-known', 'seen-2026-04-01'],
  ['stock-subsidy-weeks', '2026-04-01', 'in-force', 'seen-2026-04-01', { red: 4, orange: 3 }],
  ['stock-subsidy-price-ceiling', '2026-03-31', 'not-known', 'seen-2026-04-01'],
  [
    'stock-subsidy-price-ceiling',
    '2026-04-01',
    'in-force',
    'seen-2026-04-01',
    { eurocents: 1500, covers: 'below' },
  ],
  ['stock-subsidy-lists', '2026-04-01', 'in-force', 'seen-2026-04-01', ['adult', 'child']],
  ['stock-general-duty', '2022-12-31', 'not-known', 'seen-2023-01-01'],
  [
    'publication-regime',
    '2026-03-01',
    'in-force',
    'confidential',
    { regime: 'confidential', fields: [] },
  ],
  ['publication-website-delay', '2026-03-01', 'draft', 'draft-eu'],
  ['publication-evidence-age', '2026-03-01', 'in-force', 'choice', 7],
  [
    'publication-never-by-consent',
    '2026-03-01',
    'in-force',
    'choice',
    ['stock', 'share', 'site', 'contact'],
  ],
  [
    'disclosure-stock-groups',
    '2026-03-01',
    'in-force',
    'choice',
    {
      wholesale: { ownershipGroups: 3, largestSharePercent: 75, largestSupplierPercent: 60 },
      hospital: { ownershipGroups: 5, largestSharePercent: 30 },
      measuredOn: 'quarter-before',
    },
  ],
  [
    'disclosure-aggregate',
    '2026-03-01',
    'in-force',
    'choice',
    { contributors: 3, largestSharePercent: 75, pPercent: 25 },
  ],
  ['disclosure-notification-counts', '2026-03-01', 'in-force', 'choice', 3],
  ['device-prior-notice', '2025-01-09', 'not-yet', '2025-01-10'],
  ['device-prior-notice', '2025-01-10', 'in-force', '2025-01-10', 6],
  ['device-report-days', '2026-03-01', 'in-force', 'as-read', 14],
  ['device-report-horizon', '2026-03-01', 'in-force', 'as-read', 6],
];

for (const [id, on, expected, version, value] of held) {
  test(`${id} on ${on}: ${expected}`, () => {
    const given = inForce(law, id, day(on));
    assert.equal(given.answer, expected);
    assert.equal(given.version.id, version);
    if (given.answer === 'in-force') assert.deepEqual(given.version.value, value);
  });
}

test('the plans of 2019 and 2020 keep their months', () => {
  assert.deepEqual(inForce(law, 'stock-plan-2019', day('2026-01-01')).version.value, {
    mah: 3,
    wholesaler: 2,
  });
  assert.deepEqual(inForce(law, 'stock-plan-2020', day('2026-01-01')).version.value, {
    mah: 4,
    wholesaler: 1,
  });
});

test('between two versions a norm has ended, and the next one is named', () => {
  const gap: Norm<number> = {
    title: { nl: 'proef', en: 'trial' },
    versions: [
      made({ id: 'later', from: '2025-01-01', until: null }),
      made({ id: 'first', from: '2023-01-01', until: '2023-07-01' }),
      made({ id: 'second', from: '2023-07-01', until: '2024-01-01' }),
    ],
  };
  const given = answer(gap, day('2024-06-01'));
  assert.equal(given.answer, 'ended');
  assert.equal(given.version.id, 'second');
  assert.equal(given.answer === 'ended' ? given.next?.id : undefined, 'later');
  assert.equal(answer(gap, day('2022-12-31')).version.id, 'first');
  assert.equal(answer(gap, day('2022-12-31')).answer, 'not-yet');
  assert.equal(answer(gap, day('2023-07-01')).version.id, 'second');
});

test('what a source shows only from a day on is not known before it', () => {
  const seen: Norm<number> = {
    title: { nl: 'proef', en: 'trial' },
    versions: [made({ id: 'seen', from: null, until: '2020-01-01', seenOn: '2012-01-01' })],
  };
  assert.equal(answer(seen, day('2011-12-31')).answer, 'not-known');
  assert.equal(answer(seen, day('2012-01-01')).answer, 'in-force');
  assert.equal(answer(seen, day('2020-01-01')).answer, 'ended');
});

test('a draft beside enacted versions never answers', () => {
  const norm: Norm<number> = {
    title: { nl: 'proef', en: 'trial' },
    versions: [
      made({ id: 'draft', from: null, until: null, state: 'draft' }),
      made({ id: 'plan', from: null, until: null, state: 'never-in-force' }),
      made({ id: 'law', from: '2023-01-01', until: '2024-01-01' }),
    ],
  };
  assert.equal(answer(norm, day('2022-01-01')).answer, 'not-yet');
  assert.equal(answer(norm, day('2023-01-01')).version.id, 'law');
  assert.equal(answer(norm, day('2024-01-01')).answer, 'ended');
  assert.throws(() => answer({ ...norm, versions: [] }, day('2024-01-01')), RangeError);
});

function made(given: {
  id: string;
  from: string | null;
  until: string | null;
  seenOn?: string;
  state?: NormVersion['state'];
}): NormVersion<number> {
  return {
    id: given.id,
    state: given.state ?? 'enacted',
    from: given.from === null ? null : day(given.from),
    until: given.until === null ? null : day(given.until),
    ...(given.seenOn === undefined ? {} : { seenOn: day(given.seenOn) }),
    value: 1,
    source: { instrument: 'proef' },
    confidence: 'source',
  };
}

test('of several drafts or plans the first one answers', () => {
  const two = (state: 'draft' | 'never-in-force'): Norm<number> => ({
    title: { nl: 'proef', en: 'trial' },
    versions: [
      made({ id: 'first', from: null, until: null, state }),
      made({ id: 'second', from: null, until: null, state }),
    ],
  });
  assert.equal(answer(two('draft'), day('2026-01-01')).version.id, 'first');
  assert.equal(answer(two('never-in-force'), day('2026-01-01')).version.id, 'first');
});

// What every norm must keep, so that an answer is always one answer.

test('every norm stands under exactly one subject', () => {
  const listed = normSubjects.flatMap(({ ids }) => ids);
  assert.deepEqual(listed.toSorted(), Object.keys(norms).toSorted());
});

for (const [id, norm] of all) {
  test(`${id}: versions have names of their own and do not overlap`, () => {
    assert.ok(norm.versions.length > 0);
    assert.equal(new Set(norm.versions.map((version) => version.id)).size, norm.versions.length);
    const enacted = norm.versions.filter((version) => version.state === 'enacted');
    for (const [index, left] of enacted.entries()) {
      for (const right of enacted.slice(index + 1)) {
        assert.ok(!meet(left, right), `${left.id} and ${right.id}`);
      }
    }
  });
}

function meet(left: NormVersion, right: NormVersion): boolean {
  if (left.from === null && right.from === null) return true;
  return (
    (right.from !== null && contains(left, right.from)) ||
    (left.from !== null && contains(right, left.from))
  );
}

test('every version begins before it ends', () => {
  for (const { id, version } of versions) {
    const { from, until } = version;
    assert.ok(from === null || until === null || from < until, id);
  }
});

test('an unknown start says on which day it was seen, or why it counts for every day', () => {
  for (const { id, version } of versions) {
    if (version.state !== 'enacted' || version.from !== null) continue;
    assert.ok(version.seenOn !== undefined || version.note !== undefined, id);
  }
  for (const { id, version } of versions) {
    assert.ok(version.seenOn === undefined || version.from === null, id);
  }
});

test('every choice, and all that was not read in full, says why', () => {
  for (const { id, version } of versions) {
    if (version.confidence !== 'choice') continue;
    assert.ok((version.note?.nl ?? '') !== '' && (version.note?.en ?? '') !== '', id);
  }
});

test('every norm has a title and a source in words', () => {
  for (const { id, norm, version } of versions) {
    assert.ok(norm.title.nl.length > 5 && norm.title.en.length > 5, id);
    assert.notEqual(norm.title.nl, norm.title.en, id);
    assert.ok(version.source.instrument.length > 2, id);
    const { quote } = version.source;
    if (quote !== undefined) assert.ok(quote.text.trim() !== '', id);
  }
});

test('an enacted value is one of the options, where the norm has options', () => {
  for (const { id, norm, version } of versions) {
    if (norm.options === undefined) continue;
    const options = norm.options.map((option) => JSON.stringify(option));
    assert.ok(options.includes(JSON.stringify(version.value)), id);
  }
});

test('nothing of the EU regulation is enacted', () => {
  const drafts = versions.filter(({ version }) =>
    version.source.instrument.startsWith('EU-genees'),
  );
  assert.ok(drafts.length > 0);
  for (const { id, version } of drafts) assert.equal(version.state, 'draft', id);
});

test('the law as a document is plain JSON in a fixed order', () => {
  const document = JSON.stringify(lawDocument(norms));
  const turned = Object.fromEntries(Object.entries(norms).toReversed());
  assert.equal(JSON.stringify(lawDocument(turned)), document);
  assert.deepEqual(JSON.parse(document), structuredClone(lawDocument(norms)));
  assert.ok(document.includes('"stock-obligation-wholesaler"'));
});

test('versions with a known start wait for those with an unknown one', () => {
  const norm: Norm<number> = {
    title: { nl: 'proef', en: 'trial' },
    versions: [
      made({ id: 'third', from: '2026-01-01', until: null }),
      made({ id: 'unknown', from: null, until: '2020-01-01', seenOn: '2012-01-01' }),
      made({ id: 'second', from: '2024-01-01', until: '2025-01-01' }),
    ],
  };
  for (const versions of [norm.versions, norm.versions.toReversed()]) {
    const given = answer({ ...norm, versions }, day('2022-01-01'));
    assert.equal(given.answer, 'ended');
    assert.equal(given.version.id, 'unknown');
    assert.equal(given.answer === 'ended' ? given.next?.id : undefined, 'second');
    const later = answer({ ...norm, versions }, day('2025-06-01'));
    assert.equal(later.version.id, 'second');
    assert.equal(later.answer === 'ended' ? later.next?.id : undefined, 'third');
  }
});

test('the subjects stand in the order of the page of rules', () => {
  assert.deepEqual(
    normSubjects.map(({ subject, ids }) => `${subject}: ${ids[0]}`),
    [
      'stock: stock-general-duty',
      'notification: suspension-notice',
      'shortage: shortage-eu-hma-2019',
      'measure: exemption-conditions',
      'publication: publication-regime',
      'disclosure: disclosure-stock-design',
      'product: lcg-colours',
      'code: code-zi-check-digit',
      'desk: desk-four-eyes',
      'retention: retention-notification',
      'device: device-report-days',
    ],
  );
});

test('the document names its norms in the order of the alphabet', () => {
  const document = JSON.stringify(
    lawDocument({ b: norms['stock-method'], a: norms['stock-method'] }),
  );
  assert.ok(document.startsWith('{"norms":[{"id":"a"'));
  assert.ok(document.includes('{"id":"b"'));
});
