import type { NormCode } from '../../domain/norm/norm-rule.ts';
import type { Text } from '../text.ts';

export const normTexts = {
  'norm-holds': {
    nl: 'Norm “{norm}” geldt op {on}. Deze versie geldt sinds {from} en heeft geen einddatum.',
    en: 'Norm “{norm}” is in force on {on}. This version has been in force since {from} and has no end.',
  },
  'norm-holds-until': {
    nl: 'Norm “{norm}” geldt op {on}. Deze versie geldt van {from} tot en met {through}.',
    en: 'Norm “{norm}” is in force on {on}. This version is in force from {from} through {through}.',
  },
  'norm-holds-every-day': {
    nl: 'Norm “{norm}” geldt op {on}. Er is geen begindatum; deze versie telt vanaf het begin.',
    en: 'Norm “{norm}” is in force on {on}. It has no start; this version counts from the beginning.',
  },
  'norm-holds-since-seen': {
    nl: 'Norm “{norm}” geldt op {on}. De begindatum staat niet in onze bronnen; zij gold in elk geval op {seenOn}.',
    en: 'Norm “{norm}” is in force on {on}. Our sources do not give its start; it was in force in any case on {seenOn}.',
  },
  'norm-starts-later': {
    nl: 'Norm “{norm}” geldt nog niet op {on}. De eerste versie gaat in op {from}.',
    en: 'Norm “{norm}” is not yet in force on {on}. Its first version starts on {from}.',
  },
  'norm-ended': {
    nl: 'Norm “{norm}” geldt niet meer op {on}. De laatste dag was {through}.',
    en: 'Norm “{norm}” is no longer in force on {on}. Its last day was {through}.',
  },
  'norm-ended-between': {
    nl: 'Norm “{norm}” geldt niet op {on}. De ene versie gold tot en met {through}, de volgende gaat in op {next}.',
    en: 'Norm “{norm}” is not in force on {on}. One version was in force through {through}, the next starts on {next}.',
  },
  'norm-never-came': {
    nl: 'Norm “{norm}” is een plan en heeft nooit gegolden, ook niet op {on}.',
    en: 'Norm “{norm}” is a plan that never came into force, so not on {on} either.',
  },
  'norm-is-draft': {
    nl: 'Norm “{norm}” is een ontwerp en geldt niet op {on}. Alleen wie dit informatiepunt inzet, kan een ontwerp laten meetellen.',
    en: 'Norm “{norm}” is a draft and not in force on {on}. Only a deployer can let a draft count.',
  },
  'norm-not-known-then': {
    nl: 'Of norm “{norm}” op {on} gold, is niet bekend. Onze bronnen tonen haar pas op {seenOn}.',
    en: 'Whether norm “{norm}” was in force on {on} is not known. Our sources show it on {seenOn} for the first time.',
  },
  'norm-known-in-part': {
    nl: 'Van de bron kon alleen een deel worden gelezen. Ga voor een besluit na wat de hele tekst zegt.',
    en: 'Only part of the source could be read. Check the full text before you decide on it.',
  },
  'norm-unverified': {
    nl: 'Dit is algemene kennis en nog niet in een bron nagelezen.',
    en: 'This is general knowledge that has not been checked in a source.',
  },
  'norm-our-choice': {
    nl: 'De bronnen laten dit open. Dit is een keuze; de reden staat bij de norm.',
    en: 'The sources leave this open. This is a choice; the reason stands with the norm.',
  },
} as const satisfies Record<NormCode, Text>;
