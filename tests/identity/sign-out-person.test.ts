import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { findVisitor } from '../../src/usecases/signing-in/find-visitor.ts';
import { signOutPerson } from '../../src/usecases/signing-in/sign-out-person.ts';
import { signInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
let context: Context;
let operator: Context;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  operator = contextFor(context, operatorViewer);
  await seedDemoPeople(context);
});
after(() => open.close());

const grounds = { why: 'telefoon verloren', by: 'beheer' };

test('the operator ends every session of one person, and of nobody else', async () => {
  const first = await signInAs(context, 'leverancier-1');
  const second = await signInAs(context, 'leverancier-1');
  const other = await signInAs(context, 'leverancier-2');
  assert.deepEqual(await signOutPerson(operator, first.person, grounds), {
    person: first.person,
    ended: 2,
  });
  for (const { token } of [first, second]) {
    assert.equal(await findVisitor(context, token), undefined);
  }
  assert.ok(await findVisitor(context, other.token));
  const { rows } = await open.database.owner.query<{ outcome: string; why: string }>(
    'select outcome, why from decision where subject = $1',
    [`person:${first.person}`],
  );
  assert.deepEqual(rows, [{ outcome: 'signed-out', why: 'telefoon verloren' }]);
});

test('not by somebody else, without a reason, or of nobody', async () => {
  const { person, viewer, token } = await signInAs(context, 'beoordelaar-1');
  const codes = async (given: Context, id: string, why = 'x') => {
    const answer = await signOutPerson(given, id, { ...grounds, why });
    return isRefusal(answer) ? answer.problems.map(({ code }) => code) : [];
  };
  assert.deepEqual(await codes(contextFor(context, viewer), person), ['not-allowed']);
  assert.deepEqual(await codes(operator, person, ' '), ['party-reason-missing']);
  assert.deepEqual(await codes(operator, 'niemand'), ['person-to-erase-unknown']);
  const nobody = '00000000-0000-4000-8000-000000000000';
  assert.deepEqual(await codes(operator, nobody), ['person-to-erase-unknown']);
  assert.ok(await findVisitor(context, token));
});
