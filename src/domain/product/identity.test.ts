import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSchemes, type CodeScheme, type ProductDescription } from './description.ts';
import { identify } from './identity.ts';

const code = (scheme: CodeScheme, value: string) => ({ scheme, value, given: value });

function described(
  codes: ProductDescription['codes'],
  more: Partial<ProductDescription> = {},
): ProductDescription {
  return { name: 'Fictazol Forte', codes, node: 'product', ...more };
}

test('a number of an authorisation names the product by itself', () => {
  for (const scheme of ['rvg', 'ma', 'din'] as const) {
    const identity = identify(described([code(scheme, '111111')], { strength: '10 mg' }));
    assert.deepEqual(identity, {
      product: `${scheme}:111111`,
      authorisation: code(scheme, '111111'),
    });
  }
});

test('a central number covers several strengths and forms', () => {
  const codes = [code('eu', 'EU/1/99/999')];
  const whole = { strength: '10  MG', form: 'Comprimé' };
  assert.equal(identify(described(codes, whole)).product, 'eu:EU/1/99/999 10 mg comprime');
  const keys = [{ strength: '10 mg' }, { form: 'tablet' }, {}].map(
    (part) => identify(described(codes, part)).product,
  );
  assert.deepEqual(keys, [
    'eu:EU/1/99/999 fictazol forte 10 mg',
    'eu:EU/1/99/999 fictazol forte tablet',
    'eu:EU/1/99/999 fictazol forte',
  ]);
  const fast = { ...whole, substances: ['Fictasuline, snel'] };
  const slow = { ...whole, substances: ['Fictasuline, traag'] };
  assert.notEqual(
    identify(described(codes, fast)).product,
    identify(described(codes, slow)).product,
  );
});

test('a Hungarian number covers several strengths and forms, and no other national one does', () => {
  const product = (value: string, name: string) =>
    identify({ name, codes: [code('pack', `${value}/01`), code('ma', value)], node: 'pack' })
      .product;
  assert.equal(
    product('OGYI-T-99999', 'FICTAZOL 10 mg tabletta'),
    'ma:OGYI-T-99999 fictazol 10 mg tabletta',
  );
  assert.notEqual(
    product('OGYI-T-99999', 'FICTAZOL 10 mg tabletta'),
    product('OGYI-T-99999', 'FICTAZOL 25 mg tabletta'),
  );
  assert.equal(product('BE999999', 'Fictazol 10 mg tabl. 30'), 'ma:BE999999');
});

test('without a number strength, form and holder tell medicines of one name apart', () => {
  const whole = { strength: '10 mg', form: 'tablett', holder: 'Verzonnen AS' };
  const product = (more: Partial<ProductDescription>) =>
    identify(described([code('name', 'fictazol')], more)).product;
  assert.equal(product(whole), 'name:fictazol 10 mg tablett verzonnen as');
  for (const other of [{ strength: '20 mg' }, { form: 'kapsel' }, { holder: 'Ander AS' }]) {
    assert.notEqual(product({ ...whole, ...other }), product(whole));
  }
});

test('a space or comma more in the form makes no other product and no other group', () => {
  const identityOf = (form: string) =>
    identify(
      described([code('eu', 'EU/1/99/999')], { substances: ['Fictazol'], strength: '10 mg', form }),
    );
  const { product, composition } = identityOf('poed. v. infusie, flacon');
  assert.deepEqual(
    [identityOf('poed. v. infusie,flacon').product, identityOf('poed. v. infusie flacon').product],
    [product, product],
  );
  assert.equal(identityOf('Poed. v. infusie,flacon').composition, composition);
  assert.notEqual(identityOf('opl. 0,5%').product, identityOf('opl. 0 5%').product);
});

test('without an authorisation the first code names the product', () => {
  assert.deepEqual(identify(described([code('name', 'fictazol'), code('hpk', '1')])), {
    product: 'name:fictazol',
  });
  assert.throws(() => identify(described([])), /Fictazol Forte/);
});

test('an authorisation is found wherever it stands', () => {
  const identity = identify(described([code('pack', '5'), code('rvg', '9'), code('eu', 'x')]));
  assert.equal(identity.product, 'rvg:9');
});

test('only these schemes are authorisations, and only these are packs', () => {
  const authorisations = codeSchemes.filter(
    (scheme) => identify(described([code(scheme, '1')])).authorisation !== undefined,
  );
  assert.deepEqual(authorisations, ['rvg', 'eu', 'ma', 'din']);
  const packs = codeSchemes.filter(
    (scheme) => identify(described([code(scheme, '1')], { node: 'pack' })).pack !== undefined,
  );
  assert.deepEqual(packs, ['ndc', 'pack', 'gtin', 'zi']);
});

test('a pack code names a pack only where the row is about one; the first of two counts', () => {
  const codes = [code('rvg', '9'), code('gtin', '1'), code('zi', '2')];
  assert.equal('pack' in identify(described(codes)), false);
  assert.deepEqual(identify(described(codes, { node: 'pack' })).pack, code('gtin', '1'));
  const two = [code('rvg', '9'), code('eu', 'x')];
  assert.deepEqual(identify(described(two)).authorisation, code('rvg', '9'));
});

test('a group needs substances, strength and form', () => {
  const codes = [code('rvg', '9')];
  const whole = { substances: ['Zetazol', 'Álfazol'], strength: '10 mg/5 mg', form: 'Tablet' };
  const compositionOf = (more: Partial<ProductDescription>) =>
    identify(described(codes, more)).composition;
  assert.equal(compositionOf(whole), 'alfazol+zetazol | 10 mg/5 mg | tablet');
  assert.equal(
    compositionOf({ ...whole, route: 'Oraal  gebruik' }),
    'alfazol+zetazol | 10 mg/5 mg | tablet | oraal gebruik',
  );
  // The order in which a list names the substances is no difference.
  const turned = { ...whole, substances: whole.substances.toReversed() };
  assert.equal(compositionOf(turned), compositionOf(whole));
  const { substances, strength, form } = whole;
  for (const part of [
    { strength, form },
    { substances: [], strength, form },
    { substances, form },
    { substances, strength },
  ]) {
    assert.equal(compositionOf(part), undefined);
  }
});
