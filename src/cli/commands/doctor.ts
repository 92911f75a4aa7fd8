import { commandTexts } from '../../texts/commands.ts';
import { checkTexts } from '../../texts/doctor.ts';
import { say } from '../../texts/text.ts';
import { command } from '../command.ts';
import { examine, type Examined } from '../doctor.ts';
import { wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.doctor;

export const doctorCommand = command({
  words: 'doctor',
  about: texts.about,
  arguments: {},
  flags: {},
  needsDatabase: true,
  run: (_given, door) => examine(door),
  show,
  exitCode: ({ ok }) => (ok ? 0 : 1),
});

function show({ ok, checks }: Examined, { language, columns }: Terminal): string {
  const lines = checks.flatMap((check) => {
    const mark = check.ok ? texts.good[language] : texts.bad[language];
    const line = `${mark}: ${checkTexts[check.name].title[language]}: ${check.found}`;
    const remedy =
      check.remedy === null ? [] : [`  ${say(texts.remedy, { remedy: check.remedy }, language)}`];
    return [line, ...remedy].flatMap((text) => wrap(text, columns));
  });
  const bad = checks.filter((check) => !check.ok).length;
  return [
    ...lines,
    '',
    ok ? texts.allGood[language] : say(texts.notAllGood, { count: bad }, language),
  ].join('\n');
}
