import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { day } from '../law/calendar-date.ts';
import { inForce } from '../law/law-book.ts';
import { sayProblem } from '../texts/problem.ts';
import { readLaw, type LawWanted } from './read-law.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-law-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('the enacted law has one name, and every change of it another', () => {
  const enacted = law({});
  assert.match(enacted.hash, /^[0-9a-f]{64}$/);
  assert.equal(law({}).hash, enacted.hash);
  assert.notEqual(law({ draft: 'draft-eu-regulation' }).hash, enacted.hash);
  assert.equal(law({ file: write('empty.json', '{}') }).hash, enacted.hash);
});

test('a draft holds only when it is asked for', () => {
  const on = day('2026-03-15');
  const drafted = Object.entries(law({}).norms).find(([, norm]) =>
    norm.versions.some(({ id }) => id === 'draft-eu-regulation'),
  );
  assert.ok(drafted);
  const [id] = drafted;
  const held = (wanted: LawWanted) =>
    inForce(law(wanted), id as keyof ReturnType<typeof law>['norms'], on).version.id;
  assert.notEqual(held({}), 'draft-eu-regulation');
  assert.equal(held({ draft: 'draft-eu-regulation' }), 'draft-eu-regulation');
});

test('what cannot be read is refused with its place', () => {
  assert.match(said({ file: join(folder, 'absent.json') }), /absent\.json.*ENOENT/);
  assert.match(said({ file: write('broken.json', '{') }), /broken\.json.*JSON/);
  assert.match(
    said({ draft: 'draft-of-nobody' }),
    /--draft: “draft-of-nobody” cannot be\. Choose from draft-/,
  );
});

function law(wanted: LawWanted) {
  const read = readLaw(wanted);
  assert.ok(!('problems' in read), JSON.stringify(read));
  return read;
}

function said(wanted: LawWanted): string {
  const read = readLaw(wanted);
  assert.ok('problems' in read, 'expected a refusal');
  return read.problems.map((problem) => sayProblem(problem, 'en')).join('\n');
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
