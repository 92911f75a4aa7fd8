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
  VOORRADIG_TRUST_PROXY: {
    nl: 'adressen van de proxy’s voor de site, met komma’s, ook als netwerk (10.0.0.0/8): alleen van hen wordt X-Forwarded-For geloofd, voor de grenzen per bezoeker; anders van niemand',
    en: 'addresses of the proxies in front of the site, with commas, networks too (10.0.0.0/8): only theirs is the X-Forwarded-For that is believed, for the limits per visitor; else nobody’s',
  },
  VOORRADIG_SECURITY_CONTACT: {
    nl: 'mailadres of https-adres waar een vinder van een lek terecht kan, voor /.well-known/security.txt; anders security@ met de naam van de site',
    en: 'mail address or https address for whoever finds a leak, for /.well-known/security.txt; else security@ with the name of the site',
  },
  SMTP_URL: {
    nl: 'mailserver, smtp://… of smtps://…; anders gaat elke mail als bestand naar de map mail in de gegevensmap, te lezen voor de beheerder',
    en: 'mail server, smtp://… or smtps://…; else each mail is a file in the folder mail of the data folder, for the operator to read',
  },
  MAIL_FROM: {
    nl: 'adres waar mail vandaan komt; anders noreply@ met de naam van de site',
    en: 'address that mail comes from; else noreply@ with the name of the site',
  },
  DATABASE_URL: {
    nl: 'een eigen PostgreSQL 18, met een rol die rollen mag maken; anders de meegebrachte',
    en: 'a PostgreSQL 18 of your own, with a role that may make roles; else the one that comes along',
  },
  OIDC_ISSUER: {
    nl: 'inlogdienst (OpenID Connect), bijvoorbeeld https://idp.example; zonder kan alleen bij een demoland op deze machine worden ingelogd',
    en: 'identity provider (OpenID Connect), for example https://idp.example; without one signing in is only possible to a demo country on this machine',
  },
  OIDC_CLIENT_ID: {
    nl: 'naam waaronder de inlogdienst deze site kent',
    en: 'name under which the identity provider knows this site',
  },
  OIDC_CLIENT_KEY: {
    nl: 'bestand met onze private sleutel als JWK (met alg, bijvoorbeeld ES256); de publieke geeft u aan de inlogdienst',
    en: 'file with our private key as JWK (with alg, for example ES256); give the public one to the identity provider',
  },
  OIDC_CLAIMS: {
    nl: 'wiens gegevens de inlogdienst doorgeeft: eherkenning, eidas, dezi of desk (accounts die het meldpunt zelf uitgeeft)',
    en: 'whose claims the identity provider passes on: eherkenning, eidas, dezi or desk (accounts that the desk itself gives out)',
  },
  OIDC_ACR: {
    nl: 'betrouwbaarheidsniveaus (acr) die voldoen, met komma’s, zoals de inlogdienst ze noemt; anders wat de inlogdienst genoeg vindt',
    en: 'levels of assurance (acr) that are enough, with commas, as the identity provider names them; else whatever it finds enough',
  },
} as const satisfies Record<string, Text>;
