import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { erasePerson } from '../../usecases/erase-person.ts';
import { command } from '../command.ts';
import { textFlag } from '../flags.ts';

const texts = commandTexts.personErase;

export const personEraseCommand = command({
  words: 'person erase',
  about: texts.about,
  arguments: { id: { about: texts.id } },
  flags: { why: { ...textFlag('REASON', texts.why), required: true } },
  needsDatabase: true,
  async run({ arguments: { id }, flags: { why } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return erasePerson(app.context, { id, why });
  },
  show: ({ person }, { language }) => say(texts.done, { id: person }, language),
});
