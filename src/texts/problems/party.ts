import type { PartyProblemCode } from '../../domain/party/party-problem.ts';
import type { Text } from '../text.ts';

export const partyProblemTexts = {
  'party-reason-missing': {
    nl: 'Dit heeft een reden nodig, die bij het besluit bewaard blijft. Geef die met --why "…".',
    en: 'This needs a reason, which is kept with the decision. Give it with --why "…".',
  },
  'party-real-on-demo': {
    nl: 'Deze database hoort bij het verzonnen land; een echte partij hoort er niet in. Gebruik een andere map (--data of VOORRADIG_DATA) of database (DATABASE_URL).',
    en: 'This database is of the invented country; a real party does not belong in it. Use another folder (--data or VOORRADIG_DATA) or database (DATABASE_URL).',
  },
  'party-not-there': {
    nl: 'Er is geen partij met nummer “{value}”. `voorradig party list` toont de nummers.',
    en: 'There is no party with number “{value}”. `voorradig party list` shows the numbers.',
  },
  'party-text-misfit': {
    nl: '{column}: “{value}” past niet. Verwacht: een tekst van 1 tot {limit} tekens.',
    en: '{column}: “{value}” does not fit. Expected: a text of 1 to {limit} characters.',
  },
  'party-audience-unknown': {
    nl: '{column}: “{value}” is hier geen rol van een partij. Kies uit: {known}.',
    en: '{column}: “{value}” is no role of a party here. Choose from: {known}.',
  },
  'party-audience-missing': {
    nl: '{column}: een partij heeft een rol nodig, anders kan niemand voor haar inloggen.',
    en: '{column}: a party needs a role, or nobody can sign in for it.',
  },
  'party-scheme-unknown': {
    nl: '{column}: “{value}” is geen register dat wij kennen. Schrijf REGISTER:NUMMER, met als register een van: {known}.',
    en: '{column}: “{value}” is no register that we know. Write REGISTER:NUMBER, with as register one of: {known}.',
  },
  'party-code-misfit': {
    nl: '{column}: “{value}” heeft niet de vorm van een {scheme}. Verwacht: {expected}.',
    en: '{column}: “{value}” does not have the form of a {scheme}. Expected: {expected}.',
  },
  'party-code-missing': {
    nl: '{column}: een partij heeft ten minste één nummer of registernaam nodig, anders herkent het inloggen haar niet.',
    en: '{column}: a party needs at least one number or name in a register, or signing in does not recognise it.',
  },
  'party-code-taken': {
    nl: '{column}: “{value}” is in die dagen al van partij {party} ({name}). Vul die aan met `voorradig party say {party}`, of beëindig daar eerst dit nummer met --until.',
    en: '{column}: “{value}” belongs to party {party} ({name}) on those days. Add to it with `voorradig party say {party}`, or first end this number there with --until.',
  },
  'party-code-twice': {
    nl: '{column}: “{value}” staat ook in regel {first}. Een nummer is van één partij; zet wat bij elkaar hoort in één regel.',
    en: '{column}: “{value}” stands in row {first} too. A number belongs to one party; put what belongs together in one row.',
  },
  'party-dates': {
    nl: '{column}: {value} past niet. Het einde komt na het begin ({from}) en telt zelf niet mee.',
    en: '{column}: {value} does not fit. The end comes after the start ({from}) and does not count itself.',
  },
  'party-nothing-said': {
    nl: 'Er is niets gezegd over deze partij. Geef een of meer van --name, --audience, --code en --ownership-group.',
    en: 'Nothing was said of this party. Give one or more of --name, --audience, --code and --ownership-group.',
  },
  'party-says-already': {
    nl: '“{value}” staat er al, voor dezelfde dagen. Er verandert niets.',
    en: '“{value}” stands there already, for the same days. Nothing changes.',
  },
  'party-fact-not-there': {
    nl: '“{value}” staat niet bij deze partij, dus er valt niets te beëindigen. `voorradig party list` toont wat er staat.',
    en: '“{value}” does not stand with this party, so there is nothing to end. `voorradig party list` shows what does.',
  },
  'party-name-needed': {
    nl: 'Zonder “{value}” heeft deze partij geen naam meer. Geef eerst de nieuwe naam met --name.',
    en: 'Without “{value}” this party has no name left. Give the new name with --name first.',
  },
  'party-mandate-audience': {
    nl: 'Partij {party} ({name}) is vandaag niet ingeschreven als {value}. Beide partijen van een machtiging moeten dat zijn; `voorradig party say {party} --audience {value}` schrijft haar zo in.',
    en: 'Party {party} ({name}) is not registered as {value} today. Both parties of a mandate must be; `voorradig party say {party} --audience {value}` registers it so.',
  },
  'party-mandate-not-there': {
    nl: 'Er is geen lopende machtiging met nummer “{value}”. `voorradig party list` toont de nummers.',
    en: 'There is no current mandate with number “{value}”. `voorradig party list` shows the numbers.',
  },
  'agreement-word-unknown': {
    nl: '{column}: “{value}” past niet. Verwacht een van: {known}.',
    en: '{column}: “{value}” does not fit. Expected one of: {known}.',
  },
  'agreement-text': {
    nl: '{column} zegt niets of is te lang. Verwacht: 1 tot en met {limit} tekens.',
    en: '{column} says nothing or is too long. Expected: 1 to {limit} characters.',
  },
  'agreement-audience': {
    nl: 'Partij {party} ({name}) is vandaag niet ingeschreven als {value}, dus zij kan het zo niet ontvangen. `voorradig party say {party} --audience {value}` schrijft haar zo in.',
    en: 'Party {party} ({name}) is not registered as {value} today, so it cannot receive it as such. `voorradig party say {party} --audience {value}` registers it so.',
  },
  'agreement-with-itself': {
    nl: '{column}: partij {value} staat aan beide kanten. Wie geeft, ontvangt niet ook.',
    en: '{column}: party {value} stands on both sides. Who gives does not receive as well.',
  },
  'agreement-not-there': {
    nl: 'Er is geen afspraak met nummer “{value}” die nog staat. `voorradig party agreements` toont de nummers.',
    en: 'There is no agreement with number “{value}” that still stands. `voorradig party agreements` shows the numbers.',
  },
  'agreement-end': {
    nl: '{column}: {value} past niet. De afspraak loopt van {from} tot {until}; het nieuwe einde ligt daartussen.',
    en: '{column}: {value} does not fit. The agreement runs from {from} to {until}; the new end lies between.',
  },
} as const satisfies Record<PartyProblemCode, Text>;
