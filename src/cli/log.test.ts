import assert from 'node:assert/strict';
import { test } from 'node:test';
import { essence, forPeople } from './log.ts';

test('a line for a machine becomes a line for a person', () => {
  const line =
    '{"level":"info","time":"2026-03-15T02:14:07.123Z","pid":7,"source":"cbg","rows":3,"msg":"taken"}';
  assert.equal(forPeople(line), '02:14:07 info  taken  source=cbg  rows=3\n');
});

test('the stack of a fault is kept', () => {
  const line =
    '{"level":"error","time":"2026-03-15T02:14:07Z","pid":7,"err":{"stack":"Error: x\\n  at y"},"msg":"fault"}';
  assert.equal(forPeople(line), '02:14:07 error fault\nError: x\n  at y\n');
});

test('an error is logged without what hangs on it', () => {
  const error = Object.assign(new Error('gone'), { code: '57P01', client: { password: 's3cret' } });
  const logged = essence(error);
  assert.deepEqual(Object.keys(logged), ['name', 'code', 'stack']);
  assert.ok(!JSON.stringify(logged).includes('s3cret'));
});
