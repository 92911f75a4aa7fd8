import { refuse } from '../../domain/request-problem.ts';
import { rules } from '../../domain/rules.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say, type Text } from '../../texts/text.ts';
import type { DecidedAnswer } from '../../usecases/answers/decisions.ts';
import { decideCases, findRule, ruleUnknown } from '../../usecases/decide-cases.ts';
import { command } from '../command.ts';
import { switchFlag, textFlag } from '../flags.ts';
import { readLaw } from '../read-law.ts';
import type { Terminal } from '../terminal.ts';
import { readText } from '../waiting-files.ts';

const texts = commandTexts.decide;

type Answer =
  | { readonly kind: 'schema'; readonly schema: unknown }
  | { readonly kind: 'decided'; readonly decided: DecidedAnswer | DecidedAnswer[] };

export const decideCommand = command({
  words: 'decide',
  about: texts.about,
  arguments: {
    rule: { about: nameTheRules(texts.rule) },
    file: { about: texts.file, optional: true },
  },
  flags: {
    schema: switchFlag(texts.schema),
    law: textFlag('FILE', texts.law),
    draft: textFlag('ID', texts.draft),
  },
  needsDatabase: false,
  async run({ arguments: { rule, file }, flags: { schema, draft } }, door) {
    const found = findRule(rule);
    if (found === undefined) return ruleUnknown(rule);
    if (schema === true)
      return { kind: 'schema', schema: found.caseSchema } as const satisfies Answer;
    const law = readLaw({ file: door.settings.lawFile, draft });
    if ('problems' in law) return law;
    const text = await readText(file);
    if (typeof text !== 'string') return text;
    const cases = parseCases(text);
    if (!cases.readable) {
      return refuse('case-unreadable', { reason: cases.reason, rule }, file === '' ? {} : { file });
    }
    const decided = decideCases(law, {
      rule,
      cases: cases.value,
      language: door.terminal.language,
    });
    if ('kind' in decided) return decided;
    return { kind: 'decided', decided } as const satisfies Answer;
  },
  json: (answer) => (answer.kind === 'schema' ? answer.schema : answer.decided),
  show(answer, terminal) {
    if (answer.kind === 'schema') return JSON.stringify(answer.schema, null, 2);
    return [answer.decided]
      .flat()
      .map((decided) => sayDecided(decided, terminal.language))
      .join('\n\n');
  },
});

function nameTheRules(text: Text): Text {
  const names = { rules: Object.keys(rules) };
  return { nl: say(text, names, 'nl'), en: say(text, names, 'en') };
}

type Cases =
  | { readonly readable: true; readonly value: unknown }
  | { readonly readable: false; readonly reason: string };

function parseCases(text: string): Cases {
  try {
    return { readable: true, value: JSON.parse(text) };
  } catch (error) {
    return { readable: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function sayDecided(decided: DecidedAnswer, language: Terminal['language']): string {
  const { id, rule, norm, outcome, values, because, missing, problems = [] } = decided;
  const reference =
    norm === null
      ? []
      : [say(texts.norm, { ...norm, from: norm.from ?? '?', until: norm.until ?? '…' }, language)];
  return [
    `${id ?? rule}: ${outcome}`,
    ...reference,
    ...section(
      texts.values,
      Object.entries(values).map(
        ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      ),
      language,
    ),
    ...section(
      texts.because,
      because.map(({ says }) => says),
      language,
    ),
    ...section(
      texts.missing,
      missing.map(({ says }) => says),
      language,
    ),
    ...section(
      texts.problems,
      problems.length === 0
        ? []
        : [...problems.map(({ message }) => message), say(texts.shape, { rule }, language)],
      language,
    ),
  ].join('\n');
}

function section(
  head: Text,
  lines: readonly string[],
  language: Terminal['language'],
): readonly string[] {
  return lines.length === 0 ? [] : [head[language], ...lines.map((line) => `  ${line}`)];
}
