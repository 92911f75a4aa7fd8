import type { Text } from '../text.ts';

/** Titles of problem+json, and what is wrong with a request before it reaches a deed. */
export const apiTexts = {
  badRequest: { nl: 'De vraag klopt niet', en: 'Bad request' },
  signInNeeded: { nl: 'Inloggen is nodig', en: 'Unauthorized' },
  notAllowed: { nl: 'Niet toegestaan', en: 'Forbidden' },
  conflict: { nl: 'Botst met wat er staat', en: 'Conflict' },
  notFound: { nl: 'Niet gevonden', en: 'Not found' },
  methodNotAllowed: { nl: 'Methode niet toegestaan', en: 'Method not allowed' },
  tooLarge: { nl: 'Te groot', en: 'Content too large' },
  unsupportedMedia: { nl: 'Soort inhoud niet ondersteund', en: 'Unsupported media type' },
  unprocessable: { nl: 'Het geval past niet', en: 'The case does not fit' },
  tooMany: { nl: 'Te veel vragen', en: 'Too many requests' },
  fault: { nl: 'Fout bij ons', en: 'Internal server error' },
  notReady: { nl: 'Nog niet gereed', en: 'Not ready' },
  routeUnknown: {
    nl: 'Op {path} staat niets. GET /v1/openapi.json noemt alle adressen; een adres eindigt niet op een schuine streep.',
    en: 'There is nothing at {path}. GET /v1/openapi.json lists every address; an address does not end in a slash.',
  },
  methodUnknown: {
    nl: '{method} kan niet op {path}. Wel: {allowed}.',
    en: '{method} is not possible on {path}. Possible: {allowed}.',
  },
  'parameter-unknown': {
    nl: 'Parameter “{name}” bestaat hier niet. Bedoelde u: {known}?',
    en: 'There is no parameter “{name}” here. Did you mean: {known}?',
  },
  'parameter-repeated': {
    nl: 'Parameter “{name}” staat er {count} keer. Geef hem één keer.',
    en: 'Parameter “{name}” stands there {count} times. Give it once.',
  },
  'parameter-value': {
    nl: '{name}: “{value}” past niet. Verwacht: {expected}.',
    en: '{name}: “{value}” does not fit. Expected: {expected}.',
  },
  'parameter-missing': {
    nl: 'Parameter “{name}” ontbreekt en is nodig.',
    en: 'Parameter “{name}” is missing and needed.',
  },
  'body-unreadable': {
    nl: 'De inhoud is geen leesbare JSON. Stuur één geval of een lijst van gevallen, met Content-Type: application/json.',
    en: 'The body is no readable JSON. Send one case or a list of cases, with Content-Type: application/json.',
  },
  'body-media-type': {
    nl: 'Content-Type “{value}” lezen wij hier niet. Stuur {expected}.',
    en: 'We do not read Content-Type “{value}” here. Send {expected}.',
  },
  'body-too-large': {
    nl: 'De inhoud is groter dan 256 kB. Verdeel hem.',
    en: 'The body is larger than 256 kB. Split it.',
  },
  'upload-too-large': {
    nl: 'Het bestand is te groot: hooguit 20 MB per bestand en 5 bestanden per keer. Verdeel het.',
    en: 'The file is too large: at most 20 MB a file and 5 files at a time. Split it.',
  },
  'address-unreadable': {
    nl: 'Het adres bevat tekens die niet te lezen zijn.',
    en: 'The address holds characters that cannot be read.',
  },
  'too-many-requests': {
    nl: 'Te veel vragen van dit adres. Probeer het over {seconds} {seconds|seconde|seconden} weer.',
    en: 'Too many requests from this address. Try again in {seconds} {seconds|second|seconds}.',
  },
  'database-failed': {
    nl: 'De database is nu niet te bereiken of heeft geen plaats meer. Er is niets bewaard. Probeer het over {seconds} seconden opnieuw.',
    en: 'The database cannot be reached now or has no room left. Nothing was stored. Try again in {seconds} seconds.',
  },
  'fault-detail': {
    nl: 'Dit ligt aan ons. Noem verzoek {requestId} als u het meldt.',
    en: 'This is our fault. Quote request {requestId} when you report it.',
  },
} as const satisfies Record<string, Text>;
