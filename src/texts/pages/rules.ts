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
  obligation: { nl: 'Ligt er genoeg voorraad?', en: 'Is enough stock held?' },
  'subsidy-stock': {
    nl: 'Is de extra voorraad met subsidie er?',
    en: 'Is the subsidised extra stock there?',
  },
  'plan-progress': {
    nl: 'Loopt de opbouw volgens plan?',
    en: 'Does the build-up follow the plan?',
  },
} as const satisfies Record<RuleName, Text>;

const judgement: Text = {
  nl: 'Een mens moet dit wegen.',
  en: 'A person must weigh this.',
};
const undecidable: Text = {
  nl: 'Niet te beslissen: er ontbreekt een feit.',
  en: 'Not decidable: a fact is missing.',
};
const notReported: Text = {
  nl: 'Niet te zeggen: niet alles is gerapporteerd.',
  en: 'This cannot be told: not everything was reported.',
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
  obligation: {
    met: { nl: 'Ja, er ligt genoeg voorraad.', en: 'Yes, enough stock is held.' },
    short: {
      nl: 'Nee, er ligt minder dan nodig is.',
      en: 'No, less is held than is required.',
    },
    explained: {
      nl: 'Er ligt minder dan nodig is, en de uitleg daarvoor is aanvaard.',
      en: 'Less is held than is required, and the explanation was accepted.',
    },
    exempt: {
      nl: 'Er geldt geen aantal weken. De algemene plicht blijft.',
      en: 'No number of weeks applies. The general duty remains.',
    },
    'out-of-scope': {
      nl: 'De voorraadverplichting geldt hier niet.',
      en: 'The stock obligation does not apply here.',
    },
    'needs-judgement': judgement,
    'not-reported': notReported,
    'no-norm': noNorm,
  },
  'subsidy-stock': {
    present: { nl: 'Ja, de extra voorraad is er.', en: 'Yes, the extra stock is there.' },
    lacking: {
      nl: 'Nee, er ontbreekt extra voorraad.',
      en: 'No, extra stock is lacking.',
    },
    'not-subsidised': {
      nl: 'Hiervoor is geen subsidie.',
      en: 'There is no subsidy for this.',
    },
    'not-reported': notReported,
    'not-decidable': {
      nl: 'Niet te beslissen: er ontbreekt een feit, of wat toen gold is niet bekend.',
      en: 'Not decidable: a fact is missing, or what held then is not known.',
    },
  },
  'plan-progress': {
    'on-plan': { nl: 'Ja, volgens plan.', en: 'Yes, as planned.' },
    ahead: { nl: 'Ja, en verder dan het plan.', en: 'Yes, and ahead of the plan.' },
    behind: { nl: 'Nee, er ligt minder dan gepland.', en: 'No, less is held than planned.' },
    'no-plan': { nl: 'Er is geen plan.', en: 'There is no plan.' },
    'late-plan': {
      nl: 'Het plan kwam te laat om aan te meten.',
      en: 'The plan came too late to measure by.',
    },
    'not-yet': {
      nl: 'Er is nog geen meetmoment geweest.',
      en: 'There has been no evaluation moment yet.',
    },
    'not-reported': notReported,
    'no-norm': noNorm,
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
