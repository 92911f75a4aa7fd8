import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { Period } from './facts.ts';
import { announcedBy, joined, sighted, stateOn } from './period.ts';

const june = (dayOfMonth: number) => day(`2026-06-${String(dayOfMonth).padStart(2, '0')}`);

describe('a stretch of days against one day', () => {
  const period = { from: june(5), until: june(10) };

  it('runs from its first day up to the first day without it', () => {
    assert.equal(stateOn(period, june(4)), 'later');
    assert.equal(stateOn(period, june(5)), 'within');
    assert.equal(stateOn(period, june(9)), 'within');
    assert.equal(stateOn(period, june(10)), 'ended');
  });

  it('without an end still runs: a passed expected end is not one', () => {
    assert.equal(stateOn({ from: june(1), expectedUntil: june(3) }, june(20)), 'within');
  });

  it('that nobody reports any more runs up to the last report, and then is unknown', () => {
    const gone = { from: june(1), reportedOn: june(10), endUnknown: true } as const;
    assert.equal(stateOn(gone, june(10)), 'within');
    assert.equal(stateOn(gone, june(11)), 'end-unknown');
  });

  it('that left a list nobody remembers is unknown, also without a first day', () => {
    assert.equal(stateOn({ endUnknown: true }, june(11)), 'end-unknown');
  });

  it('without a first day is unknown before it was first seen', () => {
    assert.equal(stateOn({ reportedOn: june(10) }, june(9)), 'start-unknown');
    assert.equal(stateOn({ reportedOn: june(10) }, june(10)), 'within');
    assert.equal(stateOn({ until: june(10) }, june(9)), 'start-unknown');
    assert.equal(stateOn({ until: june(10) }, june(10)), 'ended');
  });

  it('that was over by a day is unknown between the last report and that day', () => {
    const over = { from: june(1), reportedOn: june(5), overBy: june(10) };
    assert.equal(stateOn(over, june(5)), 'within');
    assert.equal(stateOn(over, june(6)), 'end-unknown');
    assert.equal(stateOn(over, june(10)), 'over');
  });

  it('that was only announced has not begun because its day has passed', () => {
    assert.equal(stateOn({ from: june(5), anticipated: true }, june(4)), 'later');
    assert.equal(stateOn({ from: june(5), anticipated: true }, june(5)), 'not-confirmed');
  });

  it('with an end before its start contradicts itself, unless it was avoided', () => {
    assert.equal(stateOn({ from: june(5), until: june(4) }, june(9)), 'contradictory');
    assert.equal(stateOn({ from: june(5), until: june(4), avoided: true }, june(9)), 'avoided');
    assert.equal(stateOn({ from: june(5), until: june(5) }, june(9)), 'ended');
  });
});

describe('several stretches of days', () => {
  it('are decided by the one that runs, the earliest of them', () => {
    const seen = sighted(
      [{ from: june(8) }, { from: june(2), until: june(4) }, { from: june(6) }],
      june(9),
    );
    assert.deepEqual(seen, { state: 'within', period: { from: june(6) } });
  });

  it('are unclear while one of them is, even if another is over', () => {
    const seen = sighted([{ until: june(2) }, { from: june(6), until: june(5) }], june(9));
    assert.equal(seen.state, 'contradictory');
  });

  it('tell the next one, and the last one', () => {
    const periods = [
      { from: june(1), until: june(2) },
      { from: june(3), until: june(4) },
    ];
    assert.equal(sighted(periods, june(20)).period?.until, june(4));
    const ahead = [{ from: june(25) }, { from: june(22) }];
    assert.equal(sighted(ahead, june(20)).period?.from, june(22));
  });

  it('prefer the one that is known to have begun first, in any order', () => {
    for (const periods of [
      [{ from: june(2) }, { from: june(6) }],
      [{ from: june(6) }, { from: june(2) }],
      [{ reportedOn: june(1) }, { from: june(2) }],
      [{ from: june(2) }, { reportedOn: june(1) }],
    ]) {
      assert.equal(sighted(periods, june(9)).period?.from, june(2));
    }
  });

  it('say that there is none', () => {
    assert.deepEqual(sighted([], june(1)), { state: 'none' });
  });

  it('join when the return was too short', () => {
    const periods = [
      { from: june(20), expectedUntil: june(28) },
      { from: june(1), until: june(10) },
      { from: june(16), until: june(18) },
    ];
    assert.deepEqual(joined(periods, 7), [{ from: june(1), expectedUntil: june(28) }]);
    assert.deepEqual(joined(periods, 6), [
      { from: june(1), until: june(10) },
      { from: june(16), expectedUntil: june(28) },
    ]);
  });

  it('do not join what follows an end that nobody knows', () => {
    const unknownEnd = { from: june(1), reportedOn: june(3), endUnknown: true as const };
    assert.equal(joined([unknownEnd, { from: june(10) }], 7).length, 2);
    assert.equal(joined([{ from: june(1), overBy: june(5) }, { from: june(10) }], 7).length, 2);
    assert.deepEqual(joined([{ from: june(1) }, { from: june(10) }], 7), [{ from: june(1) }]);
  });

  it('do not join what was announced or avoided', () => {
    const periods = [
      { from: june(1), until: june(10) },
      { from: june(11), anticipated: true as const },
    ];
    assert.equal(joined(periods, 7).length, 2);
  });

  it('never shorten: a stretch inside another ends with the longer', () => {
    const periods = [
      { from: june(1), until: june(20) },
      { from: june(3), until: june(5) },
    ];
    assert.deepEqual(joined(periods, 1), [{ from: june(1), until: june(20) }]);
  });
});

describe('an announcement', () => {
  it('is known from its day, or from the day somebody speaks of it', () => {
    assert.equal(announcedBy({ announcedOn: june(5) }, june(4)), false);
    assert.equal(announcedBy({ announcedOn: june(5) }, june(5)), true);
    assert.equal(announcedBy({ reportedOn: june(5) }, june(5)), true);
    assert.equal(announcedBy({ reportedOn: june(5) }, june(4)), undefined);
    assert.equal(announcedBy({}, june(4)), true);
  });
});

describe('of several stretches of days', () => {
  const on = june(15);
  // From what decides first to what decides last.
  const inOrder: readonly (readonly [string, Period])[] = [
    ['within', { from: june(10) }],
    ['contradictory', { from: june(10), until: june(9) }],
    ['start-unknown', {}],
    ['end-unknown', { from: june(10), reportedOn: june(12), endUnknown: true }],
    ['not-confirmed', { anticipated: true }],
    ['later', { from: june(20) }],
    ['ended', { from: june(10), until: june(12) }],
    ['over', { from: june(1), overBy: june(12) }],
    ['avoided', { from: june(10), avoided: true }],
  ];

  for (const [index, [state, period]] of inOrder.entries()) {
    for (const [other, weaker] of inOrder.slice(index + 1)) {
      it(`${state} outweighs ${other}, whichever is named first`, () => {
        assert.deepEqual(sighted([period, weaker], on), { state, period });
        assert.deepEqual(sighted([weaker, period], on), { state, period });
      });
    }
  }

  it('of two that ended the last, of two others the first', () => {
    const [early, late] = [
      { from: june(1), until: june(5) },
      { from: june(6), until: june(9) },
    ];
    assert.deepEqual(sighted([early, late], on).period, late);
    assert.deepEqual(sighted([late, early], on).period, late);
    const [first, second] = [{ from: june(3) }, { from: june(4) }];
    assert.deepEqual(sighted([first, second], on).period, first);
    assert.deepEqual(sighted([second, first], on).period, first);
    const unknownStart = { reportedOn: june(15) };
    assert.deepEqual(sighted([unknownStart, first], on).period, first);
    assert.deepEqual(sighted([first, unknownStart], on).period, first);
  });

  it('of two alike the first is named', () => {
    for (const [left, right] of [
      [
        { from: june(3), source: 'a' },
        { from: june(3), source: 'b' },
      ],
      [
        { until: june(9), source: 'a' },
        { until: june(9), source: 'b' },
      ],
    ]) {
      assert.ok(left !== undefined && right !== undefined);
      assert.deepEqual(sighted([left, right], on).period, left);
      assert.deepEqual(sighted([right, left], on).period, right);
    }
    assert.deepEqual(sighted([], on), { state: 'none' });
  });
});

describe('joining', () => {
  it('leaves averted and announced stretches alone', () => {
    for (const mark of ['avoided', 'anticipated'] as const) {
      const periods = [
        { from: june(1), until: june(5) },
        { from: june(5), until: june(9), [mark]: true },
      ];
      assert.equal(joined(periods, 7).length, 2, mark);
    }
    assert.equal(joined([{ from: june(1) }, { until: june(5) }], 7).length, 2);
  });

  it('keeps the longer end and the last expectation', () => {
    const long = { from: june(1), until: june(20) };
    assert.deepEqual(joined([long, { from: june(2), until: june(9) }], 1), [long]);
    assert.deepEqual(joined([{ from: june(2), until: june(9) }, long], 1), [long]);
    assert.deepEqual(
      joined(
        [
          { from: june(1), expectedUntil: june(6), certainty: 'firm' },
          { from: june(3), expectedUntil: june(9) },
        ],
        1,
      ),
      [{ from: june(1), expectedUntil: june(9) }],
    );
    const same = { from: june(1), expectedUntil: june(9), certainty: 'firm' } as const;
    assert.deepEqual(
      joined([same, { from: june(3), expectedUntil: june(9), certainty: 'estimate' }], 1),
      [same],
    );
    assert.deepEqual(joined([same, { from: june(3) }], 1), [same]);
    assert.deepEqual(
      joined([{ from: june(1) }, { from: june(3), expectedUntil: june(9), certainty: 'firm' }], 1),
      [same],
    );
  });

  it('a stretch of one moment is none, and stays as it is', () => {
    const moment = { from: june(5), until: june(5) };
    assert.deepEqual(joined([{ from: june(1), until: june(5) }, moment], 1), [
      { from: june(1), until: june(5) },
    ]);
  });
});
