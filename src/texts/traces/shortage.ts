import type { PeriodStep, ShortageCode, Subject } from '../../domain/shortage/trace.ts';
import type { Text } from '../text.ts';

/** What a stretch of days is about, as the subject of a sentence. */
const subjects = {
  interruption: { nl: 'de onderbreking van de levering', en: 'the interruption of supply' },
  'supply-below-demand': {
    nl: 'de periode met minder aanbod dan vraag',
    en: 'the period with less supply than demand',
  },
  insufficiency: {
    nl: 'de periode met onvoldoende levering',
    en: 'the period of insufficient supply',
  },
  'nationwide-unavailability': {
    nl: 'de periode zonder levering in het hele land',
    en: 'the period without supply in the whole country',
  },
  'late-delivery': {
    nl: 'de periode waarin de houder te laat of niet volledig levert',
    en: 'the period in which the holder delivers late or not in full',
  },
  'increased-demand': {
    nl: 'de periode met gestegen vraag',
    en: 'the period of increased demand',
  },
  'unmet-need': {
    nl: 'de periode met te weinig aanbod voor de volksgezondheid',
    en: 'the period with too little supply for public health',
  },
  'stock-out': {
    nl: 'de periode met lege schappen',
    en: 'the period without stock',
  },
} as const satisfies Record<Subject, Text>;

type PeriodTexts<About extends Subject> = Readonly<Record<`${About}-${PeriodStep}`, Text>>;

/** The sentences on one kind of period; only their subject differs. */
function periodTexts<About extends Subject>(about: About): PeriodTexts<About> {
  const { nl, en } = subjects[about];
  const texts: Record<PeriodStep, Text> = {
    since: {
      nl: `${capital(nl)} loopt sinds {from}.`,
      en: `${capital(en)} has been running since {from}.`,
    },
    'going-on': {
      nl: `${capital(nl)} liep op {reported}. De eerste dag is niet bekend.`,
      en: `${capital(en)} was running on {reported}. Its first day is not known.`,
    },
    'starts-later': {
      nl: `${capital(nl)} begint pas op {from}.`,
      en: `${capital(en)} only starts on {from}.`,
    },
    ended: {
      nl: `${capital(nl)} is op {until} geëindigd.`,
      en: `${capital(en)} ended on {until}.`,
    },
    over: {
      nl: `${capital(nl)} was op {by} voorbij.`,
      en: `${capital(en)} was over by {by}.`,
    },
    avoided: {
      nl: `${capital(nl)} was aangekondigd, maar is niet gekomen.`,
      en: `${capital(en)} had been announced but did not come.`,
    },
    'not-confirmed': {
      nl: `${capital(nl)} is aangekondigd. Dat zij begonnen is, staat nergens.`,
      en: `${capital(en)} has been announced. Nothing says that it has begun.`,
    },
    'start-unknown': {
      nl: `Of ${nl} op deze dag al liep, is niet bekend.`,
      en: `Whether ${en} had begun by this day is not known.`,
    },
    'end-unknown': {
      nl: `${capital(nl)} wordt niet meer gemeld. Dat zij voorbij is, staat nergens.`,
      en: `${capital(en)} is no longer reported. Nothing says that it is over.`,
    },
    contradictory: {
      nl: `De datums kloppen niet: ${nl} zou beginnen op {from} en eindigen op {until}.`,
      en: `The dates contradict each other: ${en} would start on {from} and end on {until}.`,
    },
    none: {
      nl: `Volgens de gegevens is er geen ${withoutArticle(nl)}.`,
      en: `By the facts there is no ${withoutArticle(en)}.`,
    },
  };
  const named = Object.entries(texts).map(([step, text]) => [`${about}-${step}`, text]);
  // The keys are made of the two closed lists that the type is made of.
  return Object.fromEntries(named) as PeriodTexts<About>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `the interruption of supply` → `interruption of supply`. */
function withoutArticle(text: string): string {
  return text.slice(text.indexOf(' ') + 1);
}

export const shortageTexts = {
  ...periodTexts('interruption'),
  ...periodTexts('supply-below-demand'),
  ...periodTexts('insufficiency'),
  ...periodTexts('nationwide-unavailability'),
  ...periodTexts('late-delivery'),
  ...periodTexts('increased-demand'),
  ...periodTexts('unmet-need'),
  ...periodTexts('stock-out'),

  'definition-is-draft': {
    nl: 'Deze definitie is een ontwerp. Zij is nog geen geldend recht.',
    en: 'This definition is a draft. It is not law yet.',
  },
  'definition-not-yet-in-force': {
    nl: 'Op deze dag gold deze definitie nog niet: zij geldt vanaf {from}. Wij meten er toch mee.',
    en: 'This definition was not in force on this day: it is from {from}. We measure with it all the same.',
  },
  'definition-ended': {
    nl: 'Op deze dag gold deze definitie niet meer: zij gold tot {until}. Wij meten er toch mee.',
    en: 'This definition was no longer in force on this day: it ended on {until}. We measure with it all the same.',
  },
  'definition-not-known-then': {
    nl: 'Of deze definitie op deze dag al gold, is niet bekend. Onze bronnen laten haar zien vanaf {seen}.',
    en: 'Whether this definition held on this day is not known. Our sources show it from {seen}.',
  },
  'definition-never-in-force': {
    nl: 'Deze definitie is nooit in werking getreden.',
    en: 'This definition never came into force.',
  },
  'parameter-set-by-asker': {
    nl: 'Zelf ingesteld: {parameter} = {value}.',
    en: 'Set by who asks: {parameter} = {value}.',
  },

  'days-so-far': {
    nl: 'Sinds {from} is dat tot en met deze dag {days} {days|dag|dagen}.',
    en: 'Since {from} that makes {days} {days|day|days}, this day included.',
  },
  'days-expected': {
    nl: 'Verwacht wordt dat het van {from} tot {expectedEnd} duurt: {days} {days|dag|dagen}.',
    en: 'It is expected to last from {from} until {expectedEnd}: {days} {days|day|days}.',
  },
  'days-in-all': {
    nl: 'Het duurde van {from} tot {until}: {days} {days|dag|dagen}.',
    en: 'It lasted from {from} until {until}: {days} {days|day|days}.',
  },
  'days-known-of': {
    nl: 'De eerste dag is niet bekend. Vanaf {seen} zijn het ten minste {days} {days|dag|dagen}.',
    en: 'The first day is not known. From {seen} it is at least {days} {days|day|days}.',
  },
  'expected-end-passed': {
    nl: 'Het verwachte einde, {expectedEnd}, is voorbij. Dat is geen einde.',
    en: 'The expected end, {expectedEnd}, has passed. That is not an end.',
  },
  'at-least-reached': {
    nl: '{days} {days|dag|dagen} is ten minste {threshold}: dat telt.',
    en: '{days} {days|day|days} is at least {threshold}: that counts.',
  },
  'at-least-missed': {
    nl: '{days} {days|dag|dagen} is minder dan {threshold}: dat telt niet.',
    en: '{days} {days|day|days} is less than {threshold}: that does not count.',
  },
  'more-than-reached': {
    nl: '{days} {days|dag|dagen} is meer dan {threshold}: dat telt.',
    en: '{days} {days|day|days} is more than {threshold}: that counts.',
  },
  'more-than-missed': {
    nl: '{days} {days|dag|dagen} is niet meer dan {threshold}: dat telt niet.',
    en: '{days} {days|day|days} is not more than {threshold}: that does not count.',
  },
  'length-unknown': {
    nl: 'Hoe lang het in totaal duurt, is niet bekend.',
    en: 'How long it lasts in all is not known.',
  },

  'announced-counts': {
    nl: 'Wat is aangekondigd, telt in deze definitie mee.',
    en: 'What has been announced counts in this definition.',
  },
  'announced-does-not-count': {
    nl: 'Wat alleen is aangekondigd, telt in deze definitie niet mee.',
    en: 'What has only been announced does not count in this definition.',
  },
  'announced-only-later': {
    nl: 'Op deze dag was het nog niet aangekondigd: dat gebeurde op {announced}.',
    en: 'It had not been announced on this day: that came on {announced}.',
  },
  'regional-only': {
    nl: 'Het gaat om een deel van het land. Deze definitie kijkt naar het hele land.',
    en: 'It concerns a part of the country. This definition looks at the whole country.',
  },
  'level-unknown': {
    nl: 'Of in het hele land het aanbod kleiner is dan de vraag, is niet bekend.',
    en: 'Whether supply falls short of demand in the whole country is not known.',
  },
  'partial-counts': {
    nl: 'Een deel leveren telt ook als onderbreking.',
    en: 'Supplying a part counts as an interruption too.',
  },
  'partial-does-not-count': {
    nl: 'Er wordt een deel geleverd. Dat telt hier niet als onderbreking.',
    en: 'A part is supplied. That does not count as an interruption here.',
  },
  'extent-unknown': {
    nl: 'Of er nog een deel wordt geleverd, is niet bekend.',
    en: 'Whether a part is still supplied is not known.',
  },
  marketed: { nl: 'Het middel is in de handel.', en: 'The medicine is marketed.' },
  'not-marketed': {
    nl: 'Het middel is niet in de handel. Dan is er volgens deze definitie geen tekort.',
    en: 'The medicine is not marketed. By this definition there is then no shortage.',
  },
  'no-appropriate-alternative': {
    nl: 'Er is geen passend alternatief.',
    en: 'There is no appropriate alternative.',
  },
  'appropriate-alternative': {
    nl: 'Er is een passend alternatief. Het tekort is dan niet kritiek.',
    en: 'There is an appropriate alternative. The shortage is then not critical.',
  },
  'not-resolvable': {
    nl: 'Het land kan het niet zelf oplossen.',
    en: 'The country cannot resolve it.',
  },
  resolvable: {
    nl: 'Het is op te lossen. Het tekort is dan niet kritiek.',
    en: 'It can be resolved. The shortage is then not critical.',
  },
  'union-coordination-needed': {
    nl: 'Coördinatie door de Europese Unie is nodig.',
    en: 'Coordination by the European Union is needed.',
  },
  'union-coordination-not-needed': {
    nl: 'Coördinatie door de Europese Unie is niet nodig.',
    en: 'Coordination by the European Union is not needed.',
  },

  'demand-rise-not-met': {
    nl: 'Aan de gestegen vraag kan niet worden voldaan.',
    en: 'The increased demand cannot be met.',
  },
  'demand-rise-met': {
    nl: 'Aan de gestegen vraag wordt voldaan.',
    en: 'The increased demand is met.',
  },
  'demand-rise-not-sharp': {
    nl: 'De vraag is niet sterk gestegen.',
    en: 'Demand has not risen sharply.',
  },
  'demand-rise-sharpness-open': {
    nl: 'Of de vraag sterk is gestegen, is niet beoordeeld. Wat “sterk” is, zegt de definitie niet.',
    en: 'Whether demand has risen sharply has not been judged. The definition does not say what “sharply” is.',
  },

  'prescription-only': {
    nl: 'Het middel is alleen op recept te krijgen.',
    en: 'The medicine is prescription-only.',
  },
  'not-prescription-only': {
    nl: 'Het middel is ook zonder recept te krijgen. Deze definitie geldt alleen voor receptgeneesmiddelen.',
    en: 'The medicine can be had without a prescription. This definition is for prescription-only medicines.',
  },

  'series-runs': {
    nl: 'Sinds {from} melden {wholesalers} groothandels zonder onderbreking “niet leverbaar”: {names}.',
    en: 'Since {from}, {wholesalers} wholesalers have reported “not deliverable” without a break: {names}.',
  },
  'series-over': {
    nl: 'De laatste reeks meldingen eindigde op {until}.',
    en: 'The last series of reports ended on {until}.',
  },
  'no-series': {
    nl: 'Er is geen reeks meldingen van {required} of meer groothandels.',
    en: 'There is no series of reports by {required} or more wholesalers.',
  },
  'reports-do-not-cover-day': {
    nl: 'Over deze dag is er geen meting bij de groothandels.',
    en: 'There is no measurement at the wholesalers for this day.',
  },
  'week-short': {
    nl: 'In de week van {week} konden {count} van de {full} groothandels niet direct leveren. Dat telt vanaf {required}.',
    en: 'In the week of {week}, {count} of the {full} wholesalers could not deliver at once. From {required} that counts.',
  },
  'week-not-short': {
    nl: 'In de week van {week} {count|kon|konden} {count} van de {full} groothandels niet direct leveren. Dat telt pas vanaf {required}.',
    en: 'In the week of {week}, {count} of the {full} wholesalers could not deliver at once. Only from {required} that counts.',
  },
  'week-of-other-size': {
    nl: 'De meting telt {full} groothandels; de definitie gaat uit van {expected}.',
    en: 'The measurement counts {full} wholesalers; the definition assumes {expected}.',
  },

  'order-late': {
    nl: 'De bestelling van {ordered} had uiterlijk op {due} volledig geleverd moeten zijn (de {days}e werkdag). Dat is niet gebeurd.',
    en: 'The order of {ordered} should have been delivered in full by {due} (working day {days}). It was not.',
  },
  'order-in-time': {
    nl: 'De bestelling van {ordered} is op tijd en volledig geleverd: uiterlijk op {due}, de {days}e werkdag.',
    en: 'The order of {ordered} was delivered in full and in time: by {due}, working day {days}.',
  },
  'order-not-due': {
    nl: 'De bestelling van {ordered} mag tot en met {due} worden geleverd (de {days}e werkdag). Dat is nog niet voorbij.',
    en: 'The order of {ordered} may be delivered until {due} (working day {days}). That day has not passed.',
  },
  'interruption-outlasts-term': {
    nl: 'Een bestelling van {start} moet uiterlijk op {due} volledig geleverd zijn (de {days}e werkdag). De onderbreking duurt langer.',
    en: 'An order of {start} is due in full by {due} (working day {days}). The interruption lasts longer.',
  },
  'interruption-within-term': {
    nl: 'Een bestelling van {start} moet uiterlijk op {due} volledig geleverd zijn (de {days}e werkdag). Dan is er weer levering.',
    en: 'An order of {start} is due in full by {due} (working day {days}). By then there is supply again.',
  },
  'stopped-for-good': {
    nl: 'De houder is op {stop} voorgoed gestopt. Dat is een eigen melding, geen tijdelijke onbeschikbaarheid.',
    en: 'The holder stopped for good on {stop}. That is a report of its own, no temporary unavailability.',
  },
  'stop-reported-in-time': {
    nl: 'Het stoppen is op {reported} gemeld. Dat is op tijd: het moest uiterlijk op {latest}, {months} maanden vooraf.',
    en: 'The stop was reported on {reported}. That is in time: it was due by {latest}, {months} months ahead.',
  },
  'stop-reported-late': {
    nl: 'Het stoppen is op {reported} gemeld. Het moest uiterlijk op {latest}, {months} maanden vooraf.',
    en: 'The stop was reported on {reported}. It was due by {latest}, {months} months ahead.',
  },

  listed: {
    nl: 'Het staat op de lijst {authority} van {snapshot}.',
    en: 'It is on the list {authority} of {snapshot}.',
  },
  'listed-as-announced': {
    nl: 'Het staat op de lijst {authority} van {snapshot}, als aangekondigd.',
    en: 'It is on the list {authority} of {snapshot}, as announced.',
  },
  'listed-as-over': {
    nl: 'De lijst {authority} van {snapshot} noemt het nog, maar niet meer als tekort (“{status}”).',
    en: 'The list {authority} of {snapshot} still names it, but no longer as short (“{status}”).',
  },
  'listed-as-leaving': {
    nl: 'De lijst {authority} van {snapshot} zegt dat het van de markt gaat of geschorst is (“{status}”). Dat telt niet als tekort.',
    en: 'The list {authority} of {snapshot} says that it leaves the market or is suspended (“{status}”). That does not count as short.',
  },
  'listed-perhaps-history': {
    nl: 'Het staat op de lijst {authority} van {snapshot}, met een verwacht einde dat voorbij is. Of de lijst het nog als tekort noemt, staat er niet.',
    en: 'It is on the list {authority} of {snapshot}, with an expected end that has passed. Whether the list still names it as short is not said.',
  },
  'not-listed': {
    nl: 'Het staat niet op de lijst {authority} van {snapshot}. Dat zegt niet dat het weer te krijgen is.',
    en: 'It is not on the list {authority} of {snapshot}. That does not say that it can be had again.',
  },
  'snapshot-after-day': {
    nl: 'De oudste lijst is van {snapshot}, na deze dag. Wat er eerder op stond, zegt zij niet.',
    en: 'The oldest list is of {snapshot}, after this day. It does not say what was on it before.',
  },
  indication: {
    nl: 'De bron {source} wijst hierop, maar bewijst het niet.',
    en: 'The source {source} points to this but does not prove it.',
  },
} as const satisfies Record<ShortageCode, Text>;
