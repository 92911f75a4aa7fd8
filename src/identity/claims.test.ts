import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Claimed } from '../domain/party/claimed.ts';
import { sayProblem } from '../texts/problem.ts';
import { claimTables, readClaims, type Claims, type ClaimScheme } from './claims.ts';

const whole: Readonly<Record<ClaimScheme, Claims>> = {
  eherkenning: {
    iss: 'https://broker.example',
    sub: 'p7f3-a91c',
    'urn:etoegang:1.9:EntityConcernedID:KvKnr': '90000001',
    'urn:etoegang:1.9:IntermediateEntityID:KvKnr': ['90000002', '90000003'],
  },
  eidas: {
    iss: 'https://broker.example',
    sub: 'p7f3-a91c',
    'http://eidas.europa.eu/attributes/legalperson/LegalPersonIdentifier': 'ES/NL/B90000001',
    'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName': 'Ana',
    'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName': 'Inventada',
  },
  dezi: {
    iss: 'https://dezi.example',
    sub: 'p7f3-a91c',
    initials: 'M.',
    surname_prefix: 'van',
    surname: 'Verzinsel',
    relations: [
      { ura: '90000001', entity_name: 'Apotheek', roles: ['17.000', '30.000'] },
      { ura: '90000002', entity_name: 'Ziekenhuis', roles: ['17.060'] },
      { ura: '90000003', entity_name: 'Huisarts', roles: ['01.015'] },
    ],
  },
  desk: {
    iss: 'https://idp.example',
    sub: 'p7f3-a91c',
    name: 'Kim Proefpersoon',
    organisation_oms: 'ORG-100001234',
    voorradig_roles: ['supplier', 'unheard-of'],
  },
  demo: { iss: 'http://localhost:3000/oidc', sub: 'p7f3-a91c', name: 'Sanne van Nepveen' },
};

function read(scheme: ClaimScheme, changes: Claims = {}): Claimed {
  const claimed = readClaims(scheme, { ...whole[scheme], ...changes });
  assert.ok(!('problems' in claimed), JSON.stringify(claimed));
  return claimed;
}

function refusal(scheme: ClaimScheme, changes: Claims) {
  const claimed = readClaims(scheme, { ...whole[scheme], ...changes });
  assert.ok('problems' in claimed, JSON.stringify(claimed));
  const [problem] = claimed.problems;
  assert.ok(problem);
  return { code: problem.code, column: problem.column, says: sayProblem(problem, 'en') };
}

test('eHerkenning: the organisation concerned, and the chain between it and the person', () => {
  const claimed = read('eherkenning');
  assert.deepEqual(claimed.actsFor, [
    {
      organisation: [{ scheme: 'kvk', value: '90000001' }],
      audiences: ['supplier', 'wholesaler', 'pharmacist', 'hospital-pharmacist'],
    },
  ]);
  assert.deepEqual(
    claimed.chain.map(({ value }) => value),
    ['90000002', '90000003'],
  );
  assert.equal(claimed.name, 'eHerkenning p7f3-a');
  assert.equal(read('eherkenning', { name: 'Ab Bedacht' }).name, 'Ab Bedacht');
  const without = read('eherkenning', { 'urn:etoegang:1.9:IntermediateEntityID:KvKnr': undefined });
  assert.deepEqual(without.chain, []);
});

test('eIDAS: a legal person from abroad is a supplier at most', () => {
  const claimed = read('eidas');
  assert.deepEqual(claimed.actsFor, [
    { organisation: [{ scheme: 'eidas', value: 'ES/NL/B90000001' }], audiences: ['supplier'] },
  ]);
  assert.equal(claimed.name, 'Ana Inventada');
});

test('Dezi: each organisation with what the profession is there', () => {
  const claimed = read('dezi');
  assert.equal(claimed.name, 'M. van Verzinsel');
  assert.deepEqual(claimed.actsFor, [
    { organisation: [{ scheme: 'uzi', value: '90000001' }], audiences: ['pharmacist'] },
    { organisation: [{ scheme: 'uzi', value: '90000002' }], audiences: ['hospital-pharmacist'] },
  ]);
});

test('desk: roles that we know, for an organisation of the OMS', () => {
  assert.deepEqual(read('desk').actsFor, [
    { organisation: [{ scheme: 'oms', value: 'ORG-100001234' }], audiences: ['supplier'] },
  ]);
});

test('demo: nothing but who it is; for whom they act is kept here', () => {
  assert.deepEqual(read('demo').actsFor, []);
});

test('a claim that is missing is named, in every scheme', () => {
  const cases: readonly (readonly [ClaimScheme, string, string?])[] = [
    ['eherkenning', 'iss'],
    ['eherkenning', 'sub'],
    ['eherkenning', 'urn:etoegang:1.9:EntityConcernedID:KvKnr'],
    ['eidas', 'http://eidas.europa.eu/attributes/legalperson/LegalPersonIdentifier'],
    ['eidas', 'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName'],
    ['eidas', 'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName'],
    ['dezi', 'surname'],
    ['dezi', 'relations'],
    ['desk', 'name'],
    ['desk', 'organisation_oms'],
    ['desk', 'voorradig_roles'],
    ['demo', 'name'],
  ];
  for (const [scheme, claim] of cases) {
    for (const empty of [undefined, '', ' ', [], 7, {}]) {
      const refused = refusal(scheme, { [claim]: empty });
      assert.deepEqual([refused.code, refused.column], ['claim-missing', claim], scheme);
      assert.ok(refused.says.includes(claim));
    }
  }
  assert.equal(refusal('dezi', { relations: [{ roles: ['17.000'] }] }).column, 'relations.ura');
});

test('a claim of another shape is refused, without repeating what it said', () => {
  for (const [scheme, claim, value] of [
    ['eherkenning', 'urn:etoegang:1.9:EntityConcernedID:KvKnr', '1234567'],
    ['eherkenning', 'urn:etoegang:1.9:IntermediateEntityID:KvKnr', 'x'],
    ['eidas', 'http://eidas.europa.eu/attributes/legalperson/LegalPersonIdentifier', 'B90000001'],
    ['desk', 'organisation_oms', '100001234'],
    ['desk', 'voorradig_roles', ['everything']],
  ] as const) {
    const refused = refusal(scheme, { [claim]: value });
    assert.deepEqual([refused.code, refused.column], ['claim-misfit', claim]);
    assert.ok(!refused.says.includes(`“${String(value)}”`));
  }
  const role = refusal('dezi', { relations: [{ ura: '90000001', roles: ['01.015'] }] });
  assert.deepEqual([role.code, role.column], ['claim-misfit', 'relations.roles']);
});

test('neither a BSN nor a KvK number is how we know somebody', () => {
  for (const sub of ['123456782', '90000001', 'urn:bsn:123456782', 'kvk90000001', 'nl|90000001']) {
    assert.equal(refusal('desk', { sub }).column, 'sub', sub);
  }
  for (const sub of ['4c1d0a52-1d25-4b70-8f6a-446655440000', 'p7f3', 'ab12345678']) {
    assert.equal(read('desk', { sub }).subject, sub);
  }
});

test('the handbook names every claim that is read', () => {
  const handbook = readFileSync(new URL('../../docs/handbook/sign-in.md', import.meta.url), 'utf8');
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null && !(value instanceof RegExp)
        ? Object.entries(value).flatMap(([key, part]) => (key === 'expected' ? [] : strings(part)))
        : [];
  const named = strings(claimTables);
  assert.ok(named.length > 20);
  for (const name of named) assert.ok(handbook.includes(name), name);
});
