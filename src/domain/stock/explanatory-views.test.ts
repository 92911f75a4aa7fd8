import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { viewForecast, viewServiceLevel } from './explanatory-views.ts';

const law: LawBook = { norms, hash: 'test' };
const on = day('2026-11-23');
const [first, second, third] = [day('2026-11-29'), day('2026-12-06'), day('2026-12-13')];

describe('a forecast', () => {
  it('says how long stock lasts, in the order of time, and that it is no norm', () => {
    const view = viewForecast(100, [
      { weekEnding: third, demand: 60 },
      { weekEnding: first, demand: 60 },
      { weekEnding: second, demand: 60, inbound: 20 },
    ]);
    assert.deepEqual(view, {
      view: 'forecast',
      isNorm: false,
      weeks: [
        { weekEnding: first, left: 40 },
        { weekEnding: second, left: 0 },
        { weekEnding: third, left: 0 },
      ],
      weeksCovered: 2,
      firstShortWeek: third,
    });
  });

  it('does not carry unmet demand into the next week', () => {
    const view = viewForecast(10, [
      { weekEnding: first, demand: 11 },
      { weekEnding: second, demand: 30, inbound: 40 },
    ]);
    assert.deepEqual(
      view.weeks.map(({ left }) => left),
      [0, 10],
    );
    assert.equal(view.weeksCovered, 0);
    assert.equal(view.firstShortWeek, first);
  });

  it('covers every week that is given when it lasts', () => {
    const view = viewForecast(0, [{ weekEnding: first, demand: 0 }]);
    assert.equal(view.weeksCovered, 1);
    assert.equal('firstShortWeek' in view, false);
    assert.equal(viewForecast(5, []).weeksCovered, 0);
  });
});

describe('a service level', () => {
  const share = (orders: number, atOnce: number) => viewServiceLevel({ orders, atOnce }, on, law);

  it('is reached at exactly the share that parties steer by', () => {
    assert.deepEqual(share(100, 98), {
      view: 'service-level',
      isNorm: false,
      level: 98,
      source: share(1, 1).source,
      orders: 100,
      atOnce: 98,
      share: 98,
      reached: true,
    });
    assert.equal(share(1, 1).source.confidence, 'choice');
    const below = share(10_000, 9799);
    assert.deepEqual('share' in below && [below.share, below.reached], [97.9, false]);
  });

  it('of no orders says so, and not zero', () => {
    const view = share(0, 0);
    assert.equal(view.orders, 'none');
    assert.equal('share' in view, false);
  });
});
