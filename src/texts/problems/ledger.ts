import type { LedgerProblemCode } from '../../domain/stock/ledger-problem.ts';
import type { Text } from '../text.ts';

export const ledgerProblemTexts = {
  'stock-party-needed': {
    nl: 'Van wie is dit bestand? Geef de partij met --party: een nummer uit `voorradig party list`, of haar naam in het register, KvK- of OMS-nummer.',
    en: 'Whose file is this? Give the party with --party: a number of `voorradig party list`, or its name in the register, KvK or OMS number.',
  },
  'stock-party-unknown': {
    nl: '“{value}” is geen partij die hier bekend is: geen nummer van ons, geen registernaam, geen KvK- of OMS-nummer. `voorradig party list` toont ze.',
    en: '“{value}” is no party that is known here: no number of ours, no name in the register, no KvK or OMS number. `voorradig party list` shows them.',
  },
  'stock-party-several': {
    nl: '“{value}” is een nummer of naam van meer dan één partij. Geef ons eigen nummer uit `voorradig party list`.',
    en: '“{value}” is a number or name of more than one party. Give our own number from `voorradig party list`.',
  },
  'stock-party-no-role': {
    nl: 'Partij {party} levert hier geen voorraad: zij is geen leverancier, groothandel, ziekenhuis of verzamelende instantie. Leg haar rol vast met `voorradig party say {party} --audience …`.',
    en: 'Party {party} delivers no stock here: it is no supplier, wholesaler, hospital or collecting body. Record its role with `voorradig party say {party} --audience …`.',
  },
  'stock-role-needed': {
    nl: 'Partij {party} heeft hier meer dan één rol ({roles}). In welke is dit? Geef --role; een map met haar bestanden heet dan bijvoorbeeld `{party}@wholesaler`.',
    en: 'Party {party} has more than one role here ({roles}). In which is this? Give --role; a folder with its files is then called, for example, `{party}@wholesaler`.',
  },
  'stock-role-not-of-party': {
    nl: 'Partij {party} is geen {value}: zij levert hier als {roles}. Een rol legt u vast met `voorradig party say {party} --audience …`.',
    en: 'Party {party} is no {value}: it delivers here as {roles}. A role is recorded with `voorradig party say {party} --audience …`.',
  },
  'stock-not-stored-full': {
    nl: 'Om {time} was de schijf van de database vol; {file} en wat erna komt is niet bewaard, wat ervoor genomen is wel. Lever over {seconds} seconden opnieuw: wat er al is, wordt herkend. Wie dit informatiepunt beheert, maakt ruimte.',
    en: 'At {time} the disk of the database was full; {file} and what comes after it was not stored, what was taken before it was. Deliver again in {seconds} seconds: what is there already is recognised. Who runs this information point makes room.',
  },
  'stock-not-stored-lost': {
    nl: 'Om {time} was de database niet te bereiken; {file} en wat erna komt is niet bewaard, wat ervoor genomen is wel. Lever over {seconds} seconden opnieuw: wat er al is, wordt herkend. Wie dit informatiepunt beheert, ziet met `voorradig doctor` of de database er weer is.',
    en: 'At {time} the database could not be reached; {file} and what comes after it was not stored, what was taken before it was. Deliver again in {seconds} seconds: what is there already is recognised. Who runs this information point sees with `voorradig doctor` whether the database is back.',
  },
  'stock-not-yours': {
    nl: 'Van deze partij mag u geen voorraad zien of leveren. Dat mag zijzelf, en wie voor haar gemachtigd is.',
    en: 'You may not see or deliver stock of this party. It may itself, and so may who has its mandate.',
  },
  'stock-folder-no-manifest': {
    nl: 'In {folder} staat geen manifest.json. Een map met voorraad van een verzonnen land maakt u met `voorradig twin --out MAP`; een los bestand laadt u met --party.',
    en: 'There is no manifest.json in {folder}. A folder with the stock of an invented country is made by `voorradig twin --out FOLDER`; a single file is loaded with --party.',
  },
  'stock-folder-manifest-misfit': {
    nl: 'manifest.json in {folder} is niet te lezen als manifest van de tweeling: {why}. Maak de map opnieuw met `voorradig twin --out MAP`.',
    en: 'manifest.json in {folder} cannot be read as a manifest of the twin: {why}. Make the folder again with `voorradig twin --out FOLDER`.',
  },
  'stock-folder-file-missing': {
    nl: '{value} staat in manifest.json en niet in de map. Maak de map opnieuw met `voorradig twin --out MAP`.',
    en: '{value} stands in manifest.json and not in the folder. Make the folder again with `voorradig twin --out FOLDER`.',
  },
  'stock-folder-file-other': {
    nl: '{value} is niet het bestand dat manifest.json noemt: de SHA-256 verschilt. Een veranderd bestand laadt u los, met --party.',
    en: '{value} is not the file that manifest.json names: its SHA-256 differs. A file that was changed is loaded by itself, with --party.',
  },
  'stock-folder-real-database': {
    nl: 'Deze database bevat echte gegevens; een verzonnen land komt er niet bij. Gebruik een andere map (--data of VOORRADIG_DATA) of database (DATABASE_URL).',
    en: 'This database holds real data; an invented country is not added to it. Use another folder (--data or VOORRADIG_DATA) or database (DATABASE_URL).',
  },
  'stock-folder-other-twin': {
    nl: 'Deze database heeft al een verzonnen land met seed {seed}, schaal {scale} en {days} dagen; een ander telt er niet bij op. Gebruik een andere map (--data of VOORRADIG_DATA) of database (DATABASE_URL).',
    en: 'This database has an invented country already, with seed {seed}, scale {scale} and {days} days; another does not add up with it. Use another folder (--data or VOORRADIG_DATA) or database (DATABASE_URL).',
  },
  'stock-folder-party-unknown': {
    nl: '{file} is volgens manifest.json van “{value}”, en die partij staat niet in de lijst met partijen van de map.',
    en: '{file} is of “{value}” by manifest.json, and that party is not in the folder’s list of parties.',
  },
  'stock-country-unknown': {
    nl: 'Er is nog geen voorraad geleverd. Laad een bestand met `voorradig stock load`.',
    en: 'No stock was delivered yet. Load a file with `voorradig stock load`.',
  },
  'stock-design-not-ruled': {
    nl: 'Voor {day} kent het wetboek geen ontwerp waaronder voorraadcijfers openbaar worden; dan wordt niets getoond.',
    en: 'For {day} the law book has no design under which stock figures become public; then nothing is shown.',
  },
  'stock-week-not-released': {
    nl: 'De cijfers van de week van {day} zijn nog niet openbaar. De laatste openbare week eindigt op {last}.',
    en: 'The figures of the week of {day} are not public yet. The last public week ends on {last}.',
  },
  'stock-delivery-unknown': {
    nl: 'Deze aanlevering is er niet, of zij is niet van deze partij. Kijk in de lijst bij Voorraad aanleveren.',
    en: 'This delivery is not there, or it is not of this party. Look in the list under Deliver stock.',
  },
  'stock-upload-gone': {
    nl: 'Dit bestand is er niet meer: het is verzonden, vervangen of verlopen. Kies het opnieuw.',
    en: 'This file is no longer here: it was sent, replaced or is out of date. Choose it again.',
  },
  'stock-held-not-there': {
    nl: 'Er wacht geen regel met nummer {value} op bevestiging van deze partij.',
    en: 'No row with number {value} waits for this party to confirm it.',
  },
  'stock-held-overtaken': {
    nl: 'Regel {value} is ingehaald: dezelfde regel is daarna opnieuw geleverd, en die telt. U kunt haar alleen nog intrekken.',
    en: 'Row {value} was overtaken: the same row was delivered again since, and that one counts. You can only withdraw it.',
  },
  'stock-reporting-not-ruled': {
    nl: 'Voor {day} zegt het wetboek niet wanneer een levering te laat is (stock-reporting, desk-working-days); dan is dat van geen dag te zeggen.',
    en: 'For {day} the law book does not say when a delivery is late (stock-reporting, desk-working-days); then it can be said of no day.',
  },
  'stock-reporting-day-misfit': {
    nl: 'Hier staat “{value}”. Kies de eerste dag waarover u niets meer levert, of waarover u weer levert: een bestaande dag, hoogstens een jaar vooruit en niet voor {first}.',
    en: 'Here stands “{value}”. Choose the first day of which you no longer deliver, or of which you deliver again: a day that exists, at most a year ahead and not before {first}.',
  },
  'stock-reporting-why-missing': {
    nl: 'Er staat niet waarom u niet meer levert. Schrijf het in een of twee zinnen, hoogstens 2000 tekens: de inspectie leest het.',
    en: 'It does not say why you no longer deliver. Write it in a sentence or two, at most 2000 characters: the inspectorate reads it.',
  },
  'stock-reporting-rhythm-missing': {
    nl: 'Kies hoe vaak u levert: elke dag of elke week. Hier staat “{value}”.',
    en: 'Choose how often you deliver: every day or every week. Here stands “{value}”.',
  },
  'stock-reporting-nothing-expected': {
    nl: 'Vanaf {from} werd al niets van u verwacht. Er is niets veranderd.',
    en: 'From {from} on nothing was expected of you already. Nothing was changed.',
  },
} as const satisfies Readonly<Record<LedgerProblemCode, Text>>;
