import type { NotificationField } from '../../domain/notification/fields.ts';
import type {
  NotificationCause,
  NotificationKind,
  NotificationStep,
  PublishablePart,
} from '../../domain/notification/notification.ts';
import type { NotificationState } from '../../domain/notification/steps.ts';
import type { Text } from '../text.ts';
import type { FieldText } from './field.ts';

const kinds = {
  'first-marketing': { nl: 'komt voor het eerst in de handel', en: 'first marketing' },
  interruption: { nl: 'onderbreking van de levering', en: 'interruption of supply' },
  discontinuation: { nl: 'stoppen met leveren', en: 'discontinuation' },
  'insufficient-supply': {
    nl: 'minder leverbaar dan er vraag is',
    en: 'less supply than demand',
  },
  'quality-defect': { nl: 'kwaliteitsgebrek', en: 'quality defect' },
  'atmp-out-of-specification': {
    nl: 'geneesmiddel voor geavanceerde therapie buiten specificatie',
    en: 'advanced therapy medicine out of specification',
  },
} as const satisfies Record<NotificationKind, Text>;

const causes = {
  'finished-product': {
    nl: 'productie of vrijgifte van het eindproduct',
    en: 'production or release of the finished product',
  },
  'increased-demand': { nl: 'gestegen vraag', en: 'increased demand' },
  distribution: { nl: 'planning of distributie', en: 'planning or distribution' },
  'active-substance': {
    nl: 'productie of vrijgifte van de werkzame stof',
    en: 'production or release of the active substance',
  },
  commercial: { nl: 'commerciële reden', en: 'commercial reason' },
  other: { nl: 'andere oorzaak', en: 'another cause' },
} as const satisfies Record<NotificationCause, Text>;

const certainties = {
  firm: { nl: 'zeker', en: 'firm' },
  estimate: { nl: 'schatting', en: 'estimate' },
  unknown: { nl: 'onbekend', en: 'unknown' },
} as const satisfies Record<PublishablePart['expectedEndCertainty'], Text>;

const yesNoUnknown = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'onbekend', en: 'unknown' },
} as const satisfies Record<string, Text>;

/** What a step does, as a holder would say it. */
export const notificationStepTexts = {
  first: { nl: 'eerste melding', en: 'first notification' },
  amended: { nl: 'gewijzigd', en: 'amended' },
  prolonged: { nl: 'verlengd', en: 'prolonged' },
  shortened: { nl: 'verkort', en: 'shortened' },
  resolved: { nl: 'weer leverbaar', en: 'available again' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  discontinued: { nl: 'levering stopt', en: 'discontinued' },
} as const satisfies Record<NotificationStep, Text>;

export const notificationStateTexts = {
  open: { nl: 'open', en: 'open' },
  stopping: { nl: 'levering stopt', en: 'supply stops' },
  back: { nl: 'weer leverbaar, nog te heropenen', en: 'available again, can be reopened' },
  closed: { nl: 'gesloten', en: 'closed' },
} as const satisfies Record<NotificationState, Text>;

/** What each field of a notification is called, and the words of its list. */
export const notificationFieldTexts: Readonly<Record<NotificationField, FieldText>> = {
  'publishable.kind': { label: { nl: 'Soort', en: 'Kind' }, words: kinds },
  'publishable.cause': { label: { nl: 'Oorzaak', en: 'Cause' }, words: causes },
  'publishable.start': {
    label: {
      nl: 'Eerste dag waarop niet aan de vraag wordt voldaan',
      en: 'First day on which demand is not met',
    },
  },
  'publishable.expectedEnd': {
    label: {
      nl: 'Eerste dag waarop naar verwachting weer aan de vraag wordt voldaan',
      en: 'First day on which demand is expected to be met again',
    },
  },
  'publishable.expectedEndCertainty': {
    label: { nl: 'Hoe zeker is het einde', en: 'How certain the end is' },
    words: certainties,
  },
  'publishable.actualEnd': {
    label: {
      nl: 'Eerste dag waarop weer aan de vraag werd voldaan',
      en: 'First day on which demand was met again',
    },
  },
  'publishable.extent': {
    label: { nl: 'Geheel of gedeeltelijk', en: 'Total or partial' },
    words: {
      total: { nl: 'er wordt niets geleverd', en: 'nothing is supplied' },
      partial: { nl: 'er wordt minder geleverd dan gevraagd', en: 'less is supplied than asked' },
    },
  },
  'publishable.alternatives': {
    label: { nl: 'Alternatieven die u kent', en: 'Alternatives that you know of' },
  },
  'business.becameKnownOn': {
    label: { nl: 'Dag waarop u het wist', en: 'Day on which you knew' },
  },
  'business.causeText': {
    label: { nl: 'Toelichting op de oorzaak', en: 'Explanation of the cause' },
  },
  'business.packs': { label: { nl: 'Verpakkingen', en: 'Packs' } },
  'business.marketSharePercent': {
    label: { nl: 'Marktaandeel in procenten', en: 'Market share in per cent' },
  },
  'business.marketShareIs': {
    label: { nl: 'Gemeten of geschat', en: 'Measured or estimated' },
    words: {
      measured: { nl: 'gemeten', en: 'measured' },
      estimate: { nl: 'geschat', en: 'estimated' },
    },
  },
  'business.expectsShortage': {
    label: { nl: 'Verwacht u een tekort', en: 'Do you expect a shortage' },
    words: yesNoUnknown,
  },
  'business.otherMarkets': {
    label: { nl: 'Andere landen waar dit speelt', en: 'Other countries affected' },
  },
  'business.site': { label: { nl: 'Productielocatie', en: 'Manufacturing site' } },
  'business.measures': {
    label: { nl: 'Maatregelen die u voorstelt', en: 'Measures that you propose' },
  },
  'business.deviatingPackaging': {
    label: {
      nl: 'Vraagt u afwijkende verpakkingen aan (TAV)',
      en: 'Do you ask for deviating packaging (TAV)',
    },
    words: { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } },
  },
  'business.penaltyClause': {
    label: {
      nl: 'Speelt een boete uit een contract mee bij het moment van melden',
      en: 'Does a contract penalty bear on the moment of reporting',
    },
    words: {
      yes: { nl: 'ja', en: 'yes' },
      no: { nl: 'nee', en: 'no' },
      'rather-not-say': { nl: 'dat zeg ik liever niet', en: 'I would rather not say' },
    },
  },
  'business.penaltyClauseText': {
    label: { nl: 'Toelichting op de boete', en: 'Explanation of the penalty' },
  },
  'business.consentTo': {
    label: { nl: 'Wat openbaar mag worden', en: 'What may become public' },
    words: {
      reason: { nl: 'de oorzaak', en: 'the reason' },
      start: { nl: 'het begin', en: 'the start' },
      end: { nl: 'het einde', en: 'the end' },
      alternatives: { nl: 'de alternatieven', en: 'the alternatives' },
    },
  },
  'business.changeText': { label: { nl: 'Waarom deze wijziging', en: 'Why this change' } },
  'stock.packsLeft': { label: { nl: 'Voorraad in verpakkingen', en: 'Stock left in packs' } },
  'stock.weeksLeft': { label: { nl: 'Voorraad in weken', en: 'Stock left in weeks' } },
  'contact.name': { label: { nl: 'Naam', en: 'Name' } },
  'contact.email': { label: { nl: 'E-mail', en: 'E-mail' } },
  'contact.phone': { label: { nl: 'Telefoon', en: 'Telephone' } },
};
