import { audiences } from '../../domain/party/audience.ts';
import { partySchemes } from '../../domain/party/claimed.ts';
import { partyCommandTexts } from '../../texts/party-commands.ts';
import { say } from '../../texts/text.ts';
import { addParty } from '../../usecases/parties/add-party.ts';
import { command } from '../command.ts';
import { dayFlag, textFlag, textsFlag } from '../flags.ts';
import { asOperator, filledIn, groundFlags, groundsOf } from '../operator.ts';

const texts = partyCommandTexts.add;

/** What can be said of a party; `party say` says it later. */
export const factFlags = {
  audience: textsFlag(
    'ROLE',
    filledIn(
      texts.audience,
      audiences.filter((audience) => audience !== 'public'),
    ),
  ),
  code: textsFlag(
    'REGISTER:NUMBER',
    filledIn(
      texts.code,
      partySchemes.map((scheme) => `${scheme}:…`),
    ),
  ),
  ownershipGroup: textFlag('OWNER', texts.ownershipGroup),
};

export const partyAddCommand = command({
  words: 'party add',
  about: texts.about,
  arguments: {},
  flags: {
    name: { ...textFlag('NAME', texts.name), required: true },
    ...factFlags,
    from: dayFlag(texts.from),
    ...groundFlags,
  },
  needsDatabase: true,
  async run({ flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { name, audience = [], code = [], ownershipGroup, from } = flags;
    const given = {
      name,
      audiences: audience,
      codes: code,
      ...(ownershipGroup === undefined ? {} : { ownershipGroup }),
      ...(from === undefined ? {} : { from }),
    };
    return addParty(asOperator(app.context), given, groundsOf(flags));
  },
  show: ({ party, name }, { language }) =>
    say(texts.done, { party: String(party), name }, language),
});
