import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { readWebhookAddress } from '../domain/desk/webhook-address.ts';

/** Where a connection may go: this address and no other, whatever the name means a moment later. */
export interface Target {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
}

export type Blocked = 'address-forbidden' | 'name-unknown';

/** For tests: a receiver on this machine. Given by hand where the guard is made, never by a setting. */
export interface AllowedReceiver {
  /** `host:port` as it stands in the address of the webhook. */
  readonly host: string;
  /** The only address that its name may resolve to. */
  readonly address: string;
}

type Resolve = (name: string) => Promise<readonly string[]>;

export interface AddressGuard {
  /** Looks the name up once and gives the address to connect to, when every one of them is public. */
  admit(address: string): Promise<Target | Blocked>;
}

const resolveByMachine: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Keeps webhooks away from the machines behind our own door. The name is resolved once and the
 * connection goes to what was seen then, so a name that means something else the next moment
 * (DNS rebinding) leads nowhere new.
 */
export function makeAddressGuard({
  resolve = resolveByMachine,
  allow = [],
}: {
  readonly resolve?: Resolve;
  readonly allow?: readonly AllowedReceiver[];
} = {}): AddressGuard {
  return {
    async admit(given) {
      const loose = URL.parse(given);
      const allowed = allow.find(({ host }) => host === loose?.host);
      const url = allowed === undefined ? readWebhookAddress(given) : loose;
      if (!(url instanceof URL)) return 'address-forbidden';
      const found = await resolve(url.hostname.replace(/^\[|\]$/g, '')).catch(() => []);
      const [first] = found;
      if (first === undefined) return 'name-unknown';
      const fits = (address: string) =>
        allowed === undefined ? isPublicAddress(address) : address === allowed.address;
      // One forbidden address among several is no accident.
      if (!found.every(fits)) return 'address-forbidden';
      return {
        url,
        address: first,
        family: first.includes(':') ? 6 : 4,
        port: url.port === '' ? 443 : Number(url.port),
      };
    },
  };
}

/** An address of the cloud under us that looks public: the host agent of Azure. */
const hostAgents: readonly string[] = ['168.63.129.16'];

/**
 * Can an address be anywhere but on the public internet? Loopback, private, shared (CGNAT),
 * link-local, multicast, reserved and unspecified are refused, and so is every IPv6 address
 * that carries an IPv4 address (mapped, NAT64, 6to4, Teredo): what it leads to is up to others.
 */
export function isPublicAddress(address: string): boolean {
  // Only the four decimal numbers are IPv4 here; `0177.0.0.1` is read in two ways by two readers.
  if (!address.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(address)) return false;
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  if (hostAgents.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // All that was ever handed out to the internet (RFC 4291); an unknown corner is none of it.
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(ipaddr.IPv6.parse('2000::'), 3);
}
