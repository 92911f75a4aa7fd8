import type { Problem } from '../../domain/problem.ts';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { note } from './problem.ts';

const summaries = { 'identical-row': 'identical-rows', 'key-repeated': 'keys-repeated' } as const;

/**
 * For lists that repeat themselves by the thousand: one note with the number of repeats
 * in the place of one note each.
 */
export function withSummarisedRepeats(reading: ReadingTaken): ReadingTaken {
  const others = reading.problems.filter((one) => !(one.code in summaries));
  const repeats = Object.entries(summaries).flatMap(([single, several]): readonly Problem[] => {
    const found = reading.problems.filter((one) => one.code === single);
    const count = single === 'identical-row' ? sumOfCounts(found) : found.length;
    const file = found[0]?.file;
    return count === 0
      ? []
      : [{ ...note(several, { params: { count } }), ...(file === undefined ? {} : { file }) }];
  });
  return { ...reading, problems: [...others, ...repeats] };
}

function sumOfCounts(problems: readonly Problem[]): number {
  return problems.reduce((sum, one) => {
    const count = one.params?.['count'];
    return sum + (typeof count === 'number' ? count : 1);
  }, 0);
}
