import { commands } from '../../src/cli/commands.ts';
import { helpOf } from '../../src/cli/program.ts';
import { settingNames } from '../../src/cli/settings.ts';
import { settingTexts } from '../../src/texts/settings.ts';
import type { Generated } from '../generated.ts';

/** The manual of the command line: what `--help` says of every command, and the settings. */
export async function cliReference(): Promise<readonly Generated[]> {
  return [{ path: 'docs/reference/cli.md', text: reference() }];
}

function reference(): string {
  return [
    '# The command `voorradig`',
    'Made by `npm run generate` from the source; do not edit. `npm run voorradig -- …` and `npx voorradig …` are the same.',
    exitCodes,
    '## Commands',
    ...commands.map(
      (command) => `### ${command.words}\n\n\`\`\`\n${helpOf(command, 'en').trim()}\n\`\`\``,
    ),
    '## Environment',
    table(
      ['Setting', 'Meaning'],
      settingNames.map((name) => [`\`${name}\``, settingTexts[name].en]),
    ),
    'A flag of a command goes before its setting; a setting left empty is a setting left out.',
  ]
    .join('\n\n')
    .concat('\n');
}

const exitCodes = `With \`--json\`, standard output holds exactly one JSON document; progress, remarks and the log go to standard error.

${table(
  ['Exit code', 'Meaning'],
  [
    ['0', 'done'],
    ['1', 'refused: the message says place and remedy'],
    ['2', 'wrong usage: the command line or a setting'],
    ['3', 'a fault of ours or of the machine, with a number to refer to'],
    ['130', 'broken off by Ctrl-C'],
  ],
)}`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
