import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { loadPaid } from '../../usecases/policy/pay-stock.ts';
import { command } from '../command.ts';
import { switchFlag } from '../flags.ts';
import { fileForOperator, groundFlags, groundsOf } from '../operator.ts';

const texts = commandTexts.subsidyLoad;

export const subsidyLoadCommand = command({
  words: 'subsidy load',
  about: texts.about,
  arguments: { file: { about: texts.file } },
  flags: { dryRun: switchFlag(texts.dryRun), ...groundFlags },
  needsDatabase: true,
  async run({ arguments: { file }, flags }, door) {
    const given = await fileForOperator(door, file);
    if ('problems' in given) return given;
    const { dryRun = false } = flags;
    const { context, ...list } = given;
    return loadPaid(context, { ...list, dryRun }, groundsOf(flags));
  },
  show: ({ recorded, already, dryRun }, { language }) =>
    [
      say(texts.done, { count: recorded, already }, language),
      ...(dryRun ? [texts.nothingWritten[language]] : []),
    ].join('\n'),
});
