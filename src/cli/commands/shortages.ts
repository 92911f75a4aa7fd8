import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import type { ShortagesAnswer } from '../../usecases/answers/shortages.ts';
import { listShortages } from '../../usecases/list-shortages.ts';
import { command } from '../command.ts';
import { countryFlag, dayFlag, textFlag, timeFlag } from '../flags.ts';
import { drawTable, wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.shortages;

export const shortagesCommand = command({
  words: 'shortages',
  about: texts.about,
  arguments: {},
  flags: {
    definition: { ...textFlag('ID', texts.definition), required: true },
    country: countryFlag(texts.country),
    on: dayFlag(texts.on),
    known: dayFlag(texts.known),
    recorded: timeFlag(texts.recorded),
  },
  needsDatabase: true,
  async run({ flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { definition, country, on, known, recorded } = flags;
    const { language } = door.terminal;
    return listShortages(app.context, { definition, country, on, known, recorded, language });
  },
  show,
});

const mostRows = 50;

function show(answer: ShortagesAnswer, { language, columns }: Terminal): string {
  const { definition, country, on, known, count, decidable, notDecidable, needsJudgement } = answer;
  const short = answer.items.filter(({ outcome }) => outcome === 'short');
  const figures = {
    title: definition.title,
    country,
    on,
    known,
    count,
    decidable,
    notDecidable,
    needsJudgement,
  };
  return [
    ...wrap(say(texts.summary, figures, language), columns),
    ...(definition.inForceOn ? [] : [texts.notInForce[language]]),
    ...(answer.synthetic ? [texts.invented[language]] : []),
    ...answer.notDecidableWhy.flatMap((why) => wrap(say(texts.lacks, why, language), columns)),
    ...answer.counted.flatMap(({ says }) => wrap(says, columns)),
    ...(short.length === 0 ? [] : ['', list(short.slice(0, mostRows), language, columns)]),
    ...(short.length > mostRows
      ? [say(texts.more, { count: short.length - mostRows }, language)]
      : []),
  ].join('\n');
}

function list(
  items: ShortagesAnswer['items'],
  language: Terminal['language'],
  columns: number,
): string {
  return drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: items.map(({ product, since, expectedEnd, sources }) => [
        product.name,
        since ?? '–',
        expectedEnd ?? '–',
        [...new Set(sources.map(({ name }) => name))].join(' '),
      ]),
    },
    columns,
  );
}
