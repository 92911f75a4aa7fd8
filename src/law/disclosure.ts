import { choice } from './choice.ts';
import type { Norm } from './norm.ts';

/** How figures about stock and notifications may leave the party they are about (rules.md §7). */
export const disclosureNorms = {
  'disclosure-stock-design': choice({
    title: {
      nl: 'Hoe voorraadcijfers openbaar worden: per groep, in banden, per week, een week later',
      en: 'How stock figures become public: per group, in bands, by week, one week late',
    },
    unit: 'weeks',
    value: {
      group: ['substance', 'strength', 'form', 'route', 'release'],
      bandLimitsWeeks: [1, 2, 4, 8],
      delayWeeks: 1,
      linksApart: ['wholesale', 'hospital'],
    },
    reason: {
      nl: 'Eén vast ontwerp zonder vrije vragen, zodat niemand door twee uitkomsten te vergelijken één partij kan uitrekenen.',
      en: 'One fixed design without free queries, so that nobody can work out one party by comparing two answers.',
    },
  }),

  'disclosure-stock-groups': choice({
    title: {
      nl: 'Wanneer een groep in een kwartaal getoond mag worden',
      en: 'When a group may be shown in a quarter',
    },
    value: {
      wholesale: { ownershipGroups: 3, largestSharePercent: 75, largestSupplierPercent: 60 },
      hospital: { ownershipGroups: 5, largestSharePercent: 30 },
      measuredOn: 'quarter-before',
    },
    reason: {
      nl: 'Ten minste drie onafhankelijke eigenaren met een positieve hoeveelheid, de grootste hoogstens 75 procent, gemeten over het kwartaal ervoor: een gearceerde cel zegt dan niets over deze week. En van wat binnenkwam leverde niemand meer dan 60 procent: wie bijna alles levert, weet wat ieder kreeg, en kan na een leeg schap uitrekenen wat ieder heeft. Van ziekenhuizen is niet bekend wie hun levert; daar zijn het er vijf, de grootste hoogstens 30 procent.',
      en: 'At least three independent owners with a positive amount, the largest at most 75 per cent, measured over the quarter before: a hatched cell then tells nothing about this week. And nobody delivered more than 60 per cent of what came in: who delivers nearly all knows what each got, and after an empty shelf can work out what each holds. Who delivers to hospitals is not told; of them it takes five, the largest at most 30 per cent.',
    },
  }),

  'disclosure-notification-counts': choice({
    title: {
      nl: 'Over hoeveel vergunninghouders een aantal meldingen minstens gaat',
      en: 'Over how many holders a count of notifications goes at least',
    },
    unit: 'holders',
    value: 3,
    reason: {
      nl: 'Bij één of twee houders kan de ene de andere herleiden.',
      en: 'With one or two holders, one can work out the other.',
    },
  }),

  'disclosure-aggregate': choice({
    title: { nl: 'Elke andere optelling', en: 'Any other aggregate' },
    value: { contributors: 3, largestSharePercent: 75, pPercent: 25 },
    reason: {
      nl: 'Ten minste drie bijdragers met een positieve hoeveelheid, de grootste hoogstens 75 procent, en de p-procentregel met p = 25: niemand kan de bijdrage van een ander binnen een kwart schatten.',
      en: 'At least three contributors with a positive amount, the largest at most 75 per cent, and the p per cent rule with p = 25: nobody can estimate the contribution of another within a quarter.',
    },
  }),

  'disclosure-third-parties': choice({
    title: {
      nl: 'Wie voor een melding een derde is',
      en: 'Who is a third party for a notification',
    },
    value: 'every-role-outside-the-desk',
    options: ['every-role-outside-the-desk'],
    reason: {
      nl: 'Het meldpunt is van CBG en IGJ. Iedere andere rol krijgt een melding alleen te zien als een overeenkomst dat vastlegt.',
      en: 'The desk is of CBG and IGJ. Every other role sees a notification only where an agreement record says so.',
    },
  }),

  'disclosure-judgement': choice({
    title: {
      nl: 'Wie een oordeel mag zien dat op meer feiten rust',
      en: 'Who may see a judgement that rests on several facts',
    },
    value: 'strictest-of-its-facts',
    options: ['strictest-of-its-facts'],
    reason: {
      nl: 'Een oordeel is niet opener dan het meest vertrouwelijke feit dat het nodig heeft.',
      en: 'A judgement is no more open than the most confidential fact it needs.',
    },
  }),
} as const satisfies Record<string, Norm>;
