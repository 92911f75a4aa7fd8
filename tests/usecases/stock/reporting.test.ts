import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Viewer } from '../../../src/domain/party/viewer.ts';
import type { StockRole } from '../../../src/domain/stock/kind.ts';
import { day, type CalendarDate } from '../../../src/law/calendar-date.ts';
import { expectStock } from '../../../src/ledger/expectations.ts';
import { openFolder, type FolderMail } from '../../../src/transport/folder-mail.ts';
import { insertAddressRow } from '../../../src/registry/address-book.ts';
import { addPerson } from '../../../src/registry/people.ts';
import { isRefusal, type Context } from '../../../src/usecases/context.ts';
import type { PostOffice } from '../../../src/usecases/sending/post-office.ts';
import { expectFurther } from '../../../src/usecases/stock/expect-further.ts';
import { viewOwnReporting } from '../../../src/usecases/stock/own-reporting.ts';
import { makeReminders, sendReminders } from '../../../src/usecases/stock/remind.ts';
import {
  chooseReminders,
  reportAgain,
  stopReporting,
} from '../../../src/usecases/stock/say-reporting.ts';
import { stockExpected } from '../../../src/usecases/stock/stock-expected.ts';
import { operatorViewer } from '../../../src/usecases/parties/operator.ts';
import { viewPost } from '../../../src/usecases/view-post.ts';
import {
  deliver,
  inspector,
  makeGroups,
  makeParties,
  partyViewer,
} from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';

const zero = [{ zi: '10', packs: 0 }];
/** A Monday; in Amsterdam it is an hour later than in UTC. */
const today = day('2026-11-23');
const atNine = new Date('2026-11-23T08:05:00Z');
const looking: Viewer = { ...inspector, person: '00000000-0000-4000-8000-000000000001' };

describe('who reports stock', () => {
  let opened: TestDatabase;
  before(async () => {
    opened = await openTestDatabase();
    await makeGroups(opened.database, 2);
  });
  after(() => opened.close());

  const contextOf = (viewer: Viewer, changes: Partial<Context> = {}) =>
    testContext(opened.database.as(viewer), { today: () => today, now: () => atNine, ...changes });

  async function newParty(role: StockRole = 'wholesaler'): Promise<number> {
    const [party = 0] = await makeParties(opened.database, [{ role }]);
    return party;
  }

  /** As the intake does: rows, and what follows from them. */
  async function tell(party: number, on: CalendarDate, asserted = on): Promise<void> {
    const { id } = await deliver(opened.database, party, 'wholesaler', zero, { on, asserted });
    await opened.database
      .as(partyViewer(party, 'wholesaler'))
      .write((tx) => expectFurther(tx, [id]));
  }

  async function calendarOf(party: number, changes: Partial<Context> = {}) {
    const seen = await viewOwnReporting(contextOf(partyViewer(party, 'wholesaler'), changes));
    assert.ok(!isRefusal(seen));
    return seen;
  }

  it('is expected from the first delivery on, and told late or missing from then', async () => {
    const party = await newParty();
    assert.equal((await calendarOf(party)).rhythm, undefined);
    await tell(party, day('2026-11-16'));
    await tell(party, day('2026-11-18'), day('2026-11-20'));
    const seen = await calendarOf(party);
    assert.equal(seen.rhythm, 'daily');
    const states = new Map<string, string>(seen.days.map((each) => [each.day, each.state]));
    const expected = {
      '2026-11-15': 'not-expected',
      '2026-11-16': 'on-time',
      '2026-11-17': 'not-reported',
      '2026-11-18': 'late',
      '2026-11-21': 'not-reported',
      '2026-11-22': 'not-due',
      '2026-11-23': 'not-due',
    };
    for (const [on, state] of Object.entries(expected)) assert.equal(states.get(on), state, on);
  });

  it('can say that it no longer delivers, which the inspector reads; delivering begins it again', async () => {
    const party = await newParty();
    const acting = contextOf(partyViewer(party, 'wholesaler'));
    await tell(party, day('2026-11-10'));
    const blank = await stopReporting(acting, { from: '2026-11-20', why: ' ' });
    assert.equal(isRefusal(blank) && blank.problems[0]?.code, 'stock-reporting-why-missing');
    const early = await stopReporting(acting, { from: '2026-11-01', why: 'wij stoppen' });
    assert.equal(isRefusal(early) && early.problems[0]?.code, 'stock-reporting-day-misfit');
    const done = await stopReporting(acting, { from: '2026-11-20', why: 'wij stoppen' });
    assert.deepEqual(done, { from: '2026-11-20' });
    const again = await stopReporting(acting, { from: '2026-11-21', why: 'nog eens' });
    assert.equal(isRefusal(again) && again.problems[0]?.code, 'stock-reporting-nothing-expected');

    const seen = await calendarOf(party);
    assert.equal(seen.rhythm, undefined);
    const of = (on: string) => seen.days.find((each) => each.day === on)?.state;
    assert.deepEqual([of('2026-11-19'), of('2026-11-20')], ['not-reported', 'not-expected']);

    const expected = await stockExpected(contextOf(looking), { requestId: 'test' });
    assert.ok(!isRefusal(expected));
    const word = expected.words.find((each) => each.party === party);
    assert.deepEqual(
      [word?.word, word?.why, word?.from],
      ['no-longer', 'wij stoppen', '2026-11-20'],
    );

    await tell(party, day('2026-11-22'));
    assert.equal((await calendarOf(party)).rhythm, 'daily');
  });

  it('can say how often; a file of a day does not change what it said', async () => {
    const party = await newParty();
    await tell(party, day('2026-11-10'));
    const acting = contextOf(partyViewer(party, 'wholesaler'));
    const unknown = await reportAgain(acting, { from: '2026-11-16', rhythm: 'monthly' });
    assert.equal(isRefusal(unknown) && unknown.problems[0]?.code, 'stock-reporting-rhythm-missing');
    await reportAgain(acting, { from: '2026-11-16', rhythm: 'weekly' });
    await tell(party, day('2026-11-18'));
    await tell(party, day('2026-11-19'));
    const seen = await calendarOf(party);
    assert.equal(seen.rhythm, 'weekly');
    const week = seen.days.filter((each) => each.day >= '2026-11-16' && each.day <= '2026-11-22');
    assert.deepEqual([...new Set(week.map(({ state }) => state))], ['on-time']);
    assert.equal(seen.days.find((each) => each.day === '2026-11-11')?.state, 'not-reported');
  });

  it('is told of by the inspector with since when something is missing', async () => {
    const party = await newParty();
    await tell(party, day('2026-11-16'));
    const expected = await stockExpected(contextOf(looking), { requestId: 'test' });
    assert.ok(!isRefusal(expected));
    const row = expected.parties.find((each) => each.party === party);
    assert.deepEqual(
      [row?.missingSince, row?.missing.length, row?.late.length],
      ['2026-11-17', 5, 0],
    );
    const other = await stockExpected(contextOf(partyViewer(party, 'wholesaler')), {
      requestId: 'test',
    });
    assert.ok(isRefusal(other));
  });

  it('sees of nobody else what it said', async () => {
    const party = await newParty();
    const rival = await newParty();
    await tell(party, day('2026-11-10'));
    const acting = contextOf(partyViewer(party, 'wholesaler'));
    await stopReporting(acting, { from: '2026-11-20', why: 'alleen voor de inspectie' });
    const rows = await opened.database
      .as(partyViewer(rival, 'wholesaler'))
      .read((tx) => tx.query('select 1 from stock_reporting_word where party_id = $1', [party]));
    assert.equal(rows.length, 0);
  });
});

describe('a reminder', () => {
  let opened: TestDatabase;
  let folder: string;
  let mail: FolderMail;
  let office: PostOffice;
  let party: number;

  before(async () => {
    opened = await openTestDatabase();
    const { database } = opened;
    await makeGroups(database, 2);
    folder = mkdtempSync(join(tmpdir(), 'voorradig-reminders-'));
    mail = openFolder(folder, {
      from: 'demo@voorradig.example',
      name: 'Voorradig',
      domain: 'voorradig.example',
    });
    office = {
      baseUrl: 'https://voorradig.example',
      mail,
      webhook: { send: () => Promise.reject(new Error('no webhook is sent here')) },
      chance: () => 0.5,
    };
    [party = 0] = await makeParties(database, [{ role: 'wholesaler' }]);
    const from = day('2026-11-16');
    await database.write((tx) =>
      expectStock(tx, { party, role: 'wholesaler', rhythm: 'daily', from }),
    );
    await tell(day('2026-11-16'));
    for (const name of ['Wil', 'Bo']) await addContact(name);
  });
  after(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = (on: CalendarDate) =>
    deliver(opened.database, party, 'wholesaler', zero, { on, asserted: on });

  async function addContact(name: string): Promise<void> {
    await opened.database.as(partyViewer(party, 'wholesaler')).write(async (tx) => {
      const person = await addPerson(tx, {
        name,
        email: `${name.toLowerCase()}@groothandel.example`,
      });
      const row = { entry: person, partyId: party, personId: person, present: true };
      await insertAddressRow(tx, row, person);
    });
  }

  const clock = (moment: string): Context => {
    const now = new Date(moment);
    return testContext(opened.database, {
      now: () => now,
      today: () => day(moment.slice(0, 10)),
    });
  };

  async function mails(): Promise<readonly string[]> {
    const kept = await mail.list(100);
    return Promise.all(kept.map(async ({ id }) => (await mail.read(id)) ?? ''));
  }

  it('waits for the hour of a working day, and is made once', async () => {
    // Saturday, and Monday before nine in Amsterdam.
    assert.equal(await makeReminders(clock('2026-11-21T10:00:00Z')), 0);
    assert.equal(await makeReminders(clock('2026-11-23T07:55:00Z')), 0);
    assert.equal(await makeReminders(clock('2026-11-23T08:05:00Z')), 1);
    assert.equal(await makeReminders(clock('2026-11-23T08:15:00Z')), 0);
  });

  it('is one mail to each contact, of all days that are missing when it is sent', async () => {
    await tell(day('2026-11-17'));
    const at = clock('2026-11-23T08:20:00Z');
    assert.equal(await sendReminders(at, office), 2);
    assert.equal(await sendReminders(at, office), 0);
    const found = await mails();
    assert.deepEqual(found.map((each) => /^To: (.*)$/mu.exec(each)?.[1]?.trim() ?? '').toSorted(), [
      'bo@groothandel.example',
      'wil@groothandel.example',
    ]);
    for (const each of found) {
      const text = each.replaceAll(/=\r?\n/gu, '');
      assert.match(text, /18 november 2026, 19 november 2026, 20 november 2026, 21 november 2026/u);
      assert.doesNotMatch(text, /17 november/u);
      assert.match(text, /18 November 2026/u);
    }
  });

  it('is never made twice of one day, and says the next day only what is new', async () => {
    assert.equal(await makeReminders(clock('2026-11-23T15:00:00Z')), 0);
    assert.equal(await makeReminders(clock('2026-11-24T09:00:00Z')), 1);
    const days = await opened.database.owner.query<{ days: string }>(
      "select distinct days::text as days from stock_reminder where on_day = '2026-11-24'",
    );
    assert.deepEqual(days.rows, [{ days: '{2026-11-22}' }]);
  });

  it('is not sent when all was told of meanwhile', async () => {
    await tell(day('2026-11-22'));
    assert.equal(await sendReminders(clock('2026-11-24T09:05:00Z'), office), 2);
    assert.equal((await mails()).length, 2);
    const post = await viewPost(
      testContext(opened.database.as(operatorViewer), { now: () => atNine }),
    );
    assert.ok(!isRefusal(post));
    assert.deepEqual(
      post.reminders.counts.map(({ state, count }) => [state, count]),
      [
        ['sent', 2],
        ['superseded', 2],
      ],
    );
  });

  it('goes to nobody who does not want it, and is not made up for later', async () => {
    const acting = testContext(opened.database.as(partyViewer(party, 'wholesaler')));
    await chooseReminders(acting, false);
    assert.equal(await makeReminders(clock('2026-11-25T09:00:00Z')), 1);
    await chooseReminders(acting, true);
    assert.equal(await makeReminders(clock('2026-11-25T09:10:00Z')), 0);
    assert.equal(await sendReminders(clock('2026-11-25T09:10:00Z'), office), 0);
    const seen = await viewOwnReporting({ ...acting, today: () => day('2026-11-25') });
    assert.ok(!isRefusal(seen));
    assert.equal(seen.contacts, 2);
    assert.equal(seen.days.find((each) => each.day === '2026-11-18')?.remindedOn, '2026-11-23');
    assert.equal(seen.days.find((each) => each.day === '2026-11-23')?.remindedOn, undefined);
  });
});
