import { machineProblem } from '../../domain/machine-problem.ts';
import type { Language } from '../../law/norm.ts';
import { criticalListCommandTexts } from '../../texts/critical-list-commands.ts';
import { sayProblem } from '../../texts/problem.ts';
import { say } from '../../texts/text.ts';
import { loadListFile, type ListsLoaded } from '../../usecases/critical-lists/load-list-file.ts';
import { problemAnswer } from '../../usecases/problem-answer.ts';
import { command, type Flag } from '../command.ts';
import { countryFlag, dayFlag, switchFlag, textFlag } from '../flags.ts';
import { loadForOperator } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

const texts = criticalListCommandTexts.load;

/** As for every change of a list: the reason is public. */
export const listGroundFlags = {
  why: { ...textFlag('REASON', criticalListCommandTexts.propose.why), required: true as const },
  by: textFlag('NAME', criticalListCommandTexts.propose.by),
};

const kinds = ['lcg', 'own'] as const;

const kindFlag: Flag<(typeof kinds)[number]> & { readonly required: true } = {
  placeholder: kinds.join('|'),
  about: texts.kind,
  required: true,
  read: (text, name) =>
    kinds.find((kind) => kind === text) ??
    machineProblem('value-not-listed', { known: [...kinds] }, { column: name, value: text }),
};

interface Loaded extends ListsLoaded {
  readonly language: Language;
}

export const criticalListLoadCommand = command({
  words: 'critical-list load',
  about: texts.about,
  arguments: { file: { about: texts.file } },
  flags: {
    kind: kindFlag,
    country: { ...countryFlag(texts.country), required: true as const },
    asOf: dayFlag(texts.asOf),
    dryRun: switchFlag(texts.dryRun),
    ...listGroundFlags,
  },
  needsDatabase: true,
  async run({ arguments: { file }, flags }, door) {
    const { kind, country, asOf } = flags;
    const about = { kind, country, ...(asOf === undefined ? {} : { asOf }) };
    const loaded = await loadForOperator(door, file, flags, (context, given, grounds) =>
      loadListFile(context, { ...given, ...about }, grounds),
    );
    return 'kind' in loaded ? loaded : { ...loaded, language: door.terminal.language };
  },
  json: ({ language, problems, ...loaded }: Loaded) => ({
    ...loaded,
    problems: problems.map((problem) => problemAnswer(problem, language)),
  }),
  show,
});

function show({ dryRun, lists, problems }: Loaded, { language }: Terminal): string {
  return [
    ...lists.map(({ name, title, members, added, removed, recoloured, unchanged }) =>
      say(texts.done, { name, title, members, added, removed, recoloured, unchanged }, language),
    ),
    ...problems.map((problem) => {
      const says = sayProblem(problem, language);
      return problem.row === undefined
        ? says
        : say(texts.problem, { row: String(problem.row), says }, language);
    }),
    ...(dryRun ? [texts.nothingWritten[language]] : []),
  ].join('\n');
}
