import type { Text } from './text.ts';

export const checkNames = [
  'node',
  'database-binaries',
  'data-folder',
  'free-disk',
  'law',
  'time-zone',
  'languages',
  'database',
  'migrations',
  'application-role',
  'append-only',
  'references',
  'stock-rows',
  'stock-sums',
  'sources',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What each check looks at, and what to do when it is not in order. */
export const checkTexts = {
  node: {
    title: { nl: 'Node', en: 'Node' },
    remedy: {
      nl: 'Start met `npm start` of `npx voorradig`: die brengen Node 24 mee.',
      en: 'Start by `npm start` or `npx voorradig`: they bring Node 24 along.',
    },
  },
  'database-binaries': {
    title: { nl: 'meegebrachte PostgreSQL', en: 'PostgreSQL that comes along' },
    remedy: {
      nl: 'Draai `npm ci`, of zet DATABASE_URL.',
      en: 'Run `npm ci`, or set DATABASE_URL.',
    },
  },
  'data-folder': {
    title: { nl: 'gegevensmap', en: 'data folder' },
    remedy: {
      nl: 'De map moet van u zijn en voor anderen gesloten: `chown -R $(id -u) MAP` en `chmod 700 MAP`.',
      en: 'The folder must be yours and closed to others: `chown -R $(id -u) FOLDER` and `chmod 700 FOLDER`.',
    },
  },
  'free-disk': {
    title: { nl: 'vrije ruimte', en: 'free disk space' },
    remedy: {
      nl: 'Maak ten minste 1 GB vrij, of kies een andere map met VOORRADIG_DATA.',
      en: 'Free at least 1 GB, or choose another folder with VOORRADIG_DATA.',
    },
  },
  law: {
    title: { nl: 'rechtskeuzes (VOORRADIG_LAW)', en: 'choices about the law (VOORRADIG_LAW)' },
    remedy: {
      nl: 'Verbeter het bestand; de melding noemt de plaats.',
      en: 'Mend the file; the message names the place.',
    },
  },
  'time-zone': {
    title: { nl: 'tijdzones', en: 'time zones' },
    remedy: {
      nl: 'Gebruik een Node met volledige ICU-gegevens, zoals die Voorradig meebrengt.',
      en: 'Use a Node with full ICU data, such as the one Voorradig brings.',
    },
  },
  languages: {
    title: { nl: 'talen', en: 'languages' },
    remedy: {
      nl: 'Gebruik een Node met volledige ICU-gegevens, zoals die Voorradig meebrengt.',
      en: 'Use a Node with full ICU data, such as the one Voorradig brings.',
    },
  },
  database: {
    title: { nl: 'database', en: 'database' },
    remedy: {
      nl: 'Doe wat de melding zegt; de eerste start maakt een database die er nog niet is.',
      en: 'Do as the message says; the first start makes a database that is not there yet.',
    },
  },
  migrations: {
    title: { nl: 'database van deze versie', en: 'database of this release' },
    remedy: {
      nl: 'Deze database is van een nieuwere Voorradig: werk het programma bij.',
      en: 'This database is of a newer Voorradig: update the program.',
    },
  },
  'application-role': {
    title: { nl: 'rol van de toepassing', en: 'role of the application' },
    remedy: {
      nl: 'Neem de genoemde rechten weg: `alter role voorradig_app nosuperuser nobypassrls nocreaterole nocreatedb noreplication`, en `revoke … from voorradig_app`.',
      en: 'Take the named rights away: `alter role voorradig_app nosuperuser nobypassrls nocreaterole nocreatedb noreplication`, and `revoke … from voorradig_app`.',
    },
  },
  'append-only': {
    title: { nl: 'tabellen die alleen groeien', en: 'tables that only grow' },
    remedy: {
      nl: 'Zet de triggers op de genoemde tabellen weer aan en zoek uit wie ze uitzette.',
      en: 'Switch the triggers on the named tables on again, and find out who switched them off.',
    },
  },
  references: {
    title: { nl: 'verwijzingen', en: 'references' },
    remedy: {
      nl: 'Hier is buiten Voorradig om iets verwijderd: zet een reservekopie van voor die tijd terug, of lees de bronnen in een nieuwe map opnieuw in.',
      en: 'Something was removed here behind Voorradig’s back: restore a backup from before, or load the sources again in a new folder.',
    },
  },
  'stock-rows': {
    title: { nl: 'voorraad: elke levering heel', en: 'stock: every delivery whole' },
    remedy: {
      nl: 'Laat de rijen zoals zij zijn en zet een reservekopie terug (`voorradig restore`): een levering hoort er helemaal te zijn of helemaal niet.',
      en: 'Leave the rows as they are and restore a backup (`voorradig restore`): a delivery is there whole or not at all.',
    },
  },
  'stock-sums': {
    title: { nl: 'voorraad: sommen gelijk aan de rijen', en: 'stock: sums equal to the rows' },
    remedy: {
      nl: 'Maak de sommen opnieuw: leeg stock_day, stock_week, stock_moved, stock_flow en stock_pace, zet in stock_settled through_id op 0 en moved_through op -infinity, en start `voorradig serve`: dat telt alles binnen een minuut opnieuw.',
      en: 'Make the sums again: empty stock_day, stock_week, stock_moved, stock_flow and stock_pace, set through_id to 0 and moved_through to -infinity in stock_settled, and start `voorradig serve`: within a minute it counts everything again.',
    },
  },
  sources: {
    title: { nl: 'bronnen', en: 'sources' },
    remedy: {
      nl: 'Lees van de genoemde bronnen een nieuwe lijst in, of beslis over wat is vastgehouden (`source list`).',
      en: 'Load a new list of the named sources, or decide on what is held (`source list`).',
    },
  },
} as const satisfies Record<CheckName, { readonly title: Text; readonly remedy: Text }>;

export const foundTexts = {
  notYet: {
    nl: 'nog niet gemaakt: de eerste start doet dat',
    en: 'not made yet: the first start does that',
  },
  ownServer: { nl: 'niet nodig: DATABASE_URL', en: 'not needed: DATABASE_URL' },
  folder: {
    nl: '{path}, van gebruiker {owner}, rechten {mode}',
    en: '{path}, of user {owner}, rights {mode}',
  },
  free: { nl: '{gigabytes} GB vrij', en: '{gigabytes} GB free' },
  enacted: { nl: 'zoals vastgesteld ({hash})', en: 'as enacted ({hash})' },
  overlaid: { nl: '{file} ({hash})', en: '{file} ({hash})' },
  upToDate: { nl: 'bijgewerkt', en: 'up to date' },
  none: { nl: 'geen bezwaar gevonden', en: 'nothing found against it' },
  rights: { nl: 'mag te veel: {names}', en: 'may do too much: {names}' },
  changeable: { nl: 'te wijzigen: {names}', en: 'can be changed: {names}' },
  astray: { nl: 'leiden nergens heen: {names}', en: 'lead nowhere: {names}' },
  off: { nl: 'klopt niet: {names}', en: 'not right: {names}' },
  foreign: { nl: 'onbekende migraties: {names}', en: 'unknown migrations: {names}' },
  attention: { nl: 'vraagt aandacht: {names}', en: 'needs attention: {names}' },
} as const satisfies Record<string, Text>;
