import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../domain/rules.ts';
import { needs } from '../domain/shortage/need.ts';
import { questionsOf } from './case-form.ts';
import { missingField } from './missing-field.ts';

test('every need of a definition leads to a field of its form', () => {
  const questions = questionsOf(rules.shortage.caseSchema);
  for (const need of needs) assert.match(missingField(need, questions) ?? '', /^facts\./, need);
  assert.equal(missingField('marketed', questions), 'facts.marketed');
});

test('a missing fact of another rule leads to its own field, or nowhere', () => {
  const questions = questionsOf(rules['notification-duty'].caseSchema);
  assert.equal(missingField('expectedEnd', questions), 'facts.expectedEnd');
  assert.equal(missingField('nothing-of-the-kind', questions), undefined);
  const exemption = questionsOf(rules.exemption.caseSchema);
  assert.equal(missingField('life.granted.on', exemption), 'facts.life');
  assert.equal(missingField('on', questionsOf(rules.code.caseSchema)), 'on');
});
