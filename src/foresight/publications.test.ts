import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Listing } from '../domain/shortage/listing.ts';
import type { Publication } from '../domain/source/publication.ts';
import type { RecordContent } from '../domain/source/record.ts';
import { addDays, daysBetween } from '../law/calendar-date.ts';
import { makeCountry } from './country.ts';
import { demoDay, demoSettings } from './demo.ts';
import { stateOn } from './product.ts';
import { publications } from './publications.ts';

const country = makeCountry(demoSettings);
const bySource = Map.groupBy(publications(country), ({ source }) => source);
const of = (source: string) => bySource.get(source) ?? [];

function contents<Kind extends RecordContent['kind']>(
  { records }: Publication,
  kind: Kind,
): Extract<RecordContent, { kind: Kind }>[] {
  return records.flatMap(({ content }) => (hasKind(content, kind) ? [content] : []));
}

function hasKind<Kind extends RecordContent['kind']>(
  content: RecordContent,
  kind: Kind,
): content is Extract<RecordContent, { kind: Kind }> {
  return content.kind === kind;
}

describe('what the country publishes', () => {
  it('comes oldest first, ends on the last day, and stays small enough to seed', () => {
    assert.deepEqual(
      [...bySource.keys()],
      ['xx-register', 'xx-website', 'xx-wholesalers', 'xx-signals'],
    );
    for (const list of bySource.values()) {
      const days = list.map(({ day }) => day);
      assert.deepEqual(days, [...new Set(days)].toSorted());
    }
    assert.equal(of('xx-website').length, 105);
    assert.equal(of('xx-register').length, 9);
    for (const source of ['xx-website', 'xx-wholesalers', 'xx-signals']) {
      assert.equal(of(source).at(-1)?.day, demoDay);
    }
    assert.ok([...bySource.values()].flat().length <= 230);
  });

  it('has keys that are unique in a list', () => {
    for (const { records } of [...bySource.values()].flat()) {
      assert.equal(new Set(records.map(({ key }) => key)).size, records.length);
    }
  });

  it('never shrinks a list so much that a loader would hold it (a fifth)', () => {
    for (const [source, list] of bySource) {
      for (const [at, { day, records }] of list.entries()) {
        const before = list[at - 1]?.records.length ?? 0;
        assert.ok(
          before - records.length <= before / 5,
          `${source} ${day}: ${before} → ${records.length}`,
        );
      }
    }
  });
});

describe('the website', () => {
  const weeks = of('xx-website').map((week) => ({ ...week, listings: contents(week, 'listing') }));
  const last = weeks.at(-1)?.listings ?? [];

  it('shows every public state on the last day', () => {
    const statuses = new Set<Listing['status']>(last.map(({ listing }) => listing.status));
    for (const status of [
      'unavailable',
      'limited',
      'anticipated',
      'resolved',
      'discontinued',
    ] as const) {
      assert.ok(statuses.has(status), status);
    }
  });

  it('does not know the future: nothing ended or begun that has not', () => {
    for (const { day, listings } of weeks) {
      for (const { listing } of listings) {
        assert.ok(listing.actualEnd === undefined || listing.actualEnd <= day);
        if (listing.status === 'anticipated')
          assert.ok(listing.start !== undefined && listing.start > day);
        if (listing.status === 'unavailable')
          assert.ok(listing.start !== undefined && listing.start <= day);
      }
    }
  });

  it('keeps an ended case four weeks, then drops it; a dropped one never comes back', () => {
    const seen = new Map<string, { first: string; last: string; ended: string[] }>();
    for (const { day, records } of weeks) {
      for (const { key, content } of records) {
        const ended = content.kind === 'listing' && content.listing.status === 'resolved';
        const before = seen.get(key);
        if (before !== undefined) assert.equal(before.last, addDays(day, -7), key);
        seen.set(key, {
          first: before?.first ?? day,
          last: day,
          ended: [...(before?.ended ?? []), ...(ended ? [day] : [])],
        });
      }
    }
    const over = [...seen.values()].filter(({ last, ended }) => last < demoDay && ended.length > 0);
    assert.ok(over.length > 50);
    // The site already showed some at the end of their four weeks on its first day.
    const whole = over.filter(({ first }) => first > demoSettings.from);
    assert.ok(whole.every(({ ended }) => ended.length === 4));
  });

  it('keeps promised ends that have passed: they are no end', () => {
    const passed = weeks.flatMap(({ day, listings }) =>
      listings.filter(
        ({ listing }) =>
          listing.status === 'unavailable' &&
          listing.expectedEnd !== undefined &&
          listing.expectedEnd < day,
      ),
    );
    assert.ok(passed.length > 0);
  });
});

describe('the register', () => {
  it('holds every authorisation of the day, with the day of striking off where there is one', () => {
    for (const list of of('xx-register')) {
      const rows = contents(list, 'registration');
      const authorised = [...country.products, ...country.hospital.products].filter(
        ({ authorisedSince }) => authorisedSince <= list.day,
      );
      assert.equal(rows.length, authorised.length);
      for (const { registration } of rows) {
        assert.equal(registration.status === 'withdrawn', registration.withdrawnOn !== undefined);
        assert.ok((registration.withdrawnOn ?? list.day) <= list.day);
      }
    }
    const last = contents(of('xx-register').at(-1) ?? none, 'registration');
    assert.ok(last.some(({ registration }) => registration.status === 'withdrawn'));
    assert.ok(last.some(({ registration }) => registration.marketed === false));
  });
});

describe('the wholesalers', () => {
  it('are asked for what is marketed on the day, and for nothing else', () => {
    for (const week of of('xx-wholesalers')) {
      const asked = new Set(contents(week, 'deliverability').map(({ product }) => product.name));
      const marketed = country.products.flatMap((product) => {
        const state = stateOn(product, week.day);
        return state?.marketed === true ? [state.name] : [];
      });
      assert.deepEqual(asked, new Set(marketed));
    }
  });

  it('say of every marketed product whether each of the four can deliver it', () => {
    for (const week of of('xx-wholesalers')) {
      const rows = contents(week, 'deliverability');
      assert.equal(rows.length, week.records.length);
      assert.equal(rows.length % 4, 0);
      const short = rows.filter(({ deliverability }) => !deliverability.deliverable).length;
      assert.ok(short > 0 && short < rows.length / 5);
    }
  });

  it('mostly lack what is listed as unavailable for a while, and mostly have the rest', () => {
    const missing = new Map<string, number>();
    for (const { product, deliverability } of contents(
      of('xx-wholesalers').at(-1) ?? none,
      'deliverability',
    )) {
      const rvg = product.codes[0]?.value ?? '';
      missing.set(rvg, (missing.get(rvg) ?? 0) + (deliverability.deliverable ? 0 : 1));
    }
    const listed = contents(of('xx-website').at(-1) ?? none, 'listing').filter(
      ({ listing }) =>
        listing.status === 'unavailable' &&
        listing.start !== undefined &&
        daysBetween(listing.start, demoDay) > 42,
    );
    const lacking = listed.filter(
      ({ product }) => (missing.get(product.codes[0]?.value ?? '') ?? 0) >= 2,
    );
    assert.ok(listed.length >= 5);
    assert.ok(lacking.length / listed.length > 0.8);
    assert.ok([...missing.values()].filter((count) => count === 0).length / missing.size > 0.85);
  });
});

describe('the field', () => {
  it('is counted from three reporters on', () => {
    for (const week of of('xx-signals')) {
      const counts = contents(week, 'signals').map(({ signals }) => signals);
      assert.ok(counts.every(({ reporters }) => reporters >= 3));
      assert.ok(
        counts.every(({ since }) => since !== undefined && daysBetween(since, week.day) < 28),
      );
    }
  });
});

const none: Publication = { source: '', day: demoDay, records: [] };
