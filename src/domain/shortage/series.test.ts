import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, day } from '../../law/calendar-date.ts';
import { seriesOf } from './series.ts';

const june = (dayOfMonth: number) => day(`2026-06-${String(dayOfMonth).padStart(2, '0')}`);
const reports = [
  { wholesaler: 'Noord', notDeliverable: [{ from: june(1), until: june(5) }, { from: june(7) }] },
  { wholesaler: 'Zuid', notDeliverable: [{ from: june(3), until: june(9) }] },
  { wholesaler: 'Oost', notDeliverable: [{ from: june(20), until: june(22) }] },
];
const spans = (rule: Parameters<typeof seriesOf>[1]) =>
  seriesOf(reports, rule).map(({ from, until, names }) => [from, until, names.join('+')]);

describe('series of not-deliverable reports', () => {
  it('run while two report on the same day', () => {
    assert.deepEqual(spans({ wholesalers: 2, gap: 0, sameDay: true }), [
      [june(3), june(5), 'Noord+Zuid'],
      [june(7), june(9), 'Noord+Zuid'],
      [june(20), june(22), 'Noord+Oost'],
    ]);
  });

  it('join over a gap that is allowed, and not over a day more', () => {
    const two = [june(3), june(9), 'Noord+Zuid'];
    assert.deepEqual(spans({ wholesalers: 2, gap: 2, sameDay: true })[0], two);
    assert.equal(spans({ wholesalers: 2, gap: 1, sameDay: true }).length, 3);
  });

  it('of three wholesalers on one day do not occur here', () => {
    assert.deepEqual(spans({ wholesalers: 3, gap: 0, sameDay: true }), []);
  });

  it('in one series need not overlap, and may have no end', () => {
    assert.deepEqual(spans({ wholesalers: 3, gap: 0, sameDay: false }), [
      [june(1), null, 'Noord+Oost+Zuid'],
    ]);
  });

  it('count one wholesaler once, however often it reports', () => {
    const twice = [{ wholesaler: 'Noord', notDeliverable: [{ from: june(1) }] }];
    assert.deepEqual(seriesOf([...twice, ...twice], { wholesalers: 2, gap: 0, sameDay: true }), []);
  });

  it('join to the run before them, not to the first', () => {
    const days = [june(1), june(10), june(12)];
    const notDeliverable = days.map((from) => ({ from, until: addDays(from, 1) }));
    const both = ['Noord', 'Zuid'].map((wholesaler) => ({ wholesaler, notDeliverable }));
    assert.deepEqual(
      seriesOf(both, { wholesalers: 2, gap: 1, sameDay: true }).map(({ from, until }) => [
        from,
        until,
      ]),
      [
        [june(1), june(2)],
        [june(10), june(13)],
      ],
    );
  });
});
