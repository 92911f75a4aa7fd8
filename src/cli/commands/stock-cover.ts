import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { viewCover, type Cover, type CoverItem } from '../../usecases/stock/view-cover.ts';
import { command } from '../command.ts';
import { dayFlag, textFlag } from '../flags.ts';
import { asOperator } from '../operator.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.stockCover;

export const stockCoverCommand = command({
  words: 'stock cover',
  about: texts.about,
  arguments: {},
  flags: {
    on: dayFlag(texts.on),
    known: dayFlag(texts.known),
    product: textFlag('PRODUCT', texts.product),
  },
  needsDatabase: true,
  async run({ flags: { on, known, product } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return viewCover(asOperator(app.context), {
      ...(on === undefined ? {} : { on }),
      ...(known === undefined ? {} : { known }),
      ...(product === undefined ? {} : { product }),
    });
  },
  show,
});

const mostShown = 50;

function show({ on, items }: Cover, { language, columns }: Terminal): string {
  if (items.length === 0) return say(texts.none, { day: on }, language);
  const number = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  const cover = ({ band, weeks, shown }: CoverItem) =>
    shown === 'exact' ? number(weeks) : (band ?? texts.notShown[language]);
  const table = drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: items
        .slice(0, mostShown)
        .map((item) => [
          item.group,
          item.link === undefined ? '' : texts.links[item.link][language],
          number(item.units),
          cover(item),
          number(item.contributors),
        ]),
      right: [2, 3, 4],
    },
    columns,
  );
  const more = items.length - mostShown;
  return [
    table,
    ...(more > 0 ? [say(texts.more, { count: more }, language)] : []),
    say(texts.total, { count: items.length, day: on }, language),
  ].join('\n');
}
