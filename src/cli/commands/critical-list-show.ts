import type { Language } from '../../law/norm.ts';
import { criticalListCommandTexts } from '../../texts/critical-list-commands.ts';
import { colourTexts, memberStateTexts, populationTexts } from '../../texts/pages/lists.ts';
import { say } from '../../texts/text.ts';
import { releasedCover } from '../../usecases/critical-lists/released-cover.ts';
import {
  viewCriticalList,
  type CriticalListAnswer,
  type MemberAnswer,
} from '../../usecases/critical-lists/view-list.ts';
import { viewLists, type ListsAnswer } from '../../usecases/critical-lists/view-lists.ts';
import { command } from '../command.ts';
import { countryFlag, dayFlag } from '../flags.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = criticalListCommandTexts.show;

export const criticalListShowCommand = command({
  words: 'critical-list show',
  about: texts.about,
  arguments: { name: { about: texts.name, optional: true } },
  flags: {
    country: countryFlag(texts.country),
    on: dayFlag(texts.on),
    known: dayFlag(texts.known),
  },
  needsDatabase: true,
  async run({ arguments: { name }, flags: { country, on, known } }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { language } = door.terminal;
    if (name === '') return viewLists(app.context, { known });
    return viewCriticalList(
      app.context,
      { name, country, on, known, language },
      releasedCover(app.context),
    );
  },
  show: (answer: ListsAnswer | CriticalListAnswer, terminal) =>
    'lists' in answer ? showLists(answer, terminal) : showList(answer, terminal),
});

function showLists({ lists }: ListsAnswer, { language, columns }: Terminal): string {
  if (lists.length === 0) return texts.none[language];
  return drawTable(
    {
      heads: texts.listHeads[language].split('|'),
      rows: lists.map(({ name, title, country, version, members, openProposals }) => [
        name,
        title,
        country,
        version === null ? '–' : String(version.version),
        version?.asserted ?? '–',
        String(members),
        String(openProposals),
      ]),
      right: [3, 5, 6],
    },
    columns,
  );
}

function showList(answer: CriticalListAnswer, { language, columns }: Terminal): string {
  const { title, country, on, members } = answer;
  const table = drawTable(
    {
      heads: texts.memberHeads[language].split('|'),
      rows: members.map((member) => [
        [member.name, member.atc].filter((part) => part != null).join(' '),
        coloursText(member, language),
        say(memberStateTexts[member.state], { count: member.short.length }, language),
        String(member.products),
        String(member.withoutOther),
      ]),
      right: [3, 4],
    },
    columns,
  );
  const short = members.filter(({ state }) => state === 'short').length;
  const withoutOther = members.filter((member) => member.withoutOther > 0).length;
  const counts = { title, country, on, members: members.length, short, withoutOther };
  return [table, say(texts.summary, counts, language)].join('\n');
}

function coloursText({ colours }: MemberAnswer, language: Language): string {
  return (['adult', 'child', 'all'] as const)
    .flatMap((population) => {
      const colour = colours[population];
      if (colour === undefined || colour === 'none') return [];
      return [`${colourTexts[colour][language]} (${populationTexts[population][language]})`];
    })
    .join('\n');
}
