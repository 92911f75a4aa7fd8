import { commandTexts } from '../../texts/commands.ts';
import { say, type Text } from '../../texts/text.ts';
import type { ProblemAnswer } from '../../usecases/answers/problem.ts';
import type { LoadedAnswer } from '../../usecases/answers/sources.ts';
import { loadSource } from '../../usecases/loading/load-source.ts';
import { command } from '../command.ts';
import { dayFlag } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { FileUnreadable, waitingFiles } from '../waiting-files.ts';

const texts = commandTexts.sourceLoad;

export const sourceLoadCommand = command({
  words: 'source load',
  about: texts.about,
  arguments: { name: { about: texts.name }, path: { about: texts.path } },
  flags: { asOf: dayFlag(texts.asOf) },
  needsDatabase: true,
  async run({ arguments: { name, path }, flags: { asOf } }, door) {
    const files = await waitingFiles(path);
    if ('problems' in files) return files;
    const app = await door.openApp();
    if ('problems' in app) return app;
    const progress = door.terminal.progress();
    try {
      return await loadSource(app.context, {
        source: name,
        files,
        path,
        language: door.terminal.language,
        ...(asOf === undefined ? {} : { asOf }),
        onProgress: (done, total) => progress.show(done, total),
      });
    } catch (error) {
      if (error instanceof FileUnreadable) return error.refusal;
      throw error;
    } finally {
      progress.end();
    }
  },
  show,
  /** Refused only where nothing at all was taken or held. */
  exitCode: ({ deliveries }) => (deliveries.every(({ state }) => state === 'refused') ? 1 : 0),
});

const mostProblems = 20;

function show(answer: LoadedAnswer, { language }: Terminal): string {
  const { changes, problems } = answer;
  return [
    ...answer.deliveries.flatMap((delivery) => sayDelivery(delivery, language)),
    ...answer.skipped.map((file) => say(texts.skipped, file, language)),
    ...sayProblems(problems, language),
    ...Object.entries(answer.unknownCodes).map(([column, codes]) =>
      say(
        texts.unknownCodes,
        { column, codes: Object.entries(codes).map(([code, times]) => `${code} (${times}×)`) },
        language,
      ),
    ),
    say(
      texts.changes,
      { ...changes, gone: changes.noLongerListed, seconds: answer.seconds },
      language,
    ),
  ].join('\n');
}

function sayDelivery(
  delivery: LoadedAnswer['deliveries'][number],
  language: Terminal['language'],
): readonly string[] {
  if (delivery.duplicate) return [say(texts.duplicate, { file: delivery.file }, language)];
  const { id, file, rows, rejected, asOf, why } = delivery;
  const state = stateTexts[delivery.state][language];
  const line = say(texts.delivery, { file, state, rows, rejected, asOf: asOf ?? '?' }, language);
  if (why === null) return [line];
  if (delivery.state !== 'held') return [line, `  ${why}`];
  return [line, `  ${why}`, `  ${say(texts.decideHeld, { id }, language)}`];
}

const stateTexts: Readonly<Record<LoadedAnswer['deliveries'][number]['state'], Text>> = {
  taken: texts.stateTaken,
  held: texts.stateHeld,
  refused: texts.stateRefused,
};

function sayProblems(
  problems: readonly ProblemAnswer[],
  language: Terminal['language'],
): readonly string[] {
  if (problems.length === 0) return [];
  const more = problems.length - mostProblems;
  return [
    say(texts.problems, { count: problems.length }, language),
    ...problems
      .slice(0, mostProblems)
      .map((problem) => `  ${placeOf(problem, language)}${problem.message}`),
    ...(more > 0 ? [`  ${say(texts.moreProblems, { count: more }, language)}`] : []),
  ];
}

/** `file, row 12, column X: `. */
function placeOf({ file, row, column }: ProblemAnswer, language: Terminal['language']): string {
  const place = [
    file,
    row === null ? null : say(texts.place, { row: String(row) }, language),
    column,
  ];
  const known = place.filter((part) => part !== null);
  return known.length === 0 ? '' : `${known.join(', ')}: `;
}
