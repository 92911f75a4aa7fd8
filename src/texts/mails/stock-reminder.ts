import type { Text } from '../text.ts';

/** To a contact of a party that delivers stock: which days are missing, and nothing of what it holds. */
export const stockReminderTexts = {
  subject: {
    nl: 'Uw voorraad over {count} {count|dag|dagen} ontbreekt nog',
    en: 'Your stock of {count} {count|day|days} is still missing',
  },
  missing: {
    nl: 'Wij ontvingen van u nog geen voorraad over {count|deze dag|deze dagen}: {days}.',
    en: 'We have not yet received your stock of {count|this day|these days}: {days}.',
  },
  notZero: {
    nl: 'Zolang er niets is, staat er “niet gemeld”, en geen nul. Had u niets? Lever dan een bestand met nul verpakkingen.',
    en: 'As long as there is nothing it says “not reported”, and no zero. Did you hold nothing? Then deliver a file with zero packs.',
  },
  deliver: { nl: 'Aanleveren:', en: 'Deliver:' },
  stop: {
    nl: 'Levert u niet meer, of wilt u deze herinneringen niet? Zeg dat hier:',
    en: 'Do you no longer deliver, or do you not want these reminders? Say so here:',
  },
  english: { nl: 'In English', en: 'In English' },
} as const satisfies Record<string, Text>;
