import { Command, CommanderError, Option } from 'commander';
import { nearNames } from '../domain/near-names.ts';
import { machineProblem } from '../domain/machine-problem.ts';
import type { Problem } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { helpTexts } from '../texts/commands.ts';
import type { AnyCommand, Argument, Flag } from './command.ts';
import { languageFlag, switchFlag, textFlag } from './flags.ts';
import { wrap } from './table.ts';

export interface Typed {
  readonly command: AnyCommand;
  readonly arguments: Readonly<Record<string, string>>;
  /** Every flag that was given, read and in range. */
  readonly flags: Readonly<Record<string, unknown>>;
}

export type Parsed =
  | ({ readonly kind: 'typed' } & Typed)
  /** Help or the version was asked for. */
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'misused'; readonly problems: readonly Problem[] };

const programName = 'voorradig';
const helpWidth = 80;

/** Reads a command line. Nothing is run and nothing printed. */
export function parse(
  commands: readonly AnyCommand[],
  words: readonly string[],
  language: Language,
  version: string,
): Parsed {
  const program = build(commands, language, version);
  if (words.length === 0) return { kind: 'asked', text: program.help() };
  try {
    program.root.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (asked.has(error.code)) return { kind: 'asked', text: program.printed() };
    if (error.code === 'commander.help' && program.stoppedAt() === program.root) {
      return { kind: 'asked', text: program.help() };
    }
    return { kind: 'misused', problems: [misuse(error, program.stoppedAt())] };
  }
  const given = program.given();
  if (given === undefined) throw new Error('the command line was read and named no command');
  return readFlags(given);
}

/** All help texts, for the reference manual. */
export function helpOf(command: AnyCommand, language: Language): string {
  const parsed = parse([command], [...command.words.split(' '), '--help'], language, '');
  if (parsed.kind !== 'asked') throw new Error(`no help for ${command.words}`);
  return parsed.text;
}

const asked: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.version']);

interface Given {
  readonly command: AnyCommand;
  readonly operands: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
}

function build(commands: readonly AnyCommand[], language: Language, version: string) {
  let printed = '';
  let stoppedAt: Command | undefined;
  let given: Given | undefined;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': helpTexts.usage[language],
    'Arguments:': helpTexts.arguments[language],
    'Options:': helpTexts.options[language],
    'Commands:': helpTexts.commands[language],
  };

  const root = make(programName)
    .enablePositionalOptions()
    .usage(helpTexts.programUsage[language])
    .description(helpTexts.program[language])
    .version(version, '--version', helpTexts.version[language])
    .addOption(optionOf('lang', languageFlag, language))
    .addHelpText('after', ['', ...wrap(helpTexts.programAfter[language], helpWidth)].join('\n'));
  for (const command of commands) add(command);

  function make(name: string): Command {
    const made = new Command(name);
    return made
      .exitOverride((error) => {
        stoppedAt = made;
        throw error;
      })
      .helpCommand(false)
      .helpOption('--help', helpTexts.help[language])
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        helpWidth,
        // One list of all that can be done, instead of groups to open one by one.
        visibleCommands: leaves,
        subcommandTerm: (leaf) => pathOf(leaf).slice(programName.length + 1),
      })
      .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => undefined })
      .showSuggestionAfterError(false);
  }

  function add(command: AnyCommand): void {
    const path = command.words.split(' ');
    const made = make(path.at(-1) ?? '')
      .description(command.about[language])
      .usage(usageOf(command, language));
    for (const [name, argument] of Object.entries(command.arguments)) {
      made.argument(shapeOf(name, argument), argument.about[language]);
    }
    for (const [key, flag] of Object.entries(allFlags(command)))
      made.addOption(optionOf(key, flag, language));
    made.action(() => {
      given = { command, operands: made.processedArgs, options: made.opts() };
    });
    path.slice(0, -1).reduce(group, root).addCommand(made);
  }

  function group(parent: Command, word: string): Command {
    const there = parent.commands.find((candidate) => candidate.name() === word);
    if (there !== undefined) return there;
    const made = make(word)
      .usage(helpTexts.programUsage[language])
      .description(groupText(word)[language]);
    parent.addCommand(made);
    return made;
  }

  function help(): string {
    root.outputHelp();
    return printed;
  }

  return {
    root,
    help,
    printed: () => printed,
    stoppedAt: () => stoppedAt ?? root,
    given: () => given,
  };
}

function leaves(group: Command): Command[] {
  return group.commands.flatMap((each) => (each.commands.length === 0 ? [each] : leaves(each)));
}

/** `[options] --definition <ID> <file>`: what must be there stands in the usage. */
function usageOf(command: AnyCommand, language: Language): string {
  const flags = Object.entries(command.flags)
    .filter(([, flag]) => flag.required === true)
    .map(([key, flag]) => `${flagName(key)} <${flag.placeholder ?? ''}>`);
  const words = Object.entries(command.arguments).map(([name, argument]) =>
    shapeOf(name, argument),
  );
  return [helpTexts.anyOptions[language], ...flags, ...words].join(' ');
}

function shapeOf(name: string, { optional, rest }: Argument): string {
  const shape = `${name}${rest === true ? '...' : ''}`;
  return optional === true ? `[${shape}]` : `<${shape}>`;
}

function groupText(word: string) {
  const texts = helpTexts.group;
  if (word in texts) return texts[word as keyof typeof texts];
  throw new Error(`no text for the group ${word}`);
}

/** The flags a command names, and those that every command of its sort has. */
function allFlags(command: AnyCommand): Readonly<Record<string, Flag<unknown>>> {
  return {
    ...command.flags,
    ...(command.hasJson ? { json: switchFlag(helpTexts.json) } : {}),
    ...(command.needsDatabase ? { data: textFlag('FOLDER', helpTexts.data) } : {}),
    lang: languageFlag,
  };
}

function optionOf(key: string, flag: Flag<unknown>, language: Language): Option {
  const name = flagName(key);
  const option = new Option(
    flag.placeholder === undefined ? name : `${name} <${flag.placeholder}>`,
    flag.about[language],
  );
  if (flag.readMany === undefined) return option;
  return option.argParser((text, before: unknown) => [
    ...(Array.isArray(before) ? (before as readonly unknown[]) : []),
    text,
  ]);
}

/** `asOf` is typed as `--as-of`. */
function flagName(key: string): string {
  return `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function readFlags({ command, operands, options }: Given): Parsed {
  const problems: Problem[] = [];
  const flags: Record<string, unknown> = {};
  for (const [key, flag] of Object.entries(allFlags(command))) {
    const typed = options[key];
    if (typed === undefined) {
      if (flag.required === true)
        problems.push(
          machineProblem('flag-missing', { help: helpFor(command) }, { value: flagName(key) }),
        );
      continue;
    }
    const name = flagName(key);
    const value =
      flag.readMany !== undefined && Array.isArray(typed)
        ? flag.readMany(typed.map(textOf), name)
        : flag.read(textOf(typed), name);
    if (isProblem(value)) problems.push(value);
    else flags[key] = value;
  }
  if (problems.length > 0) return { kind: 'misused', problems };
  const names = Object.keys(command.arguments);
  const words = operands.map((operand) =>
    Array.isArray(operand) ? operand.join(' ') : textOf(operand),
  );
  return {
    kind: 'typed',
    command,
    arguments: Object.fromEntries(names.map((name, at) => [name, words[at] ?? ''])),
    flags,
  };
}

/** A switch has no text, and neither has a word that was left out. */
function textOf(typed: unknown): string {
  return typeof typed === 'string' ? typed : '';
}

function helpFor(command: AnyCommand): string {
  return `${programName} ${command.words} --help`;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'effect' in value;
}

/** Commander's own messages are English only; what they quote is all we need of them. */
function misuse(error: CommanderError, at: Command): Problem {
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const path = pathOf(at);
  const help = `${path} --help`;
  const usage = `${path} ${at.usage()}`;
  const subcommands = at.commands.map((candidate) => candidate.name());
  switch (error.code) {
    case 'commander.unknownCommand':
      return machineProblem('command-unknown', { near: nearNames(value, subcommands) }, { value });
    case 'commander.help':
      return machineProblem('command-missing', { known: subcommands });
    case 'commander.unknownOption': {
      const flags = at.options.map((option) => option.long ?? '');
      return machineProblem('flag-unknown', { near: nearNames(value, flags), help }, { value });
    }
    case 'commander.optionMissingArgument':
      return machineProblem('flag-value-missing', { help }, { value });
    case 'commander.missingArgument':
      return machineProblem('argument-missing', { usage }, { value });
    case 'commander.excessArguments':
      return machineProblem(
        'argument-superfluous',
        { usage },
        { value: at.args.slice(at.registeredArguments.length).join(' ') },
      );
    default:
      throw error;
  }
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
