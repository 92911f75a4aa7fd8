import type { DutyMistake, DutyQuestion, dutyWords } from '../../domain/notification/duty-walk.ts';
import type { PublicationGround } from '../../domain/desk/publication.ts';
import type { PublishableField, PublicationRegime } from '../../law/publication.ts';
import type { Text } from '../text.ts';

/** “Must I report?”: the supplier's first screen. */
export const mustReportTexts = {
  title: { nl: 'Moet ik dit melden?', en: 'Must I report this?' },
  description: {
    nl: 'In hoogstens zes vragen: moet een leverancier een onderbreking melden, en voor welke dag?',
    en: 'In six questions at most: does a supplier have to notify an interruption, and by which day?',
  },
  lead: {
    nl: 'Hoogstens {most} vragen, dan het antwoord met de datum en de regel. Wij bewaren niets en vragen geen namen.',
    en: 'At most {most} questions, then the answer with its date and its rule. We keep nothing and ask no names.',
  },
  number: { nl: 'Vraag {number}', en: 'Question {number}' },
  submit: { nl: 'Verder', en: 'Continue' },
  unknownDay: { nl: 'Weet ik niet', en: 'I do not know' },
  mistakesTitle: { nl: 'Dit antwoord kunnen wij niet lezen', en: 'We cannot read this answer' },
  soFar: { nl: 'Uw antwoorden tot nu toe', en: 'Your answers so far' },
  noneYet: { nl: 'Nog geen.', en: 'None yet.' },
  yourAnswers: { nl: 'Uw antwoorden', en: 'Your answers' },
  change: { nl: 'Wijzig', en: 'Change' },
  changeWhich: { nl: 'Wijzig: {question}', en: 'Change: {question}' },
  startAgain: { nl: 'Begin opnieuw', en: 'Start again' },
  back: { nl: 'Vorige vraag', en: 'Previous question' },
  judgedOn: {
    nl: 'Beoordeeld naar de regels van {on}.',
    en: 'Judged by the rules of {on}.',
  },

  notifyLeft: {
    nl: 'Ja, uiterlijk op {deadline}. U heeft nog {days} {days|dag|dagen}.',
    en: 'Yes, by {deadline} at the latest. You have {days} {days|day|days} left.',
  },
  notifyToday: {
    nl: 'Ja, uiterlijk vandaag, {deadline}.',
    en: 'Yes, by today at the latest, {deadline}.',
  },
  notifyLate: {
    nl: 'Ja, uiterlijk op {deadline}. U bent {days} {days|dag|dagen} te laat.',
    en: 'Yes, by {deadline} at the latest. You are {days} {days|day|days} late.',
  },
  notifyAtOnce: {
    nl: 'Ja, meteen. De uiterste dag, {deadline}, was al voorbij toen het bekend werd.',
    en: 'Yes, at once. The last day, {deadline}, had already passed when it became known.',
  },
  noDuty: { nl: 'Nee, dit hoeft u niet te melden.', en: 'No, you do not have to notify this.' },
  invited: {
    nl: 'Nee, het hoeft niet. Een melding is wel welkom.',
    en: 'No, it is not needed. A notification is welcome all the same.',
  },
  amend: {
    nl: 'Nee, geen nieuwe melding. Pas de melding van {notified} aan.',
    en: 'No, no new notification. Amend the one of {notified}.',
  },
  judgement: {
    nl: 'Dat staat niet vast: een mens moet dit wegen.',
    en: 'That is not settled: a person has to weigh this.',
  },
  judgementSafe: {
    nl: 'Wie zeker wil zijn, meldt uiterlijk op {deadline}. De feiten voor en tegen staan hieronder.',
    en: 'To be on the safe side, notify by {deadline}. The facts for and against stand below.',
  },
  judgementSafeLate: {
    nl: 'Wie zeker wil zijn, meldt nu: {deadline} is {days} {days|dag|dagen} voorbij. De feiten voor en tegen staan hieronder.',
    en: 'To be on the safe side, notify now: {deadline} passed {days} {days|day|days} ago. The facts for and against stand below.',
  },
  notDecidable: {
    nl: 'Dat is nog niet te zeggen: er ontbreekt een gegeven.',
    en: 'That cannot be said yet: a fact is missing.',
  },
  lawNotKnown: {
    nl: 'Dat is niet te zeggen: wat toen gold, staat niet in onze bronnen.',
    en: 'That cannot be said: what held then is not in our sources.',
  },
  anew: {
    nl: 'Dit is een nieuwe onderbreking. Beantwoord de vragen ervoor opnieuw.',
    en: 'This is a new interruption. Answer the questions for it afresh.',
  },
  anewGo: { nl: 'Ga verder met de nieuwe onderbreking', en: 'Continue with the new interruption' },
  noNorm: {
    nl: 'Nee: op die dag was er geen regel die dit vraagt.',
    en: 'No: on that day no rule asked for this.',
  },
  reproach: {
    nl: 'Te laat is een feit, geen verwijt. Of het u te verwijten valt, beoordeelt een mens.',
    en: 'Late is a fact, not a reproach. Whether you are to blame is for a person to judge.',
  },
  delay: {
    nl: 'De wet vraagt bovendien om onverwijld te melden: wachten tot de uiterste dag is niet de bedoeling.',
    en: 'The act also asks you to notify without delay: waiting for the last day is not what it means.',
  },
  knownLater: {
    nl: 'Werd het u pas na {deadline} bekend? Geef die dag op',
    en: 'Did it become known to you only after {deadline}? Give that day',
  },
  oneEach: {
    nl: 'Eén melding voor elk RVG-nummer, of voor elk EU-nummer met sterkte en vorm.',
    en: 'One notification for each RVG number, or for each EU number with strength and form.',
  },
  amendLate: {
    nl: 'Gemeten aan het begin op {start} was de uiterste dag {deadline}; uw melding kwam {days} {days|dag|dagen} later.',
    en: 'Against a start on {start} the last day was {deadline}; your notification came {days} {days|day|days} later.',
  },
  amendInTime: {
    nl: 'Gemeten aan het begin op {start} was de uiterste dag {deadline}; uw melding was op tijd.',
    en: 'Against a start on {start} the last day was {deadline}; your notification was in time.',
  },
  missingTitle: { nl: 'Wat ontbreekt', en: 'What is missing' },

  dates: { nl: 'De datums', en: 'The dates' },
  startDate: { nl: 'Begin', en: 'Start' },
  minusMonths: {
    nl: 'Begin − {months} {months|kalendermaand|kalendermaanden}',
    en: 'Start − {months} calendar {months|month|months}',
  },
  isDeadline: { nl: '{deadline}: de uiterste dag', en: '{deadline}: the last day' },
  monthEnd: {
    nl: 'Die maand heeft geen dag {number}. Dan telt haar laatste dag; weekeinden veranderen niets.',
    en: 'That month has no day {number}. Its last day counts then; weekends change nothing.',
  },
  sameDay: {
    nl: 'Dezelfde dag van de maand; weekeinden veranderen niets.',
    en: 'The same day of the month; weekends change nothing.',
  },
  todayDate: { nl: 'Vandaag', en: 'Today' },
  daysAfter: {
    nl: '{on}: {days} {days|dag|dagen} na de uiterste dag',
    en: '{on}: {days} {days|day|days} after the last day',
  },
  daysBefore: {
    nl: '{on}: {days} {days|dag|dagen} voor de uiterste dag',
    en: '{on}: {days} {days|day|days} before the last day',
  },
  onTheDay: { nl: '{on}: de uiterste dag zelf', en: '{on}: the last day itself' },
  length: { nl: 'Duur', en: 'Length' },
  lengthDays: {
    nl: '{days} {days|dag|dagen}: van de eerste dag zonder tot de eerste dag met',
    en: '{days} {days|day|days}: from the first day without to the first day with',
  },

  norms: { nl: 'De regel', en: 'The rule' },
  normFrom: { nl: 'geldt sinds {from}', en: 'in force since {from}' },
  partly: {
    nl: 'Een regel waarop dit antwoord rust, is maar gedeeltelijk bekend: alleen de opening kon worden gelezen. Lees de bron na voordat u erop bouwt.',
    en: 'A rule under this answer is only partly known: only its opening could be read. Check the source before you rely on it.',
  },
  allNorms: { nl: 'Alle regels, met hun versies', en: 'All rules, with their versions' },

  publicTitle: { nl: 'Wat wordt hiervan openbaar?', en: 'What of this becomes public?' },
  publicConfidential: {
    nl: 'Van uw melding: niets. Alleen het meldpunt (CBG en IGJ) leest haar.',
    en: 'Of your notification: nothing. Only the desk (CBG and IGJ) reads it.',
  },
  publicVoluntary: {
    nl: 'Alleen waarvoor u in de melding toestemming geeft, en niet eerder dan het meldpunt het openbaar maakt: {fields}.',
    en: 'Only what you consent to in the notification, and not before the desk publishes it: {fields}.',
  },
  publicWebsite: {
    nl: 'Zodra het meldpunt de melding openbaar maakt: {fields}. Voorraad, marktaandeel, productieplaats en contact nooit.',
    en: 'As soon as the desk publishes the notification: {fields}. Stock, market share, site and contact never.',
  },
  publicAlways: {
    nl: 'Openbaar wordt wel, los van uw melding: {grounds}.',
    en: 'Public all the same, apart from your notification: {grounds}.',
  },
  publicLater: {
    nl: 'Wat onder een strenger regime is gemeld, blijft geheim als er later een ruimer regime komt.',
    en: 'What was notified under a stricter regime stays confidential when a wider one follows.',
  },
  publicNotKnown: {
    nl: 'Welk regime op deze dag geldt, is niet bekend. Dan wordt er niets openbaar.',
    en: 'Which regime holds on this day is not known. Then nothing becomes public.',
  },

  why: { nl: 'Waarom?', en: 'Why?' },
  receipt: {
    nl: 'Bewijsnummer {receipt}: met dezelfde antwoorden en regels komt hetzelfde nummer.',
    en: 'Receipt {receipt}: the same answers and rules give the same number.',
  },
  lawUsed: { nl: 'Wetboek {law}', en: 'Law book {law}' },
  reportNow: { nl: 'Start de melding', en: 'Start the notification' },
  reportAnyway: { nl: 'Meld het toch', en: 'Notify it all the same' },
  amendNow: { nl: 'Naar uw meldingen', en: 'To your notifications' },
  reportHint: {
    nl: 'Hiervoor logt u in. Wat u hier invulde, gaat mee.',
    en: 'This asks you to sign in. What you filled in here comes along.',
  },
  print: {
    nl: 'Wilt u dit antwoord bewaren? Druk het af of bewaar het adres van deze pagina.',
    en: 'Want to keep this answer? Print it, or keep the address of this page.',
  },

  keep: { nl: 'Bewaar dit als bewijs', en: 'Keep this as evidence' },
  keepHint: {
    nl: 'Dan staat vast dat u dit vandaag heeft nagegaan, met deze antwoorden en regels. Alleen u en het meldpunt kunnen het lezen.',
    en: 'Then it is on record that you checked this today, with these answers and rules. Only you and the desk can read it.',
  },
  keptTitle: { nl: 'Bewaarde antwoorden', en: 'Kept answers' },
  keptLead: {
    nl: 'Gevallen waarin er volgens uw antwoorden geen meldplicht was. Nieuwste eerst.',
    en: 'Cases in which, by your answers, there was no duty to notify. Newest first.',
  },
  keptNone: { nl: 'U heeft nog niets bewaard.', en: 'You have kept nothing yet.' },
  keptOn: { nl: 'Nagegaan op', en: 'Checked on' },
  keptAt: { nl: 'Bewaard op', en: 'Kept at' },
  keptOutcome: { nl: 'Antwoord', en: 'Answer' },
  keptReceipt: { nl: 'Bewijsnummer', en: 'Receipt' },
  keptOne: { nl: 'Bewijs: geen meldplicht', en: 'Evidence: no duty to notify' },
  keptSays: {
    nl: 'Op {on} is dit nagegaan, met de antwoorden hieronder. De feiten zijn van wie ze invulde en zijn niet nagetrokken.',
    en: 'This was checked on {on}, with the answers below. The facts are those of who filled them in and were not verified.',
  },
  keptFor: { nl: 'Voor', en: 'For' },
  keptOtherLaw: {
    nl: 'Het wetboek is sindsdien gewijzigd. Het antwoord van toen blijft staan.',
    en: 'The law book has changed since. The answer of that day stands.',
  },
  keptAll: { nl: 'Alle bewaarde antwoorden', en: 'All kept answers' },
  checkNew: { nl: 'Ga een nieuw geval na', en: 'Check a new case' },
} as const satisfies Record<string, Text>;

export const dutyQuestionTexts = {
  event: {
    label: { nl: 'Wat is er aan de hand?', en: 'What is going on?' },
    hint: {
      nl: 'Gaat het om meer vergunningen? Elke vergunning is een eigen geval.',
      en: 'Several registrations? Each registration is a case of its own.',
    },
    short: { nl: 'Gebeurtenis', en: 'Event' },
  },
  start: {
    label: { nl: 'Vanaf welke dag?', en: 'From which day?' },
    hint: {
      nl: 'De eerste dag waarop u niet aan de vraag van afnemers voldoet, of waarop het ingaat. Afnemers zijn groothandels, en wie u rechtstreeks belevert.',
      en: 'The first day on which you do not meet customers’ demand, or on which it takes effect. Customers are wholesalers, and whoever you supply directly.',
    },
    short: { nl: 'Begin', en: 'Start' },
  },
  known: {
    label: { nl: 'Wanneer werd het u bekend?', en: 'When did it become known to you?' },
    hint: {
      nl: 'De dag waarop u het ging verwachten. Die dag kan bepalen welke regel geldt.',
      en: 'The day on which you came to expect it. That day can decide which rule applies.',
    },
    short: { nl: 'Bekend op', en: 'Known on' },
  },
  cover: {
    label: {
      nl: 'Kunt u zelf aan alle vraag blijven voldoen?',
      en: 'Can you go on meeting all demand yourself?',
    },
    hint: {
      nl: 'Gedeeltelijk leveren telt als niet voldoen.',
      en: 'Delivering in part counts as not meeting it.',
    },
    short: { nl: 'Zelf voldoen', en: 'Meeting demand' },
  },
  end: {
    label: {
      nl: 'Op welke dag voldoet u weer aan de vraag?',
      en: 'On which day do you meet demand again?',
    },
    hint: {
      nl: 'De eerste dag waarop het weer kan, zoals u het nu verwacht.',
      en: 'The first day on which you can again, as you expect it now.',
    },
    short: { nl: 'Verwacht einde', en: 'Expected end' },
  },
  impact: {
    label: { nl: 'Zijn de gevolgen voor patiënten groot?', en: 'Is the impact on patients large?' },
    hint: {
      nl: 'Bijvoorbeeld omdat er weinig andere middelen zijn.',
      en: 'For example because there are few other medicines.',
    },
    short: { nl: 'Grote gevolgen', en: 'Large impact' },
  },
  holder: {
    label: { nl: 'Wie bent u?', en: 'Who are you?' },
    hint: {
      nl: 'Voor deze vergunning.',
      en: 'For this registration.',
    },
    short: { nl: 'U bent', en: 'You are' },
  },
  prescription: {
    label: { nl: 'Is het alleen op recept te krijgen?', en: 'Is it prescription-only?' },
    hint: { nl: 'Zoals het register het noemt.', en: 'As the register has it.' },
    short: { nl: 'Alleen op recept', en: 'Prescription-only' },
  },
  was: {
    label: { nl: 'Wat heeft u toen gemeld?', en: 'What did you notify then?' },
    hint: {
      nl: 'De gebeurtenis van de eerdere melding.',
      en: 'The event of the earlier notification.',
    },
    short: { nl: 'Eerder gemeld', en: 'Notified before' },
  },
  change: {
    label: { nl: 'Wat verandert er?', en: 'What changes?' },
    hint: { nl: 'Ten opzichte van uw eerdere melding.', en: 'Against your earlier notification.' },
    short: { nl: 'Verandering', en: 'Change' },
  },
  notified: {
    label: { nl: 'Wanneer heeft u dat gemeld?', en: 'When did you notify that?' },
    hint: {
      nl: 'Het staat op uw ontvangstbewijs.',
      en: 'It stands on your receipt.',
    },
    short: { nl: 'Gemeld op', en: 'Notified on' },
  },
  'earlier-start': {
    label: { nl: 'Welk begin meldde u toen?', en: 'Which start did you notify then?' },
    hint: {
      nl: 'De eerste dag waarop u niet aan de vraag zou voldoen.',
      en: 'The first day on which you would not meet demand.',
    },
    short: { nl: 'Begin, toen gemeld', en: 'Start, notified then' },
  },
  'new-end': {
    label: {
      nl: 'Op welke dag voldoet u nu weer aan de vraag?',
      en: 'On which day do you now meet demand again?',
    },
    hint: { nl: 'Zoals u het nu verwacht.', en: 'As you expect it now.' },
    short: { nl: 'Nieuw einde', en: 'New end' },
  },
  'new-start': {
    label: { nl: 'Op welke dag begint het nu?', en: 'On which day does it start now?' },
    hint: {
      nl: 'De eerste dag waarop u niet aan de vraag voldoet.',
      en: 'The first day on which you do not meet demand.',
    },
    short: { nl: 'Nieuw begin', en: 'New start' },
  },
  'back-on': {
    label: { nl: 'Sinds wanneer is het middel terug?', en: 'Since when is the medicine back?' },
    hint: {
      nl: 'De eerste dag waarop u weer aan de vraag voldoet.',
      en: 'The first day on which you meet demand again.',
    },
    short: { nl: 'Terug op', en: 'Back on' },
  },
  'was-back': {
    label: { nl: 'Sinds wanneer was het terug?', en: 'Since when was it back?' },
    hint: {
      nl: 'De eerste dag na de eerdere onderbreking waarop u weer aan de vraag voldeed.',
      en: 'The first day after the earlier interruption on which you met demand again.',
    },
    short: { nl: 'Terug op', en: 'Back on' },
  },
  'again-from': {
    label: { nl: 'Vanaf welke dag is het opnieuw weg?', en: 'From which day is it gone again?' },
    hint: {
      nl: 'De eerste dag waarop u opnieuw niet aan de vraag voldoet.',
      en: 'The first day on which you again do not meet demand.',
    },
    short: { nl: 'Opnieuw vanaf', en: 'Again from' },
  },
} as const satisfies Record<
  DutyQuestion,
  { readonly label: Text; readonly hint: Text; readonly short: Text }
>;

type WordTexts = {
  readonly [Question in keyof typeof dutyWords]: Readonly<
    Record<(typeof dutyWords)[Question][number] | 'unknown', Text>
  >;
};

const unknown: Text = { nl: 'Weet ik niet', en: 'I do not know' };
const yesOrNo = {
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  unknown,
} as const;
const withdrawal: Text = {
  nl: 'Wij halen het middel uit de handel',
  en: 'We take the medicine off the market',
};
const revocation: Text = {
  nl: 'Wij vragen de vergunning in te trekken',
  en: 'We request that the authorisation be revoked',
};
const noRenewal: Text = {
  nl: 'Wij laten de vergunning niet verlengen',
  en: 'We do not have the authorisation renewed',
};

export const dutyWordTexts: WordTexts = {
  event: {
    suspension: {
      nl: 'Wij kunnen tijdelijk niet, of minder dan gevraagd, leveren',
      en: 'For a time we cannot deliver, or less than is asked for',
    },
    withdrawal,
    'revocation-request': revocation,
    'no-renewal': noRenewal,
    changed: {
      nl: 'Een onderbreking die wij al meldden, verandert of is voorbij',
      en: 'An interruption that we notified changes or is over',
    },
    'other-changed': {
      nl: 'Een andere melding van ons verandert',
      en: 'Another notification of ours changes',
    },
    unknown,
  },
  cover: {
    no: { nl: 'Nee, niet of niet helemaal', en: 'No, not or not fully' },
    others: {
      nl: 'Nee, maar andere leveranciers kunnen het opvangen',
      en: 'No, but other suppliers can cover it',
    },
    'own-stock': {
      nl: 'Ja, uit eigen voorraad van dezelfde vergunning',
      en: 'Yes, from own stock of the same registration',
    },
    'other-packs': {
      nl: 'Ja, met andere verpakkingen van dezelfde vergunning',
      en: 'Yes, with other packs of the same registration',
    },
    unknown,
  },
  impact: yesOrNo,
  prescription: yesOrNo,
  holder: {
    mah: { nl: 'Houder van de handelsvergunning', en: 'Marketing authorisation holder' },
    'parallel-importer': { nl: 'Parallelimporteur', en: 'Parallel importer' },
    unknown,
  },
  was: {
    withdrawal: { nl: 'Uit de handel nemen', en: 'Withdrawal from the market' },
    'revocation-request': { nl: 'Verzoek om intrekking', en: 'Request to revoke' },
    'no-renewal': { nl: 'Niet verlengen', en: 'No renewal' },
    unknown,
  },
  change: {
    end: { nl: 'Het verwachte einde', en: 'The expected end' },
    back: { nl: 'Het middel is terug', en: 'The medicine is back' },
    start: { nl: 'Het begin', en: 'The start' },
    again: {
      nl: 'Het was terug en is opnieuw niet leverbaar',
      en: 'It was back and is out of supply again',
    },
    nothing: { nl: 'Niets', en: 'Nothing' },
    unknown,
  },
};

export const dutyMistakeTexts = {
  'nothing-chosen': {
    nl: 'Kies een antwoord. “Weet ik niet” is er ook een.',
    en: 'Choose an answer. “I do not know” is one too.',
  },
  'day-missing': {
    nl: 'Vul een dag in, of kies “Weet ik niet”.',
    en: 'Fill in a day, or choose “I do not know”.',
  },
  'day-unreadable': {
    nl: '“{value}” is geen dag die bestaat. Schrijf bijvoorbeeld 2026-03-01.',
    en: '“{value}” is no day that exists. Write, for example, 2026-03-01.',
  },
  'day-far': {
    nl: '{value} ligt meer dan vijftig jaar van vandaag. Klopt het jaar?',
    en: '{value} lies more than fifty years from today. Is the year right?',
  },
  'day-in-future': {
    nl: '{value} ligt in de toekomst; hier hoort een dag die geweest is.',
    en: '{value} lies in the future; this asks for a day that has been.',
  },
  'word-unknown': {
    nl: '“{value}” staat niet in de lijst. Kies een van de antwoorden.',
    en: '“{value}” is not in the list. Choose one of the answers.',
  },
  'end-not-after-start': {
    nl: '{value} ligt niet na het begin. Het einde is de eerste dag waarop het weer kan.',
    en: '{value} does not lie after the start. The end is the first day on which it can again.',
  },
  'again-not-after-back': {
    nl: '{value} ligt niet na de dag waarop het terug was.',
    en: '{value} does not lie after the day on which it was back.',
  },
} as const satisfies Record<DutyMistake, Text>;

export const publicFieldTexts = {
  name: { nl: 'naam', en: 'name' },
  substance: { nl: 'werkzame stof', en: 'active substance' },
  form: { nl: 'vorm', en: 'form' },
  strength: { nl: 'sterkte', en: 'strength' },
  reason: { nl: 'oorzaak', en: 'reason' },
  start: { nl: 'begin', en: 'start' },
  end: { nl: 'einde', en: 'end' },
  alternatives: { nl: 'alternatieven', en: 'alternatives' },
} as const satisfies Record<PublishableField, Text>;

/** What becomes public whatever the regime. */
export const publicGroundTexts = {
  authority: {
    nl: 'eigen besluiten van de overheid (kritisch tekort, maatregel, vrijstelling)',
    en: 'the authority’s own decisions (critical shortage, measure, exemption)',
  },
  consent: {
    nl: 'wat u zelf met toestemming openbaar maakt',
    en: 'what you publish yourself with consent',
  },
  aggregate: {
    nl: 'optellingen van signalen uit apotheken en groothandels',
    en: 'sums of signals from pharmacies and wholesalers',
  },
  voluntary: { nl: 'wat eerder met toestemming is gemeld', en: 'what was notified with consent' },
  'eu-national-website': {
    nl: 'wat onder de Europese verordening is gemeld',
    en: 'what was notified under the European regulation',
  },
} as const satisfies Record<PublicationGround, Text>;

/** The sentence on a notification of today, by regime. */
export const publicRegimeTexts = {
  confidential: mustReportTexts.publicConfidential,
  voluntary: mustReportTexts.publicVoluntary,
  'eu-national-website': mustReportTexts.publicWebsite,
} as const satisfies Record<PublicationRegime, Text>;
