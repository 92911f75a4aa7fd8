import type { FieldPlace, FieldValue } from '../../domain/notification/fields.ts';
import type { NotificationStep } from '../../domain/notification/notification.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { notificationFieldTexts, notificationStepTexts } from '../fields/notification.ts';
import { say, type Text } from '../text.ts';

const texts = {
  subject: {
    nl: 'Melding {number}: {name} ({unit})',
    en: 'Notification {number}: {name} ({unit})',
  },
  to: { nl: 'Aan: {given}', en: 'To: {given}' },
  lead: {
    nl: 'Wij hebben het meldpunt op {asserted} het volgende gemeld. U ontvangt dit bericht op grond van onze overeenkomst: {given}',
    en: 'On {asserted} we notified the desk of the following. You receive this message under our agreement: {given}',
  },
  medicine: { nl: 'Geneesmiddel: {name} ({unit})', en: 'Medicine: {name} ({unit})' },
  version: {
    nl: 'Melding: {number}, versie {version} ({step})',
    en: 'Notification: {number}, version {version} ({step})',
  },
  notSaid: { nl: 'niet opgegeven', en: 'not given' },
  end: {
    nl: 'Dit bericht is door ons zelf verzonden. Het meldpunt heeft het niet gezien en niet doorgestuurd.',
    en: 'We sent this message ourselves. The desk has neither seen nor forwarded it.',
  },
} as const satisfies Record<string, Text>;

export interface PassedOnFacts {
  readonly number: string;
  readonly version: number;
  readonly step: NotificationStep;
  readonly asserted: CalendarDate;
  readonly name: string;
  /** `RVG 12345` or an EU number. */
  readonly unit: string;
  readonly partner: string;
  readonly clause: string;
  readonly fields: readonly {
    readonly place: FieldPlace;
    readonly value: FieldValue | undefined;
  }[];
}

/** The message to a contract partner, whole: what is shown is what is sent and recorded. */
export function writePassingOn(
  facts: PassedOnFacts,
  language: Language,
): { readonly subject: string; readonly text: string } {
  const { number, name, unit, asserted, version, step } = facts;
  const sentence = (text: Text, params: Parameters<typeof say>[1]) => say(text, params, language);
  const lines = facts.fields.map(({ place, value }) => {
    const { label, words } = notificationFieldTexts[place.path];
    return `${label[language]}: ${writeValue(value, words, language)}`;
  });
  const text = [
    sentence(texts.to, { given: facts.partner }),
    '',
    sentence(texts.lead, { asserted, given: facts.clause }),
    '',
    sentence(texts.medicine, { name, unit }),
    sentence(texts.version, {
      number,
      version: String(version),
      step: notificationStepTexts[step][language],
    }),
    ...lines,
    '',
    texts.end[language],
    '',
  ].join('\n');
  return { subject: sentence(texts.subject, { number, name, unit }), text };
}

/** Days and numbers in the reader's language. */
const asWritten: Text = { nl: '{each}', en: '{each}' };

function writeValue(
  value: FieldValue | undefined,
  words: Readonly<Record<string, Text>> | undefined,
  language: Language,
): string {
  if (value === undefined) return texts.notSaid[language];
  const said = (word: string) => words?.[word]?.[language];
  if (typeof value === 'object') return value.map((item) => said(item) ?? item).join(', ');
  return said(String(value)) ?? say(asWritten, { each: value }, language);
}
