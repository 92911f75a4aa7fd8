import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isLocalAddress } from '../domain/party/demo-sign-in.ts';
import { readMailbox } from '../domain/desk/subscription.ts';
import { machineProblem } from '../domain/machine-problem.ts';
import type { Problem, Refusal } from '../domain/problem.ts';
import { claimSchemes, type ClaimScheme } from '../identity/claims.ts';

/** What the environment says, read once and held against what is possible. */
export interface Settings {
  /** Absolute; where the embedded database and everything else we keep lives. */
  readonly dataFolder: string;
  readonly port: number;
  /** How the outside world reaches the site; no slash at the end. */
  readonly baseUrl: string;
  /** File with the deployer's choices about the law. */
  readonly lawFile?: string;
  /** A PostgreSQL of the deployer's own. */
  readonly databaseUrl?: string;
  /** Mail server; without one mail is kept in a folder. May hold a password. */
  readonly smtpUrl?: string;
  /** Address that mail comes from. */
  readonly mailFrom: string;
  /** Addresses of proxies whose `X-Forwarded-For` is believed, some with `/bits`; absent: nobody's. */
  readonly trustedProxies?: readonly string[];
  /** Where a finder of a leak reaches us: `mailto:…` or `https://…`. */
  readonly securityContact: string;
  /** The identity provider; without one only an invented country lets people in. */
  readonly signIn?: SignInSetting;
}

export interface SignInSetting {
  readonly issuer: string;
  readonly clientId: string;
  /** File with our private key as JWK. */
  readonly keyFile: string;
  /** Which scheme's claims it passes on. */
  readonly claims: ClaimScheme;
  /** Levels of assurance (`acr`) that are enough; absent: whatever the provider finds enough. */
  readonly levels?: readonly string[];
}

/** The settings that a flag of a command may put in place of the environment's. */
export interface Overrides {
  readonly data?: string;
  readonly port?: number;
  readonly law?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const settingNames = [
  'VOORRADIG_DATA',
  'VOORRADIG_PORT',
  'VOORRADIG_BASE_URL',
  'VOORRADIG_LAW',
  'VOORRADIG_TRUST_PROXY',
  'VOORRADIG_SECURITY_CONTACT',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_KEY',
  'OIDC_CLAIMS',
  'OIDC_ACR',
] as const;

const defaultPort = 3000;

export function readSettings(environment: Environment, overrides: Overrides): Settings | Refusal {
  const problems: Problem[] = [];
  const port = overrides.port ?? readPort(given(environment, 'VOORRADIG_PORT'), problems);
  const baseUrl = readBaseUrl(given(environment, 'VOORRADIG_BASE_URL'), port, problems);
  const databaseUrl = readDatabaseUrl(given(environment, 'DATABASE_URL'), problems);
  const smtpUrl = readSmtpUrl(given(environment, 'SMTP_URL'), problems);
  const mailFrom = readMailFrom(given(environment, 'MAIL_FROM'), baseUrl, problems);
  const proxies = readProxies(given(environment, 'VOORRADIG_TRUST_PROXY'), problems);
  const contact = given(environment, 'VOORRADIG_SECURITY_CONTACT');
  const securityContact = readSecurityContact(contact, baseUrl, problems);
  const signIn = readSignIn(environment, problems);
  if (problems.length > 0) return { kind: 'refusal', problems };
  const lawFile = overrides.law ?? given(environment, 'VOORRADIG_LAW');
  return {
    dataFolder: resolve(overrides.data ?? given(environment, 'VOORRADIG_DATA') ?? 'var'),
    port,
    baseUrl,
    ...(lawFile === undefined ? {} : { lawFile: resolve(lawFile) }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    mailFrom,
    ...(proxies.length === 0 ? {} : { trustedProxies: proxies }),
    securityContact,
    ...(signIn === undefined ? {} : { signIn }),
  };
}

/** A setting left empty is a setting left out. */
function given(environment: Environment, name: (typeof settingNames)[number]): string | undefined {
  return environment[name] === '' ? undefined : environment[name];
}

/** 0 lets the machine choose a free one. */
function portIn(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port >= 0 && port <= 65_535 ? port : undefined;
}

function readPort(text: string | undefined, problems: Problem[]): number {
  if (text === undefined) return defaultPort;
  const port = portIn(text);
  if (port === undefined) problems.push(misfit('VOORRADIG_PORT', text, '0 … 65535'));
  return port ?? defaultPort;
}

function readBaseUrl(text: string | undefined, port: number, problems: Problem[]): string {
  if (text === undefined) return `http://localhost:${port}`;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') {
    return url.origin;
  }
  problems.push(misfit('VOORRADIG_BASE_URL', text, 'https://voorradig.example'));
  return text;
}

function readDatabaseUrl(text: string | undefined, problems: Problem[]): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol)) return text;
  // The value may hold a password, so it is not shown.
  problems.push(misfit('DATABASE_URL', '…', 'postgres://user:password@host:5432/database'));
  return undefined;
}

function readSmtpUrl(text: string | undefined, problems: Problem[]): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return text;
  problems.push(misfit('SMTP_URL', '…', 'smtps://user:password@host:465'));
  return undefined;
}

function readMailFrom(text: string | undefined, baseUrl: string, problems: Problem[]): string {
  const host = URL.parse(baseUrl)?.hostname ?? 'localhost';
  if (text === undefined) return `noreply@${host}`;
  if (readMailbox(text) === undefined) {
    problems.push(misfit('MAIL_FROM', text, 'meldpunt@voorradig.example'));
  }
  return text.trim();
}

function readProxies(text: string | undefined, problems: Problem[]): readonly string[] {
  const proxies = (text ?? '')
    .split(',')
    .flatMap((part) => (part.trim() === '' ? [] : part.trim()));
  for (const proxy of proxies) {
    if (!isNetwork(proxy)) {
      problems.push(misfit('VOORRADIG_TRUST_PROXY', proxy, '10.0.0.5, 192.168.0.0/24, fd00::/8'));
    }
  }
  return proxies;
}

/** With commas between. */
function listed(text = ''): readonly string[] {
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : part.trim()));
}

/** An address, or a network of it. Not of all addresses: then whoever asks says who he is. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

/** RFC 9116 asks for an address with its scheme, RFC 2142 names the mailbox that a site has for it. */
function readSecurityContact(
  text: string | undefined,
  baseUrl: string,
  problems: Problem[],
): string {
  if (text === undefined) return `mailto:security@${URL.parse(baseUrl)?.hostname ?? 'localhost'}`;
  if (readMailbox(text) !== undefined) return `mailto:${text.trim()}`;
  const url = URL.parse(text);
  if (url?.protocol === 'https:' && url.hostname !== '') return url.href;
  problems.push(
    misfit(
      'VOORRADIG_SECURITY_CONTACT',
      text,
      'lek@voorradig.example, https://voorradig.example/lek',
    ),
  );
  return text;
}

const realSchemes = claimSchemes.filter((scheme) => scheme !== 'demo');

/** All four or none: with three of them nobody could sign in, and nobody would know why. */
function readSignIn(environment: Environment, problems: Problem[]): SignInSetting | undefined {
  const issuer = given(environment, 'OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const url = URL.parse(issuer);
  const isSafe = url?.protocol === 'https:' || (url !== null && isLocalAddress(url.origin));
  if (!isSafe) problems.push(misfit('OIDC_ISSUER', issuer, 'https://idp.example'));
  const clientId = given(environment, 'OIDC_CLIENT_ID') ?? '';
  if (clientId === '') problems.push(misfit('OIDC_CLIENT_ID', clientId, 'voorradig'));
  const keyFile = given(environment, 'OIDC_CLIENT_KEY') ?? '';
  if (keyFile === '') problems.push(misfit('OIDC_CLIENT_KEY', keyFile, '/path/to/key.jwk.json'));
  const named = given(environment, 'OIDC_CLAIMS') ?? '';
  const claims = realSchemes.find((scheme) => scheme === named);
  if (claims === undefined) problems.push(misfit('OIDC_CLAIMS', named, realSchemes.join(', ')));
  if (claims === undefined) return undefined;
  const levels = listed(given(environment, 'OIDC_ACR'));
  return {
    issuer,
    clientId,
    keyFile: resolve(keyFile),
    claims,
    ...(levels.length === 0 ? {} : { levels }),
  };
}

function misfit(name: string, value: string, expected: string): Problem {
  return machineProblem('setting-unreadable', { expected }, { column: name, value });
}
