import { readFile } from 'node:fs/promises';
import { refuseAudit } from '../../domain/audit/audit-problem.ts';
import { refuseMachine } from '../../domain/machine-problem.ts';
import type { Language } from '../../law/norm.ts';
import { commandTexts } from '../../texts/commands.ts';
import { say } from '../../texts/text.ts';
import { readCheckpoint } from '../../usecases/audit/checkpoint-file.ts';
import { verifyAudit, type AuditVerdict } from '../../usecases/audit/verify.ts';
import { command } from '../command.ts';
import { switchFlag, textFlag } from '../flags.ts';
import type { Terminal } from '../terminal.ts';

const texts = commandTexts.auditVerify;

export const auditVerifyCommand = command({
  words: 'audit verify',
  about: texts.about,
  arguments: {},
  flags: { against: textFlag('FILE', texts.against), rows: switchFlag(texts.rows) },
  needsDatabase: true,
  async run({ flags: { against: file, rows = false } }, door) {
    const text = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => null);
    if (text === null) return refuseMachine('path-not-found', {}, { value: file ?? '' });
    const against = text === undefined ? undefined : readCheckpoint(text);
    if (text !== undefined && against === undefined)
      return refuseAudit('checkpoint-unreadable', {}, { file: file ?? '' });
    const app = await door.openApp();
    if ('problems' in app) return app;
    const progress = door.terminal.progress();
    const verdict = await verifyAudit(app.context, {
      rows,
      ...(against === undefined ? {} : { against }),
      onProgress: (done, total) => progress.show(done, total),
    });
    progress.end();
    return verdict;
  },
  show,
  exitCode: ({ verdict }) => (verdict === 'broken' ? 1 : 0),
});

function show(
  { entries, sealed, checkpoints, verdict, firstBad, rowsNotCompared }: AuditVerdict,
  { language }: Terminal,
): string {
  const counted = say(texts.counted, { entries, sealed, checkpoints }, language);
  if (firstBad === null) {
    const compared = rowsNotCompared === undefined ? [] : [comparedTo(rowsNotCompared, language)];
    return [counted, texts[verdict][language], ...compared].join('\n');
  }
  const { what, id, why } = firstBad;
  const place = say(texts[what], { id }, language);
  return `${counted}\n${texts[verdict][language]}\n${place}: ${texts.faults[why][language]}`;
}

function comparedTo(left: readonly string[], language: Language): string {
  return left.length === 0
    ? texts.rowsSame[language]
    : say(texts.rowsSameBut, { tables: left }, language);
}
