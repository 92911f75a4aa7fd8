import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { publicViewer, type Viewer } from '../../src/domain/party/viewer.ts';
import { makeLawBook } from '../../src/domain/norm/law-making.ts';
import { day } from '../../src/law/calendar-date.ts';
import { norms } from '../../src/law/law-book.ts';
import { addPerson, erasePerson } from '../../src/registry/people.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadListFile } from '../../src/usecases/critical-lists/load-list-file.ts';
import { decideProposal, proposeChange } from '../../src/usecases/critical-lists/propose-change.ts';
import {
  viewCriticalList,
  type CoverReader,
  type CriticalListAnswer,
  type GroupCover,
} from '../../src/usecases/critical-lists/view-list.ts';
import { viewLists } from '../../src/usecases/critical-lists/view-lists.ts';
import { decideHeldDelivery } from '../../src/usecases/loading/decide-held-delivery.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/* Lists of critical substances: read, held against what is short, changed with reasons. */

let open: TestDatabase;
let context: Context;
let operator: Context;
const today = day('2030-06-01');

before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database, {
    today: () => today,
    demo: false,
    defaultCountry: 'NL',
  });
  operator = contextFor(context, operatorViewer);
});
after(() => open.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const union = (...codes: readonly string[]) =>
  bytes(`atc5\n${codes.map((code) => `${code}\n`).join('')}`);

async function load(source: string, name: string, content: Uint8Array, asOf?: string) {
  const loaded = await loadSource(context, {
    source,
    files: [{ name, read: () => Promise.resolve(content) }],
    path: name,
    language: 'en',
    ...(asOf === undefined ? {} : { asOf: day(asOf) }),
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  const [delivery] = loaded.deliveries;
  assert.ok(delivery);
  return { ...loaded, delivery };
}

async function view(
  name: string,
  input: object = {},
  cover?: CoverReader,
): Promise<CriticalListAnswer> {
  const answer = await viewCriticalList(context, { name, language: 'en', ...input }, cover);
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

const codeOf = (answer: object) =>
  isRefusal(answer) ? answer.problems.map(({ code }) => code) : answer;

const fourteen = Array.from({ length: 14 }, (_, at) => `N0${1 + (at % 7)}AA${10 + at}`);

test('the Union list comes in by its source; a late one changes nothing of what a later one said', async () => {
  const undated = await loadSource(context, {
    source: 'union-list',
    files: [{ name: 'union_list.csv', read: () => Promise.resolve(union('A02BC05')) }],
    path: 'union_list.csv',
    language: 'en',
  });
  assert.ok(!isRefusal(undated));
  assert.equal(undated.deliveries[0]?.state, 'refused', 'no day: nobody knows of when it is');

  const codes = ['A02BC05', 'B01AB01', 'J01CA04', ...fourteen];
  const first = await load('union-list', 'union_list.csv', union(...codes), '2030-03-01');
  assert.deepEqual(first.changes, { ...zero, new: 17 });
  assert.deepEqual([first.delivery.rows, first.delivery.accepted], [17, 17]);
  const again = await load('union-list', 'union_list.csv', union(...codes), '2030-03-01');
  assert.equal(again.delivery.duplicate, true);
  assert.equal(again.changes.unchanged, 17);

  const second = await load(
    'union-list',
    'u.csv',
    union(...codes.slice(1), 'C01CA24'),
    '2030-05-01',
  );
  assert.deepEqual(second.changes, { ...zero, new: 1, noLongerListed: 1, unchanged: 16 });
  const late = await load('union-list', 'l.csv', union(...codes.slice(0, 16)), '2030-04-01');
  assert.deepEqual(late.changes, { ...zero, noLongerListed: 1, unchanged: 16 });
  const back = await load('union-list', 'b.csv', union(...codes, 'C01CA24'), '2030-05-20');
  assert.deepEqual(back.changes, { ...zero, relisted: 1, unchanged: 17 });

  const now = await view('union-list');
  assert.deepEqual(
    now.versions.map(({ version, asserted }) => [version, asserted]),
    [
      [4, '2030-05-20'],
      [2, '2030-05-01'],
      [3, '2030-04-01'],
      [1, '2030-03-01'],
    ],
  );
  assert.equal(now.members.length, 18);
  const inApril = await view('union-list', { known: '2030-04-10' });
  assert.equal(inApril.members.length, 16);
  assert.ok(inApril.members.some(({ atc }) => atc === 'A02BC05'));
  assert.equal((await view('union-list', { known: '2030-02-01' })).members.length, 0);
});

const zero = { new: 0, changed: 0, unchanged: 0, noLongerListed: 0, relisted: 0 };

test('a list that lost more than a fifth waits for a person, and counts once accepted', async () => {
  const cut = await load('union-list', 'cut.csv', union('A02BC05', 'B01AB01'), '2030-05-30');
  assert.equal(cut.delivery.state, 'held');
  assert.match(cut.delivery.why ?? '', /18/);
  assert.equal((await view('union-list')).members.length, 18);
  const input = {
    delivery: cut.delivery.id,
    outcome: 'accepted',
    why: 'checked',
    by: 'Eva',
  } as const;
  const accepted = await decideHeldDelivery(context, input);
  assert.ok(!isRefusal(accepted));
  assert.deepEqual(accepted.changes, { ...zero, unchanged: 2, noLongerListed: 16 });
  assert.deepEqual(
    (await view('union-list')).members.map(({ atc }) => atc),
    ['A02BC05', 'B01AB01'],
  );
});

test('sites of manufacture stand beside it, and say nothing of antibiotics', async () => {
  const layer = (rows: string) => bytes(`atc5,n_countries,n_sites,hhi_rounded\n${rows}`);
  await load('union-list', 'list.csv', union('A02BC05', 'J01XD01', 'B01AB01'), '2030-05-31');
  assert.deepEqual(
    (await view('union-list')).members.map(({ madeWhy }) => madeWhy),
    Array(3).fill('no-layer'),
  );
  await load(
    'union-list',
    'sites.csv',
    layer('A02BC05,10,56,2570\nJ01XD01,1,2,10000\n'),
    '2030-05-01',
  );
  const renewed = layer('A02BC05,1,3,10000\nJ01XD01,1,2,10000\n');
  const second = await load('union-list', 'sites.csv', renewed, '2030-05-31');
  assert.deepEqual(second.changes, { ...zero, changed: 1, unchanged: 1 });
  const { members } = await view('union-list');
  assert.deepEqual(
    members.map(({ atc, made, madeWhy }) => [atc, made?.countries, madeWhy]),
    [
      ['A02BC05', 1, undefined],
      ['B01AB01', undefined, 'not-in-layer'],
      ['J01XD01', undefined, 'antibiotic'],
    ],
  );
  const before = await view('union-list', { known: '2030-05-31', on: '2030-05-31' });
  assert.equal(before.members[0]?.made?.asserted, '2030-05-31');
});

test('which members are short, thin, or without another product of the group', async () => {
  await seedCountry();
  const lcg = 'list;atc;substance;colour;population\n';
  const rows = [
    'LCG proef;C01CA24;adrenaline;rood;volwassene',
    'LCG proef;C01CA24;adrenaline;oranje;kind',
    'LCG proef;B01AB01;;oranje;volwassene',
    'LCG proef;;verzinstof;geel;kind',
    'LCG proef;L01BA01;;overig;volwassene',
  ];
  const loaded = await loadListFile(
    operator,
    {
      bytes: bytes(lcg + rows.join('\n') + '\n'),
      file: 'lcg.csv',
      kind: 'lcg',
      country: 'XX',
      asOf: day('2030-05-01'),
      dryRun: false,
    },
    { why: 'first reading', by: 'Otto' },
  );
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  assert.deepEqual(
    loaded.lists.map(({ name, added, version }) => [name, added, version]),
    [['lcg-proef', 5, 1]],
  );

  const answer = await view('lcg-proef', { on: '2030-05-30' });
  assert.equal(answer.country, 'XX');
  assert.equal(answer.synthetic, true);
  assert.equal(answer.definition.id, 'as-listed');
  const of = (key: string) => {
    const member = answer.members.find((each) => each.key === key);
    assert.ok(member, key);
    return member;
  };
  assert.deepEqual(of('atc:C01CA24').colours, { adult: 'red', child: 'orange' });
  assert.equal(of('atc:C01CA24').state, 'short');
  assert.deepEqual(
    of('atc:C01CA24').short.map(({ name }) => name),
    ['Adrex 1 mg/ml'],
  );
  assert.deepEqual(
    answer.members.map(({ key, products, groups, withoutOther, state }) => [
      key,
      products,
      groups,
      withoutOther,
      state,
    ]),
    [
      // Two of one group, of which one is short: there is another. A second group of one product.
      ['atc:B01AB01', 2, 1, 0, 'not-listed'],
      ['atc:C01CA24', 3, 2, 1, 'short'],
      ['atc:L01BA01', 0, 0, 0, 'no-product'],
      ['substance:verzinstof', 1, 1, 1, 'not-listed'],
    ],
  );
  assert.ok(
    answer.members.every(
      ({ cover, coverWhy, thin }) => cover === null && coverWhy === 'no-stock-data' && !thin,
    ),
  );
  assert.equal(answer.hasCover, false);
});

test('cover is what the release says of the groups: the tightest counts, and none is no figure', async () => {
  const asked: (readonly number[])[] = [];
  const cover: CoverReader = async (country, groups) => {
    assert.equal(country, 'XX');
    asked.push(groups);
    const [first, second, third] = groups;
    const week = day('2030-05-20');
    const link = 'wholesale';
    const found: readonly (readonly [number, GroupCover])[] = [
      [first ?? 0, { kind: 'band', link, fromWeeks: 1, belowWeeks: 2 }],
      [second ?? 0, { kind: 'band', link, fromWeeks: 8 }],
      [third ?? 0, { kind: 'not-released', why: 'not-eligible' }],
    ];
    return { week, groups: new Map(found) };
  };
  const answer = await view('lcg-proef', { on: '2030-05-30' }, cover);
  assert.equal(asked[0]?.length, 4);
  assert.equal(answer.hasCover, true);
  assert.equal(answer.coverWeek, '2030-05-20');
  assert.equal(answer.thinBelowWeeks, 2);
  assert.deepEqual(
    answer.members.map(({ cover: found, coverWhy, thin }) => [found?.kind ?? coverWhy, thin]),
    [
      ['band', true],
      ['band', false],
      ['no-stock-data', false],
      ['no-stock-data', false],
    ],
  );
});

test('without a list of shortages nothing is said of what is short', async () => {
  await load(
    'cbg',
    'metadata_2030-01-01.csv',
    readFileSync(new URL('../../fixtures/cbg/metadata.csv', import.meta.url)),
  );
  await load('union-list', 'again.csv', union('A02BC05', 'J01XD01', 'J05AR02'), '2030-05-31');
  const dutch = await view('union-list', { country: 'NL' });
  assert.deepEqual(
    dutch.members.map(({ atc, state }) => [atc, state]),
    [
      ['A02BC05', 'no-product'],
      ['J01XD01', 'no-product'],
      ['J05AR02', 'not-decidable'],
    ],
  );
});

test('a file with one bad row is refused whole, and says what a dry run would change', async () => {
  const input = { file: 'own.csv', kind: 'own', country: 'NL', dryRun: false } as const;
  const grounds = { why: 'trial', by: 'Otto' };
  const bad =
    'list,atc,substance,colour,population\nEigen,A02BC05,,paars,\nEigen,,,,\nEigen,A02,,,\nEigen,A02BC05,,rood,\nEigen,A02BC05,,geel,\n';
  assert.deepEqual(codeOf(await loadListFile(operator, { ...input, bytes: bytes(bad) }, grounds)), [
    'list-word-unknown',
    'list-member-missing',
    'atc5-needed',
    'row-contradicts',
  ]);
  const lcg = { ...input, kind: 'lcg' as const, bytes: bytes('list,atc\nLCG,A02BC05\n') };
  assert.deepEqual(codeOf(await loadListFile(operator, lcg, grounds)), [
    'list-colour-missing',
    'list-population-missing',
  ]);
  const good = { ...input, bytes: bytes('list,substance\nEigen lijst,Adrenaline\n') };
  assert.deepEqual(codeOf(await loadListFile(context, good, grounds)), ['list-not-allowed']);
  assert.deepEqual(codeOf(await loadListFile(operator, good, { why: ' ', by: 'Otto' })), [
    'list-reason-missing',
  ]);
  assert.deepEqual(
    codeOf(await loadListFile(operator, { ...good, asOf: day('2030-06-02') }, grounds)),
    ['snapshot-in-future'],
  );
  const tried = await loadListFile(operator, { ...good, dryRun: true }, grounds);
  assert.ok(!isRefusal(tried));
  assert.deepEqual(
    tried.lists.map(({ added, version }) => [added, version]),
    [[1, undefined]],
  );
  assert.deepEqual(
    codeOf(await viewCriticalList(context, { name: 'eigen-lijst', language: 'nl' })),
    ['list-unknown'],
  );
  const foreign = { ...input, bytes: bytes('list,atc\nUnion list,A02BC05\n') };
  assert.deepEqual(codeOf(await loadListFile(operator, foreign, grounds)), ['list-of-source']);
  const other = { ...input, bytes: bytes('list,atc\nlcg  PROEF,A02BC05\n') };
  assert.deepEqual(codeOf(await loadListFile(operator, other, grounds)), ['list-kind-differs']);
});

const listing = (atc: string, colour?: string, population: string = 'adult') => ({
  kind: 'critical-listing',
  atc,
  population,
  ...(colour === undefined ? {} : { colour }),
});
const add = (atc: string, colour?: string) => ({
  list: 'lcg-proef',
  change: { deed: 'add', listing: listing(atc, colour) },
});

test('somebody else accepts, with a reason; nobody his own', async () => {
  const otto = { why: 'stops bleeding', by: 'Otto' };
  const made = await proposeChange(operator, add('B02AA02', 'red'), otto);
  assert.ok(!isRefusal(made) && made.waits, JSON.stringify(made));
  const proposal = String(made.proposal);
  assert.equal((await view('lcg-proef')).members.length, 4, 'a proposal is no member');

  const decide = (outcome: 'accepted' | 'declined', by: string, why = 'agreed') =>
    decideProposal(operator, { proposal, outcome }, { why, by });
  assert.deepEqual(codeOf(await decide('accepted', ' otto ')), ['list-proposal-own']);
  assert.deepEqual(codeOf(await decide('accepted', 'Eva', '')), ['list-reason-missing']);
  assert.deepEqual(codeOf(await proposeChange(operator, add('B02AA02', 'red'), otto)), [
    'list-proposal-waits',
  ]);
  const accepted = await decide('accepted', 'Eva');
  assert.ok(!isRefusal(accepted));
  assert.equal(accepted.version, 2);
  assert.deepEqual(codeOf(await decide('declined', 'Eva')), ['list-proposal-decided']);

  const answer = await view('lcg-proef');
  assert.ok(
    answer.members.some(({ atc, colours }) => atc === 'B02AA02' && colours.adult === 'red'),
  );
  const [newest] = answer.versions;
  assert.deepEqual(
    [newest?.proposal, newest?.why, newest?.added.length],
    [made.proposal, 'agreed', 1],
  );
  const [shown] = answer.proposals;
  assert.deepEqual(shown?.decided, { outcome: 'accepted', why: 'agreed', asserted: today });
  assert.equal(JSON.stringify(answer).includes('Otto'), false, 'who is for the desk');
  assert.equal('personId' in (shown ?? {}), false);
  assert.equal((await view('lcg-proef', { known: '2030-05-31' })).proposals.length, 0);
});

test('a proposal must fit the list as it reads, and one can be declined by who made it', async () => {
  const why = { why: 'because', by: 'Otto' };
  const propose = (deed: string, given: object) =>
    proposeChange(operator, { list: 'lcg-proef', change: { deed, listing: given } }, why).then(
      codeOf,
    );
  assert.deepEqual(await propose('add', listing('C01CA24', 'red')), ['list-has-it']);
  assert.deepEqual(await propose('remove', listing('A02BC05')), ['list-lacks-it']);
  assert.deepEqual(await propose('recolour', listing('C01CA24', 'red')), ['list-same-colour']);
  assert.deepEqual(await propose('recolour', listing('C01CA24')), ['list-no-colour']);
  assert.deepEqual(
    await propose('add', { kind: 'critical-listing', atc: 'A02BC05', colour: 'red' }),
    ['list-population-missing'],
  );
  assert.deepEqual(await propose('paint', listing('C01CA24', 'red')), ['list-proposal-misfit']);
  assert.ok(
    JSON.stringify(await propose('add', listing('A02', 'red'))).includes('list-proposal-misfit'),
  );
  assert.deepEqual(
    codeOf(await proposeChange(operator, { ...add('A02BC05', 'red'), list: 'union-list' }, why)),
    ['list-of-source'],
  );
  const made = await proposeChange(operator, add('A02BC05', 'red'), why);
  assert.ok(!isRefusal(made));
  const declined = await decideProposal(
    operator,
    { proposal: String(made.proposal), outcome: 'declined' },
    { why: 'withdrawn', by: 'Otto' },
  );
  assert.ok(!isRefusal(declined));
  assert.equal(declined.version, undefined);
});

test('signed in, people are told apart by their ids; a coordinator proposes and does not decide', async () => {
  const [assessor, inspector, coordinator] = await open.database.write(async (tx) => [
    await addPerson(tx, { name: 'Same Name' }),
    await addPerson(tx, { name: 'Same Name' }),
    await addPerson(tx, { name: 'Sem' }),
  ]);
  const as = (audience: Viewer['audience'], person: string | undefined) =>
    contextFor(context, {
      ...publicViewer,
      audience,
      purpose: 'keeping lists',
      ...(person === undefined ? {} : { person }),
    });
  const desk = as('assessor', assessor);
  const made = await proposeChange(as('coordinator', coordinator), add('A12BA01', 'yellow'), {
    why: 'seen',
  });
  assert.ok(!isRefusal(made) && made.waits);
  const input = { proposal: String(made.proposal), outcome: 'accepted' } as const;
  assert.deepEqual(
    codeOf(await decideProposal(as('coordinator', coordinator), input, { why: 'mine' })),
    ['list-not-allowed'],
  );
  assert.ok(!isRefusal(await decideProposal(desk, input, { why: 'yes' })));
  const own = await proposeChange(desk, add('A06AD11', 'other'), { why: 'seen' });
  assert.ok(!isRefusal(own));
  const ownInput = { proposal: String(own.proposal), outcome: 'accepted' } as const;
  assert.deepEqual(codeOf(await decideProposal(desk, ownInput, { why: 'mine' })), [
    'list-proposal-own',
  ]);
  assert.ok(!isRefusal(await decideProposal(as('inspector', inspector), ownInput, { why: 'yes' })));
});

test('of who was erased nobody can be told apart, so the proposal is made anew', async () => {
  const made = await proposeChange(operator, add('H01BB02', 'red'), { why: 'seen', by: 'Otto' });
  assert.ok(!isRefusal(made));
  await open.database.write(async (tx) => {
    const [row] = await tx.query<{ id: string }>(
      'select person_id as id from critical_list_proposal where id = $1',
      [made.proposal],
    );
    await erasePerson(tx, row?.id ?? '', 'asked');
  });
  const input = { proposal: String(made.proposal), outcome: 'accepted' } as const;
  assert.deepEqual(codeOf(await decideProposal(operator, input, { why: 'yes', by: 'Eva' })), [
    'list-proposal-erased',
  ]);
});

test('where the desk asks for no second pair of eyes, a proposal is carried out at once', async () => {
  const fourEyes = norms['desk-four-eyes'];
  const [version] = fourEyes.versions;
  assert.ok(version);
  const alone = {
    ...fourEyes,
    versions: [{ ...version, value: { deeds: ['triage'] } }],
  } as typeof fourEyes;
  const law = makeLawBook({ ...norms, 'desk-four-eyes': alone }, 'one pair of eyes');
  const made = await proposeChange(
    { ...operator, law },
    { list: 'lcg-proef', change: { deed: 'remove', listing: listing('L01BA01') } },
    { why: 'not used', by: 'Otto' },
  );
  assert.ok(!isRefusal(made), JSON.stringify(made));
  assert.equal(made.waits, false);
  const [newest] = (await view('lcg-proef')).versions;
  assert.deepEqual(
    [newest?.version, newest?.removed.map(({ atc }) => atc)],
    [made.version, ['L01BA01']],
  );
});

test('every list in one table', async () => {
  const answer = await viewLists(context, {});
  assert.ok(!isRefusal(answer));
  assert.deepEqual(
    answer.lists.map(({ name, members, openProposals }) => [name, members, openProposals]),
    [
      ['union-list', 3, 0],
      ['lcg-proef', 6, 1],
    ],
  );
});

test('rows stay as they are', async () => {
  await assert.rejects(
    open.database.write((tx) => tx.query("update critical_list_entry set colour = 'red'")),
    /permission denied/,
  );
  await assert.rejects(
    open.database.owner.query('delete from critical_list_version'),
    /append-only/,
  );
});

async function seedCountry(): Promise<void> {
  const row = (rvg: number, name: string, atc: string, substance: string, more = '') =>
    `2030-05-30;${rvg};${name};${substance};1 mg/ml;injectievloeistof;intraveneus gebruik;${atc};Houder B.V.;${more || 'geregistreerd;ja'}\n`;
  const register = [
    'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;vergunninghouder;status;in_de_handel\n',
    row(1, 'Adrex 1 mg/ml', 'C01CA24', 'adrenaline'),
    row(2, 'Adrova 1 mg/ml', 'C01CA24', 'adrenaline'),
    row(3, 'Adrex 2 mg/ml', 'C01CA24', 'adrenaline').replace('1 mg/ml;inj', '2 mg/ml;inj'),
    row(4, 'Heparex', 'B01AB01', 'heparine'),
    row(5, 'Heparova', 'B01AB01', 'heparine'),
    row(6, 'Verzinex', 'V03AB99', 'verzinstof'),
    row(7, 'Verzinexine', 'V03AB98', 'verzinstofzuur'),
    // Struck off, or not on sale: nobody's alternative.
    row(8, 'Verzinova', 'V03AB99', 'verzinstof', 'doorgehaald;nee'),
    row(9, 'Verzinette', 'V03AB99', 'verzinstof', 'geregistreerd;nee'),
  ];
  await load('xx-register', 'xx-register_2030-05-30.csv', bytes(register.join('')));
  const website = [
    'peildatum;zaaknummer;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;status;begin\n',
    '2030-05-30;M-1;1;Adrex 1 mg/ml;adrenaline;1 mg/ml;injectievloeistof;intraveneus gebruik;niet leverbaar;2030-05-01\n',
  ];
  await load('xx-website', 'xx-website_2030-05-30.csv', bytes(website.join('')));
}
