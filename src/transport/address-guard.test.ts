import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress, makeAddressGuard } from './address-guard.ts';

const hook = (host: string) => `https://${host}/hook`;

/** What a name must never lead to. */
const inward = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.255.255',
  '169.254.169.254',
  '169.254.0.1',
  '100.64.0.1',
  '100.100.100.200',
  '100.127.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '192.88.99.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  '2001::1',
  '2001:db8::1',
  '100::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '4000::1',
];

/** As an address of a webhook; most would be read as loopback by one reader or another. */
const misshapen = [
  'http://receiver.example/hook',
  'https://receiver.example:8443/hook',
  'https://receiver.example:80/hook',
  'https://receiver.example:22/hook',
  'https://name:word@receiver.example/hook',
  'https://localhost/hook',
  'https://LOCALHOST/hook',
  'https://localhost./hook',
  'https://a.localhost/hook',
  'https://printer.local/hook',
  'https://metadata.google.internal/hook',
  'https://router.home.arpa/hook',
  'https://intranet/hook',
  'https://127.0.0.1/hook',
  'https://127.1/hook',
  'https://2130706433/hook',
  'https://0x7f000001/hook',
  'https://0x7f.0.0.1/hook',
  'https://0177.0.0.1/hook',
  'https://017700000001/hook',
  'https://①②⑦.⓪.⓪.①/hook',
  'https://134744072/hook',
  'https://8.8.8.8/hook',
  'https://8.8.8.8./hook',
  'https://[::1]/hook',
  'https://[::ffff:127.0.0.1]/hook',
  'https://[2606:4700::1111]/hook',
  'ftp://receiver.example/hook',
  'file:///etc/passwd',
  'gopher://receiver.example/',
  'javascript:alert(1)',
  '//receiver.example/hook',
  'receiver.example',
  '',
  `https://receiver.example/${'a'.repeat(3000)}`,
];

test('a name that leads inward is not connected to, whichever way inward is written', async () => {
  for (const address of inward) {
    const guard = makeAddressGuard({ resolve: async () => [address] });
    assert.equal(await guard.admit(hook('receiver.example')), 'address-forbidden', address);
  }
  assert.ok(inward.length >= 40);
});

test('one inward address among public ones is enough to refuse', async () => {
  const guard = makeAddressGuard({ resolve: async () => ['8.8.8.8', '10.0.0.1'] });
  assert.equal(await guard.admit(hook('receiver.example')), 'address-forbidden');
});

test('an address of another shape is refused before anything is looked up', async () => {
  for (const address of misshapen) {
    let looked = 0;
    const guard = makeAddressGuard({
      async resolve() {
        looked += 1;
        return ['8.8.8.8'];
      },
    });
    assert.equal(await guard.admit(address), 'address-forbidden', address);
    assert.equal(looked, 0, address);
  }
});

test('public addresses are let through, and what was seen is what is connected to', async () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '185.199.108.153',
    '2606:4700::1111',
    '2a00:1450:400e::1',
  ]) {
    assert.ok(isPublicAddress(address), address);
    const guard = makeAddressGuard({ resolve: async () => [address] });
    const target = await guard.admit(hook('receiver.example'));
    assert.ok(typeof target === 'object');
    assert.equal(target.address, address);
    assert.equal(target.port, 443);
  }
});

test('octal and shortened numbers are no addresses to us', () => {
  for (const address of ['0177.0.0.1', '127.1', '2130706433', '0x7f000001', '08.8.8.8']) {
    assert.equal(isPublicAddress(address), false, address);
  }
});

test('a name that leads nowhere, or whose server fails, is said to be unknown', async () => {
  const guard = makeAddressGuard({ resolve: async () => [] });
  assert.equal(await guard.admit(hook('receiver.example')), 'name-unknown');
  const failing = makeAddressGuard({ resolve: () => Promise.reject(new Error('no server')) });
  assert.equal(await failing.admit(hook('receiver.example')), 'name-unknown');
});

test('a receiver that is allowed by hand is allowed at that address alone', async () => {
  const allow = [{ host: '127.0.0.1:4000', address: '127.0.0.1' }];
  const guard = makeAddressGuard({ allow });
  assert.equal(typeof (await guard.admit('https://127.0.0.1:4000/hook')), 'object');
  assert.equal(await guard.admit('https://127.0.0.1:4001/hook'), 'address-forbidden');
  const moved = makeAddressGuard({ allow, resolve: async () => ['10.0.0.1'] });
  assert.equal(await moved.admit('https://127.0.0.1:4000/hook'), 'address-forbidden');
});
