import type { DefinitionId } from '../domain/shortage/held.ts';
import type { Text } from './text.ts';

interface DefinitionText {
  readonly title: Text;
  readonly description: Text;
}

export const definitionTexts = {
  'eu-hma-2019': {
    title: { nl: 'EU: HMA en EMA (2019)', en: 'EU: HMA and EMA (2019)' },
    description: {
      nl: 'Het aanbod in het hele land is kleiner dan de vraag, nu of binnenkort. Een kort probleem in één regio telt niet. Of er een alternatief is, doet er niet toe.',
      en: 'Supply in the whole country falls short of demand, now or soon. A short problem in one region does not count. Alternatives are irrelevant.',
    },
  },
  'eu-regulation': {
    title: { nl: 'EU: nieuwe verordening (ontwerp)', en: 'EU: new regulation (draft)' },
    description: {
      nl: 'Het aanbod van een middel dat is toegelaten en in de handel is, is in het land kleiner dan de vraag. Zonder passend alternatief en zonder oplossing is het kritiek in het land; is de Unie nodig, dan kritiek in de Unie.',
      en: 'Supply of an authorised and marketed medicine in the country falls short of demand. Without an appropriate alternative and a solution it is critical in the country; where the Union is needed, critical in the Union.',
    },
  },
  'nl-notifiable': {
    title: {
      nl: 'Nederland: meldplichtige onderbreking',
      en: 'Netherlands: notifiable suspension',
    },
    description: {
      nl: 'De houder verwacht veertien kalenderdagen of langer niet of niet helemaal aan de vraag te voldoen. Per RVG- of EU-nummer.',
      en: 'The holder expects not to meet demand, in full or in part, for 14 calendar days or longer. Per RVG or EU number.',
    },
  },
  'knmp-farmanco': {
    title: { nl: 'Nederland: KNMP Farmanco', en: 'Netherlands: KNMP Farmanco' },
    description: {
      nl: 'In het hele land niet leverbaar, door geen enkele houder, naar verwachting ten minste veertien dagen. Geteld worden nieuwe tekorten per jaar.',
      en: 'Not available in the whole country from any holder, expected for at least 14 days. New shortages a year are counted.',
    },
  },
  sirm: {
    title: { nl: 'Nederland: SiRM', en: 'Netherlands: SiRM' },
    description: {
      nl: 'Een aaneengesloten reeks dagen waarop twee of meer groothandels melden dat zij niet kunnen leveren.',
      en: 'A contiguous series of days on which two or more wholesalers report that they cannot deliver.',
    },
  },
  'sfk-monitor': {
    title: { nl: 'Nederland: SFK-monitor', en: 'Netherlands: SFK monitor' },
    description: {
      nl: 'In die week bij ten minste twee van de vier groothandels niet direct leverbaar. Per artikel. De monitor is volgens de makers geen toets op beschikbaarheid.',
      en: 'Not deliverable at once at two or more of the four wholesalers in that week. Per article. By its makers’ own words the monitor is no availability test.',
    },
  },
  'be-famhp': {
    title: { nl: 'België: FAGG', en: 'Belgium: FAMHP' },
    description: {
      nl: 'De houder verwacht niet alle bestellingen binnen drie werkdagen volledig te leveren. Een deel leveren is niet genoeg.',
      en: 'The holder expects not to deliver all orders in full within three working days. Delivering a part is not enough.',
    },
  },
  'de-bfarm': {
    title: { nl: 'Duitsland: BfArM', en: 'Germany: BfArM' },
    description: {
      nl: 'De gebruikelijke levering is naar verwachting meer dan twee weken onderbroken, of de vraag is sterk gestegen en er kan niet aan worden voldaan.',
      en: 'Usual supply is expected to be interrupted for more than two weeks, or demand has risen sharply and cannot be met.',
    },
  },
  'at-2019': {
    title: { nl: 'Oostenrijk (2019)', en: 'Austria (2019)' },
    description: {
      nl: 'Meer dan twee weken niet verkrijgbaar, of meer dan vier weken onvoldoende. Alleen receptgeneesmiddelen.',
      en: 'Unavailable for more than two weeks, or insufficient for more than four. Prescription-only medicines.',
    },
  },
  'us-fda': {
    title: { nl: 'Verenigde Staten: FDA', en: 'United States: FDA' },
    description: {
      nl: 'De vraag of de verwachte vraag in het land is groter dan het aanbod.',
      en: 'Demand or projected demand in the country exceeds supply.',
    },
  },
  'who-2016': {
    title: { nl: 'WHO (2016)', en: 'WHO (2016)' },
    description: {
      nl: 'Drie niveaus: te weinig aanbod voor wat de volksgezondheid nodig heeft, meer vraag dan aanbod, en geen voorraad waar de patiënt wordt geholpen.',
      en: 'Three levels: too little supply for what public health needs, demand above supply, and no stock where the patient is served.',
    },
  },
  'as-listed': {
    title: { nl: 'Zoals op de lijst', en: 'As listed' },
    description: {
      nl: 'De instantie van het land heeft het op haar lijst. Dat zegt niets over vraag of aanbod.',
      en: 'The country’s authority has it on its list. That says nothing about supply or demand.',
    },
  },
} as const satisfies Record<DefinitionId, DefinitionText>;
