import {
  notificationFields,
  type FieldKind,
  type NotificationField,
} from '../../domain/notification/fields.ts';
import type { NotificationStep } from '../../domain/notification/notification.ts';

/** A column of the file: a field of the notification, or what tells which notification it is. */
export type BulkField = NotificationField | 'code' | 'number' | 'step';

export interface BulkColumn {
  readonly field: BulkField;
  /** Headers by which it is known, Dutch first. */
  readonly nl: string;
  readonly en: string;
  readonly kind: FieldKind | 'code';
  /** Dutch words for the codes of a closed list; the codes themselves are read too. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A person may be erased and is repeated in no message. */
export const isOfPerson = ({ field }: Pick<BulkColumn, 'field'>): boolean =>
  field.startsWith('contact.');

export const stepWords = {
  nieuw: 'first',
  gewijzigd: 'amended',
  verlengd: 'prolonged',
  verkort: 'shortened',
  hersteld: 'resolved',
  ingetrokken: 'withdrawn',
  gestopt: 'discontinued',
} as const satisfies Record<string, NotificationStep>;

const yesNo = { ja: 'yes', nee: 'no' };

type Spec = Pick<BulkColumn, 'nl' | 'en' | 'words'>;

const ofFields: Readonly<Record<NotificationField, Spec>> = {
  'publishable.kind': {
    nl: 'soort',
    en: 'kind',
    words: {
      eerste_handel: 'first-marketing',
      onderbreking: 'interruption',
      stoppen: 'discontinuation',
      onvoldoende: 'insufficient-supply',
      kwaliteitsgebrek: 'quality-defect',
      atmp: 'atmp-out-of-specification',
    },
  },
  'publishable.cause': {
    nl: 'oorzaak',
    en: 'cause',
    words: {
      eindproduct: 'finished-product',
      gestegen_vraag: 'increased-demand',
      distributie: 'distribution',
      werkzame_stof: 'active-substance',
      commercieel: 'commercial',
      anders: 'other',
    },
  },
  'publishable.start': { nl: 'begin', en: 'start' },
  'publishable.expectedEnd': { nl: 'verwacht_einde', en: 'expected_end' },
  'publishable.expectedEndCertainty': {
    nl: 'zekerheid',
    en: 'certainty',
    words: { zeker: 'firm', schatting: 'estimate', onbekend: 'unknown' },
  },
  'publishable.actualEnd': { nl: 'werkelijk_einde', en: 'actual_end' },
  'publishable.extent': {
    nl: 'omvang',
    en: 'extent',
    words: { geheel: 'total', gedeeltelijk: 'partial' },
  },
  'publishable.alternatives': { nl: 'alternatieven', en: 'alternatives' },
  'business.becameKnownOn': { nl: 'bekend_op', en: 'became_known_on' },
  'business.causeText': { nl: 'oorzaak_toelichting', en: 'cause_text' },
  'business.packs': { nl: 'verpakkingen', en: 'packs' },
  'business.marketSharePercent': { nl: 'marktaandeel', en: 'market_share' },
  'business.marketShareIs': {
    nl: 'marktaandeel_is',
    en: 'market_share_is',
    words: { gemeten: 'measured', geschat: 'estimate' },
  },
  'business.expectsShortage': {
    nl: 'verwacht_tekort',
    en: 'expects_shortage',
    words: { ...yesNo, onbekend: 'unknown' },
  },
  'business.otherMarkets': { nl: 'andere_markten', en: 'other_markets' },
  'business.site': { nl: 'productieplaats', en: 'site' },
  'business.measures': { nl: 'maatregelen', en: 'measures' },
  'business.deviatingPackaging': { nl: 'tav', en: 'deviating_packaging', words: yesNo },
  'business.penaltyClause': {
    nl: 'boeteclausule',
    en: 'penalty_clause',
    words: { ...yesNo, zeg_ik_niet: 'rather-not-say' },
  },
  'business.penaltyClauseText': { nl: 'boeteclausule_toelichting', en: 'penalty_clause_text' },
  'business.consentTo': {
    nl: 'toestemming',
    en: 'consent_to',
    words: { oorzaak: 'reason', begin: 'start', einde: 'end', alternatieven: 'alternatives' },
  },
  'business.changeText': { nl: 'wijziging_toelichting', en: 'change_text' },
  'stock.packsLeft': { nl: 'voorraad_verpakkingen', en: 'stock_packs' },
  'stock.weeksLeft': { nl: 'voorraad_weken', en: 'stock_weeks' },
  'contact.name': { nl: 'contact_naam', en: 'contact_name' },
  'contact.email': { nl: 'contact_email', en: 'contact_email' },
  'contact.phone': { nl: 'contact_telefoon', en: 'contact_phone' },
};

const kinds = new Map<string, FieldKind>(
  Object.entries(notificationFields).flatMap(([part, fields]) =>
    Object.entries(fields).map(([name, kind]): [string, FieldKind] => [`${part}.${name}`, kind]),
  ),
);

/** Every column, in the order of the template. */
export const bulkColumns: readonly BulkColumn[] = [
  { field: 'code', nl: 'rvg', en: 'code', kind: 'code' },
  { field: 'number', nl: 'nummer', en: 'number', kind: 'code' },
  { field: 'step', nl: 'stap', en: 'step', kind: 'word', words: stepWords },
  ...Object.entries(ofFields).map(([field, spec]) => ({
    field: field as NotificationField,
    kind: kinds.get(field) ?? 'text',
    ...spec,
  })),
];

/** What we add to a file that goes back; read as nothing when it comes again. */
export const outputColumns = {
  outcome: { nl: 'uitkomst', en: 'outcome' },
  problems: { nl: 'fouten', en: 'problems' },
} as const;

/** Stands in the first cell of the example row, so that it can never be taken for a notification. */
export const exampleMark = 'VOORBEELD (haal deze rij weg) / EXAMPLE (remove this row)';

export function isExample(text: string): boolean {
  return /^(VOORBEELD|EXAMPLE)\b/.test(text.trim());
}

/** Header as it is compared: lower case, `_` for anything between words. */
export function plainHeader(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
}

export function columnNamed(header: string): BulkColumn | undefined {
  const name = plainHeader(header);
  return bulkColumns.find(({ nl, en }) => nl === name || en === name);
}

export function isOutput(header: string): boolean {
  const name = plainHeader(header);
  return Object.values(outputColumns).some(({ nl, en }) => nl === name || en === name);
}
