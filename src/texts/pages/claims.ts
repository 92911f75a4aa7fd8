import type { ClaimEventBody, ClaimKind, ClaimStage } from '../../domain/stock/claim.ts';
import type { Text } from '../text.ts';

export const claimKindTexts = {
  seasonal: { nl: 'seizoensgebonden', en: 'seasonal' },
  'strongly-fluctuating': { nl: 'vraag schommelt sterk', en: 'demand fluctuates strongly' },
  'newly-introduced': { nl: 'nieuw op de markt', en: 'newly introduced' },
  'patient-specific': { nl: 'gemaakt voor één patiënt', en: 'made for one patient' },
  'short-shelf-life': { nl: 'korter dan een jaar houdbaar', en: 'keeps for less than a year' },
  'medicinal-gas': { nl: 'medicinaal gas', en: 'medicinal gas' },
  'parallel-trade': { nl: 'parallelhandelsvergunning', en: 'parallel-trade licence' },
  'pharmacy-supplying-colleagues': {
    nl: 'apotheek die aan collega’s levert',
    en: 'pharmacy supplying colleagues',
  },
} as const satisfies Record<ClaimKind, Text>;

export const claimStageTexts = {
  stated: { nl: 'wacht op de inspectie', en: 'waits for the inspectorate' },
  asked: { nl: 'de inspectie vroeg door', en: 'the inspectorate asked more' },
  replied: { nl: 'beantwoord, wacht op de inspectie', en: 'answered, waits for the inspectorate' },
  accepted: { nl: 'aanvaard', en: 'accepted' },
  refused: { nl: 'niet aanvaard', en: 'not accepted' },
  ended: { nl: 'geldt niet meer', en: 'no longer holds' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
} as const satisfies Record<ClaimStage, Text>;

export const claimEventTexts = {
  asked: { nl: 'vroeg', en: 'asked' },
  replied: { nl: 'antwoordde', en: 'replied' },
  accepted: { nl: 'aanvaardde dit', en: 'accepted this' },
  refused: { nl: 'aanvaardde dit niet', en: 'did not accept this' },
  ended: { nl: 'beëindigde dit', en: 'ended this' },
  withdrawn: { nl: 'trok dit in', en: 'withdrew this' },
} as const satisfies Record<ClaimEventBody['kind'], Text>;

export const claimTexts = {
  title: { nl: 'Beroep op een uitzondering', en: 'Claim to an exception' },
  lead: {
    nl: 'Vindt u dat voor deze eenheid geen aantal weken geldt, of een andere berekening? Zeg het hier. De inspectie beslist; tot dan geldt de gewone berekening. De algemene plicht om voldoende voorraad te houden blijft altijd.',
    en: 'Do you hold that no number of weeks applies to this unit, or another calculation? Say so here. The inspectorate decides; until then the usual calculation stands. The general duty to keep sufficient stock always remains.',
  },
  inspectorLead: {
    nl: 'Wat de partij aanvoert om buiten het aantal weken te vallen. Wat u aanvaardt, gaat als feit mee in de berekening.',
    en: 'What the party puts forward to be outside the number of weeks. What you accept goes into the calculation as a fact.',
  },
  none: { nl: 'Er is geen beroep gedaan.', en: 'No claim was stated.' },
  caption: {
    nl: '{count} {count|beroep|keer een beroep}, het nieuwste eerst',
    en: '{count} {count|claim|claims}, the newest first',
  },
  kind: { nl: 'Waarop', en: 'What' },
  stage: { nl: 'Hoe het staat', en: 'Where it stands' },
  days: { nl: 'Voor welke dagen', en: 'For which days' },
  said: { nl: 'Wat er is gezegd', en: 'What was said' },
  fromThrough: { nl: '{from} tot en met {through}', en: '{from} through {through}' },
  fromOn: { nl: 'vanaf {from}', en: 'from {from}' },
  heldUntil: {
    nl: 'gold tot en met {through}',
    en: 'held through {through}',
  },
  heldNever: { nl: 'gold op geen dag', en: 'held on no day' },
  evidence: { nl: 'Bewijs: {given}', en: 'Evidence: {given}' },
  units: {
    nl: 'Eigen berekening: {units} {units|eenheid|eenheden}',
    en: 'Own calculation: {units} {units|unit|units}',
  },
  months: {
    nl: 'Houdbaarheid: {count} {count|maand|maanden}',
    en: 'Shelf life: {count} {count|month|months}',
  },
  inspectorate: { nl: 'de inspectie', en: 'the inspectorate' },
  party: { nl: 'de partij', en: 'the party' },
  us: { nl: 'wij', en: 'we' },
  sent: { nl: 'Uw beroep is vastgelegd.', en: 'Your claim was recorded.' },
  newTitle: { nl: 'Een beroep doen', en: 'State a claim' },
  choose: { nl: 'Kies', en: 'Choose' },
  text: { nl: 'Waarom geldt dit hier?', en: 'Why does this apply here?' },
  textHint: {
    nl: 'In eigen woorden. De inspectie leest dit; een ander bedrijf niet.',
    en: 'In your own words. The inspectorate reads this; no other company does.',
  },
  evidenceField: { nl: 'Waar is dat na te gaan?', en: 'Where can that be checked?' },
  evidenceHint: {
    nl: 'Een vergunning, een brief, een nummer in het register. Mag leeg blijven.',
    en: 'A licence, a letter, a number in the register. May stay empty.',
  },
  unitsField: {
    nl: 'Nodig volgens uw eigen berekening (eenheden)',
    en: 'Required by your own calculation (units)',
  },
  unitsHint: {
    nl: 'Tabletten, ml of doses. Alleen bij seizoen, sterk schommelen of nieuw; zonder dit getal valt er niets te vergelijken.',
    en: 'Tablets, ml or doses. Only with seasonal, strongly fluctuating or new; without this number there is nothing to compare.',
  },
  monthsField: { nl: 'Houdbaarheid in hele maanden', en: 'Shelf life in whole months' },
  monthsHint: {
    nl: 'Zoals vergund, ongeopend. Alleen bij korter dan een jaar houdbaar.',
    en: 'As authorised, unopened. Only with keeps for less than a year.',
  },
  from: { nl: 'Eerste dag', en: 'First day' },
  fromHint: { nl: 'Leeg: vandaag.', en: 'Empty: today.' },
  through: { nl: 'Laatste dag', en: 'Last day' },
  throughHint: { nl: 'Leeg: tot nader order.', en: 'Empty: until further notice.' },
  send: { nl: 'Doe dit beroep', en: 'State this claim' },
  kindMissing: { nl: 'Kies waarop u een beroep doet.', en: 'Choose what you claim.' },
  textMissing: { nl: 'Zeg waarom dit hier geldt.', en: 'Say why this applies here.' },
  unitsUnreadable: {
    nl: '“{value}” is geen aantal eenheden. Schrijf bijvoorbeeld 12000 of 12000,5.',
    en: '“{value}” is no number of units. Write for example 12000 or 12000.5.',
  },
  monthsUnreadable: {
    nl: '“{value}” is geen aantal hele maanden. Schrijf bijvoorbeeld 9.',
    en: '“{value}” is no number of whole months. Write for example 9.',
  },
  dayUnreadable: {
    nl: '“{value}” is geen dag die bestaat. Kies er een, of laat het veld leeg.',
    en: '“{value}” is no day that exists. Choose one, or leave the field empty.',
  },
  reply: { nl: 'Antwoord de inspectie', en: 'Reply to the inspectorate' },
  withdraw: { nl: 'Trek dit beroep in', en: 'Withdraw this claim' },
  ask: { nl: 'Vraag door', en: 'Ask more' },
  accept: { nl: 'Aanvaard', en: 'Accept' },
  refuse: { nl: 'Aanvaard niet', en: 'Do not accept' },
  end: { nl: 'Beëindig vanaf vandaag', en: 'End from today' },
  why: { nl: 'Wat u zegt en waarom', en: 'What you say and why' },
  whyHint: {
    nl: 'De partij en de inspectie lezen dit.',
    en: 'The party and the inspectorate read this.',
  },
  whyMissing: { nl: 'Schrijf wat u zegt en waarom.', en: 'Write what you say and why.' },
  throughLess: {
    nl: 'Laatste dag, als het korter geldt dan gevraagd',
    en: 'Last day, where it holds for less than was asked',
  },
  actOn: { nl: '{deed}: {kind}', en: '{deed}: {kind}' },
} as const satisfies Record<string, Text>;

export const wholesalerTexts = {
  title: { nl: 'Volgesorteerd, en extra voorraad', en: 'Full-line, and extra stock' },
  fullLine: {
    nl: 'Volgesorteerd: ja, vanaf {from} ({source}).',
    en: 'Full-line: yes, from {from} ({source}).',
  },
  notFullLine: {
    nl: 'Volgesorteerd: nee, vanaf {from} ({source}).',
    en: 'Full-line: no, from {from} ({source}).',
  },
  lineUnknown: {
    nl: 'Of deze groothandel volgesorteerd is, staat op deze dag niet vast. Het meldpunt legt dat vast; zolang is het bereik van de verplichting een open vraag.',
    en: 'Whether this wholesaler is full-line is not on record for this day. The desk records it; until then the reach of the obligation is an open question.',
  },
  extra: { nl: 'Extra voorraad met subsidie: {outcome}', en: 'Extra stock by subsidy: {outcome}' },
  paidCaption: {
    nl: 'Waarvoor op deze dag wordt betaald',
    en: 'What is paid for on this day',
  },
  paidNone: {
    nl: 'Voor deze eenheid is op deze dag geen besluit bekend dat betaalt. Er wordt daarom tegenover het niveau van de brief gemeten.',
    en: 'For this unit no decision that pays is known on this day. It is therefore measured against the level of the letter.',
  },
  reference: { nl: 'Besluit', en: 'Decision' },
  days: { nl: 'Dagen', en: 'Days' },
  units: { nl: 'Eenheden', en: 'Units' },
  euros: { nl: 'Euro', en: 'Euros' },
  from: { nl: 'Eerste dag', en: 'First day' },
  through: { nl: 'Laatste dag', en: 'Last day' },
  open: { nl: 'tot nader order', en: 'until further notice' },
  paidFor: { nl: 'Betaald voor (eenheden)', en: 'Paid for (units)' },
  level: { nl: 'Niveau van de brief (eenheden)', en: 'Level of the letter (units)' },
  present: {
    nl: 'Aanwezig boven de verplichting (eenheden)',
    en: 'Present beyond the obligation (units)',
  },
  lacking: { nl: 'Betaald en niet aanwezig (eenheden)', en: 'Paid for and not present (units)' },
  notReported: { nl: 'niet gemeld', en: 'not reported' },
  steps: { nl: 'Hoe dit is bepaald', en: 'How this was determined' },
} as const satisfies Record<string, Text>;

export const fullLineTexts = {
  menu: { nl: 'Volgesorteerd', en: 'Full-line' },
  title: { nl: 'Welke groothandels zijn volgesorteerd?', en: 'Which wholesalers are full-line?' },
  lead: {
    nl: 'De verplichting bereikt volgesorteerde groothandels zonder twijfel, en alleen voor hen is er subsidie. Leg hier vast voor welke dagen dat zo is en waar het staat. Een latere regel gaat voor een eerdere; wat fout was, trekt u in.',
    en: 'The obligation reaches full-line wholesalers beyond doubt, and the subsidy is for them only. Record here for which days that is so and where it stands. A later row goes before an earlier one; what was wrong you withdraw.',
  },
  caption: {
    nl: '{count} {count|groothandel|groothandels}, en hoe het vandaag staat',
    en: '{count} {count|wholesaler|wholesalers}, and how things stand today',
  },
  party: { nl: 'Groothandel', en: 'Wholesaler' },
  today: { nl: 'Vandaag', en: 'Today' },
  yes: { nl: 'volgesorteerd', en: 'full-line' },
  no: { nl: 'niet volgesorteerd', en: 'not full-line' },
  unknown: { nl: 'niet vastgelegd', en: 'not on record' },
  source: { nl: 'Waar het staat', en: 'Where it stands' },
  history: { nl: 'Alles wat is vastgelegd', en: 'All that was recorded' },
  historyCaption: {
    nl: '{count} {count|regel|regels}, ook wat is ingetrokken',
    en: '{count} {count|row|rows}, also what was withdrawn',
  },
  number: { nl: 'Nr.', en: 'No.' },
  says: { nl: 'Wat', en: 'What' },
  days: { nl: 'Dagen', en: 'Days' },
  recorded: { nl: 'Vastgelegd op', en: 'Recorded on' },
  withdrawn: {
    nl: 'ingetrokken op {on}: {why}',
    en: 'withdrawn on {on}: {why}',
  },
  empty: { nl: 'Er zijn geen groothandels.', en: 'There are no wholesalers.' },
  historyEmpty: { nl: 'Er is nog niets vastgelegd.', en: 'Nothing was recorded yet.' },
  newTitle: { nl: 'Leg vast', en: 'Record' },
  choose: { nl: 'Kies', en: 'Choose' },
  from: { nl: 'Eerste dag', en: 'First day' },
  through: { nl: 'Laatste dag', en: 'Last day' },
  throughHint: { nl: 'Leeg: tot nader order.', en: 'Empty: until further notice.' },
  sourceHint: {
    nl: 'Een register, een brief of een vergunning, zodat een ander het kan nagaan.',
    en: 'A register, a letter or a licence, so that somebody else can check it.',
  },
  record: { nl: 'Leg dit vast', en: 'Record this' },
  backTitle: { nl: 'Trek een regel in', en: 'Withdraw a row' },
  row: { nl: 'Welke regel', en: 'Which row' },
  why: { nl: 'Waarom', en: 'Why' },
  takeBack: { nl: 'Trek deze regel in', en: 'Withdraw this row' },
  done: { nl: 'Vastgelegd.', en: 'Recorded.' },
  mistakes: { nl: 'Er is nog niets vastgelegd', en: 'Nothing was recorded yet' },
  partyMissing: { nl: 'Kies een groothandel.', en: 'Choose a wholesaler.' },
  saysMissing: { nl: 'Kies of zij volgesorteerd is.', en: 'Choose whether it is full-line.' },
  fromMissing: { nl: 'Noem de eerste dag.', en: 'Give the first day.' },
  sourceMissing: { nl: 'Zeg waar het staat.', en: 'Say where it stands.' },
  rowMissing: { nl: 'Kies een regel.', en: 'Choose a row.' },
  dayUnreadable: {
    nl: '“{value}” is geen dag die bestaat.',
    en: '“{value}” is no day that exists.',
  },
  fromThrough: { nl: '{from} tot en met {through}', en: '{from} through {through}' },
  fromOn: { nl: 'vanaf {from}', en: 'from {from}' },
} as const satisfies Record<string, Text>;
