import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { normTimeline } from './timeline.ts';

const law: LawBook = { norms, hash: 'test' };

test('every norm stands on the time line once, with all its versions', () => {
  const line = normTimeline(law, day('2026-03-01'));
  assert.deepEqual(line.map(({ id }) => id).toSorted(), Object.keys(norms).toSorted());
  assert.deepEqual(
    line.find(({ id }) => id === 'stock-obligation-wholesaler'),
    {
      id: 'stock-obligation-wholesaler',
      subject: 'stock',
      title: norms['stock-obligation-wholesaler'].title,
      unit: 'weeks',
      answer: 'in-force',
      answeredBy: '2024-01-01',
      versions: norms['stock-obligation-wholesaler'].versions,
    },
  );
});

test('plans first, then law by its days, then drafts', () => {
  const { versions } = norms['stock-obligation-wholesaler'];
  const [first, second, third] = versions;
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  const mixed: LawBook = {
    hash: 'mixed',
    norms: {
      ...norms,
      'stock-obligation-wholesaler': {
        ...norms['stock-obligation-wholesaler'],
        versions: [
          { ...first, id: 'draft', state: 'draft', from: null },
          third,
          { ...first, id: 'plan', state: 'never-in-force' },
          { ...first, id: 'unknown-start', from: null, until: first.from },
          second,
          first,
        ],
      },
    },
  };
  const line = normTimeline(mixed, day('2023-07-01')).find(
    ({ id }) => id === 'stock-obligation-wholesaler',
  );
  assert.deepEqual(
    line?.versions.map(({ id }) => id),
    ['plan', 'unknown-start', '2023-01-01', '2023-07-01', '2024-01-01', 'draft'],
  );
  assert.equal(line?.answeredBy, '2023-07-01');
});

test('whatever the order in the law, drafts of one day keep theirs', () => {
  const { versions } = norms['stock-obligation-wholesaler'];
  const [first, second, third] = versions;
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  const draft = { ...first, state: 'draft' } as const;
  const ordered = [
    { ...first, id: 'plan-1', state: 'never-in-force' } as const,
    { ...second, id: 'plan-2', state: 'never-in-force' } as const,
    first,
    second,
    third,
    { ...draft, id: 'draft-1' },
    { ...draft, id: 'draft-2' },
    { ...draft, id: 'draft-later', from: third.from },
  ];
  for (const given of [ordered, [...ordered.slice(4), ...ordered.slice(0, 4)]]) {
    const mixed: LawBook = {
      hash: 'mixed',
      norms: {
        ...norms,
        'stock-obligation-wholesaler': { ...norms['stock-obligation-wholesaler'], versions: given },
      },
    };
    assert.deepEqual(
      normTimeline(mixed, day('2023-07-01'))
        .find(({ id }) => id === 'stock-obligation-wholesaler')
        ?.versions.map(({ id }) => id),
      ordered.map(({ id }) => id),
    );
  }
});
