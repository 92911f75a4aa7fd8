import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureNorms } from './measure.ts';
import { shortageNorms } from './shortage.ts';

/** State, first day seen and value of each version, typed a second time from rules.md §3 and §7. */
const expected: Readonly<Record<string, readonly [state: string, seenOn: string, value: unknown]>> =
  {
    'eu-hma-2019 2019': ['enacted', '2019-12-31', { anticipatedCounts: true }],
    'eu-regulation draft-eu-regulation': ['draft', '', { anticipatedCounts: false }],
    'knmp-farmanco farmanco': ['enacted', '2026-03-12', { days: 14 }],
    'knmp-farmanco-comparison choice': ['enacted', '', 'at-least'],
    'knmp-farmanco-minimum-return choice': ['enacted', '', 7],
    'sirm sirm': ['enacted', '2026-03-12', { wholesalers: 2 }],
    'sirm-gap choice': ['enacted', '', 0],
    'sirm-overlap choice': ['enacted', '', 'same-day'],
    'sfk-monitor sfk-monitor': ['enacted', '2023-01-02', { wholesalers: 2, fullLine: 4 }],
    'sfk-monitor-day choice': ['enacted', '', 'last-day-of-week'],
    'be-famhp famhp': ['enacted', '2026-03-12', { workingDays: 3, stopNoticeMonths: 6 }],
    'be-famhp-holidays belgian-holidays': [
      'enacted',
      '',
      {
        fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
        // Easter Monday, Ascension, Whit Monday.
        afterEaster: [1, 39, 50],
      },
    ],
    'be-famhp-week choice': ['enacted', '', { weekdays: [1, 2, 3, 4, 5], orderDay: 'day-0' }],
    'de-bfarm bfarm': ['enacted', '2026-03-12', { days: 14, comparison: 'more-than' }],
    'de-bfarm-partial choice': ['enacted', '', true],
    'at-2019 2019': [
      'enacted',
      '2019-12-31',
      { unavailableDays: 14, insufficientDays: 28, prescriptionOnly: true },
    ],
    'at-2019-unavailable-is-insufficient choice': ['enacted', '', true],
    'at-2019-expected-counts choice': ['enacted', '', true],
    'us-fda fda': ['enacted', '2026-03-11', { anticipatedCounts: true }],
    'who-2016 2016': ['enacted', '2016-12-31', { anticipatedCounts: false }],
    'as-listed choice': ['enacted', '', { rod: 'list-of-the-authority' }],
    'as-listed-statuses choice': [
      'enacted',
      '',
      {
        counted: ['unavailable', 'limited', 'anticipated', 'notice', 'unknown'],
        announced: ['anticipated'],
      },
    ],
  };

test('every definition of shortage measures with what its source says', () => {
  const found = Object.entries(shortageNorms).flatMap(([id, { versions }]) =>
    versions.map(({ id: version, state, from, until, seenOn, value }) => {
      assert.deepEqual([from, until], [null, null], id);
      return [`${id.replace('shortage-', '')} ${version}`, [state, seenOn ?? '', value]] as const;
    }),
  );
  assert.deepEqual(Object.fromEntries(found), expected);
});

test('a measure that is only planned keeps the day it is planned for', () => {
  const planned = Object.values(measureNorms)
    .flatMap(({ versions }): readonly { from: string | null }[] => versions)
    .filter(({ from }) => from !== null && from > '2026-12-01');
  assert.deepEqual(
    planned.map(({ from }) => from),
    ['2027-01-01'],
  );
});
