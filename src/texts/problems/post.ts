import type { PostProblemCode } from '../../domain/desk/post-problem.ts';
import type { WebhookAddressProblem } from '../../domain/desk/webhook-address.ts';
import type { Text } from '../text.ts';

export const postProblemTexts = {
  'email-unreadable': {
    nl: 'Dit is geen e-mailadres dat wij kunnen gebruiken. Schrijf het als naam@voorbeeld.nl.',
    en: 'This is no e-mail address that we can use. Write it as name@example.com.',
  },
  'topic-missing': {
    nl: 'Kies waarover u bericht wilt.',
    en: 'Choose what you want to hear about.',
  },
  'topic-not-of-medicine': {
    nl: '“{value}” hoort niet bij dit medicijn. Kies een van de mogelijkheden.',
    en: '“{value}” does not belong to this medicine. Choose one of the options.',
  },
  'followed-atc-unreadable': {
    nl: '“{value}” is geen (begin van een) ATC-code. Schrijf bijvoorbeeld A10B of A10BA02.',
    en: '“{value}” is no (beginning of an) ATC code. Write for example A10B or A10BA02.',
  },
  'link-unknown': {
    nl: 'Deze link werkt niet meer. Misschien is hij verlopen of al gebruikt om te stoppen.',
    en: 'This link works no longer. It may have expired or been used to stop.',
  },
  'webhook-unknown': {
    nl: 'Er is geen webhook “{value}” van uw partij. De lijst toont welke er zijn.',
    en: 'Your party has no webhook “{value}”. The list shows which there are.',
  },
  'webhook-address-unreadable': {
    nl: 'Naar “{value}” sturen wij niets: {reason}. Geef een adres zoals https://voorbeeld.nl/webhook.',
    en: 'We send nothing to “{value}”: {reason}. Give an address like https://example.com/webhook.',
  },
  'webhook-topic-missing': {
    nl: 'Kies waarover de webhook bericht krijgt: alles, één medicijn, een ATC-code of berichten voor uw partij.',
    en: 'Choose what the webhook is told: everything, one medicine, an ATC code or messages for your party.',
  },
  'too-many-webhooks': {
    nl: 'Uw partij heeft al {limit} webhooks. Verwijder er eerst een.',
    en: 'Your party has {limit} webhooks already. Remove one first.',
  },
  'party-needed': {
    nl: 'Dit kan alleen wie namens een partij is aangemeld.',
    en: 'Only somebody who is signed in for a party can do this.',
  },
  'operator-needed': {
    nl: 'Alleen de beheerder van deze machine kan dit zien.',
    en: 'Only the operator of this machine can see this.',
  },
  'captured-mail-unknown': {
    nl: 'Er is geen bewaarde mail “{value}”. Oude mails worden verwijderd.',
    en: 'There is no kept mail “{value}”. Old mails are removed.',
  },
} as const satisfies Record<PostProblemCode, Text>;

/** Completes `webhook-address-unreadable`. */
export const webhookAddressTexts = {
  'no-address': { nl: 'dit is geen webadres', en: 'this is no web address' },
  'not-https': { nl: 'het begint niet met https://', en: 'it does not begin with https://' },
  'with-password': {
    nl: 'er staat een naam of wachtwoord in',
    en: 'it holds a name or password',
  },
  'other-port': { nl: 'alleen poort 443 is mogelijk', en: 'only port 443 is possible' },
  'no-name': {
    nl: 'het is een nummer en geen naam',
    en: 'it is a number and no name',
  },
  'local-name': {
    nl: 'deze naam is niet van het openbare internet',
    en: 'this name is not of the public internet',
  },
} as const satisfies Record<WebhookAddressProblem, Text>;
