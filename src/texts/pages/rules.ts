import type { rules } from '../../domain/rules.ts';
import type { Language } from '../../law/norm.ts';
import type { Text } from '../text.ts';

type RuleName = keyof typeof rules;
type OutcomeOf<Name extends RuleName> = (typeof rules)[Name]['outcomes'][number];

/** What a rule is called on the page where a case can be tried. */
const titles = {
  norm: { nl: 'Wat geldt er op een dag?', en: 'What holds on a day?' },
  code: { nl: 'Klopt dit nummer?', en: 'Is this number right?' },
  'notification-duty': { nl: 'Moet ik dit melden?', en: 'Must I report this?' },
  exemption: { nl: 'Mag dit met een vrijstelling?', en: 'Is this allowed under an exemption?' },
  shortage: { nl: 'Is dit een tekort?', en: 'Is this a shortage?' },
  criticality: { nl: 'Is dit tekort kritisch?', en: 'Is this shortage critical?' },
  disclosure: { nl: 'Wie mag dit zien?', en: 'Who may see this?' },
} as const satisfies Record<RuleName, Text>;

const judgement: Text = {
  nl: 'Een mens moet dit wegen.',
  en: 'A person must weigh this.',
};
const undecidable: Text = {
  nl: 'Niet te beslissen: er ontbreekt een feit.',
  en: 'Not decidable: a fact is missing.',
};
const noNorm: Text = {
  nl: 'Op die dag was er geen regel die dit beslist.',
  en: 'On that day there was no rule that decides this.',
};

/** The answer of a rule in one sentence; its steps stand below. */
const answers: { readonly [Name in RuleName]: Readonly<Record<OutcomeOf<Name>, Text>> } = {
  norm: {
    'in-force': { nl: 'Deze regel geldt op die dag.', en: 'This rule is in force on that day.' },
    'not-yet': { nl: 'Deze regel gold toen nog niet.', en: 'This rule was not yet in force.' },
    ended: { nl: 'Deze regel gold toen niet meer.', en: 'This rule was no longer in force.' },
    'never-in-force': {
      nl: 'Deze regel is nooit ingegaan.',
      en: 'This rule never came into force.',
    },
    draft: { nl: 'Deze regel is een ontwerp.', en: 'This rule is a draft.' },
    'not-known': {
      nl: 'Wat op die dag gold, is niet bekend.',
      en: 'What held on that day is not known.',
    },
  },
  code: {
    valid: { nl: 'Dit nummer klopt.', en: 'This number is right.' },
    invalid: { nl: 'Dit nummer klopt niet.', en: 'This number is not right.' },
    ambiguous: {
      nl: 'Dit nummer is op meer dan één manier te lezen.',
      en: 'This number can be read in more than one way.',
    },
    unknown: {
      nl: 'Wij herkennen geen nummer hierin.',
      en: 'We recognise no number in this.',
    },
  },
  'notification-duty': {
    notify: { nl: 'Ja, dit moet gemeld worden.', en: 'Yes, this must be notified.' },
    'no-duty': { nl: 'Nee, dit hoeft niet.', en: 'No, this is not needed.' },
    invited: {
      nl: 'Het hoeft niet, maar melden is welkom.',
      en: 'It is not needed, but a notification is welcome.',
    },
    amend: {
      nl: 'Pas uw eerdere melding aan. Een nieuwe is niet nodig.',
      en: 'Amend your earlier notification. A new one is not needed.',
    },
    'needs-judgement': judgement,
    'not-decidable': undecidable,
    'no-norm': noNorm,
  },
  exemption: {
    'not-yet': { nl: 'De vrijstelling gold toen nog niet.', en: 'The exemption did not hold yet.' },
    granted: { nl: 'De vrijstelling geldt.', en: 'The exemption holds.' },
    extended: {
      nl: 'De vrijstelling geldt en is verlengd.',
      en: 'The exemption holds and was extended.',
    },
    suspended: { nl: 'De vrijstelling is geschorst.', en: 'The exemption is suspended.' },
    'non-enforcement': {
      nl: 'De vrijstelling is geschorst, en er wordt niet gehandhaafd.',
      en: 'The exemption is suspended, and there is no enforcement.',
    },
    expired: { nl: 'De vrijstelling is verlopen.', en: 'The exemption has expired.' },
    withdrawn: { nl: 'De vrijstelling is ingetrokken.', en: 'The exemption was withdrawn.' },
    'not-binding': {
      nl: 'Dit besluit is niet bindend verklaard.',
      en: 'This decision was declared not binding.',
    },
    'conditions-met': {
      nl: 'Aan de voorwaarden is voldaan.',
      en: 'The conditions are met.',
    },
    'conditions-not-met': {
      nl: 'Aan de voorwaarden is niet voldaan.',
      en: 'The conditions are not met.',
    },
    'needs-judgement': judgement,
    'not-decidable': undecidable,
    'no-norm': noNorm,
  },
  shortage: {
    short: {
      nl: 'Ja, dit is een tekort volgens deze definitie.',
      en: 'Yes, this is a shortage under this definition.',
    },
    'not-short': {
      nl: 'Nee, dit is geen tekort volgens deze definitie.',
      en: 'No, this is no shortage under this definition.',
    },
    'needs-judgement': judgement,
    'not-decidable': undecidable,
  },
  criticality: {
    critical: { nl: 'Ja, dit tekort is kritisch.', en: 'Yes, this shortage is critical.' },
    'not-critical': {
      nl: 'Nee, dit tekort is niet kritisch.',
      en: 'No, this shortage is not critical.',
    },
    'needs-judgement': judgement,
    'not-decidable': undecidable,
  },
  disclosure: {
    shown: { nl: 'Ja, dit wordt getoond.', en: 'Yes, this is shown.' },
    delayed: { nl: 'Ja, maar later.', en: 'Yes, but later.' },
    aggregated: {
      nl: 'Alleen binnen een totaal dat groot genoeg is.',
      en: 'Only within a total that is large enough.',
    },
    hidden: { nl: 'Nee, dit blijft verborgen.', en: 'No, this stays hidden.' },
    'not-decidable': undecidable,
  },
};

export function ruleTitle(name: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = titles;
  return texts[name]?.[language] ?? name;
}

export function sayOutcome(rule: string, outcome: string, language: Language): string {
  const texts: Readonly<Record<string, Readonly<Record<string, Text>>>> = answers;
  return texts[rule]?.[outcome]?.[language] ?? outcome;
}

export const ruleTexts = { titles, answers };
