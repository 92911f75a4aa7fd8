import type { StatusAnswer } from '../../usecases/answers/products.ts';
import { day } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { certaintyTexts, sinceMeaningTexts } from '../../texts/pages/frame.ts';
import { sayWhyUnknown } from '../../texts/pages/why.ts';

interface DayCellProps {
  readonly date: string | null;
  /** Code of why it is not known. */
  readonly why?: string | undefined;
  /** What the date means, or how certain it is. */
  readonly meaning?: string | undefined;
  readonly language: Language;
}

/** A day in a table: ISO, so that a column can be compared, with what it means in words. */
export function DayCell({ date, why, meaning, language }: DayCellProps) {
  if (date === null) return <span class="soft">{sayWhyUnknown(why, language)}</span>;
  return (
    <>
      <time dateTime={date} class="day">
        {date}
      </time>
      {meaning === undefined ? null : <span class="small soft"> {meaning}</span>}
    </>
  );
}

type Since = Pick<StatusAnswer, 'since' | 'sinceWhy' | 'sinceMeans'>;

export function SinceCell({
  fact,
  language,
}: {
  readonly fact: Since;
  readonly language: Language;
}) {
  return (
    <DayCell
      date={fact.since}
      why={fact.sinceWhy}
      meaning={sinceMeaningTexts[fact.sinceMeans][language]}
      language={language}
    />
  );
}

type Expected = Pick<StatusAnswer, 'expectedEnd' | 'expectedEndWhy' | 'expectedEndCertainty'>;

export function ExpectedCell({
  fact,
  language,
}: {
  readonly fact: Expected;
  readonly language: Language;
}) {
  return (
    <DayCell
      date={fact.expectedEnd}
      why={fact.expectedEndWhy}
      meaning={certaintyTexts[fact.expectedEndCertainty][language]}
      language={language}
    />
  );
}

export const examples: readonly DayCellProps[] = [
  { date: day('2026-04-20'), meaning: 'schatting', language: 'nl' },
  { date: null, why: 'not-reported', language: 'en' },
];
