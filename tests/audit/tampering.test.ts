import assert from 'node:assert/strict';
import { after, before, test as plainTest } from 'node:test';
import { chanceFrom } from '../../src/foresight/chance.ts';
import {
  commitmentOf,
  genesis,
  leafOf,
  linkOf,
  merkleRoot,
} from '../../src/registry/audit/chain.ts';
import { walkAudit } from '../../src/registry/audit/walk.ts';
import { auditor } from '../../src/registry/audit/auditor.ts';
import {
  readCheckpoint,
  signedText,
  type CheckpointFile,
} from '../../src/usecases/audit/checkpoint-file.ts';
import { makeCheckpoint } from '../../src/usecases/audit/checkpoint.ts';
import { addPerson } from '../../src/registry/people.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { verifyAudit } from '../../src/usecases/audit/verify.ts';
import { isRefusal } from '../../src/usecases/context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';
import { makeSigner, tamper, verdictOutside, writeParties } from './audited.ts';

const tables = ['audit_entry', 'audit_content', 'audit_waiting', 'audit_seal', 'audit_checkpoint'];
const chance = chanceFrom(13);
let open: TestDatabase;
let middle: CheckpointFile;
let last: CheckpointFile;

before(async () => {
  open = await openTestDatabase();
  const signer = makeSigner();
  for (let seal = 1; seal <= 12; seal += 1) {
    for (let write = 0; write <= seal % 4; write += 1) await writeParties(open.database, 1 + write);
    await sealAudit(context());
    if (seal === 5) middle = await checkpoint();
  }
  last = await checkpoint();
  await writeParties(open.database, 1);
  await tamper(
    open.database,
    'create schema kept',
    ...tables.map((table) => `create table kept.${table} as table ${table}`),
  );
  async function checkpoint() {
    const made = await makeCheckpoint(context(), signer);
    assert.ok(!isRefusal(made));
    return made;
  }
});
after(() => open.close());

/** Each begins with what was kept. All files share one process: a hook would be a hook of them all. */
function test(name: string, body: () => void | Promise<void>): void {
  void plainTest(name, async () => {
    await restore();
    await body();
  });
}

function restore(): Promise<void> {
  return tamper(
    open.database,
    // Not truncated: with a reference that is not enforced that fails after a vacuum.
    ...tables.toReversed().map((table) => `delete from ${table}`),
    ...tables.map((table) => `insert into ${table} select * from kept.${table}`),
  );
}

const context = () => testContext(open.database);

/** What the product and the separate verifier say, which must be the same. */
async function verdict(against?: CheckpointFile): Promise<string> {
  const read = against === undefined ? undefined : readCheckpoint(JSON.stringify(against));
  const inside = await verifyAudit(context(), read === undefined ? {} : { against: read });
  const outside = await verdictOutside(context(), against);
  assert.equal(
    outside.verdict,
    inside.verdict,
    `outside: ${JSON.stringify(outside)}; inside: ${JSON.stringify(inside)}`,
  );
  assert.equal(outside.status, inside.verdict === 'broken' ? 1 : 0);
  assert.equal(inside.firstBad === null, inside.verdict !== 'broken');
  return inside.verdict;
}

test('untouched it is consistent, and untampered against what was kept elsewhere', async () => {
  assert.equal(await verdict(), 'consistent');
  assert.equal(await verdict(middle), 'untampered');
  assert.equal(await verdict(last), 'untampered');
});

const sealed = () => chance.between(1, last.entries);
const seal = () => chance.between(1, last.seal);
const two = (draw: () => number): readonly [number, number] => {
  const [one, other] = [draw(), draw()];
  return one === other ? two(draw) : [one, other];
};
const flip = (column: string) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`;

const tamperings: Readonly<Record<string, () => readonly string[]>> = {
  'the subject of an entry edited': () => [
    `update audit_entry set subject = subject || 's' where id = ${sealed()}`,
  ],
  'the moment of an entry edited': () => [
    `update audit_entry set occurred_at = occurred_at + interval '1 microsecond' where id = ${sealed()}`,
  ],
  'the commitment of an entry edited': () => [
    `update audit_entry set commitment = ${flip('commitment')} where id = ${sealed()}`,
  ],
  'the content of an entry edited': () => [
    `update audit_content set content = replace(content, 'public', 'operator') where entry_id = ${sealed()}`,
  ],
  'the salt of an entry edited': () => [
    `update audit_content set salt = ${flip('salt')} where entry_id = ${sealed()}`,
  ],
  'content and commitment of an entry edited together': () => {
    const id = sealed();
    return [
      `update audit_content set content = '{}' where entry_id = ${id}`,
      `update audit_entry set commitment = sha256(salt || '{}'::bytea) from audit_content where entry_id = id and id = ${id}`,
    ];
  },
  'a waiting entry edited': () => [
    `update audit_content set content = '{}' where entry_id = (select entry_id from audit_waiting limit 1)`,
  ],
  'an entry dropped': () => {
    const id = sealed();
    return [
      `delete from audit_content where entry_id = ${id}`,
      `delete from audit_entry where id = ${id}`,
    ];
  },
  'two entries swapped': () => {
    const [one, other] = two(sealed);
    return [
      `update audit_content set entry_id = -1 where entry_id = ${one}`,
      `update audit_content set entry_id = ${one} where entry_id = ${other}`,
      `update audit_content set entry_id = ${other} where entry_id = -1`,
      `update audit_entry set id = -1 where id = ${one}`,
      `update audit_entry set id = ${one} where id = ${other}`,
      `update audit_entry set id = ${other} where id = -1`,
    ];
  },
  'the newest entries truncated': () => {
    const from = sealed();
    return [
      `delete from audit_content where entry_id >= ${from}`,
      'delete from audit_waiting',
      `delete from audit_entry where id >= ${from}`,
    ];
  },
  'an entry put in between': () => [
    `insert into audit_entry (id, occurred_at, subject, commitment)
       select 1000 + id, occurred_at, subject, commitment from audit_entry where id = ${sealed()}`,
  ],
  'an entry that waited taken off the list': () => ['delete from audit_waiting'],
  'the root of a seal edited': () => [
    `update audit_seal set root = ${flip('root')} where seq = ${seal()}`,
  ],
  'the chain of a seal edited': () => [
    `update audit_seal set chain = ${flip('chain')} where seq = ${seal()}`,
  ],
  'the ranges of a seal edited': () => [
    `update audit_seal set ranges = ranges || ',99', entries = entries + 1 where seq = ${seal()}`,
  ],
  'the count of a seal edited': () => [
    `update audit_seal set entries = entries + 1 where seq = ${seal()}`,
  ],
  'the moment of a seal edited': () => [
    `update audit_seal set sealed_at = sealed_at - interval '1 day' where seq = ${seal()}`,
  ],
  'a seal dropped': () => [`delete from audit_seal where seq = ${seal()}`],
  'a seal dropped and the others moved up': () => {
    const seq = seal();
    return [
      `delete from audit_seal where seq = ${seq}`,
      `update audit_seal set seq = seq + 1000 where seq > ${seq}`,
      'update audit_seal set seq = seq - 1001 where seq > 1000',
    ];
  },
  'two seals swapped': () => {
    const [one, other] = two(seal);
    return [
      `update audit_seal set seq = 1000 where seq = ${one}`,
      `update audit_seal set seq = ${one} where seq = ${other}`,
      `update audit_seal set seq = ${other} where seq = 1000`,
    ];
  },
  'the newest seals truncated': () => [`delete from audit_seal where seq >= ${seal()}`],
  'all seals truncated': () => ['delete from audit_seal', 'delete from audit_checkpoint'],
  'the count of a checkpoint edited': () => [
    'update audit_checkpoint set entries = entries + 1 where id = 1',
  ],
  'the root of a checkpoint edited': () => [
    `update audit_checkpoint set root = ${flip('root')} where id = 2`,
  ],
  'the moment of a checkpoint edited': () => [
    `update audit_checkpoint set made_at = made_at + interval '1 day' where id = 2`,
  ],
  'the signature of a checkpoint edited': () => [
    `update audit_checkpoint set signature = ${flip('signature')} where id = 1`,
  ],
};

for (const [name, statements] of Object.entries(tamperings)) {
  test(`${name}: broken, at three places drawn by lot`, async () => {
    for (let place = 0; place < 3; place += 1) {
      await tamper(open.database, ...statements());
      assert.equal(await verdict(), 'broken');
      await restore();
    }
  });
}

test('everything after a seal cut off, checkpoints too: only one from elsewhere shows it', async () => {
  const { rows } = await open.database.owner.query<{ first: number }>(
    `select split_part(split_part(ranges, ',', 1), '-', 1)::bigint as first from audit_seal where seq = 9`,
  );
  const first = rows[0]?.first ?? 0;
  await tamper(
    open.database,
    'delete from audit_waiting',
    'delete from audit_checkpoint where seal_seq >= 9',
    'delete from audit_seal where seq >= 9',
    `delete from audit_content where entry_id >= ${first}`,
    `delete from audit_entry where id >= ${first}`,
  );
  assert.equal(await verdict(), 'consistent');
  assert.equal(await verdict(middle), 'untampered');
  assert.equal(await verdict(last), 'broken');
});

test('everything computed again from a forged entry on: consistent, and broken against what was kept', async () => {
  await forge(7);
  assert.equal(await verdict(), 'broken', 'our own checkpoints stand in the way');
  await tamper(open.database, 'delete from audit_checkpoint');
  assert.equal(await verdict(), 'consistent');
  assert.equal(await verdict(middle), 'broken');
  assert.equal(await verdict(last), 'broken');
});

/** What somebody with every right on the database and our source can do. */
async function forge(id: number): Promise<void> {
  const content = '{"audience": "operator"}';
  const statements: string[] = [];
  const hex = (bytes: Buffer) => `'\\x${bytes.toString('hex')}'`;
  await open.database.as(auditor).read(async (tx) => {
    let chain: Buffer = genesis;
    for await (const step of walkAudit(tx)) {
      if (step.kind !== 'sealed') continue;
      const entries = step.entries.map((entry) =>
        entry.id === id && entry.salt !== null
          ? { ...entry, content, commitment: commitmentOf(entry.salt, content) }
          : entry,
      );
      const forged = { ...step.seal, root: merkleRoot(entries.map(leafOf)) };
      chain = linkOf(chain, forged);
      statements.push(
        ...entries.map(
          (entry) =>
            `update audit_entry set commitment = ${hex(entry.commitment)} where id = ${entry.id}`,
        ),
        `update audit_seal set root = ${hex(forged.root)}, chain = ${hex(chain)} where seq = ${forged.seq}`,
      );
    }
  });
  await tamper(
    open.database,
    `update audit_content set content = '${content}' where entry_id = ${id}`,
    ...statements,
  );
}

test('erased content leaves the chain whole', async () => {
  await open.database.owner.query('delete from audit_content where entry_id % 3 = 0');
  assert.equal(await verdict(), 'consistent');
  assert.equal(await verdict(last), 'untampered');
});

test('a checkpoint that is signed well and says something else fits neither here nor from elsewhere', async () => {
  const stranger = makeSigner();
  for (const changed of [
    { chain: last.root },
    { entries: last.entries + 1 },
    { root: last.chain },
  ]) {
    const head = { ...last, ...changed };
    const given = {
      ...head,
      chain: Buffer.from(head.chain, 'hex'),
      root: Buffer.from(head.root, 'hex'),
    };
    const signature = stranger.sign(signedText(given)).toString('hex');
    const publicKey = stranger.publicKey.toString('hex');
    if (!('root' in changed))
      assert.equal(await verdict({ ...head, publicKey, signature }), 'broken');
    await tamper(
      open.database,
      `update audit_checkpoint set chain = '\\x${head.chain}', root = '\\x${head.root}', entries = ${head.entries},
         public_key = '\\x${publicKey}', signature = '\\x${signature}' where id = 2`,
    );
    assert.equal(await verdict(), 'broken', Object.keys(changed).join());
    await restore();
  }
});

test('a row that was changed or taken away behind our back shows against the chain', async () => {
  const rows = async () => {
    const { verdict: said, firstBad } = await verifyAudit(context(), { rows: true });
    return [said, firstBad?.id];
  };
  assert.deepEqual(await rows(), ['consistent', undefined]);
  await tamper(open.database, 'update party set synthetic = false where id = 5');
  assert.deepEqual(await rows(), ['broken', 'party {"id": 5}']);
  assert.equal(await verdict(), 'consistent', 'the chain itself is whole');
  await tamper(
    open.database,
    'update party set synthetic = true where id = 5',
    'alter table party add added_later text',
  );
  assert.deepEqual(await rows(), ['consistent', undefined]);
  await tamper(
    open.database,
    'create table kept.party as table party',
    'delete from party where id = 6',
  );
  assert.deepEqual(await rows(), ['broken', 'party {"id": 6}']);
  await tamper(open.database, 'insert into party select * from kept.party where id = 6');
  await open.database.write((tx) => addPerson(tx, { name: 'Fictief' }));
  assert.deepEqual(await rows(), ['consistent', undefined]);
});

test('the first thing that does not fit is named', async () => {
  for (const [name, expected] of [
    ['a seal dropped', 'seal-missing'],
    ['the newest entries truncated', 'entry-missing'],
    ['an entry put in between', 'entry-outside-the-chain'],
    ['the content of an entry edited', 'content-changed'],
    ['the commitment of an entry edited', 'content-changed'],
    ['the subject of an entry edited', 'entries-changed'],
    ['the chain of a seal edited', 'seal-changed'],
    ['the signature of a checkpoint edited', 'checkpoint-changed'],
  ] as const) {
    await tamper(open.database, ...(tamperings[name]?.() ?? []));
    const { firstBad } = await verifyAudit(context(), {});
    assert.equal(firstBad?.why, expected, name);
    await restore();
  }
});

test('a checkpoint that was changed is none', () => {
  for (const changed of [
    { entries: last.entries + 1 },
    { chain: last.root },
    { signature: middle.signature },
    { publicKey: makeSigner().publicKey.toString('hex') },
    { format: 'other' },
  ])
    assert.equal(readCheckpoint(JSON.stringify({ ...last, ...changed })), undefined);
  assert.equal(readCheckpoint('no json'), undefined);
});
