import { commandTexts } from '../../texts/commands.ts';
import { keepToTerms, type RetentionDone } from '../../usecases/retention.ts';
import { command } from '../command.ts';
import { switchFlag } from '../flags.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.retention;

export const retentionCommand = command({
  words: 'retention',
  about: texts.about,
  arguments: {},
  flags: { dryRun: switchFlag(texts.dryRun) },
  needsDatabase: true,
  async run({ flags: { dryRun = false } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return keepToTerms(app.context, { dryRun });
  },
  show,
});

function show({ dryRun, items }: RetentionDone, { language, columns }: Terminal): string {
  const table = drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: items.map(({ norm, days, removed }) => [norm, String(days), String(removed)]),
      right: [1, 2],
    },
    columns,
  );
  return [table, '', dryRun ? texts.nothingRemoved[language] : texts.removed[language]].join('\n');
}
