import type { Language } from '../../law/norm.ts';
import { partyCommandTexts } from '../../texts/party-commands.ts';
import { sayProblem } from '../../texts/problem.ts';
import { say } from '../../texts/text.ts';
import { loadParties, type PartiesLoaded } from '../../usecases/parties/load-parties.ts';
import { problemAnswer } from '../../usecases/problem-answer.ts';
import { command } from '../command.ts';
import { switchFlag } from '../flags.ts';
import { groundFlags, loadForOperator } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

const texts = partyCommandTexts.load;

interface Loaded extends PartiesLoaded {
  readonly language: Language;
}

export const partyLoadCommand = command({
  words: 'party load',
  about: texts.about,
  arguments: { file: { about: texts.file } },
  flags: { dryRun: switchFlag(texts.dryRun), ...groundFlags },
  needsDatabase: true,
  async run({ arguments: { file }, flags }, door) {
    const loaded = await loadForOperator(door, file, flags, loadParties);
    return 'kind' in loaded ? loaded : { ...loaded, language: door.terminal.language };
  },
  json: ({ language, problems, ...loaded }: Loaded) => ({
    ...loaded,
    problems: problems.map((problem) => problemAnswer(problem, language)),
  }),
  show,
  /** Refused only where not one row could be used. */
  exitCode: ({ added, already }) => (added.length + already.length === 0 ? 1 : 0),
});

function show({ dryRun, added, already, problems }: Loaded, { language }: Terminal): string {
  const rejected = new Set(
    problems.flatMap(({ effect, row }) => (effect === 'row-rejected' ? (row ?? []) : [])),
  ).size;
  return [
    ...added.map(({ row, name, party }) =>
      party === undefined
        ? say(texts.wouldAdd, { row: String(row), name }, language)
        : say(texts.added, { row: String(row), name, party: String(party) }, language),
    ),
    ...problems.map((problem) => {
      const says = sayProblem(problem, language);
      return problem.row === undefined
        ? says
        : say(texts.problem, { row: String(problem.row), says }, language);
    }),
    say(texts.summary, { added: added.length, already: already.length, rejected }, language),
    ...(dryRun ? [texts.nothingWritten[language]] : []),
  ].join('\n');
}
