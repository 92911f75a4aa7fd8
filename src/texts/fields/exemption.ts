import type { ExemptionEventKind, ExemptionFacts } from '../../domain/measure/exemption-case.ts';
import type { Text } from '../text.ts';
import type { FieldText } from './field.ts';

const events = {
  granted: { nl: 'verleend', en: 'granted' },
  extended: { nl: 'verlengd', en: 'extended' },
  suspended: { nl: 'geschorst', en: 'suspended' },
  'suspension-lifted': { nl: 'schorsing opgeheven', en: 'suspension lifted' },
  'non-enforcement': { nl: 'opdracht om niet te handhaven', en: 'instruction not to enforce' },
  'non-enforcement-withdrawn': {
    nl: 'die opdracht ingetrokken',
    en: 'that instruction withdrawn',
  },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
} as const satisfies Record<ExemptionEventKind, Text>;

type LifeField = 'event' | 'on' | 'seenOn' | 'validFrom' | 'validUntil' | 'by' | 'condition';
type Field =
  | keyof ExemptionFacts
  | `life.${LifeField}`
  | `life.${ExemptionEventKind}.on`
  | `life.${'granted' | 'extended'}.${'validFrom' | 'validUntil'}`
  | 'life.granted';

const dayOf = (nl: string, en: string): FieldText => ({
  label: { nl: `de dag waarop ${nl}`, en: `the day on which ${en}` },
});

export const exemptionFields = {
  noAdequateAlternative: {
    label: {
      nl: 'Is er in Nederland geen adequaat alternatief?',
      en: 'Is there no adequate alternative in the Netherlands?',
    },
    hint: {
      nl: 'Voorwaarde a: ja betekent dat er geen is.',
      en: 'Condition a: yes means there is none.',
    },
  },
  adequateAlternative: {
    label: {
      nl: 'Is dit middel een adequaat alternatief?',
      en: 'Is this product an adequate alternative?',
    },
    hint: {
      nl: 'Voorwaarde b: voor het middel dat tijdelijk ontbreekt.',
      en: 'Condition b: for the one that is temporarily missing.',
    },
  },
  authorisedIn: {
    label: { nl: 'In welke landen is het toegelaten?', en: 'In which countries is it authorised?' },
    hint: {
      nl: 'Voorwaarde c: landcodes van twee letters, bijvoorbeeld DE.',
      en: 'Condition c: two-letter country codes, for example DE.',
    },
  },
  life: {
    label: { nl: 'Wat is er met de vrijstelling gebeurd?', en: 'What happened to the exemption?' },
    hint: {
      nl: 'In volgorde. Laat leeg om alleen de voorwaarden te bekijken.',
      en: 'In order. Leave empty to look at the conditions only.',
    },
  },
  'life.event': { label: { nl: 'Gebeurtenis', en: 'Event' }, words: events },
  'life.on': {
    label: { nl: 'Dag', en: 'Day' },
    hint: {
      nl: 'De dag waarop het inging; bij verlenen of verlengen de dag van het besluit.',
      en: 'The day it took effect; for a grant or an extension the day of the decision.',
    },
  },
  'life.seenOn': {
    label: { nl: 'Gezien op', en: 'Seen on' },
    hint: {
      nl: 'Als de dag zelf niet bekend is: wanneer een bron het laat zien.',
      en: 'Where the day itself is not known: when a source shows it.',
    },
  },
  'life.validFrom': {
    label: { nl: 'Geldig vanaf', en: 'Valid from' },
    hint: { nl: 'Bij verlenen of verlengen.', en: 'For a grant or an extension.' },
  },
  'life.validUntil': {
    label: { nl: 'Geldig tot en met', en: 'Valid through' },
    hint: { nl: 'Bij verlenen of verlengen.', en: 'For a grant or an extension.' },
  },
  'life.by': {
    label: { nl: 'Door', en: 'By' },
    words: {
      igj: { nl: 'Inspectie Gezondheidszorg en Jeugd', en: 'Health and Youth Care Inspectorate' },
      court: { nl: 'de rechter', en: 'the court' },
      minister: { nl: 'de minister', en: 'the minister' },
    },
  },
  'life.condition': {
    label: { nl: 'Voorwaarde', en: 'Condition' },
    words: { 'during-the-shortage': { nl: 'zolang het tekort duurt', en: 'during the shortage' } },
  },
  'life.granted': {
    label: { nl: 'het besluit tot verlening', en: 'the decision to grant' },
  },
  'life.granted.on': dayOf('de vrijstelling is verleend', 'the exemption was granted'),
  'life.extended.on': dayOf('de vrijstelling is verlengd', 'the exemption was extended'),
  'life.suspended.on': dayOf('de vrijstelling is geschorst', 'the exemption was suspended'),
  'life.suspension-lifted.on': dayOf('de schorsing is opgeheven', 'the suspension was lifted'),
  'life.non-enforcement.on': dayOf(
    'de opdracht om niet te handhaven inging',
    'the instruction not to enforce took effect',
  ),
  'life.non-enforcement-withdrawn.on': dayOf(
    'de opdracht om niet te handhaven is ingetrokken',
    'the instruction not to enforce was withdrawn',
  ),
  'life.withdrawn.on': dayOf('de vrijstelling is ingetrokken', 'the exemption was withdrawn'),
  'life.granted.validFrom': dayOf('de vrijstelling ingaat', 'the exemption starts'),
  'life.granted.validUntil': dayOf('de vrijstelling eindigt', 'the exemption ends'),
  'life.extended.validFrom': dayOf('de verlenging ingaat', 'the extension starts'),
  'life.extended.validUntil': dayOf('de verlenging eindigt', 'the extension ends'),
  shortageContinues: {
    label: { nl: 'Duurt het tekort nog?', en: 'Does the shortage last?' },
    hint: { nl: 'Op de dag waarnaar u vraagt.', en: 'On the day you ask about.' },
  },
  shortageEndedOn: {
    label: { nl: 'Sinds wanneer is het tekort voorbij?', en: 'Since when is the shortage over?' },
    hint: { nl: 'De eerste dag zonder tekort.', en: 'The first day without a shortage.' },
  },
} as const satisfies Record<Field, FieldText>;
