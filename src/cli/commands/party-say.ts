import { partyCommandTexts } from '../../texts/party-commands.ts';
import { say } from '../../texts/text.ts';
import { sayOfParty } from '../../usecases/parties/say-of-party.ts';
import { command } from '../command.ts';
import { dayFlag, switchFlag, textFlag } from '../flags.ts';
import { asOperator, groundFlags, groundsOf } from '../operator.ts';
import { factFlags } from './party-add.ts';

const texts = partyCommandTexts.say;

export const partySayCommand = command({
  words: 'party say',
  about: texts.about,
  arguments: { party: { about: texts.party } },
  flags: {
    name: textFlag('NAME', partyCommandTexts.add.name),
    ...factFlags,
    from: dayFlag(texts.from),
    until: dayFlag(texts.until),
    mistake: switchFlag(texts.mistake),
    ...groundFlags,
  },
  needsDatabase: true,
  async run({ arguments: { party }, flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { name, audience = [], code = [], ownershipGroup, from, until, mistake = false } = flags;
    const said = {
      party,
      mistake,
      audiences: audience,
      codes: code,
      ...(name === undefined ? {} : { name }),
      ...(ownershipGroup === undefined ? {} : { ownershipGroup }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
    return sayOfParty(asOperator(app.context), said, groundsOf(flags));
  },
  show: ({ party, facts }, { language }) =>
    say(texts.done, { party: String(party), values: facts.map(({ value }) => value) }, language),
});
