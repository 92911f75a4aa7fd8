import { userInfo } from 'node:os';
import { commandTexts } from '../../texts/commands.ts';
import { say, type Text } from '../../texts/text.ts';
import {
  decideHeldDelivery,
  type HeldDecided,
  type HeldDecision,
} from '../../usecases/loading/decide-held-delivery.ts';
import { command, type AnyCommand } from '../command.ts';
import { textFlag } from '../flags.ts';

const texts = commandTexts.sourceAccept;

export const sourceAcceptCommand = decisionCommand('accept', 'accepted', texts);
export const sourceRejectCommand = decisionCommand('reject', 'rejected', commandTexts.sourceReject);

/** What a person decides about a held list differs in one word only. */
function decisionCommand(
  word: string,
  outcome: HeldDecision['outcome'],
  { about, done }: { readonly about: Text; readonly done: Text },
): AnyCommand {
  return command({
    words: `source ${word}`,
    about,
    arguments: { delivery: { about: texts.delivery } },
    flags: {
      why: { ...textFlag('REASON', texts.why), required: true },
      by: textFlag('NAME', texts.by),
    },
    needsDatabase: true,
    async run({ arguments: { delivery }, flags: { why, by } }, door) {
      const app = await door.openApp();
      if ('problems' in app) return app;
      return decideHeldDelivery(app.context, {
        delivery,
        outcome,
        why,
        by: by ?? userInfo().username,
      });
    },
    show: ({ delivery, changes }: HeldDecided, { language }) =>
      say(done, { ...changes, id: delivery, gone: changes.noLongerListed }, language),
  });
}
