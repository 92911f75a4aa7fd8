import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { insertNotifications, readNotification } from '../../src/registry/notifications.ts';
import { erasePerson } from '../../src/registry/people.ts';
import { endMandate, grantMandate } from '../../src/registry/parties.ts';
import { contextFor } from '../../src/usecases/context.ts';
import { listContacts } from '../../src/usecases/notifying/address-book.ts';
import { amendNotification } from '../../src/usecases/notifying/amend-notification.ts';
import {
  discardDraft,
  listDrafts,
  readDraft,
  saveDraft,
  startDraft,
} from '../../src/usecases/notifying/drafts.ts';
import { listNotifications } from '../../src/usecases/notifying/list-notifications.ts';
import {
  listPassedOn,
  previewPassingOn,
  recordPassingOn,
} from '../../src/usecases/notifying/pass-on.ts';
import { showReceipt } from '../../src/usecases/notifying/receipt.ts';
import { submitNotification } from '../../src/usecases/notifying/submit-notification.ts';
import { viewNotification } from '../../src/usecases/notifying/view-notification.ts';
import { contentWith, openWorld, refusedWith, taken, type World } from './notified-world.ts';

/* What a holder sends, sends again and takes back; and who sees nothing of it. */

const language = 'nl';
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** Nothing in it is the first supplier's: whatever of him turns up with the second has leaked. */
const ofTheSecond = contentWith({
  business: { becameKnownOn: day('2026-11-20') },
  stock: {},
  contact: { name: 'Tweede Beller', email: 'tweede@beller.example' },
});

/** A first version of a product; its number. */
async function sent(code: string, content = contentWith(), party = world.parties.one) {
  const context = await world.actingFor(party);
  const { notifications } = taken(
    await submitNotification(context, { codes: [code], content, language }),
  );
  return notifications[0]?.receipt.number ?? '';
}

test('the walk: first, amended, prolonged, resolved, reopened, withdrawn; each a version with its changes', async () => {
  const context = await world.actingFor(world.parties.one);
  const number = await sent('RVG 100001');
  assert.match(number, /^XX-M-2026-\d{6}$/);
  const content = contentWith();
  const amended = taken(
    await amendNotification(context, {
      number,
      step: 'amended',
      basedOn: 1,
      content: { ...content, business: { ...content.business, site: 'Elders' } },
      language,
    }),
  );
  assert.equal(amended.receipt.version, 2);
  assert.deepEqual(amended.changes, [
    { field: 'business.site', before: 'Kanarie-Eén', after: 'Elders' },
  ]);
  const later = { ...content.publishable, expectedEnd: day('2027-06-01') };
  taken(
    await amendNotification(context, {
      number,
      step: 'prolonged',
      basedOn: 2,
      content: { ...content, publishable: later },
      language,
    }),
  );
  // It is over before it was expected to begin: seen from a day in that spring.
  const may = await world.actingFor(world.parties.one, day('2027-05-10'));
  const resolved = { ...later, actualEnd: day('2027-05-08') };
  taken(
    await amendNotification(may, {
      number,
      step: 'resolved',
      basedOn: 3,
      content: { ...content, publishable: resolved },
      language,
    }),
  );
  const back = taken(await viewNotification(may, { number, language }));
  assert.equal(back.state, 'back');
  assert.equal(back.reopensThrough, '2027-05-14');
  // Back for six days does not end it; for seven it does.
  const sixth = await world.actingFor(world.parties.one, day('2027-05-14'));
  const seventh = await world.actingFor(world.parties.one, day('2027-05-15'));
  const reopen = { number, step: 'amended', basedOn: 4, language } as const;
  assert.deepEqual(
    refusedWith(
      await amendNotification(seventh, { ...reopen, content: { ...content, publishable: later } }),
    ),
    ['- notification-closed'],
  );
  taken(await amendNotification(sixth, { ...reopen, content: { ...content, publishable: later } }));
  taken(
    await amendNotification(sixth, {
      number,
      step: 'withdrawn',
      basedOn: 5,
      content: { ...content, publishable: later },
      language,
    }),
  );
  const seen = taken(await viewNotification(sixth, { number, language }));
  assert.deepEqual(
    seen.versions.map(({ version, step }) => `${version} ${step}`),
    ['1 first', '2 amended', '3 prolonged', '4 resolved', '5 amended', '6 withdrawn'],
  );
  assert.equal(seen.state, 'closed');
  assert.deepEqual(seen.allowedSteps, []);
  assert.deepEqual(seen.versions[3]?.changes, [
    { field: 'publishable.actualEnd', after: '2027-05-08' },
  ]);
  assert.deepEqual(seen.versions[0]?.contact, contentWith().contact);
  const receipt = taken(await showReceipt(sixth, { number, version: 2, language }));
  assert.deepEqual(receipt, amended.receipt);
});

test('several numbers are one notification each, all or none', async () => {
  const context = await world.actingFor(world.parties.one);
  const before = taken(await listNotifications(context, {}));
  const mixed = await submitNotification(context, {
    codes: ['RVG 100002', '200001', '100003'],
    content: contentWith(),
    language,
  });
  assert.deepEqual(refusedWith(mixed), ['code not-your-product']);
  const after = taken(await listNotifications(context, {}));
  assert.deepEqual(after.counts, before.counts);
  const both = taken(
    await submitNotification(context, {
      codes: ['RVG 100002, RVG 100003'],
      content: contentWith(),
      language,
    }),
  );
  const numbers = both.notifications.map(({ receipt }) => Number(receipt.number.slice(-6)));
  assert.equal((numbers[1] ?? 0) - (numbers[0] ?? 0), 1);
  assert.deepEqual(
    both.notifications.map(({ receipt }) => receipt.product.unit.value),
    ['100002', '100003'],
  );
  const twice = { codes: ['100002', 'RVG 100002'], content: contentWith(), language } as const;
  assert.deepEqual(refusedWith(await submitNotification(context, twice)), ['code code-repeated']);
});

test('an unknown number is refused with what it may have been; a struck-off product only for a stop', async () => {
  const context = await world.actingFor(world.parties.one);
  const unknown = await submitNotification(context, {
    codes: ['RVG 10001'],
    content: contentWith(),
    language,
  });
  assert.deepEqual(refusedWith(unknown), ['code code-unknown-near']);
  assert.match(JSON.stringify(unknown), /RVG 100001 \(Verzinsel Een 1\)/);
  const gone = { codes: ['100099'], language } as const;
  assert.deepEqual(
    refusedWith(await submitNotification(context, { ...gone, content: contentWith() })),
    ['code product-withdrawn'],
  );
  const { expectedEnd: _none, ...publishable } = contentWith().publishable;
  const stop = {
    ...contentWith(),
    publishable: { ...publishable, kind: 'discontinuation', expectedEndCertainty: 'unknown' },
  };
  taken(await submitNotification(context, { ...gone, content: stop }));
});

test('what does not fit is told field by field, and nothing typed of a person is repeated', async () => {
  const context = await world.actingFor(world.parties.one);
  const given = {
    ...contentWith({
      publishable: { start: day('2027-04-15'), expectedEnd: day('2027-04-15') },
      business: { marketSharePercent: 12, becameKnownOn: day('2026-11-24') },
    }),
  };
  const input = { codes: ['100004'], language } as const;
  assert.deepEqual(refusedWith(await submitNotification(context, { ...input, content: given })), [
    'publishable.expectedEnd end-not-after-start',
    'business.becameKnownOn known-in-future',
    'business.marketShareIs share-without-kind',
  ]);
  const person = { ...contentWith(), contact: { name: 'Kaatje Kanarie', email: 'geen adres' } };
  const misfit = await submitNotification(context, { ...input, content: person });
  assert.deepEqual(refusedWith(misfit), ['contact.email case-misfit']);
  assert.doesNotMatch(JSON.stringify(misfit), /geen adres|Kaatje/);
  const long = contentWith({ business: { measures: 'm'.repeat(4001) } });
  const tooLong = await submitNotification(context, { ...input, content: long });
  assert.deepEqual(refusedWith(tooLong), ['business.measures case-misfit']);
  assert.match(JSON.stringify(tooLong), /4\.000/);
  for (const text of ['nul\0teken', 'half \uD800 teken']) {
    const content = contentWith({ business: { measures: text } });
    assert.deepEqual(refusedWith(await submitNotification(context, { ...input, content })), [
      'business.measures text-unreadable',
    ]);
  }
});

test('control and formula characters are stored as typed', async () => {
  const typed = '=1+1\t"a"\r\n@SUM(A1)\u0007 <script>‮ \\u0000 \\ é';
  const number = await sent('100004', contentWith({ business: { measures: typed } }));
  const context = await world.actingFor(world.parties.one);
  const seen = taken(await viewNotification(context, { number, language }));
  assert.equal(seen.versions[0]?.business?.measures, typed);
});

test('two months ahead is in time, one day less is late, and a past start is allowed', async () => {
  const context = await world.actingFor(world.parties.one);
  const lateness = async (start: string) => {
    const content = contentWith({
      publishable: { start: day(start), expectedEnd: day('2027-06-01') },
    });
    const answer = taken(
      await submitNotification(context, { codes: ['100005'], content, language }),
    );
    const { late, daysLate } = answer.notifications[0]?.lateness ?? {};
    return { late, daysLate };
  };
  assert.deepEqual(await lateness('2027-01-23'), { late: false, daysLate: 0 });
  assert.deepEqual(await lateness('2027-01-22'), { late: true, daysLate: 1 });
  assert.deepEqual(await lateness('2026-11-01'), { late: true, daysLate: 83 });
});

test('who amends what has moved on is told what changed, and nothing is overwritten', async () => {
  const context = await world.actingFor(world.parties.one);
  const number = await sent('100006');
  const content = contentWith({ publishable: { extent: 'partial' } });
  taken(
    await amendNotification(context, { number, step: 'amended', basedOn: 1, content, language }),
  );
  const stale = await amendNotification(context, {
    number,
    step: 'amended',
    basedOn: 1,
    content: contentWith({ stock: { packsLeft: 1 } }),
    language,
  });
  assert.deepEqual(refusedWith(stale), ['basedOn notification-moved-on']);
  assert.match(JSON.stringify(stale), /Geheel of gedeeltelijk/);
  const seen = taken(await viewNotification(context, { number, language }));
  assert.equal(seen.versions.length, 2);
});

test('a second supplier, and one of the same owner, see neither number nor existence', async () => {
  const number = await sent('100007');
  for (const party of [world.parties.two, world.parties.sister]) {
    const other = await world.actingFor(party);
    assert.deepEqual(refusedWith(await viewNotification(other, { number, language })), [
      'number notification-unknown',
    ]);
    const listed = taken(await listNotifications(other, {}));
    assert.deepEqual(listed, {
      counts: { open: 0, stopping: 0, back: 0, closed: 0 },
      items: [],
      next: null,
    });
    assert.deepEqual(await listContacts(other), []);
    const amend = {
      number,
      step: 'withdrawn',
      basedOn: 1,
      content: contentWith(),
      language,
    } as const;
    assert.deepEqual(refusedWith(await amendNotification(other, amend)), [
      'number notification-unknown',
    ]);
    assert.deepEqual(refusedWith(await listPassedOn(other, number)), [
      'number notification-unknown',
    ]);
    const copy = await startDraft(other, { from: 'notification', number }, language);
    assert.deepEqual(refusedWith(copy), ['number notification-unknown']);
  }
  const publicContext = world.context;
  assert.deepEqual(refusedWith(await viewNotification(publicContext, { number, language })), [
    'number notification-unknown',
  ]);
  // What does not exist is refused in the same words.
  const other = await world.actingFor(world.parties.two);
  const missing = number.replace(/\d{6}$/, '999999');
  const [real, none] = await Promise.all(
    [number, missing].map((each) => viewNotification(other, { number: each, language })),
  );
  assert.deepEqual(
    JSON.stringify(real).replaceAll(number, '…'),
    JSON.stringify(none).replaceAll(missing, '…'),
  );
});

test('the desk reads it with a purpose, and is nobody without', async () => {
  const number = await sent('100008');
  const seen = taken(await viewNotification(world.desk, { number, language }));
  assert.equal(seen.versions[0]?.contact?.name, 'Kaatje Kanarie');
  assert.match(seen.case ?? '', /^XX-Z-2026-\d{6}$/);
  const own = taken(
    await viewNotification(await world.actingFor(world.parties.one), { number, language }),
  );
  assert.equal(own.case, seen.case);
  const { purpose: _none, ...aimless } = world.desk.database.viewer;
  const nobody = contextFor(world.context, aimless);
  assert.deepEqual(refusedWith(await viewNotification(nobody, { number, language })), [
    'number notification-unknown',
  ]);
});

test('a representative acts for a holder under a mandate that holds today, and not after', async () => {
  const { representative, two } = world.parties;
  const submit = async () =>
    submitNotification(await world.actingFor(representative), {
      codes: ['200001'],
      content: ofTheSecond,
      language,
    });
  assert.deepEqual(refusedWith(await submit()), ['code not-your-product']);
  const mandate = await world.open.database.write((tx) =>
    grantMandate(tx, {
      grantor: two,
      to: { party: representative },
      audience: 'supplier',
      from: day('2026-11-01'),
    }),
  );
  const { notifications } = taken(await submit());
  const number = notifications[0]?.receipt.number ?? '';
  const seen = taken(
    await viewNotification(await world.actingFor(representative), { number, language }),
  );
  assert.equal(seen.versions[0]?.byRepresentative, true);
  assert.equal(seen.holder, 'Twee Farma N.V.');
  taken(await viewNotification(await world.actingFor(two), { number, language }));
  // Expired yesterday: `until` is the first day on which it no longer holds.
  await world.open.database.write((tx) => endMandate(tx, mandate, day('2026-11-23')));
  const gone = await world.actingFor(representative);
  assert.deepEqual(refusedWith(await viewNotification(gone, { number, language })), [
    'number notification-unknown',
  ]);
  assert.deepEqual(refusedWith(await submit()), ['code not-your-product']);
  taken(await viewNotification(await world.actingFor(two), { number, language }));
});

test('with the guard in the code off, the database lets nothing of another through', async () => {
  const number = await sent('100009');
  const draft = taken(
    await startDraft(await world.actingFor(world.parties.one), { from: 'nothing' }, language),
  );
  const other = await world.actingFor(world.parties.two);
  await other.database.read(async (tx) => {
    assert.equal(await readNotification(tx, number, 'every'), undefined);
    for (const table of [
      'notification',
      'notification_version',
      'notification_part',
      'draft',
      'idempotency',
      'passing_on',
    ]) {
      const rows = await tx.query(`select from ${table} where party_id = $1`, [world.parties.one]);
      assert.equal(rows.length, 0, table);
    }
  });
  await assert.rejects(
    other.database.write((tx) =>
      insertNotifications(
        tx,
        [
          {
            country: 'XX',
            productId: 1,
            unit: { scheme: 'rvg', value: '1' },
            synthetic: true,
            partyId: world.parties.one,
            actingPartyId: world.parties.two,
            regime: 'confidential',
            asserted: day('2026-11-23'),
            parts: { ...contentWith(), contact: { person: draft.id } },
          },
        ],
        2026,
      ),
    ),
    /row-level security/,
  );
});

test('with the guard in the database off, the code lets nothing of another through', async () => {
  const number = await sent('100010');
  const own = await world.actingFor(world.parties.one);
  const draft = taken(await startDraft(own, { from: 'notification', number }, language));
  const message = {
    number,
    partner: 'Zorg X',
    clause: 'art. 4',
    fields: ['publishable.start'],
    language,
  } as const;
  const { digest } = taken(await previewPassingOn(own, message));
  taken(await recordPassingOn(own, { ...message, digest }));
  const guarded = [
    'notification',
    'notification_version',
    'notification_part',
    'draft',
    'idempotency',
    'passing_on',
  ];
  const { owner } = world.open.database;
  for (const table of guarded) await owner.query(`alter table ${table} disable row level security`);
  try {
    const { purpose: _none, ...aimless } = world.desk.database.viewer;
    const others = [
      await world.actingFor(world.parties.two),
      await world.actingFor(world.parties.sister),
      contextFor(world.context, aimless),
      world.context,
    ];
    for (const other of others) {
      const seen = [
        await viewNotification(other, { number, language }),
        await listNotifications(other, {}),
        await showReceipt(other, { number, language }),
        await listContacts(other),
        await listDrafts(other),
        await readDraft(other, draft.id),
        await saveDraft(other, { id: draft.id, revision: 1, body: { codes: [], fields: {} } }),
        await discardDraft(other, draft.id),
        await startDraft(other, { from: 'notification', number }, language),
        await startDraft(other, { from: 'last' }, language),
        await listPassedOn(other, number),
        await previewPassingOn(other, message),
        await recordPassingOn(other, { ...message, digest }),
      ];
      const said = JSON.stringify(seen).replaceAll(number, '');
      assert.doesNotMatch(said, /Kanarie|Kaatje|4242|Verzinsel Een|Zorg X/);
    }
    assert.equal(taken(await readDraft(own, draft.id)).revision, 1);
  } finally {
    for (const table of guarded)
      await owner.query(`alter table ${table} enable row level security`);
  }
});

test('a draft keeps what was typed, tells a stale tab and loses nothing', async () => {
  const context = await world.actingFor(world.parties.one);
  const draft = taken(
    await startDraft(
      context,
      {
        from: 'must-report',
        facts: {
          kind: 'suspension',
          start: day('2027-02-01'),
          registrations: [{ number: 'RVG 100011' }],
        },
      },
      language,
    ),
  );
  assert.deepEqual(draft.body, {
    codes: ['RVG 100011'],
    fields: { 'publishable.kind': 'interruption', 'publishable.start': '2027-02-01' },
  });
  const first = {
    ...draft.body,
    fields: { ...draft.body.fields, 'business.site': 'geen dag: 31-02' },
  };
  const saved = taken(await saveDraft(context, { id: draft.id, revision: 1, body: first }));
  assert.ok(saved.kind === 'saved' && saved.draft.revision === 2);
  const second = { ...draft.body, fields: { 'business.site': 'de andere tab' } };
  const stale = taken(await saveDraft(context, { id: draft.id, revision: 1, body: second }));
  assert.ok(stale.kind === 'stale');
  assert.deepEqual(stale.current.body, first);
  assert.deepEqual(stale.kept.body, second);
  assert.deepEqual(taken(await readDraft(context, draft.id)).body, first);
  assert.equal(
    (await listDrafts(context)).filter(({ id }) => [draft.id, stale.kept.id].includes(id)).length,
    2,
  );
  taken(
    await submitNotification(context, {
      codes: first.codes,
      content: contentWith(),
      language,
      draft: draft.id,
    }),
  );
  assert.deepEqual(refusedWith(await readDraft(context, draft.id)), ['- draft-unknown']);
  assert.deepEqual(await discardDraft(context, stale.kept.id), { discarded: true });
});

test('a draft of an amendment is filled with what stands, for a step that is possible', async () => {
  const context = await world.actingFor(world.parties.one);
  const number = await sent('100012');
  const start = { from: 'amendment', number, step: 'discontinued' } as const;
  const draft = taken(await startDraft(context, start, language));
  assert.deepEqual(draft.body.amends, { number, basedOn: 1, step: 'discontinued' });
  assert.equal(draft.body.fields['publishable.kind'], 'discontinuation');
  assert.equal(draft.body.fields['publishable.expectedEnd'], undefined);
  assert.equal(draft.body.fields['contact.email'], 'kaatje@kanarie.example');
  taken(
    await amendNotification(context, {
      number,
      step: 'withdrawn',
      basedOn: 1,
      content: contentWith(),
      language,
      draft: draft.id,
    }),
  );
  assert.deepEqual(refusedWith(await startDraft(context, start, language)), [
    '- notification-closed',
  ]);
});

test('the same contact is one person: once erased it is gone from every notification', async () => {
  const contact = { name: 'Wis Mij', email: 'wis@mij.example', phone: '+31 6 0000' };
  const first = await sent('300001', contentWith({ contact }), world.parties.sister);
  const second = await sent('300001', contentWith({ contact }), world.parties.sister);
  const context = await world.actingFor(world.parties.sister);
  assert.deepEqual(await listContacts(context), [contact]);
  const { rows } = await world.open.database.owner.query<{ person: string }>(
    `select distinct p.body ->> 'person' as person from notification_part p
      where part = 'contact' and party_id = $1`,
    [world.parties.sister],
  );
  assert.equal(rows.length, 1);
  await world.open.database.write((tx) => erasePerson(tx, rows[0]?.person ?? '', 'asked'));
  assert.deepEqual(await listContacts(context), []);
  for (const number of [first, second]) {
    const seen = taken(await viewNotification(context, { number, language }));
    assert.equal(seen.versions[0]?.contact, null);
    assert.equal(seen.versions[0]?.contactWhy, 'erased');
  }
  const amended = taken(
    await amendNotification(context, {
      number: first,
      step: 'shortened',
      basedOn: 1,
      content: contentWith({ publishable: { expectedEnd: day('2027-04-01') } }),
      language,
    }),
  );
  assert.deepEqual(
    amended.changes.map(({ field }) => field),
    ['publishable.expectedEnd'],
  );
});

test('passing on: off until the holder does it, exactly as shown, and never before the desk', async () => {
  const context = await world.actingFor(world.parties.one);
  const number = await sent('100001');
  assert.deepEqual(await listPassedOn(context, number), []);
  const input = {
    number,
    partner: 'Zorgverzekeraar Voorbeeld',
    clause: 'artikel 7, derde lid',
    fields: ['publishable.start', 'publishable.expectedEnd', 'publishable.cause'],
    language,
  } as const;
  const message = taken(await previewPassingOn(context, input));
  assert.match(message.text, /Zorgverzekeraar Voorbeeld/);
  assert.match(message.text, /artikel 7, derde lid/);
  assert.match(message.text, /1 maart 2027/);
  assert.doesNotMatch(message.text, /Kaatje|4242|Kanarie/);
  assert.deepEqual(await listPassedOn(context, number), []);
  const changed = contentWith({ publishable: { expectedEnd: day('2027-05-01') } });
  taken(
    await amendNotification(context, {
      number,
      step: 'prolonged',
      basedOn: 1,
      content: changed,
      language,
    }),
  );
  const old = await recordPassingOn(context, { ...input, digest: message.digest });
  assert.deepEqual(refusedWith(old), ['- message-changed']);
  const { digest, text } = taken(await previewPassingOn(context, input));
  taken(await recordPassingOn(context, { ...input, digest }));
  const [recorded] = taken(await listPassedOn(context, number));
  assert.equal(recorded?.text, text);
  assert.equal(recorded?.version, 2);
  assert.deepEqual(refusedWith(await listPassedOn(world.desk, number)), [
    'number notification-unknown',
  ]);
  const rows = await world.desk.database.read((tx) => tx.query('select from passing_on'));
  assert.equal(rows.length, 0);
});

test('who may not act for anybody sends nothing', async () => {
  const input = { codes: ['100001'], content: contentWith(), language } as const;
  assert.deepEqual(refusedWith(await submitNotification(world.context, input)), [
    '- party-missing',
  ]);
  assert.deepEqual(refusedWith(await submitNotification(world.desk, input)), ['- party-missing']);
  assert.deepEqual(refusedWith(await startDraft(world.desk, { from: 'nothing' }, language)), [
    '- party-missing',
  ]);
});

test('every sending and every look leaves a row in the log of data processing', async () => {
  const context = await world.actingFor(world.parties.one);
  const count = async (name: string) => {
    const { rows } = await world.open.database.owner.query<{ count: number }>(
      'select count(*)::int as count from processing_log where name = $1 and $2 = any (subjects)',
      [name, `party:${world.parties.one}`],
    );
    return rows[0]?.count ?? 0;
  };
  const [sentBefore, seenBefore] = [
    await count('notification-submit'),
    await count('notification-view'),
  ];
  const number = await sent('100001');
  taken(await viewNotification(context, { number, language }));
  assert.equal(await count('notification-submit'), sentBefore + 1);
  assert.equal(await count('notification-view'), seenBefore + 1);
});

test('pages of the list follow on, and a state shows only its own', async () => {
  const context = await world.actingFor(world.parties.one);
  const all = taken(await listNotifications(context, { limit: 100 }));
  const collected: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: typeof all = taken(
      await listNotifications(context, { limit: 4, ...(cursor === '' ? {} : { cursor }) }),
    );
    collected.push(...page.items.map(({ number }) => number));
    cursor = page.next;
  }
  assert.deepEqual(
    collected,
    all.items.map(({ number }) => number),
  );
  const closed = taken(await listNotifications(context, { state: 'closed', limit: 100 }));
  assert.equal(closed.items.length, all.counts.closed);
  assert.ok(closed.items.every(({ state }) => state === 'closed'));
});
