import type { Text } from '../text.ts';

export const problemPageTexts = {
  notFoundTitle: { nl: 'Deze pagina is er niet', en: 'This page does not exist' },
  notFoundDetail: {
    nl: 'Op dit adres staat niets. Misschien is het adres verkeerd overgenomen. Zoek hieronder, of kies een pagina onderaan.',
    en: 'There is nothing at this address. It may have been copied wrongly. Search below, or choose a page at the bottom.',
  },
  productTitle: { nl: 'Dit geneesmiddel kennen wij niet', en: 'We do not know this medicine' },
  signInTitle: { nl: 'Inloggen is nodig', en: 'Signing in is needed' },
  notForYouTitle: { nl: 'Dit is niet voor u bedoeld', en: 'This is not meant for you' },
  badTitle: { nl: 'Deze vraag kunnen wij niet beantwoorden', en: 'We cannot answer this question' },
  badAgain: { nl: 'Begin opnieuw', en: 'Start again' },
  methodTitle: {
    nl: 'Zo kan dit adres niet gevraagd worden',
    en: 'This address cannot be asked like that',
  },
  tooLargeTitle: { nl: 'Dit is te groot', en: 'This is too large' },
  tooLargeDetail: {
    nl: 'Wij lezen per keer hooguit 256 kB.',
    en: 'We read at most 256 kB at a time.',
  },
  busyTitle: { nl: 'Even te veel vragen', en: 'Too many questions at once' },
  busyDetail: {
    nl: 'Er kwamen veel vragen van uw adres. Probeer het over {seconds} {seconds|seconde|seconden} weer.',
    en: 'Many questions came from your address. Try again in {seconds} {seconds|second|seconds}.',
  },
  faultTitle: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
  faultDetail: {
    nl: 'Dit ligt aan ons, niet aan u. Probeer het straks weer. Blijft het misgaan? Noem dan dit nummer: {requestId}.',
    en: 'This is our fault, not yours. Try again later. Does it keep failing? Then quote this number: {requestId}.',
  },
} as const satisfies Record<string, Text>;
