import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import type { Audience } from '../../src/domain/party/audience.ts';
import { day } from '../../src/law/calendar-date.ts';
import { insertParties, type NewParty, type PartyFact } from '../../src/registry/parties.ts';
import { addPerson } from '../../src/registry/people.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import {
  loadPaid,
  recordPaid,
  takeBackPaid,
  viewPaid,
} from '../../src/usecases/policy/pay-stock.ts';
import { partyFacts } from '../../src/usecases/stock/party-facts.ts';
import { answerClaim } from '../../src/usecases/supervision/answer-claim.ts';
import {
  recordFullLine,
  takeBackFullLine,
  viewFullLine,
} from '../../src/usecases/supervision/full-line.ts';
import { stateClaim } from '../../src/usecases/supervision/state-claim.ts';
import { viewClaims, viewOwnClaims } from '../../src/usecases/supervision/view-claims.ts';
import { supervisionPurpose } from '../../src/usecases/supervision/who.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/* Who may put down what an obligation and a subsidy rest on, who sees it, and from when it counts. */

const group = 'verzinsel | 20 mg | tablet | oraal';
const register = `peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op
2026-11-01;RVG 100001;Verzinazol 20 mg;verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;Verzin B.V.;geregistreerd;ja;UR;2010-01-01;
`;
const packs = `peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden
2025-11-19;09123474;RVG 100001;Verzinazol 20 mg;1 stuk;1;7.41;36
`;

describe('facts of a party', () => {
  let open: TestDatabase;
  let today = day('2026-11-23');
  let wholesaler = 0;
  let rival = 0;
  let supplier = 0;
  let people: readonly string[] = [];

  before(async () => {
    open = await openTestDatabase();
    [wholesaler = 0, rival = 0, supplier = 0] = await open.database.write((tx) =>
      insertParties(tx, [
        named('Hoogtij', 'wholesaler'),
        named('Sluiskade', 'wholesaler'),
        named('Leemreiger', 'supplier'),
      ]),
    );
    people = await open.database.write(async (tx) => [
      await addPerson(tx, { name: 'Pim' }),
      await addPerson(tx, { name: 'Anouk' }),
      await addPerson(tx, { name: 'Iris' }),
    ]);
  });
  after(() => open.close());

  const as = (viewer: Omit<Viewer, 'group'>): Context =>
    contextFor(testContext(open.database, { today: () => today }), { group: [], ...viewer });
  const person = (at: number) => {
    const found = people[at];
    return found === undefined ? {} : { person: found };
  };
  const party = (id: number, audience: Audience = 'wholesaler') =>
    as({ audience, party: id, represents: [id], ...person(0) });
  const desk = (audience: 'inspector' | 'assessor' = 'inspector', purpose = supervisionPurpose) =>
    as({ audience, represents: [], purpose, ...person(1) });
  const ministry = () => as({ audience: 'policy', represents: [], ...person(2) });
  const codes = (answer: object) =>
    isRefusal(answer) ? answer.problems.map(({ code }) => code) : answer;
  const count = async (table: string) => {
    const { rows } = await open.database.owner.query<{ n: number }>(
      `select count(*)::integer as n from ${table}`,
    );
    return rows[0]?.n ?? 0;
  };
  const seenRaw = (context: Context, table: string) =>
    context.database.read((tx) => tx.query(`select from ${table}`));

  const line = (more: object = {}) => ({
    fullLine: true,
    validFrom: '2026-03-01',
    validThrough: '2026-06-30',
    source: 'letter 12',
    ...more,
  });

  it('the desk alone says who is full-line, with days and a source, and takes it back', async () => {
    const record = (context: Context, given: object = line(), of = wholesaler) =>
      recordFullLine(context, { party: of, given });
    for (const stranger of [party(wholesaler), ministry(), desk('inspector', 'desk')]) {
      assert.deepEqual(codes(await record(stranger)), ['supervision-not-allowed']);
    }
    assert.deepEqual(codes(await record(desk(), line({ source: ' ' }))), ['supervision-misfit']);
    assert.deepEqual(codes(await record(desk(), line({ validThrough: '2026-02-28' }))), [
      'fact-through-before-from',
    ]);
    assert.deepEqual(codes(await record(desk(), line(), supplier)), ['fact-no-wholesaler']);
    assert.deepEqual(codes(await record(desk(), line(), 999_999)), ['fact-party-unknown']);
    assert.equal(await count('full_line'), 0, 'what is refused leaves nothing');

    const first = await record(desk('assessor'));
    assert.ok(!isRefusal(first), JSON.stringify(first));
    assert.deepEqual(codes(await record(desk())), ['fact-same-already']);
    const fact = async (context: Context, on: string) => {
      const about = { party: wholesaler, role: 'wholesaler', unit: group } as const;
      const found = await context.database.read((tx) => partyFacts(tx, day(on), {}));
      return found(about);
    };
    for (const [on, expected] of [
      ['2026-02-28', undefined],
      ['2026-03-01', true],
      ['2026-06-30', true],
      ['2026-07-01', undefined],
    ] as const) {
      assert.equal((await fact(desk(), on)).facts.fullLine, expected, on);
      assert.equal((await fact(party(wholesaler), on)).facts.fullLine, expected, `${on}, own`);
    }
    assert.deepEqual((await fact(desk(), '2026-03-01')).restsOn, [
      { fact: 'full-line', id: String(first.fact) },
    ]);
    assert.equal((await fact(party(rival), '2026-03-01')).facts.fullLine, undefined);
    assert.equal((await seenRaw(party(rival), 'full_line')).length, 0);

    assert.deepEqual(codes(await takeBackFullLine(ministry(), { fact: first.fact, why: 'x' })), [
      'supervision-not-allowed',
    ]);
    assert.deepEqual(codes(await takeBackFullLine(desk(), { fact: first.fact, why: ' ' })), [
      'fact-reason-missing',
    ]);
    assert.ok(!isRefusal(await takeBackFullLine(desk(), { fact: first.fact, why: 'wrong party' })));
    assert.deepEqual(codes(await takeBackFullLine(desk(), { fact: first.fact, why: 'again' })), [
      'fact-withdrawn-already',
    ]);
    assert.equal((await fact(desk(), '2026-03-01')).facts.fullLine, undefined);
    assert.equal(await count('full_line'), 2, 'taking back is a row of its own');
    const list = await viewFullLine(desk());
    assert.ok(!isRefusal(list));
    const found = list.find(({ party: id }) => id === wholesaler);
    assert.equal(found?.facts[0]?.withdrawn?.why, 'wrong party');
    assert.ok(!isRefusal(await record(desk(), line({ validFrom: '2026-04-01' }))));
  });

  it('a party claims, the inspector judges, and no rival sees or does any of it', async () => {
    const about = { party: wholesaler, role: 'wholesaler', unit: group } as const;
    const state = (context: Context, given: object) =>
      stateClaim(context, { role: 'wholesaler', unit: group, given });
    const given = {
      kind: 'patient-specific',
      text: 'made on order',
      validFrom: '2026-03-01',
      validThrough: '2026-06-30',
    };
    assert.deepEqual(codes(await state(desk(), given)), ['supervision-not-allowed']);
    assert.deepEqual(codes(await state(party(supplier, 'supplier'), given)), [
      'supervision-role-not-yours',
    ]);
    assert.deepEqual(codes(await state(party(wholesaler), { ...given, kind: 'because' })), [
      'supervision-misfit',
    ]);
    const stated = await state(party(wholesaler), given);
    assert.ok(!isRefusal(stated), JSON.stringify(stated));
    assert.deepEqual(codes(await state(party(wholesaler), given)), ['claim-waits']);

    const { claim } = stated;
    const act = (context: Context, seen: number, deed: object) =>
      answerClaim(context, { about, claim, seen, deed });
    const accept = { deed: 'accept', why: 'clear' };
    assert.deepEqual(codes(await act(party(wholesaler), 0, accept)), ['supervision-not-allowed']);
    assert.deepEqual(codes(await act(desk('assessor'), 0, accept)), ['supervision-not-allowed']);
    assert.deepEqual(codes(await act(ministry(), 0, accept)), ['supervision-not-allowed']);
    const withdraw = { deed: 'withdraw', why: 'x' };
    assert.deepEqual(codes(await act(party(rival), 0, withdraw)), ['supervision-not-allowed']);
    const ofRival = { about: { ...about, party: rival }, claim, seen: 0, deed: withdraw };
    assert.deepEqual(codes(await answerClaim(party(rival), ofRival)), ['claim-unknown']);
    assert.deepEqual(codes(await act(desk(), 0, { deed: 'accept', why: ' ' })), [
      'supervision-misfit',
    ]);
    assert.ok(!isRefusal(await act(desk(), 0, { deed: 'ask', why: 'for whom?' })));
    assert.deepEqual(codes(await act(desk(), 0, accept)), ['supervision-moved-on']);
    assert.ok(!isRefusal(await act(party(wholesaler), 1, { deed: 'reply', why: 'for one' })));
    assert.ok(!isRefusal(await act(desk(), 2, accept)));

    const specific = async (context: Context, on: string) => {
      const found = await context.database.read((tx) => partyFacts(tx, day(on), {}));
      return found(about).facts.patientSpecific;
    };
    for (const [on, expected] of [
      ['2026-02-28', undefined],
      ['2026-03-01', true],
      ['2026-06-30', true],
      ['2026-07-01', undefined],
    ] as const) {
      assert.equal(await specific(desk(), on), expected, on);
      assert.equal(await specific(party(wholesaler), on), expected, `${on}, own`);
      assert.equal(await specific(party(rival), on), undefined, `${on}, rival`);
      assert.equal(await specific(ministry(), on), undefined, `${on}, ministry`);
    }
    const own = await viewOwnClaims(party(wholesaler), about);
    assert.ok(!isRefusal(own));
    assert.deepEqual(
      own[0]?.events.map(({ body, by }) => [body.kind, by]),
      [
        ['asked', undefined],
        ['replied', 'Pim'],
        ['accepted', undefined],
      ],
      'to a party the inspectorate speaks as one',
    );
    const seen = await viewClaims(desk(), about);
    assert.ok(!isRefusal(seen));
    assert.deepEqual(
      seen[0]?.events.map(({ by }) => by),
      ['Anouk', 'Pim', 'Anouk'],
    );
    assert.deepEqual(codes(await viewClaims(desk('assessor'), about)), ['supervision-not-allowed']);
    for (const stranger of [
      party(rival),
      ministry(),
      desk('assessor'),
      desk('inspector', 'desk'),
    ]) {
      for (const table of ['stock_claim', 'stock_claim_event']) {
        assert.equal((await seenRaw(stranger, table)).length, 0, table);
      }
    }
  });

  it('the database refuses what the code would not do either', async () => {
    const insertEvent = (context: Context, kind: string) =>
      context.database.write((tx) =>
        tx.query(
          `insert into stock_claim_event (claim_id, party_id, seq, kind, body, asserted, recorded_at)
           values (1, $1, 90, $2, '{}', '2026-11-23', now())`,
          [wholesaler, kind],
        ),
      );
    await assert.rejects(insertEvent(party(wholesaler), 'accepted'), /row-level security/);
    await assert.rejects(insertEvent(desk(), 'withdrawn'), /row-level security/);
    await assert.rejects(insertEvent(desk('assessor'), 'accepted'), /row-level security/);
    const insertLine = (context: Context) =>
      context.database.write((tx) =>
        tx.query(
          `insert into full_line (party_id, full_line, valid_from, source, asserted, synthetic, recorded_at)
           values ($1, true, '2026-01-01', 'x', '2026-11-23', true, now())`,
          [wholesaler],
        ),
      );
    await assert.rejects(insertLine(party(wholesaler)), /row-level security/);
    await assert.rejects(insertLine(ministry()), /row-level security/);
    const insertPaid = (context: Context) =>
      context.database.write((tx) =>
        tx.query(
          `insert into subsidy_paid (party_id, unit, days, units, eurocents, valid_from, reference, asserted, synthetic, recorded_at)
           values ($1, 'x', 1, 1, 1, '2026-01-01', 'x', '2026-11-23', true, now())`,
          [wholesaler],
        ),
      );
    await assert.rejects(insertPaid(party(wholesaler)), /row-level security/);
    await assert.rejects(insertPaid(desk()), /row-level security/);
    for (const table of ['full_line', 'stock_claim', 'stock_claim_event', 'subsidy_paid']) {
      await assert.rejects(
        open.database.owner.query(`update ${table} set recorded_at = now()`),
        /append-only|may not be changed|never changed|refuse/i,
        table,
      );
    }
  });

  const paid = (more: object = {}) => ({
    party: wholesaler,
    unit: group,
    days: 28,
    units: 1200.5,
    eurocents: 4500,
    validFrom: '2026-04-01',
    reference: 'VWS-1',
    ...more,
  });

  it('the ministry alone says what it pays for, for full-line wholesalers and known units', async () => {
    for (const [source, date, text] of [
      ['xx-register', '2026-11-01', register],
      ['xx-packs', '2025-11-19', packs],
    ] as const) {
      const read = () => Promise.resolve(new TextEncoder().encode(text));
      const files = [{ name: `${source}_${date}.csv`, read }];
      const loaded = await loadSource(testContext(open.database), {
        source,
        path: 'test',
        language: 'en',
        files,
      });
      assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
    }
    const known = await viewPaid(ministry());
    assert.ok(!isRefusal(known));
    assert.deepEqual(known.units, [group]);
    const unit = group;
    for (const stranger of [party(wholesaler), desk(), party(supplier, 'supplier')]) {
      assert.deepEqual(codes(await recordPaid(stranger, paid({ unit }))), [
        'supervision-not-allowed',
      ]);
      assert.deepEqual(codes(await viewPaid(stranger)), ['supervision-not-allowed']);
    }
    assert.deepEqual(codes(await recordPaid(ministry(), paid({ unit: 'nothing' }))), [
      'paid-unit-unknown',
    ]);
    assert.deepEqual(codes(await recordPaid(ministry(), paid({ unit, units: 0 }))), [
      'supervision-misfit',
    ]);
    assert.deepEqual(codes(await recordPaid(ministry(), paid({ unit, party: rival }))), [
      'paid-not-full-line',
    ]);
    assert.deepEqual(
      codes(await recordPaid(ministry(), paid({ unit, validFrom: '2026-03-31' }))),
      ['paid-not-full-line'],
      'the day before it is full-line',
    );
    const first = await recordPaid(ministry(), paid({ unit }));
    assert.ok(!isRefusal(first), JSON.stringify(first));
    assert.equal((await seenRaw(party(wholesaler), 'subsidy_paid')).length, 1);
    assert.equal((await seenRaw(desk(), 'subsidy_paid')).length, 1);
    for (const stranger of [party(rival), desk('assessor'), party(supplier, 'supplier')]) {
      assert.equal((await seenRaw(stranger, 'subsidy_paid')).length, 0);
    }
    const found = await viewPaid(ministry());
    assert.ok(!isRefusal(found));
    assert.deepEqual(
      found.rows.map(({ units, counts }) => [units, counts]),
      [[1200.5, true]],
    );
    assert.ok(
      !isRefusal(await takeBackPaid(ministry(), { paid: first.paid, why: 'other amount' })),
    );
    const after = await viewPaid(ministry());
    assert.ok(!isRefusal(after));
    assert.deepEqual(
      after.rows.map(({ counts, withdrawn }) => [counts, withdrawn?.why]),
      [[false, 'other amount']],
    );
    today = day('2026-11-24');
  });

  it('a file of the ministry is taken whole or not at all, and once', async () => {
    const known = await viewPaid(ministry());
    assert.ok(!isRefusal(known));
    const unit = known.units[0] ?? '';
    const operator = () =>
      contextFor(testContext(open.database, { today: () => today }), operatorViewer);
    const load = (rows: readonly string[], context = operator(), dryRun = false) =>
      loadPaid(
        context,
        {
          bytes: new TextEncoder().encode(
            ['party;unit;days;units;euros;from;through;decision', ...rows].join('\n'),
          ),
          file: 'paid.csv',
          dryRun,
        },
        { why: 'letter of the ministry', by: 'Otto' },
      );
    const good = `${wholesaler};${unit};21;300,5;12,50;2026-04-01;2026-06-30;VWS-2`;
    const before = await count('subsidy_paid');
    const bad = await load([good, `${wholesaler};${unit};x;1;1;2026-02-30;;`]);
    assert.ok(isRefusal(bad));
    assert.deepEqual(
      bad.problems.map(({ code, row, column }) => [code, row, column]),
      [
        ['paid-cell-missing', 3, 'decision'],
        ['paid-number-unreadable', 3, 'days'],
        ['paid-day-unreadable', 3, 'from'],
      ],
    );
    assert.equal(await count('subsidy_paid'), before);
    assert.ok(isRefusal(await load([good], ministry())), 'only who runs the system carries it in');
    assert.deepEqual(await load([good], operator(), true), {
      dryRun: true,
      recorded: 1,
      already: 0,
    });
    assert.equal(await count('subsidy_paid'), before);
    assert.deepEqual(await load([good]), { dryRun: false, recorded: 1, already: 0 });
    assert.deepEqual(await load([good]), { dryRun: false, recorded: 0, already: 1 });
    const now = await viewPaid(ministry());
    assert.ok(!isRefusal(now));
    const [row] = now.rows;
    assert.deepEqual(
      [row?.units, row?.eurocents, row?.days, row?.validThrough],
      [300.5, 1250, 21, '2026-06-30'],
    );
  });

  it('each deed leaves its row in the audit and in the log', async () => {
    for (const table of ['full_line', 'stock_claim', 'stock_claim_event', 'subsidy_paid']) {
      assert.ok((await count(`audit_entry where subject = '${table}'`)) > 0, table);
    }
    for (const activity of [
      'claim-view',
      'claim-state',
      'claim-decide',
      'full-line-view',
      'full-line-record',
      'subsidy-view',
      'subsidy-decide',
    ]) {
      assert.ok((await count(`processing_log where name = '${activity}'`)) > 0, activity);
    }
  });
});

function named(name: string, audience: Audience): NewParty {
  const facts: readonly PartyFact[] = [
    { kind: 'name', value: name },
    { kind: 'audience', value: audience },
  ];
  return { synthetic: true, facts };
}
