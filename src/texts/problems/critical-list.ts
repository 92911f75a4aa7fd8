import type { CriticalListProblemCode } from '../../domain/critical-list-problem.ts';
import type { Text } from '../text.ts';

export const criticalListProblemTexts = {
  'list-unknown': {
    nl: 'Er is geen lijst “{value}”. Deze zijn er: {known}.',
    en: 'There is no list “{value}”. These there are: {known}.',
  },
  'list-not-allowed': {
    nl: 'Een lijst wijzigen kan het meldpunt, de inspectie, het coördinatiecentrum (alleen voorstellen) of wie dit systeem beheert.',
    en: 'A list is changed by the desk, the inspectorate, the coordination centre (which proposes only) or who runs this system.',
  },
  'list-reason-missing': {
    nl: 'Dit heeft een reden nodig. De reden is openbaar: noem geen personen.',
    en: 'This needs a reason. The reason is public: name no persons.',
  },
  'list-name-unusable': {
    nl: 'Van “{value}” is geen adres te maken. Gebruik letters en cijfers, bijvoorbeeld “LCG volwassenen”.',
    en: 'No address can be made of “{value}”. Use letters and digits, for example “LCG adults”.',
  },
  'list-kind-differs': {
    nl: 'De lijst “{value}” is er al, van soort {kind} en land {country}. Kies een andere naam, of geef dezelfde soort en hetzelfde land.',
    en: 'The list “{value}” is there already, of kind {kind} and country {country}. Choose another name, or give the same kind and country.',
  },
  'list-of-source': {
    nl: 'De lijst “{value}” wordt van haar bron overgenomen en hier niet gewijzigd. Maak een eigen lijst voor wat daarvan afwijkt.',
    en: 'The list “{value}” is taken from its source and not changed here. Make a list of your own for what departs from it.',
  },
  'list-empty': {
    nl: 'In het bestand staat geen enkele regel die als lid van een lijst te lezen is. Verwacht werd CSV met de kolommen list, atc of substance, colour en population.',
    en: 'The file has not one line that can be read as a member of a list. Expected was CSV with the columns list, atc or substance, colour and population.',
  },
  'list-member-missing': {
    nl: 'Op deze regel staat geen ATC-code en geen stofnaam. Vul één van beide in.',
    en: 'This line has no ATC code and no substance. Fill in one of them.',
  },
  'list-colour-missing': {
    nl: 'Een LCG-lijst heeft bij elke stof een kleur: rood, oranje, geel of overig.',
    en: 'An LCG list has a colour for each substance: red, orange, yellow or other.',
  },
  'list-population-missing': {
    nl: 'Een LCG-lijst zegt bij elke stof voor wie: volwassene of kind.',
    en: 'An LCG list says for each substance for whom: adult or child.',
  },
  'list-word-unknown': {
    nl: '{column}: “{value}” kennen wij niet. Kies uit: {known}.',
    en: '{column}: “{value}” is not known. Choose from: {known}.',
  },
  'list-proposal-misfit': {
    nl: '{column}: dit past niet ({expected}). Vul het aan en probeer opnieuw.',
    en: '{column}: this does not fit ({expected}). Complete it and try again.',
  },
  'list-proposal-unknown': {
    nl: 'Er is geen voorstel “{value}”. De pagina van de lijst noemt alle voorstellen.',
    en: 'There is no proposal “{value}”. The page of the list shows all proposals.',
  },
  'list-proposal-decided': {
    nl: 'Over voorstel {value} is al beslist.',
    en: 'Proposal {value} has been decided on.',
  },
  'list-proposal-waits': {
    nl: 'Over {member} wacht al een voorstel ({value}). Beslis daar eerst over.',
    en: 'A proposal about {member} already waits ({value}). Decide on it first.',
  },
  'list-proposal-own': {
    nl: 'U deed dit voorstel zelf. Een ander kijkt mee en beslist (vier ogen).',
    en: 'You made this proposal yourself. Somebody else looks at it and decides (four eyes).',
  },
  'list-proposal-erased': {
    nl: 'Wie dit voorstelde is gewist, dus niemand kan nagaan of u een ander bent. Wijs het voorstel af en doe het opnieuw.',
    en: 'Who proposed this was erased, so nobody can tell whether you are somebody else. Decline the proposal and make it anew.',
  },
  'list-has-it': {
    nl: '{member} staat al op de lijst. Stel een andere kleur voor, of niets.',
    en: '{member} is on the list already. Propose another colour, or nothing.',
  },
  'list-lacks-it': {
    nl: '{member} staat niet op de lijst.',
    en: '{member} is not on the list.',
  },
  'list-same-colour': {
    nl: '{member} heeft deze kleur al.',
    en: '{member} has this colour already.',
  },
  'list-no-colour': {
    nl: 'Zeg welke kleur {member} moet krijgen: rood, oranje, geel of overig.',
    en: 'Say which colour {member} is to have: red, orange, yellow or other.',
  },
} as const satisfies Record<CriticalListProblemCode, Text>;
