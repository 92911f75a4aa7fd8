import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { ProductDescription } from './description.ts';

const code = { scheme: 'rvg', value: '111111', given: 'RVG 111111' };
const product = { name: 'Fictazol', codes: [code], node: 'product' };
const taken = (more: object) => Value.Check(ProductDescription, { ...product, ...more });

test('every register has its word', () => {
  const schemes = 'rvg eu ma din ndc pack gtin zi hpk prk name'.split(' ');
  for (const scheme of schemes) assert.ok(taken({ codes: [{ ...code, scheme }] }), scheme);
  assert.equal(taken({ codes: [{ ...code, scheme: 'isbn' }] }), false);
});

test('a description is of a product or of a pack', () => {
  for (const node of ['product', 'pack']) assert.ok(taken({ node }), node);
  assert.equal(taken({ node: 'group' }), false);
});

test('another number is that of a reference product or of a linked registration', () => {
  const withReference = (kind: string) =>
    taken({ codes: [{ ...code, reference: { kind, value: '222222' } }] });
  assert.ok(withReference('parallel-of'));
  assert.ok(withReference('linked'));
  assert.equal(withReference('same-as'), false);
});

test('what is unknown is absent, never empty', () => {
  assert.ok(taken({ strength: '10 mg', form: 'tablet' }));
  for (const misfit of [{ strength: '' }, { form: '' }, { codes: [] }, { name: '' }, { more: 1 }]) {
    assert.equal(taken(misfit), false, JSON.stringify(misfit));
  }
});
