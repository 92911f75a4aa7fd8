import { day } from './calendar-date.ts';
import { choice } from './choice.ts';
import type { Norm, NormSource, NormVersion } from './norm.ts';

/** How long before the event a holder must have notified at the latest. */
export interface NoticePeriod {
  /** Calendar months before the event. */
  readonly months: number;
  /** The text lets exceptional circumstances excuse a later notification. */
  readonly exceptionalCircumstances: boolean;
}

/** What counts as a suspension of supply, row by row of the desk's "must I report?" table. */
export interface SuspensionDefinition {
  /** Shortest expected length in calendar days that is a suspension. */
  readonly days: number;
  /** Demand that is met in part is unmet demand. */
  readonly partialCounts: boolean;
  /** Own stock of the same registration that bridges the gap takes the duty away. */
  readonly ownStockExempts: boolean;
  /** Other pack sizes of the same registration that cover demand take the duty away. */
  readonly otherPackSizesExempt: boolean;
  /** Other suppliers that can cover demand take the duty away. */
  readonly otherSuppliersExempt: boolean;
  /** A shorter interruption with a large impact is welcome, without a duty. */
  readonly shorterInvited: boolean;
  /** A changed period, or being back, amends the earlier notification. */
  readonly changeAmends: boolean;
}

export interface NoticeCounting {
  /** Which day stands in for a day that the month counted back to lacks. */
  readonly missingDay: 'last-of-month' | 'first-of-next-month';
  /** Whether a last day in a weekend moves to the Friday before. */
  readonly weekend: 'stays' | 'friday-before';
}

const medicinesAct = 'Geneesmiddelenwet (BWBR0021505)';
const policyRule: NormSource = {
  instrument: 'Beleidsregel over de meldplicht van artikel 49, zevende lid, Geneesmiddelenwet',
  reference: 'Stcrt 2025, 42045',
};
const openStatute: NormSource = {
  instrument: medicinesAct,
  article: 'art. 49, zevende lid (laat dit open)',
};
const euRegulation: NormSource = {
  instrument: 'EU-geneesmiddelenverordening (voorlopig akkoord)',
};

const enactedNotice: readonly NormVersion<NoticePeriod>[] = [
  {
    id: '2012-01-01',
    state: 'enacted',
    from: null,
    until: day('2013-02-22'),
    seenOn: day('2012-01-01'),
    value: { months: 2, exceptionalCircumstances: true },
    source: {
      instrument: medicinesAct,
      article: 'art. 49, zesde lid',
      quote: { text: 'behoudens uitzonderlijke omstandigheden', language: 'nl' },
    },
    confidence: 'source',
    note: {
      nl: 'De wettekst van 1 januari 2012 staat in onze bronnen; wat daarvoor gold niet.',
      en: 'The text of 1 January 2012 is in our sources; what held before is not.',
    },
  },
  {
    id: '2013-02-22',
    state: 'enacted',
    from: day('2013-02-22'),
    until: day('2025-09-09'),
    value: { months: 2, exceptionalCircumstances: true },
    source: {
      instrument: medicinesAct,
      article: 'art. 49, zevende lid',
      quote: { text: 'behoudens uitzonderlijke omstandigheden', language: 'nl' },
    },
    confidence: 'source',
    note: {
      nl: 'Vernummerd van het zesde naar het zevende lid; de termijn bleef twee maanden.',
      en: 'Renumbered from paragraph 6 to paragraph 7; the period stayed two months.',
    },
  },
  {
    id: '2025-09-09',
    state: 'enacted',
    from: day('2025-09-09'),
    until: null,
    value: { months: 2, exceptionalCircumstances: false },
    source: {
      instrument: medicinesAct,
      article: 'art. 49, zevende lid; Richtlijn 2001/83/EG, art. 23 bis en 123',
    },
    confidence: 'source',
    note: {
      nl: 'De uitzondering voor uitzonderlijke omstandigheden is weg; de termijn bleef twee maanden.',
      en: 'The exception for exceptional circumstances is gone; the period stayed two months.',
    },
  },
];

const suspensionNotice: Norm<NoticePeriod> = {
  title: {
    nl: 'Meldtermijn bij onderbreking van de levering',
    en: 'Notice period for a suspension of supply',
  },
  unit: 'calendar months',
  versions: [
    ...enactedNotice,
    {
      id: 'draft-eu-regulation',
      state: 'draft',
      from: null,
      until: null,
      value: { months: 6, exceptionalCircumstances: false },
      source: euRegulation,
      confidence: 'unverified',
      note: {
        nl: 'Tijdelijke onderbreking, zes maanden vooraf. Nog geen geldend recht; lees de vastgestelde tekst na.',
        en: 'Temporary disruption, six months ahead. Not law yet; check the final text.',
      },
    },
  ],
};

const cessationNotice: Norm<NoticePeriod> = {
  title: {
    nl: 'Meldtermijn bij uit de handel nemen, intrekking of niet verlengen',
    en: 'Notice period for withdrawal from the market, revocation or no renewal',
  },
  unit: 'calendar months',
  versions: [
    ...enactedNotice,
    {
      id: 'draft-eu-regulation',
      state: 'draft',
      from: null,
      until: null,
      value: { months: 12, exceptionalCircumstances: false },
      source: euRegulation,
      confidence: 'unverified',
      note: {
        nl: 'Blijvend stoppen, waarschijnlijk twaalf maanden vooraf. Algemene kennis, niet in onze bronnen gelezen.',
        en: 'Permanent cessation, probably twelve months ahead. General knowledge, not read in our sources.',
      },
    },
  ],
};

const suspensionDefinition: Norm<SuspensionDefinition> = {
  title: {
    nl: 'Wanneer is het een onderbreking van de levering?',
    en: 'When is it a suspension of supply?',
  },
  unit: 'calendar days',
  versions: [
    {
      id: '2026-04-01',
      state: 'enacted',
      from: day('2026-04-01'),
      until: null,
      value: {
        days: 14,
        partialCounts: true,
        ownStockExempts: true,
        otherPackSizesExempt: true,
        otherSuppliersExempt: false,
        shorterInvited: true,
        changeAmends: true,
      },
      source: policyRule,
      confidence: 'partial',
      note: {
        nl: 'De houder verwacht veertien kalenderdagen of langer niet of niet geheel aan de vraag van afnemers te voldoen. Alleen de opening van de beleidsregel kon worden gelezen.',
        en: 'The holder expects to be unable, partly or fully, to meet customers’ demand for 14 calendar days or longer. Only the opening of the policy rule could be read.',
      },
    },
  ],
};

const customer: Norm<readonly string[]> = {
  title: { nl: 'Wie is afnemer?', en: 'Who is a customer?' },
  versions: [
    {
      id: '2026-04-01',
      state: 'enacted',
      from: day('2026-04-01'),
      until: null,
      value: ['wholesaler', 'directly-supplied-pharmacy', 'directly-supplied-dispenser'],
      source: policyRule,
      confidence: 'partial',
      note: {
        nl: 'Een groothandel, of een apotheek of andere ter hand steller die rechtstreeks wordt beleverd.',
        en: 'A wholesaler, or a pharmacy or other dispenser that is supplied directly.',
      },
    },
  ],
};

const noticeCounting = choice<NoticeCounting>({
  title: { nl: 'Hoe tellen we maanden terug?', en: 'How do we count months back?' },
  value: { missingDay: 'last-of-month', weekend: 'stays' },
  options: [
    { missingDay: 'last-of-month', weekend: 'stays' },
    { missingDay: 'last-of-month', weekend: 'friday-before' },
    { missingDay: 'first-of-next-month', weekend: 'stays' },
    { missingDay: 'first-of-next-month', weekend: 'friday-before' },
  ],
  source: openStatute,
  reason: {
    nl: 'De wet zegt “twee maanden”. We tellen kalendermaanden terug; een dag die de maand niet heeft, wordt de laatste van die maand. Weekeinden veranderen niets.',
    en: 'The act says “two months”. We count calendar months back; a day the month lacks becomes its last day. Weekends change nothing.',
  },
});

const noticeVersionDay = choice<'duty-day' | 'start'>({
  title: { nl: 'Van welke dag geldt de tekst?', en: 'The text of which day applies?' },
  value: 'duty-day',
  options: ['duty-day', 'start'],
  source: openStatute,
  reason: {
    nl: 'De tekst van de dag waarop uiterlijk gemeld moest zijn, of van de dag waarop het bekend werd als die later is: toen moest de houder handelen.',
    en: 'The text of the last day to notify, or of the day it became known if that is later: that is when the holder had to act.',
  },
});

const interruptionLength = choice<'end-minus-start' | 'both-days-count'>({
  title: { nl: 'Hoe lang is een onderbreking?', en: 'How long is an interruption?' },
  unit: 'calendar days',
  value: 'end-minus-start',
  options: ['end-minus-start', 'both-days-count'],
  source: policyRule,
  reason: {
    nl: 'Van de eerste dag waarop niet aan de vraag wordt voldaan tot de eerste dag waarop dat weer wel gebeurt: die laatste dag is geen dag zonder.',
    en: 'From the first day on which demand is not met to the first day on which it is met again: that last day is no day without.',
  },
});

const minimumReturn = choice<number>({
  title: {
    nl: 'Hoe lang terug voordat een onderbreking voorbij is?',
    en: 'How long back before an interruption is over?',
  },
  unit: 'calendar days',
  value: 7,
  source: policyRule,
  reason: {
    nl: 'Korter dan zeven dagen terug beëindigt de onderbreking niet: een enkele levering is nog geen herstel.',
    en: 'Back for less than seven days does not end the interruption: one delivery is no recovery.',
  },
});

const earlierStart = choice<'amendment' | 'new-notification'>({
  title: { nl: 'Het begint eerder dan gemeld', en: 'It starts earlier than notified' },
  value: 'amendment',
  options: ['amendment', 'new-notification'],
  source: policyRule,
  reason: {
    nl: 'Een eerdere begindatum is een wijziging van dezelfde melding; of op tijd is gemeld, tonen we voor beide datums.',
    en: 'An earlier start amends the same notification; lateness is shown against both dates.',
  },
});

const notificationUnit = choice<{
  readonly national: 'rvg';
  readonly central: 'eu-number-strength-form' | 'eu-number';
}>({
  title: { nl: 'Waarover gaat één melding?', en: 'What does one notification cover?' },
  value: { national: 'rvg', central: 'eu-number-strength-form' },
  options: [
    { national: 'rvg', central: 'eu-number-strength-form' },
    { national: 'rvg', central: 'eu-number' },
  ],
  source: policyRule,
  reason: {
    nl: 'Per RVG-nummer. Bij een centrale vergunning EU/1/jj/nnn met sterkte en vorm, want het laatste deel van het nummer is een verpakking.',
    en: 'Per RVG number. For a central authorisation EU/1/yy/nnn with strength and form, because the last part of the number is a pack.',
  },
});

const prescriptionLimit = choice<{ readonly prescriptionOnly: boolean }>({
  title: {
    nl: 'Geldt de meldplicht alleen voor receptgeneesmiddelen?',
    en: 'Is the duty limited to prescription-only medicines?',
  },
  value: { prescriptionOnly: false },
  options: [{ prescriptionOnly: false }, { prescriptionOnly: true }],
  source: openStatute,
  reason: {
    nl: 'Nee: die grens hoort bij de voorraadverplichting, niet bij de meldplicht.',
    en: 'No: that limit belongs to the stock obligation, not to the duty to notify.',
  },
});

const parallelImporters = choice<'needs-judgement' | 'duty' | 'no-duty'>({
  title: { nl: 'Meldplicht van parallelimporteurs', en: 'Duty of parallel importers' },
  value: 'needs-judgement',
  options: ['needs-judgement', 'duty', 'no-duty'],
  source: openStatute,
  reason: {
    nl: 'De bronnen laten dit open; een mens oordeelt.',
    en: 'The sources leave this open; a person judges.',
  },
});

const firstBreach: Norm<'written-warning'> = {
  title: { nl: 'Eerste overtreding van de meldplicht', en: 'First breach of the duty' },
  versions: [
    {
      id: '2024-01-01',
      state: 'enacted',
      from: day('2024-01-01'),
      until: null,
      value: 'written-warning',
      source: {
        instrument: 'Handhavingsbeleid bij de meldplicht (instrument niet in onze bronnen)',
      },
      confidence: 'unverified',
      note: {
        nl: 'Eerst een schriftelijke waarschuwing, daarna pas een boete. Wat “eerste” betekent en wat vóór 2024 gold, staat niet in onze bronnen.',
        en: 'A written warning before a fine. What “first” means, and what held before 2024, is not in our sources.',
      },
    },
  ],
};

export const notificationNorms = {
  'suspension-notice': suspensionNotice,
  'cessation-notice': cessationNotice,
  'suspension-definition': suspensionDefinition,
  'notification-customer': customer,
  'notice-counting': noticeCounting,
  'notice-version-day': noticeVersionDay,
  'interruption-length': interruptionLength,
  'interruption-minimum-return': minimumReturn,
  'notification-earlier-start': earlierStart,
  'notification-unit': notificationUnit,
  'notification-prescription-limit': prescriptionLimit,
  'notification-parallel-importers': parallelImporters,
  'notification-first-breach': firstBreach,
} as const satisfies Record<string, Norm>;
