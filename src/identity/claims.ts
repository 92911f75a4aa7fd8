import type { Audience } from '../domain/party/audience.ts';
import type { ActsFor, Claimed, PartyCode, PartyScheme } from '../domain/party/claimed.ts';
import { refuseIdentity } from '../domain/party/identity-problem.ts';
import type { Refusal } from '../domain/problem.ts';

/** Schemes whose claims we can read; `demo` is the local identity provider. */
export const claimSchemes = ['eherkenning', 'eidas', 'dezi', 'desk', 'demo'] as const;
export type ClaimScheme = (typeof claimSchemes)[number];

/** What a token and the user info said, together. */
export type Claims = Readonly<Record<string, unknown>>;

interface NumberClaim {
  readonly claim: string;
  readonly scheme: PartyScheme;
  readonly shape: RegExp;
  readonly expected: string;
}

/** Audiences of organisations; the desk's own are given by account, never by a number alone. */
const organisationAudiences = [
  'supplier',
  'wholesaler',
  'pharmacist',
  'hospital-pharmacist',
] as const satisfies readonly Audience[];

const kvk = { scheme: 'kvk', shape: /^\d{8}$/, expected: '8 digits' } as const;
const eidas = {
  scheme: 'eidas',
  shape: /^[A-Z]{2}\/[A-Z]{2}\/.{1,200}$/,
  expected: 'CC/NL/…',
} as const;

/**
 * Where each scheme says what (docs/handbook/sign-in.md, with sources). The first claim of a
 * list that is there counts; a broker may pass them on under the second name.
 */
export const claimTables = {
  eherkenning: {
    organisation: [
      { claim: 'urn:etoegang:1.9:EntityConcernedID:KvKnr', ...kvk },
      { claim: 'urn:etoegang:core:LegalSubjectID', ...kvk },
    ],
    chain: [
      { claim: 'urn:etoegang:1.9:IntermediateEntityID:KvKnr', ...kvk },
      { claim: 'urn:etoegang:core:IntermediateEntityID', ...kvk },
    ],
    name: ['name'],
  },
  eidas: {
    organisation: [
      { claim: 'http://eidas.europa.eu/attributes/legalperson/LegalPersonIdentifier', ...eidas },
      { claim: 'legal_person_identifier', ...eidas },
    ],
    givenName: ['http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName', 'given_name'],
    familyName: [
      'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName',
      'family_name',
    ],
  },
  dezi: {
    relations: 'relations',
    organisation: { claim: 'ura', scheme: 'uzi', shape: /^\d{8}$/, expected: '8 digits' },
    roles: 'roles',
    nameParts: ['initials', 'surname_prefix', 'surname'],
  },
  desk: {
    organisation: {
      claim: 'organisation_oms',
      scheme: 'oms',
      shape: /^(ORG|LOC)-[0-9A-Z]{4,20}$/,
      expected: 'ORG-100001234',
    },
    roles: 'voorradig_roles',
    name: 'name',
  },
  demo: { name: 'name' },
} as const satisfies Readonly<Record<ClaimScheme, unknown>>;

/** Role codes of the register of professions in care, as Dezi and UZI write them. */
export const deziRoles: Readonly<Record<string, Audience>> = {
  '17.000': 'pharmacist',
  '17.060': 'hospital-pharmacist',
  '17.075': 'pharmacist',
};

/** Roles that an account of the desk can have. */
const deskRoles: readonly Audience[] = [
  'supplier',
  'wholesaler',
  'coordinator',
  'assessor',
  'inspector',
  'policy',
  'operator',
];

/** Pure: what the claims of a scheme say, or which claim is missing or does not fit. */
export function readClaims(scheme: ClaimScheme, claims: Claims): Claimed | Refusal {
  const issuer = textOf(claims, 'iss');
  if (issuer === undefined) return missing('iss');
  const subject = textOf(claims, 'sub');
  if (subject === undefined) return missing('sub');
  // A BSN has 9 digits, a KvK number 8, an RSIN 9: none of them may be how we know a person.
  if (/(^|[:/|_-]|bsn|kvk)\d{8,9}$/i.test(subject)) return misfit('sub', 'pairwise');
  const read = readers[scheme](claims, subject);
  return 'problems' in read ? read : { issuer, subject, ...read };
}

type Read = Omit<Claimed, 'issuer' | 'subject'>;

const readers: Readonly<Record<ClaimScheme, (claims: Claims, subject: string) => Read | Refusal>> =
  {
    eherkenning: readEherkenning,
    eidas: readEidas,
    dezi: readDezi,
    desk: readDesk,
    demo: (claims) => {
      const name = textOf(claims, claimTables.demo.name);
      return name === undefined ? missing(claimTables.demo.name) : { name, actsFor: [], chain: [] };
    },
  };

/**
 * The organisation concerned is acted for; with chain authorisation an intermediary stands
 * between. eHerkenning names organisations: who the person is it tells by pseudonym only.
 */
function readEherkenning(claims: Claims, subject: string): Read | Refusal {
  const table = claimTables.eherkenning;
  const organisation = numberOf(claims, table.organisation);
  if (organisation === undefined) return missing(table.organisation[0].claim);
  if ('problems' in organisation) return organisation;
  const chain: PartyCode[] = [];
  for (const intermediary of listed(claims, table.chain)) {
    const code = fitting(intermediary.text, intermediary.number);
    if ('problems' in code) return code;
    chain.push(code);
  }
  const name = firstText(claims, table.name) ?? `eHerkenning ${subject.slice(0, 6)}`;
  return {
    name,
    actsFor: [{ organisation: [organisation], audiences: organisationAudiences }],
    chain,
  };
}

/** A legal person from abroad, with the person who acts for it. */
function readEidas(claims: Claims): Read | Refusal {
  const table = claimTables.eidas;
  const organisation = numberOf(claims, table.organisation);
  if (organisation === undefined) return missing(table.organisation[0].claim);
  if ('problems' in organisation) return organisation;
  const given = firstText(claims, table.givenName);
  if (given === undefined) return missing(table.givenName[0]);
  const family = firstText(claims, table.familyName);
  if (family === undefined) return missing(table.familyName[0]);
  return {
    name: `${given} ${family}`,
    actsFor: [{ organisation: [organisation], audiences: ['supplier'] }],
    chain: [],
  };
}

/** A care professional with the organisations to which the profession is tied. */
function readDezi(claims: Claims): Read | Refusal {
  const table = claimTables.dezi;
  const [, , surname] = table.nameParts;
  if (textOf(claims, surname) === undefined) return missing(surname);
  const relations = claims[table.relations];
  if (!Array.isArray(relations) || relations.length === 0) return missing(table.relations);
  const actsFor: ActsFor[] = [];
  for (const relation of relations.filter(isClaims)) {
    const number = textOf(relation, table.organisation.claim);
    if (number === undefined) return missing(`${table.relations}.${table.organisation.claim}`);
    const code = fitting(number, table.organisation);
    if ('problems' in code) return code;
    const audiences = textsOf(relation, table.roles).flatMap((role) => deziRoles[role] ?? []);
    if (audiences.length > 0) {
      actsFor.push({ organisation: [code], audiences: [...new Set(audiences)] });
    }
  }
  if (actsFor.length === 0) {
    return misfit(`${table.relations}.${table.roles}`, Object.keys(deziRoles).join(', '));
  }
  return {
    name: table.nameParts.flatMap((part) => textOf(claims, part) ?? []).join(' '),
    actsFor,
    chain: [],
  };
}

/** An account that the desk itself gave out, tied to an organisation of the OMS of the EMA. */
function readDesk(claims: Claims): Read | Refusal {
  const table = claimTables.desk;
  const name = textOf(claims, table.name);
  if (name === undefined) return missing(table.name);
  const number = textOf(claims, table.organisation.claim);
  if (number === undefined) return missing(table.organisation.claim);
  const code = fitting(number, table.organisation);
  if ('problems' in code) return code;
  const given = textsOf(claims, table.roles);
  if (given.length === 0) return missing(table.roles);
  const audiences = deskRoles.filter((role) => given.includes(role));
  if (audiences.length === 0) return misfit(table.roles, deskRoles.join(', '));
  return { name, actsFor: [{ organisation: [code], audiences }], chain: [] };
}

/** The first of these claims that is there. */
function numberOf(
  claims: Claims,
  numbers: readonly NumberClaim[],
): PartyCode | Refusal | undefined {
  const [first] = listed(claims, numbers);
  return first === undefined ? undefined : fitting(first.text, first.number);
}

/** Values of the first of these claims that is there; a chain can have several links. */
function listed(
  claims: Claims,
  numbers: readonly NumberClaim[],
): readonly { readonly text: string; readonly number: NumberClaim }[] {
  for (const number of numbers) {
    const texts = textsOf(claims, number.claim);
    if (texts.length > 0) return texts.map((text) => ({ text, number }));
  }
  return [];
}

function fitting(
  text: string,
  { claim, scheme, shape, expected }: NumberClaim,
): PartyCode | Refusal {
  return shape.test(text) ? { scheme, value: text } : misfit(claim, expected);
}

function firstText(claims: Claims, names: readonly string[]): string | undefined {
  return names.flatMap((name) => textOf(claims, name) ?? [])[0];
}

function textOf(claims: Claims, name: string): string | undefined {
  return textsOf(claims, name)[0];
}

/** One or several texts; anything else says nothing. */
function textsOf(claims: Claims, name: string): readonly string[] {
  return [claims[name]]
    .flat()
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function missing(claim: string): Refusal {
  return refuseIdentity('claim-missing', {}, { column: claim });
}

/** The value is not shown: it may be a number that leads to somebody. */
function misfit(claim: string, expected: string): Refusal {
  return refuseIdentity('claim-misfit', { expected }, { column: claim });
}
