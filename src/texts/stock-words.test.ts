import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../law/calendar-date.ts';
import { groupText, sayBand, sayReleased, soughtWords } from './stock-words.ts';

const group = 'abacavir | 300 mg | filmomhulde tablet | oraal gebruik';

test('a group is read with points between its parts', () => {
  assert.equal(groupText(group), 'abacavir · 300 mg · filmomhulde tablet · oraal gebruik');
  const about = { link: 'wholesale', week: day('2026-11-09'), band: '1-2', why: '' } as const;
  const said = sayReleased({ ...about, group }, 'nl');
  assert.match(said, /1 tot 2 weken voorraad van abacavir · 300 mg/);
});

test('who copies a group from the page finds it, and who types its words too', () => {
  for (const typed of [group, groupText(group), ' Abacavir  300 ', 'tablet abacavir']) {
    const words = soughtWords(typed);
    assert.ok(words.length > 0 && words.every((word) => group.includes(word)), typed);
  }
  assert.deepEqual(soughtWords(' | · '), []);
});

test('a band in words; what is none is no band', () => {
  assert.deepEqual(
    ['<1', '1-2', '4-8', '>8'].map((band) => sayBand(band, 'nl')),
    ['minder dan 1 week', '1 tot 2 weken', '4 tot 8 weken', 'meer dan 8 weken'],
  );
  assert.throws(() => sayBand('', 'nl'));
});
