import { choice } from './choice.ts';
import type { Norm } from './norm.ts';
import type { PublicHolidays } from './shortage.ts';

/** How the desk works where no source says so. */
export const deskNorms = {
  'desk-four-eyes': choice<{
    readonly deeds: readonly ('triage' | 'publish' | 'correct' | 'retract')[];
  }>({
    title: {
      nl: 'Waarvoor een tweede paar ogen nodig is',
      en: 'What needs a second pair of eyes',
    },
    value: { deeds: ['triage', 'publish', 'correct', 'retract'] },
    reason: {
      nl: 'Openbaar maken, verbeteren, intrekken en het oordeel “kritiek” raken anderen en zijn niet ongedaan te maken in de ogen van wie het las.',
      en: 'Publishing, correcting, retracting and the judgement “critical” touch others and cannot be undone in the eyes of who read it.',
    },
  }),
  'desk-field-silence': choice({
    title: {
      nl: 'Na hoeveel werkdagen een signaal zonder melding opvalt',
      en: 'After how many working days a signal without a notification stands out',
    },
    unit: 'working days',
    value: 3,
    reason: {
      nl: 'De meldplicht zegt “onverwijld”; drie werkdagen laten ruimte voor een storing van een dag en een weekeinde.',
      en: 'The duty says “without delay”; three working days leave room for a hitch of a day and a weekend.',
    },
  }),
  'desk-working-days': choice<{
    readonly weekdays: readonly number[];
    readonly holidays: PublicHolidays;
  }>({
    title: {
      nl: 'Welke dagen voor het meldpunt werkdagen zijn',
      en: 'Which days are working days for the desk',
    },
    // King's Day moves to 26 April where the 27th is a Sunday: a Saturday, no working day either way.
    value: {
      weekdays: [1, 2, 3, 4, 5],
      holidays: {
        fixed: ['01-01', '04-27', '05-05', '12-25', '12-26'],
        afterEaster: [-2, 1, 39, 50],
      },
    },
    source: { instrument: 'Algemene termijnenwet', article: '3' },
    reason: {
      nl: 'Maandag tot en met vrijdag, zonder de algemeen erkende feestdagen van deze wet en Goede Vrijdag, die zij daarmee gelijkstelt.',
      en: 'Monday to Friday, without the generally recognised holidays of this act and Good Friday, which it puts on a par with them.',
    },
  }),
  'desk-signal-age': choice({
    title: {
      nl: 'Hoe lang een signaal uit het veld meetelt zonder bevestiging',
      en: 'How long a signal from the field counts without being confirmed',
    },
    unit: 'calendar days',
    value: 28,
    reason: {
      nl: 'Wie signaleerde, bevestigt met één klik dat het nog zo is. Ouder en niet bevestigd telt niet mee in wat openbaar is: het kan voorbij zijn.',
      en: 'Who signalled confirms with one click that it is still so. Older and unconfirmed does not count in what is public: it may be over.',
    },
  }),
  'desk-ends-soon': choice({
    title: {
      nl: 'Wanneer een zaak onder “loopt bijna af” staat',
      en: 'When a case stands under “ends soon”',
    },
    unit: 'calendar days',
    value: 14,
    reason: {
      nl: 'Veertien dagen is de kortste onderbreking die de beleidsregel telt.',
      en: 'Fourteen days is the shortest interruption that the policy rule counts.',
    },
  }),
  'desk-question-deadline': choice({
    title: {
      nl: 'Termijn om een vraag van het meldpunt te beantwoorden',
      en: 'Time to answer a question of the desk',
    },
    unit: 'working days',
    value: 5,
    reason: {
      nl: 'Een week; de beoordelaar kan per vraag een andere dag noemen.',
      en: 'A week; the assessor can name another day for each question.',
    },
  }),
} as const satisfies Record<string, Norm>;
