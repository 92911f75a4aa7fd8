import type { MachineProblemCode } from '../../domain/machine-problem.ts';
import type { Text } from '../text.ts';

export const machineProblemTexts = {
  'no-database-binaries': {
    nl: 'Voor {value} brengt Voorradig geen PostgreSQL mee (dat kan op Linux, x64 en arm64). Draai `npm ci`, of geef met DATABASE_URL een eigen PostgreSQL 18 op.',
    en: 'Voorradig brings no PostgreSQL for {value} (it does for Linux, x64 and arm64). Run `npm ci`, or name a PostgreSQL 18 of your own with DATABASE_URL.',
  },
  'database-binaries-incomplete': {
    nl: 'De meegebrachte PostgreSQL mist {file} en die is niet aan te maken ({value}). Maak node_modules schrijfbaar of draai `npm ci` opnieuw.',
    en: 'The PostgreSQL that came along lacks {file}, and it cannot be made ({value}). Make node_modules writable or run `npm ci` again.',
  },
  'data-folder-not-ours': {
    nl: 'De gegevensmap {file} is van gebruiker {owner} en wij draaien als gebruiker {me}. Start als die gebruiker, of kies een andere map met VOORRADIG_DATA.',
    en: 'The data folder {file} belongs to user {owner} and we run as user {me}. Start as that user, or choose another folder with VOORRADIG_DATA.',
  },
  'data-folder-not-writable': {
    nl: 'In de gegevensmap kan niet worden geschreven: {file} ({value}). Geef rechten op die map, of kies een andere met VOORRADIG_DATA.',
    en: 'The data folder cannot be written: {file} ({value}). Allow it, or choose another folder with VOORRADIG_DATA.',
  },
  'data-folder-in-use': {
    nl: 'Op de gegevensmap {file} draait al een site: proces {pid}, sinds {since}. Stop die eerst (`kill {pid}`), of kies een andere map met --data of VOORRADIG_DATA.',
    en: 'A site already runs on the data folder {file}: process {pid}, since {since}. Stop it first (`kill {pid}`), or choose another folder with --data or VOORRADIG_DATA.',
  },
  'root-cannot-step-down': {
    nl: 'PostgreSQL weigert te draaien als root, en deze machine staat geen gebruikersnaamruimten toe (`unshare --user`) en kent geen gebruiker postgres. Start als gewone gebruiker, of maak die aan: `useradd --system postgres`.',
    en: 'PostgreSQL refuses to run as root, and this machine allows no user namespaces (`unshare --user`) and has no user postgres. Start as an ordinary user, or make that one: `useradd --system postgres`.',
  },
  'postgres-folder-unreachable': {
    nl: 'PostgreSQL draait hier als gebruiker {user}, en die kan niet bij {file}: een map erboven is gesloten. Kies een open plek, bijvoorbeeld VOORRADIG_DATA=/var/lib/voorradig.',
    en: 'PostgreSQL runs here as user {user}, who cannot reach {file}: a folder above it is closed. Choose an open place, for example VOORRADIG_DATA=/var/lib/voorradig.',
  },
  'postgres-version-differs': {
    nl: 'De gegevens in {file} zijn van PostgreSQL {value}; deze Voorradig heeft {expected}. Zet ze eerst over, of kies een andere map met VOORRADIG_DATA.',
    en: 'The data in {file} are of PostgreSQL {value}; this Voorradig has {expected}. Move them over first, or choose another folder with VOORRADIG_DATA.',
  },
  'initdb-failed': {
    nl: 'In {file} kon geen database worden gemaakt: {value}. Controleer de vrije ruimte en de rechten op die map.',
    en: 'No database could be made in {file}: {value}. Check the free space and the rights on that folder.',
  },
  'postgres-does-not-start': {
    nl: 'PostgreSQL start niet. De laatste regels van {file}: {value}. Los op wat daar staat (staat er “No space left on device”: maak ruimte vrij) en start opnieuw; `voorradig doctor` kijkt de machine na.',
    en: 'PostgreSQL does not start. The last lines of {file}: {value}. Solve what stands there (if “No space left on device”: free some space) and start again; `voorradig doctor` examines the machine.',
  },
  'postgres-does-not-stop': {
    nl: 'PostgreSQL in {file} stopt niet (processen {pids}). Kijk in {log}; beëindig die processen zelf als zij niets meer doen.',
    en: 'PostgreSQL in {file} does not stop (processes {pids}). Look in {log}; end those processes yourself if they no longer do anything.',
  },
  'other-server-answers': {
    nl: 'Op {file} antwoordt een andere PostgreSQL, van {value}. Stop die, of kies een andere map met VOORRADIG_DATA.',
    en: 'Another PostgreSQL answers at {file}, that of {value}. Stop it, or choose another folder with VOORRADIG_DATA.',
  },
  'database-unreachable': {
    nl: 'De database van DATABASE_URL ({address}) antwoordt niet: {value}. Controleer adres, gebruiker en wachtwoord, of laat DATABASE_URL weg voor de meegebrachte PostgreSQL.',
    en: 'The database of DATABASE_URL ({address}) does not answer: {value}. Check address, user and password, or leave DATABASE_URL out for the PostgreSQL that comes along.',
  },
  'database-too-old': {
    nl: 'De database van DATABASE_URL ({address}) is PostgreSQL {value}; Voorradig heeft {expected} of nieuwer nodig. Werk die server bij, geef een andere op, of laat DATABASE_URL weg voor de meegebrachte PostgreSQL.',
    en: 'The database of DATABASE_URL ({address}) is PostgreSQL {value}; Voorradig needs {expected} or newer. Upgrade that server, name another, or leave DATABASE_URL out for the PostgreSQL that comes along.',
  },
  'database-rights-missing': {
    nl: 'De gebruiker van DATABASE_URL mag te weinig om de tabellen te maken: {value}. Laat een beheerder `alter role GEBRUIKER createrole` en `alter database NAAM owner to GEBRUIKER` uitvoeren (bestaat de rol voorradig_app al, dan ook `grant voorradig_app to GEBRUIKER with admin option`), of geef een andere gebruiker op.',
    en: 'The user of DATABASE_URL may do too little to make the tables: {value}. Have an administrator run `alter role USER createrole` and `alter database NAME owner to USER` (where the role voorradig_app exists already, also `grant voorradig_app to USER with admin option`), or name another user.',
  },
  'database-lost': {
    nl: 'De database viel weg tijdens het werk ({file}): {value}. Wat niet af was, is teruggedraaid. Probeer het opnieuw; de eerste start herstelt haar vanzelf. Gebeurt het weer, kijk dan naar de vrije ruimte en in postgres.log in die map.',
    en: 'The database went away during the work ({file}): {value}. What was not finished is undone. Try again; the first start recovers it by itself. If it happens again, look at the free space and in postgres.log in that folder.',
  },
  'disk-full': {
    nl: 'De schijf is vol ({file}): {value}. Wat niet af was, is teruggedraaid. Maak ruimte vrij en probeer het opnieuw; `voorradig doctor` zegt hoeveel er is.',
    en: 'The disk is full ({file}): {value}. What was not finished is undone. Free some space and try again; `voorradig doctor` tells how much there is.',
  },
  'setting-unreadable': {
    nl: '{column}: “{value}” past niet. Verwacht: {expected}.',
    en: '{column}: “{value}” does not fit. Expected: {expected}.',
  },
  'law-file-unreadable': {
    nl: 'Het bestand met rechtskeuzes {file} is geen leesbare JSON: {value}.',
    en: 'The file with choices about the law {file} is no readable JSON: {value}.',
  },
  'migration-changed': {
    nl: 'De gegevens in {folder} zijn gemaakt door een andere versie van {value}. Zet dat bestand terug, of begin met een nieuwe map: VOORRADIG_DATA=andere-map npm start.',
    en: 'The data in {folder} were made by another version of {value}. Put that file back, or start with a new folder: VOORRADIG_DATA=another-folder npm start.',
  },
  'port-in-use': {
    nl: 'Poort {port} is al in gebruik. Stop het andere programma, of kies een andere poort met --port of VOORRADIG_PORT.',
    en: 'Port {port} is already in use. Stop the other program, or choose another port with --port or VOORRADIG_PORT.',
  },
  'port-not-allowed': {
    nl: 'Op poort {port} mag deze gebruiker niet luisteren. Kies een poort boven 1023 met --port of VOORRADIG_PORT.',
    en: 'This user may not listen on port {port}. Choose a port above 1023 with --port or VOORRADIG_PORT.',
  },
  'path-not-found': {
    nl: 'Er is geen bestand of map “{value}”.',
    en: 'There is no file or folder “{value}”.',
  },
  'path-unreadable': {
    nl: '“{value}” kan niet worden gelezen: {reason}.',
    en: '“{value}” cannot be read: {reason}.',
  },
  'path-not-writable': {
    nl: 'In “{value}” kan niet worden geschreven: {reason}.',
    en: '“{value}” cannot be written: {reason}.',
  },
  'folder-not-empty': {
    nl: 'De map “{value}” is niet leeg. Kies een lege of nieuwe map; hier wordt niets overschreven.',
    en: 'The folder “{value}” is not empty. Choose an empty or new folder; nothing is overwritten here.',
  },
  'command-unknown': {
    nl: 'Er is geen opdracht “{value}”. Bedoelde u {near}? `voorradig --help` toont ze alle.',
    en: 'There is no command “{value}”. Did you mean {near}? `voorradig --help` shows them all.',
  },
  'command-missing': {
    nl: 'Welke opdracht? Kies uit {known}. `voorradig --help` legt ze uit.',
    en: 'Which command? Choose from {known}. `voorradig --help` explains them.',
  },
  'flag-unknown': {
    nl: 'De opdracht kent {value} niet. Bedoelde u {near}? `{help}` toont ze alle.',
    en: 'The command does not know {value}. Did you mean {near}? `{help}` shows them all.',
  },
  'flag-missing': {
    nl: '{value} ontbreekt. `{help}` legt uit wat er hoort te staan.',
    en: '{value} is missing. `{help}` explains what belongs there.',
  },
  'flag-value-missing': {
    nl: '{value} heeft een waarde nodig. `{help}` legt uit welke.',
    en: '{value} needs a value. `{help}` explains which.',
  },
  'argument-missing': {
    nl: '{value} ontbreekt. Gebruik: {usage}',
    en: '{value} is missing. Usage: {usage}',
  },
  'argument-superfluous': {
    nl: 'Er staat te veel op de regel: {value}. Gebruik: {usage}',
    en: 'There is too much on the line: {value}. Usage: {usage}',
  },
  'value-not-listed': {
    nl: '{column}: “{value}” kan niet. Kies uit {known}.',
    en: '{column}: “{value}” cannot be. Choose from {known}.',
  },
} as const satisfies Record<MachineProblemCode, Text>;
