import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { endPartyMandate, mandateParty } from '../../usecases/parties/mandate-party.ts';
import { command } from '../command.ts';
import { dayFlag, textFlag } from '../flags.ts';
import { asOperator, groundFlags, groundsOf } from '../operator.ts';

const given = commandTexts.partyMandate;
const ended = commandTexts.partyEndMandate;

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

export const partyEndMandateCommand = command({
  words: 'party end-mandate',
  about: ended.about,
  arguments: { mandate: { about: ended.mandate } },
  flags: { on: dayFlag(ended.on), ...groundFlags },
  needsDatabase: true,
  async run({ arguments: { mandate }, flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { on } = flags;
    const end = { mandate, ...(on === undefined ? {} : { on }) };
    return endPartyMandate(asOperator(app.context), end, groundsOf(flags));
  },
  show: ({ mandate, on }, { language }) =>
    say(ended.done, { mandate: String(mandate), on }, language),
});
