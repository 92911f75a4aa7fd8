import { partyCommandTexts } from '../../texts/party-commands.ts';
import { say } from '../../texts/text.ts';
import { listParties, type PartiesListed } from '../../usecases/parties/list-parties.ts';
import { command } from '../command.ts';
import { dayFlag } from '../flags.ts';
import { asOperator } from '../operator.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = partyCommandTexts.list;

export const partyListCommand = command({
  words: 'party list',
  about: texts.about,
  arguments: {},
  flags: { on: dayFlag(texts.on) },
  needsDatabase: true,
  async run({ flags: { on } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return listParties(asOperator(app.context), on === undefined ? {} : { on });
  },
  show,
});

function show({ parties }: PartiesListed, { language, columns }: Terminal): string {
  if (parties.length === 0) return texts.none[language];
  const table = drawTable(
    {
      heads: texts.heads[language].split('|'),
      rows: parties.map(({ id, name, synthetic, audiences, codes, ownershipGroup }) => [
        String(id),
        synthetic ? say(texts.invented, { name }, language) : name,
        audiences.join('\n'),
        codes.map(({ scheme, value }) => `${scheme}:${value}`).join('\n'),
        ownershipGroup ?? '–',
      ]),
      right: [0],
    },
    columns,
  );
  const mandates = parties.flatMap((party) =>
    party.mandates.map((mandate) => ({ ...mandate, grantor: String(party.id) })),
  );
  const toParties = mandates.flatMap(({ id, to, grantor, audience, from, until }) =>
    'person' in to
      ? []
      : say(
          texts.mandate,
          {
            mandate: String(id),
            party: String(to.party),
            grantor,
            audience,
            from: from ?? '…',
            until: until ?? '…',
          },
          language,
        ),
  );
  const people = mandates.length - toParties.length;
  return [
    table,
    ...toParties,
    ...(people === 0 ? [] : [say(texts.mandatesToPeople, { count: people }, language)]),
  ].join('\n');
}
