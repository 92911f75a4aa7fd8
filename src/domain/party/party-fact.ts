import type { CalendarDate } from '../../law/calendar-date.ts';
import { audiences, type Audience } from './audience.ts';
import { partySchemes, type PartyCode, type PartyScheme } from './claimed.ts';
import { partyProblem, type PartyProblem } from './party-problem.ts';

/** Holds from a day up to another; an absent end is open, an absent start is always. */
export interface Dated {
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

export type PartyFact = Dated &
  (
    | { readonly kind: 'name' | 'ownership-group'; readonly value: string }
    | { readonly kind: 'audience'; readonly value: Audience }
    | ({ readonly kind: 'code' } & PartyCode)
  );

/** A word as somebody typed it, and where: an option of the command, or a column of a list. */
export interface TypedWord {
  readonly column: string;
  readonly value: string;
}

/** A party in the words of whoever registers it. */
export interface PartyWords {
  readonly name?: TypedWord;
  readonly audiences: readonly TypedWord[];
  readonly codes: readonly (TypedWord & { readonly scheme: string })[];
  readonly ownershipGroup?: TypedWord;
}

export interface ReadFacts {
  readonly facts: readonly PartyFact[];
  readonly problems: readonly PartyProblem[];
}

/** What an organisation can be here: everybody but the public. */
const registrable = audiences.filter((audience) => audience !== 'public');

const longestText = 200;

/** What these words say of a party for these days, or what about them does not fit. */
export function readPartyFacts(words: PartyWords, { from, until }: Dated = {}): ReadFacts {
  const { name, ownershipGroup } = words;
  const read = [
    ...(name === undefined ? [] : [textFact('name', name)]),
    ...words.audiences.map(audienceFact),
    ...words.codes.map(codeFact),
    ...(ownershipGroup === undefined ? [] : [textFact('ownership-group', ownershipGroup)]),
  ];
  const dates = {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  return {
    facts: read.flatMap((each) => ('effect' in each ? [] : [{ ...each, ...dates }])),
    problems: read.flatMap((each) => ('effect' in each ? [each] : [])),
  };
}

function textFact(
  kind: 'name' | 'ownership-group',
  { column, value }: TypedWord,
): PartyFact | PartyProblem {
  const text = value.trim();
  return text === '' || text.length > longestText
    ? partyProblem('party-text-misfit', { limit: longestText }, { column, value })
    : { kind, value: text };
}

function audienceFact({ column, value }: TypedWord): PartyFact | PartyProblem {
  const audience = registrable.find((each) => each === value.trim());
  return audience === undefined
    ? partyProblem('party-audience-unknown', { known: registrable }, { column, value })
    : { kind: 'audience', value: audience };
}

function codeFact({
  column,
  scheme: typed,
  value,
}: PartyWords['codes'][number]): PartyFact | PartyProblem {
  const scheme = partySchemes.find((each) => each === typed);
  if (scheme === undefined) {
    return partyProblem(
      'party-scheme-unknown',
      { known: [...partySchemes] },
      { column, value: typed },
    );
  }
  const { shape, expected } = codeShapes[scheme];
  const code = value.trim();
  return shape.test(code)
    ? { kind: 'code', scheme, value: code }
    : partyProblem('party-code-misfit', { scheme, expected }, { column, value });
}

/**
 * How the numbers are written by who gives them out: KvK and the URA of UZI and Dezi in 8
 * digits, the Organisation Management Service of the EMA as `ORG-` (an organisation) or `LOC-`
 * (one of its places) and 9 digits, eIDAS as country of origin and destination.
 */
const codeShapes: Readonly<
  Record<PartyScheme, { readonly shape: RegExp; readonly expected: string }>
> = {
  kvk: { shape: /^\d{8}$/, expected: '12345678' },
  uzi: { shape: /^\d{8}$/, expected: '12345678' },
  oms: { shape: /^(ORG|LOC)-\d{9}$/, expected: 'ORG-100001234' },
  eidas: { shape: /^[A-Z]{2}\/[A-Z]{2}\/\S.{0,199}$/, expected: 'ES/NL/…' },
  'register-name': { shape: /^\S.{0,199}$/, expected: 'Voorbeeld Farma B.V.' },
};

/** The same thing said, whatever the days. */
export function saysTheSame(one: PartyFact, other: PartyFact): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(fact: PartyFact): string {
  return [fact.kind, fact.kind === 'code' ? fact.scheme : '', fact.value].join('\n');
}
