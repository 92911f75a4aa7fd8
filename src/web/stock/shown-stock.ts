import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { soughtWords, stockOutcomeTexts } from '../../texts/stock-words.ts';
import { say } from '../../texts/text.ts';
import type { OwnStockAnswer, OwnUnit, UnitOutcome } from '../../usecases/stock/own-stock.ts';
import type { Frame } from '../frame.ts';
import type { Mistake } from '../parts/mistakes.tsx';

export const unitOutcomes = Object.keys(stockOutcomeTexts).filter(isOutcome);

function isOutcome(word: string): word is UnitOutcome {
  return word in stockOutcomeTexts;
}

/** What of the stock is shown, by the address. */
export interface StockQuestion {
  readonly on?: CalendarDate;
  readonly words: string;
  readonly outcome?: UnitOutcome;
  readonly mistakes: readonly Mistake[];
}

export function stockQuestion({ query, today, language }: Frame): StockQuestion {
  const { on: typed = '', q = '', outcome = '' } = query;
  const on = parseCalendarDate(typed);
  const readable = on !== undefined && on <= today;
  const known = unitOutcomes.find((each) => each === outcome);
  const mistake = {
    field: 'on',
    message: say(stockTexts.dayMisfit, { value: typed, today }, language),
  };
  return {
    ...(readable ? { on } : {}),
    words: q.trim(),
    ...(known === undefined ? {} : { outcome: known }),
    mistakes: typed === '' || readable ? [] : [mistake],
  };
}

export function shownUnits(
  { units }: Pick<OwnStockAnswer, 'units'>,
  { words, outcome }: StockQuestion,
): readonly OwnUnit[] {
  const wanted = soughtWords(words);
  return units.filter(
    (unit) =>
      (outcome === undefined || unit.outcome === outcome) &&
      wanted.every((word) =>
        `${unit.name} ${unit.brand} ${unit.unit}`.toLowerCase().includes(word),
      ),
  );
}
