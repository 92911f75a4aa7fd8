import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { day } from '../../src/law/calendar-date.ts';
import { insertParty } from '../../src/registry/parties.ts';
import { contextFor } from '../../src/usecases/context.ts';
import {
  keepDutyAnswer,
  listKeptAnswers,
  viewKeptAnswer,
} from '../../src/usecases/keep-duty-answer.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

const own = { event: 'suspension', start: '2026-12-01', cover: 'own-stock' };
const language = 'nl';

async function holder(name: string): Promise<Viewer> {
  const id = await opened.database.write((tx) =>
    insertParty(tx, { synthetic: true, facts: [{ kind: 'name', value: name }] }),
  );
  return { audience: 'supplier', party: id, represents: [id], group: [] };
}

function contextOf(viewer: Viewer) {
  return contextFor(testContext(opened.database), viewer);
}

test('a “no” is kept once, with its answers, law and receipt, and can be read again', async () => {
  const context = contextOf(await holder('Verzonnen Farma'));
  const id = await keepDutyAnswer(context, { answers: own, language });
  assert.ok(id !== undefined);
  assert.equal(await keepDutyAnswer(context, { answers: { ...own, holder: 'mah' }, language }), id);
  const [kept, ...others] = await listKeptAnswers(context);
  assert.deepEqual(others, []);
  assert.equal(kept?.askedOn, '2026-11-23');
  assert.equal(kept.outcome, 'no-duty');
  assert.equal(kept.law, context.law.hash);
  assert.deepEqual(kept.answers, [
    { question: 'event', answer: 'suspension' },
    { question: 'start', answer: '2026-12-01' },
    { question: 'cover', answer: 'own-stock' },
  ]);
  const later = { ...context, today: () => day('2027-05-01') };
  const seen = await viewKeptAnswer(later, id, language);
  assert.equal(seen?.answer?.decided.receipt, kept.receipt);
  assert.equal(seen.answer.on, '2026-11-23');
});

test('what must be notified, or is not decided, is no evidence and is not kept', async () => {
  const context = contextOf(await holder('Plicht Farma'));
  for (const answers of [
    { ...own, cover: 'no', end: '2027-01-01', holder: 'mah' },
    { ...own, cover: 'unknown', end: 'unknown', holder: 'mah' },
    { event: 'suspension' },
    { event: 'suspension', start: '2026-02-30' },
  ]) {
    assert.equal(await keepDutyAnswer(context, { answers, language }), undefined);
  }
  assert.deepEqual(await listKeptAnswers(context), []);
});

test('another holder sees nothing of it, the desk with a purpose does', async () => {
  const mine = await holder('Eigen Farma');
  const id = await keepDutyAnswer(contextOf(mine), { answers: own, language });
  assert.ok(id !== undefined);
  const other = contextOf(await holder('Andere Farma'));
  assert.equal(await viewKeptAnswer(other, id, language), undefined);
  const desk: Viewer = { audience: 'assessor', represents: [], group: [] };
  assert.equal(await viewKeptAnswer(contextOf(desk), id, language), undefined);
  const looking = contextOf({ ...desk, purpose: 'test' });
  assert.equal((await viewKeptAnswer(looking, id, language))?.kept.id, id);
  // Nor can anybody keep one in another's name.
  const thief = contextOf({ ...mine, represents: other.database.viewer.represents });
  await assert.rejects(
    keepDutyAnswer(thief, { answers: { ...own, start: '2026-12-02' }, language }),
  );
});

test('under another law book the outcome of that day stands, without a trace made up afterwards', async () => {
  const context = contextOf(await holder('Oude Wet Farma'));
  const id = await keepDutyAnswer(context, { answers: own, language });
  assert.ok(id !== undefined);
  const changed = { ...context, law: { ...context.law, hash: 'another' } };
  const seen = await viewKeptAnswer(changed, id, language);
  assert.equal(seen?.kept.outcome, 'no-duty');
  assert.equal(seen.answer, undefined);
});
