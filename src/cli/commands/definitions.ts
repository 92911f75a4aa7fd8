import { commandTexts } from '../../texts/commands.ts';
import { listDefinitions } from '../../usecases/list-definitions.ts';
import { today } from '../app.ts';
import { command } from '../command.ts';
import { readLaw } from '../read-law.ts';
import { drawTable } from '../table.ts';

const texts = commandTexts.definitions;

export const definitionsCommand = command({
  words: 'definitions',
  about: texts.about,
  arguments: {},
  flags: {},
  needsDatabase: false,
  async run(_given, { settings, terminal }) {
    const law = readLaw({ file: settings.lawFile });
    return 'problems' in law ? law : listDefinitions({ law, today }, terminal);
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
