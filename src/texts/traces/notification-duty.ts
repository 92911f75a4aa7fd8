import type { NotificationDutyCode } from '../../domain/notification/outcome.ts';
import type { Text } from '../text.ts';

export const notificationDutyTexts = {
  'notice-required': {
    nl: 'Dit moet onverwijld worden gemeld, en uiterlijk {months} {months|maand|maanden} van tevoren.',
    en: 'This has to be notified without delay, and at least {months} {months|month|months} ahead.',
  },
  'notice-not-in-force': {
    nl: 'Op {day} gold deze meldtermijn niet.',
    en: 'On {day} this notice period was not in force.',
  },
  'notice-not-known': {
    nl: 'Welke meldtermijn op {day} gold, staat niet in onze bronnen.',
    en: 'Which notice period held on {day} is not in our sources.',
  },
  'notice-in-transition': {
    nl: 'De regel veranderde rond {day}: onder de oude tekst viel de meldplicht te laat, onder de nieuwe te vroeg. Een mens moet oordelen.',
    en: 'The rule changed around {day}: the duty fell too late for the old text and too early for the new one. A person has to judge.',
  },
  'fact-missing': {
    nl: 'Er ontbreekt een gegeven: {fact}.',
    en: 'A fact is missing: {fact}.',
  },
  'known-day-decides-version': {
    nl: 'Welke tekst geldt, hangt af van de dag waarop het bekend werd. Die dag ontbreekt.',
    en: 'Which text applies depends on the day it became known. That day is missing.',
  },
  'demand-met': {
    nl: 'Er wordt aan de vraag van de afnemers voldaan: er is geen onderbreking.',
    en: 'Customers’ demand is met: there is no suspension.',
  },
  'own-stock-bridges': {
    nl: 'Eigen voorraad van dezelfde vergunning overbrugt de periode.',
    en: 'Own stock of the same registration bridges the gap.',
  },
  'other-pack-sizes-cover': {
    nl: 'Andere verpakkingen onder dezelfde vergunning dekken de vraag.',
    en: 'Other pack sizes under the same registration cover demand.',
  },
  'other-suppliers-cover': {
    nl: 'Andere leveranciers dekken de vraag, en dat neemt hier de meldplicht weg.',
    en: 'Other suppliers cover demand, and here that takes the duty away.',
  },
  'other-suppliers-may-cover': {
    nl: 'Ook als andere leveranciers de vraag kunnen opvangen, moet er worden gemeld. Zet het erbij in de melding.',
    en: 'Even when other suppliers can cover demand, it has to be notified. Say so in the notification.',
  },
  'partial-counts': {
    nl: 'Gedeeltelijk leveren telt ook als onderbreking.',
    en: 'Delivering in part also counts as a suspension.',
  },
  'partial-does-not-count': {
    nl: 'Gedeeltelijk leveren telt hier niet als onderbreking.',
    en: 'Delivering in part does not count as a suspension here.',
  },
  'long-enough': {
    nl: 'De onderbreking duurt naar verwachting {length} {length|dag|dagen}; vanaf {days} dagen is het een onderbreking van de levering.',
    en: 'The interruption is expected to last {length} {length|day|days}; from {days} days it is a suspension of supply.',
  },
  'already-long-enough': {
    nl: 'Het einde is niet bekend, maar de onderbreking duurt al {elapsed} {elapsed|dag|dagen}; vanaf {days} dagen telt zij.',
    en: 'The end is not known, but the interruption has lasted {elapsed} {elapsed|day|days}; from {days} days it counts.',
  },
  'too-short': {
    nl: 'De onderbreking duurt naar verwachting {length} {length|dag|dagen}. Dat is korter dan {days} dagen: er is geen meldplicht.',
    en: 'The interruption is expected to last {length} {length|day|days}. That is less than {days} days: there is no duty.',
  },
  'end-not-after-start': {
    nl: 'De verwachte einddatum ligt niet na de begindatum.',
    en: 'The expected end does not lie after the start.',
  },
  'end-not-known': {
    nl: 'Er is nog geen einde te verwachten. Of het {days} dagen of langer duurt, is een oordeel.',
    en: 'No end can be expected yet. Whether it lasts {days} days or more is a judgement.',
  },
  'large-impact-invited': {
    nl: 'Er is geen plicht, maar de gevolgen zijn groot: een melding is welkom.',
    en: 'There is no duty, but the impact is large: a notification is welcome.',
  },
  'large-impact-would-invite': {
    nl: 'Zijn de gevolgen groot, dan is een melding wel welkom.',
    en: 'If the impact is large, a notification is welcome all the same.',
  },
  'suspension-not-defined': {
    nl: 'Op {day} gold de beleidsregel over de duur van een onderbreking niet. De wet noemt geen aantal dagen: een mens moet oordelen.',
    en: 'On {day} the policy rule on the length of a suspension was not in force. The act names no number of days: a person has to judge.',
  },
  'later-rule-would-count': {
    nl: 'Ter vergelijking: {length} {length|dag|dagen} zou onder de latere beleidsregel meetellen (vanaf {days} dagen).',
    en: 'For comparison: {length} {length|day|days} would count under the later policy rule (from {days} days).',
  },
  'later-rule-would-not-count': {
    nl: 'Ter vergelijking: {length} {length|dag|dagen} zou onder de latere beleidsregel niet meetellen (vanaf {days} dagen).',
    en: 'For comparison: {length} {length|day|days} would not count under the later policy rule (from {days} days).',
  },
  'delivery-stops': {
    nl: 'De levering ligt helemaal stil.',
    en: 'Delivery stops altogether.',
  },
  'delivered-in-part': {
    nl: 'Er wordt nog gedeeltelijk geleverd.',
    en: 'There is still delivery in part.',
  },
  'parallel-importer-open': {
    nl: 'Of een parallelimporteur moet melden, laten de bronnen open.',
    en: 'The sources leave open whether a parallel importer has to notify.',
  },
  'parallel-importer-counted': {
    nl: 'Een parallelimporteur geldt hier als meldplichtig.',
    en: 'A parallel importer counts as bound by the duty here.',
  },
  'parallel-importer-not-counted': {
    nl: 'Een parallelimporteur geldt hier niet als meldplichtig.',
    en: 'A parallel importer does not count as bound by the duty here.',
  },
  'parallel-importer-delivers': {
    nl: 'Voor: ook een parallelimporteur levert aan afnemers die dan misgrijpen.',
    en: 'For: a parallel importer too supplies customers who would go without.',
  },
  'parallel-importer-not-named': {
    nl: 'Tegen: onze bronnen noemen alleen de houder van de handelsvergunning.',
    en: 'Against: our sources name the marketing authorisation holder only.',
  },
  'prescription-limit-not-here': {
    nl: 'De meldplicht geldt ook voor geneesmiddelen zonder recept.',
    en: 'The duty also covers medicines without prescription.',
  },
  'prescription-only-limit': {
    nl: 'De meldplicht is hier beperkt tot geneesmiddelen op recept.',
    en: 'The duty is limited to prescription-only medicines here.',
  },
  'one-notification-each': {
    nl: '{count} {count|melding|meldingen}: voor elke vergunning één ({units}).',
    en: '{count} {count|notification|notifications}: one for each registration ({units}).',
  },
  'unit-needs-strength-and-form': {
    nl: 'Voor {number} zijn meer verpakkingen genoemd. Zonder sterkte en vorm weten we niet hoeveel meldingen het zijn.',
    en: 'Several packs were given for {number}. Without strength and form we cannot tell how many notifications there are.',
  },
  'unit-not-read': {
    nl: '“{number}” lezen we niet als RVG- of EU-nummer.',
    en: 'We cannot read “{number}” as an RVG or EU number.',
  },
  deadline: {
    nl: 'Uiterste dag om te melden: {deadline} ({months} {months|maand|maanden} voor het begin).',
    en: 'Last day to notify: {deadline} ({months} {months|month|months} before the start).',
  },
  'known-after-deadline': {
    nl: 'Het werd pas bekend op {knownOn}, na de uiterste dag {deadline}. Dan geldt: onverwijld.',
    en: 'It became known only on {knownOn}, after the last day {deadline}. Then it is: without delay.',
  },
  'known-before-deadline': {
    nl: 'Het was bekend op {knownOn}, niet later dan de uiterste dag {deadline}.',
    en: 'It was known on {knownOn}, no later than the last day {deadline}.',
  },
  'in-time': {
    nl: 'Gemeld op {notifiedOn}, niet later dan {deadline}.',
    en: 'Notified on {notifiedOn}, no later than {deadline}.',
  },
  'time-left': {
    nl: 'Nog {days} {days|dag|dagen} tot de uiterste dag.',
    en: '{days} {days|day|days} left until the last day.',
  },
  'notified-late': {
    nl: 'Gemeld op {notifiedOn}: {days} {days|dag|dagen} na de uiterste dag.',
    en: 'Notified on {notifiedOn}: {days} {days|day|days} after the last day.',
  },
  'not-notified-and-late': {
    nl: 'De uiterste dag is {days} {days|dag|dagen} voorbij en er is nog niet gemeld.',
    en: 'The last day passed {days} {days|day|days} ago and nothing was notified yet.',
  },
  'notified-at-once': {
    nl: 'Er is gemeld zodra het bekend was.',
    en: 'It was notified as soon as it was known.',
  },
  'notified-after-waiting': {
    nl: 'Tussen bekend worden en melden {days|ligt|liggen} {days} {days|dag|dagen}.',
    en: '{days} {days|day|days} passed between becoming known and notifying.',
  },
  'still-waiting': {
    nl: 'Het is {days} {days|dag|dagen} bekend en nog niet gemeld.',
    en: 'It has been known for {days} {days|day|days} and was not notified yet.',
  },
  foreseeable: {
    nl: 'Het was te voorzien.',
    en: 'It could be foreseen.',
  },
  unforeseeable: {
    nl: 'Het was niet te voorzien.',
    en: 'It could not be foreseen.',
  },
  'exceptional-circumstances': {
    nl: 'Er waren uitzonderlijke omstandigheden; de tekst van toen laat die als reden toe.',
    en: 'There were exceptional circumstances; the text of that day accepts them as a reason.',
  },
  'exceptional-circumstances-gone': {
    nl: 'Uitzonderlijke omstandigheden staan niet meer in de wet als uitzondering.',
    en: 'Exceptional circumstances are no longer an exception in the act.',
  },
  'first-breach-warned': {
    nl: 'Er is geen eerdere overtreding bekend: dan volgt eerst een schriftelijke waarschuwing.',
    en: 'No earlier breach is on record: then a written warning comes first.',
  },
  'earlier-breaches': {
    nl: 'Er {count|is|zijn} {count} eerdere {count|overtreding|overtredingen} bekend. Wat “eerste overtreding” betekent, staat niet in onze bronnen.',
    en: '{count} earlier {count|breach is|breaches are} on record. What “first breach” means is not in our sources.',
  },
  'first-breach-policy-not-known': {
    nl: 'Wat op {day} gold voor een eerste overtreding, staat niet in onze bronnen.',
    en: 'What held on {day} for a first breach is not in our sources.',
  },
  'back-on-market': {
    nl: 'Het middel is terug op {day}: pas de einddatum van de melding aan. Een nieuwe melding is niet nodig.',
    en: 'The medicine is back on {day}: amend the end of the notification. No new notification is needed.',
  },
  'start-moved-earlier': {
    nl: 'Het begin schuift naar voren, van {from} naar {to}.',
    en: 'The start moves forward, from {from} to {to}.',
  },
  'start-moved-later': {
    nl: 'Het begin schuift op, van {from} naar {to}.',
    en: 'The start moves back, from {from} to {to}.',
  },
  'end-moved': {
    nl: 'De verwachte einddatum wordt {to}.',
    en: 'The expected end becomes {to}.',
  },
  'nothing-changed': {
    nl: 'Dit is al gemeld op {notifiedOn} en er is niets veranderd.',
    en: 'This was notified on {notifiedOn} and nothing has changed.',
  },
  'back-too-short': {
    nl: 'Het middel was {days} {days|dag|dagen} terug, korter dan {minimum}: dezelfde onderbreking loopt door.',
    en: 'The medicine was back for {days} {days|day|days}, less than {minimum}: the same interruption goes on.',
  },
  'back-long-enough': {
    nl: 'Het middel was {days} dagen terug, ten minste {minimum}: dit is een nieuwe onderbreking.',
    en: 'The medicine was back for {days} days, at least {minimum}: this is a new interruption.',
  },
  'earlier-start-is-new': {
    nl: 'Het begint eerder dan gemeld ({to} in plaats van {from}); dat geldt hier als een nieuwe melding.',
    en: 'It starts earlier than notified ({to} instead of {from}); here that counts as a new notification.',
  },
  'amendment-not-defined': {
    nl: 'Of een wijziging op {day} zonder nieuwe melding kon, staat niet in onze bronnen.',
    en: 'Whether a change on {day} needed no new notification is not in our sources.',
  },
  'amendment-not-settled': {
    nl: 'De beleidsregel over wijzigingen gaat over onderbrekingen. Voor deze gebeurtenis moet een mens oordelen.',
    en: 'The policy rule on changes is about suspensions. For this event a person has to judge.',
  },
} as const satisfies Record<NotificationDutyCode, Text>;
