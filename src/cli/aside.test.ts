import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { after, test } from 'node:test';
import { heavyWorkbook, workbookOf } from '../../tests/heavy-workbook.ts';
import { doHere, type Aside } from '../exchange/aside.ts';
import { sayProblem } from '../texts/problem.ts';
import { languages } from '../texts/text.ts';
import { asideReaders, usualAsideLimits, type AsideLimits, type AsideReaders } from './aside.ts';

const opened: AsideReaders[] = [];
after(() => Promise.all(opened.map((readers) => readers.close())));

function readersWith(limits: Partial<AsideLimits> = {}): Aside {
  const readers = asideReaders({ ...usualAsideLimits, ...limits });
  opened.push(readers);
  return readers.aside;
}

const csv = (rvg: string) =>
  Buffer.from(`rvg;soort;begin\n${rvg};onderbreking;2027-03-01\n${rvg};;31-31-2027\n`);

async function partsOf(aside: Aside, bytes: Uint8Array): Promise<readonly unknown[]> {
  return Array.fromAsync(aside('read-notifications', bytes));
}

/** Rows that were read, or why nothing was. */
async function said(aside: Aside, bytes: Uint8Array): Promise<number | string> {
  let rows = 0;
  for await (const part of aside('read-notifications', bytes)) {
    if ('problems' in part) {
      // A sentence that lacks a parameter throws.
      const sentences = languages.flatMap((language) =>
        part.problems.map((problem) => sayProblem(problem, language)),
      );
      return `${part.problems[0]?.code}: ${sentences.join(' ')}`;
    }
    if ('rows' in part) rows += part.rows.length;
  }
  return rows;
}

const heavy = heavyWorkbook(10_000);

test('aside a file is read as it is read here, and written back so', async () => {
  const aside = readersWith();
  assert.deepEqual(await partsOf(aside, csv('5761')), await partsOf(doHere, csv('5761')));
  const outcomes = new Map([[3, { outcome: 'afgekeurd', problems: ['begin: geen dag'] }]]);
  const [back] = await Array.fromAsync(
    aside('write-notifications-back', { bytes: csv('5761'), outcomes, language: 'nl' }),
  );
  assert.ok(back !== undefined && 'bytes' in back);
  assert.match(Buffer.from(back.bytes).toString(), /afgekeurd;begin: geen dag;5761/);
});

/** The longest, in milliseconds, that nothing else could be done while this was. */
async function longestStop(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

test('while the heaviest workbook is read, nobody else waits for it', async () => {
  const aside = readersWith();
  const there = await longestStop(async () => assert.equal(await said(aside, heavy), 10_000));
  const here = await longestStop(() => said(doHere, heavy));
  // Measured 30 ms against 1,160; what other work on the machine takes from us is in both.
  assert.ok(there < here / 3, `${there} ms, and ${here} ms when it is read here`);
});

test('a file that takes too long, or too much, is refused with the limit; the next one is read', async () => {
  const slow = readersWith({ seconds: 0.5 });
  assert.match(String(await said(slow, heavy)), /^aside-too-slow: .*0,5 seconden.* 0\.5 seconds/s);
  const narrow = readersWith({ megabytes: 64 });
  assert.match(String(await said(narrow, heavy)), /^aside-too-heavy: .*64 MB.*64 MB/s);
  assert.equal(await said(narrow, csv('5761')), 2);
});

test('a file that unpacks to more than it may is refused by its size, without being unpacked', async () => {
  const bomb = workbookOf(' '.repeat(80 * 1024 * 1024));
  assert.ok(bomb.length < 200_000);
  assert.match(String(await said(readersWith(), bomb)), /^bulk-workbook-too-large/);
});

test('more files than readers wait in turn; more than may wait are refused', async () => {
  const aside = readersWith({ readers: 1, waiting: 1 });
  const [first, second, third] = await Promise.all([
    said(aside, csv('5761')),
    said(aside, csv('5762')),
    said(aside, csv('5763')),
  ]);
  assert.deepEqual([first, second], [2, 2]);
  assert.match(String(third), /^aside-busy/);
  assert.equal(await said(aside, csv('5763')), 2);
});

test('a fault of a reader fails that file alone; who is at a file when all ends is told to try again', async () => {
  const readers = asideReaders({ ...usualAsideLimits, readers: 1 });
  opened.push(readers);
  const { aside } = readers;
  // @ts-expect-error: no bytes at all, as only a fault of ours could give
  await assert.rejects(Array.fromAsync(aside('read-notifications', 5)), /while a file was read/);
  assert.equal(await said(aside, csv('5761')), 2);
  const lost = said(aside, heavy);
  const waiting = said(aside, csv('5761'));
  setTimeout(() => void readers.close(), 200);
  assert.match(String(await lost), /^aside-busy/);
  assert.match(String(await waiting), /^aside-busy/);
});

test('whoever wants no more of a file leaves its reader to the next', async () => {
  const aside = readersWith({ readers: 1, waiting: 0 });
  for await (const part of aside('read-notifications', heavyWorkbook(1000, 15))) {
    if ('rows' in part) break;
  }
  assert.equal(await said(aside, csv('5761')), 2);
});
