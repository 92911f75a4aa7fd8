import type {
  Cell,
  DisclosureGround,
  DisclosurePurpose,
  DisclosureUse,
  Fate,
} from '../domain/disclosure/cell.ts';
import type { WhoSees } from '../domain/disclosure/notification-fields.ts';
import type { DisclosureField } from '../domain/disclosure/regime.ts';
import type { PublicationGround } from '../domain/desk/publication.ts';
import type { Audience, DisclosureClass, Relation } from '../domain/party/audience.ts';
import type { Language } from '../law/norm.ts';
import type { PublicationRegime } from '../law/publication.ts';
import { say, type Text } from './text.ts';

export const fateTexts = {
  shown: { nl: 'getoond', en: 'shown' },
  delayed: { nl: 'later getoond', en: 'shown later' },
  aggregated: { nl: 'alleen in een totaal', en: 'only in a total' },
  hidden: { nl: 'verborgen', en: 'hidden' },
} as const satisfies Record<Fate, Text>;

export const classTexts = {
  'public-record': { nl: 'openbaar', en: 'public record' },
  'holder-business': { nl: 'zaken van een partij', en: 'business of a party' },
  contact: { nl: 'contactgegevens', en: 'contact data' },
  'stock-quantity': { nl: 'voorraad', en: 'stock' },
  'desk-working': { nl: 'werk van het meldpunt', en: 'work of the desk' },
} as const satisfies Record<DisclosureClass, Text>;

export const audienceTexts = {
  public: { nl: 'iedereen', en: 'everybody' },
  pharmacist: { nl: 'apotheek', en: 'pharmacy' },
  'hospital-pharmacist': { nl: 'ziekenhuisapotheek', en: 'hospital pharmacy' },
  supplier: { nl: 'leverancier', en: 'supplier' },
  wholesaler: { nl: 'groothandel', en: 'wholesaler' },
  coordinator: {
    nl: 'Landelijk Coördinatiecentrum Geneesmiddelen',
    en: 'national coordination centre for medicines (LCG)',
  },
  assessor: { nl: 'beoordelaar van het meldpunt', en: 'assessor of the desk' },
  inspector: { nl: 'inspecteur', en: 'inspector' },
  policy: { nl: 'ministerie', en: 'ministry' },
  operator: { nl: 'technisch beheer', en: 'technical operator' },
} as const satisfies Record<Audience, Text>;

export const relationTexts = {
  own: { nl: 'van de eigen partij', en: 'of the own party' },
  group: { nl: 'van een andere partij van dezelfde eigenaar', en: 'of another party of the owner' },
  subject: { nl: 'over een eigen product, door een ander', en: 'about an own product, by another' },
  other: { nl: 'van een ander', en: 'of another' },
} as const satisfies Record<Relation, Text>;

export const regimeTexts = {
  confidential: { nl: 'vertrouwelijk', en: 'confidential' },
  voluntary: { nl: 'openbaar met toestemming', en: 'public with consent' },
  'eu-national-website': { nl: 'nationale website (EU)', en: 'national website (EU)' },
} as const satisfies Record<PublicationRegime, Text>;

export const publicationGroundTexts = {
  authority: { nl: 'besluit van de overheid', en: 'decision of the authority' },
  consent: { nl: 'de houder publiceerde het zelf', en: 'published by the holder itself' },
  aggregate: { nl: 'optelling van signalen', en: 'total of signals' },
  voluntary: { nl: 'toestemming bij de melding', en: 'consent with the notification' },
  'eu-national-website': { nl: 'nationale website (EU)', en: 'national website (EU)' },
} as const satisfies Record<PublicationGround, Text>;

export const disclosureFieldTexts = {
  name: { nl: 'naam', en: 'name' },
  substance: { nl: 'werkzame stof', en: 'substance' },
  form: { nl: 'vorm', en: 'form' },
  strength: { nl: 'sterkte', en: 'strength' },
  reason: { nl: 'reden', en: 'reason' },
  start: { nl: 'begin', en: 'start' },
  end: { nl: 'einde', en: 'end' },
  alternatives: { nl: 'alternatieven', en: 'alternatives' },
  stock: { nl: 'voorraad', en: 'stock' },
  share: { nl: 'marktaandeel', en: 'market share' },
  site: { nl: 'productielocatie', en: 'manufacturing site' },
  contact: { nl: 'contactgegevens', en: 'contact data' },
} as const satisfies Record<DisclosureField, Text>;

export const groundTexts = {
  'open-record': {
    nl: 'Dit is openbaar: een besluit van de overheid, of al gepubliceerd.',
    en: 'This is public: a decision of the authority, or published already.',
  },
  'own-data': {
    nl: 'Dit is van de eigen partij.',
    en: 'This is of the own party.',
  },
  'desk-task': {
    nl: 'Het meldpunt is van CBG en IGJ. Zij hebben dit nodig voor hun taak.',
    en: 'The desk is of CBG and IGJ. They need this for their task.',
  },
  supervision: {
    nl: 'De inspectie ziet dit voor het toezicht. Elke inzage wordt vastgelegd.',
    en: 'The inspectorate sees this for its supervision. Each look is logged.',
  },
  'counts-only': {
    nl: 'Zonder regime, toestemming of overeenkomst gaat wat het meldpunt ontvangt niet naar derden. Wel aantallen over genoeg partijen.',
    en: 'Without a regime, consent or agreement, what the desk receives does not go to third parties. Counts over enough parties do.',
  },
  'signals-on-own-product': {
    nl: 'Een houder ziet van signalen over zijn middel het soort melder en de dag. Een naam alleen als de melder dat goedvindt.',
    en: 'Of signals about its medicine a holder sees the kind of reporter and the day. A name only where the reporter agrees.',
  },
  'released-design': {
    nl: 'Voorraadcijfers gaan alleen naar buiten per groep, in banden en een week later.',
    en: 'Stock figures leave only by group, in bands and one week late.',
  },
  'personal-data': {
    nl: 'Dit zijn gegevens van een persoon. De privacywet (AVG) houdt ze bij wie ze nodig heeft.',
    en: 'These are data of a person. The privacy law (GDPR) keeps them with who needs them.',
  },
  'desk-only': {
    nl: 'Dit is het werk van het meldpunt zelf. Het blijft daar.',
    en: 'This is the work of the desk itself. It stays there.',
  },
} as const satisfies Record<DisclosureGround, Text>;

const purposeTexts = {
  'inform-everyone': {
    nl: 'Iedereen weet hetzelfde over een tekort.',
    en: 'Everybody knows the same about a shortage.',
  },
  'keep-own-record': {
    nl: 'Een partij houdt overzicht over wat zij zelf heeft gemeld.',
    en: 'A party keeps track of what it reported itself.',
  },
  'handle-reports': {
    nl: 'Het meldpunt behandelt meldingen en signalen.',
    en: 'The desk handles notifications and signals.',
  },
  supervise: {
    nl: 'De inspectie houdt toezicht op de meldplicht en de voorraad.',
    en: 'The inspectorate supervises the duty to notify and the stock.',
  },
  'reach-the-reporter': {
    nl: 'Het meldpunt kan een vraag stellen aan wie meldde.',
    en: 'The desk can put a question to who reported.',
  },
  'see-the-extent': {
    nl: 'Zien hoe groot een probleem is, zonder te weten van wie.',
    en: 'Seeing how large a problem is, without knowing whose.',
  },
  'answer-the-field': {
    nl: 'De houder weet dat het veld zijn middel mist.',
    en: 'The holder knows that the field lacks its medicine.',
  },
  'weigh-together': {
    nl: 'Beoordelaars en inspecteurs werken aan dezelfde zaak.',
    en: 'Assessors and inspectors work on the same case.',
  },
} as const satisfies Record<DisclosurePurpose, Text>;

/** What its receiver can do with it (handelingsperspectief). */
const useTexts = {
  'ask-in-time': {
    nl: 'Op tijd bij arts of apotheek vragen wat er kan.',
    en: 'Ask a doctor or pharmacy in time what is possible.',
  },
  'look-for-alternative': {
    nl: 'Op tijd een alternatief zoeken en de patiënt inlichten.',
    en: 'Look for an alternative in time and inform the patient.',
  },
  'adapt-treatment': {
    nl: 'Behandeling en inkoop van het ziekenhuis aanpassen.',
    en: 'Adapt the hospital’s treatment and purchasing.',
  },
  'adjust-supply': {
    nl: 'Productie en levering afstemmen op wat er ontbreekt.',
    en: 'Adjust production and supply to what is lacking.',
  },
  'spread-what-is-left': {
    nl: 'Verdelen wat er nog is en bestellingen verleggen.',
    en: 'Spread what is left and redirect orders.',
  },
  'coordinate-distribution': {
    nl: 'De verdeling in het land afstemmen.',
    en: 'Coordinate the distribution in the country.',
  },
  'decide-on-measures': {
    nl: 'Beslissen of het tekort kritisch is en welke maatregel past.',
    en: 'Decide whether the shortage is critical and which measure fits.',
  },
  'start-supervision': {
    nl: 'Toezicht beginnen of een vrijstelling verlenen.',
    en: 'Start supervision or grant an exemption.',
  },
  'adjust-policy': {
    nl: 'Beleid bijstellen.',
    en: 'Adjust policy.',
  },
  'check-the-service': {
    nl: 'Nagaan of het informatiepunt werkt.',
    en: 'Check that the information point works.',
  },
  'mend-own-report': {
    nl: 'De eigen gegevens verbeteren of aanvullen.',
    en: 'Correct or complete the own data.',
  },
  'keep-contact-current': {
    nl: 'Zorgen dat het meldpunt de juiste persoon bereikt.',
    en: 'See to it that the desk reaches the right person.',
  },
  'call-or-write': {
    nl: 'Bellen of mailen met wie meldde.',
    en: 'Call or write to who reported.',
  },
  'look-into-signals': {
    nl: 'Uitzoeken waarom het middel niet aankomt en zo nodig melden.',
    en: 'Find out why the medicine does not arrive, and notify where needed.',
  },
  'continue-the-case': {
    nl: 'Verdergaan waar een collega was gebleven.',
    en: 'Go on where a colleague left off.',
  },
} as const satisfies Record<DisclosureUse, Text>;

const whoSeesTexts = {
  now: {
    nl: 'Dit wordt openbaar zodra het meldpunt het publiceert.',
    en: 'This becomes public as soon as the desk publishes it.',
  },
  'with-consent': {
    nl: 'Dit wordt alleen openbaar als u daarvoor toestemming geeft.',
    en: 'This becomes public only if you consent.',
  },
  never: {
    nl: 'Dit ziet alleen het meldpunt. Het wordt niet openbaar.',
    en: 'Only the desk sees this. It does not become public.',
  },
  agreed: {
    nl: 'Dit wordt niet openbaar. Het meldpunt ziet het, en volgens een overeenkomst ook: {audiences}.',
    en: 'This does not become public. The desk sees it, and under an agreement so do: {audiences}.',
  },
  'with-consent-agreed': {
    nl: 'Dit wordt alleen openbaar als u daarvoor toestemming geeft. Het meldpunt ziet het, en volgens een overeenkomst ook: {audiences}.',
    en: 'This becomes public only if you consent. The desk sees it, and under an agreement so do: {audiences}.',
  },
} as const satisfies Record<string, Text>;

/** The sentence beside a field of the form: who will see it. */
export function sayWhoSees(seen: WhoSees, language: Language): string {
  const audiences = seen.others.map((audience) => audienceTexts[audience][language]);
  if (seen.public === 'now' || audiences.length === 0) {
    return say(whoSeesTexts[seen.public], {}, language);
  }
  const text = seen.public === 'never' ? whoSeesTexts.agreed : whoSeesTexts['with-consent-agreed'];
  return say(text, { audiences }, language);
}

/** A cell of the table in words: why it says so and, of what is given, what for and what to do with it. */
export function sayCell(cell: Cell, language: Language) {
  return {
    fate: fateTexts[cell.fate][language],
    ground: groundTexts[cell.ground][language],
    ...(cell.fate === 'hidden'
      ? {}
      : { purpose: purposeTexts[cell.purpose][language], use: useTexts[cell.use][language] }),
  };
}
