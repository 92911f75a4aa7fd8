import type { IdentityProblemCode } from '../../domain/party/identity-problem.ts';
import type { Text } from '../text.ts';

export const identityProblemTexts = {
  'not-signed-in': {
    nl: 'Hiervoor is inloggen nodig. Een programma stuurt een token mee; POST /v1/token geeft er een.',
    en: 'This needs signing in. A program sends a token along; POST /v1/token gives one.',
  },
  'not-allowed': {
    nl: 'Dit is niet voor de rol waarin u nu bent ingelogd. Hebt u nog een rol? Kies die dan en probeer het opnieuw.',
    en: 'This is not for the role in which you are signed in now. Do you have another role? Then choose it and try again.',
  },
  'request-not-ours': {
    nl: 'Dit verzoek komt niet van een pagina van deze site, of die pagina is te oud. Open de pagina opnieuw en verstuur het nog een keer.',
    en: 'This request does not come from a page of this site, or that page is too old. Open the page again and send it once more.',
  },
  'token-unknown': {
    nl: 'Dit token kennen wij niet, of het is verlopen. Vraag een nieuw token met POST /v1/token.',
    en: 'We do not know this token, or it is out of date. Ask for a new one with POST /v1/token.',
  },
  'sign-in-not-configured': {
    nl: 'Op deze site kan niemand inloggen: er is geen inlogdienst ingesteld. Alle openbare pagina’s werken.',
    en: 'Nobody can sign in on this site: no identity provider is set up. All public pages work.',
  },
  'sign-in-unreachable': {
    nl: 'De inlogdienst antwoordt niet. Probeer het over een paar minuten opnieuw.',
    en: 'The identity provider does not answer. Try again in a few minutes.',
  },
  'sign-in-refused': {
    nl: 'De inlogdienst liet u niet door (reden: {value}). Begin opnieuw, of vraag de inlogdienst om hulp.',
    en: 'The identity provider did not let you in (reason: {value}). Start again, or ask the identity provider for help.',
  },
  'sign-in-too-weak': {
    nl: 'De inlogdienst stuurde betrouwbaarheidsniveau “{value}”; hier is nodig: {levels}. Begin opnieuw en kies een sterker inlogmiddel.',
    en: 'The identity provider sent assurance level “{value}”; needed here: {levels}. Start again and choose a stronger means of signing in.',
  },
  'sign-in-stale': {
    nl: 'Deze inlogpoging hoort niet bij deze browser, of duurde langer dan tien minuten. Begin opnieuw.',
    en: 'This sign-in does not belong to this browser, or took longer than ten minutes. Start again.',
  },
  'too-many-sign-ins': {
    nl: 'Dit account logde de laatste {minutes} minuten te vaak in. Wacht even en probeer het dan opnieuw.',
    en: 'This account signed in too often in the last {minutes} minutes. Wait a while and try again.',
  },
  'claim-missing': {
    nl: 'De inlogdienst gaf niet door: {column}. Zonder dat gegeven weten wij niet wie u bent of voor wie u handelt. Neem contact op met de beheerder van uw account.',
    en: 'The identity provider did not pass on: {column}. Without it we do not know who you are or whom you act for. Contact whoever manages your account.',
  },
  'claim-misfit': {
    nl: 'De inlogdienst gaf bij {column} iets anders door dan verwacht ({expected}). Neem contact op met de beheerder van uw account.',
    en: 'The identity provider passed on something else for {column} than expected ({expected}). Contact whoever manages your account.',
  },
  'organisation-unknown': {
    nl: 'Uw organisatie ({value}) staat niet bij ons ingeschreven. Vraag het meldpunt om haar in te schrijven.',
    en: 'Your organisation ({value}) is not registered with us. Ask the desk to register it.',
  },
  'party-not-yours': {
    nl: 'Voor deze partij mag u vandaag niet handelen. Kies een partij uit de lijst.',
    en: 'You may not act for this party today. Choose a party from the list.',
  },
  'machine-unknown': {
    nl: 'Er is geen machine “{value}” ingeschreven. Controleer client_id, of schrijf haar in.',
    en: 'No machine “{value}” is registered. Check client_id, or register it.',
  },
  'keys-unreadable': {
    nl: 'Dit zijn geen publieke sleutels die wij kunnen lezen. Verwacht: een JSON Web Key Set met 1 tot 5 sleutels (EC, RSA of OKP), zonder private deel. Stuur een private sleutel naar niemand.',
    en: 'These are no public keys that we can read. Expected: a JSON Web Key Set with 1 to 5 keys (EC, RSA or OKP), without the private part. Send a private key to nobody.',
  },
  'assertion-refused': {
    nl: 'De ondertekende verklaring (client_assertion) is geweigerd: {reason}. Verwacht: een JWT met iss en sub gelijk aan client_id, aud {audience}, een jti en een exp hooguit 5 minuten vooruit.',
    en: 'The signed assertion (client_assertion) was refused: {reason}. Expected: a JWT with iss and sub equal to client_id, aud {audience}, a jti and an exp at most 5 minutes ahead.',
  },
  'assertion-used': {
    nl: 'Deze ondertekende verklaring is al gebruikt. Maak voor elk token een nieuwe, met een eigen jti.',
    en: 'This signed assertion was used before. Make a new one for every token, with its own jti.',
  },
  'grant-type-unknown': {
    nl: '{column}: “{value}” past niet. Verwacht: {expected}.',
    en: '{column}: “{value}” does not fit. Expected: {expected}.',
  },
  'mandate-unknown': {
    nl: 'Er is geen lopende machtiging met dit nummer die u kunt beëindigen.',
    en: 'There is no current mandate with this number that you can end.',
  },
  'mandate-not-yours-to-give': {
    nl: 'In de rol waarin u nu bent ingelogd kunt u deze machtiging niet geven.',
    en: 'In the role in which you are signed in now you cannot give this mandate.',
  },
  'mandate-to-itself': {
    nl: 'Een partij kan zichzelf niet machtigen. Kies een andere partij.',
    en: 'A party cannot give a mandate to itself. Choose another party.',
  },
  'mandate-there-already': {
    nl: 'Deze machtiging is er al. Wilt u andere dagen? Beëindig dan eerst de lopende.',
    en: 'This mandate is there already. Other days? Then end the current one first.',
  },
  'mandate-dates': {
    nl: '{column}: {value} past niet. Een machtiging begint op zijn vroegst vandaag ({today}) en eindigt na haar begin.',
    en: '{column}: {value} does not fit. A mandate starts today ({today}) at the earliest and ends after its start.',
  },
  'person-unknown': {
    nl: 'Met deze code kennen wij niemand. Uw collega vindt de eigen code na inloggen onder “Mijn account”.',
    en: 'We know nobody by this code. Your colleague finds it after signing in under “My account”.',
  },
  'party-unknown': {
    nl: '“{value}” staat niet bij ons ingeschreven. Schrijf de naam zoals het register die schrijft.',
    en: '“{value}” is not registered with us. Write the name as the register writes it.',
  },
} as const satisfies Record<IdentityProblemCode, Text>;
