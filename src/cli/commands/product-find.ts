import { commandTexts } from '../../texts/commands.ts';
import { stateTexts } from '../../texts/pages/frame.ts';
import { say } from '../../texts/text.ts';
import type { FoundAnswer } from '../../usecases/answers/products.ts';
import { findProducts } from '../../usecases/find-products.ts';
import { command } from '../command.ts';
import { wholeNumberFlag } from '../flags.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.productFind;

export const productFindCommand = command({
  words: 'product find',
  about: texts.about,
  arguments: { words: { about: texts.words, rest: true } },
  flags: { limit: wholeNumberFlag('COUNT', 1, 500, texts.limit) },
  needsDatabase: true,
  async run({ arguments: { words }, flags: { limit } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return findProducts(app.context, { query: words, ...(limit === undefined ? {} : { limit }) });
  },
  show,
});

function show(answer: FoundAnswer, { language, columns }: Terminal): string {
  const { query, results } = answer;
  if (results.length === 0)
    return say(answer.codeWithoutProduct ? texts.noneForCode : texts.none, { query }, language);
  const table = drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: results.map(({ id, name, substance, status }) => [
        name,
        substance ?? '–',
        stateTexts[status][language],
        id,
      ]),
    },
    columns,
  );
  return [
    ...(answer.ambiguous ? [texts.ambiguous[language]] : []),
    table,
    ...(answer.next === null ? [] : [texts.more[language]]),
  ].join('\n');
}
