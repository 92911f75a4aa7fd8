import type { Text } from '../text.ts';

export const coordinationTexts = {
  menu: { nl: 'Voorraad van ziekenhuizen', en: 'Stock of hospitals' },
  title: { nl: 'Kritieke geneesmiddelen in ziekenhuizen', en: 'Critical medicines in hospitals' },
  lead: {
    nl: 'Voor hoeveel dagen er op {on} voorraad was, bij het verbruik van de {useDays} dagen ervoor, keer {times}.',
    en: 'For how many days there was stock on {on}, at the use of the {useDays} days before, times {times}.',
  },
  logged: {
    nl: 'Dat u dit bekijkt, staat nu in het logboek: wie, wanneer en over welke ziekenhuizen.',
    en: 'That you look at this now stands in the log: who, when and about which hospitals.',
  },
  agreement: {
    nl: 'U ziet dit volgens afspraak: {purpose} ({clause}), vanaf {from}.',
    en: 'You see this by agreement: {purpose} ({clause}), from {from}.',
  },
  agreementUntil: { nl: 'Tot {until}.', en: 'Until {until}.' },
  noneTitle: { nl: 'Er is geen afspraak', en: 'There is no agreement' },
  none: {
    nl: 'Voorraad van een ziekenhuis is van het ziekenhuis. U ziet haar alleen als het dat met u heeft afgesproken, en die afspraak hier is vastgelegd: voor wat, sinds wanneer en waar zij staat. Nu is er geen afspraak die vandaag geldt.',
    en: 'Stock of a hospital is the hospital’s. You see it only when the hospital agreed so with you, and that agreement is on record here: for what, since when and where it stands. Now there is none that holds today.',
  },
  noneHow: {
    nl: 'Wie dit systeem beheert, legt haar vast met `voorradig party agree`. Wat iedereen mag weten, staat bij Voorraad.',
    en: 'Who runs this system records it with `voorradig party agree`. What everybody may know stands under Stock.',
  },
  toCover: {
    nl: 'Wat iedereen mag weten van de voorraad',
    en: 'What everybody may know of the stock',
  },
  formLabel: { nl: 'Dag en verbruik', en: 'Day and use' },
  on: { nl: 'Stand op', en: 'As on' },
  times: { nl: 'Verbruik', en: 'Use' },
  timesOption: { nl: '× {times}', en: '× {times}' },
  keep: { nl: 'Dagen die een ziekenhuis zelf houdt', en: 'Days that a hospital keeps itself' },
  first: {
    nl: '{rows} kritieke {rows|groep|groepen} bij {hospitals} {hospitals|ziekenhuis|ziekenhuizen}; {missing} daarvan {missing|meldde|meldden} deze dag niet.',
    en: '{rows} critical {rows|group|groups} in {hospitals} {hospitals|hospital|hospitals}; {missing} of these did not report this day.',
  },
  others: {
    nl: 'Nog {count} {count|groep staat|groepen staan} op geen lijst en niet op dit bord.',
    en: 'Another {count} {count|group stands|groups stand} on no list and not on this board.',
  },
  caption: {
    nl: 'Dagen voorraad; rood eerst, dan de minste dagen',
    en: 'Days of stock; red first, then the fewest days',
  },
  empty: {
    nl: 'Deze ziekenhuizen meldden geen medicijn dat op een lijst staat.',
    en: 'These hospitals reported no medicine that stands on a list.',
  },
  scroll: {
    nl: 'Het bord: schuif opzij voor meer ziekenhuizen',
    en: 'The board: scroll sideways for more hospitals',
  },
  group: { nl: 'Groep', en: 'Group' },
  colour: { nl: 'Kleur', en: 'Colour' },
  together: { nl: 'Samen', en: 'Together' },
  unitsIn: { nl: '{units} eenheden', en: '{units} units' },
  days: { nl: '{days} {days|dag|dagen}', en: '{days} {days|day|days}' },
  noUse: { nl: 'niet verbruikt', en: 'not used' },
  notReported: { nl: 'niet gemeld', en: 'not reported' },
  notKept: { nl: 'houdt dit niet', en: 'does not keep this' },
  spare: { nl: '{units} meer dan nodig', en: '{units} more than needed' },
  legend: {
    nl: 'Donkerder is korter: minder dan 7, 14 en 28 dagen. Gearceerd is niet gemeld, en nooit nul. Meer dan nodig: wat overblijft na {keepDays} dagen van dit verbruik; die {keepDays} kiest u zelf.',
    en: 'Darker is shorter: less than 7, 14 and 28 days. Hatched is not reported, and never zero. More than needed: what is left after {keepDays} days of this use; those {keepDays} are your own choice.',
  },
  spareTitle: { nl: 'Wie heeft meer dan nodig?', en: 'Who has more than it needs?' },
  spareLead: {
    nl: 'Van groepen waarvan een ander ziekenhuis minder dan {keepDays} dagen heeft. Dit is geen voorstel om iets te verplaatsen.',
    en: 'Of groups of which another hospital has less than {keepDays} days. This is no proposal to move anything.',
  },
  spareCaption: { nl: '{count} {count|groep|groepen}', en: '{count} {count|group|groups}' },
  spareNone: {
    nl: 'Geen: waar iemand te kort komt, heeft niemand over.',
    en: 'None: where somebody falls short, nobody has any over.',
  },
  short: { nl: 'Te kort', en: 'Short' },
  over: { nl: 'Heeft over', en: 'Has some over' },
  download: { nl: 'Bewaar precies dit als', en: 'Keep exactly this as' },
} as const satisfies Record<string, Text>;
