import type { DisclosureCode } from '../../domain/disclosure/fate-of.ts';
import { groundTexts } from '../disclosure.ts';
import type { Text } from '../text.ts';

export const disclosureTexts = {
  ...groundTexts,
  'never-public': {
    nl: 'Dit veld wordt nooit openbaar, ook niet met toestemming.',
    en: 'This field never becomes public, not even with consent.',
  },
  'regime-confidential': {
    nl: 'Meldingen zijn vertrouwelijk: dit veld wordt niet openbaar.',
    en: 'Notifications are confidential: this field does not become public.',
  },
  'field-not-in-regime': {
    nl: 'Het regime noemt dit veld niet.',
    en: 'The regime does not name this field.',
  },
  'consent-given': {
    nl: 'De houder gaf toestemming om dit veld openbaar te maken.',
    en: 'The holder consented to publishing this field.',
  },
  'consent-lacking': {
    nl: 'Openbaar kan alleen met toestemming, en die is er voor dit veld niet.',
    en: 'It can be public only with consent, and there is none for this field.',
  },
  'regime-publishes': {
    nl: 'Het regime maakt dit veld openbaar.',
    en: 'The regime makes this field public.',
  },
  'class-outside-regime': {
    nl: 'Een regime maakt alleen velden van een melding openbaar, geen andere gegevens.',
    en: 'A regime publishes fields of a notification only, no other data.',
  },
  'delivery-regime-not-known': {
    nl: 'Onder welk regime dit is aangeleverd, is niet bekend. Dan telt het strengste.',
    en: 'Under which regime this was delivered is not known. Then the strictest counts.',
  },
  'narrowed-by-delivery': {
    nl: 'Bij het aanleveren gold een strenger regime, en dat blijft gelden.',
    en: 'A stricter regime held at delivery, and it goes on to count.',
  },
  'narrowed-by-today': {
    nl: 'Nu geldt een strenger regime dan bij het aanleveren.',
    en: 'A stricter regime holds now than at delivery.',
  },
  'agreement-grants': {
    nl: 'Een overeenkomst staat het toe: {given}.',
    en: 'An agreement allows it: {given}.',
  },
  'agreement-adds-nothing': {
    nl: 'De overeenkomst geeft niet meer dan er al was: {given}.',
    en: 'The agreement gives no more than there was: {given}.',
  },
  'agreement-not-in-force': {
    nl: 'De overeenkomst geldt op die dag niet: {given}.',
    en: 'The agreement does not hold on that day: {given}.',
  },
  'agreement-never-widens': {
    nl: 'Werk van het meldpunt en contactgegevens kan geen overeenkomst openen: {given}.',
    en: 'No agreement can open the work of the desk or contact data: {given}.',
  },
  'agreement-binds-parties': {
    nl: 'Een overeenkomst geldt tussen partijen. Zij maakt niets openbaar: {given}.',
    en: 'An agreement holds between parties. It makes nothing public: {given}.',
  },
  'was-retracted': {
    nl: 'De publicatie is ingetrokken. Wat is ingetrokken, blijft verborgen.',
    en: 'The publication was taken back. What was taken back stays hidden.',
  },
  'retraction-leaves-own': {
    nl: 'De publicatie is ingetrokken. Het eigen stuk en het dossier blijven leesbaar.',
    en: 'The publication was taken back. The own document and the file stay readable.',
  },
  'ground-holds': {
    nl: 'De grond van de publicatie geldt nog.',
    en: 'The ground of the publication still holds.',
  },
  'ground-not-allowed': {
    nl: 'De grond van de publicatie geldt nu niet meer.',
    en: 'The ground of the publication does not hold now.',
  },
  'under-embargo': {
    nl: 'Zichtbaar vanaf {day}.',
    en: 'Visible from {day}.',
  },
  'total-may-leave': {
    nl: 'Het totaal gaat over genoeg partijen ({contributors}).',
    en: 'The total goes over enough parties ({contributors}).',
  },
  'total-of-too-few': {
    nl: 'Het totaal gaat over {contributors} {contributors|partij|partijen}; ten minste {least} is nodig.',
    en: 'The total goes over {contributors} {contributors|party|parties}; at least {least} is needed.',
  },
  'total-of-one': {
    nl: 'Eén partij heeft meer dan {percent} procent van het totaal.',
    en: 'One party has more than {percent} per cent of the total.',
  },
  'total-tells-another': {
    nl: 'De op één na grootste kan de grootste binnen {percent} procent schatten.',
    en: 'The second largest can estimate the largest within {percent} per cent.',
  },
  'total-not-ruled': {
    nl: 'Voor {day} is er geen regel voor totalen. Dan gaat er niets naar buiten.',
    en: 'For {day} there is no rule for totals. Then nothing leaves.',
  },
  'depends-on-relation': {
    nl: 'Het hangt ervan af hoe de partij tot die van het gegeven staat.',
    en: 'It depends on how the party stands to the one that the fact is of.',
  },
  'depends-on-delivery': {
    nl: 'Het hangt ervan af onder welk regime het is aangeleverd.',
    en: 'It depends on the regime under which it was delivered.',
  },
  'class-not-told': {
    nl: 'Om wat voor gegeven het gaat, is niet gezegd.',
    en: 'What kind of fact it is was not told.',
  },
  'audience-not-told': {
    nl: 'Wie kijkt, is niet gezegd.',
    en: 'Who looks was not told.',
  },
} as const satisfies Record<DisclosureCode, Text>;
