import type { OverlayProblemCode } from '../../domain/norm/overlay-schema.ts';
import type { Text } from '../text.ts';

/** What can be wrong with the file of `VOORRADIG_LAW`, and a norm that does not exist. */
export const overlayProblemTexts = {
  'norm-unknown': {
    nl: '{at}: er is geen norm “{id}”. Bedoelde u {near}? De pagina /regels toont alle normen.',
    en: '{at}: there is no norm “{id}”. Did you mean {near}? The page /en/regels shows all norms.',
  },
  'overlay-misfit': {
    nl: '{file}, {at}: past niet. Verwacht: {expected}.',
    en: '{file}, {at}: does not fit. Expected: {expected}.',
  },
  'overlay-version-unknown': {
    nl: '{file}, {at}: norm “{norm}” heeft geen versie “{version}”. De versies zijn: {known}.',
    en: '{file}, {at}: norm “{norm}” has no version “{version}”. Its versions are: {known}.',
  },
  'overlay-not-a-draft': {
    nl: '{file}, {at}: versie “{version}” van norm “{norm}” is geen ontwerp maar {state}. Alleen een ontwerp kan worden aangezet.',
    en: '{file}, {at}: version “{version}” of norm “{norm}” is no draft but {state}. Only a draft can be switched on.',
  },
  'overlay-before-draft': {
    nl: '{file}, {at}: {from} ligt voor {earliest}, de vroegste dag van ontwerp “{version}” van norm “{norm}”. Kies die dag of later.',
    en: '{file}, {at}: {from} lies before {earliest}, the earliest day of draft “{version}” of norm “{norm}”. Choose that day or a later one.',
  },
  'overlay-empty-range': {
    nl: '{file}, {at}: {until} ligt niet na {from}. “until” is de eerste dag waarop het niet meer geldt.',
    en: '{file}, {at}: {until} does not lie after {from}. “until” is the first day on which it holds no longer.',
  },
  'overlay-not-a-choice': {
    nl: '{file}, {at}: norm “{norm}” is geen open keuze. Recht wijzigt de wetgever; hier kunt u alleen kiezen wat de bronnen open laten.',
    en: '{file}, {at}: norm “{norm}” is no open choice. Law is changed by the legislator; here you can only choose what the sources leave open.',
  },
  'overlay-value-misfit': {
    nl: '{file}, {at}: {seen} heeft een andere vorm dan norm “{norm}” vraagt. Voorbeeld: {example}.',
    en: '{file}, {at}: {seen} has another shape than norm “{norm}” asks for. Example: {example}.',
  },
  'overlay-value-not-an-option': {
    nl: '{file}, {at}: {seen} kan niet bij norm “{norm}”. Mogelijk: {options}.',
    en: '{file}, {at}: {seen} is not possible for norm “{norm}”. Possible: {options}.',
  },
  'overlay-overlap': {
    nl: '{file}, {at}: norm “{norm}” is al geregeld in {other} voor een deel van dezelfde dagen. Laat de periodes op elkaar aansluiten.',
    en: '{file}, {at}: norm “{norm}” is already settled in {other} for some of the same days. Let the periods follow each other.',
  },
  'overlay-nothing-to-confirm': {
    nl: '{file}, {at}: versie “{version}” van norm “{norm}” heeft zekerheid “{confidence}”. Alleen “partial” en “unverified” kunnen worden bevestigd.',
    en: '{file}, {at}: version “{version}” of norm “{norm}” has confidence “{confidence}”. Only “partial” and “unverified” can be confirmed.',
  },
} as const satisfies Record<OverlayProblemCode, Text>;
