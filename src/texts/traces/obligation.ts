import type { ObligationCode } from '../../domain/stock/obligation-outcome.ts';
import type { Text } from '../text.ts';
import { stockReadingTexts } from './stock-reading.ts';

export const obligationTexts = {
  ...stockReadingTexts,
  'role-not-known': {
    nl: 'In welke rol de partij de voorraad houdt, is niet bekend. Het aantal weken hangt daarvan af.',
    en: 'In which role the party holds the stock is not known. The number of weeks depends on it.',
  },
  'obligation-starts-later': {
    nl: 'Op {day} gold nog geen aantal weken. Het eerste gaat in op {from}.',
    en: 'On {day} no number of weeks held yet. The first starts on {from}.',
  },
  'obligation-not-in-force': {
    nl: 'Op {day} gold geen aantal weken.',
    en: 'On {day} no number of weeks held.',
  },
  'party-out-of-scope': {
    nl: 'De voorraadverplichting geldt niet voor een partij in deze rol.',
    en: 'The stock obligation does not apply to a party in this role.',
  },
  'prescription-only': {
    nl: 'Het middel is uitsluitend op recept verkrijgbaar.',
    en: 'The medicine is supplied on prescription only.',
  },
  'not-prescription-only': {
    nl: 'Het aantal weken geldt alleen voor middelen die uitsluitend op recept verkrijgbaar zijn.',
    en: 'The number of weeks applies to prescription-only medicines alone.',
  },
  'prescription-not-known': {
    nl: 'Of het middel uitsluitend op recept verkrijgbaar is, is niet bekend.',
    en: 'Whether the medicine is supplied on prescription only is not known.',
  },
  'exempt-patient-specific': {
    nl: 'Het product wordt voor één patiënt gemaakt. Daarvoor geldt geen aantal weken.',
    en: 'The product is made for one patient. No number of weeks applies to it.',
  },
  'exempt-short-shelf-life': {
    nl: 'Het product is {months} {months|maand|maanden} houdbaar, korter dan {limit}. Daarvoor geldt geen aantal weken.',
    en: 'The product keeps for {months} {months|month|months}, less than {limit}. No number of weeks applies to it.',
  },
  'shelf-life-long-enough': {
    nl: 'Het product is {months} maanden houdbaar. Vanaf {limit} geldt het aantal weken.',
    en: 'The product keeps for {months} months. From {limit} the number of weeks applies.',
  },
  'general-duty-remains': {
    nl: 'De algemene plicht om voldoende voorraad te houden blijft ({article}).',
    en: 'The general duty to keep sufficient stock remains ({article}).',
  },
  'gas-left-open': {
    nl: 'Het is een medicinaal gas. Wat daarvoor geldt, is niet uit onze bronnen te lezen.',
    en: 'It is a medicinal gas. What holds for it cannot be read in our sources.',
  },
  'reach-left-open': {
    nl: 'De groothandel is niet volgesorteerd. Of de verplichting hem bereikt, is niet uit onze bronnen te lezen.',
    en: 'The wholesaler is not full-line. Whether the obligation reaches it cannot be read in our sources.',
  },
  'reach-not-known': {
    nl: 'Of de groothandel volgesorteerd is, is niet bekend. Het bereik hangt daarvan af.',
    en: 'Whether the wholesaler is full-line is not known. The reach depends on it.',
  },
  'unit-is-authorisation': {
    nl: 'Voor een handelsvergunninghouder wordt per RVG- of EU-nummer gerekend: {given}.',
    en: 'For a marketing authorisation holder it is computed per RVG or EU number: {given}.',
  },
  'unit-is-strength-and-form': {
    nl: 'Voor een groothandel wordt per sterkte en vorm gerekend: {given}.',
    en: 'For a wholesaler it is computed per strength and form: {given}.',
  },
  'weeks-required': {
    nl: 'Er moet voorraad voor {weeks} {weeks|week|weken} zijn.',
    en: 'There must be stock for {weeks} {weeks|week|weeks}.',
  },
  'transition-year': {
    nl: 'Dit is een overgangsjaar: wel inspecties, in beginsel geen handhaving.',
    en: 'This is a transition year: inspections, in principle no enforcement.',
  },
  'packs-not-reported': {
    nl: 'Van deze eenheid is niets gerapporteerd.',
    en: 'Nothing was reported of this unit.',
  },
  'pack-of-other-role': {
    nl: 'Verpakking {code} telt voor een andere rol van deze partij, en niet twee keer.',
    en: 'Pack {code} counts for another role of this party, and not twice.',
  },
  'pack-above-ceiling': {
    nl: 'Verpakking {code} kost {price} eurocent, meer dan {ceiling}.',
    en: 'Pack {code} costs {price} eurocents, more than {ceiling}.',
  },
  'pack-at-ceiling': {
    nl: 'Verpakking {code} kost precies {ceiling} eurocent, de grens.',
    en: 'Pack {code} costs exactly {ceiling} eurocents, the ceiling.',
  },
  'above-ceiling-left-open': {
    nl: '{count} {count|verpakking ligt|verpakkingen liggen} boven de prijsgrens. Of dat voor een handelsvergunninghouder iets verandert, is niet uit onze bronnen te lezen.',
    en: '{count} {count|pack is|packs are} above the price ceiling. Whether that changes anything for a marketing authorisation holder cannot be read in our sources.',
  },
  'price-not-known': {
    nl: 'De lijstprijs van verpakking {code} op deze dag is niet bekend.',
    en: 'The list price of pack {code} on this day is not known.',
  },
  'no-pack-below-ceiling': {
    nl: 'Elke verpakking ligt boven de prijsgrens. Er geldt geen aantal weken.',
    en: 'Every pack is above the price ceiling. No number of weeks applies.',
  },
  'no-pack-of-this-role': {
    nl: 'Geen verpakking telt voor deze rol.',
    en: 'No pack counts for this role.',
  },
  requirement: {
    nl: 'Geleverd {base} eenheden ÷ {baseWeeks} × {weeks} = {units} eenheden.',
    en: 'Delivered {base} units ÷ {baseWeeks} × {weeks} = {units} units.',
  },
  'requirement-fraction': {
    nl: 'Geleverd {base} eenheden ÷ {baseWeeks} × {weeks} = {exact}, naar boven afgerond {units} eenheden.',
    en: 'Delivered {base} units ÷ {baseWeeks} × {weeks} = {exact}, rounded up {units} units.',
  },
  'requirement-in-packs': {
    nl: 'Dat is, naar boven afgerond, {packs} {packs|verpakking|verpakkingen} van {content}.',
    en: 'That is, rounded up, {packs} {packs|pack|packs} of {content}.',
  },
  'several-pack-sizes': {
    nl: 'De verpakkingen verschillen in inhoud. De eis staat daarom alleen in eenheden.',
    en: 'The packs differ in content. The requirement therefore stands in units only.',
  },
  'lower-bound': {
    nl: 'De gerapporteerde weken vragen al {units} eenheden. De hele eis is niet bekend.',
    en: 'The reported weeks already require {units} units. The whole requirement is not known.',
  },
  'less-than-lower-bound': {
    nl: 'Voorraad: {units} eenheden, minder dan die ondergrens.',
    en: 'Stock: {units} units, less than that lower bound.',
  },
  'short-of-lower-bound': {
    nl: 'Er liggen {units} eenheden, minder dan die ondergrens: er {lacking|ontbreekt|ontbreken} er ten minste {lacking}, wat de andere weken ook zeggen.',
    en: '{units} units are held, less than that lower bound: at least {lacking} {lacking|is|are} lacking, whatever the other weeks say.',
  },
  'requirement-since-joined': {
    nl: 'Over de {weeks} {weeks|week|weken} sinds de eerste verpakking erbij kwam, zou de eis {units} eenheden zijn. De uitkomst verandert niet.',
    en: 'Over the {weeks} {weeks|week|weeks} since the first pack joined the requirement would be {units} units. The outcome does not change.',
  },
  'base-distorted': {
    nl: 'In de basis {days|zit|zitten} {days} {days|dag|dagen} waarop niet kon worden geleverd. De eis kan daardoor te laag zijn; de uitkomst verandert niet.',
    en: 'The base holds {days} {days|day|days} on which delivery was not possible. The requirement may be too low; the outcome does not change.',
  },
  'undisturbed-requirement': {
    nl: 'Over de laatste weken zonder onderbreking zou de eis {units} eenheden zijn.',
    en: 'Over the last weeks without interruption the requirement would be {units} units.',
  },
  'undisturbed-not-reported': {
    nl: 'Wat in de laatste weken zonder onderbreking is geleverd, is niet gerapporteerd.',
    en: 'What was delivered in the last weeks without interruption was not reported.',
  },
  'not-allotted-decides': {
    nl: 'Met {units} eenheden die niet aan Nederland zijn toegewezen, zou er genoeg zijn.',
    en: 'With {units} units that are not allotted to the Netherlands there would be enough.',
  },
  'enough-held': {
    nl: 'Er liggen {units} eenheden, en nodig zijn er {required}: dat is genoeg.',
    en: '{units} units are held and {required} are required: that is enough.',
  },
  'too-little-held': {
    nl: 'Er liggen {units} eenheden, en nodig zijn er {required}: er {lacking|ontbreekt|ontbreken} er {lacking}.',
    en: '{units} units are held and {required} are required: {lacking} {lacking|is|are} lacking.',
  },
  'without-dear-packs': {
    nl: 'Zonder de verpakkingen boven de prijsgrens: {required} eenheden nodig, {units} aanwezig.',
    en: 'Without the packs above the price ceiling: {required} units required, {units} held.',
  },
  'claimed-seasonal': {
    nl: 'De partij meldt dat het product seizoensgebonden is.',
    en: 'The party says that the product is seasonal.',
  },
  'claimed-strongly-fluctuating': {
    nl: 'De partij meldt dat de vraag sterk schommelt.',
    en: 'The party says that demand fluctuates strongly.',
  },
  'claimed-newly-introduced': {
    nl: 'De partij meldt dat het product nieuw is.',
    en: 'The party says that the product is newly introduced.',
  },
  'claim-not-confirmed': {
    nl: 'Dat is niet bevestigd. De gewone berekening geldt.',
    en: 'That has not been confirmed. The usual calculation stands.',
  },
  'alternative-enough': {
    nl: 'Volgens de eigen berekening van de partij zijn {units} eenheden nodig: dat is er.',
    en: 'By the party’s own calculation {units} units are required: they are there.',
  },
  'alternative-short': {
    nl: 'Volgens de eigen berekening van de partij zijn {units} eenheden nodig: dat is er niet.',
    en: 'By the party’s own calculation {units} units are required: they are not there.',
  },
  'alternative-not-reported': {
    nl: 'Hoeveel er volgens de andere berekening nodig is, is niet gerapporteerd.',
    en: 'How much the other calculation requires was not reported.',
  },
  'explanation-none': {
    nl: 'Er is geen uitleg bekend.',
    en: 'No explanation is known.',
  },
  'explanation-asked': {
    nl: 'Om uitleg is gevraagd. Zij is er nog niet.',
    en: 'An explanation was asked for. It is not there yet.',
  },
  'explanation-given': {
    nl: 'Er is uitleg gegeven. Zij is nog niet beoordeeld.',
    en: 'An explanation was given. It has not been judged yet.',
  },
  'explanation-refused': {
    nl: 'De uitleg is niet aanvaard.',
    en: 'The explanation was not accepted.',
  },
  'explanation-accepted': {
    nl: 'De uitleg is aanvaard en geldt tot en met {through}.',
    en: 'The explanation was accepted and holds through {through}.',
  },
  'explanation-not-yet': {
    nl: 'De aanvaarde uitleg geldt pas vanaf {from}.',
    en: 'The accepted explanation holds only from {from}.',
  },
  'explanation-ended': {
    nl: 'De aanvaarde uitleg gold tot en met {through}.',
    en: 'The accepted explanation held through {through}.',
  },
  'explanation-end-not-known': {
    nl: 'De uitleg is aanvaard, maar tot wanneer is niet bekend.',
    en: 'The explanation was accepted, but until when is not known.',
  },
  'floor-kept': {
    nl: 'Bij die uitleg hoort een ondergrens van {floor} verpakkingen. Er liggen er {packs}.',
    en: 'That explanation has a floor of {floor} packs. {packs} are held.',
  },
  'floor-broken': {
    nl: 'Bij die uitleg hoort een ondergrens van {floor} verpakkingen. Er liggen er {packs}: te weinig.',
    en: 'That explanation has a floor of {floor} packs. {packs} are held: too few.',
  },
  'floor-broken-yet-explained': {
    nl: 'Bij die uitleg hoort een ondergrens van {floor} verpakkingen. Er liggen er {packs}; naar de gemaakte keuze blijft het uitgelegd.',
    en: 'That explanation has a floor of {floor} packs. {packs} are held; by the choice that was made it stays explained.',
  },
  'computed-met': {
    nl: 'De berekening alleen zegt: genoeg.',
    en: 'The calculation alone says: enough.',
  },
  'computed-short': {
    nl: 'De berekening alleen zegt: te weinig.',
    en: 'The calculation alone says: too little.',
  },
  'computed-explained': {
    nl: 'De berekening alleen zegt: te weinig, met aanvaarde uitleg.',
    en: 'The calculation alone says: too little, with an accepted explanation.',
  },
  'relies-on-partial': {
    nl: 'Dit steunt op {count} {count|norm|normen} waarvan de tekst niet geheel gelezen of bevestigd is.',
    en: 'This rests on {count} {count|norm|norms} of which the text has not been read or confirmed in full.',
  },
} as const satisfies Record<ObligationCode, Text>;
