import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it, test } from 'node:test';
import { Value } from 'typebox/value';
import { CaseEventBody, type CaseEvent } from '../../src/domain/desk/case-event.ts';
import { caseState } from '../../src/domain/desk/case-state.ts';
import { queueMarksOf, type QueueMark } from '../../src/domain/desk/queue.ts';
import { contentMisfits } from '../../src/domain/notification/misfits.ts';
import { NotificationContent } from '../../src/domain/notification/notification.ts';
import { publicViewer, type Viewer } from '../../src/domain/party/viewer.ts';
import { makeCountry } from '../../src/foresight/country.ts';
import { demoDay, demoSettings } from '../../src/foresight/demo.ts';
import type { DeskYearCase } from '../../src/foresight/desk-year-rows.ts';
import { makeDeskYear } from '../../src/foresight/desk-year.ts';
import { causeShares } from '../../src/foresight/interruption.ts';
import { publications } from '../../src/foresight/publications.ts';
import { stateOn } from '../../src/foresight/product.ts';
import { daysBetween } from '../../src/law/calendar-date.ts';
import type { ReadTx } from '../../src/registry/database.ts';
import { caseById, openCases } from '../../src/registry/cases.ts';
import { readPerson } from '../../src/registry/people.ts';
import { clockwork } from '../../src/usecases/desk/clockwork.ts';
import type { Context } from '../../src/usecases/context.ts';
import { listChanges } from '../../src/usecases/list-changes.ts';
import { seedDemo } from '../../src/usecases/seed-demo.ts';
import { notificationsOfTheYear, seedDeskYear } from '../../src/usecases/seed-desk-year.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/* A year of traffic at the desk of the invented country: as it is made, and as it is stored. */

const { law } = testContext(undefined);
const country = makeCountry(demoSettings);
const year = makeDeskYear(country, notificationsOfTheYear, law);
const ofTheYear = year.notifications.filter(({ takenOver }) => !takenOver);

function count<Item>(items: Iterable<Item>, key: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** Events as the fold takes them; people of the desk by their place. */
function eventsOf({ events }: DeskYearCase): CaseEvent[] {
  return events.map(({ seq, body, person, party, at }) => ({
    id: seq,
    seq,
    body,
    happenedAt: at,
    ...(person === undefined ? {} : { person }),
    ...(party === undefined ? {} : { party }),
  }));
}

describe('the year as it is made', () => {
  it('is the same to the letter for the same country', () => {
    const letters = (made: typeof year) =>
      createHash('sha256')
        // A product by its number: whole ones would be the same thousand letters in each row.
        .update(JSON.stringify(made, (_name, value) => value?.rvg ?? value))
        .digest('hex');
    const again = makeDeskYear(makeCountry(demoSettings), notificationsOfTheYear, law);
    assert.equal(letters(again), letters(year));
    const other = makeCountry({ ...demoSettings, seed: demoSettings.seed + 1 });
    assert.notEqual(letters(makeDeskYear(other, 3_000, law)), letters(year));
  });

  it('holds 5,100 notifications, in every month about as many', () => {
    assert.equal(ofTheYear.length, 5_100);
    const months = count(ofTheYear, ({ versions }) => versions[0]?.asserted.slice(0, 7) ?? '');
    assert.equal(Object.keys(months).length, 13);
    for (const [month, received] of Object.entries(months)) {
      const days = month === '2025-11' ? 8 : month === '2026-11' ? 22 : 30.4;
      assert.ok(received / days > 10 && received / days < 20, `${month}: ${received}`);
    }
    assert.deepEqual(
      year.notifications
        .filter(({ takenOver }) => takenOver)
        .map(({ websiteKey }) => websiteKey === undefined),
      Array.from({ length: year.notifications.length - 5_100 }, () => false),
      'only cases of the website were taken over',
    );
  });

  it('tells of every kind, with the causes of 2020, mostly too late', () => {
    const first = ofTheYear.flatMap(({ versions }) => versions[0] ?? []);
    const kinds = count(first, ({ content }) => content.publishable.kind);
    for (const kind of [
      'interruption',
      'discontinuation',
      'quality-defect',
      'first-marketing',
      'insufficient-supply',
    ]) {
      assert.ok((kinds[kind] ?? 0) >= 20, `${kind}: ${kinds[kind]}`);
    }
    const causes = first.filter(({ content }) => content.publishable.kind === 'interruption');
    for (const [cause, share] of Object.entries(causeShares)) {
      const found = causes.filter(({ content }) => content.publishable.cause === cause).length;
      assert.ok(Math.abs((100 * found) / causes.length - share) < 4, `${cause}: ${found}`);
    }
    const judged = first.filter(({ daysLate }) => daysLate !== undefined);
    const late = judged.filter(({ daysLate }) => (daysLate ?? 0) > 0).length / judged.length;
    assert.ok(judged.length > 3_000 && late > 0.7 && late < 0.95, `${late}`);
    const steps = count(
      year.notifications.flatMap(({ versions }) => versions),
      ({ step }) => step,
    );
    for (const step of [
      'amended',
      'prolonged',
      'shortened',
      'resolved',
      'withdrawn',
      'discontinued',
    ]) {
      assert.ok((steps[step] ?? 0) >= 10, `${step}: ${steps[step]}`);
    }
  });

  it('lasts as long as interruptions in the country do', () => {
    const lengths = ofTheYear.flatMap(({ versions }) => {
      const { kind, start, actualEnd } = versions.at(-1)?.content.publishable ?? {};
      const [from] = versions;
      if (kind !== 'interruption' || start === undefined || actualEnd === undefined) return [];
      // Those that began early enough to be over by now, whatever their length.
      return from !== undefined && from.asserted < '2026-02-01'
        ? [daysBetween(start, actualEnd)]
        : [];
    });
    const long = lengths.filter((days) => days >= 14);
    const mean = long.reduce((sum, days) => sum + days, 0) / long.length;
    assert.ok(long.length > 300 && mean > 75 && mean < 110, `${mean} over ${long.length}`);
  });

  it('lets nobody speak of the product of another holder, nor twice of one', () => {
    for (const { product, party, versions, number } of year.notifications) {
      const first = versions[0];
      assert.ok(first);
      const holder = (stateOn(product, first.asserted) ?? product.states[0])?.holder;
      assert.equal(year.parties[party - 1]?.name, holder?.name, number);
      assert.equal(year.contacts[first.contact]?.party, party);
    }
    for (const own of Map.groupBy(year.notifications, ({ product }) => product).values()) {
      const running = own.filter(({ versions, websiteKey }) => {
        const last = versions.at(-1);
        const over = last?.step === 'resolved' || last?.step === 'withdrawn';
        const kind = last?.content.publishable.kind;
        return !over && kind !== 'first-marketing' && websiteKey === undefined;
      });
      assert.ok(running.length <= 1, running.map(({ number }) => number).join(' '));
    }
  });

  it('says nothing in a version that the desk would have refused', () => {
    for (const { number, versions } of year.notifications) {
      let before: NotificationContent | undefined;
      for (const { step, asserted, content, contact, minute } of versions) {
        const { party: _party, ...whom } = year.contacts[contact] ?? {};
        const whole = Value.Parse(NotificationContent, { ...content, contact: whom });
        assert.deepEqual(
          contentMisfits(whole, {
            step,
            today: asserted,
            ...(before === undefined ? {} : { before }),
          }),
          [],
          `${number} ${step}`,
        );
        assert.ok(minute > 0 && (before !== undefined || step === 'first'));
        before = whole;
      }
      const moments = versions.map(({ receivedAt }) => receivedAt);
      assert.deepEqual(moments, [...new Set(moments)].toSorted(), number);
    }
  });

  it('has signals of pharmacies, hospitals and wholesalers; one word follows another', () => {
    const first = year.signals.filter(({ supersedes }) => supersedes === undefined);
    assert.ok(first.length > 8_000 && first.length < 10_000, `${first.length}`);
    const byId = new Map(year.signals.map((signal) => [signal.id, signal]));
    const followed = new Set<number>();
    for (const { supersedes, party, product, id, body, reporterKind } of year.signals) {
      assert.equal(year.parties[party - 1]?.kind, reporterKind);
      if (supersedes === undefined) {
        assert.notEqual(body.withdrawn, true);
        continue;
      }
      const before = byId.get(supersedes);
      assert.ok(before !== undefined && supersedes < id && !followed.has(supersedes));
      assert.deepEqual([before.party, before.product], [party, product]);
      followed.add(supersedes);
    }
  });

  it('folds every case; events stand in order and lean on nothing that is not there', () => {
    const versions = new Set(
      year.notifications.flatMap((each) => each.versions.map(({ id }) => id)),
    );
    for (const desk of year.cases) {
      const at = desk.events.map((event) => event.at);
      assert.deepEqual(at, at.toSorted(), desk.number);
      assert.deepEqual(
        desk.events.map(({ seq }) => seq),
        desk.events.map((_event, index) => index + 1),
      );
      for (const { body, seq } of desk.events) {
        if (body.kind === 'answer-given') assert.ok(body.question > 0 && body.question < seq);
        if (body.kind === 'published' || body.kind === 'triaged') assert.ok(body.proposal < seq);
        if (body.kind === 'notification-received') assert.ok(versions.has(body.version));
      }
      const state = caseState(eventsOf(desk));
      if (state.open) continue;
      assert.ok(
        state.proposals.every((proposal) => proposal.state !== 'waiting'),
        desk.number,
      );
      assert.ok(
        state.questions.every(({ answers, withdrawn }) => withdrawn || answers.length > 0),
        desk.number,
      );
      assert.equal(desk.events.at(-1)?.body.kind, 'closed', desk.number);
    }
  });

  it('decides with two pairs of eyes, never the same twice', () => {
    for (const { events, number } of year.cases) {
      for (const { body, person } of events) {
        const proposal =
          'proposal' in body && typeof body.proposal === 'number' ? body.proposal : 0;
        if (proposal === 0) continue;
        const proposer = events[proposal - 1];
        assert.equal(proposer?.body.kind, 'proposed', number);
        assert.ok(person !== undefined && proposer?.person !== person, number);
      }
    }
  });

  it('leaves a believable day: some of everything that stands out, not too much new', () => {
    const said = new Map(
      year.notifications.map(({ number, versions }) => [
        number,
        versions.at(-1)?.content.publishable,
      ]),
    );
    const ground = { law, on: demoDay, said: (number: string) => said.get(number) };
    const open = year.cases.map((each) => caseState(eventsOf(each))).filter((state) => state.open);
    const marks = count(
      open.flatMap((state) => [...queueMarksOf(state, ground)]),
      (mark) => mark,
    );
    const between: Partial<Record<QueueMark, readonly [number, number]>> = {
      new: [15, 40],
      late: [100, 900],
      'ends-soon': [50, 300],
      overdue: [10, 80],
      'field-only': [10, 80],
      critical: [8, 60],
      'basis-changed': [4, 8],
      'waiting-for-second': [2, 6],
      'question-overdue': [3, 60],
      'handed-over': [1, 20],
    };
    for (const [mark, [least, most]] of Object.entries(between)) {
      const found = marks[mark] ?? 0;
      assert.ok(found >= least && found <= most, `${mark}: ${found}`);
    }
    assert.ok(open.length > 600 && open.length < 1_400, `${open.length}`);
  });
});

test('its figures in the documentation are these', () => {
  const versions = year.notifications.flatMap((each) => each.versions);
  const figures = [
    ofTheYear.length,
    year.notifications.length - ofTheYear.length,
    new Set(year.notifications.map(({ product }) => product)).size,
    versions.length,
    year.signals.length,
    year.signals.filter(({ supersedes }) => supersedes !== undefined).length,
    year.cases.length,
    year.cases.filter((each) => caseState(eventsOf(each)).open).length,
    year.cases.flatMap(({ events }) => events).length,
    year.publications.length,
  ];
  const page = readFileSync(new URL('../../docs/sources/demo.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('| what | how many |')).split('\n\n')[0] ?? '';
  const told = [...table.matchAll(/\| ([\d,]+) \|$/gm)].map(([, figure]) => figure);
  assert.deepEqual(
    told,
    figures.map((figure) => figure.toLocaleString('en')),
  );
});

test('the website of the country shows what the desk had published by then, and nothing else', () => {
  const lists = [...publications(country)].filter(
    ({ source, day }) => source === 'xx-website' && day >= year.from,
  );
  assert.ok(lists.length > 50);
  for (const { day, records } of lists) {
    const shown = new Map<string, (typeof year.publications)[number]>();
    const taken = year.publications.filter(({ visibleFrom }) => visibleFrom.slice(0, 10) <= day);
    for (const publication of taken) shown.set(publication.key, publication);
    for (const { key, content } of records) {
      const found = shown.get(key);
      assert.ok(
        found && content.kind === 'listing' && found.content.kind === 'listing',
        `${day} ${key}`,
      );
      const { start, expectedEnd, actualEnd, extent } = found.content.listing;
      assert.deepEqual(
        { start, expectedEnd, actualEnd, extent },
        {
          start: content.listing.start,
          expectedEnd: content.listing.expectedEnd,
          actualEnd: content.listing.actualEnd,
          extent: content.listing.extent,
        },
        `${day} ${key}`,
      );
    }
  }
  const listed = new Set(lists.flatMap(({ records }) => records.map(({ key }) => key)));
  const never = year.publications.filter(({ key }) => !listed.has(key));
  const retracted = new Set(
    year.publications.filter(({ deed }) => deed === 'retracted').map(({ key }) => key),
  );
  assert.ok(retracted.size > 0);
  assert.deepEqual(
    never.filter(({ key }) => !retracted.has(key)).map(({ key }) => key),
    [],
  );
});

describe('the year as it is stored', () => {
  let open: TestDatabase;
  let context: Context;
  before(async () => {
    open = await openTestDatabase();
    context = testContext(open.database);
    await seedDemo(context, { language: 'nl' });
  });
  after(() => open.close());

  const rows = async (sql: string, values: readonly unknown[] = []) =>
    (await open.database.owner.query<Record<string, number>>(sql, [...values])).rows;
  const as = <Result>(viewer: Viewer, work: (tx: ReadTx) => Promise<Result>) =>
    open.database.as(viewer).read(work);

  it('is loaded once', async (t) => {
    const steps: number[] = [];
    const begun = performance.now();
    const input = { country, onProgress: (done: number) => steps.push(done) };
    assert.equal(await seedDeskYear(context, input), true);
    t.diagnostic(`loaded in ${Math.round(performance.now() - begun)} ms`);
    assert.deepEqual(steps, [0, 1, 2, 3, 4]);
    assert.equal(await seedDeskYear(context, { country }), false);
    const [counts] = await rows(
      `select (select count(*)::int from notification) as notifications,
              (select count(*)::int from notification_version) as versions,
              (select count(*)::int from notification_part) as parts,
              (select count(*)::int from signal) as signals,
              (select count(*)::int from desk_case) as cases,
              (select count(*)::int from case_event) as events,
              (select count(*)::int from publication) as publications,
              (select count(*)::int from published_fact) as facts,
              (select count(*)::int from publication_review) as reviews`,
    );
    const versions = year.notifications.flatMap((each) => each.versions).length;
    assert.deepEqual(counts, {
      notifications: year.notifications.length,
      versions,
      parts: 4 * versions,
      signals: year.signals.length,
      cases: year.cases.length,
      events: year.cases.flatMap(({ events }) => events).length,
      publications: year.publications.length,
      facts: 0,
      reviews: year.publications.filter(({ underReview }) => underReview).length,
    });
  });

  it('stands in the outbox in the order in which it became public, with nothing left to send', async () => {
    const [told] = await rows(
      `select count(*)::int as events, count(r.position)::int as released, count(f.event_id)::int as done,
              count(*) filter (where e.available_at <= now())::int as due,
              (select count(*)::int from sending) as sendings,
              (select count(*)::int from (select p.visible_from, lag(p.visible_from) over (order by r.position) as before
                 from outbox_release r join outbox_event e on e.id = r.event_id join publication p on p.id = e.publication_id) o
                where o.before > o.visible_from) as astray
         from outbox_event e left join outbox_release r on r.event_id = e.id left join outbox_fan_out f on f.event_id = e.id`,
    );
    const { events = 0, due = 0 } = told ?? {};
    assert.ok(due > 0.9 * events);
    const all = year.publications.length;
    assert.deepEqual(told, { events: all, released: due, done: due, due, sendings: 0, astray: 0 });
    const openness = () => ({ grounds: ['eu-national-website'] as const, hiddenSources: [] });
    const changes = await listChanges(
      { ...context, database: open.database.as(publicViewer, openness) },
      { limit: 100 },
    );
    assert.ok('items' in changes);
    assert.equal(changes.items.length, 100);
    const closed = await listChanges(context, { limit: 100 });
    assert.deepEqual('items' in closed && closed.items, [], 'no ground, no change');
  });

  it('names nothing that is not there', async () => {
    const astray = await rows(
      `select (select count(*)::int from notification n left join node on node.id = n.product_id where node.id is null) as products,
              (select count(*)::int from case_event e left join notification_version v on v.id = (e.body ->> 'version')::bigint
                where e.kind = 'notification-received' and v.party_id is distinct from (e.body ->> 'holder')::bigint) as versions,
              (select count(*)::int from case_event e left join signal s on s.id = (e.body ->> 'signal')::bigint
                where e.kind like 'signal-%' and s.party_id is distinct from (e.body ->> 'reporter')::bigint) as signals,
              (select count(*)::int from case_event e left join publication p on p.id = (e.body ->> 'publication')::bigint
                where e.kind in ('published', 'corrected', 'retracted') and p.case_id is distinct from e.case_id) as publications,
              (select count(*)::int from notification_part p left join person on person.id = (p.body ->> 'person')::uuid
                where p.part = 'contact' and person.id is null) as contacts,
              (select count(*)::int from notification n join desk_case c on false) as none`,
    );
    assert.deepEqual(astray, [
      { products: 0, versions: 0, signals: 0, publications: 0, contacts: 0, none: 0 },
    ]);
  });

  it('folds from the database as it was made, with people who can be named', async () => {
    const open = await as(clockwork('a test'), (tx) => openCases(tx, 'XX'));
    const made = year.cases.filter((each) => caseState(eventsOf(each)).open);
    assert.equal(open.length, made.length);
    for (const { events } of open) {
      for (const { body } of events) assert.ok(Value.Check(CaseEventBody, body), body.kind);
      assert.ok(caseState(events).open);
    }
    const owner = open.map(({ events }) => caseState(events).owner).find((id) => id !== undefined);
    const person = await as(clockwork('a test'), (tx) => readPerson(tx, owner ?? ''));
    assert.ok(person !== undefined && person !== 'erased' && person.name.length > 0);
  });

  it('shows a supplier its own, the field its own, and the public none of it', async () => {
    const [own] = await rows(
      'select party_id as party, count(*)::int as many from notification group by 1 order by 2 desc limit 1',
    );
    const [reporter] = await rows(
      `select party_id as party, count(*)::int as many from signal where reporter_kind = 'pharmacist' group by 1 order by 2 desc limit 1`,
    );
    assert.ok(own?.['party'] && reporter?.['party']);
    const seen = (tx: ReadTx) =>
      tx.query<Record<string, number>>(
        `select (select count(*)::int from notification) as notifications, (select count(*)::int from signal) as signals,
                (select count(distinct party_id)::int from notification_part) as parties, (select count(*)::int from desk_case) as cases`,
      );
    const supplier: Viewer = {
      audience: 'supplier',
      party: own['party'],
      represents: [own['party']],
      group: [],
    };
    assert.deepEqual(await as(supplier, seen), [
      { notifications: own['many'], signals: 0, parties: 1, cases: 0 },
    ]);
    const pharmacist: Viewer = {
      audience: 'pharmacist',
      party: reporter['party'],
      represents: [reporter['party']],
      group: [],
    };
    assert.deepEqual(await as(pharmacist, seen), [
      { notifications: 0, signals: reporter['many'], parties: 0, cases: 0 },
    ]);
    assert.deepEqual(await open.database.read(seen), [
      { notifications: 0, signals: 0, parties: 0, cases: 0 },
    ]);
  });

  it('keeps a case whole: the one behind a number of the website', async () => {
    const made = year.publications.find(({ deed }) => deed === 'corrected');
    const [row] = await rows('select case_id as case from publication where key = $1 limit 1', [
      made?.key,
    ]);
    const found = await as(clockwork('a test'), (tx) => caseById(tx, row?.['case'] ?? 0));
    const state = caseState(found?.events ?? []);
    const published = state.publications.find(({ key }) => key === made?.key);
    assert.ok(published && published.version >= 2 && published.proposal.notificationVersion);
  });
});
