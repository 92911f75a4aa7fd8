import { criticalListCommandTexts } from '../../texts/critical-list-commands.ts';
import { say, type Text } from '../../texts/text.ts';
import {
  decideProposal,
  proposeChange,
  type DecidedProposal,
  type DecideInput,
} from '../../usecases/critical-lists/propose-change.ts';
import { command, type AnyCommand } from '../command.ts';
import { textFlag } from '../flags.ts';
import { asOperator, groundsOf } from '../operator.ts';
import { listGroundFlags } from './critical-list-load.ts';

const texts = criticalListCommandTexts.propose;

export const criticalListProposeCommand = command({
  words: 'critical-list propose',
  about: texts.about,
  arguments: { name: { about: texts.name } },
  flags: {
    deed: { ...textFlag('add|remove|recolour', texts.deed), required: true as const },
    atc: textFlag('CODE', texts.atc),
    substance: textFlag('NAME', texts.substance),
    colour: textFlag('COLOUR', texts.colour),
    population: textFlag('adult|child', texts.population),
    ...listGroundFlags,
  },
  needsDatabase: true,
  async run({ arguments: { name }, flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { deed, atc, substance, colour, population } = flags;
    const listing = {
      kind: 'critical-listing',
      ...(atc === undefined ? {} : { atc: atc.toUpperCase() }),
      ...(substance === undefined ? {} : { substance }),
      ...(colour === undefined ? {} : { colour }),
      ...(population === undefined ? {} : { population }),
    };
    const given = { list: name, change: { deed, listing } };
    return proposeChange(asOperator(app.context), given, groundsOf(flags));
  },
  show: ({ list, proposal, version, waits }, { language }) =>
    say(
      waits ? texts.waits : texts.done,
      { list, proposal: String(proposal), version: String(version ?? '') },
      language,
    ),
});

export const criticalListAcceptCommand = decisionCommand(
  'accept',
  'accepted',
  criticalListCommandTexts.accept,
);
export const criticalListDeclineCommand = decisionCommand(
  'decline',
  'declined',
  criticalListCommandTexts.decline,
);

function decisionCommand(
  word: string,
  outcome: DecideInput['outcome'],
  { about, proposal: number, done }: Readonly<Record<'about' | 'proposal' | 'done', Text>>,
): AnyCommand {
  return command({
    words: `critical-list ${word}`,
    about,
    arguments: { proposal: { about: number } },
    flags: listGroundFlags,
    needsDatabase: true,
    async run({ arguments: { proposal }, flags }, door) {
      const app = await door.openApp();
      if ('problems' in app) return app;
      return decideProposal(asOperator(app.context), { proposal, outcome }, groundsOf(flags));
    },
    show: ({ list, proposal, version }: DecidedProposal, { language }) =>
      say(done, { list, proposal: String(proposal), version: String(version ?? '') }, language),
  });
}
