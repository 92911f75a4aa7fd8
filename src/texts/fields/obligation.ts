import type {
  Claim,
  Explanation,
  ObligationFacts,
  StockPack,
  WeeklyDelivery,
} from '../../domain/stock/obligation-case.ts';
import type { FieldText } from './field.ts';

type HeldStatus = keyof NonNullable<StockPack['held']>;
type MovedPart = keyof NonNullable<StockPack['undisturbedDeliveries']>;
type PackField =
  | 'packs'
  | `packs.${keyof StockPack}`
  | `packs.weeklyDeliveries.${keyof WeeklyDelivery}`
  | `packs.undisturbedDeliveries.${MovedPart}`
  | `packs.held.${HeldStatus}`;
type Field =
  | PackField
  | Exclude<keyof ObligationFacts, 'packs'>
  | `claims.${keyof Claim}`
  | `explanation.${keyof Explanation}`
  | 'price';

const delivered: FieldText = {
  label: { nl: 'Geleverd (eenheden)', en: 'Delivered (units)' },
  hint: {
    nl: 'Tabletten, ml of doses, in Nederland, zonder wat naar groothandels ging.',
    en: 'Tablets, ml or doses, in the Netherlands, without what went to wholesalers.',
  },
};
const toWholesalers: FieldText = {
  label: { nl: 'Aan andere groothandels', en: 'To other wholesalers' },
};
const returned: FieldText = { label: { nl: 'Retour', en: 'Returned' } };

export const stockRoleField = {
  label: {
    nl: 'In welke rol houdt de partij voorraad?',
    en: 'In which role does the party hold stock?',
  },
  words: {
    mah: { nl: 'handelsvergunninghouder', en: 'marketing authorisation holder' },
    wholesaler: { nl: 'groothandel', en: 'wholesaler' },
    'parallel-trade-licence-holder': {
      nl: 'houder van een parallelhandelsvergunning',
      en: 'parallel-trade licence holder',
    },
    'pharmacy-supplying-colleagues': {
      nl: 'apotheek die aan collega’s levert',
      en: 'pharmacy supplying colleagues',
    },
  },
} as const satisfies FieldText;

export const fullLineField = {
  label: { nl: 'Is de groothandel volgesorteerd?', en: 'Is the wholesaler full-line?' },
} as const satisfies FieldText;

export const stockPackFields = {
  packs: {
    label: { nl: 'Welke verpakkingen zijn er?', en: 'Which packs are there?' },
    hint: {
      nl: 'Alle van deze eenheid, elk met leveringen en voorraad in eenheden.',
      en: 'All of this unit, each with deliveries and stock in units.',
    },
  },
  'packs.code': { label: { nl: 'Code (ZI-nummer)', en: 'Code (ZI number)' } },
  'packs.unitsPerPack': { label: { nl: 'Eenheden per verpakking', en: 'Units per pack' } },
  'packs.listPriceEurocents': {
    label: { nl: 'Lijstprijs (AIP) in eurocenten', en: 'List price (AIP) in eurocents' },
    hint: { nl: 'Zonder btw, op deze dag.', en: 'Without VAT, on this day.' },
  },
  'packs.countsFor': {
    label: { nl: 'Telt voor de rol van', en: 'Counts for the role of' },
    hint: {
      nl: 'Alleen nodig voor wie houder én groothandel is.',
      en: 'Needed only for who is both holder and wholesaler.',
    },
    words: {
      mah: { nl: 'handelsvergunninghouder', en: 'marketing authorisation holder' },
      wholesaler: { nl: 'groothandel', en: 'wholesaler' },
    },
  },
  'packs.joinedOn': {
    label: { nl: 'Kwam erbij op', en: 'Joined on' },
    hint: {
      nl: 'Alleen van wat er in de laatste 52 weken bij kwam.',
      en: 'Only of what joined in the last 52 weeks.',
    },
  },
  'packs.weeklyDeliveries': {
    label: { nl: 'Leveringen per week', en: 'Deliveries by week' },
    hint: {
      nl: 'Een week die er niet staat, is niet gerapporteerd. Nul is wel een rapport.',
      en: 'A week that is not there was not reported. Zero is a report.',
    },
  },
  'packs.weeklyDeliveries.weekEnding': {
    label: { nl: 'Laatste dag van de week', en: 'Last day of the week' },
  },
  'packs.weeklyDeliveries.weeks': {
    label: { nl: 'Aantal weken in deze som', en: 'Weeks in this sum' },
    hint: { nl: 'Leeg: één.', en: 'Empty: one.' },
  },
  'packs.weeklyDeliveries.units': delivered,
  'packs.weeklyDeliveries.toWholesalers': toWholesalers,
  'packs.weeklyDeliveries.returned': returned,
  'packs.undisturbedDeliveries': {
    label: {
      nl: 'Leveringen in de laatste 52 weken zonder onderbreking',
      en: 'Deliveries in the last 52 weeks without interruption',
    },
  },
  'packs.undisturbedDeliveries.units': delivered,
  'packs.undisturbedDeliveries.toWholesalers': toWholesalers,
  'packs.undisturbedDeliveries.returned': returned,
  'packs.held': { label: { nl: 'Voorraad op deze dag', en: 'Stock on this day' } },
  'packs.held.available': {
    label: { nl: 'Beschikbare voorraad (eenheden)', en: 'Available stock (units)' },
    hint: {
      nl: 'Vrijgegeven voor de Nederlandse markt.',
      en: 'Released for the Dutch market.',
    },
  },
  'packs.held.quarantine': { label: { nl: 'In quarantaine', en: 'In quarantine' } },
  'packs.held.inTransit': { label: { nl: 'Onderweg', en: 'In transit' } },
  'packs.held.hub': {
    label: { nl: 'In een Europese hub', en: 'In a European hub' },
    hint: {
      nl: 'Niet aan Nederland toegewezen.',
      en: 'Not allotted to the Netherlands.',
    },
  },
} as const satisfies Record<PackField, FieldText>;

export const obligationFields = {
  ...stockPackFields,
  role: stockRoleField,
  fullLine: fullLineField,
  unit: {
    label: { nl: 'Waarover wordt gerekend?', en: 'Over what is it computed?' },
    hint: {
      nl: 'Een RVG- of EU-nummer, of stof, sterkte, vorm en toedieningsweg.',
      en: 'An RVG or EU number, or substance, strength, form and route.',
    },
  },
  prescriptionOnly: {
    label: {
      nl: 'Is het middel uitsluitend op recept verkrijgbaar?',
      en: 'Is the medicine supplied on prescription only?',
    },
  },
  patientSpecific: {
    label: { nl: 'Wordt het voor één patiënt gemaakt?', en: 'Is it made for one patient?' },
  },
  shelfLifeMonths: {
    label: { nl: 'Houdbaarheid in maanden', en: 'Shelf life in months' },
    hint: { nl: 'Zoals vergund, ongeopend.', en: 'As authorised, unopened.' },
  },
  medicinalGas: {
    label: { nl: 'Is het een medicinaal gas?', en: 'Is it a medicinal gas?' },
  },
  claims: {
    label: {
      nl: 'Waarom zou een andere berekening gelden?',
      en: 'Why would another calculation apply?',
    },
  },
  'claims.kind': {
    label: { nl: 'Waarop de partij zich beroept', en: 'What the party claims' },
    words: {
      seasonal: { nl: 'seizoensgebonden', en: 'seasonal' },
      'strongly-fluctuating': { nl: 'sterk schommelend', en: 'strongly fluctuating' },
      'newly-introduced': { nl: 'nieuw op de markt', en: 'newly introduced' },
    },
  },
  'claims.confirmedByPerson': {
    label: { nl: 'Bevestigd door een mens?', en: 'Confirmed by a person?' },
  },
  'claims.alternativeUnits': {
    label: {
      nl: 'Nodig volgens de eigen berekening (eenheden)',
      en: 'Required by its own calculation (units)',
    },
  },
  interruptionDays: {
    label: {
      nl: 'Dagen in het basisjaar waarop niet kon worden geleverd',
      en: 'Days in the base year on which delivery was not possible',
    },
  },
  explanation: { label: { nl: 'Uitleg van een tekort', en: 'Explanation of a shortfall' } },
  'explanation.state': {
    label: { nl: 'Hoe staat het met de uitleg?', en: 'Where does the explanation stand?' },
    words: {
      asked: { nl: 'gevraagd', en: 'asked for' },
      given: { nl: 'gegeven', en: 'given' },
      accepted: { nl: 'aanvaard', en: 'accepted' },
      refused: { nl: 'niet aanvaard', en: 'not accepted' },
    },
  },
  'explanation.validFrom': { label: { nl: 'Geldt vanaf', en: 'Holds from' } },
  'explanation.validThrough': { label: { nl: 'Geldt tot en met', en: 'Holds through' } },
  'explanation.floorPacks': {
    label: { nl: 'Ondergrens in verpakkingen', en: 'Floor in packs' },
  },
  price: {
    label: {
      nl: 'Lijstprijs (AIP) van elke verpakking op deze dag',
      en: 'List price (AIP) of every pack on this day',
    },
  },
} as const satisfies Record<Field, FieldText>;
