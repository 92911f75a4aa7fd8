import { partyCommandTexts } from '../../texts/party-commands.ts';
import { say } from '../../texts/text.ts';
import { endPartyMandate, mandateParty } from '../../usecases/parties/mandate-party.ts';
import { command } from '../command.ts';
import { dayFlag, textFlag } from '../flags.ts';
import { asOperator, groundFlags, groundsOf } from '../operator.ts';
import { endCommand } from './party-end.ts';

const given = partyCommandTexts.mandate;
const ended = partyCommandTexts.endMandate;

export const partyMandateCommand = command({
  words: 'party mandate',
  about: given.about,
  arguments: { party: { about: given.party } },
  flags: {
    to: { ...textFlag('PARTY', given.to), required: true },
    audience: { ...textFlag('ROLE', given.audience), required: true },
    from: dayFlag(given.from),
    until: dayFlag(given.until),
    ...groundFlags,
  },
  needsDatabase: true,
  async run({ arguments: { party }, flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { to, audience, from, until } = flags;
    const mandate = {
      grantor: party,
      to,
      audience,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
    return mandateParty(asOperator(app.context), mandate, groundsOf(flags));
  },
  show: ({ mandate, grantor, to, audience }, { language }) =>
    say(
      given.done,
      { mandate: String(mandate), grantor: String(grantor), to: String(to), audience },
      language,
    ),
});

export const partyEndMandateCommand = endCommand({
  words: 'party end-mandate',
  texts: ended,
  arguments: { mandate: { about: ended.mandate } },
  end: endPartyMandate,
  told: ({ mandate, on }) => ({ mandate: String(mandate), on }),
});
