import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { commandTexts } from '../texts/commands.ts';
import { sayProblem } from '../texts/problem.ts';
import { languages, say } from '../texts/text.ts';
import { problemAnswer } from '../usecases/problem-answer.ts';
import { openApp, type App } from './app.ts';
import type { Door, ExitCode, Outcome } from './command.ts';
import { commands } from './commands.ts';
import { makeLog } from './log.ts';
import { machineFault } from './machine-fault.ts';
import { parse, type Typed } from './program.ts';
import { readSettings } from './settings.ts';
import { openTerminal } from './terminal.ts';

/** 128 and the number of SIGINT, as shells have it. */
const interruptedExit = 130;

const words = process.argv.slice(2);
const language = chooseLanguage(words, process.env);
const terminal = openTerminal(language);

let interrupted = false;
process.on('uncaughtException', (error) => {
  // What a broken-off command leaves behind in pieces is no fault.
  if (!interrupted) process.exit(fault(error));
});

process.exit(
  await main().catch((error: unknown) => (interrupted ? interruptedExit : fault(error))),
);

async function main(): Promise<ExitCode> {
  const parsed = parse(commands, words, language, version());
  switch (parsed.kind) {
    case 'asked':
      await terminal.print(parsed.text);
      return 0;
    case 'misused':
      return refuse(parsed.problems, { json: words.includes('--json'), exitCode: 2 });
    case 'typed':
      return run(parsed);
    default:
      return parsed satisfies never;
  }
}

async function run(typed: Typed): Promise<ExitCode> {
  const json = typed.flags['json'] === true;
  const settings = readSettings(process.env, {
    ...pick(typed, 'data', isText),
    ...pick(typed, 'port', isNumber),
    ...pick(typed, 'law', isText),
  });
  if ('problems' in settings) return refuse(settings.problems, { json, exitCode: 2 });
  const { untilStopped } = typed.command;
  const log = makeLog(untilStopped ? 'info' : 'warn');
  let app: App | undefined;
  let afterwards: (() => void) | undefined;
  const door: Door = {
    terminal,
    settings,
    log,
    stop: untilStopped ? stopSignal() : stopAtOnce(() => app?.abandon()),
    async openApp(wanted) {
      const opened = await openApp({
        settings,
        log,
        ...wanted,
        purpose: untilStopped ? 'serve' : 'command',
      });
      if ('context' in opened) app = opened;
      return opened;
    },
    afterwards(last) {
      afterwards = last;
    },
  };
  try {
    return await show(await typed.command.run(typed, door), json);
  } catch (error) {
    const problem = interrupted ? undefined : machineFault(error, settings);
    if (problem === undefined) throw error;
    return await refuse([problem], { json, exitCode: 3 });
  } finally {
    await app?.close();
    afterwards?.();
  }
}

/** May come more than once: a terminal sends Ctrl-C to us and to the process that started us. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The launcher is gone, perhaps by kill -9, and can pass on no signal.
  if (process.channel !== undefined) process.on('disconnect', stop);
  return controller.signal;
}

/** A command ends on the spot; the server that it started goes with it. */
function stopAtOnce(close: () => Promise<void> | undefined): AbortSignal {
  const stop = stopSignal();
  stop.addEventListener('abort', () => {
    interrupted = true;
    void Promise.resolve(close()).finally(() => process.exit(interruptedExit));
  });
  return stop;
}

async function show(outcome: Outcome, json: boolean): Promise<ExitCode> {
  if (outcome.kind === 'refusal') return refuse(outcome.problems, { json, exitCode: 1 });
  if (json) await terminal.print(JSON.stringify(outcome.answer, null, 2));
  else if (outcome.show !== undefined) await terminal.print(outcome.show(terminal));
  return outcome.exitCode;
}

/** What is wrong goes to people on stderr, and to programs as the one document on stdout. */
async function refuse(
  problems: readonly Problem[],
  { json, exitCode }: { json: boolean; exitCode: ExitCode },
): Promise<ExitCode> {
  for (const problem of problems) terminal.note(sayProblem(problem, language));
  if (json) {
    await terminal.print(
      JSON.stringify(
        { problems: problems.map((problem) => problemAnswer(problem, language)) },
        null,
        2,
      ),
    );
  }
  return exitCode;
}

/** A bug, or a machine that fails under us: with its stack and a number to refer to. */
function fault(error: unknown): ExitCode {
  terminal.note(say(commandTexts.fault.fault, { id: randomUUID() }, language));
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 3;
}

/** Before the command line is read, because its help has a language too. */
function chooseLanguage(typed: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = typed.indexOf('--lang');
  const asked =
    at === -1
      ? typed.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
      : typed[at + 1];
  const chosen = languages.find((candidate) => candidate === asked);
  if (chosen !== undefined) return chosen;
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value,
  );
  return locale?.startsWith('en') === true ? 'en' : 'nl';
}

function version(): string {
  const description: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const found = typeof description === 'object' && description !== null && 'version' in description;
  return found ? String(description.version) : '';
}

function pick<Name extends string, Value>(
  typed: Typed,
  name: Name,
  fits: (value: unknown) => value is Value,
): { [Key in Name]?: Value } {
  const value = typed.flags[name];
  return fits(value) ? ({ [name]: value } as { [Key in Name]?: Value }) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
