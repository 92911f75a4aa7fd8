import type { Problem, Refusal } from '../domain/problem.ts';
import type { Text } from '../texts/text.ts';
import type { Log } from '../usecases/context.ts';
import type { App } from './app.ts';
import type { Settings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** 0 done, 1 refused, 2 wrong usage, 3 a fault of ours or of the machine. */
export type ExitCode = 0 | 1 | 2 | 3;

/** `--name VALUE`, or `--name` alone where it takes no value. */
export interface Flag<Value> {
  readonly placeholder?: string;
  readonly about: Text;
  readonly required?: true;
  /** Turns what was typed into a value; a misfit is wrong usage. */
  read(text: string, name: string): Value | Problem;
  /** With it the flag may be given more than once; without, the last one counts. */
  readMany?(texts: readonly string[], name: string): Value | Problem;
}

export interface Argument {
  readonly about: Text;
  readonly optional?: true;
  /** Takes all words that are left. */
  readonly rest?: true;
}

export type Flags = Readonly<Record<string, Flag<unknown>>>;
export type Arguments = Readonly<Record<string, Argument>>;

export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F]: F[Name] extends { required: true }
    ? ValueOf<F[Name]>
    : ValueOf<F[Name]> | undefined;
};
type ValueOf<F> = F extends Flag<infer Value> ? Value : never;

/** An argument that may be left out is then an empty text. */
export type ArgumentValues<A extends Arguments> = { readonly [Name in keyof A]: string };

/** What a command gets beside what was typed. */
export interface Door {
  readonly terminal: Terminal;
  readonly settings: Settings;
  readonly log: Log;
  /** Opens the database on first use; it is closed when the command is done. */
  openApp(wanted?: { readonly demo: boolean }): Promise<App | Refusal>;
  /** Ctrl-C, a request to end, or the end of the process that started us. */
  readonly stop: AbortSignal;
  /** Done when the database is closed. */
  afterwards(last: () => void): void;
}

/** One deed of the command line. It answers with a value; how that looks is `show`. */
export interface Command<
  A extends Arguments = Arguments,
  F extends Flags = Flags,
  Answer = unknown,
> {
  /** `source load`. */
  readonly words: string;
  readonly about: Text;
  readonly arguments: A;
  readonly flags: F;
  /** Then it takes `--data` and may call `openApp`. */
  readonly needsDatabase: boolean;
  /** Runs until it is told to stop, and then ends in its own way. */
  readonly untilStopped?: true;
  run(
    given: { arguments: ArgumentValues<A>; flags: FlagValues<F> },
    door: Door,
  ): Promise<Answer | Refusal>;
  /** What `--json` prints, where it is not the answer itself. */
  json?(answer: Answer): unknown;
  /** For people. Absent: the command prints no data of its own and has no `--json`. */
  show?(answer: Answer, terminal: Terminal): string;
  /** Most answers mean 0. */
  exitCode?(answer: Answer): ExitCode;
}

/** A command of any shape, as the program holds them. */
export interface AnyCommand {
  readonly words: string;
  readonly about: Text;
  readonly arguments: Arguments;
  readonly flags: Flags;
  readonly needsDatabase: boolean;
  readonly untilStopped: boolean;
  run(
    given: {
      arguments: Readonly<Record<string, string>>;
      flags: Readonly<Record<string, unknown>>;
    },
    door: Door,
  ): Promise<Outcome>;
  readonly hasJson: boolean;
}

export type Outcome = ({ readonly kind: 'refusal' } & Refusal) | Answered;

export interface Answered {
  readonly kind: 'answered';
  readonly answer: unknown;
  readonly exitCode: ExitCode;
  /** Absent where the command has already said all there is to say. */
  readonly show?: (terminal: Terminal) => string;
}

/** Forgets the types of one command, so that all can stand in one list. */
export function command<const A extends Arguments, const F extends Flags, Answer>(
  made: Command<A, F, Answer>,
): AnyCommand {
  return {
    words: made.words,
    about: made.about,
    arguments: made.arguments,
    flags: made.flags,
    needsDatabase: made.needsDatabase,
    untilStopped: made.untilStopped ?? false,
    hasJson: made.show !== undefined,
    async run(given, door) {
      // The program reads exactly the arguments and flags that the command names.
      const typed = given as { arguments: ArgumentValues<A>; flags: FlagValues<F> };
      const answer = await made.run(typed, door);
      if (isRefused(answer)) return answer;
      return {
        kind: 'answered',
        answer: made.json === undefined ? answer : made.json(answer),
        exitCode: made.exitCode?.(answer) ?? 0,
        ...(made.show === undefined
          ? {}
          : { show: (terminal: Terminal) => made.show?.(answer, terminal) ?? '' }),
      };
    },
  };
}

function isRefused<Answer>(answer: Answer | Refusal): answer is Refusal {
  return (
    typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refusal'
  );
}
