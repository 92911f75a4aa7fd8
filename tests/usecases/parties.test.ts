import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { partyByCode, readParty, representedBy } from '../../src/registry/parties.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { addParty } from '../../src/usecases/parties/add-party.ts';
import { listParties } from '../../src/usecases/parties/list-parties.ts';
import { loadParties } from '../../src/usecases/parties/load-parties.ts';
import { endPartyMandate, mandateParty } from '../../src/usecases/parties/mandate-party.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import type { GivenParty } from '../../src/usecases/parties/party-words.ts';
import { sayOfParty } from '../../src/usecases/parties/say-of-party.ts';
import { languages } from '../../src/texts/text.ts';
import { sayProblem } from '../../src/texts/problem.ts';
import type { Problem, Refusal } from '../../src/domain/problem.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  context = contextFor(testContext(open.database, { demo: false }), operatorViewer);
});
after(() => open.close());

const grounds = { why: 'op verzoek van de houder', by: 'Beheer' };

function taken<Answer extends object>(answer: Answer | Refusal): Answer {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

/** Codes with their place; and each problem can be said. */
function refused(answer: object): readonly string[] {
  assert.ok('problems' in answer && Array.isArray(answer.problems), JSON.stringify(answer));
  return answer.problems.map((problem: Problem) => {
    for (const language of languages) assert.ok(sayProblem(problem, language).length > 20);
    return [problem.column, problem.code].filter((part) => part !== undefined).join(' ');
  });
}

let turn = 0;
/** A KvK number that no other party of these tests has. */
const kvk = () => `kvk:${10_000_000 + (turn += 1)}`;

const party = (changes: Partial<GivenParty> & { readonly name?: string } = {}) => ({
  name: 'Voorbeeld Farma B.V.',
  audiences: ['supplier'],
  codes: [kvk()],
  ...changes,
});

const add = async (changes: Parameters<typeof party>[0] = {}) =>
  taken(await addParty(context, party(changes), grounds)).party;
const read = (id: number, on = context.today()) =>
  context.database.read((tx) => readParty(tx, id, on));
const bearer = (scheme: 'kvk' | 'register-name', value: string, on?: string) =>
  context.database.read((tx) =>
    partyByCode(tx, scheme, value, on === undefined ? undefined : day(on)),
  );
const counted = async (table: string) => {
  const { rows } = await open.database.owner.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return rows[0]?.count;
};

test('a party is stored with what was said, who decided it and why, in one transaction', async () => {
  const before = await counted('processing_log');
  const id = await add({
    codes: ['oms:ORG-100001234', 'register-name: Naam: met dubbele punt B.V. '],
    ownershipGroup: 'Groep',
    audiences: ['supplier', 'wholesaler'],
    from: day('2026-01-01'),
  });
  assert.deepEqual(await read(id), {
    id,
    name: 'Voorbeeld Farma B.V.',
    audiences: ['supplier', 'wholesaler'],
    codes: [
      { scheme: 'oms', value: 'ORG-100001234' },
      { scheme: 'register-name', value: 'Naam: met dubbele punt B.V.' },
    ],
    ownershipGroup: 'Groep',
    synthetic: false,
  });
  assert.equal(await bearer('register-name', 'Naam: met dubbele punt B.V.'), id);
  assert.equal(
    await bearer('register-name', 'Naam: met dubbele punt B.V.', '2025-12-31'),
    undefined,
  );
  const { rows } = await open.database.owner.query(
    `select d.kind, d.outcome, d.why, d.person_id = l.person_id as "samePerson", l.name, l.audience, l.subjects
       from decision d join processing_log l on l.subjects = array['party:' || $1] where d.subject = 'party:' || $1`,
    [id],
  );
  assert.deepEqual(rows, [
    {
      kind: 'party',
      outcome: 'added',
      why: grounds.why,
      samePerson: true,
      name: 'account-manage',
      audience: 'operator',
      subjects: [`party:${id}`],
    },
  ]);
  assert.equal(await counted('processing_log'), (before ?? 0) + 1);
});

test('what does not fit is refused with its place, all at once, and nothing is written', async () => {
  const before = [await counted('party'), await counted('decision')];
  const answer = await addParty(
    context,
    party({
      name: ' ',
      audiences: ['public', 'holder'],
      codes: [
        'kvk:1234567',
        'kvk:123456789',
        'oms:ORG-12',
        'oms:org-100001234',
        'uzi:1234567',
        'eidas:NL1',
        'register-name: ',
        'btw:1',
        '12345678',
      ],
    }),
    grounds,
  );
  assert.deepEqual(refused(answer), [
    '--name party-text-misfit',
    ...['public', 'holder'].map(() => '--audience party-audience-unknown'),
    ...Array.from({ length: 7 }, () => '--code party-code-misfit'),
    ...['btw', 'none'].map(() => '--code party-scheme-unknown'),
  ]);
  const bare = { audiences: [], codes: [], until: day('2026-01-01'), from: day('2026-01-01') };
  assert.deepEqual(refused(await addParty(context, party(bare), grounds)), [
    '--until party-dates',
    '--audience party-audience-missing',
    '--code party-code-missing',
  ]);
  assert.deepEqual(refused(await addParty(context, party(), { ...grounds, why: ' ' })), [
    '--why party-reason-missing',
  ]);
  assert.deepEqual([await counted('party'), await counted('decision')], before);
});

test('only who runs it, and no real party on a demo database', async () => {
  const demo = { ...context, demo: true };
  const bytes = new TextEncoder().encode('name,audience,kvk\nA,supplier,99999999\n');
  const list = { bytes, file: 'a.csv', dryRun: true };
  assert.deepEqual(refused(await addParty(demo, party(), grounds)), ['party-real-on-demo']);
  assert.deepEqual(refused(await loadParties(demo, list, grounds)), ['party-real-on-demo']);
  for (const audience of ['public', 'supplier', 'assessor'] as const) {
    const other = contextFor(context, { audience, represents: [1], group: [], purpose: 'test' });
    const answers = [
      await addParty(other, party(), grounds),
      await loadParties(other, list, grounds),
      await sayOfParty(other, { ...party(), party: '1', mistake: false }, grounds),
      await mandateParty(other, { grantor: '1', to: '2', audience: 'supplier' }, grounds),
      await endPartyMandate(other, { mandate: '1' }, grounds),
      await listParties(other),
    ];
    for (const answer of answers) assert.deepEqual(refused(answer), ['not-allowed'], audience);
  }
});

test('a number is of one party on a day, and may go to another afterwards', async () => {
  const code = kvk();
  const value = code.slice(4);
  const first = await add({ codes: [code] });
  const second = await add();
  const says = (words: Partial<Parameters<typeof sayOfParty>[1]>, id = first) =>
    sayOfParty(
      context,
      { party: String(id), audiences: [], codes: [], mistake: false, ...words },
      grounds,
    );
  assert.deepEqual(refused(await addParty(context, party({ codes: [code] }), grounds)), [
    '--code party-code-taken',
  ]);
  assert.deepEqual(refused(await says({ codes: [code] }, second)), ['--code party-code-taken']);
  taken(await says({ codes: [code], until: day('2026-12-01') }));
  assert.deepEqual(
    [await bearer('kvk', value, '2026-11-30'), await bearer('kvk', value, '2026-12-01')],
    [first, undefined],
  );
  const before = { codes: [code], from: day('2026-11-30') };
  assert.deepEqual(refused(await says(before, second)), ['--code party-code-taken']);
  taken(await says({ codes: [code], from: day('2026-12-01') }, second));
  assert.equal(await bearer('kvk', value, '2026-12-01'), second);
});

test('names and owners follow each other; what never was is taken back; the last name stays', async () => {
  const id = await add({ name: 'Oud', ownershipGroup: 'A', from: day('2020-01-01') });
  const says = (words: Partial<Parameters<typeof sayOfParty>[1]>) =>
    sayOfParty(
      context,
      { party: String(id), audiences: [], codes: [], mistake: false, ...words },
      grounds,
    );
  taken(await says({ name: 'Nieuw', from: day('2027-01-01') }));
  assert.equal((await read(id))?.name, 'Oud');
  assert.equal((await read(id, day('2027-01-01')))?.name, 'Nieuw');
  taken(await says({ ownershipGroup: 'B' }));
  assert.equal((await read(id))?.ownershipGroup, 'B');
  taken(await says({ ownershipGroup: 'B', mistake: true }));
  assert.equal((await read(id))?.ownershipGroup, 'A');
  taken(await says({ ownershipGroup: 'A', until: day('2026-06-01') }));
  assert.equal((await read(id))?.ownershipGroup, undefined);
  assert.equal((await read(id, day('2026-05-31')))?.ownershipGroup, 'A');
  assert.equal((await read(id, day('2019-12-31')))?.ownershipGroup, undefined, 'its start stays');
  taken(await says({ audiences: ['wholesaler'] }));
  assert.deepEqual((await read(id))?.audiences, ['supplier', 'wholesaler']);

  assert.deepEqual(refused(await says({})), ['party-nothing-said']);
  assert.deepEqual(refused(await says({ audiences: ['wholesaler'] })), ['party-says-already']);
  assert.deepEqual(refused(await says({ codes: ['kvk:87654321'], mistake: true })), [
    'party-fact-not-there',
  ]);
  assert.deepEqual(refused(await says({ name: 'Oud', until: day('2020-01-01') })), [
    '--until party-dates',
  ]);
  taken(await says({ name: 'Oud', until: day('2027-01-01') }));
  assert.deepEqual(refused(await says({ name: 'Nieuw', mistake: true })), [
    '--name party-name-needed',
  ]);
});

test('a mandate needs two parties registered as the same, and is given once', async () => {
  const [holder, agent, wholesaler] = [
    await add(),
    await add({ name: 'Vertegenwoordiger B.V.' }),
    await add({ audiences: ['wholesaler'] }),
  ];
  const mandate = (changes: object = {}) =>
    mandateParty(
      context,
      { grantor: String(holder), to: String(agent), audience: 'supplier', ...changes },
      grounds,
    );
  assert.deepEqual(refused(await mandate({ to: String(holder) })), ['--to mandate-to-itself']);
  assert.deepEqual(refused(await mandate({ to: '0' })), ['--to party-not-there']);
  assert.deepEqual(refused(await mandate({ to: String(wholesaler) })), [
    '--audience party-mandate-audience',
  ]);
  assert.deepEqual(refused(await mandate({ audience: 'assessor' })), [
    '--audience party-mandate-audience',
  ]);
  assert.deepEqual(refused(await mandate({ until: context.today() })), ['--until party-dates']);
  const given = taken(await mandate()).mandate;
  assert.deepEqual(refused(await mandate()), ['mandate-there-already']);
  const acting = () =>
    context.database.read((tx) => representedBy(tx, agent, context.today(), 'supplier'));
  assert.deepEqual(await acting(), [holder]);
  const { parties } = taken(await listParties(context));
  assert.deepEqual(
    parties.find(({ id }) => id === holder)?.mandates.map(({ id, to }) => [id, to]),
    [[given, { party: agent }]],
  );
  taken(await endPartyMandate(context, { mandate: String(given) }, grounds));
  assert.deepEqual(await acting(), []);
  assert.deepEqual(refused(await endPartyMandate(context, { mandate: String(given) }, grounds)), [
    'party-mandate-not-there',
  ]);
});

test('a list is taken row by row, can be loaded again, and a dry run writes nothing', async () => {
  const first = await add({ codes: ['kvk:55500001'], name: 'Er al' });
  await add({ codes: ['kvk:55500009'] });
  const lines = [
    'name,audience,kvk,oms,register_name,group,opmerking',
    'Een B.V.,supplier wholesaler,55500002,,Een B.V. | Een Holding,Groep,x',
    'Er al,supplier,55500001,,,,',
    'Half,supplier,55500009,ORG-100009999,,,',
    'Dubbel,supplier,55500002,,,,',
    ',supplier,55500003,,,,',
    'Zonder,supplier,,,,,',
    'Zonder rol,,55500004,,,,',
    'Te kort',
  ];
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const load = (dryRun: boolean) =>
    loadParties(context, { bytes, file: 'lijst.csv', dryRun }, grounds);
  const before = [await counted('party'), await counted('decision')];
  const tried = taken(await load(true));
  assert.deepEqual([await counted('party'), await counted('decision')], before);
  assert.deepEqual(tried.added, [{ row: 2, name: 'Een B.V.' }]);
  const loaded = taken(await load(false));
  const id = loaded.added[0]?.party ?? 0;
  assert.deepEqual(loaded.already, [{ row: 3, name: 'Er al', party: first }]);
  assert.deepEqual(tried.problems, loaded.problems);
  assert.deepEqual(
    loaded.problems.map(({ row, column, code, file }) => [row, column, code, file]),
    [
      [1, 'opmerking', 'column-unknown', 'lijst.csv'],
      [4, 'kvk', 'party-code-taken', 'lijst.csv'],
      [5, 'kvk', 'party-code-twice', 'lijst.csv'],
      [6, 'name', 'party-text-misfit', 'lijst.csv'],
      [7, 'kvk, oms, register_name', 'party-code-missing', 'lijst.csv'],
      [8, 'audience', 'party-audience-missing', 'lijst.csv'],
      [9, undefined, 'too-few-fields', 'lijst.csv'],
    ],
  );
  refused(loaded);
  const stored = await read(id);
  assert.deepEqual(
    [stored?.audiences, stored?.codes.map(({ value }) => value), stored?.ownershipGroup],
    [['supplier', 'wholesaler'], ['55500002', 'Een B.V.', 'Een Holding'], 'Groep'],
  );
  const again = taken(await load(false));
  assert.deepEqual(again.added, []);
  assert.deepEqual(
    again.already.map(({ row, party: found }) => [row, found]),
    [
      [2, id],
      [3, first],
    ],
  );
  const empty = { bytes: new TextEncoder().encode('naam\nA\n'), file: 'b.csv', dryRun: false };
  assert.deepEqual(refused(await loadParties(context, empty, grounds)), [
    'name column-missing',
    'audience column-missing',
  ]);
});
