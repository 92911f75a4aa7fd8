import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { signOutPerson } from '../../usecases/signing-in/sign-out-person.ts';
import { command } from '../command.ts';
import { asOperator, groundFlags, groundsOf } from '../operator.ts';

const texts = commandTexts.personSignOut;

export const personSignOutCommand = command({
  words: 'person sign-out',
  about: texts.about,
  arguments: { id: { about: texts.id } },
  flags: groundFlags,
  needsDatabase: true,
  async run({ arguments: { id }, flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return signOutPerson(asOperator(app.context), id, groundsOf(flags));
  },
  show: ({ person, ended }, { language }) => say(texts.done, { id: person, ended }, language),
});
