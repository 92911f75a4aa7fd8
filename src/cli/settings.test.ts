import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refusal } from '../domain/problem.ts';
import { sayProblem } from '../texts/problem.ts';
import { readSettings, type Settings } from './settings.ts';

test('without an environment everything has a place', () => {
  const settings = read({});
  assert.equal(settings.dataFolder, `${process.cwd()}/var`);
  assert.equal(settings.port, 3000);
  assert.equal(settings.baseUrl, 'http://localhost:3000');
  assert.equal(settings.databaseUrl, undefined);
  assert.equal(settings.lawFile, undefined);
});

test('a setting left empty is a setting left out', () => {
  assert.equal(read({ VOORRADIG_DATA: '', DATABASE_URL: '' }).dataFolder, `${process.cwd()}/var`);
});

test('a flag goes before the environment', () => {
  const settings = readSettings(
    { VOORRADIG_PORT: '4000', VOORRADIG_DATA: '/a' },
    { port: 5000, data: '/b' },
  );
  assert.ok(!('problems' in settings));
  assert.deepEqual([settings.port, settings.dataFolder], [5000, '/b']);
});

test('the identity provider: four settings or none', () => {
  assert.equal(read({}).signIn, undefined);
  const whole = {
    OIDC_ISSUER: 'https://idp.example/realm',
    OIDC_CLIENT_ID: 'voorradig',
    OIDC_CLIENT_KEY: '/keys/us.jwk.json',
    OIDC_CLAIMS: 'desk',
  };
  assert.deepEqual(read(whole).signIn, {
    issuer: 'https://idp.example/realm',
    clientId: 'voorradig',
    keyFile: '/keys/us.jwk.json',
    claims: 'desk',
  });
  assert.deepEqual(read({ ...whole, OIDC_ACR: 'urn:loa:3, urn:loa:4' }).signIn?.levels, [
    'urn:loa:3',
    'urn:loa:4',
  ]);
  for (const [name, misfit] of [
    ['OIDC_ISSUER', 'http://idp.example'],
    ['OIDC_CLIENT_ID', ''],
    ['OIDC_CLIENT_KEY', ''],
    ['OIDC_CLAIMS', ''],
    ['OIDC_CLAIMS', 'demo'],
  ] as const) {
    const { problems } = refusal({ ...whole, [name]: misfit });
    assert.deepEqual(
      problems.map(({ column }) => column),
      [name],
    );
  }
});

test('proxies are addresses or networks, and never everybody', () => {
  assert.equal(read({}).trustedProxies, undefined);
  assert.deepEqual(
    read({ VOORRADIG_TRUST_PROXY: '10.0.0.5, 192.168.0.0/24,fd00::/8' }).trustedProxies,
    ['10.0.0.5', '192.168.0.0/24', 'fd00::/8'],
  );
  for (const misfit of [
    'true',
    'proxy.example',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
  ]) {
    const { problems } = refusal({ VOORRADIG_TRUST_PROXY: `10.0.0.5,${misfit}` });
    assert.deepEqual(
      problems.map(({ column, value }) => [column, value]),
      [['VOORRADIG_TRUST_PROXY', misfit]],
    );
  }
});

test('who finds a leak gets an address of the site, or the one that was set', () => {
  const contact = (setting?: string) =>
    read({
      VOORRADIG_BASE_URL: 'https://voorradig.example',
      ...(setting === undefined ? {} : { VOORRADIG_SECURITY_CONTACT: setting }),
    }).securityContact;
  assert.equal(contact(), 'mailto:security@voorradig.example');
  assert.equal(contact('lek@voorradig.example'), 'mailto:lek@voorradig.example');
  assert.equal(contact('https://voorradig.example/lek'), 'https://voorradig.example/lek');
  for (const misfit of ['http://voorradig.example', 'niemand', 'x@y.example\nContact: z']) {
    assert.equal(
      refusal({ VOORRADIG_SECURITY_CONTACT: misfit }).problems[0]?.column,
      'VOORRADIG_SECURITY_CONTACT',
    );
  }
});

test('every misfit is named at once, with what was expected and without a password', () => {
  const refused = refusal({
    VOORRADIG_PORT: '70000',
    VOORRADIG_BASE_URL: 'voorradig.nl/site',
    DATABASE_URL: 'mysql://me:s3cret@host/db',
  });
  const said = refused.problems.map((problem) => sayProblem(problem, 'en'));
  assert.equal(said.length, 3);
  assert.equal(said[0], 'VOORRADIG_PORT: “70000” does not fit. Expected: 0 … 65535.');
  assert.match(said[1] ?? '', /VOORRADIG_BASE_URL: “voorradig.nl\/site” does not fit/);
  assert.match(said[2] ?? '', /DATABASE_URL.*postgres:/);
  assert.ok(!said.join().includes('s3cret'));
});

test('a port is a whole number in range', () => {
  for (const port of ['-1', '65536', '80.5', '3e3', ' 80', 'http'])
    refusal({ VOORRADIG_PORT: port });
  for (const port of ['0', '80', '65535'])
    assert.equal(read({ VOORRADIG_PORT: port }).port, Number(port));
});

function read(environment: Record<string, string>): Settings {
  const settings = readSettings(environment, {});
  assert.ok(!('problems' in settings), JSON.stringify(settings));
  return settings;
}

function refusal(environment: Record<string, string>): Refusal {
  const settings = readSettings(environment, {});
  assert.ok('problems' in settings, 'expected a refusal');
  return settings;
}

test('mail: a server by address, a sender by default from the site; a password is not repeated', () => {
  const settings = readSettings(
    { SMTP_URL: 'smtps://user:secret@mail.example:465', VOORRADIG_BASE_URL: 'https://a.example' },
    {},
  );
  assert.ok(!('problems' in settings));
  assert.equal(settings.smtpUrl, 'smtps://user:secret@mail.example:465');
  assert.equal(settings.mailFrom, 'noreply@a.example');
  const refused = readSettings(
    { SMTP_URL: 'https://user:secret@mail.example', MAIL_FROM: 'a@b.example, c@d.example' },
    {},
  );
  assert.ok('problems' in refused);
  assert.deepEqual(
    refused.problems.map(({ column }) => column),
    ['SMTP_URL', 'MAIL_FROM'],
  );
  assert.ok(!JSON.stringify(refused).includes('secret'));
});
