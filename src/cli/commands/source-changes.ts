import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import type { ChangesAnswer } from '../../usecases/answers/sources.ts';
import { sourceChanges } from '../../usecases/source-changes.ts';
import { command } from '../command.ts';
import { dayFlag } from '../flags.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.sourceChanges;

export const sourceChangesCommand = command({
  words: 'source changes',
  about: texts.about,
  arguments: { name: { about: texts.name } },
  flags: { since: dayFlag(texts.since), until: dayFlag(texts.until) },
  needsDatabase: true,
  async run({ arguments: { name }, flags: { since, until } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return sourceChanges(app.context, {
      source: name,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    });
  },
  show,
});

function show({ days, items }: ChangesAnswer, { language, columns }: Terminal): string {
  if (days.length === 0) return texts.none[language];
  const table = drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: days.map((day) =>
        [day.date, day.new, day.changed, day.unchanged, day.noLongerListed, day.relisted].map(
          String,
        ),
      ),
      right: [1, 2, 3, 4, 5],
    },
    columns,
  );
  return `${table}\n${say(texts.items, { count: items.length }, language)}`;
}
