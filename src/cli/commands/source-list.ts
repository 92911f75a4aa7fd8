import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import type { SourcesAnswer } from '../../usecases/answers/sources.ts';
import { listSources } from '../../usecases/list-sources.ts';
import { command } from '../command.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.sourceList;

export const sourceListCommand = command({
  words: 'source list',
  about: texts.about,
  arguments: {},
  flags: {},
  needsDatabase: true,
  async run(_given, door) {
    const app = await door.openApp();
    return 'problems' in app ? app : listSources(app.context, { language: door.terminal.language });
  },
  show,
});

function show({ sources }: SourcesAnswer, { language, columns }: Terminal): string {
  const table = drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: sources.map(({ name, country, kind, state, asserted, rows }) => [
        name,
        country,
        kind,
        state,
        asserted ?? '–',
        rows === null ? '–' : String(rows),
      ]),
      right: [5],
    },
    columns,
  );
  const held = sources.flatMap(({ name, heldDeliveries }) =>
    heldDeliveries.map((delivery) => say(texts.held, { ...delivery, source: name }, language)),
  );
  return [table, ...held].join('\n');
}
