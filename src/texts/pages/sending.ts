import type { SendingFailure } from '../../domain/desk/sending.ts';
import type { Text } from '../text.ts';

/** Why something did not arrive. */
export const sendingFailureTexts = {
  unreachable: { nl: 'geen verbinding', en: 'no connection' },
  'too-slow': { nl: 'geen antwoord binnen de tijd', en: 'no answer in time' },
  'name-unknown': {
    nl: 'de naam van de machine is onbekend',
    en: 'the name of the machine is unknown',
  },
  certificate: { nl: 'het certificaat klopt niet', en: 'the certificate is not right' },
  'address-forbidden': {
    nl: 'het adres leidt niet naar het openbare internet',
    en: 'the address does not lead to the public internet',
  },
  'answered-with-redirect': {
    nl: 'het antwoord was een doorverwijzing; die volgen wij niet',
    en: 'the answer was a redirect; we follow none',
  },
  'answered-with-error': { nl: 'het antwoord was een fout', en: 'the answer was an error' },
  gone: {
    nl: 'de ontvanger zegt dat hij er niet meer is',
    en: 'the receiver says that it is gone',
  },
  'refused-for-now': { nl: 'nu niet aangenomen', en: 'not accepted for now' },
  'refused-for-good': { nl: 'niet aangenomen', en: 'not accepted' },
} as const satisfies Record<SendingFailure, Text>;

export const sendingStateTexts = {
  waiting: { nl: 'wacht', en: 'waiting' },
  sent: { nl: 'verzonden', en: 'sent' },
  superseded: { nl: 'vervangen door een nieuwer bericht', en: 'replaced by a newer message' },
  withheld: { nl: 'niet verzonden: niet meer openbaar', en: 'not sent: no longer public' },
  dead: { nl: 'opgegeven', en: 'given up' },
} as const satisfies Record<string, Text>;
