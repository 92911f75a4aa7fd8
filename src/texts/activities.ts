import type { ActivityId, AvgGround, WooGround } from '../domain/audit/activity.ts';
import type { Text } from './text.ts';

/** What each processing activity is, in the words of the public register. */
export const activityTexts = {
  'notification-view': {
    nl: 'Een melding inzien: de houder zijn eigen, het meldpunt alle.',
    en: 'Viewing a notification: the holder its own, the desk all.',
  },
  'notification-submit': {
    nl: 'Een melding of een nieuwe versie ervan ontvangen en vastleggen.',
    en: 'Receiving and recording a notification or a new version of it.',
  },
  'notification-forward': {
    nl: 'Vastleggen dat een houder zelf een contractpartner over een melding berichtte.',
    en: 'Recording that a holder itself told a contract partner about a notification.',
  },
  'draft-view': {
    nl: 'Een nog niet verzonden formulier verder invullen.',
    en: 'Going on with a form that was not sent yet.',
  },
  'draft-keep': {
    nl: 'Een nog niet verzonden formulier bewaren.',
    en: 'Keeping a form that was not sent yet.',
  },
  'duty-answer-view': {
    nl: 'Een bewaard antwoord op “moet ik dit melden?” inzien.',
    en: 'Viewing a kept answer to “must I report this?”.',
  },
  'duty-answer-keep': {
    nl: 'Bewaren dat er volgens de eigen antwoorden geen meldplicht was.',
    en: 'Keeping that by the party’s own answers there was no duty to notify.',
  },
  'signal-view': {
    nl: 'Een signaal uit het veld inzien.',
    en: 'Viewing a signal from the field.',
  },
  'signal-submit': {
    nl: 'Een signaal “niet leverbaar” ontvangen en vastleggen.',
    en: 'Receiving and recording a signal “not deliverable”.',
  },
  'explanation-view': {
    nl: 'De uitleg bij een te kleine voorraad inzien: de partij haar eigen, de inspecteur alle.',
    en: 'Viewing the explanation of stock that falls short: the party its own, the inspector all.',
  },
  'explanation-give': {
    nl: 'Een uitleg bij een te kleine voorraad ontvangen en vastleggen, of laten intrekken.',
    en: 'Receiving and recording an explanation of stock that falls short, or letting it be withdrawn.',
  },
  'explanation-decide': {
    nl: 'Om uitleg vragen, doorvragen, een uitleg aanvaarden, weigeren of beëindigen.',
    en: 'Asking for an explanation, asking on, accepting, refusing or ending one.',
  },
  'claim-view': {
    nl: 'Een beroep op een uitzondering van de voorraadverplichting inzien: de partij haar eigen, de inspecteur alle.',
    en: 'Viewing a claim to an exception from the stock obligation: the party its own, the inspector all.',
  },
  'claim-state': {
    nl: 'Een beroep op een uitzondering van een partij vastleggen, haar antwoord erop, of dat zij het intrekt.',
    en: 'Recording a claim of a party to an exception, its reply about it, or that it withdraws it.',
  },
  'claim-decide': {
    nl: 'Doorvragen over een beroep op een uitzondering, het aanvaarden, weigeren of beëindigen.',
    en: 'Asking about a claim to an exception, accepting, refusing or ending it.',
  },
  'full-line-view': {
    nl: 'Inzien welke groothandels volgesorteerd zijn.',
    en: 'Viewing which wholesalers are full-line.',
  },
  'full-line-record': {
    nl: 'Vastleggen of intrekken dat een groothandel volgesorteerd is.',
    en: 'Recording or taking back that a wholesaler is full-line.',
  },
  'subsidy-view': {
    nl: 'Inzien waarvoor het ministerie subsidie betaalt.',
    en: 'Viewing what the ministry pays a subsidy for.',
  },
  'subsidy-decide': {
    nl: 'Vastleggen of intrekken waarvoor het ministerie subsidie betaalt.',
    en: 'Recording or taking back what the ministry pays a subsidy for.',
  },
  'plan-view': {
    nl: 'Een plan voor de opbouw van voorraad inzien.',
    en: 'Viewing a plan for building up stock.',
  },
  'plan-file': {
    nl: 'Een plan voor de opbouw van voorraad ontvangen en vastleggen.',
    en: 'Receiving and recording a plan for building up stock.',
  },
  'case-queue': {
    nl: 'De werkvoorraad van het meldpunt bekijken.',
    en: 'Viewing the work list of the desk.',
  },
  'case-view': { nl: 'Een zaak beoordelen.', en: 'Assessing a case.' },
  'case-decide': {
    nl: 'In een zaak beslissen, vragen stellen of antwoorden.',
    en: 'Deciding, asking or answering in a case.',
  },
  'case-export': { nl: 'Een dossier uitvoeren.', en: 'Exporting a dossier.' },
  'case-import': {
    nl: 'Bestaande zaken van het meldpunt overnemen.',
    en: 'Taking over existing cases of the desk.',
  },
  'publication-decide': {
    nl: 'Besluiten wat, wanneer en aan wie openbaar wordt.',
    en: 'Deciding what becomes public, when and to whom.',
  },
  'contact-view': {
    nl: 'Een contactpersoon opzoeken om een vraag te stellen.',
    en: 'Looking up a contact person to ask a question.',
  },
  'contact-keep': {
    nl: 'Een contactpersoon vastleggen bij een melding of in het adresboek.',
    en: 'Recording a contact person with a notification or in the address book.',
  },
  'account-view': {
    nl: 'Inzien wie namens een partij mag handelen.',
    en: 'Viewing who may act for a party.',
  },
  'account-manage': {
    nl: 'Toegang en machtigingen verlenen en intrekken.',
    en: 'Granting and withdrawing access and mandates.',
  },
  'sign-in': { nl: 'Aanmelden en afmelden.', en: 'Signing in and out.' },
  'message-send': {
    nl: 'Een bericht sturen aan wie dat koos of bij een zaak hoort.',
    en: 'Sending a message to who chose so or belongs to a case.',
  },
  'message-view': {
    nl: 'Bekijken welke berichten klaarstaan of zijn verzonden.',
    en: 'Viewing which messages wait or were sent.',
  },
  'audit-view': {
    nl: 'Nagaan wie wat heeft gedaan of ingezien.',
    en: 'Checking who did or viewed what.',
  },
  'stock-view': {
    nl: 'Voorraad van een partij inzien: zijzelf de hare, de inspectie alle.',
    en: 'Viewing the stock of a party: the party its own, the inspectorate all.',
  },
  'stock-deliver': {
    nl: 'Een voorraadbestand ontvangen, controleren en vastleggen.',
    en: 'Receiving, checking and recording a stock file.',
  },
  'person-erase': {
    nl: 'De gegevens van een persoon wissen.',
    en: 'Erasing the data of a person.',
  },
} as const satisfies Record<ActivityId, Text>;

export const avgGroundTexts = {
  'public-task': {
    nl: 'taak van algemeen belang (AVG artikel 6, eerste lid, onder e)',
    en: 'task in the public interest (GDPR article 6(1)(e))',
  },
  'legal-obligation': {
    nl: 'wettelijke verplichting (AVG artikel 6, eerste lid, onder c)',
    en: 'legal obligation (GDPR article 6(1)(c))',
  },
  none: { nl: 'geen persoonsgegevens', en: 'no personal data' },
} as const satisfies Record<AvgGround, Text>;

export const wooGroundTexts = {
  business: {
    nl: 'vertrouwelijke bedrijfsgegevens (Woo artikel 5.1, eerste lid, onder c)',
    en: 'confidential business data (Woo article 5.1, first paragraph, under c)',
  },
  personal: {
    nl: 'persoonlijke levenssfeer (Woo artikel 5.1, tweede lid, onder e)',
    en: 'privacy (Woo article 5.1, second paragraph, under e)',
  },
  inspection: {
    nl: 'inspectie, controle en toezicht (Woo artikel 5.1, tweede lid, onder d)',
    en: 'inspection, control and supervision (Woo article 5.1, second paragraph, under d)',
  },
} as const satisfies Record<WooGround, Text>;
