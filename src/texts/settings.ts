import type { Text } from './text.ts';

/** What each setting of the environment does. */
export const settingTexts = {
  VOORRADIG_DATA: {
    nl: 'map met de meegebrachte database en alles wat verder bewaard wordt; anders ./var',
    en: 'folder with the database that comes along and all else that is kept; else ./var',
  },
  VOORRADIG_PORT: {
    nl: 'poort van de site; anders 3000, en 0 kiest een vrije',
    en: 'port of the site; else 3000, and 0 takes a free one',
  },
  VOORRADIG_BASE_URL: {
    nl: 'adres waarop anderen de site bereiken; anders http://localhost:POORT. Alleen bij een ander adres dan localhost luistert de site ook naar buiten',
    en: 'address at which others reach the site; else http://localhost:PORT. Only with another address than localhost does the site listen to the outside',
  },
  VOORRADIG_LAW: {
    nl: 'JSON-bestand met wat wie dit informatiepunt inzet over het recht kiest: ontwerpen die gelden, open keuzes, publicatieregime, bevestigde lezingen',
    en: 'JSON file with what a deployer chooses about the law: drafts that hold, open choices, publication regime, confirmed readings',
  },
  DATABASE_URL: {
    nl: 'een eigen PostgreSQL 18, met een rol die rollen mag maken; anders de meegebrachte',
    en: 'a PostgreSQL 18 of your own, with a role that may make roles; else the one that comes along',
  },
} as const satisfies Record<string, Text>;
