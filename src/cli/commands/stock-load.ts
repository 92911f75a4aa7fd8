import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Refusal } from '../../domain/problem.ts';
import { machineProblem } from '../../domain/machine-problem.ts';
import { stockRoles, type StockRole } from '../../domain/stock/kind.ts';
import type { Language } from '../../law/norm.ts';
import { commandTexts } from '../../texts/commands.ts';
import { sayProblem } from '../../texts/problem.ts';
import { say, type Text } from '../../texts/text.ts';
import { loadStockFiles, type StockFilesLoaded } from '../../usecases/stock/load-stock-files.ts';
import type { StockLoaded } from '../../usecases/stock/load-stock.ts';
import { loadStockFolder } from '../../usecases/stock/load-stock-folder.ts';
import { problemAnswer } from '../../usecases/problem-answer.ts';
import { command, type Door, type Flag } from '../command.ts';
import { switchFlag, textFlag } from '../flags.ts';
import { asOperator } from '../operator.ts';
import type { Terminal } from '../terminal.ts';
import { openFolder, refusePath } from '../waiting-files.ts';

const texts = commandTexts.stockLoad;

interface Loaded extends StockFilesLoaded {
  readonly language: Language;
}

const roleFlag: Flag<StockRole> = {
  placeholder: 'ROLE',
  about: texts.role,
  read: (text, name) =>
    stockRoles.find((role) => role === text) ??
    machineProblem('value-not-listed', { known: stockRoles }, { column: name, value: text }),
};

export const stockLoadCommand = command({
  words: 'stock load',
  about: texts.about,
  arguments: { path: { about: texts.path } },
  flags: {
    party: textFlag('PARTY', texts.party),
    role: roleFlag,
    dryRun: switchFlag(texts.dryRun),
    acceptPartial: switchFlag(texts.acceptPartial),
  },
  needsDatabase: true,
  async run({ arguments: { path }, flags }, door) {
    const { party, role, dryRun = false, acceptPartial = false } = flags;
    const found = await stat(path).catch((error: unknown) => refusePath(path, error));
    if ('problems' in found) return found;
    const loaded = found.isDirectory()
      ? await load(door, (context, onProgress) =>
          loadStockFolder(context, {
            folder: openFolder(path),
            dryRun,
            acceptPartial,
            language: door.terminal.language,
            onProgress,
          }),
        )
      : await load(door, (context) =>
          loadStockFiles(context, {
            files: [{ name: basename(path), open: () => createReadStream(path) }],
            ...(party === undefined ? {} : { party }),
            ...(role === undefined ? {} : { role }),
            dryRun,
            acceptPartial,
          }),
        );
    return 'kind' in loaded ? loaded : { ...loaded, language: door.terminal.language };
  },
  json: ({ language, files, accepted, rejected, held, seconds, dryRun }: Loaded) => ({
    files: files.map(({ party, delivery, problems, ...file }) => ({
      ...file,
      party: String(party),
      delivery: delivery === undefined ? null : String(delivery),
      problems: problems.map((problem) => problemAnswer(problem, language)),
    })),
    accepted,
    rejected,
    held,
    seconds,
    dryRun,
  }),
  show,
  /** Refused only where nothing at all was taken. */
  exitCode: ({ files }) => (files.every(({ state }) => state === 'refused') ? 1 : 0),
});

type Context = Parameters<typeof asOperator>[0];

async function load(
  door: Door,
  deed: (
    context: Context,
    onProgress: (done: number, total: number) => void,
  ) => Promise<StockFilesLoaded | Refusal>,
): Promise<StockFilesLoaded | Refusal> {
  const app = await door.openApp();
  if ('problems' in app) return app;
  const progress = door.terminal.progress();
  try {
    return await deed(asOperator(app.context), (done, total) => progress.show(done, total));
  } finally {
    progress.end();
  }
}

const mostProblems = 20;
const mostFiles = 20;

function show(
  { files, accepted, rejected, held, seconds, dryRun, notificationFiles = 0 }: Loaded,
  terminal: Terminal,
): string {
  const { language } = terminal;
  // Of a folder with ten thousand files only those that want attention.
  const told =
    files.length <= mostFiles
      ? files
      : files.filter(({ state }) => state !== 'taken').slice(0, mostFiles);
  return [
    ...told.flatMap((file) => sayFile(file, language)),
    say(texts.total, { files: files.length, accepted, rejected, held, seconds }, language),
    ...(notificationFiles === 0
      ? []
      : [say(texts.notificationsLeft, { count: notificationFiles }, language)]),
    ...(dryRun ? [texts.nothingWritten[language]] : []),
  ].join('\n');
}

function sayFile(file: StockLoaded, language: Language): readonly string[] {
  const { path, party, rows, accepted, rejected, held, diff, problems } = file;
  const state = file.duplicate ? texts.duplicate : stateTexts[file.state];
  const more = problems.length - mostProblems;
  return [
    say(
      texts.file,
      { path, rows, accepted, rejected, held, party: String(party), state: state[language] },
      language,
    ),
    ...(file.state === 'refused' ? [] : [say(texts.diff, { ...diff, fresh: diff.new }, language)]),
    ...problems.slice(0, mostProblems).map((problem) => {
      const says = sayProblem(problem, language);
      return problem.row === undefined
        ? `  ${says}`
        : `  ${say(texts.row, { row: String(problem.row), says }, language)}`;
    }),
    ...(more > 0 ? [`  ${say(texts.moreProblems, { count: more }, language)}`] : []),
  ];
}

const stateTexts: Readonly<Record<StockLoaded['state'], Text>> = {
  taken: texts.stateTaken,
  refused: texts.stateRefused,
  'awaiting-confirmation': texts.stateAwaiting,
};
