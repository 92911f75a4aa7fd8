import type { Text } from '../text.ts';

export const aboutTexts = {
  title: { nl: 'Over Voorradig', en: 'About Voorradig' },
  what: {
    nl: 'Voorradig laat zien of een geneesmiddel leverbaar is, sinds wanneer, volgens welke definitie en wie dat zegt. Het is open broncode. Iedereen kan het gebruiken en nagaan.',
    en: 'Voorradig shows whether a medicine is available, since when, under which definition and who says so. It is open source. Anyone can use and check it.',
  },
  howTitle: { nl: 'Hoe het werkt', en: 'How it works' },
  how1: {
    nl: 'Wij lezen openbare lijsten en bewaren elk feit met zijn bron, zijn dag en de regel in het bestand.',
    en: 'We read public lists and keep every fact with its source, its day and the line in the file.',
  },
  how2: {
    nl: 'Een regel rekent met die feiten. Wat een feit mist, heet niet te beslissen. Wij raden niet.',
    en: 'A rule computes with those facts. What lacks a fact is called not decidable. We do not guess.',
  },
  how3: {
    nl: 'Een verbetering vervangt niets. Daarom kunt u vragen wat er op een dag bekend was.',
    en: 'A correction replaces nothing. That is why you can ask what was known on a day.',
  },
  statesTitle: { nl: 'Wat de woorden betekenen', en: 'What the words mean' },
  stateAvailable: {
    nl: 'Een openbare bron toont dat het leverbaar is, en dat bewijs is hooguit een week oud.',
    en: 'A public source shows that it can be supplied, and that evidence is at most a week old.',
  },
  stateLimited: {
    nl: 'Een bron zegt dat er te weinig is, of niet overal.',
    en: 'A source says that there is too little, or not everywhere.',
  },
  stateUnavailable: {
    nl: 'Een bron zegt dat het niet geleverd wordt.',
    en: 'A source says that it is not supplied.',
  },
  stateOffMarket: {
    nl: 'Een bron zegt dat de verkoop is gestopt.',
    en: 'A source says that its sale has stopped.',
  },
  stateNone: {
    nl: 'Geen openbare bron zegt iets dat nu nog geldt. Dat betekent niet dat het er is.',
    en: 'No public source says anything that still holds. That does not mean that it is there.',
  },
  notTitle: { nl: 'Wat het niet is', en: 'What it is not' },
  not1: {
    nl: 'Het is geen medisch advies. Overleg over uw medicijn met uw apotheker of arts.',
    en: 'It is not medical advice. Talk about your medicine with your pharmacist or doctor.',
  },
  not2: {
    nl: 'Het is geen website van de overheid. Het neemt geen besluiten over u of een bedrijf.',
    en: 'It is not a government website. It takes no decisions about you or a company.',
  },
  moreTitle: { nl: 'Meer lezen over uw medicijn', en: 'Read more about your medicine' },
  moreGovernment: {
    nl: 'Rijksoverheid over geneesmiddelentekorten',
    en: 'Dutch government on medicine shortages (in Dutch)',
  },
  moreApotheek: { nl: 'Apotheek.nl', en: 'Apotheek.nl (in Dutch)' },
  moreThuisarts: { nl: 'Thuisarts.nl', en: 'Thuisarts.nl (in Dutch)' },
  privacyTitle: { nl: 'Uw gegevens', en: 'Your data' },
  privacy: {
    nl: 'Deze pagina’s zetten geen cookies en laden niets van anderen. Een geval dat u probeert, bewaren wij niet.',
    en: 'These pages set no cookies and load nothing from others. A case that you try is not kept.',
  },
} as const satisfies Record<string, Text>;
