import { commandTexts } from '../../texts/commands.ts';
import { listDefinitions } from '../../usecases/list-definitions.ts';
import { command } from '../command.ts';
import { drawTable } from '../table.ts';

const texts = commandTexts.definitions;

export const definitionsCommand = command({
  words: 'definitions',
  about: texts.about,
  arguments: {},
  flags: {},
  needsDatabase: true,
  async run(_given, door) {
    const app = await door.openApp();
    return 'problems' in app
      ? app
      : listDefinitions(app.context, { language: door.terminal.language });
  },
  show: ({ definitions }, { language, columns }) =>
    drawTable(
      {
        heads: texts.heads[language].split('|'),
        rows: definitions.map(({ id, title, confidence, source }) => [
          id,
          title,
          confidence,
          source,
        ]),
      },
      columns,
    ),
});
