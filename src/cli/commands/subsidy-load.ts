import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { loadPaid } from '../../usecases/policy/pay-stock.ts';
import { command } from '../command.ts';
import { switchFlag } from '../flags.ts';
import { groundFlags, loadForOperator } from '../operator.ts';

const texts = commandTexts.subsidyLoad;

export const subsidyLoadCommand = command({
  words: 'subsidy load',
  about: texts.about,
  arguments: { file: { about: texts.file } },
  flags: { dryRun: switchFlag(texts.dryRun), ...groundFlags },
  needsDatabase: true,
  run: ({ arguments: { file }, flags }, door) => loadForOperator(door, file, flags, loadPaid),
  show: ({ recorded, already, dryRun }, { language }) =>
    [
      say(texts.done, { count: recorded, already }, language),
      ...(dryRun ? [texts.nothingWritten[language]] : []),
    ].join('\n'),
});
